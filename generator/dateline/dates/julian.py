"""The Julian calendar, with a leap year in every fourth, as days of the Gregorian one."""

from __future__ import annotations

import calendar

from dateline.dates.day import MAX_YEAR, Day, day_of_number

_YEAR, _LEAP = 365, 4
"""The days of a common year, and which years are leap years: 4, 0, -4."""
_BEFORE_YEAR_1 = -2
"""The number of 31 December of the year 0 by the Julian calendar, as `date.toordinal` counts."""


def month_length(year: int, month: int) -> int:
    """The days of a month. Raises ValueError where there is no such month."""
    return calendar.monthrange(2000 if year % _LEAP == 0 else 2001, month)[1]


def gregorian_day(year: int, month: int, day: int) -> Day:
    """The day that the Julian calendar calls so; the year 0 is 1 BC. Raises ValueError for one it does not have.

    >>> gregorian_day(1066, 10, 14).isoformat()
    '1066-10-20'
    """
    if abs(year) > MAX_YEAR or not 1 <= day <= month_length(year, month):
        raise ValueError("no day of the Julian calendar")
    whole = (year - 1) * _YEAR + (year - 1) // _LEAP
    return day_of_number(_BEFORE_YEAR_1 + whole + sum(month_length(year, one) for one in range(1, month)) + day)


LAST_USED_DAY = gregorian_day(1923, 2, 15)
"""The last day on which a state lived by it: Greece wrote 1 March 1923 on the next."""
