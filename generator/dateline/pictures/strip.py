"""The timeline as a picture: a row a year, every event a mark on its day, forecasts below the line.

Years in which nothing began or ended are folded into one thin row, through which goes what lasted longer. A year with
more events than marks have room for shows a bar a month with its count instead, so that a row stays legible however
many events there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from dateline.dates import day_of
from dateline.model import Event
from dateline.pages.page_view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.axis import MONTHS
from dateline.pictures.forecast_marks import flags
from dateline.pictures.layout import text_width
from dateline.pictures.marks import BARS, Shape, shape_of, year_href
from dateline.pictures.strip_rows import NARROW, WIDE, Gap, Size, Year, rows
from dateline.pictures.strip_year import BARS_HEIGHT, bars, by_month, mark, placed
from dateline.timeline.linked import Expectation

HEAD = 20
LEAST_ROW = 27
GAP_ROW = 19


def draw(v: PageView, events: Sequence[Event] | None = None) -> Markup:
    """The picture of these events, else of all, with the forecasts that stand on their records or are about them."""
    events = v.timeline.events if events is None else events
    if not events:
        return Markup()
    ids = {event.id for event in events}
    expectations = [e for e in v.timeline.expectations if e.record.id in ids or e.forecast.about in ids]
    found = rows(events, expectations, v.today)
    names = [v.w.dates.year(row.year) for row in found if isinstance(row, Year)]
    drawings = [_drawing(v, found, size.beside(names)) for size in (WIDE, NARROW)]
    return svg.figure("strip", caption(v, events, found), *drawings, legend(v, events, found, expectations))


def caption(v: PageView, events: Sequence[Event], found: Sequence[Year | Gap]) -> str:
    """What the picture shows, counted."""
    counts = Counter(shape_of(event.status) for event in events)
    years = [row.year for row in found if isinstance(row, Year) and row.events]
    parts = [v.w(f"picture_count_{shape}", n=counts[shape]) for shape in Shape if counts[shape]]
    first, last = v.w.dates.year(years[0]), v.w.dates.year(years[-1])
    said = {"n": len(events), "parts": v.w["list_separator"].join(parts), "as_of": v.as_of()}
    if first == last:
        return v.w("picture_strip_year", year=first, **said)
    return v.w("picture_strip", first=first, last=last, **said)


def _drawing(v: PageView, found: Sequence[Year | Gap], size: Size) -> Markup:
    parts = [_months(v, size)]
    y = float(HEAD)
    most = max((max(by_month(row).values()) for row in found if isinstance(row, Year) and row.begun), default=1)
    for row in found:
        body, height = _gap_row(v, row, size) if isinstance(row, Gap) else _year_row(v, row, size, most)
        parts.append(svg.tag("g", body, transform=f"translate(0 {svg.number(y)})"))
        y += height
    months = (size.x(day_of(2001, month)) for month in range(1, MONTHS + 1))
    grid = svg.strokes(((x, HEAD - 4, x, y) for x in months), "dl-grid")
    return svg.drawing(size.width, y, size.class_, svg.caption_id("strip"), grid, *parts)


def _months(v: PageView, size: Size) -> Markup:
    names = v.w.list(size.months)
    step = (size.right - size.left) / MONTHS
    return svg.join(
        svg.text(size.left + (month + 0.5) * step, HEAD - 7, name, "dl-tick", anchor="middle")
        for month, name in enumerate(names)
    )


def _gap_row(v: PageView, gap: Gap, size: Size) -> tuple[Markup, float]:
    """A thin row with a broken line: time is left out here, and how much; above it what goes on through it."""
    first, last = (v.w.dates.year(year) for year in (gap.first, gap.last))
    years = first if first == last else v.w("picture_years", first=first, last=last)
    if not gap.events:
        return _break(size, v.w("picture_gap" if gap.is_certain else "picture_gap_perhaps", years=years)), GAP_ROW
    found = placed(Year(year=gap.first, events=gap.events, begun=(), forecasts=()), size) or []
    height = max((place.top for place in found), default=0) * size.pitch + 3
    broken = _break(size, v.w("picture_gap_within", years=years, n=len(gap.events)))
    above = svg.join(mark(v, place, height - 3, size) for place in found)
    return above + svg.tag("g", broken, transform=f"translate(0 {svg.number(height)})"), height + GAP_ROW


def _break(size: Size, words: str) -> Markup:
    y = GAP_ROW / 2
    step = 7
    teeth = int((size.right - size.left) // step)
    zigzag = f"M{svg.number(size.left)} {svg.number(y)}" + "".join(
        f"l{step} {3 if n % 2 else -3}" for n in range(teeth)
    )
    body = svg.path(zigzag, "dl-break")
    middle = (size.left + size.right) / 2
    half = text_width(words, 14) / 2 + 4
    body += svg.rect(middle - half, 1, 2 * half, GAP_ROW - 2, "dl-paper")
    return body + svg.text(middle, y + 4, words, "dl-tick", anchor="middle")


def _year_row(v: PageView, row: Year, size: Size, most: int) -> tuple[Markup, float]:
    found = placed(row, size)
    if found is None:
        height = BARS_HEIGHT
        above = bars(v, row, size, most)
    else:
        height = max(LEAST_ROW - 8, max((place.top for place in found), default=0) * size.pitch + 6)
        above = svg.join(mark(v, place, height - 3, size) for place in found)
    below, depth = flags(v, row, size)
    base = svg.line(size.left, height, size.right, height, "dl-base")
    hanging = svg.tag("g", below, transform=f"translate(0 {svg.number(height)})") if below else below
    return base + _label(v, row, height) + above + hanging, height + depth + 8


def _label(v: PageView, row: Year, y: float) -> Markup:
    words = v.w("picture_year", year=v.w("year", year=v.w.dates.year(row.year)), n=len(row.begun))
    shown = svg.text(0, y, v.w.dates.year(row.year), "dl-year-label")
    return svg.link(year_href(v, row.year), words, shown) if row.begun else shown


def legend(
    v: PageView, events: Sequence[Event], found: Sequence[Year | Gap], expectations: Sequence[Expectation]
) -> Markup:
    """What each shape in this picture stands for; shapes that it has none of are left out."""
    shapes = {shape_of(event.status) for event in events}
    years = [row for row in found if isinstance(row, Year)]
    days = [days for row in years for _, days in row.events]
    entries = [
        (marks.sample(14, 14, marks.mark((7, 7), 7, 4.2, shape, marks.mark_class(shape))), v.w[f"picture_{shape}"])
        for shape in Shape
        if shape in shapes
    ]
    if any(day.last > day.first and not day.is_vague for day in days):
        entries.append((_sample_bar(marks.mark_class(Shape.HELD)), v.w["picture_bar"]))
    if any(day.is_vague for day in days) or any(marks.is_vague(e.forecast.made) for e in expectations):
        entries.append((_sample_bar(marks.mark_class(Shape.HELD, is_vague=True)), v.w["picture_vague"]))
    if any(day.is_open for day in days):
        sample = marks.mark((2, 18), 7, 4.2, Shape.HELD, marks.mark_class(Shape.HELD, is_open=True))
        entries.append((marks.sample(26, 14, sample, marks.chevron(20, 7, 3, 1)), v.w["picture_open"]))
    if any(placed(row, NARROW) is None for row in years):
        entries.append((marks.sample(14, 14, svg.rect(2, 1, 10, 13, BARS[Shape.HELD])), v.w["picture_bars"]))
    for outcome in dict.fromkeys(e.forecast.outcome.status for e in expectations):
        words = v.w("picture_flag", outcome=v.label(outcome))
        entries.append((marks.sample(14, 14, marks.flag(7, 8, 4.2, outcome)), words))
    return marks.legend(entries)


def _sample_bar(class_: str) -> Markup:
    return marks.sample(26, 14, marks.mark((2, 24), 7, 4.2, Shape.HELD, class_))
