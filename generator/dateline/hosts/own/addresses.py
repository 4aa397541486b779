"""Whole addresses, and where a page is in other languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from dateline.hosts.own.languages import Language
from dateline.pages.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The page in a language, as the language switch names it."""

    tag: str
    label: str
    url: str
    """Relative to the site's root; the language's home page where it has not this one."""
    is_same_page: bool
    announced: str
    """The whole address that search engines are told; "" where they are told of none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Where the site's pages are for others."""

    site_url: str
    """Where the site is published, ending in "/"; "" where nobody says."""
    languages: Sequence[Language]
    known: dict[str, str] = field(default_factory=dict)
    """The whole address of each page of which it was asked."""

    def whole(self, url: str) -> str:
        """The whole address of a page; "" where nobody says where the site is published."""
        if not self.site_url:
            return ""
        if url not in self.known:  # in the heads of a page in every language, and in sitemaps
            self.known[url] = urljoin(self.site_url, url)
        return self.known[url]

    def announced(self, page: Page) -> dict[str, str]:
        """What search engines are told of a page: its address in each language that it really is in, by tag."""
        if not self.site_url or page.language in page.untranslated:
            return {}
        found = {tag: self.whole(url) for tag, url in page.alternates if tag not in page.untranslated}
        return found if len(found) > 1 else {}

    def alternates(self, page: Page) -> list[Alternate]:
        """The page in every language of the site."""
        same, announced = dict(page.alternates) or {page.language: page.url}, self.announced(page)
        return [
            Alternate(
                tag=one.tag,
                label=one.label,
                url=same.get(one.tag, one.root),
                is_same_page=one.tag in same,
                announced=announced.get(one.tag, ""),
            )
            for one in self.languages
        ]

    def homes(self) -> list[Alternate]:
        """The home pages, for a page that is in no language."""
        return [
            Alternate(tag=one.tag, label=one.label, url=one.root, is_same_page=False, announced="")
            for one in self.languages
        ]
