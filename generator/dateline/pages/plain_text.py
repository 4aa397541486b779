"""The words of our own HTML without its markup, for search."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

from markupsafe import Markup
from typing_extensions import override

NOT_READ: Final = frozenset(
    {
        *("h3", "dl-badge", "dl-count", "dl-label", "dl-people__role", "dl-correction__head"),
        *("dl-cites", "dl-cite--text", "dl-cite__at", "dl-links__date"),
        *("dl-claim__who", "dl-forecast__about", "dl-forecast__by"),
        "dl-picture",
    }
)
"""What stands around the words of a record, by class or, where it has none, by element.

Labels and headings of ours; what leads to other records; who said it and when, which `Facts` knows; and pictures, which
draw what is said in words.
"""
WITHIN_WORDS: Final = frozenset({"a", "code", "dl-cite--text", "dl-name", "dl-whole", "em", "strong", "time"})
"""Classes and elements that may stand inside a word; every other one parts the words around it."""
VOID: Final = frozenset({"br"})
"""Elements without an end."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._depth = 0
        """How many elements are open within one that is not read."""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth:
            self._depth += tag not in VOID
            return
        names = next((value for name, value in attrs if name == "class" and value), tag).split()
        if not NOT_READ.isdisjoint(names):
            self._depth = 1
        if WITHIN_WORDS.isdisjoint(names):
            self.found.append(" ")

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Only marks of pictures are closed so, and they have no words."""

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._depth:
            self._depth -= 1
        elif tag not in WITHIN_WORDS and tag != "span":
            self.found.append(" ")

    @override
    def handle_data(self, data: str) -> None:
        if not self._depth:
            self.found.append(data)


def plain_text(html: Markup) -> str:
    """The words of a piece of HTML in one line."""
    reader = _Reader()
    reader.feed(str(html))  # every slice of `Markup` would be made markup again
    reader.close()
    return " ".join("".join(reader.found).split())
