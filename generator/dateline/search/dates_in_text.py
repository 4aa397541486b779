"""Dates as terms: "#2018", "#2018-06", "#2018-06-12"; without the year "#-06" and "#-06-12".

`search/browser/dates.js` reads the same forms, and more, in what a reader types.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dateline.dates import Edtf, Moment, Precision
from dateline.search.signs import DATE

MAX_DAYS = 31
"""Days of a span up to which each of them finds it."""

MAX_YEARS = 200
"""Years of a span up to which each of them finds it."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul"),
            *("august aug", "september sept sep", "october oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}

YEAR = "(?:1[89]|20)[0-9]{2}"
MONTH = "1[0-2]|0?[1-9]"
DAY = "3[01]|[12][0-9]|0?[1-9]"
"""Expressions for each in digits; the browser's has them, too."""

_NUMERIC = re.compile(
    f"({YEAR})(?:[-/.]({MONTH})(?:[-/.]({DAY}))?(?![0-9])|[年년](?: ?({MONTH})[月월](?: ?({DAY})[日일])?)?|(?![0-9]))"
)
_YEAR = re.compile(rf"{YEAR}\Z")
_DAY = re.compile(rf"(?:{DAY})\Z")


def dates_in(folded: str, words: list[str]) -> set[str]:
    """The dates with a year in a folded text; `words` are its words."""
    found: set[str] = set()
    for match in _NUMERIC.finditer(folded):
        if match.start() and folded[match.start() - 1].isdigit():
            continue
        year, month, day, east_month, east_day = match.groups()
        found.update(_terms(year, month or east_month, day or east_day))
    for at, word in enumerate(words):
        if word in MONTHS:
            found.update(_around(words, at))
    return found


def _around(words: list[str], at: int) -> Iterator[str]:
    """The date around the name of a month: 12 June 2018, June 12, 2018, June 2018."""
    day, first, second = words[at - 1] if at else "", *([*words[at + 1 : at + 3], "", ""][:2])
    if _YEAR.match(first):
        yield from _terms(first, MONTHS[words[at]], day if _DAY.match(day) else None)
    elif _YEAR.match(second) and _DAY.match(first):
        yield from _terms(second, MONTHS[words[at]], first)


def _terms(year: str, month: str | int | None, day: str | None) -> Iterator[str]:
    yield f"{DATE}{year}"
    if month:
        yield f"{DATE}{year}-{int(month):02}"
        if day:
            yield f"{DATE}{year}-{int(month):02}-{int(day):02}"


def own_dates(date: Edtf) -> set[str]:
    """What finds a record by its own date: a span by its ends, each of its years and, if it is short, of its days."""
    ends = [moment for moment in (date.start, date.end) if moment]
    found = {term for moment in ends for term in _of_moment(moment)}
    if not date.is_open:
        found.update(f"{DATE}{year:04}" for year in range(date.earliest.year, date.latest.year + 1)[:MAX_YEARS])
    length = (date.latest - date.earliest).days
    if not date.is_open and date.precision is Precision.DAY and length <= MAX_DAYS:
        days = (date.earliest + dt.timedelta(number) for number in range(length + 1))
        found.update(term for day in days for term in _of_moment(Moment(day.year, day.month, day.day)))
    return found


def _of_moment(moment: Moment) -> Iterator[str]:
    yield f"{DATE}{moment.year:04}"
    if moment.month:
        yield f"{DATE}{moment.year:04}-{moment.month:02}"
        yield f"{DATE}-{moment.month:02}"
        if moment.day:
            yield f"{DATE}{moment.year:04}-{moment.month:02}-{moment.day:02}"
            yield f"{DATE}-{moment.month:02}-{moment.day:02}"
