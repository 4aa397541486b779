"""Wikidata's times (wikiba.se/ontology), as dates of one record, which are all by one calendar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.dates.julian import LAST_USED_DAY, gregorian_day
from dateline.editing.importing.drafts import edtf_year

_DECADE, _YEAR, _MONTH, _DAY = 8, 9, 10, 11
"""How exact a time is (timePrecision)."""
_JULIAN = "Q1985786"
_TIME = re.compile(r"([+-])0*([1-9][0-9]{0,4})-([0-9]{2})-([0-9]{2})T")
"""Years are those of historians: there is no year 0."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time as Wikidata's JSON has it: a day stands there as its own calendar counts."""

    date: str
    """EDTF, by that calendar."""
    gregorian: str
    """EDTF, by the Gregorian calendar."""
    is_day: bool
    is_julian: bool
    """Whether it is a day of the Julian calendar that was in use by then."""


def time_of(value: Mapping[str, Any]) -> Time | None:
    """A time from a year to a day, or of a decade; None for one that is less exact, or no day."""
    match, precision = _TIME.match(str(value.get("time", ""))), int(value.get("precision") or 0)
    if match is None:
        return None
    sign, digits, *rest = match.groups()
    year = edtf_year(int(f"{sign}{digits}"))
    if precision == _DECADE and sign == "+":
        decade = f"{year[:-1]}X"
        return Time(decade, decade, is_day=False, is_julian=False)
    if precision not in {_YEAR, _MONTH, _DAY}:
        return None
    date = "-".join([year, *rest[: precision - _YEAR]])
    if precision < _DAY or not str(value.get("calendarmodel", "")).endswith(_JULIAN):
        return Time(date, date, is_day=precision == _DAY, is_julian=False)
    try:
        day = gregorian_day(int(year.removeprefix("Y")), *map(int, rest))
    except ValueError:
        return None
    return Time(date, day.isoformat(), is_day=True, is_julian=day <= LAST_USED_DAY)


def are_julian(times: Iterable[Time]) -> bool:
    """Whether the days among the dates of a record are all by the Julian calendar."""
    days = [time.is_julian for time in times if time.is_day]
    return bool(days) and all(days)
