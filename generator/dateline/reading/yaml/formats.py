"""Files of other programs under the name of a record: the first line says which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import Loses, Mistake

_IMPORTED = Message("move the file out of the records, and let `dateline import icalendar FILE` make records of it")
_BY_HAND = Message("make a record with `dateline new`, or copy one beside it, and carry the values over")
_FIRST_LINES = (
    (re.compile(r"\s*@[A-Za-z]+\s*[{(]"), "BibTeX", _BY_HAND),
    (re.compile(r"TY  - "), "RIS", _BY_HAND),
    (re.compile(r"\+\+\+\s*$"), "TOML", _BY_HAND),
    (re.compile(r"\s*\[[A-Za-z_.-]+\]\s*$"), "TOML", _BY_HAND),
    (re.compile(r"BEGIN:VCALENDAR"), "iCalendar", _IMPORTED),
    (re.compile(r"BEGIN:VCARD"), "vCard", _BY_HAND),
    (re.compile(r"\{\\rtf"), "RTF", _BY_HAND),
    (re.compile(r"\s*<(?:!DOCTYPE|html|\?xml)", re.IGNORECASE), "HTML, XML", _BY_HAND),
)


def other_format(failure: Failure) -> Iterator[Mistake]:
    """A file that no line of is YAML: a list of sources, a calendar, a page."""
    number, first = next(((number, line) for number, line in enumerate(failure.lines, 1) if line.strip()), (1, ""))
    for pattern, name, cure in _FIRST_LINES:
        if pattern.match(first):
            yield Mistake(
                line=number,
                column=1,
                width=len(first.rstrip()),
                message=Message("the file is {format}, not YAML", format=name),
                expected=Message("`key: value` lines"),
                cure=cure,
                loses=Loses.FILE,
            )
            return
