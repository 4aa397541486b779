"""Pages of ours as MkDocs knows them: it places them, links to them and checks links; it never holds a body."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from typing_extensions import override

from dateline.hosts.protocols import OutputFile, Site
from dateline.hosts.sources import HEADING, src_uri
from dateline.pages import page as pages
from dateline.reading.settings import without_dots


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The page before or after, as far as the theme asks: it never needs the page itself."""

    url: str
    title: Markup


class LanguagePage(Page):
    """A page that knows which language it is in, hand-written or generated."""

    language_root = ""
    """URL of the language's home page relative to the site's root: "" or "ja/"."""

    @property
    @override
    def is_homepage(self) -> bool:
        """MkDocs knows one home page a site; here each language has one."""
        return self.is_top_level and self.url == self.language_root


class GeneratedPage(LanguagePage):
    """A page of a `Site`."""

    previous_page: Page | Neighbour | None  # type: ignore[assignment]
    next_page: Page | Neighbour | None  # type: ignore[assignment]
    parent: StructureItem | None  # type: ignore[assignment]

    @property
    @override
    def is_index(self) -> bool:
        """Whether the page stands for its whole section: a list in the middle of one, as `changes/`, does not."""
        section = self.parent
        return super().is_index and not (isinstance(section, Section) and section.children[0] is not self)

    def __init__(self, source: pages.Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(escape(source.title), file, config)
        self.source = source
        if self.edit_url:
            self.edit_url = without_dots(self.edit_url)

    @override
    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing is read: what MkDocs would look for in a file's front matter is known."""
        self.markdown = ""
        self.meta.update(meta(self.source))

    @override
    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Only what other pages need: MkDocs renders all pages before it writes the first."""
        self.content = ""
        self.toc = table_of_contents(self.source)
        self.present_anchor_ids = {HEADING, *(anchor for anchor, _ in self.source.outline)}

    def adopt(self, source: pages.Page) -> None:
        """Stand for the same page as it is after an edit."""
        self.source = source
        self.title = escape(source.title)
        self.meta.update(meta(source))
        self.toc = table_of_contents(source)
        self.previous_page = neighbour(source.previous) or _in_navigation(self.previous_page)
        self.next_page = neighbour(source.next) or _in_navigation(self.next_page)


def meta(source: pages.Page) -> dict[str, object]:
    """What the theme prints unescaped, escaped; the title always, so that `striptags` never undoes it."""
    return {
        "title": escape(source.title),
        "description": escape(source.description),
        "hide": [] if source.has_toc else ["toc"],
        "search": {"exclude": True},  # the sections are indexed as they are, see search_box.py
    }


def table_of_contents(source: pages.Page) -> TableOfContents:
    """The outline below the page's own heading."""
    top = AnchorLink(escape(source.title), HEADING, 1)
    top.children.extend(AnchorLink(escape(heading), anchor, 2) for anchor, heading in source.outline)
    return TableOfContents([top])


def neighbour(link: pages.Link | None) -> Neighbour | None:
    """The theme's view of a page's `previous` or `next`."""
    return Neighbour(link.url, escape(link.title)) if link else None


def _in_navigation(page: Page | Neighbour | None) -> Page | None:
    return page if isinstance(page, Page) else None


def generated_file(source: pages.Page, config: MkDocsConfig, docs: str) -> File:
    """The file that MkDocs takes a page to come from.

    `docs` is the path of `docs_dir` relative to the project's root, where `edit_uri` points.
    """
    file = File.generated(config, src_uri(source), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    if source.source_path is not None:
        file.edit_uri = quote(posixpath.relpath(source.source_path, docs))
    return file


def add_pages(site: Site, files: Files, config: MkDocsConfig, docs: str) -> Iterator[File]:
    """Add the pages and files of a site to `files`; yields those not added, whose address a hand-written file has."""
    taken = {file.dest_uri for file in files}
    for source in site.pages:
        file = generated_file(source, config, docs)
        if file.dest_uri in taken:
            yield file
            continue
        GeneratedPage(source, file, config)
        files.append(file)
    for output in site.files():
        file = _as_it_is(output, config)
        if file.dest_uri in taken:
            yield file
            continue
        files.append(file)


def _as_it_is(output: OutputFile, config: MkDocsConfig) -> File:
    """A file that MkDocs copies: by the name that it is given here, one in Markdown would be a page to it."""
    name = f"{output.path}.txt" if output.path.endswith(".md") else output.path
    file = File.generated(config, name, content=output.content, inclusion=InclusionLevel.INCLUDED)
    file.dest_uri = output.path
    return file


def generated_pages(files: Files) -> dict[str, GeneratedPage]:
    """The pages of ours in a build, by URL."""
    return {file.page.url: file.page for file in files.documentation_pages() if isinstance(file.page, GeneratedPage)}
