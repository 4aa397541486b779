"""A date as a record has it: one moment, an interval of two, or a set of several; its order and its bounds."""

from __future__ import annotations

import datetime as dt
from dataclasses import KW_ONLY, dataclass
from itertools import chain

from dateline.dates.day import FIRST_DAY, LAST_DAY, Day
from dateline.dates.julian import LAST_USED_DAY
from dateline.dates.moment import Moment, Precision, of_day

_FIRST_GREGORIAN_DAY = dt.date(1582, 10, 15)
"""The day after 4 October 1582, on which the calendar began."""
_OPEN = ".."

Member = tuple[Moment | None, Moment | None]
"""Of a set: one date twice, or the first and the last of several; None where nothing bounds them."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, an interval or a set of dates. Immutable and hashable; `str()` gives the canonical EDTF text.

    A single date has `start == end`. Of an interval and a set they are the first and the last, of which one may be
    None: open, or not known. Raises ValueError for what is open at both ends or certainly ends before it begins.
    """

    start: Moment | None
    end: Moment | None
    is_interval: bool = False
    """Whether it has two ends; sets have them, too."""
    _: KW_ONLY
    is_unknown: bool = False
    """Whether the end that is None is not known (`1892/`), but there was one; otherwise it is open (`1892/..`)."""
    members: tuple[Member, ...] = ()
    """What a set is made of, in its own order."""
    is_one_of: bool = False
    """Whether one date of the set is meant, `[…]`, not all of them, `{…}`."""
    julian: Edtf | None = None
    """The date by the Julian calendar, where the record has it so; all else is Gregorian."""

    def __post_init__(self) -> None:
        if self.is_interval and self.start is self.end is None:
            raise ValueError("open at both ends")
        if not self.is_interval and (self.start is None or self.start != self.end):
            raise ValueError("a single date begins and ends with itself")
        if self.latest < self.earliest:
            raise ValueError("ends before it begins")

    @classmethod
    def of_day(cls, day: Day) -> Edtf:
        """The date that is exactly this day."""
        moment = of_day(day)
        return cls(moment, moment)

    @classmethod
    def of_set(cls, members: tuple[Member, ...], *, is_one_of: bool) -> Edtf:
        """One of several dates, or all of them. Raises ValueError for a range that ends before it begins."""
        for start, end in members:
            cls(start, end, is_interval=True)
        starts, ends = zip(*members, strict=True)
        first = None if None in starts else min(starts, key=lambda moment: moment.earliest)
        last = None if None in ends else max(ends, key=lambda moment: moment.latest)
        return cls(first, last, is_interval=True, members=members, is_one_of=is_one_of)

    @classmethod
    def of_julian(cls, date: Edtf) -> Edtf:
        """What a date of the Julian calendar is by the Gregorian one.

        A month or a year is one of the days it had there. An end of an interval that is no day becomes the
        outermost day it can be, marked as approximate. Raises ValueError for days after the last state changed.
        """
        if any(moment.earliest > LAST_USED_DAY for moment in date.moments):
            raise ValueError("no state lived by the Julian calendar any more")
        if date.members or (not date.is_interval and date.precision is not Precision.DAY):
            members = date.members or ((date.start, date.end),)
            days = tuple((_first(start), _last(end)) for start, end in members)
            found = cls.of_set(days, is_one_of=date.is_one_of or not date.members)
            return cls(found.start, found.end, is_interval=True, members=days, is_one_of=found.is_one_of, julian=date)
        start, end = _first(date.start, "~"), _last(date.end, "~")
        return cls(start, end, date.is_interval, is_unknown=date.is_unknown, julian=date)

    @property
    def earliest(self) -> Day:
        """The first day it can be; `FIRST_DAY` where the beginning is open."""
        return self.start.earliest if self.start else FIRST_DAY

    @property
    def latest(self) -> Day:
        """The last day it can be; `LAST_DAY` where the end is open."""
        return self.end.latest if self.end else LAST_DAY

    @property
    def first_known(self) -> Day:
        """The first day by which it is listed and drawn: of its beginning, or where that is open, of its end."""
        return self._ends[0].listed

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Each date in it, as the record has it: by the Julian calendar where that is its own."""
        if self.julian:
            return self.julian.moments
        return tuple(moment for moment in chain(*self.members) if moment) if self.members else self._ends

    @property
    def precision(self) -> Precision:
        """Of an interval the coarser end's, of a set the coarsest of its dates'."""
        return max(moment.precision for moment in self.moments)

    @property
    def sort_key(self) -> tuple[Day, Precision]:
        """First known day, then precision. What is of one key stands in an order of its own, by id at last.

        Neither the end nor `~` and `?` take part: feeds must not reorder when a same-day event is edited.
        What has no known beginning is told where it is first known to have been, not before all else.
        """
        return (self.first_known, self.precision)

    @property
    def is_approximate(self) -> bool:
        """Whether any part of it is approximate."""
        return any(moment.approximate for moment in self.moments)

    @property
    def is_uncertain(self) -> bool:
        """Whether any part of it is uncertain."""
        return any(moment.uncertain for moment in self.moments)

    @property
    def is_open(self) -> bool:
        """Whether it has no known beginning or no known end."""
        return self.start is None or self.end is None

    @property
    def is_exact_day(self) -> bool:
        """Whether it is one day, neither approximate nor uncertain."""
        return not self.is_interval and self.start is not None and self.start.is_exact_day

    @property
    def sure_start(self) -> Day | None:
        """The day on which it began, where that is known for sure; never of a set."""
        return self.start.earliest if self.start and self.start.is_exact_day and not self.members else None

    @property
    def sure_end(self) -> Day | None:
        """The day on which it ended, where that is known for sure; never of a set."""
        return self.end.latest if self.end and self.end.is_exact_day and not self.members else None

    @property
    def plain_start(self) -> Moment | None:
        """Its beginning for what knows days, months and years of 1 to 9999 alone; None where that would be another."""
        return self.start.plain if self.start and not self.members else None

    @property
    def plain_end(self) -> Moment | None:
        """Its end, likewise."""
        return self.end.plain if self.end and not self.members else None

    @property
    def has_weekday(self) -> bool:
        """Whether its weekday can be told: of an exact day, since 1582 or where the record has it as Julian.

        Histories print earlier days by the Julian calendar, where the same day is another weekday.
        """
        return self.is_exact_day and (self.julian is not None or self.earliest >= _FIRST_GREGORIAN_DAY)

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
        if self.members:
            first, last = "[]" if self.is_one_of else "{}"
            return f"{first}{','.join(map(_member, self.members))}{last}"
        if not self.is_interval:
            return str(self.start)
        nothing = "" if self.is_unknown else _OPEN
        return f"{self.start or nothing}/{self.end or nothing}"

    @property
    def _ends(self) -> tuple[Moment, ...]:
        return tuple(moment for moment in (self.start, self.end) if moment)


def _member(member: Member) -> str:
    start, end = member
    return str(start) if start == end else f"{start or ''}{_OPEN}{end or ''}"


def _first(moment: Moment | None, vague: str = "") -> Moment | None:
    """The first day of a moment, marked as that is, and as `vague` where it is no day."""
    return of_day(moment.earliest, moment.mark or vague * (moment.day is None)) if moment else None


def _last(moment: Moment | None, vague: str = "") -> Moment | None:
    return of_day(moment.latest, moment.mark or vague * (moment.day is None)) if moment else None
