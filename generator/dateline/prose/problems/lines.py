"""Where in a text stands what a parser found in one of its blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from markdown_it.token import Token

LINE_END = re.compile(r"\r\n?|\n")


class Lines:
    """The lines of a text as markdown-it counts them, and where each begins."""

    def __init__(self, text: str) -> None:
        self._lines = LINE_END.split(text)
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def ends(self, line: int) -> tuple[int, int]:
        """Where a line begins and ends, without the blanks around it. The first line is 0."""
        text, start = self._lines[line], self._starts[line]
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())

    def in_block(self, block: Token) -> Callable[[int], int]:
        """Gives where in the text a position in the content of an inline token is.

        markdown-it gives no such places. But each line of the content is the end of a line of the text,
        without the `> ` or the indent before it.
        """
        first, rows = (block.map or [0])[0], block.content.split("\n")
        begins = list(accumulate((len(row) + 1 for row in rows), initial=0))
        places = [
            self._starts[first + number] + max(0, self._lines[first + number].rfind(row))
            for number, row in enumerate(rows)
        ]

        def place(position: int) -> int:
            number = min(bisect_right(begins, position) - 1, len(rows) - 1)
            return places[number] + position - begins[number]

        return place
