"""One date of EDTF: a day, month, season, year, decade or century, with what is known of how sure it is."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field, replace
from enum import IntEnum

from dateline.dates.day import MAX_FOUR_DIGITS, MAX_YEAR, Day, day_of, edtf_year, last_day_of
from dateline.dates.julian import gregorian_day, month_length

_MONTHS = 12
SEASONS = range(21, 25)
"""What EDTF writes in the place of a month: spring, summer, autumn, winter, wherever on the earth."""


class Precision(IntEnum):
    """How exactly a date is known; the more exact sorts first."""

    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, season, year or years from -99999 to 99999; the year 0 is 1 BC, as in ISO 8601.

    Raises ValueError for a date the calendar does not have. A year of five digits has no month, as in EDTF.
    """

    year: int
    """Of a decade or a century its earliest."""
    month: int | None = None
    day: int | None = None
    _: KW_ONLY
    approximate: bool = False
    """EDTF `~`: near the date given."""
    uncertain: bool = False
    """EDTF `?`: the source is doubtful."""
    season: int | None = None
    """One of `SEASONS`."""
    open_digits: int = 0
    """How many of the year's last digits EDTF writes as X: 1 for a decade, 2 for a century."""
    unknown: str = ""
    """`-XX` or `-XX-XX`: a day or month that EDTF says is not known; it was one all the same."""
    is_julian: bool = False
    """Whether year, month and day are those of the Julian calendar."""
    earliest: Day = field(init=False, repr=False, compare=False)
    """The first day it can be. `~` and `?` do not widen it: nobody can say by how much.

    A season can lie anywhere in its year: EDTF does not say on which half of the earth.
    """
    latest: Day = field(init=False, repr=False, compare=False)
    """The last day it can be."""

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day without a month")
        if self.month == 0 or self.day == 0:
            raise ValueError("months and days count from 1")
        if abs(self.year) > (MAX_FOUR_DIGITS if self.month or self.is_julian else MAX_YEAR):
            raise ValueError("only a year can have five digits")
        # Worked out once: orders, titles and spans ask for them again and again.
        object.__setattr__(self, "earliest", self._day(self.year, self.month or 1, self.day or 1))
        object.__setattr__(self, "latest", self._last_day())

    def _day(self, year: int, month: int, day: int) -> Day:
        return gregorian_day(year, month, day) if self.is_julian else day_of(year, month, day)

    def _last_day(self) -> Day:
        month = self.month or _MONTHS
        if self.day:
            return self.earliest
        if self.is_julian:
            return gregorian_day(self.last_year, month, month_length(self.last_year, month))
        return last_day_of(self.last_year, month)

    @property
    def last_year(self) -> int:
        """The latest year it can lie in: of `201X` 2019, of `-004X` -40."""
        last: int = self.year + 10**self.open_digits - 1
        return min(last, -1) if self.year < 0 else last

    @property
    def listed(self) -> Day:
        """The day by which it is listed and drawn: of a season the first of March, June, September or December."""
        if self.season is None:
            return self.earliest
        return self._day(self.year, 3 * (self.season - SEASONS[0] + 1), 1)

    @property
    def drawn_until(self) -> Day:
        """The last day by which it is drawn: of a season the end of the third month from `listed`, in the same year."""
        if self.season is None or self.is_julian:
            return self.latest
        return last_day_of(self.year, min(self.listed.month + 2, _MONTHS))

    @property
    def precision(self) -> Precision:
        """What the smallest part given is."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        if self.season is not None:
            return Precision.SEASON
        return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[self.open_digits]

    @property
    def mark(self) -> str:
        """The EDTF qualifier: "~", "?", "%" for both, or ""."""
        if self.approximate:
            return "%" if self.uncertain else "~"
        return "?" if self.uncertain else ""

    @property
    def plain(self) -> Moment | None:
        """It as a day, month or year of 1 to 9999, for what knows nothing else; None where that would say too much.

        What lies beyond, programs take for another year: `-0043` for 2043, and years before 1 are counted in two ways.
        """
        if self.open_digits or not 1 <= self.year <= MAX_FOUR_DIGITS:
            return None
        return replace(self, season=None, unknown="") if self.season or self.unknown else self

    @property
    def is_exact_day(self) -> bool:
        """Whether it is one day, neither approximate nor uncertain."""
        return self.day is not None and not self.approximate and not self.uncertain

    def __str__(self) -> str:
        text = edtf_year(self.year)
        if self.open_digits:
            text = text[: -self.open_digits] + "X" * self.open_digits
        for part in (self.month or self.season, self.day):
            if part is not None:
                text += f"-{part:02}"
        return text + self.unknown + self.mark


def of_day(day: Day, mark: str = "") -> Moment:
    """The moment that is this day, with an EDTF qualifier; of a year of five digits the year, for no date says more."""
    parts = (day.month, day.day) if abs(day.year) <= MAX_FOUR_DIGITS else ()
    return Moment(day.year, *parts, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})
