"""The navigation of each language: what mkdocs.yml puts into `nav`, with titles and addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import Message
from dateline.model import KINDS
from dateline.model.settings import Settings
from dateline.pages.page import Link, Page
from dateline.reading import CONFIG
from dateline.reading.site_config import NavEntry, SiteConfig
from dateline.urls import Listing

LISTS = frozenset(f"{path}/index.md" for path in (*filter(None, Listing), *(kind.address for kind in KINDS.values())))
"""Every list that may be made: a site that goes without one may name it in its navigation all the same."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the navigation."""

    title: str
    url: str
    """Relative to the site's root, or whole; of a section that of its first page."""
    items: tuple[NavItem, ...] = ()

    @property
    def is_elsewhere(self) -> bool:
        """Whether it leads to another site."""
        return bool(urlsplit(self.url).scheme)


def all_items(items: Iterable[NavItem]) -> Iterator[NavItem]:
    """Every entry and every section of a navigation."""
    for item in items:
        yield item
        yield from all_items(item.items)


def navigation(
    config: SiteConfig, pages: Mapping[str, Page], tag: str, settings: Settings, findings: list[Diagnostic]
) -> tuple[NavItem, ...]:
    """The navigation in one language; `pages` are all pages by the path of their Markdown file.

    Without a `nav` it is the home page and those written by hand. Entries that lead nowhere, and titles that are not
    translated, are added to `findings`. In a language that need not have every text, an entry without a page of its own
    leads to that of the default language instead, and a title without a translation stays.
    """
    root = "" if tag == settings.language else f"{tag}/"
    entries = config.nav or tuple(_all(pages, settings.language))
    translations = config.translations.get(tag, {}) if root else {}
    told = [] if tag in settings.partial else findings
    here = {**pages, **_borrowed(pages, root, settings)} if tag in settings.partial else pages
    return tuple(_items(entries, here, root, tag, translations=translations, findings=told))


def _borrowed(pages: Mapping[str, Page], root: str, settings: Settings) -> dict[str, Page]:
    """What the default language has alone, by the path that a page of the language in the folder `root` would have."""
    own = {path: page for path, page in pages.items() if page.language == settings.language}
    return {root + path: page for path, page in own.items() if root + path not in pages}


def _all(pages: Mapping[str, Page], default: str) -> Iterator[NavEntry]:
    found = [path for path, page in pages.items() if page.language == default and page.kind in {"page", "home"}]
    for path in sorted(found, key=lambda path: (pages[path].url != "", path)):
        yield NavEntry(title="", target=path, entries=(), span=Span(CONFIG))


def _items(
    entries: Iterable[NavEntry],
    pages: Mapping[str, Page],
    root: str,
    tag: str,
    *,
    translations: Mapping[str, str],
    findings: list[Diagnostic],
) -> Iterator[NavItem]:
    for entry in entries:
        page = pages.get(root + entry.target)
        # In another language a page that is in it brings its own title.
        title = "" if root and page is not None and page.language == tag else entry.title
        if root and title and title not in translations:
            findings.append(_untranslated(entry, tag))
        title = translations.get(title, title)
        if entry.entries:
            inside = tuple(_items(entry.entries, pages, root, tag, translations=translations, findings=findings))
            if inside:
                yield NavItem(title, inside[0].url, inside)
        elif page is not None:
            yield NavItem(title or page.title, page.url)
        elif urlsplit(entry.target).scheme:
            yield NavItem(title or entry.target, entry.target)
        elif entry.target not in LISTS:
            findings.append(_missing(entry, root))


def flat(items: Iterable[NavItem]) -> Iterator[NavItem]:
    """Every page of a navigation, in order."""
    for item in items:
        if item.items:
            yield from flat(item.items)
        elif not item.is_elsewhere:
            yield item


def way(items: Iterable[NavItem], url: str) -> tuple[NavItem, ...]:
    """The entries that lead to the page at `url`, the page's own the last; none where it does not stand there."""
    for item in items:
        if item.items:
            if inside := way(item.items, url):
                return (item, *inside)
        elif item.url == url:
            return (item,)
    return ()


def neighbours(items: Iterable[NavItem]) -> dict[str, tuple[Link | None, Link | None]]:
    """The pages before and after each page of a navigation, by its address."""
    pages = [Link(url=item.url, title=item.title) for item in flat(items)]
    around = [None, *pages, None]
    return {page.url: (around[at], around[at + 2]) for at, page in enumerate(pages)}


def _missing(entry: NavEntry, root: str) -> Diagnostic:
    message = Message("the navigation leads to `{path}`, which is missing", path=root + entry.target)
    expected = Message("a page below docs/, or one of the lists of records")
    return Diagnostic(code=Code.LINK_UNKNOWN, span=entry.span, message=message, expected=expected)


def _untranslated(entry: NavEntry, tag: str) -> Diagnostic:
    return Diagnostic(
        code=Code.TRANSLATION_MISSING,
        span=entry.span,
        message=Message("`{text}` has no translation", text=entry.title),
        expected=Message("its translation below `extra: translations: {tag}:`", tag=tag),
    )
