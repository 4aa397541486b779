"""What Material's search box finds: Dateline's own index, behind the theme's box.

The theme fetches a file from each language's root when a page is loaded and hands it to its search worker.
Ours is small: it names the head of the index, which lies at the site's root and is fetched by the first
query. The theme's own plugin only indexes the hand-written pages; its entries become documents like ours.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import Any

import jinja2

from dateline.hosts.languages import Language, language_of
from dateline.pages.page import Body, Page
from dateline.search.answers import Answers
from dateline.search.documents import Entry, documents, kinds_found
from dateline.search.facts import Facts
from dateline.search.index import SearchIndex
from dateline.search.program import SETTINGS_FILE
from dateline.urls import Listing, relative
from dateline.words import Words, WordsIn

INDEX = f"search/{SETTINGS_FILE}"
SCRIPT = "search/search_index.js"
"""The same for a page read from a disk, which can run a file but fetch none."""

FOUND_ELSEWHERE = frozenset(
    {
        *("names", "events", "sources", "encounters", "connections"),
        *("people", "parts", "within", "series", "roles", "record"),
    }
)
"""Sections that only name other records, or say what the index knows from the record."""

_ELEMENT = re.compile(r"<[^>]*>")

Index = dict[str, Any]


def entry(page: Page, body: Body | None = None) -> Entry:
    """A page of ours as search sees it. A page about no single record is found by its title and description."""
    root = page.alternates[0][1] if page.alternates else page.url
    sections = body.sections if body and page.id else ()
    return Entry(
        key=root,
        id=page.id,
        kind=page.kind,
        language=page.language,
        url=page.url.removeprefix("" if root == page.url else f"{page.language}/"),
        title=page.title,
        lead=body.lead_text if body and page.id else page.description if not page.id else "",
        body="\n".join(section.text for section in sections if section.anchor not in FOUND_ELSEWHERE),
    )


def theme_index(site_dir: Path) -> Index | None:
    """What the theme's own plugin has written; None where mkdocs.yml goes without it."""
    path = site_dir / INDEX
    found: Index | None = json.loads(path.read_bytes()) if path.exists() else None
    return found


def handwritten(theme: Index, site_languages: Sequence[Language]) -> Iterator[Entry]:
    """The pages that MkDocs has made from files in docs/."""
    pages: dict[str, list[Mapping[str, str]]] = {}
    for section in theme["docs"]:
        pages.setdefault(section["location"].partition("#")[0], []).append(section)
    for url, sections in pages.items():
        language = language_of(url, site_languages)
        path = url.removeprefix(language.root)
        first, *others = sections
        headings = [text for section in others for text in (section["title"], section["text"])]
        yield Entry(
            key=path,
            id="",
            kind="page",
            language=language.tag,
            url=path,
            title=_words(first["title"]),
            lead=_words(first["text"]),
            body=_words("\n".join(headings)),
        )


def write(
    site_dir: Path,
    env: jinja2.Environment,
    site_languages: Sequence[Language],
    *,
    index: SearchIndex,
    entries: Iterable[Entry],
    facts: Mapping[str, Facts],
    answers: Mapping[str, Mapping[str, Answers]],
    words_in: WordsIn,
    as_of: dt.date,
) -> None:
    """Write the index, and for each language what the theme is told of it."""
    tags = [language.tag for language in site_languages]
    head, files = index.files(documents(entries, facts, words_in), tags, answers)
    for file in files:
        path = site_dir / file.path
        if not path.exists():  # a file's name tells what is in it
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
    for language in site_languages:
        told = {
            "config": search_config(env, language)
            | {"dateline": settings(language, words_in(language.tag), head, as_of)},
            "docs": [],
        }
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        (site_dir / language.root / INDEX).parent.mkdir(parents=True, exist_ok=True)
        (site_dir / language.root / INDEX).write_text(text, encoding="utf-8")
        (site_dir / language.root / SCRIPT).write_text(f"var __index = {text}\n", encoding="utf-8")


def settings(language: Language, words: Words, head: str, as_of: dt.date) -> dict[str, Any]:
    """What the program in the browser is told on the pages of a language."""
    keys = [
        *(f"record_kind_{kind}" for kind in kinds_found()),
        *(f"search_kind_{kind}" for kind in kinds_found()),
        *("search_filters", "search_kind", "search_year", "search_every_kind", "search_every_year"),
        *(
            "search_one",
            "search_all",
            "search_some",
            "search_none",
            "search_more",
            "search_near",
            "search_trouble",
            "answer_heading",
        ),
        *("names", "list_separator"),
    ]
    return {
        "path": "../../search/",  # from the worker
        "head": head,
        "language": language.tag,
        "asOf": as_of.isoformat(),
        "labels": {key: words[key] for key in keys} | {"search_names_url": relative(f"{Listing.NAMES.value}/", "")},
    }


def search_config(env: jinja2.Environment, language: Language) -> dict[str, Any]:
    """How the theme itself would divide the words of this language: it marks them on pages by `?h=`."""
    module: Any = env.get_template("partials/language.html").make_module({"config": language.config})
    setting = module.t
    return {
        "lang": [str(setting("search.config.lang"))],
        "separator": str(setting("search.config.separator")),
        "pipeline": [name.strip() for name in str(setting("search.config.pipeline")).split(",")],
    }


def _words(html: str) -> str:
    return " ".join(unescape(_ELEMENT.sub(" ", html)).split())
