"""Which lines make a list. CommonMark takes "2018. 6. 12. was the day" for three lists and loses the date.

Dates, years and numbers of articles begin paragraphs in many languages ("12. Juni 2018", "1994. The year …"), and so do
amounts ("- 5 degrees"). A numbered line is therefore an item only where another item of the same kind counts on from
it, or comes before it; a line that begins with `-` or `+` and a digit only where a second such item follows.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.list import list_block

_NUMBERED = re.compile(r"([0-9]{1,9})([.)])(?:[ \t]|$)")
_SIGNED = re.compile(r"([-+])[ \t]+[0-9]")
_EVERY_NUMBERED = re.compile(rf"^[ \t>]*{_NUMBERED.pattern}", re.MULTILINE)
_EVERY_SIGNED = re.compile(r"^[ \t>]*([-+])[ \t]", re.MULTILINE)


def list_of_items(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """markdown-it's own rule, asked only where more than one line says that it is a list."""
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    return _is_item(line, state.src) and list_block(state, start, end, silent)


def _is_item(line: str, text: str) -> bool:
    if numbered := _NUMBERED.match(line):
        number, sign = int(numbered[1]), numbered[2]
        return not {(number - 1, sign), (number + 1, sign)}.isdisjoint(_numbers(text))
    if signed := _SIGNED.match(line):
        return signed[1] in _signs(text)
    return True


@lru_cache(maxsize=8)  # each line of a text asks, and a text may have thousands
def _numbers(text: str) -> frozenset[tuple[int, str]]:
    """The numbers with which lines of a text begin, each with the sign behind it."""
    return frozenset((int(number), sign) for number, sign in _EVERY_NUMBERED.findall(text))


@lru_cache(maxsize=8)
def _signs(text: str) -> frozenset[str]:
    """The signs with which more than one line of a text begins."""
    signs = _EVERY_SIGNED.findall(text)
    return frozenset(sign for sign in "-+" if signs.count(sign) > 1)
