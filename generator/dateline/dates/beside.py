"""The date before or after another one of its kind: what "before June 2018" leaves, in the form of EDTF."""

from __future__ import annotations

from dataclasses import replace

from dateline.dates.day import MAX_FOUR_DIGITS, days_after
from dateline.dates.moment import SEASONS, Moment, of_day
from dateline.dates.notation import read

_MONTHS = range(1, 13)
_FIRST, _LAST = 100, MAX_FOUR_DIGITS - 200
"""Years beside which there is a century with four digits."""


def beside(text: str, step: int) -> str | None:
    """The day, month, season, year, decade or century before (-1) or after (1) it; None for what is no plain date.

    >>> beside("2018-06", -1), beside("189X", 1)
    ('2018-05', '190X')
    """
    try:
        date = read(text)
    except ValueError:
        return None
    moment = date.start
    if moment is None or date.is_interval or moment.mark or moment.unknown or not _FIRST <= moment.year <= _LAST:
        return None
    return str(_beside(moment, step))


def _beside(moment: Moment, step: int) -> Moment:
    if moment.day:
        return of_day(days_after(moment.earliest, step))
    if moment.month:
        return Moment(*_counted(moment.year, moment.month, _MONTHS, step))
    if moment.season:
        year, season = _counted(moment.year, moment.season, SEASONS, step)
        return Moment(year, season=season)
    return replace(moment, year=moment.year + step * 10**moment.open_digits)


def _counted(year: int, number: int, numbers: range, step: int) -> tuple[int, int]:
    """A year and a month or season of it, so many further; after the last comes the first of the next year."""
    years, place = divmod(number - numbers[0] + step, len(numbers))
    return year + years, numbers[place]
