"""One state of the site, ready to be written: every page by its address, each rendered only when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import jinja2
from markupsafe import Markup

from dateline.diagnostics import Diagnostic
from dateline.hosts import handwritten, search_files
from dateline.hosts.handwritten import Written
from dateline.hosts.navigation import NavItem, all_items, navigation, neighbours, way
from dateline.hosts.own import assets
from dateline.hosts.own.sitemap import sitemap
from dateline.hosts.protocols import OutputFile, Site
from dateline.hosts.search_files import Searched
from dateline.hosts.sources import masthead, src_uri
from dateline.model.settings import Settings
from dateline.pages import open_graph
from dateline.pages.page import Body, Link, Page
from dateline.reading.settings import without_dots
from dateline.reading.site_config import SiteConfig, read_site_config
from dateline.search.documents import Entry
from dateline.urls import Listing, Urls, relative
from dateline.words import Words

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load and run (Content Security Policy Level 3): nothing but the site's own files."""

NOT_FOUND = "404.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the site, and what all its pages have in common."""

    tag: str
    label: str
    root: str
    """URL of its home page relative to the site's root: "" or "ja/"."""
    name: str
    """The site's name in the bar."""
    tagline: str
    words: Words
    nav: tuple[NavItem, ...]
    copyright: str


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
    files: dict[str, bytes]
    """Everything that is no page, by path."""
    findings: tuple[Diagnostic, ...]
    around: dict[str, tuple[Link | None, Link | None]] = field(default_factory=dict)
    """The pages before and after each page of a navigation, by address."""
    menus: dict[tuple[object, ...], Markup] = field(default_factory=dict)
    """The navigation as the pages that were written have it."""
    addresses: dict[str, str] = field(default_factory=dict)
    """The whole address of each page of which it was asked."""
    entries: dict[str, Entry] = field(default_factory=dict)
    """What search sees of each page of a record that was written, by address."""

    def render(self, url: str) -> str:
        """The whole page at an address. Raises `KeyError` where there is none."""
        page = self.pages[url]
        body = page.write()
        if url not in self.written:
            self.entries[url] = search_files.entry(page, body)
        context = self._context(page, body)
        return self._template.render(context, menu=self._menu(page, context))

    def not_found(self) -> str:
        """The page for every address that is none, in every language."""
        base = urlsplit(self.config.site_url).path or "/"
        language = self.languages[0]
        names = {one.tag: Urls(self.settings).listing(Listing.NAMES, one.tag) for one in self.languages}
        page = Page(
            kind="404",
            id="",
            language=language.tag,
            url="",
            title=language.words["not_found"],
            description="",
            outline=(),
            write=lambda: Body(html=Markup(), sections=()),
            has_toc=False,
        )
        context = self._context(page, page.write())
        context |= {"link": lambda target: base + target, "alternates": self._homes(), "names": names, "canonical": ""}
        context |= {"way": (), "active": None, "here": None, "previous": None, "next": None}  # it is not the home page
        menu = Markup(self._menu_template.render(context))  # noqa: S704 -- the template escapes
        return _environment().get_template("404.html").render(context, menu=menu)

    def all_entries(self) -> Iterator[Entry]:
        """What search sees of every page."""
        for url, page in self.pages.items():
            if url in self.written:
                yield self.written[url].entry
            else:
                yield self.entries.get(url) or search_files.entry(page, page.write() if page.id else None)

    def searched(self) -> Iterator[Searched]:
        """The languages in which the site is searched."""
        return (Searched(tag=language.tag, root=language.root) for language in self.languages)

    def sitemaps(self) -> Iterator[tuple[str, bytes]]:
        """Path and content of the sitemap of each language."""
        for language in self.languages:
            pages = [page for page in self.pages.values() if page.language == language.tag]
            told = [(self._whole(page.url), self._announced(page)) for page in pages] if self.config.site_url else []
            yield f"{language.root}sitemap.xml", sitemap(told).encode()

    @cached_property
    def _template(self) -> jinja2.Template:
        return _environment().get_template("page.html")

    @cached_property
    def _menu_template(self) -> jinja2.Template:
        return _environment().get_template("menu.html")

    def _menu(self, page: Page, context: Mapping[str, object]) -> Markup:
        """The navigation as a page has it: written once for each folder, for it was a twentieth of a build.

        Its links are relative, so it is the same on all pages of a folder to which no entry leads.
        """
        leads_here = any(url.startswith(page.url) for url in self._leads_to[page.language])
        key = (page.language, context["here"], page.url if leads_here else page.url.rsplit("/", 2)[0], leads_here)
        if key not in self.menus:
            self.menus[key] = Markup(self._menu_template.render(context))  # noqa: S704 -- the template escapes
        return self.menus[key]

    @cached_property
    def _leads_to(self) -> dict[str, frozenset[str]]:
        """Where the entries of each language's navigation lead."""
        return {language.tag: frozenset(one.url for one in all_items(language.nav)) for language in self.languages}

    def language_of(self, page: Page) -> Language:
        """The language of a page."""
        return next(language for language in self.languages if language.tag == page.language)

    def _context(self, page: Page, body: Body) -> dict[str, object]:
        language = self.language_of(page)
        path = self._way(page, language)
        written = self.written.get(page.url)
        before, behind = self.around.get(page.url, (None, None))
        return {
            "page": page,
            "head_title": self._head_title(page, language),
            "body": body.html,
            "language": language,
            "languages": self.languages,
            "words": language.words,
            "link": lambda target: target if urlsplit(target).scheme else relative(target, page.url),
            "way": path,
            "active": path[0] if path else None,
            "here": path[-1].url if path else "",
            "alternates": self._alternates(page),
            "canonical": self._whole(page.url) if self.config.site_url else "",
            "headings": self._headings(page, written),
            "is_handwritten": written is not None,
            "edit": self._edit(page) if written else "",
            "previous": page.previous or before,
            "next": page.next or behind,
            "policy": POLICY,
            "favicon": self.config.favicon or "assets/dateline-mark.svg",
            "style_sheets": self.config.style_sheets,
            "scripts": self.config.scripts,
        }

    def _head_title(self, page: Page, language: Language) -> str:
        """The title of a tab: of a home page that brings no title of its own, the site's name alone."""
        written = self.written.get(page.url)
        is_plain = written is not None and page.url == language.root and "title" not in written.text.meta
        return language.name if is_plain else f"{page.title} - {language.name}"

    def _headings(self, page: Page, written: Written | None) -> list[tuple[int, str, str]]:
        if not page.has_toc:
            return []
        if written is None:
            return [(2, anchor, heading) for anchor, heading in page.outline]
        return [one for one in written.headings if 1 < one[0] <= 3]  # noqa: PLR2004 -- <h2> and <h3>

    def _way(self, page: Page, language: Language) -> tuple[NavItem, ...]:
        """The entries that lead to a page: its own, or those of the list that it belongs to."""
        return way(language.nav, page.url) or way(language.nav, page.parent_url or "")[: None if page.parent_url else 0]

    def _edit(self, page: Page) -> str:
        template = self.settings.edit_url
        if not template or not page.source_path:
            return ""
        path = quote(page.source_path)
        noext = path.rpartition(".")[0]
        return without_dots(template.format(path=path, path_noext=noext))

    def _whole(self, url: str) -> str:
        if url not in self.addresses:  # in the heads of a page in every language, and in sitemaps
            self.addresses[url] = urljoin(self.config.site_url, url)
        return self.addresses[url]

    def _announced(self, page: Page) -> dict[str, str]:
        """What search engines are told of a page: its address in each language that it really is in, by tag."""
        if not self.config.site_url or page.language in page.untranslated:
            return {}
        found = {tag: self._whole(url) for tag, url in page.alternates if tag not in page.untranslated}
        return found if len(found) > 1 else {}

    def _alternates(self, page: Page) -> list[Alternate]:
        same, told = dict(page.alternates) or {page.language: page.url}, self._announced(page)
        return [
            Alternate(
                tag=language.tag,
                label=language.label,
                url=same.get(language.tag, language.root),
                is_same_page=language.tag in same,
                announced=told.get(language.tag, ""),
            )
            for language in self.languages
        ]

    def _homes(self) -> list[Alternate]:
        return [
            Alternate(tag=one.tag, label=one.label, url=one.root, is_same_page=False, announced="")
            for one in self.languages
        ]


def edition(root: Path, settings: Settings, site: Site, site_url: str | None = None) -> Edition:
    """Put together what is published: the records' pages, those written by hand, and the files.

    A preview is served at another `site_url` than mkdocs.yml says.
    """
    config = read_site_config(root)
    config = replace(config, site_url=config.site_url if site_url is None else site_url)
    folder = handwritten.read_folder(root, config, settings)
    taken = {text.url for text in folder.texts.values()}
    pages = {page.url: page for page in site.pages if page.url not in taken}
    files = dict(_files(site.files(), settings))
    written, wrong = handwritten.render(folder, tuple(pages.values()), files, config, settings)
    findings = [*folder.findings, *wrong]
    sources = {src_uri(page): page for page in pages.values()} | {path: one.page for path, one in written.items()}
    tags = tuple(settings.languages)
    languages = tuple(_language(config, settings, tag, sources, site.words_in(tag), findings=findings) for tag in tags)
    by_hand = {
        one.text.url: _named(one, languages[tags.index(one.text.language)], config, settings)
        for one in written.values()
    }
    made = Edition(
        settings=settings,
        config=config,
        site=site,
        pages=pages | {url: one.page for url, one in by_hand.items()},
        written=by_hand,
        languages=languages,
        files=files | folder.files,
        findings=tuple(findings),
    )
    for language in languages:
        made.around.update(neighbours(language.nav))
    return made


def _files(others: Iterable[OutputFile], settings: Settings) -> Iterator[tuple[str, bytes]]:
    """The site's files with our own style sheet and scripts in place of those that a theme wants."""
    for file in others:
        if file.path not in assets.LEFT_OUT:
            yield file.path, file.content
    yield from assets.files(settings.accent)


def _named(one: Written, language: Language, config: SiteConfig, settings: Settings) -> Written:
    """The page under the title that the navigation gives it, and what a link to it shows."""
    found = way(language.nav, one.text.url)
    page = replace(one.page, title=found[-1].title) if found else one.page
    head = partial(
        open_graph.of_text,
        page.title,
        page.description,
        urljoin(config.site_url, page.url),
        settings=settings,
        languages=(language.tag, *(tag for tag, _ in page.alternates if tag != language.tag)),
    )
    return replace(one, page=replace(page, head=head))


def _language(
    config: SiteConfig,
    settings: Settings,
    tag: str,
    sources: Mapping[str, Page],
    words: Words,
    *,
    findings: list[Diagnostic],
) -> Language:
    default = settings.language
    translations = config.translations.get(tag, {}) if tag != default else {}
    return Language(
        tag=tag,
        label=settings.languages[tag],
        root="" if tag == default else f"{tag}/",
        name=masthead(settings.title.pick(tag, default)[0]),
        tagline=settings.tagline.pick(tag, default)[0],
        words=words,
        nav=navigation(config, sources, tag, default, findings),
        copyright=translations.get(config.copyright, config.copyright),
    )


def _environment() -> jinja2.Environment:
    loader = jinja2.PackageLoader("dateline.hosts.own", "theme")
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
