"""What a reader gets of a page, whichever host has written it: title, headings with anchors, words and links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from typing_extensions import override

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
OF_A_HOST = {"md-content__button", "headerlink"}
"""Classes of links that a host adds to the text of a page."""


@dataclass(slots=True)
class Read:
    """A page as it is read."""

    language: str = ""
    title: str = ""
    description: str = ""
    canonical: str = ""
    anchors: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    words: str = ""


class _Reader(HTMLParser):
    """Reads the one article of a page, and its head."""

    def __init__(self) -> None:
        super().__init__()
        self.found = Read()
        self._open: list[tuple[str, bool]] = []
        """Elements around, and whether each is left out."""
        self._text: list[str] = []
        self._in_article = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.found.language = given["lang"]
        if tag == "meta" and given.get("name") == "description":
            self.found.description = given["content"]
        if tag == "link" and given.get("rel") == "canonical":
            self.found.canonical = given["href"]
        classes = set(given.get("class", "").split())
        is_left_out = bool(classes & OF_A_HOST) or "fr-edit" in classes
        if tag not in VOID:
            self._open.append((tag, is_left_out))
        self._in_article += tag == "article"
        if self._in_article and not any(left_out for _, left_out in self._open):
            self.found.anchors += [given["id"]] if given.get("id") else []
            self.found.links += [given["href"]] if tag == "a" and "href" in given else []
            self.found.headings += [""] if tag in {"h1", "h2", "h3", "h4"} else []

    @override
    def handle_endtag(self, tag: str) -> None:
        while self._open and tag not in VOID:
            closed, _ = self._open.pop()
            self._in_article -= closed == "article"
            if closed == tag:
                break

    @override
    def handle_data(self, data: str) -> None:
        names = [name for name, _ in self._open]
        if "title" in names and "svg" not in names:
            self.found.title += data
        if self._in_article and not any(left_out for _, left_out in self._open):
            self._text.append(data)
            if {"h1", "h2", "h3", "h4"} & set(names):
                self.found.headings[-1] += data

    def read(self, html: str) -> Read:
        """Read a whole page."""
        self.feed(html)
        self.found.words = " ".join("".join(self._text).split())
        self.found.headings = [" ".join(heading.split()) for heading in self.found.headings]
        self.found.title = self.found.title.strip()
        return self.found


def read(path: Path) -> Read:
    """What a reader gets of the page in a file."""
    return read_html(path.read_text(encoding="utf-8"))


def read_html(html: str) -> Read:
    """What a reader gets of a page."""
    return _Reader().read(html)


def pages(site: Path) -> set[str]:
    """The addresses of a site's pages: every file that is a page, relative to the site's root."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def unlike(one: Read, other: Read) -> Iterator[tuple[str, object, object]]:
    """What is different in two readings of a page, and how it stands in each."""
    for name in Read.__slots__:
        if getattr(one, name) != getattr(other, name):
            yield name, getattr(one, name), getattr(other, name)


def differences(one: Path, other: Path) -> Iterator[tuple[str, str, object, object]]:
    """Page, what is different, and how it stands in each site; addresses that only one has come first."""
    for path in sorted(pages(one) ^ pages(other)):
        yield path, "address", (one / path).exists(), (other / path).exists()
    for path in sorted(pages(one) & pages(other)):
        for found in unlike(read(one / path), read(other / path)):
            yield path, *found
