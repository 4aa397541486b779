"""A year of the timeline strip: a mark for each event, or where there are too many a bar for each month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline.dates import day_of
from dateline.model import Event
from dateline.pages.page_view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.axis import END, MONTHS
from dateline.pictures.layout import lanes
from dateline.pictures.marks import BARS, BROUGHT_OUT, KEYS, Days, Shape, shape_of, year_href
from dateline.pictures.strip_rows import Size, Year

MAX_MARKS = 150
"""Events of a year that are tried as marks of their own."""
MAX_LANES = 20
"""Marks above each other at most; a year that needs more becomes bars."""
BAR_HEIGHT = 34.0
BARS_HEIGHT = BAR_HEIGHT + 16
"""Of the fullest month with its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where an event of a year is drawn."""

    event: Event
    days: Days
    span: tuple[float, float]
    """From left to right."""
    goes_on: tuple[int, ...]
    """Where it is not known to end: before its mark (-1), behind it (1)."""
    lane: int
    top: int
    """The first lane above it that is free."""


def placed(row: Year, size: Size) -> list[Placed] | None:
    """A place for every event of a year, or None where there are too many."""
    if len(row.events) > MAX_MARKS:
        return None
    # What is only known to lie in a month or year is wide and lies lowest, then the numbered meetings.
    ordered = sorted(row.events, key=lambda item: (not item[1].is_vague, not marks.is_key(item[0])))
    spans = [_span(days, row.year, size) for _, days in ordered]
    beyond = [_goes_on(days, row.year) for _, days in ordered]
    rooms = [_room(event, *span, size, ways) for (event, _), span, ways in zip(ordered, spans, beyond, strict=True)]
    found = lanes(rooms)
    if max(found, default=0) >= MAX_LANES:
        return None
    return [
        Placed(event=event, days=days, span=span, goes_on=ways, lane=lane, top=lane + room[2])
        for (event, days), span, ways, room, lane in zip(ordered, spans, beyond, rooms, found, strict=True)
    ]


def _span(days: Days, year: int, size: Size) -> tuple[float, float]:
    first = max(days.first, day_of(year))
    last = min(days.last, day_of(year, 12, 31))
    return size.x(first), size.x(last, END)


def _goes_on(days: Days, year: int) -> tuple[int, ...]:
    return (-1,) * (days.has_no_start and days.first.year == year) + (1,) * (days.has_no_end and days.last.year == year)


def _room(event: Event, x1: float, x2: float, size: Size, goes_on: tuple[int, ...]) -> tuple[float, float, int]:
    key = marks.is_key(event)
    half = max((x2 - x1) / 2, size.radius * (2 if key else 1)) + 0.6
    middle = (x1 + x2) / 2
    more = 1.6 * size.radius
    return middle - half - more * (-1 in goes_on), middle + half + more * (1 in goes_on), 2 if key else 1


def mark(v: PageView, place: Placed, base: float, size: Size) -> Markup:
    """The mark of an event, its lane counted up from `base`."""
    event, days = place.event, place.days
    shape = shape_of(event.status)
    class_ = marks.mark_class(shape, is_vague=days.is_vague, is_open=days.is_open)
    href, title = v.record_href(event), marks.title_of(v, event)
    y = base - (place.lane + place.top) / 2 * size.pitch
    if event.series is None or not marks.is_key(event):
        x1, x2 = place.span
        reach = max((x2 - x1) / 2, size.radius) + 2
        beyond = [marks.chevron((x1 + x2) / 2 + way * reach, y, size.radius * 0.7, way) for way in place.goes_on]
        return svg.link(href, title, marks.mark(place.span, y, size.radius, shape, class_), *beyond)
    radius = 2 * size.radius
    x = sum(place.span) / 2
    body = svg.circle(x, y, radius, f"{class_} {BROUGHT_OUT}")
    words = svg.text(x, y + radius * 0.45, str(event.series.number), "dl-key-number", anchor="middle")
    return svg.link(href, title, body, words, class_=KEYS[shape])


def by_month(row: Year) -> Counter[int]:
    """How many events began in each month."""
    return Counter(_month(event) for event in row.begun)


def _month(event: Event) -> int:
    return event.date.first_known.month


def bars(v: PageView, row: Year, size: Size, most: int) -> Markup:
    """A bar for each month, as high as its events are many beside the fullest month of the picture."""
    months: Mapping[int, list[Event]] = defaultdict(list)
    for event in row.begun:
        months[_month(event)].append(event)
    step = (size.right - size.left) / MONTHS
    names = v.w.list("picture_months")
    parts = []
    for month, events in sorted(months.items()):
        x = size.left + (month - 1) * step
        counts = Counter(shape_of(event.status) for event in events)
        name = v.w("picture_month", month=names[month - 1], year=v.w.dates.year(row.year), n=len(events))
        told = v.w["list_separator"].join(v.w(f"picture_count_{s}", n=counts[s]) for s in Shape if counts[s])
        body = svg.join(_stack(x + step * 0.15, step * 0.7, counts, most))
        top = BARS_HEIGHT - len(events) / most * BAR_HEIGHT - 4
        count = svg.text(x + step / 2, top, str(len(events)), "dl-tick dl-tick--count", anchor="middle")
        ids = " ".join(event.id for event in events)
        parts.append(svg.link(year_href(v, row.year), f"{name}: {told}", body, count, data_events=ids))
    return svg.join(parts)


def _stack(x: float, width: float, counts: Mapping[Shape, int], most: int) -> Iterable[Markup]:
    y = BARS_HEIGHT
    for shape in Shape:
        if counts[shape]:
            height = counts[shape] / most * BAR_HEIGHT
            y -= height
            yield svg.rect(x, y, width, height, BARS[shape])
