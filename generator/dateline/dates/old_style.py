"""A day that somebody typed with a word for the Julian calendar beside it."""

from __future__ import annotations

import re

_JULIAN = (
    r"a\. ?st\.?|alten stils?|o\. ?s\.?|old style|julian(?:isch|ischer kalender|o| calendar)?|(?:calendrier )?julien|"
    r"vieux style|v\. ?s\.?|estilo antiguo|calendario juliano|ユリウス暦|儒略历|율리우스력"
)
_BESIDE = re.compile(rf"(?P<day>.*[0-9日일].*?)[ ,]*[(（]?(?:{_JULIAN})[)）]?", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:{_JULIAN})の?[ :]*(?P<day>.*[0-9].*)", re.IGNORECASE)


def without_old_style(text: str) -> str:
    """The day alone; "" where no such word stands beside it."""
    found = _BESIDE.fullmatch(text) or _BEFORE.fullmatch(text)
    return found["day"].strip() if found else ""
