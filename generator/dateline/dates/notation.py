"""The notation of EDTF: its form, and the date that a text of that form is."""

from __future__ import annotations

import re

from dateline.dates.edtf import Edtf, Member
from dateline.dates.moment import Moment

_DAY = "(?:0[1-9]|[12][0-9]|3[01])"
_YEAR = "-?[0-9]{4}"
_PART = (
    rf"(?:{_YEAR}(?:-(?:0[1-9]|1[0-2])(?:-{_DAY})?|-2[1-4]|-(?:0[1-9]|1[0-2])-XX|-XX(?:-XX)?)?"
    r"|-?[0-9]{2}(?:[0-9]X|XX)|Y-?[1-9][0-9]{4})[~?%]?"
)
_SET = rf"(?:\.\.)?{_PART}(?:(?:\.\.|, ?){_PART})*(?:\.\.)?"
EDTF_PATTERN = rf"^(?:{_PART}(?:/(?:{_PART}|\.\.)?)?|(?:\.\.)?/{_PART}|\[{_SET}\]|\{{{_SET}\}})$"
"""The same form as a pattern for a JSON Schema; it cannot tell that February has no day 30."""

_MOMENT = re.compile(
    r"(?!-0000)"
    r"(?:(?P<year>-?[0-9]{4})(?:-(?P<season>2[1-4])|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})|(?P<no_day>-XX))?"
    r"|(?P<no_month>-XX(?:-XX)?))?"
    r"|Y(?P<far>-?[1-9][0-9]{4})"
    r"|(?P<years>-?[0-9]{3}X|-?[0-9]{2}XX))"
    r"(?P<mark>[~?%]?)\Z"
)
_OPEN = ".."


def read(text: str, *, is_julian: bool = False) -> Edtf:
    """The date of an EDTF text, by the Julian calendar if told. Raises ValueError for a text that is none."""
    if text[:1] + text[-1:] in {"[]", "{}"}:
        members = tuple(_member(part.removeprefix(" "), is_julian=is_julian) for part in text[1:-1].split(","))
        return Edtf.of_set(members, is_one_of=text[0] == "[")
    first, slash, last = text.partition("/")
    if slash:
        start, end = _end(first, is_julian=is_julian), _end(last, is_julian=is_julian)
        return Edtf(start, end, is_interval=True, is_unknown="" in {first, last})
    moment = _moment(first, is_julian=is_julian)
    return Edtf(moment, moment)


def _member(text: str, *, is_julian: bool) -> Member:
    first, dots, last = text.partition(_OPEN)
    start = _moment(first, is_julian=is_julian) if first else None
    if not dots:
        return start, start
    return start, _moment(last, is_julian=is_julian) if last else None


def _end(text: str, *, is_julian: bool) -> Moment | None:
    return None if text in {"", _OPEN} else _moment(text, is_julian=is_julian)


def _moment(text: str, *, is_julian: bool) -> Moment:
    match = _MOMENT.match(text)
    if not match:
        raise ValueError(text)
    parts = match.groupdict()
    years = parts["years"] or ""
    year = parts["year"] or parts["far"] or years.replace("X", "9" if years.startswith("-") else "0")
    month, day, season = (int(parts[name]) if parts[name] else None for name in ("month", "day", "season"))
    return Moment(
        int(year),
        month,
        day,
        approximate=parts["mark"] in {"~", "%"},
        uncertain=parts["mark"] in {"?", "%"},
        season=season,
        open_digits=years.count("X"),
        unknown=parts["no_day"] or parts["no_month"] or "",
        is_julian=is_julian,
    )
