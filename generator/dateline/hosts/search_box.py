"""What Material's search box finds: a file for each language, made from the sections as they are.

The theme's own plugin indexes the hand-written pages; ours come with their sections and are never parsed
back. Each language's index and sitemap lie at its own root, where the theme's script looks for them once
it is told that root as its base: so a Japanese page finds Japanese pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

import jinja2

from dateline.hosts.languages import Language, language_of
from dateline.pages.page import Body, Page

INDEX = "search/search_index.json"

Entry = dict[str, Any]
Index = dict[str, Any]


def entries(page: Page, body: Body) -> Iterator[Entry]:
    """One entry for the page and one for each section. The theme prints titles and texts as HTML."""
    yield {"location": page.url, "title": _escape(page.title), "text": _escape(body.lead_text)}
    for section in body.sections:
        location = f"{page.url}#{section.anchor}"
        yield {"location": location, "title": _escape(section.heading), "text": _escape(section.text)}


def theme_index(site_dir: Path) -> Index | None:
    """What the theme's own plugin has written; None where mkdocs.yml goes without it."""
    path = site_dir / INDEX
    found: Index | None = json.loads(path.read_bytes()) if path.exists() else None
    return found


def write_indexes(
    site_dir: Path,
    env: jinja2.Environment,
    site_languages: Sequence[Language],
    theme: Index,
    own: Iterable[Entry],
) -> None:
    """Divide the theme's entries and ours by language, and write an index for each."""
    found: dict[str, list[Entry]] = {language.tag: [] for language in site_languages}
    for entry in (*theme["docs"], *own):
        language = language_of(entry["location"], site_languages)
        found[language.tag].append({**entry, "location": entry["location"].removeprefix(language.root)})
    for language in site_languages:
        index = {"config": theme["config"] | search_config(env, language), "docs": found[language.tag]}
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        path = site_dir / language.root / INDEX
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def search_config(env: jinja2.Environment, language: Language) -> dict[str, Any]:
    """How the theme itself would index a site in this language."""
    module: Any = env.get_template("partials/language.html").make_module({"config": language.config})
    setting = module.t
    return {
        "lang": [str(setting("search.config.lang"))],
        "separator": str(setting("search.config.separator")),
        "pipeline": [name.strip() for name in str(setting("search.config.pipeline")).split(",")],
    }


def _escape(text: str) -> str:
    return escape(text, quote=False)
