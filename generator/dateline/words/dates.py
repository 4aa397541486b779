"""How dates, times and spans read in each language, and how machines read them.

No locale is asked and no `%A` used: what the names of days are must not hang on the machine that builds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.dates import CalendarInterval, Edtf
from dateline.words import dates_en, dates_ja


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """The formats of one language; each gives plain text with ordinary blanks."""

    date: Callable[[Edtf], str]
    """With the weekday of an exact day: "12 June 2018 (Tuesday)"."""
    short_date: Callable[[Edtf], str]
    """For tables and lists: "12 Jun 2018"."""
    span: Callable[[Edtf | None, Edtf | None], str]
    """Of a role, from its first date to its last: "since 10 January 2021"; "" where both are None."""
    time: Callable[[dt.datetime], str]
    """Of an aware time: "09:04 local time (UTC+8)", "01:04 UTC"."""
    times: Callable[[dt.datetime, dt.datetime], str]
    """Of two aware times: "09:04–13:40 local time (UTC+8)"; of two days each with its own."""
    clock: Callable[[dt.datetime, dt.date], str]
    """Of an aware time elsewhere, to stand beside a day and a city's name: "21:04 on 11 June"."""
    interval: Callable[[CalendarInterval], str]
    """Between two days: "8 months and 15 days"."""
    days: Callable[[int], str]
    """Counted: "260 days"."""
    age: Callable[[int, int], str]
    """Of the least and the most years: "34 or 35 years old"."""


FORMATS: Mapping[str, DateWords] = MappingProxyType(
    {
        "en": DateWords(
            date=dates_en.date,
            short_date=dates_en.short_date,
            span=dates_en.span,
            time=dates_en.time,
            times=dates_en.times,
            clock=dates_en.clock,
            interval=dates_en.interval,
            days=dates_en.days,
            age=dates_en.age,
        ),
        "ja": DateWords(
            date=dates_ja.date,
            short_date=dates_ja.short_date,
            span=dates_ja.span,
            time=dates_ja.time,
            times=dates_ja.times,
            clock=dates_ja.clock,
            interval=dates_ja.interval,
            days=dates_ja.days,
            age=dates_ja.age,
        ),
    }
)
"""By language tag."""


def machine(date: Edtf) -> str | None:
    """The value of `<time datetime>` (HTML Living Standard); None for an interval, which it cannot express.

    Where it is None the words stand in a `<span>`. `~` and `?` have no place in HTML and are left out.
    """
    if date.start is None or date.is_interval:
        return None
    return str(date.start).rstrip("~?%")


def machine_time(moment: dt.datetime) -> str:
    """The value of `<time datetime>` of an aware time: "2018-06-12T09:04+08:00"."""
    return moment.isoformat(timespec="minutes")
