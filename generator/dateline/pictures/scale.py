"""An axis of whole years, true to scale, on which the events of each month stand as bars."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from dateline.model import Event
from dateline.pages.page_view import PageView
from dateline.pictures import svg
from dateline.pictures.years import MONTHS, year_href
from dateline.timeline.timeline import Timeline


@lru_cache(maxsize=1)
def begun(timeline: Timeline) -> Counter[tuple[int, int]]:
    """How many events began in each month; counted once, for there is a picture for every pair."""
    return Counter((event.date.earliest.year, event.date.earliest.month) for event in timeline.events)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """An axis of whole years, true to scale."""

    first: int
    last: int
    low: float
    high: float
    months: Counter[tuple[int, int]]
    """How many events of the whole record began in a month."""

    @classmethod
    def over(cls, v: PageView, meetings: Sequence[Event], low: float, high: float) -> Scale:
        """From the year of the first meeting to that of the review."""
        first = min(event.date.earliest.year for event in meetings)
        last = max(v.settings.today.year, *(event.date.earliest.year for event in meetings))
        months = Counter({month: count for month, count in begun(v.timeline).items() if first <= month[0] <= last})
        return cls(first=first, last=last, low=low, high=high, months=months)

    @property
    def years(self) -> range:
        """The years on it."""
        return range(self.first, self.last + 1)

    def at(self, day: dt.date) -> float:
        """Where a day lies."""
        days = (dt.date(day.year + 1, 1, 1) - dt.date(day.year, 1, 1)).days if day.year < dt.MAXYEAR else 365
        year = day.year - self.first + (day.timetuple().tm_yday - 0.5) / days
        return self.low + year / len(self.years) * (self.high - self.low)

    @property
    def year(self) -> float:
        """The length of a year."""
        return (self.high - self.low) / len(self.years)

    def bars(self, year: int, most: float) -> list[tuple[float, float]]:
        """Where each month's bar begins and how long it is, `most` for the fullest month of the axis."""
        top = max(self.months.values(), default=1)
        return [
            (self.low + (year - self.first + (month - 1) / MONTHS) * self.year, self.months[year, month] / top * most)
            for month in range(1, MONTHS + 1)
            if self.months[year, month]
        ]


def _year_words(v: PageView, scale: Scale, year: int) -> str:
    count = sum(scale.months[year, month] for month in range(1, MONTHS + 1))
    return v.w("picture_year", year=v.w("year", year=year), n=count)


def across(v: PageView, scale: Scale, y: float) -> Markup:
    """The axis from left to right at a height, its bars above it and its years below."""
    parts = [svg.line(scale.low, y, scale.high, y, "dl-base")]
    every = max(1, round(44 / scale.year))
    for year in scale.years:
        x = scale.at(dt.date(year, 1, 1))
        bars = [svg.rect(at, y - h, max(scale.year / MONTHS - 0.6, 0.6), h, "dl-bar") for at, h in scale.bars(year, 40)]
        label = [svg.text(x + scale.year / 2, y + 17, str(year), "dl-tick", anchor="middle")]
        shown = bars + label * ((year - scale.first) % every == 0)
        drawn = svg.join(shown)
        parts.append(svg.line(x, y, x, y + 6, "dl-base"))
        parts.append(svg.link(year_href(v, year), _year_words(v, scale, year), drawn) if bars else drawn)
    return svg.join(parts)


def down(v: PageView, scale: Scale, x: float) -> Markup:
    """The axis from top to bottom, its bars to the right and its years to the left."""
    parts = [svg.line(x, scale.low, x, scale.high, "dl-base")]
    every = max(1, round(18 / scale.year))
    for year in scale.years:
        y = scale.at(dt.date(year, 1, 1))
        bars = [svg.rect(x, at, w, max(scale.year / MONTHS - 0.6, 0.6), "dl-bar") for at, w in scale.bars(year, 24)]
        label = [svg.text(x - 8, y + scale.year / 2 + 4, str(year), "dl-tick", anchor="end")]
        drawn = svg.join(bars + label * ((year - scale.first) % every == 0))
        parts.append(svg.line(x - 5, y, x, y, "dl-base"))
        parts.append(svg.link(year_href(v, year), _year_words(v, scale, year), drawn) if bars else drawn)
    return svg.join(parts)
