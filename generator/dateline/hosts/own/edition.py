"""One state of the site, ready to be written: every page by its address, each rendered only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from dateline.diagnostics import Diagnostic
from dateline.hosts import search_files
from dateline.hosts.handwritten import Rendered, Written
from dateline.hosts.own.frame import Frame
from dateline.hosts.own.languages import Language
from dateline.hosts.own.late_files import LateFiles
from dateline.hosts.own.sitemap import sitemap
from dateline.hosts.protocols import Site
from dateline.hosts.search_files import Searched
from dateline.model.settings import Settings
from dateline.pages.page import Page
from dateline.reading.site_config import SiteConfig
from dateline.search.documents import Entry


@dataclass(kw_only=True)
class Edition:
    """One state of the site."""

    settings: Settings
    config: SiteConfig
    site: Site
    pages: dict[str, Page]
    """By address."""
    written: dict[str, Written]
    """The hand-written ones, by address."""
    languages: tuple[Language, ...]
    files: LateFiles
    """Everything that is no page, by path."""
    findings: tuple[Diagnostic, ...]
    rendered: Rendered
    """The hand-written pages as the navigation has not named them yet."""
    rests_on: object = None
    """All that they follow from: one that rests on the same need not make them anew. None where that is unknown."""
    entries: dict[str, Entry] = field(default_factory=dict)
    """What search sees of each page of a record that was written, by address."""

    @cached_property
    def frame(self) -> Frame:
        """What stands around the pages."""
        return Frame(settings=self.settings, config=self.config, languages=self.languages, written=self.written)

    def render(self, url: str) -> str:
        """The whole page at an address. Raises `KeyError` where there is none."""
        page = self.pages[url]
        body = page.write()
        if url not in self.written:
            self.entries[url] = search_files.entry(page, body)
        return self.frame.around(page, body)

    def not_found(self) -> str:
        """The page for every address that is none, in every language."""
        return self.frame.not_found()

    def all_entries(self) -> Iterator[Entry]:
        """What search sees of every page."""
        for url, page in self.pages.items():
            if url in self.written:
                yield self.written[url].entry
            else:
                yield self.entries.get(url) or search_files.entry(page, page.write() if page.id else None)

    def last_entries(self) -> Iterator[Entry]:
        """The same, for the last time: none is kept, since together they are the words of the site."""
        for url, page in self.pages.items():
            if url in self.written:
                yield self.written[url].entry
            else:
                known = url in self.entries
                yield self.entries.pop(url) if known else search_files.entry(page, page.write() if page.id else None)

    def searched(self) -> Iterator[Searched]:
        """The languages in which the site is searched."""
        return (Searched(tag=language.tag, root=language.root) for language in self.languages)

    def sitemaps(self) -> Iterator[tuple[str, bytes]]:
        """Path and content of the sitemap of each language."""
        addresses = self.frame.addresses
        for language in self.languages:
            pages = [page for page in self.pages.values() if page.language == language.tag]
            listed = [(addresses.whole(page.url), addresses.announced(page)) for page in pages]
            yield f"{language.root}sitemap.xml", sitemap(listed if addresses.site_url else []).encode()
