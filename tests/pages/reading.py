"""Reads a page's HTML as a browser would, for questions a test asks of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from markupsafe import Markup
from typing_extensions import override

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]


@dataclass(slots=True)
class Read:
    """What stands on a page."""

    elements: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words in one line."""
        return " ".join(" ".join(self.words).split())

    def having(self, attribute: str) -> list[str]:
        """The values of an attribute, in order."""
        return [element.attributes[attribute] for element in self.elements if attribute in element.attributes]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.read = Read()
        self.open: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.read.mistakes.append(f"<{tag}> has an attribute twice: {names}")
        self.read.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.read.mistakes.append(f"</{tag}> closes what is not open")

    @override
    def handle_data(self, data: str) -> None:
        self.read.words.append(data)


def read(html: Markup) -> Read:
    """What stands on a page, and where its tags do not match."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.read.mistakes.extend(f"<{tag}> is never closed" for tag in reader.open)
    return reader.read
