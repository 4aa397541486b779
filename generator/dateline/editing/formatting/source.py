"""How a file was typed: where each node begins and ends in its text, and in which style."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property
from itertools import accumulate

from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence


class Style(Enum):
    """How a node was typed."""

    LINE = auto()
    """On a line or several, with or without quotation marks."""
    LITERAL = auto()
    FOLDED = auto()
    FLOW = auto()
    """In brackets or braces."""
    BLOCK = auto()


class Source:
    """A file's text. Offsets count characters from 0."""

    def __init__(self, text: str) -> None:
        self.text = text.replace("\r\n", "\n")
        self._is_crlf = 0 < text.count("\n") == text.count("\r\n")

    def with_line_ends(self, text: str) -> str:
        """A text with LF as the file ends its lines: with CRLF if all of them end so, else with LF."""
        return text.replace("\n", "\r\n") if self._is_crlf else text

    @cached_property
    def lines(self) -> list[str]:
        """The lines without line ends."""
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.lines)]

    def offset(self, line: int, column: int) -> int:
        """The offset of a place counted from 0. A column past the line's end is its end."""
        return min(self._starts[line] + column, len(self.text))

    def start(self, node: Node | Entry) -> int:
        """Where a node, or the key of an entry, begins."""
        mark = node.where[1]
        return self.offset(mark.line, mark.column)

    def end(self, node: Node | Entry) -> int:
        """Where a node, or the key of an entry, ends."""
        mark = node.where[2]
        return self.offset(mark.line, mark.column)

    def raw(self, node: Scalar) -> str:
        """A scalar as it was typed."""
        return self.text[self.start(node) : self.end(node)]

    def style(self, node: Node) -> Style:
        """How a node was typed."""
        first = self.text[self.start(node) : self.start(node) + 1]
        if isinstance(node, Scalar):
            if node.plain:
                return Style.LINE
            return {"|": Style.LITERAL, ">": Style.FOLDED}.get(first, Style.LINE)
        return Style.FLOW if first == ("[" if isinstance(node, Sequence) else "{") else Style.BLOCK

    def dash(self, item: Node) -> int:
        """Where the hyphen in front of an item of a block list stands."""
        mark = item.where[1]
        before = self.lines[mark.line][: mark.column].rstrip()
        if before.endswith("-"):
            return self.offset(mark.line, len(before) - 1)
        for number in range(mark.line - 1, -1, -1):
            line = self.lines[number].lstrip()
            if line.startswith("-"):
                return self.offset(number, len(self.lines[number]) - len(line))
        return self.start(item)

    def column(self, offset: int) -> int:
        """The column of an offset, from 0."""
        return offset - (self.text.rfind("\n", 0, offset) + 1)

    def texts(self, node: Node) -> Iterator[tuple[int, int]]:
        """Beginning and end of every key and value below a node, in the order in which they stand."""
        if isinstance(node, Scalar):
            yield self.start(node), self.end(node)
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from self.texts(item)
        elif isinstance(node, Mapping):
            for entry in node.entries.values():
                yield self.start(entry), self.end(entry)
                yield from self.texts(entry.value)
