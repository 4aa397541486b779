"""Dates as terms: "#2018", "#2018-06", "#2018-06-12"; without the year "#-06" and "#-06-12".

`assets/search/dates.js` reads the same forms, and more, in what a reader types.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dateline.dates import Edtf, Moment, Precision

MOST_DAYS = 31
"""Days of a span up to which each of them finds it."""

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

_NUMERIC = re.compile(
    r"(?<![0-9])((?:1[89]|20)[0-9]{2})(?:[-/.](1[0-2]|0?[1-9])(?:[-/.](3[01]|[12][0-9]|0?[1-9]))?(?![0-9])"
    r"|[年년](?: ?(1[0-2]|0?[1-9])[月월](?: ?(3[01]|[12][0-9]|0?[1-9])[日일])?)?|(?![0-9]))"
)
_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
_ENGLISH = re.compile(rf"(?:\b([0-9]{{1,2}}) )?\b({_NAME})\b\.? (?:([0-9]{{1,2}}),? )?((?:1[89]|20)[0-9]{{2}})\b")


def dates_in(folded: str, words: set[str]) -> set[str]:
    """The dates with a year in a folded text; `words` are its words."""
    found: set[str] = set()
    for match in _NUMERIC.finditer(folded):
        year, month, day, east_month, east_day = match.groups()
        found.update(_terms(year, month or east_month, day or east_day))
    if not words.isdisjoint(MONTHS):
        for day, name, later_day, year in _ENGLISH.findall(folded):
            found.update(_terms(year, MONTHS[name], day or later_day))
    return found


def _terms(year: str, month: str | int | None, day: str | None) -> Iterator[str]:
    yield f"#{year}"
    if month:
        yield f"#{year}-{int(month):02}"
        if day:
            yield f"#{year}-{int(month):02}-{int(day):02}"


def own_dates(date: Edtf) -> set[str]:
    """What finds a record by its own date: a span by its ends and, if it is short, by each of its days."""
    ends = [moment for moment in (date.start, date.end) if moment]
    found = {term for moment in ends for term in _of_moment(moment)}
    length = (date.latest - date.earliest).days
    if not date.is_open and date.precision is Precision.DAY and length <= MOST_DAYS:
        days = (date.earliest + dt.timedelta(number) for number in range(length + 1))
        found.update(term for day in days for term in _of_moment(Moment(day.year, day.month, day.day)))
    return found


def _of_moment(moment: Moment) -> Iterator[str]:
    yield f"#{moment.year:04}"
    if moment.month:
        yield f"#{moment.year:04}-{moment.month:02}"
        yield f"#-{moment.month:02}"
        if moment.day:
            yield f"#{moment.year:04}-{moment.month:02}-{moment.day:02}"
            yield f"#-{moment.month:02}-{moment.day:02}"
