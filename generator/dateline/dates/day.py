"""Days of any year of the proleptic Gregorian calendar, which ISO 8601 and EDTF count with a year 0.

Python's own date has the years 1 to 9999 and stays what nearly all days are; `FarDay` has the years beyond, and the
two compare with each other. What Python cannot do with a day beyond, such as a time zone, fails aloud.
"""

from __future__ import annotations

import calendar
import datetime as dt
from functools import total_ordering
from typing import TypeAlias, overload

from typing_extensions import override

CYCLE = 400
"""Years after which the Gregorian calendar repeats, weekdays included."""
DAYS_OF_CYCLE = 146_097
MAX_FOUR_DIGITS, MAX_YEAR = 9_999, 99_999
"""Years to five digits, before and after the year 0."""


@total_ordering
class FarDay:
    """A day before the year 1 or after 9999, with the part of `datetime.date` that days are asked for.

    Raises ValueError for a day that does not exist or lies beyond five digits of the year.
    """

    __slots__ = ("_near", "day", "month", "year")

    def __init__(self, year: int, month: int, day: int) -> None:
        if abs(year) > MAX_YEAR:
            raise ValueError(f"a year of more than five digits: {year}")
        self._near = dt.date(year % CYCLE + CYCLE, month, day)
        self.year, self.month, self.day = year, month, day

    def toordinal(self) -> int:
        """Its number, as `date.toordinal` counts: 1 January of the year 1 is 1, the day before it 0."""
        return self._near.toordinal() + (self.year // CYCLE - 1) * DAYS_OF_CYCLE

    def weekday(self) -> int:
        """0 is Monday."""
        return self._near.weekday()

    def isoformat(self) -> str:
        """ISO 8601 with a sign before the year 0: "-0043-03-15"; of five digits as XML Schema has it: "12345-01-01"."""
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"

    __str__ = isoformat

    @override
    def __repr__(self) -> str:
        return f"FarDay({self.year}, {self.month}, {self.day})"

    @override
    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day))

    @override
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, FarDay):
            return False if isinstance(other, dt.date) else NotImplemented
        return self.toordinal() == other.toordinal()

    def __lt__(self, other: Day) -> bool:
        return self.toordinal() < other.toordinal()

    @overload
    def __sub__(self, other: dt.timedelta) -> Day: ...
    @overload
    def __sub__(self, other: Day) -> dt.timedelta: ...
    def __sub__(self, other: Day | dt.timedelta) -> Day | dt.timedelta:
        if isinstance(other, dt.timedelta):
            return day_of_number(self.toordinal() - other.days)
        return dt.timedelta(self.toordinal() - other.toordinal())

    def __rsub__(self, other: dt.date) -> dt.timedelta:
        return dt.timedelta(other.toordinal() - self.toordinal())

    def __add__(self, length: dt.timedelta) -> Day:
        return day_of_number(self.toordinal() + length.days)


Day: TypeAlias = "dt.date | FarDay"


def day_of(year: int, month: int = 1, day: int = 1) -> Day:
    """A day of a year from -99999 to 99999. Raises ValueError for one that does not exist."""
    return dt.date(year, month, day) if dt.MINYEAR <= year <= dt.MAXYEAR else FarDay(year, month, day)


def day_of_number(number: int) -> Day:
    """The day that `toordinal` gives this number of. Raises ValueError beyond five digits of the year."""
    if 1 <= number <= dt.date.max.toordinal():
        return dt.date.fromordinal(number)
    cycles, rest = divmod(number - 1, DAYS_OF_CYCLE)
    near = dt.date.fromordinal(rest + 1)
    return day_of(near.year + cycles * CYCLE, near.month, near.day)


def nearest_date(day: Day) -> dt.date:
    """The day itself, or the outermost one of Python's, for what knows the years 1 to 9999 alone and only compares."""
    if isinstance(day, dt.date):
        return day
    return dt.date.min if day.year < dt.MINYEAR else dt.date.max


def days_after(day: Day, days: int) -> Day:
    """The day so many days later. Raises ValueError beyond five digits of the year."""
    return day_of_number(day.toordinal() + days)


def last_day_of(year: int, month: int) -> Day:
    """The last day of a month."""
    return day_of(year, month, calendar.monthrange(year % CYCLE + CYCLE, month)[1])


def year_text(year: int) -> str:
    """A year as it stands in a date of ISO 8601: "0079", "-0043"; of five digits without a sign of its own."""
    return f"{'-' * (year < 0)}{abs(year):04}"


def edtf_year(year: int) -> str:
    """A year as EDTF writes it by itself, and as the folder of its records is called: "2018", "-0043", "Y12345"."""
    return f"{'Y' * (abs(year) > MAX_FOUR_DIGITS)}{year_text(year)}"


def year_length(year: int) -> int:
    """365 or 366."""
    return 366 if calendar.isleap(year) else 365


FIRST_DAY, LAST_DAY = day_of(-MAX_YEAR), day_of(MAX_YEAR, 12, 31)
"""What stands for the ends of what is open: no other day is before the one or after the other."""
