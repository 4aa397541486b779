"""When something was: the part of EDTF (ISO 8601-2) an editor writes, its order, and what follows from it.

Read are years, months and days, each with `~` (approximate), `?` (uncertain) or `%` (both) after it, and
intervals of two such dates, one of which may be open: `2019-02-27/2019-02-28`, `2018-06/..`, `../2018`.
Nothing is guessed: what else people type is refused with the text to write instead (`date_mistakes`).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import KW_ONLY, dataclass, field
from enum import IntEnum, StrEnum
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from dateline.dates.clock import parse_time, utc_offset, zoned
from dateline.dates.mistakes import DateError, explain
from dateline.dates.zones_meant import valid_zone

__all__ = [
    "EDTF_PATTERN",
    "CalendarInterval",
    "Coverage",
    "DateError",
    "Edtf",
    "Moment",
    "Precision",
    "age",
    "calendar_interval",
    "covering",
    "overlapping",
    "parse",
    "parse_time",
    "utc_offset",
    "valid_zone",
    "zoned",
]

_PART = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?[~?%]?"
EDTF_PATTERN = rf"^(?:{_PART}(?:/(?:{_PART}|\.\.))?|\.\./{_PART})$"
"""The same form as a pattern for a JSON Schema; it cannot tell that February has no day 30."""

_FIRST_GREGORIAN_DAY = dt.date(1582, 10, 15)
"""The day after 4 October 1582, on which the calendar began."""

_MOMENT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)\Z")
_OPEN = ".."


class Precision(IntEnum):
    """How exactly a date is known; the more exact sorts first."""

    DAY = 1
    MONTH = 2
    YEAR = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a month or a year of the Gregorian calendar, from year 1 to 9999.

    Raises ValueError for a date the calendar does not have.
    """

    year: int
    month: int | None = None
    day: int | None = None
    _: KW_ONLY
    approximate: bool = False
    """EDTF `~`: near the date given."""
    uncertain: bool = False
    """EDTF `?`: the source is doubtful."""
    earliest: dt.date = field(init=False, repr=False, compare=False)
    """The first day it can be. `~` and `?` do not widen it: nobody can say by how much."""
    latest: dt.date = field(init=False, repr=False, compare=False)
    """The last day it can be."""

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day without a month")
        earliest = dt.date(self.year, self.month or 1, self.day or 1)
        if self.month == 0 or self.day == 0:
            raise ValueError("months and days count from 1")
        last = self.month or 12
        # Worked out once: orders, titles and spans ask for them again and again.
        object.__setattr__(self, "earliest", earliest)
        object.__setattr__(
            self, "latest", earliest.replace(month=last, day=self.day or calendar.monthrange(self.year, last)[1])
        )

    @property
    def precision(self) -> Precision:
        """What the smallest part given is."""
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.day is None else Precision.DAY

    @property
    def mark(self) -> str:
        """The EDTF qualifier: "~", "?", "%" for both, or ""."""
        if self.approximate:
            return "%" if self.uncertain else "~"
        return "?" if self.uncertain else ""

    @property
    def is_exact_day(self) -> bool:
        """Whether it is one day, neither approximate nor uncertain."""
        return self.day is not None and not self.approximate and not self.uncertain

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text + self.mark


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval of dates. Immutable and hashable; `str()` gives the canonical EDTF text.

    A single date has `start == end`. In an interval one end may be None: open, `..`.
    Raises ValueError for an interval that is open at both ends or certainly ends before it begins.
    """

    start: Moment | None
    end: Moment | None
    is_interval: bool = False

    def __post_init__(self) -> None:
        if self.is_interval and self.start is self.end is None:
            raise ValueError("open at both ends")
        if not self.is_interval and (self.start is None or self.start != self.end):
            raise ValueError("a single date begins and ends with itself")
        if self.latest < self.earliest:
            raise ValueError("ends before it begins")

    @classmethod
    def of_day(cls, day: dt.date) -> Edtf:
        """The date that is exactly this day."""
        moment = Moment(day.year, day.month, day.day)
        return cls(moment, moment)

    @property
    def earliest(self) -> dt.date:
        """The first day it can be; `date.min` where the beginning is open."""
        return self.start.earliest if self.start else dt.date.min

    @property
    def latest(self) -> dt.date:
        """The last day it can be; `date.max` where the end is open."""
        return self.end.latest if self.end else dt.date.max

    @property
    def first_known(self) -> dt.date:
        """The first day by which it is listed and drawn: of its beginning, or where that is open, of its end."""
        return self.earliest if self.start else self._ends[0].earliest

    @property
    def precision(self) -> Precision:
        """Of an interval the coarser end's."""
        return max(moment.precision for moment in self._ends)

    @property
    def sort_key(self) -> tuple[dt.date, Precision]:
        """First known day, then precision. What is of one key stands in an order of its own, by id at last.

        Neither the end nor `~` and `?` take part: feeds must not reorder when a same-day event is edited.
        What has no known beginning is told where it is first known to have been, not before all else.
        """
        return (self.first_known, self.precision)

    @property
    def is_approximate(self) -> bool:
        """Whether any part of it is approximate."""
        return any(moment.approximate for moment in self._ends)

    @property
    def is_uncertain(self) -> bool:
        """Whether any part of it is uncertain."""
        return any(moment.uncertain for moment in self._ends)

    @property
    def is_open(self) -> bool:
        """Whether it has no beginning or no end."""
        return self.start is None or self.end is None

    @property
    def is_exact_day(self) -> bool:
        """Whether it is one day, neither approximate nor uncertain."""
        return not self.is_interval and self.start is not None and self.start.is_exact_day

    @property
    def has_weekday(self) -> bool:
        """Whether its weekday can be told: of an exact day of the Gregorian calendar.

        Histories print earlier days by the Julian calendar, where the same day is another weekday.
        """
        return self.is_exact_day and self.earliest >= _FIRST_GREGORIAN_DAY

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day belongs to both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def is_surely_before(self, other: Edtf, leeway: int = 0) -> bool:
        """Whether it was over before `other` began, by more than `leeway` days, whatever days within the two are meant.

        Never where its end or the beginning of `other` is open, approximate or uncertain: nobody can say by how much.
        """
        end, start = self.end, other.start
        if end is None or start is None or end.mark or start.mark:
            return False
        return (start.earliest - end.latest).days > leeway

    def within(self, other: Edtf) -> bool:
        """Whether all of its days belong to `other`."""
        return other.earliest <= self.earliest and self.latest <= other.latest

    def __str__(self) -> str:
        if not self.is_interval:
            return str(self.start)
        return f"{self.start or _OPEN}/{self.end or _OPEN}"

    @property
    def _ends(self) -> tuple[Moment, ...]:
        return tuple(moment for moment in (self.start, self.end) if moment)


@lru_cache(maxsize=2**14)  # half of a record's dates are those of others: a year of review has 365 days
def parse(text: str) -> Edtf:
    """Read an EDTF text. Raises DateError, which says what to write instead.

    >>> str(parse("2019-02-27/2019-02-28").earliest)
    '2019-02-27'
    """
    first, slash, last = text.partition("/")
    try:
        if slash:
            return Edtf(_end(first), _end(last), is_interval=True)
        moment = _moment(first)
        return Edtf(moment, moment)
    except ValueError:
        raise explain(text) from None


def _end(text: str) -> Moment | None:
    return None if text == _OPEN else _moment(text)


def _moment(text: str) -> Moment:
    match = _MOMENT.match(text)
    if not match:
        raise ValueError(text)
    year, month, day, mark = match.groups()
    return Moment(
        int(year),
        int(month) if month else None,
        int(day) if day else None,
        approximate=mark in {"~", "%"},
        uncertain=mark in {"?", "%"},
    )


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


def calendar_interval(a: dt.date, b: dt.date) -> CalendarInterval:
    """The time between two days in either order: 12 June 2018 to 27 February 2019 is 8 months and 15 days.

    From the 31st to the last day of a shorter month is a full month, as `relativedelta` counts.
    """
    between = relativedelta(max(a, b), min(a, b))
    return CalendarInterval(years=between.years, months=between.months, days=between.days, total_days=abs((b - a).days))


def age(born: Edtf, on: dt.date) -> tuple[int, int]:
    """The least and the most full years someone `born` then can have lived on a day; 0 before the birth.

    Somebody born on 29 February is a year older on 28 February. Raises ValueError for an open interval.
    """
    if born.is_open:
        raise ValueError("an age needs a birth with both ends")
    least, most = (relativedelta(on, birthday).years for birthday in (born.latest, born.earliest))
    return max(least, 0), max(most, 0)
