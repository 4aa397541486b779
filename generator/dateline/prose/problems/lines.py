"""Where in a text stands what a parser found in one of its blocks."""

from __future__ import annotations

import re

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

    def end_in(self, block: Token, position: int, end: int) -> int:
        """Where in the text what begins at a position ends; on another line, where the first one ends."""
        on_line = block.content[position:end].partition("\n")[0]
        return self.offset_in(block, position) + len(on_line)

    def offset_in(self, block: Token, position: int) -> int:
        """Where in the text a position in the content of an inline token is.

        markdown-it gives no such places. But each line of the content is the end of a line of the text,
        without the `> ` or the indent before it.
        """
        above = block.content[:position].split("\n")
        row, column = len(above) - 1, len(above[-1])
        content = block.content.split("\n")[row]
        line = (block.map or [0])[0] + row
        return self._starts[line] + max(0, self._lines[line].rfind(content)) + column
