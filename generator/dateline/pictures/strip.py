"""The timeline as a picture: a row a year, every event a mark on its day, forecasts below the line.

Years without events are folded into one thin row. A year with more events than marks have room for shows
a bar a month with its count instead, so that a row stays legible however many events there are.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.pages.view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.layout import lanes, shortened, text_width
from dateline.pictures.marks import Days, Shape, shape_of
from dateline.records import Event
from dateline.timeline import Expectation
from dateline.urls import Listing

MOST_MARKS = 150
"""Events of a year that are tried as marks of their own."""
MOST_LANES = 20
"""Marks above each other at most; a year that needs more becomes bars."""
MOST_FLAGS = 10
"""Forecasts below each other at most."""
MONTHS = 12
SAID = 90
"""Characters of a forecast that its mark tells."""


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

    @property
    def pitch(self) -> float:
        """From one lane of marks to the next."""
        return 2 * self.radius + 1.2

    def x(self, day: dt.date, *, end: bool = False) -> float:
        """Where a day begins, or ends, in the row of its year."""
        days = 366 if calendar.isleap(day.year) else 365
        return self.left + (day.timetuple().tm_yday - 1 + end) / days * (self.right - self.left)


WIDE = Size(class_="dl-picture__wide", width=960, left=66, right=956, radius=4.6, months="picture_months")
NARROW = Size(class_="dl-picture__narrow", width=340, left=44, right=338, radius=3.4, months="picture_months_narrow")
BAR_HEIGHT = 34
HEAD = 20
LEAST_ROW = 27
GAP_ROW = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year that has events, with those that touch it and the forecasts made in it."""

    year: int
    events: tuple[tuple[Event, Days], ...]
    begun: tuple[Event, ...]
    """The events that begin in it: those that the timeline lists under this year."""
    forecasts: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where an event of a year is drawn."""

    event: Event
    days: Days
    span: tuple[float, float]
    """From left to right."""
    lane: int
    top: int
    """The first lane above it that is free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Years without events."""

    first: int
    last: int


def rows(events: Iterable[Event], expectations: Iterable[Expectation], until: dt.date) -> list[Year | Gap]:
    """The rows of the picture from the first year to the last."""
    touching: dict[int, list[tuple[Event, Days]]] = defaultdict(list)
    begun: dict[int, list[Event]] = defaultdict(list)
    spanning = []
    for event in events:
        days = marks.days_of(event, until)
        begun[days.first.year].append(event)
        for year in {days.first.year, days.last.year}:
            touching[year].append((event, days))
        if days.last.year - days.first.year > 1:
            spanning.append((event, days))
    for event, days in spanning:
        for year in touching.keys() & set(range(days.first.year + 1, days.last.year)):
            touching[year].append((event, days))
    made: dict[int, list[Expectation]] = defaultdict(list)
    for expectation in expectations:
        made[expectation.forecast.made.earliest.year].append(expectation)
    found: list[Year | Gap] = []
    last = None
    for year in sorted(touching):
        if last is not None and year > last + 1:
            found.append(Gap(first=last + 1, last=year - 1))
        found.append(
            Year(year=year, events=tuple(touching[year]), begun=tuple(begun[year]), forecasts=tuple(made[year]))
        )
        last = year
    return found


def strip(v: PageView, events: Sequence[Event] | None = None) -> Markup:
    """The picture of these events, else of all, with the forecasts that stand on their records or are about them."""
    events = v.timeline.events if events is None else events
    if not events:
        return Markup()
    ids = {event.id for event in events}
    expectations = [e for e in v.timeline.expectations if e.record.id in ids or e.forecast.about in ids]
    found = rows(events, expectations, v.settings.today)
    drawings = [_drawing(v, found, size) for size in (WIDE, NARROW)]
    return svg.figure("strip", caption(v, events, found), *drawings, legend(v, events, expectations))


def caption(v: PageView, events: Sequence[Event], found: Sequence[Year | Gap]) -> str:
    """What the picture shows, counted."""
    counts = Counter(shape_of(event.status) for event in events)
    years = [row.year for row in found if isinstance(row, Year)]
    parts = [v.w(f"picture_count_{shape}", n=counts[shape]) for shape in Shape if counts[shape]]
    return v.w(
        "picture_strip",
        n=len(events),
        first=years[0],
        last=years[-1],
        parts=v.w["list_separator"].join(parts),
        as_of=v.as_of(),
    )


def _drawing(v: PageView, found: Sequence[Year | Gap], size: Size) -> Markup:
    parts = [_months(v, size)]
    y = float(HEAD)
    most = max((max(_by_month(row).values()) for row in found if isinstance(row, Year) and row.begun), default=1)
    for row in found:
        body, height = _gap_row(v, row, size) if isinstance(row, Gap) else _year_row(v, row, size, most)
        parts.append(svg.tag("g", body, transform=f"translate(0 {svg.number(y)})"))
        y += height
    grid = svg.join(
        svg.line(x, HEAD - 4, x, y, "dl-grid") for x in (size.x(dt.date(2001, m, 1)) for m in range(1, MONTHS + 1))
    )
    return svg.drawing(size.width, y, size.class_, svg.caption_id("strip"), grid, *parts)


def _months(v: PageView, size: Size) -> Markup:
    names = v.w[size.months].split()
    step = (size.right - size.left) / MONTHS
    return svg.join(
        svg.text(size.left + (month + 0.5) * step, HEAD - 7, name, "dl-tick", anchor="middle")
        for month, name in enumerate(names)
    )


def _gap_row(v: PageView, gap: Gap, size: Size) -> tuple[Markup, float]:
    """A thin row with a broken line: time is left out here, and how much."""
    y = GAP_ROW / 2
    years = str(gap.first) if gap.first == gap.last else v.w("picture_years", first=gap.first, last=gap.last)
    words = v.w("picture_gap", years=years)
    step = 7
    teeth = int((size.right - size.left) // step)
    zigzag = f"M{svg.number(size.left)} {svg.number(y)}" + "".join(
        f"l{step} {3 if n % 2 else -3}" for n in range(teeth)
    )
    body = svg.path(zigzag, "dl-break")
    middle = (size.left + size.right) / 2
    half = text_width(words, 14) / 2 + 4
    body += svg.rect(middle - half, 1, 2 * half, GAP_ROW - 2, "dl-paper")
    return body + svg.text(middle, y + 4, words, "dl-tick dl-tick--quiet", anchor="middle"), GAP_ROW


def _year_row(v: PageView, row: Year, size: Size, most: int) -> tuple[Markup, float]:
    placed = _placed(row, size)
    if placed is None:
        height = BAR_HEIGHT + 16.0
        above = _bars(v, row, size, most)
    else:
        height = max(LEAST_ROW - 8, max(place.top for place in placed) * size.pitch + 6)
        above = svg.join(_mark(v, place, height - 3, size) for place in placed)
    below, depth = _flags(v, row, size)
    base = svg.line(size.left, height, size.right, height, "dl-base")
    hanging = svg.tag("g", below, transform=f"translate(0 {svg.number(height)})") if below else below
    return base + _label(v, row, height) + above + hanging, height + depth + 8


def _label(v: PageView, row: Year, y: float) -> Markup:
    words = v.w("picture_year", year=v.w("year", year=row.year), n=len(row.begun))
    shown = svg.text(0, y, str(row.year), "dl-year-label")
    return svg.link(year_href(v, row.year), words, shown) if row.begun else shown


def year_href(v: PageView, year: int) -> str:
    """The section of a year on the timeline page."""
    return f"{v.records('event')}#y{year}"


def _placed(row: Year, size: Size) -> list[_Place] | None:
    """A place for every event of a year, or None where there are too many."""
    if len(row.events) > MOST_MARKS:
        return None
    # What is only known to lie in a month or year is wide and lies lowest, then the numbered meetings.
    ordered = sorted(row.events, key=lambda item: (not item[1].is_vague, not marks.is_key(item[0])))
    spans = [_span(days, row.year, size) for _, days in ordered]
    rooms = [_room(event, *span, size) for (event, _), span in zip(ordered, spans, strict=True)]
    found = lanes(rooms)
    if max(found, default=0) >= MOST_LANES:
        return None
    return [
        _Place(event=event, days=days, span=span, lane=lane, top=lane + room[2])
        for (event, days), span, room, lane in zip(ordered, spans, rooms, found, strict=True)
    ]


def _span(days: Days, year: int, size: Size) -> tuple[float, float]:
    first = max(days.first, dt.date(year, 1, 1))
    last = min(days.last, dt.date(year, 12, 31))
    return size.x(first), size.x(last, end=True)


def _room(event: Event, x1: float, x2: float, size: Size) -> tuple[float, float, int]:
    key = marks.is_key(event)
    half = max((x2 - x1) / 2, size.radius * (2 if key else 1)) + 0.6
    middle = (x1 + x2) / 2
    return middle - half, middle + half, 2 if key else 1


def _mark(v: PageView, place: _Place, base: float, size: Size) -> Markup:
    event, days = place.event, place.days
    shape = shape_of(event.status)
    class_ = marks.mark_class(shape, is_vague=days.is_vague, is_open=days.is_open)
    href, title = v.record_href(event), marks.title_of(v, event)
    y = base - (place.lane + place.top) / 2 * size.pitch
    if event.series is None or not marks.is_key(event):
        return svg.link(href, title, marks.mark(place.span, y, size.radius, shape, class_))
    radius = 2 * size.radius
    x = sum(place.span) / 2
    body = svg.circle(x, y, radius, f"{class_} dl-mark--key")
    words = svg.text(x, y + radius * 0.45, str(event.series.number), "dl-key-number", anchor="middle")
    return svg.link(href, title, body, words, class_=f"dl-key dl-key--{shape}")


def _by_month(row: Year) -> Counter[int]:
    return Counter(_month(event) for event in row.begun)


def _month(event: Event) -> int:
    known = event.date.start or event.date.end
    return known.earliest.month if known else 1


def _bars(v: PageView, row: Year, size: Size, most: int) -> Markup:
    """A bar for each month, as high as its events are many beside the fullest month of the picture."""
    months: Mapping[int, list[Event]] = defaultdict(list)
    for event in row.begun:
        months[_month(event)].append(event)
    step = (size.right - size.left) / MONTHS
    names = v.w["picture_months"].split()
    parts = []
    for month, events in sorted(months.items()):
        x = size.left + (month - 1) * step
        counts = Counter(shape_of(event.status) for event in events)
        name = v.w("picture_month", month=names[month - 1], year=row.year, n=len(events))
        told = v.w["list_separator"].join(v.w(f"picture_count_{s}", n=counts[s]) for s in Shape if counts[s])
        body = svg.join(_stack(x + step * 0.15, step * 0.7, counts, most))
        top = BAR_HEIGHT + 16 - len(events) / most * BAR_HEIGHT - 4
        count = svg.text(x + step / 2, top, str(len(events)), "dl-tick dl-tick--count", anchor="middle")
        parts.append(svg.link(year_href(v, row.year), f"{name}: {told}", body, count))
    return svg.join(parts)


def _stack(x: float, width: float, counts: Mapping[Shape, int], most: int) -> Iterable[Markup]:
    y = BAR_HEIGHT + 16.0
    for shape in Shape:
        if counts[shape]:
            height = counts[shape] / most * BAR_HEIGHT
            y -= height
            yield svg.rect(x, y, width, height, f"dl-bar dl-bar--{shape}")


def _flags(v: PageView, row: Year, size: Size) -> tuple[Markup, float]:
    """The forecasts made in a year, to stand below its line, and how deep they hang."""
    reach = size.radius
    made = row.forecasts
    points = [_middle(expectation, row.year, size) for expectation in made[:MOST_MARKS]]
    found = lanes((x - reach - 0.5, x + reach + 0.5, 1) for x in points)
    if len(made) > MOST_MARKS or max(found, default=0) >= MOST_FLAGS:
        words = v.w("picture_forecasts", n=len(made), year=row.year)
        shown = svg.text(size.left, 13, words, "dl-tick dl-tick--count")
        return svg.link(v.listing(Listing.EXPECTATIONS), words, shown), 18
    body = svg.join(
        svg.link(
            forecast_href(v, expectation),
            forecast_title(v, expectation),
            marks.flag(x, 7 + lane * 2 * reach, reach, expectation.forecast.outcome.status),
        )
        for expectation, x, lane in zip(made, points, found, strict=True)
    )
    return body, (max(found) + 1) * 2 * reach + 6 if found else 0


def _middle(expectation: Expectation, year: int, size: Size) -> float:
    made = expectation.forecast.made
    last = min(made.latest, dt.date(year, 12, 31))
    return (size.x(made.earliest) + size.x(last, end=True)) / 2


def forecast_href(v: PageView, expectation: Expectation) -> str:
    """Where a forecast stands beside what came of it."""
    return f"{v.listing(Listing.EXPECTATIONS)}#forecast-{expectation.record.id}-{expectation.position + 1}"


def forecast_title(v: PageView, expectation: Expectation) -> str:
    """A forecast in words: when, who, what, and what came of it."""
    forecast = expectation.forecast
    speaker = v.timeline.get(forecast.by)
    return v.w(
        "picture_forecast",
        date=v.w.dates.short_date(forecast.made),
        by=v.view.name(speaker) if speaker else forecast.by,
        text=shortened(v.view.words_of(forecast.text), 1, SAID * 0.6),
        outcome=v.label(forecast.outcome.status),
    )


def legend(v: PageView, events: Sequence[Event], expectations: Sequence[Expectation]) -> Markup:
    """What each shape in this picture stands for; shapes that it has none of are left out."""
    until = v.settings.today
    shapes = {shape_of(event.status) for event in events}
    days = [marks.days_of(event, until) for event in events]
    entries = [
        (marks.sample(14, 14, marks.mark((7, 7), 7, 4.2, shape, marks.mark_class(shape))), v.w[f"picture_{shape}"])
        for shape in Shape
        if shape in shapes
    ]
    held = marks.mark_class(Shape.HELD)
    if any(d.last > d.first and not d.is_vague for d in days):
        entries.append((marks.sample(26, 14, marks.mark((2, 24), 7, 4.2, Shape.HELD, held)), v.w["picture_bar"]))
    if any(d.is_vague for d in days):
        vague = marks.mark_class(Shape.HELD, is_vague=True)
        entries.append((marks.sample(26, 14, marks.mark((2, 24), 7, 4.2, Shape.HELD, vague)), v.w["picture_vague"]))
    for outcome in dict.fromkeys(e.forecast.outcome.status for e in expectations):
        words = v.w("picture_flag", outcome=v.label(outcome))
        entries.append((marks.sample(14, 14, marks.flag(7, 8, 4.2, outcome)), words))
    return marks.legend(entries)
