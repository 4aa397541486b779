"""The rows of the timeline strip: years with what is in them, gaps between them, and where a day lies in a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.dates import Day
from dateline.model import Event
from dateline.pictures import marks
from dateline.pictures.axis import BEGIN, of_year
from dateline.pictures.layout import text_width
from dateline.pictures.marks import Days
from dateline.timeline.linked import Expectation


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The measures of one layout of the picture."""

    class_: str
    width: float
    left: float
    """Where January begins; the years stand before it."""
    right: float
    radius: float
    months: str
    """The key of the months' names."""
    label: float
    """The size of the years' letters, as in pictures.css."""

    def beside(self, names: Iterable[str]) -> Size:
        """It with room for the names of years, of which `left` has enough for four digits: 紀元前10001."""
        widest = max((text_width(name, self.label) for name in names), default=0)
        return replace(self, left=max(self.left, 1.1 * widest + self.radius))  # the letters are bold

    @property
    def pitch(self) -> float:
        """From one lane of marks to the next."""
        return 2 * self.radius + 1.2

    def x(self, day: Day, moment: float = BEGIN) -> float:
        """Where a moment of a day lies in the row of its year."""
        return self.left + of_year(day, moment) * (self.right - self.left)


WIDE = Size(class_="dl-picture__wide", width=960, left=66, right=956, radius=4.6, months="picture_months", label=16)
NARROW = Size(
    class_="dl-picture__narrow", width=340, left=44, right=338, radius=3.4, months="picture_months_narrow", label=14
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year that has events, with those that touch it and the forecasts made in it."""

    year: int
    events: tuple[tuple[Event, Days], ...]
    begun: tuple[Event, ...]
    """The events that begin in it: those that the timeline lists under this year."""
    forecasts: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Years in which no event began or ended and no forecast was made."""

    first: int
    last: int
    events: tuple[tuple[Event, Days], ...]
    """Those that go on through all of them."""
    is_certain: bool
    """Whether nothing may have happened in them, as something of the 1890s may have in 1895."""


def lasts(event: Event) -> bool:
    """Whether it took all of its days, not one that nobody knows: some day of the 1890s does not go on through 1895."""
    return event.date.is_interval and not event.date.is_one_of


def rows(events: Iterable[Event], expectations: Iterable[Expectation], until: Day) -> list[Year | Gap]:
    """The rows of the picture from the first year to the last."""
    touching: dict[int, list[tuple[Event, Days]]] = defaultdict(list)
    begun: dict[int, list[Event]] = defaultdict(list)
    made: dict[int, list[Expectation]] = defaultdict(list)
    for expectation in expectations:
        made[expectation.forecast.made.first_known.year].append(expectation)
    spanning = []
    for event in events:
        days = marks.days_of(event, until)
        begun[days.first.year].append(event)
        for year in {days.first.year, days.last.year}:
            touching[year].append((event, days))
        if days.last.year - days.first.year > 1:
            spanning.append((event, days))
    for event, days in spanning:
        for year in (touching.keys() | made.keys()) & set(range(days.first.year + 1, days.last.year)):
            touching[year].append((event, days))
    found: list[Year | Gap] = []
    last = None
    for year in sorted(touching.keys() | made.keys()):
        if last is not None and year > last + 1:
            # Where an event begins or ends there is a row, so what goes on in one of these years does in all.
            through = tuple(
                (event, days) for event, days in spanning if days.first.year <= last < days.last.year and lasts(event)
            )
            perhaps = any(days.first.year <= last < days.last.year and not lasts(event) for event, days in spanning)
            found.append(Gap(first=last + 1, last=year - 1, events=through, is_certain=not perhaps))
        found.append(
            Year(
                year=year,
                events=tuple(touching.get(year, ())),
                begun=tuple(begun.get(year, ())),
                forecasts=tuple(made.get(year, ())),
            )
        )
        last = year
    return found
