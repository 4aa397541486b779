"""What a line never breaks in: the names of people and places, and in Japanese an ordinal such as 第1回."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import Final

from markupsafe import Markup

from dateline.model import Place, Profile
from dateline.pages.escaping import escaped

JOINER: Final = "\u2060"
"""Holds two characters together where lines are broken by us, as in a picture."""
MAX_WIDTH: Final = 32
"""The longest name that stays whole, in half the widths of a Han character: it has to fit a phone's card."""
MAX_PLACE_WIDTH: Final = 24
"""Of a place's: what is longer has several words, and would not fit a heading on a phone."""

_ORDINAL = "第[0-9]+[回次代条号]?"
_HONORIFIC = "(?:氏|大統領|総書記)?"


class Unbroken:
    """Finds in a text what stays in one piece."""

    def __init__(self, named: Iterable[Profile]) -> None:
        """`named` are those whose names stay whole, in every language that they have."""
        names = {
            name
            for one in named
            for text in filter(None, (one.name, one.short))
            for name in text.values()
            if _may_break(name) and _width(name) <= (MAX_PLACE_WIDTH if isinstance(one, Place) else MAX_WIDTH)
        }
        whole = sorted(names)
        latin = _alternatives(name for name in whole if name.isascii() or " " in name)
        other = _alternatives(name for name in whole if not (name.isascii() or " " in name))
        self._pattern = re.compile(rf"(?<!\w)(?:{latin})(?!\w)|(?:{other}){_HONORIFIC}|({_ORDINAL})")
        self._marked: dict[str, Markup] = {}

    def mark(self, text: str) -> Markup:
        """A plain text as HTML, each name and each ordinal an element of its own."""
        if text not in self._marked:  # names and titles come again on hundreds of pages
            self._marked[text] = self._mark(text)
        return self._marked[text]

    def _mark(self, text: str) -> Markup:
        written: list[str] = []
        end = 0
        for found in self._pattern.finditer(text):
            class_ = "dl-whole" if found[1] else "dl-name"
            written += (escaped(text[end : found.start()]), f'<span class="{class_}">{escaped(found[0])}</span>')
            end = found.end()
        return Markup("".join((*written, escaped(text[end:]))))  # noqa: S704 -- every part is escaped

    def join(self, text: str) -> str:
        """A plain text with `JOINER` inside each name."""
        return self._pattern.sub(lambda found: JOINER.join(found[0]), text)


def _alternatives(names: Iterable[str]) -> str:
    """A pattern for any of some sorted names, the longest first, by their first characters: that is far faster."""
    found = []
    for first, group in groupby(names, key=lambda name: name[0]):
        rest = sorted((name[1:] for name in group), key=len, reverse=True)
        found.append(f"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})")
    return "|".join(found) or "(?!)"


def _may_break(name: str) -> bool:
    return len(name) > 1 and (not name.isascii() or any(sign in name for sign in " -"))


def _width(name: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in name)
