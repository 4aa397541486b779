"""The files that a search box reads: the index, and for each language what the program in the browser is told.

The worker asks for a small file at each language's root, which names the head of the index. The head lies at
the site's root and is fetched by the first query.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from dateline.dates import Edtf
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """A language in which the site is searched."""

    tag: str
    root: str
    """URL of its home page relative to the site's root: "" or "ja/"."""
    theme: Mapping[str, Any] = field(default_factory=dict)
    """What the theme's own search wants to be told."""


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


def write(
    site_dir: Path,
    languages: Iterable[Searched],
    *,
    index: SearchIndex,
    entries: Iterable[Entry],
    facts: Mapping[str, Facts],
    answers: Mapping[str, Mapping[str, Answers]],
    words_in: WordsIn,
    as_of: dt.date,
) -> None:
    """Write the index, and for each language what the theme is told of it."""
    languages = tuple(languages)
    tags = [language.tag for language in languages]
    head, files = index.files(documents(entries, facts, words_in), tags, answers, words_in)
    for file in files:
        path = site_dir / file.path
        if not path.exists():  # a file's name tells what is in it
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
    for language in languages:
        shown = settings(language.tag, words_in(language.tag), head, as_of)
        told = {"config": {**language.theme, "dateline": shown}, "docs": []}
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        (site_dir / language.root / INDEX).parent.mkdir(parents=True, exist_ok=True)
        (site_dir / language.root / INDEX).write_text(text, encoding="utf-8")
        (site_dir / language.root / SCRIPT).write_text(f"var __index = {text}\n", encoding="utf-8")


def settings(tag: str, words: Words, head: str, as_of: dt.date) -> dict[str, Any]:
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
            "search_unknown",
            "search_without",
            "search_more",
            "search_near",
            "search_trouble",
            "answer_heading",
            "answer_apart",
            "answer_counted",
            "answer_latest",
            "answer_there",
            "year_before",
        ),
        *("names", "list_separator"),
    ]
    return {
        "path": "../../search/",  # from the worker
        "head": head,
        "language": tag,
        "asOf": as_of.isoformat(),
        "labels": {key: words[key] for key in keys}
        | {
            "interval_days": words.label("interval_days"),
            "as_of": words("as_of", date=words.dates.short_date(Edtf.of_day(as_of))),
        }
        | {"search_names_url": relative(f"{Listing.NAMES.value}/", "")},
    }


def words_of(html: str) -> str:
    """The words of a text in HTML."""
    return " ".join(unescape(_ELEMENT.sub(" ", html)).split())
