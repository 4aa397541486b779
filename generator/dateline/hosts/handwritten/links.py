"""The links of a hand-written page: each leads to the address of what it names, or is a finding."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from functools import cached_property
from html.parser import HTMLParser
from typing import Final
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import Message
from dateline.hosts.sources import HEADING, src_uri
from dateline.pages.page import Page
from dateline.reading.handwritten import Folder, Text
from dateline.reading.site_config import SiteConfig
from dateline.urls import relative

_LEADING: Final = frozenset({"href", "src", "poster", "data"})
"""Attributes that hold an address."""

_LAST: Final = frozenset({"404.html", "sitemap.xml", "SHA256SUMS"})
"""Files that are written when all pages are."""

_AFTER_ALL = 0
"""Behind every other tree processor: by then each link and each id is what it will be."""

_SIDES: Final = {"right": "fr-at-end", "center": "fr-at-centre"}
"""The class of a cell of a table; the attribute is obsolete, and the content policy forbids a style."""

Asked = tuple[Text, str, str, str]
"""A page with a link as it is written there, and the path and the anchor that it leads to."""


def anchors_of(page: Page) -> frozenset[str]:
    """What links to a page of records may name of it."""
    return frozenset((HEADING, *(anchor for anchor, _ in page.outline)))


class Targets:
    """What links may lead to."""

    def __init__(self, folder: Folder, pages: Sequence[Page], others: Container[str]) -> None:
        self.others = others
        """Asked last, since the files of the site may have to be made for that."""
        self.urls = {src_uri(page): page.url for page in pages}
        self.urls.update({path: quote(path) for path in folder.files})
        self.urls.update({path: text.url for path, text in folder.texts.items()})
        self.anchors: dict[str, set[str]] = {}
        """Of each hand-written page that was read."""
        self._pages = {src_uri(page): page for page in pages}

    def url(self, path: str) -> str | None:
        """The address of a file by its path below docs/; None where there is none."""
        if path in self.urls:
            return self.urls[path]
        return quote(path) if path in self.others else None

    def anchors_of(self, path: str) -> Collection[str] | None:
        """The anchors of a page by its path; None of what is no page."""
        if path in self.anchors:
            return self.anchors[path]
        return anchors_of(self._pages[path]) if path in self._pages else None

    def has_place(self, place: str) -> bool:
        """Whether something is at an address, as `_place` has it."""
        return place in self._places or place in self.others or f"{place}/index.html" in self.others

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(map(_place, self.urls.values()))


def _place(url: str) -> str:
    """An address below the site's root by which others are compared: as it is read, a page by its folder."""
    return f"/{unquote(url)}".removesuffix("/index.html").strip("/")


class Links(Extension):
    """Leads every link to the address of what it names, and keeps the ids of the page."""

    def __init__(self, text: Text, links: Targets) -> None:
        super().__init__()
        self.text, self.links = text, links
        self.unknown: list[tuple[str, str]] = []
        self.asked: list[Asked] = []

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_LinkProcessor(md, self), "dateline_links", _AFTER_ALL)

    def lead(self, written: str) -> str:
        """Where a link leads from this page."""
        parts = urlsplit(written)
        if parts.scheme or parts.netloc or written.startswith("/"):
            return written
        if not parts.path:
            if parts.fragment:
                self.asked.append((self.text, written, self.text.path, unquote(parts.fragment)))
            return written
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.text.path), unquote(parts.path)))
        url = self.links.url(path)
        if url is None:
            self.unknown.append((written, path))
            return written
        if parts.fragment:
            self.asked.append((self.text, written, path, unquote(parts.fragment)))
        behind = (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
        return relative(url, self.text.url) + behind


class _LinkProcessor(Treeprocessor):
    def __init__(self, md: Markdown, asked: Links) -> None:
        super().__init__(md)
        self.asked = asked

    @override
    def run(self, root: Element) -> None:
        anchors = self.asked.links.anchors[self.asked.text.path]
        for element in root.iter():
            if key := element.get("id") or (element.get("name") if element.tag == "a" else None):
                anchors.add(key)
            name = {"a": "href", "img": "src"}.get(element.tag)
            if name and (written := element.get(name)) is not None:
                element.set(name, self.asked.lead(written))
            if side := _SIDES.get(element.attrib.pop("align", "")):
                element.set("class", f"{element.get('class', '')} {side}".strip())


class RawLinks(HTMLParser):
    """Where elements lead that are written as HTML, which nobody rewrites: to addresses, not to files of docs/."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in _LEADING and value]


def unknown_raw(text: Text, blocks: Iterable[object], links: Targets, mount: str) -> Iterator[tuple[str, str]]:
    """Links of HTML to nothing on the site, as they are written, and the address; `mount` is the site's path."""
    read = RawLinks()
    for block in blocks:
        if isinstance(block, str):
            read.feed(block)
    for written in read.found:
        parts = urlsplit(written)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        url = posixpath.normpath(posixpath.join(mount, text.url, parts.path))
        place = _place(url.removeprefix(mount.rstrip("/")))
        if f"{url}/".startswith(mount) and not links.has_place(place) and posixpath.basename(place) not in _LAST:
            yield written, url


def missing(text: Text, written: str, config: SiteConfig, why: Message) -> Diagnostic:
    """A link that leads nowhere, where it is written."""
    lines = text.markdown.split("\n")
    at = next(((n, line.index(written)) for n, line in enumerate(lines, 1) if written in line), (1, 0))
    return Diagnostic(
        code=Code.LINK_UNKNOWN,
        span=Span(f"{config.docs}/{text.path}", at[0], at[1] + 1),
        message=Message("the link `{link}` leads nowhere: {why}", link=written, why=why),
        expected=Message("the Markdown file of a page, as `events/hanoi-summit.md#sources`, or a file below docs/"),
    )
