"""Where a line end in a text stands for a blank, and where for nothing.

Japanese and Chinese put no blanks between words. A line end is nothing between two of their characters, and beside
a full-width sign (、。「」（）) whatever stands on the other side: such a sign brings its own room. Korean writes
blanks, so its lines are joined like those of English. CSS Text 4, «Segment Break Transformation Rules», comes close.
"""

from __future__ import annotations

import re
from typing import Final

from markdown_it.rules_inline import StateInline

from dateline.prose.marks import start_of_row

JAPANESE: Final = r"\u3000-\u30ff\u31a0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Han, kana and full-width forms, as a part of a character class."""
_SIGNS = r"\u2014\u2015\u2025\u2026\u203b\u2103\u2116\u2160-\u217f\u2190-\u21ff\u2460-\u24ff\u25a0-\u266f"
"""Dashes, dots, ※, arrows, circled numbers and shapes: parts of a Japanese text where they stand beside one."""
_FULL_WIDTH = r"\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"

_EMPHASIS = "[*_]"
_LINE_BREAK_THAT_IS_NO_BLANK = re.compile(
    rf"(?:"
    rf"(?:(?<=[{JAPANESE}])|(?<=[{JAPANESE}]{_EMPHASIS})|(?<=[{JAPANESE}]{_EMPHASIS}{{2}}))"
    rf"\n[ \t]*(?={_EMPHASIS}{{0,2}}[{JAPANESE}{_SIGNS}])"
    rf"|(?<=[{_SIGNS}])\n[ \t]*(?={_EMPHASIS}{{0,2}}[{JAPANESE}])"
    rf"|(?:(?<=[{_FULL_WIDTH}])|(?<=[{_FULL_WIDTH}]{_EMPHASIS})|(?<=[{_FULL_WIDTH}]{_EMPHASIS}{{2}}))\n[ \t]*(?=\S)"
    rf"|(?<=\S)\n[ \t]*(?={_EMPHASIS}{{0,2}}[{_FULL_WIDTH}])"
    rf")"
)
"""Matches the line end and the indentation after it."""
_LONGEST_SIGN = 3
"""How many characters before a line end tell what it stands for."""


def end_of_line_break(text: str, position: int) -> int | None:
    """Where the line end at a position, with the indentation after it, ends; None where it stands for a blank.

    What counts is the word before it: sources that are cited there are looked past.
    """
    words = start_of_row(text, position)
    if words == position:
        found = _LINE_BREAK_THAT_IS_NO_BLANK.match(text, position)
        return found.end() if found else None
    before = text[max(0, words - _LONGEST_SIGN) : words]
    found = _LINE_BREAK_THAT_IS_NO_BLANK.match(before + text[position:], len(before))
    return found.end() - len(before) + position if found else None


def line_break_that_is_no_blank(state: StateInline, _silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """The parser's rule."""
    if state.src[state.pos] != "\n":
        return False
    end = end_of_line_break(state.src, state.pos)
    if end is None:
        return False
    state.pos = end
    return True


def joined(lines: list[str]) -> str:
    """Lines of one paragraph as one line."""
    text = "\n".join(lines)
    if "]\n" not in text:
        return _LINE_BREAK_THAT_IS_NO_BLANK.sub("", text).replace("\n", " ")
    pieces, position = [], 0
    while (line_end := text.find("\n", position)) >= 0:
        end = end_of_line_break(text, line_end)
        pieces += [text[position:line_end], "" if end else " "]
        position = end or line_end + 1
    return "".join([*pieces, text[position:]])
