"""Components of iCalendar (RFC 5545) as text: lines of a name and a value, escaped and folded.

Its few rules stand here because the library that reads calendars took 1.4 ms to write one event.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Final

LIMIT: Final = 75
"""Octets of a line without its end, at the most (3.1)."""
_END: Final = "\r\n"
_FOLD: Final = b"\r\n "
_DIGITS: Final = str.maketrans("", "", "-:")


def component(name: str, properties: Mapping[str, str]) -> str:
    """A component with its properties in their order, values as the functions below write them."""
    lines = (f"BEGIN:{name}", *map(":".join, properties.items()), f"END:{name}")
    return "".join(folded(line) + _END for line in lines)


def text(words: str) -> str:
    """A value of the type TEXT (3.3.11)."""
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def day(value: dt.date) -> str:
    """A value of the type DATE (3.3.4); its property has the parameter `VALUE=DATE`."""
    return value.isoformat().translate(_DIGITS)


def instant(value: dt.datetime) -> str:
    """A value of the type DATE-TIME in UTC (3.3.5)."""
    return f"{value.astimezone(dt.UTC).isoformat()[:19].translate(_DIGITS)}Z"


def folded(line: str) -> str:
    """A line cut into pieces of fewer than `LIMIT` octets, never within a character nor behind a backslash.

    A piece that is nothing but backslashes ends behind one, and parts no pair.
    """
    if line.isascii() and len(line) < LIMIT:
        return line
    data = line.encode()
    if len(data) < LIMIT:
        return line
    pieces, start = [], 0
    while len(data) - start >= LIMIT:
        end = start + LIMIT - 1
        while data[end] & 0xC0 == 0x80:  # noqa: PLR2004 -- not the first octet of a character in UTF-8
            end -= 1
        piece = data[start:end]
        pieces.append(piece.rstrip(b"\\^") or piece)  # some programs unfold last
        start += len(pieces[-1])
    return _FOLD.join((*pieces, data[start:])).decode()
