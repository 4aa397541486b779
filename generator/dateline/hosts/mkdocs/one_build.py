"""One build of the site by MkDocs, step by step as its events come. The next build starts anew."""

from __future__ import annotations

import logging
import posixpath
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from dateline.hosts import search_files
from dateline.hosts.mkdocs import languages, navigation, search_box, sitemaps
from dateline.hosts.mkdocs.generated import GeneratedPage, add_pages, generated_file, generated_pages
from dateline.hosts.mkdocs.languages import Language
from dateline.hosts.mkdocs.theme_files import put_theme_in_layer, scripts
from dateline.hosts.mkdocs.theme_shell import ShellTemplate
from dateline.hosts.protocols import Site
from dateline.model.settings import Settings
from dateline.pages import open_graph
from dateline.pages.page import Body
from dateline.pages.page import Page as SourcePage
from dateline.search.documents import Entry
from dateline.search.index import SearchIndex
from dateline.urls import Listing, Urls

log = get_plugin_logger("dateline")

MAX_INSTANT_PAGES = 2_000
"""Pages of one language up to which the theme may load pages by script: it first fetches a list of them all."""


@dataclass(kw_only=True)
class Build:
    """What one build knows."""

    root: Path
    """The project's folder."""
    settings: Settings
    site: Site
    config: MkDocsConfig
    has_shells: bool = True
    """False renders each page by the theme itself: a hundred times slower, the same bytes."""
    languages: tuple[Language, ...] = ()
    files: Files = field(default_factory=lambda: Files([]))
    pages: dict[str, GeneratedPage] = field(default_factory=dict)
    navigations: dict[str, Navigation] = field(default_factory=dict)
    env: jinja2.Environment = field(default_factory=jinja2.Environment)
    search_index: SearchIndex = field(default_factory=SearchIndex)
    """In a preview the one of the builds before: it only looks at what has changed."""
    entries: dict[str, Entry] = field(default_factory=dict)
    """What search sees of each page of ours, by URL."""
    theme_index: search_box.Index | None = None
    """What the theme's search plugin has made of the hand-written pages."""
    shells: jinja2.Template = field(default_factory=lambda: jinja2.Template(""))
    context: dict[str, Any] = field(default_factory=dict)
    """What MkDocs tells the theme on every page."""

    @property
    def docs(self) -> str:
        """The folder of the hand-written pages, relative to the project's root."""
        return posixpath.relpath(Path(self.config.docs_dir).as_posix(), self.root.as_posix())

    @property
    def listed(self) -> set[str]:
        """URLs of the pages that stand in a navigation."""
        return {page.url for made in self.navigations.values() for page in made.pages}

    def add_files(self, files: Files) -> None:
        """Put the site's pages and files beside the hand-written ones."""
        self.files = files
        put_theme_in_layer(files)
        for script in scripts(self.config):
            files.append(script)
        limit_instant_navigation(self.config, len(self.site.pages) // len(self.settings.languages))
        for file in add_pages(self.site, files, self.config, self.docs):
            level = logging.INFO if self.is_home(file.src_uri) else logging.WARNING
            log.log(level, "docs/%s is written by hand, so what the records give for it is left out", file.src_uri)
        self.pages = generated_pages(files)
        self.choose_navigation()
        for page in self.pages.values():
            page.language_root = languages.language_of(page.url, self.languages).root
        languages.claim_handwritten(files, self.languages)

    def is_home(self, path: str) -> bool:
        """Whether a file below docs/ is a language's home page, which anybody may write by hand."""
        return path in {navigation.HOME, *(f"{tag}/{navigation.HOME}" for tag in self.settings.languages)}

    def choose_navigation(self) -> None:
        """Take what mkdocs.yml says as far as the site has it, else our own in each language."""
        config, given = self.config, self.config.nav
        if given is not None:
            config.nav = navigation.of_config(given, {file.src_uri for file in self.files.documentation_pages()})
        self.languages = languages.languages(config, self.settings)
        if given is None:
            roots = [language.root for language in self.languages]
            for language in self.languages:
                language.config["nav"] = navigation.automatic(config, self.files, language.root, roots)
            config.nav = self.languages[0].config.nav

    def add_navigation(self, made: Navigation) -> None:
        """Translate the navigation, and give each page its place in it."""
        self.navigations = languages.navigations(made, self.files, self.languages)
        languages.place(self.pages)
        for file in self.files.documentation_pages():
            if file.page is not None:  # dates the compressed sitemap; MkDocs takes the clock's day
                file.page.update_date = self.settings.today.isoformat()

    def add_environment(self, env: jinja2.Environment) -> None:
        """Hand the pages outside the navigation to the shells."""
        self.env = env
        self.shells = ShellTemplate(env.get_template("main.html"), self.written)
        for page in self.pages.values():
            if self.has_shells and page.url not in self.listed:
                page.meta["template"] = self.shells

    def add_page(self, source: SourcePage) -> None:
        """In a preview: add a page that came after MkDocs had built."""
        file = generated_file(source, self.config, self.docs)
        if self.files.get_file_from_path(file.src_uri) is not None:  # written by hand
            return
        page = self.pages[source.url] = GeneratedPage(source, file, self.config)
        self.files.append(file)
        page.language_root = languages.language_of(page.url, self.languages).root
        page.read_source(self.config)
        page.render(self.config, self.files)
        if self.has_shells:
            page.meta["template"] = self.shells

    def remove_page(self, url: str) -> None:
        """In a preview: remove a page that went after MkDocs had built."""
        page = self.pages.pop(url)
        self.files.remove(page.file)
        self.entries.pop(url, None)
        Path(page.file.abs_dest_path).unlink(missing_ok=True)

    def page_context(self, context: MutableMapping[str, Any], page: Page) -> None:
        """Tell the theme the page's language; give a page of ours its body unless a shell does."""
        language = languages.language_of(page.file.src_uri, self.languages)
        same = languages.translations_of(page, self.files, self.languages)
        self.context = dict(context)
        context.update(self.language_context(language, page.url, context["base_url"]))
        told = languages.announced(page, same, self.config.site_url)
        context["alternates"] = languages.alternates(page.url, same, self.languages, told)
        if isinstance(page, GeneratedPage):
            context["head"] = page.source.head
        else:
            context["head"] = partial(
                open_graph.of_text,
                unescape(str(page.title)),  # HTML, as MkDocs has it
                str(page.meta.get("description") or ""),
                page.canonical_url or "",
                settings=self.settings,
                languages=(language.tag, *(tag for tag in told if tag != language.tag)),
                has_text=not (self.config.exclude_docs or self.config.draft_docs),
            )
        if isinstance(page, GeneratedPage) and "template" not in page.meta:
            body = page.source.write()
            self.written(page, body)
            page.content = body.html
        elif not isinstance(page, GeneratedPage) and "description" in page.meta:
            page.meta["description"] = escape(page.meta["description"])  # the theme prints it as it stands

    def language_context(self, language: Language, url: str, base_url: str) -> dict[str, Any]:
        """What the theme is told on all pages of a language in one folder."""
        config = languages.with_scope(language.config, base_url)
        home = get_relative_url(language.root, url)
        return {"config": config, "nav": self.navigations[language.tag], "base_url": home}

    def template_context(self, context: MutableMapping[str, Any], template_name: str) -> None:
        """What the theme's pages without a source need."""
        if template_name == sitemaps.SITEMAP:
            default = self.languages[0].tag
            context["locations"] = list(sitemaps.locations(self.files, self.languages, default, self.config.site_url))
            return
        base = context["base_url"].rstrip("/") + "/"
        context["alternates"] = languages.homes(self.languages, base)
        context["not_found"] = [
            {
                "tag": language.tag,
                "site": language.config.site_name,
                "words": self.site.words_in(language.tag),
                "home": base + language.root,
                "names": base + Urls(self.settings).listing(Listing.NAMES, language.tag),
            }
            for language in self.languages
        ]

    def written(self, page: GeneratedPage, body: Body) -> None:
        """Keep what the search box needs of a body before the body goes."""
        self.entries[page.url] = search_files.entry(page.source, body)

    def finish(self) -> None:
        """Write what each language has of its own."""
        site_dir = Path(self.config.site_dir)
        self.theme_index = search_box.theme_index(site_dir)
        self.write_search()
        sitemaps.write_others(self.env, self.files, self.languages, site_dir, self.config.site_url)
        sitemaps.write_robots(self.languages, site_dir, self.config.site_url)

    def write_search(self) -> None:
        """Write what the search box finds."""
        if self.theme_index is not None:
            search_files.write(
                Path(self.config.site_dir),
                search_box.searched(self.env, self.languages),
                index=self.search_index,
                entries=[*self.entries.values(), *search_box.handwritten(self.theme_index, self.languages)],
                facts=self.site.facts,
                answers=self.site.answers,
                words_in=self.site.words_in,
                as_of=self.settings.as_of,
            )


def limit_instant_navigation(config: MkDocsConfig, pages: int) -> None:
    """Let a large site load its pages as the browser does."""
    features = config.theme.get("features") or []
    if pages > MAX_INSTANT_PAGES:
        config.theme["features"] = [name for name in features if not name.startswith("navigation.instant")]
