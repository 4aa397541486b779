"""The axis of a story: years true to scale, on which the events of each month stand as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from dateline.dates import day_of
from dateline.model import Event
from dateline.pages.page_view import PageView
from dateline.pictures import svg
from dateline.pictures.axis import MONTHS, Axis
from dateline.pictures.marks import QUIET_BAR, year_href
from dateline.timeline.timeline import Timeline

LEAST_YEAR = 1.5
"""How long a year must be on the axis so that each has its own stroke; a shorter one has it where it is named."""


@lru_cache(maxsize=1)
def begun(timeline: Timeline) -> Counter[tuple[int, int]]:
    """How many events began in each month; counted once, for there is a picture for every pair."""
    days = (event.date.first_known for event in timeline.events)
    return Counter((day.year, day.month) for day in days)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBars:
    """The axis below or beside a story, with how many events of the whole record began in each month."""

    axis: Axis
    months: Counter[tuple[int, int]]

    @classmethod
    def over(cls, v: PageView, meetings: Sequence[Event], low: float, high: float) -> MonthBars:
        """From the year of the first meeting to that of the review."""
        first = min(event.date.first_known.year for event in meetings)
        last = max(v.today.year, *(event.date.first_known.year for event in meetings))
        months = Counter({month: count for month, count in begun(v.timeline).items() if first <= month[0] <= last})
        return cls(axis=Axis(first=first, last=last, low=low, high=high), months=months)

    def of(self, year: int) -> tuple[int, ...]:
        """How many events began in each month of a year."""
        return tuple(self.months[year, month] for month in range(1, MONTHS + 1))

    @property
    def top(self) -> int:
        """How many events the fullest month of the axis has."""
        return max(self.months.values(), default=1)


def _year_words(v: PageView, year: int, count: int) -> str:
    return v.w("picture_year", year=v.w("year", year=v.w.dates.year(year)), n=count)


# Both languages draw the same bars, and so do all pairs whose first meetings fell into one year: 4 % of a build.
@lru_cache(maxsize=2**12)
def _bars(axis: Axis, year: int, counts: tuple[int, ...], top: int, at: float, *, is_down: bool) -> Markup:
    """A bar for each month of a year with events, beginning at a line; `top` is the fullest month of the axis."""
    begin, width = axis.at(day_of(year)), max(axis.year / MONTHS - 0.6, 0.6)
    drawn = []
    for month, count in enumerate(counts):
        if count:
            along = begin + month / MONTHS * axis.year
            if is_down:
                drawn.append((at, along, count / top * 24, width))
            else:
                height = count / top * 40
                drawn.append((along, at - height, width, height))
    return svg.blocks(drawn, QUIET_BAR) if drawn else Markup()


def across(v: PageView, months: MonthBars, y: float) -> Markup:
    """The axis from left to right at a height, its bars above it and its years below."""
    axis = months.axis
    every = max(1, round(44 / axis.year))
    years = [year for year in axis.years if axis.year >= LEAST_YEAR or (year - axis.first) % every == 0]
    ticks = [(x, y, x, y + 6) for x in (axis.at(day_of(year)) for year in years)]
    parts = [svg.strokes([(axis.low, y, axis.high, y), *ticks], "dl-base")]
    for year in axis.years:
        x = axis.at(day_of(year))
        counts = months.of(year)
        drawn = _bars(axis, year, counts, months.top, y, is_down=False)
        if (year - axis.first) % every == 0:
            drawn += svg.text(x + axis.year / 2, y + 17, v.w.dates.year(year), "dl-tick", anchor="middle")
        total = sum(counts)
        parts.append(svg.link(year_href(v, year), _year_words(v, year, total), drawn) if total else drawn)
    return svg.join(parts)


def down(v: PageView, months: MonthBars, x: float) -> Markup:
    """The axis from top to bottom, its bars to the right and its years to the left."""
    axis = months.axis
    every = max(1, round(18 / axis.year))
    years = [year for year in axis.years if axis.year >= LEAST_YEAR or (year - axis.first) % every == 0]
    ticks = [(x - 5, y, x, y) for y in (axis.at(day_of(year)) for year in years)]
    parts = [svg.strokes([(x, axis.low, x, axis.high), *ticks], "dl-base")]
    for year in axis.years:
        y = axis.at(day_of(year))
        counts = months.of(year)
        drawn = _bars(axis, year, counts, months.top, x, is_down=True)
        if (year - axis.first) % every == 0:
            drawn += svg.text(x - 8, y + axis.year / 2 + 4, v.w.dates.year(year), "dl-tick", anchor="end")
        total = sum(counts)
        parts.append(svg.link(year_href(v, year), _year_words(v, year, total), drawn) if total else drawn)
    return svg.join(parts)
