"""Open Graph: what a link to a page shows where somebody shares it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from dateline.model.formats import Format
from dateline.model.settings import Settings
from dateline.pages.escaping import escaped
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
    lines = [f'<meta property="{name}" content="{escaped(value)}">\n' for name, value in properties]
    return Markup("".join(lines))  # noqa: S704 -- the names are ours, and each value is escaped


def _picture(view: View, preview: Preview) -> Iterator[tuple[str, str]]:
    yield "og:image", view.absolute(preview.path)
    yield "og:image:type", "image/png"
    yield "og:image:width", str(preview.width)
    yield "og:image:height", str(preview.height)
    yield "og:image:alt", preview.alt


def _properties(view: View, page: Page) -> Iterator[tuple[str, str]]:
    record = view.timeline.records.get(page.id)
    yield "og:type", "article" if record else "website"
    others = [tag for tag, _ in page.alternates if tag not in {view.language, *page.untranslated}]
    yield from _of_any(
        page.title,
        page.description,
        view.absolute(page.url),
        site=view.plain(view.timeline.settings.title),
        languages=(view.language, *others),
    )
    if record:
        yield "article:published_time", f"{record.added}T12:00:00Z"
        yield "article:modified_time", f"{last_change(record)}T12:00:00Z"


def _of_any(
    title: str, description: str, address: str, *, site: str, languages: Iterable[str]
) -> Iterator[tuple[str, str]]:
    yield "og:title", title
    if description:
        yield "og:description", description
    yield "og:url", address
    yield "og:site_name", site
    for number, tag in enumerate(languages):
        yield "og:locale:alternate" if number else "og:locale", locale(tag)


def of_text(
    title: str, description: str, address: str, *, settings: Settings, languages: Iterable[str], has_text: bool
) -> Markup:
    """The elements of a page that is written by hand; none where the site does not know its own address.

    `address` is the whole one, `languages` are the tags of its own and of the others that it is in. With `has_text`
    programs are led to the page as Markdown, where the site has that format.
    """
    if settings.base_url is None:
        return Markup()
    text = Markup('<link rel="alternate " type="text/markdown" href="{}index.html.md">\n').format(address)
    if not has_text or Format.MARKDOWN not in settings.exports:
        text = Markup()
    if Format.LINKED_DATA not in settings.exports:
        return text
    tags = tuple(languages)
    site = settings.title.pick(tags[0], settings.language).text
    told = _of_any(title, description, address, site=site, languages=tags)
    return text + _elements((("og:type", "website"), *told))


def locale(tag: str) -> str:
    """A language's tag as Open Graph writes it: "ja_JP"."""
    language, *others = tag.split("-")
    territory = next((part for part in others if len(part) == 2), TERRITORIES.get(language, ""))  # noqa: PLR2004
    return f"{language}_{territory}" if territory else language
