"""Spans of time: how surely one covers another, how long one is as people count it, and how old somebody is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.dates.day import Day, day_of, last_day_of
from dateline.dates.edtf import Edtf

_MONTHS = 12


class Coverage(StrEnum):
    """Whether a span of time reaches over a date, as far as the precision of all three dates tells."""

    NONE = "none"
    POSSIBLE = "possible"
    CERTAIN = "certain"


def covering(start: Edtf | None, end: Edtf | None, day: Edtf) -> Coverage:
    """How surely the span from `start` to `end` covers `day`; of an interval, its first day.

    No `start` means "always before", no `end` "still going on". The `end` day itself belongs to the span.
    CERTAIN where every reading of the dates agrees: latest start <= earliest day and latest day <= earliest
    end. POSSIBLE where some reading does: a role until 2020 at an event of 12 June 2020.
    """
    first = day.start
    day_earliest, day_latest = (first.earliest, first.latest) if first else (day.earliest, day.latest)
    if (start and day_latest < start.earliest) or (end and day_earliest > end.latest):
        return Coverage.NONE
    if (start and day_earliest < start.latest) or (end and day_latest > end.earliest):
        return Coverage.POSSIBLE
    return Coverage.CERTAIN


def overlapping(
    first: tuple[Edtf | None, Edtf | None],
    second: tuple[Edtf | None, Edtf | None],
) -> Coverage:
    """How surely two spans, each a start and an end as in `covering`, share time.

    Two spans of which one ends on the day, in the month or in the year the other begins do not
    overlap: that is how an office is handed over.
    """
    (first_start, first_end), (second_start, second_end) = first, second
    sides = (_before(first_start, second_end), _before(second_start, first_end))
    if Coverage.NONE in sides:
        return Coverage.NONE
    return Coverage.POSSIBLE if Coverage.POSSIBLE in sides else Coverage.CERTAIN


def _before(start: Edtf | None, end: Edtf | None) -> Coverage:
    """How surely one span begins before another one ends."""
    if start is None or end is None or start.latest < end.earliest:
        return Coverage.CERTAIN
    handed_over = (start.earliest, start.latest) == (end.earliest, end.latest)
    return Coverage.NONE if handed_over or end.latest <= start.earliest else Coverage.POSSIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarInterval:
    """The time between two days as people count it, and in days alone."""

    years: int
    months: int
    days: int
    total_days: int


def calendar_interval(a: Day, b: Day) -> CalendarInterval:
    """The time between two days in either order: 12 June 2018 to 27 February 2019 is 8 months and 15 days.

    From the 31st to the last day of a shorter month is a full month. From 44 BC to AD 1 there are 44 years: the
    year 1 BC, which is the year 0, comes before the year 1.
    """
    first, last = min(a, b), max(a, b)
    months = _full_months(first, last)
    days = (last - _months_after(first, months)).days
    years, months = divmod(months, _MONTHS)
    return CalendarInterval(years=years, months=months, days=days, total_days=(last - first).days)


def age(born: Edtf, on: Day) -> tuple[int, int]:
    """The least and the most full years someone `born` then can have lived on a day; 0 before the birth.

    Somebody born on 29 February is a year older on 28 February. Raises ValueError for an open interval.
    """
    if born.is_open:
        raise ValueError("an age needs a birth with both ends")
    least, most = (
        _full_months(birthday, on) // _MONTHS if birthday < on else 0 for birthday in (born.latest, born.earliest)
    )
    return least, most


def _full_months(first: Day, last: Day) -> int:
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    return months - (_months_after(first, months) > last)


def _months_after(day: Day, months: int) -> Day:
    """The same day of a later month, or the last of one that is shorter."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    last = last_day_of(day.year + years, month + 1)
    return day_of(last.year, last.month, min(day.day, last.day))
