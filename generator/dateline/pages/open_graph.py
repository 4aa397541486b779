"""Open Graph: what a link to a page shows where somebody shares it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from dateline.pages.linked_data import last_change
from dateline.pages.offers import Preview
from dateline.pages.page import Page
from dateline.pages.view import View

TERRITORIES = {"en": "US", "ja": "JP", "ko": "KR"}
"""The one that a locale needs beside its language, where none is given."""


def open_graph(view: View, page: Page) -> Markup:
    """An element for each property, each on a line."""
    preview = view.offers.preview(view, page)
    written = _elements(_properties(view, page))
    if preview is None:
        return written
    return (
        written
        + _elements(_picture(view, preview))
        + Markup('<meta name="twitter:card" content="summary_large_image">\n')
    )


def _elements(properties: Iterable[tuple[str, str]]) -> Markup:
    # Ten a page: `Markup.format` took five times as long.
    lines = [f'<meta property="{escape(name)}" content="{escape(value)}">\n' for name, value in properties]
    return Markup("".join(lines))  # noqa: S704 -- both are escaped


def _picture(view: View, preview: Preview) -> Iterator[tuple[str, str]]:
    yield "og:image", view.absolute(preview.path)
    yield "og:image:type", "image/png"
    yield "og:image:width", str(preview.width)
    yield "og:image:height", str(preview.height)
    yield "og:image:alt", preview.alt


def _properties(view: View, page: Page) -> Iterator[tuple[str, str]]:
    record = view.timeline.records.get(page.id)
    yield "og:type", "article" if record else "website"
    yield "og:title", page.title
    if page.description:
        yield "og:description", page.description
    yield "og:url", view.absolute(page.url)
    yield "og:site_name", view.plain(view.timeline.settings.title)
    yield "og:locale", locale(view.language)
    for tag, _ in page.alternates:
        if tag not in {view.language, *page.untranslated}:
            yield "og:locale:alternate", locale(tag)
    if record:
        yield "article:published_time", f"{record.added}T12:00:00Z"
        yield "article:modified_time", f"{last_change(record)}T12:00:00Z"


def locale(tag: str) -> str:
    """A language's tag as Open Graph writes it: "ja_JP"."""
    language, *others = tag.split("-")
    territory = next((part for part in others if len(part) == 2), TERRITORIES.get(language, ""))  # noqa: PLR2004
    return f"{language}_{territory}" if territory else language
