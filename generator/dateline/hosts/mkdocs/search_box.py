"""What Material's search box finds: Dateline's own index, behind the theme's box.

The theme fetches a file from each language's root when a page is loaded and hands it to its search worker.
Ours is small: it names the head of the index, which lies at the site's root and is fetched by the first
query. The theme's own plugin only indexes the hand-written pages; its entries become documents like ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

from dateline.hosts.mkdocs.languages import Language, language_of
from dateline.hosts.search_files import INDEX, Searched, words_of
from dateline.search.documents import Entry

Index = dict[str, Any]


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
            title=words_of(first["title"]),
            lead=words_of(first["text"]),
            body=words_of("\n".join(headings)),
            is_by_hand=True,
        )


def searched(env: jinja2.Environment, site_languages: Sequence[Language]) -> Iterator[Searched]:
    """The languages with what the theme's script wants to be told."""
    for language in site_languages:
        yield Searched(tag=language.tag, root=language.root, theme=search_config(env, language))


def search_config(env: jinja2.Environment, language: Language) -> dict[str, Any]:
    """How the theme itself would divide the words of this language: it marks them on pages by `?h=`."""
    module: Any = env.get_template("partials/language.html").make_module({"config": language.config})
    setting = module.t
    return {
        "lang": [str(setting("search.config.lang"))],
        "separator": str(setting("search.config.separator")),
        "pipeline": [name.strip() for name in str(setting("search.config.pipeline")).split(",")],
    }
