"""An axis of whole years, true to scale: where a day lies on it, for every picture that has one."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.dates.day import Day, day_of, year_length

MONTHS = 12
BEGIN, MIDDLE, END = 0.0, 0.5, 1.0
"""A moment of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The years from `first` to `last` between two points of a picture."""

    first: int
    last: int
    low: float
    """Where the first year begins."""
    high: float
    """Where the last year ends."""

    @property
    def years(self) -> range:
        """The years on it."""
        return range(self.first, self.last + 1)

    @property
    def year(self) -> float:
        """The length of a year."""
        return (self.high - self.low) / len(self.years)

    def at(self, day: Day, moment: float = BEGIN) -> float:
        """Where a moment of a day lies; days beyond the axis lie at its ends."""
        if day.year < self.first:
            return self.low
        if day.year > self.last:
            return self.high
        return self.low + (day.year - self.first + of_year(day, moment)) * self.year


def of_year(day: Day, moment: float = BEGIN) -> float:
    """How much of its year is over at a moment of a day."""
    return ((day - day_of(day.year)).days + moment) / year_length(day.year)
