"""Dates, times and spans in English, as a newspaper prints them.

Blanks are ordinary ones: what is written here is also searched for, copied and put into titles.
"""

from __future__ import annotations

import datetime as dt

from dateline.dates import CalendarInterval, Edtf, Moment, Precision, utc_offset
from dateline.dates.forms import ENGLISH_MONTHS
from dateline.diagnostics.text import plural

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_MONTHS = tuple(name[:3] for name in ENGLISH_MONTHS)


def date(date: Edtf) -> str:
    """As in "12 June 2018 (Tuesday)", "27–28 February 2019"; the weekday only where the day is certain."""
    text = _edtf(date, ENGLISH_MONTHS)
    return f"{text} ({_WEEKDAYS[date.earliest.weekday()]})" if date.has_weekday else text


def short_date(date: Edtf) -> str:
    """For tables and lists: "12 Jun 2018", "27–28 Feb 2019"."""
    return _edtf(date, _SHORT_MONTHS)


def span(start: Edtf | None, end: Edtf | None) -> str:
    """From one date to another: "since 10 January 2021", "March 2018 – June 2019"; "" where neither is known."""
    return _span(start.start if start else None, end.end if end else None, ENGLISH_MONTHS)


def _edtf(date: Edtf, months: tuple[str, ...]) -> str:
    if date.start and not date.is_interval:
        return _marked(_bare(date.start, months), date.start)
    return _span(date.start, date.end, months)


def _span(start: Moment | None, end: Moment | None, months: tuple[str, ...]) -> str:
    if start is None:
        return f"until {_marked(_bare(end, months), end)}" if end else ""
    if end is None:
        return f"since {_marked(_bare(start, months), start)}"
    if start.mark == end.mark:
        return _marked(_both(start, end, months), start)
    return f"{_marked(_bare(start, months), start)} – {_marked(_bare(end, months), end)}"


def _both(start: Moment, end: Moment, months: tuple[str, ...]) -> str:
    """Two dates with what they share said once; the en dash stands close where it joins single words."""
    first, last = _bare(start, months), _bare(end, months)
    if first == last:
        return first
    if start.precision is end.precision is Precision.YEAR:
        return f"{first}–{last}"
    if start.precision is not end.precision or start.year != end.year:
        return f"{first} – {last}"
    if start.precision is Precision.MONTH:
        return f"{first.removesuffix(f' {start.year}')}–{last}"
    if start.month == end.month:
        return f"{start.day}–{last}"
    return f"{first.removesuffix(f' {start.year}')} – {last}"


def _bare(moment: Moment, months: tuple[str, ...]) -> str:
    words = [str(moment.year)]
    if moment.month is not None:
        words.insert(0, months[moment.month - 1])
    if moment.day is not None:
        words.insert(0, str(moment.day))
    return " ".join(words)


def _marked(text: str, moment: Moment) -> str:
    if moment.approximate:
        text = f"about {text}"
    return f"{text} (date uncertain)" if moment.uncertain else text


def time(moment: dt.datetime) -> str:
    """As in "09:04 local time (UTC+8)", and of UTC itself "01:04 UTC"."""
    return _with_zone(f"{moment:%H:%M}", moment)


def times(start: dt.datetime, end: dt.datetime) -> str:
    """As in "09:04–13:40 local time (UTC+8)", "10:00 (10 May) – 16:00 (12 May) local time (UTC+8)"."""
    if start.date() == end.date():
        return _with_zone(f"{start:%H:%M}–{end:%H:%M}", start)
    return _with_zone(f"{start:%H:%M} ({_day(start, end)}) – {end:%H:%M} ({_day(end, start)})", start)


def _day(moment: dt.datetime, other: dt.datetime) -> str:
    """The day of one of two times, with the year where that is not the other's."""
    day = f"{moment.day} {ENGLISH_MONTHS[moment.month - 1]}"
    return day if moment.year == other.year else f"{day} {moment.year}"


def _with_zone(clock: str, moment: dt.datetime) -> str:
    return f"{clock} UTC" if moment.tzname() == "UTC" else f"{clock} local time ({utc_offset(moment)})"


def clock(moment: dt.datetime, beside: dt.date) -> str:
    """The time alone, with its day where that is not the day it stands beside: "21:04 on 11 June"."""
    text = f"{moment:%H:%M}"
    if moment.date() == beside:
        return text
    return f"{text} on {moment.day} {ENGLISH_MONTHS[moment.month - 1]}"


def interval(between: CalendarInterval) -> str:
    """As in "1 year, 8 months and 15 days"; "the same day" where there is nothing between."""
    counted = ((between.years, "year"), (between.months, "month"), (between.days, "day"))
    parts = [_count(number, unit) for number, unit in counted if number]
    if not parts:
        return "the same day"
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def days(number: int) -> str:
    """As in "1 day", "2,350 days"."""
    return _count(number, "day")


def age(least: int, most: int) -> str:
    """As in "34 years old", "34 or 35 years old", "34 to 36 years old"."""
    if least == most:
        return f"{_count(least, 'year')} old"
    return f"{least} {'or' if most == least + 1 else 'to'} {most} years old"


def _count(number: int, unit: str) -> str:
    return f"{number:,} {plural(number, unit, f'{unit}s')}"
