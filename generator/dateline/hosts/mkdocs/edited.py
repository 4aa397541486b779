"""After an edit of records, in a preview: the pages of the last build say what the records say now.

MkDocs is not asked again as long as the navigation stays: pages that came are added, pages that went are
removed. A page is written when a browser asks for it, so an edit takes as long as reading the records.
Sitemaps, and the check of links from hand-written pages, wait for the next build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.utils import get_relative_url

from dateline.hosts import search_files
from dateline.hosts.mkdocs import languages
from dateline.hosts.mkdocs.generated import GeneratedPage
from dateline.hosts.mkdocs.one_build import Build
from dateline.hosts.protocols import Site
from dateline.pages.page import Page


class Edited:
    """A build whose pages have been edited since."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self._pages: set[str] = set()
        """URLs of the pages that have not been written since."""
        self._has_old_search = False
        self._unsearched: set[str] = set()
        """URLs of the pages whose words search does not know yet."""
        self._has_old_files = False
        self._listed = build.listed

    def adopt(self, site: Site) -> bool:
        """Take over an edit. False where MkDocs has to build again, and then nothing has changed."""
        before, now = _by_url(self.build.site), _by_url(site)
        if _lists(before) != _lists(now) or any(
            _printed(before.get(url)) != _printed(now.get(url)) for url in self._listed
        ):
            return False
        for url, source in before.items():
            if url in self.build.pages and _place(source) != _place(now.get(url)):
                self.build.remove_page(url)
        for url, source in now.items():
            if url in self.build.pages:
                self.build.pages[url].adopt(source)
            else:
                self.build.add_page(source)
        languages.place(self.build.pages)
        self._unsearched.update(_edited(site, self.build.site))
        self.build.site = site
        self._pages = set(self.build.pages)
        self._has_old_search = self._has_old_files = True
        return True

    def freshen(self, path: str) -> None:
        """Bring the file at this path below the site's root up to date."""
        url = path.removesuffix("index.html")
        if url in self._pages:
            self._write(url + "index.html", self._render(self.build.pages[url]).encode())
            self._pages.discard(url)
        elif path.endswith(search_files.INDEX) and self._has_old_search:
            self._write_search()
            self._has_old_search = False
        elif self._has_old_files and url not in self.build.pages:
            for output in self.build.site.files():
                self._write(output.path, output.content)
            self._has_old_files = False

    def _render(self, page: GeneratedPage) -> str:
        context = {**self.build.context, "page": page, "base_url": get_relative_url(".", page.url)}
        page.active = True
        try:
            self.build.page_context(context, page)
            template = self.build.env.get_template(page.meta.get("template", "main.html"))
            return template.render(context)
        finally:
            page.active = False
            page.content = ""

    def _write_search(self) -> None:
        for url in self._unsearched & self.build.pages.keys():
            page = self.build.pages[url].source
            self.build.entries[url] = search_files.entry(page, page.write() if page.id else None)
        self._unsearched.clear()
        self.build.write_search()

    def _write(self, path: str, content: bytes) -> None:
        target = Path(self.build.config.site_dir, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _edited(site: Site, before: Site) -> Iterator[str]:
    """The URLs of the pages whose own record has changed. Where others name it, they are found by the old name."""
    for page in site.pages:
        record = site.records.get(page.id)
        if record is None or record is not before.records.get(page.id):
            yield page.url


def _by_url(site: Site) -> dict[str, Page]:
    return {page.url: page for page in site.pages}


def _lists(pages: Mapping[str, Page]) -> set[str]:
    """The pages about no record, which a navigation may name whether they are there or not."""
    return {url for url, page in pages.items() if not page.id and page.parent_url is None}


def _printed(page: Page | None) -> tuple[str, str] | None:
    """What other pages print of a page in the navigation."""
    return (page.title, page.kind) if page else None


def _place(page: Page | None) -> tuple[str | None, ...] | None:
    """What MkDocs has made of a page once and for all."""
    return (page.source_path, page.parent_url) if page else None
