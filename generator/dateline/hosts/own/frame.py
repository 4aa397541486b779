"""What stands around a page: all that its template is given, and the whole page that comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import quote, urlsplit

import jinja2
from markupsafe import Markup

from dateline.hosts.handwritten import Written
from dateline.hosts.navigation import NavItem, neighbours, way
from dateline.hosts.own.addresses import Addresses
from dateline.hosts.own.languages import Language
from dateline.hosts.own.menu import Menus
from dateline.hosts.own.templates import environment
from dateline.model.settings import Settings
from dateline.pages.page import Body, Link, Page
from dateline.reading.settings import without_dots
from dateline.reading.site_config import SiteConfig
from dateline.urls import Listing, Urls, relative

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load and run (Content Security Policy Level 3): nothing but the site's own files."""


@dataclass(kw_only=True)
class Frame:
    """What stands around the pages of one state of the site."""

    settings: Settings
    config: SiteConfig
    languages: tuple[Language, ...]
    written: Mapping[str, Written]
    """The hand-written pages, by address."""

    def around(self, page: Page, body: Body) -> str:
        """The whole page."""
        context = self._context(page, body)
        return self._page.render(context, menu=self.menus.of(page, context))

    def not_found(self) -> str:
        """The page for every address that is none, in every language."""
        base = urlsplit(self.config.site_url).path or "/"
        names = {one.tag: Urls(self.settings).listing(Listing.NAMES, one.tag) for one in self.languages}
        page = _of_no_address(self.languages[0])
        context = self._context(page, page.write())
        context |= {"link": lambda target: base + target, "alternates": self.addresses.homes(), "names": names}
        context |= {"way": (), "active": None, "here": None, "previous": None, "next": None}  # it is not the home page
        context |= {"canonical": ""}
        return self._environment.get_template("404.html").render(context, menu=self.menus.write(context))

    @cached_property
    def addresses(self) -> Addresses:
        """Where the pages are for others."""
        return Addresses(site_url=self.config.site_url, languages=self.languages)

    @cached_property
    def menus(self) -> Menus:
        """The navigations."""
        return Menus(template=self._environment.get_template("menu.html"), languages=self.languages)

    @cached_property
    def _environment(self) -> jinja2.Environment:
        return environment()

    @cached_property
    def _page(self) -> jinja2.Template:
        return self._environment.get_template("page.html")

    @cached_property
    def _neighbours(self) -> dict[str, tuple[Link | None, Link | None]]:
        return {url: found for one in self.languages for url, found in neighbours(one.nav).items()}

    def _context(self, page: Page, body: Body) -> dict[str, object]:
        language = next(one for one in self.languages if one.tag == page.language)
        path = _way(page, language)
        written = self.written.get(page.url)
        before, behind = self._neighbours.get(page.url, (None, None))
        return {
            "page": page,
            "head_title": _head_title(page, language, written),
            "body": body.html,
            "language": language,
            "languages": self.languages,
            "words": language.words,
            "link": lambda target: target if _is_whole(target) else relative(target, page.url),
            "way": path,
            "active": path[0] if path else None,
            "here": path[-1].url if path else "",
            "alternates": self.addresses.alternates(page),
            "canonical": self.addresses.whole(page.url),
            "headings": _headings(page, written, body),
            "is_handwritten": written is not None,
            "edit": self._edit(page) if written else "",
            "previous": page.previous or before,
            "next": page.next or behind,
            "policy": POLICY,
            "favicon": self.config.favicon or "assets/dateline-mark.svg",
            "logo": self.config.logo,
            "style_sheets": self.config.style_sheets,
            "scripts": self.config.scripts,
        }

    def _edit(self, page: Page) -> str:
        template = self.settings.edit_url
        if not template or not page.source_path:
            return ""
        path = quote(page.source_path)
        noext = path.rpartition(".")[0]
        return without_dots(template.format(path=path, path_noext=noext))


@cache
def _is_whole(target: str) -> bool:
    """Whether an address of the theme's, or of mkdocs.yml's, leads to another site."""
    return bool(urlsplit(target).scheme)


def _of_no_address(language: Language) -> Page:
    return Page(
        kind="404",
        id="",
        language=language.tag,
        url="",
        title=language.words["not_found"],
        write=lambda: Body(html=Markup(), sections=()),
        has_toc=False,
    )


def _head_title(page: Page, language: Language, written: Written | None) -> str:
    """The title of a tab: of a home page that brings no title of its own, the site's name alone."""
    is_plain = written is not None and page.url == language.root and "title" not in written.text.meta
    return language.name if is_plain else f"{page.title} - {language.name}"


def _headings(page: Page, written: Written | None, body: Body) -> list[tuple[int, str, str]]:
    if not page.has_toc:
        return []
    if written is None:  # as in the outline, which would be worked out once more
        return [(2, section.anchor, section.heading) for section in body.sections]
    return [one for one in written.headings if 1 < one[0] <= 3]  # noqa: PLR2004 -- <h2> and <h3>


def _way(page: Page, language: Language) -> tuple[NavItem, ...]:
    """The entries that lead to a page: its own, or those of the list that it belongs to."""
    return way(language.nav, page.url) or way(language.nav, page.parent_url or "")[: None if page.parent_url else 0]
