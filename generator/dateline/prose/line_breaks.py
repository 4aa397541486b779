"""Where a line end in a text stands for a blank, and where for nothing.

Japanese and Chinese put no blanks between words. A line end is nothing between two of their characters, and beside
a full-width sign (、。「」（）) whatever stands on the other side: such a sign brings its own room. Korean writes
blanks, so its lines are joined like those of English. CSS Text 4, «Segment Break Transformation Rules», comes close.
"""

from __future__ import annotations

import re
from typing import Final

JAPANESE: Final = r"\u3000-\u30ff\u31a0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Han, kana and full-width forms, as a part of a character class."""
_SIGNS = r"\u2014\u2015\u2025\u2026\u203b\u2103\u2116\u2160-\u217f\u2190-\u21ff\u2460-\u24ff\u25a0-\u266f"
"""Dashes, dots, ※, arrows, circled numbers and shapes: parts of a Japanese text where they stand beside one."""
_FULL_WIDTH = r"\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"

_EMPHASIS = "[*_]"
LINE_BREAK_THAT_IS_NO_BLANK: Final = re.compile(
    rf"(?:"
    rf"(?:(?<=[{JAPANESE}])|(?<=[{JAPANESE}]{_EMPHASIS})|(?<=[{JAPANESE}]{_EMPHASIS}{{2}}))"
    rf"\n[ \t]*(?={_EMPHASIS}{{0,2}}[{JAPANESE}{_SIGNS}])"
    rf"|(?<=[{_SIGNS}])\n[ \t]*(?={_EMPHASIS}{{0,2}}[{JAPANESE}])"
    rf"|(?:(?<=[{_FULL_WIDTH}])|(?<=[{_FULL_WIDTH}]{_EMPHASIS})|(?<=[{_FULL_WIDTH}]{_EMPHASIS}{{2}}))\n[ \t]*(?=\S)"
    rf"|(?<=\S)\n[ \t]*(?={_EMPHASIS}{{0,2}}[{_FULL_WIDTH}])"
    rf")"
)
"""Matches the line end and the indentation after it."""


def joined(lines: list[str]) -> str:
    """Lines of one paragraph as one line."""
    return LINE_BREAK_THAT_IS_NO_BLANK.sub("", "\n".join(lines)).replace("\n", " ")
