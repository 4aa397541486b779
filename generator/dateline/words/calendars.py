"""How a language writes dates and times, as labels made from the patterns of the Unicode CLDR.

They stand where neither a site nor the language's own file says otherwise. Keys that end in `_short` are for lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from dateline.words.files import Label, Labels
from dateline.words.locales import calendar_data

_PATTERNS = {
    "date_month": "yMMMM",
    "date_month_short": "yMMM",
    "date_year": "y",
    "date_month_day": "MMMMd",
}
"""The skeleton of each pattern (Unicode LDML, part 4)."""
_INTERVALS = {
    "date_days": ("yMMMd", "d"),
    "date_days_of_months": ("yMMMd", "M"),
    "date_months": ("yMMMM", "M"),
    "date_months_short": ("yMMM", "M"),
    "date_years": ("y", "y"),
}
"""The skeleton of each pattern of two dates, and the largest field in which they differ."""
_FIELDS = (
    (r"L{3,4}", "month_alone"),
    (r"M{3,4}", "month"),
    (r"[ML]{2}", "month_number:02"),
    (r"[ML]", "month_number"),
    (r"[yur]+", "year"),
    (r"d+", "day"),
    (r"HH|kk", "hour:02"),
    (r"[Hk]", "hour"),
    (r"hh|KK", "hour12:02"),
    (r"[hK]", "hour12"),
    (r"mm", "minute:02"),
    (r"m", "minute"),
    (r"[abB]+", "half"),
    (r"G+", ""),
)
"""The letters of a pattern, and the place of a label that stands for them."""
_PART = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>([A-Za-z])\3*)|(?P<text>[^A-Za-z']+)")
_YEAR_OF_ERA = re.compile(r"G+\s*y+|y+\s*G+")
_BLANKS = str.maketrans("\u00a0\u2009\u202f", "   ")
_THIN = str.maketrans("\u2009\u202f", "  ")
"""Dates are searched for, copied and put into titles: their blanks are ordinary ones."""


@cache
def of_calendar(tag: str) -> Labels:
    """The labels of dates, times, months and weekdays, by key."""
    return MappingProxyType(dict(_labels(tag)))


def _labels(tag: str) -> Iterator[tuple[str, Label]]:
    """The labels with their keys.

    Above a picture's columns months stand as beside a day (März, Sept.), which is in the same picture; by themselves
    (Mär, Sep) only in a language that declines them (май, but 5 мая).
    """
    found = calendar_data(tag)
    months, days = found["months"]["format"], found["days"]["format"]
    alone = found["months"]["stand-alone"]
    heading = months if months["wide"] == alone["wide"] else alone
    yield "months", _months(months["wide"])
    yield "months_short", _months(months["abbreviated"])
    yield "months_alone", _months(alone["wide"])
    yield "picture_months", _months(heading["abbreviated"])
    yield "picture_months_narrow", _months(alone["narrow"])
    yield "weekdays", tuple(days["wide"][day] for day in range(7))
    yield "weekdays_short", tuple(days["abbreviated"][day] for day in range(7))
    yield "halves", tuple(_half(found["day_periods"], half) for half in ("am", "pm"))
    yield "clock", _label(found["time_formats"]["short"].pattern)
    yield "date_day", _label(found["date_formats"]["long"].pattern)
    yield "date_day_short", _label(found["date_formats"]["medium"].pattern)
    yield "year_before", _of_era(found, 0)
    yield "year_of_era", _of_era(found, 1)
    for key, skeleton in _PATTERNS.items():
        if skeleton in found["datetime_skeletons"]:
            yield key, _label(found["datetime_skeletons"][skeleton].pattern)
    for key, (skeleton, field) in _INTERVALS.items():
        parts = found["interval_formats"].get(skeleton, {}).get(field)
        if parts:
            yield key, _label("".join(parts))


def _half(periods: Any, half: str) -> str:
    """What a half of the day is called: 오전 rather than AM, where the language has a word."""
    forms = (
        periods[context].get(width, {}) for context in ("format", "stand-alone") for width in ("wide", "abbreviated")
    )
    return next((str(form[half]) for form in forms if half in form), half.upper())


def _of_era(found: Any, era: int) -> str:
    """A year before (0) or after the year 1, in the place of a plain one: "{year} BC", "紀元前{year}"."""
    pattern = found["datetime_skeletons"]["Gy"].pattern if "Gy" in found["datetime_skeletons"] else "y G"
    match = _YEAR_OF_ERA.search(pattern.translate(_THIN))
    words = str(found["eras"]["abbreviated"][era]).translate(_BLANKS)
    return re.sub("y+", "{year}", re.sub("G+", words, match[0])) if match else f"{{year}} {words}"


def _months(names: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(names[month] for month in range(1, 13))


def _label(pattern: str) -> str:
    """A pattern as a label; what stands in it for the second time is of the second date."""
    seen: set[str] = set()
    words = []
    for part in _PART.finditer(pattern.translate(_THIN)):
        if part["field"]:
            place = next(place for letters, place in _FIELDS if re.fullmatch(letters, part["field"]))
            words.append(f"{{{'last_' if place in seen else ''}{place}}}" if place else "")
            seen.add(place)
        else:
            words.append(part["text"] or part["quoted"] or "'")
    return "".join(words).strip()
