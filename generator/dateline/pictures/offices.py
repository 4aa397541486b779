"""The offices of a person as bars on an axis of years, above the events they took part in.

An office that lasts ends in an arrow; where only a month or a year is known, the part of the bar that may or
may not belong to it is hollow. Offices held beside the main one are thin.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dateline.dates import FIRST_DAY, LAST_DAY, Day, Edtf, Precision, day_of
from dateline.model import Event, Person, Role
from dateline.pages.page_view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.axis import END, Axis
from dateline.pictures.layout import lanes, text_width, wrapped
from dateline.pictures.marks import BARS, Shape, shape_of
from dateline.pictures.side_marks import side_fill

SIZE = 13.0
RADIUS = 3.4
MAX_LANES = 12
ARROW = 8.0
LEAST_YEARS = 4
MAX_SILENCE = 40
"""Years after which nobody is taken to live on of whom nothing more is recorded."""
MAIN, BESIDE = "dl-office dl-office--main", "dl-office dl-office--beside"
VAGUE = "dl-office--vague"
"""The classes of an office's bar."""
YEARS_EVERY = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)


def dated(person: Person) -> list[Role]:
    """The offices of which a beginning or an end is known, in order of time, the main ones of a day first."""
    roles = [role for role in person.offices if role.from_ or role.to]
    return sorted(roles, key=lambda role: (_begin(role), not role.is_main, role.title.pick("en").text))


def _begin(role: Role) -> Day:
    return role.from_.earliest if role.from_ else FIRST_DAY


def draw(v: PageView, person: Person) -> Markup:
    """The picture of a person's offices."""
    roles = dated(person)
    if not roles:
        return Markup()
    events = [appearance.event for appearance in v.timeline.appearances(person.id)]
    drawings = [
        _drawing(v, person, events, width=width, class_=class_)
        for width, class_ in ((720.0, "dl-picture__wide"), (340.0, "dl-picture__narrow"))
    ]
    return svg.figure("offices", caption(v, person, roles, events), *drawings, _legend(v, person, roles))


def _legend(v: PageView, person: Person, roles: Sequence[Role]) -> Markup:
    """What a thin and a pale bar stand for, where there are such."""
    side = side_fill(v.side_number(person.on_side))
    entries = []
    if not all(role.is_main for role in roles):
        beside = svg.rect(0, 4.5, 24, 5, f"{BESIDE} {side}")
        entries.append((marks.sample(24, 14, beside), v.w["picture_beside"]))
    if any(date.precision is not Precision.DAY for role in roles for date in (role.from_, role.to) if date):
        vague = svg.rect(0, 2.5, 24, 9, f"dl-office {VAGUE} {side}")
        entries.append((marks.sample(24, 14, vague), v.w["picture_vague_end"]))
    return marks.legend(entries) if entries else Markup()


def caption(v: PageView, person: Person, roles: Sequence[Role], events: Sequence[Event]) -> str:
    """What the picture shows."""
    name = v.view.name(person)
    key = "picture_offices" if events else "picture_offices_alone"
    return v.w(key, name=name, offices=len(roles), n=len(set(events)), as_of=v.as_of())


def span(person: Person, roles: Sequence[Role], events: Sequence[Event], today: Day) -> tuple[int, int]:
    """The first and the last year of the axis: it ends with the life, or at the review where somebody may be living."""
    known = [date for role in roles for date in (role.from_, role.to) if date]
    years = [year for date in known for year in (date.earliest.year, date.latest.year)]
    for event in events:
        days = marks.days_of(event, today)
        years += [days.first.year, days.last.year]
    inside = [year for year in years if FIRST_DAY.year < year < LAST_DAY.year]
    if person.died is None and (any(role.to is None for role in roles) or max(inside) >= today.year - MAX_SILENCE):
        inside.append(today.year)
    return min(*inside, max(inside) - LEAST_YEARS + 1), max(inside)


def _drawing(v: PageView, person: Person, events: Sequence[Event], *, width: float, class_: str) -> Markup:
    roles = dated(person)
    first, last = span(person, roles, events, v.today)
    axis = Axis(first=first, last=last, low=0, high=width - ARROW)
    parts = []
    y = 2.0
    for role in roles:
        body, height = _row(v, person, role, axis, y)
        parts.append(body)
        y += height
    dots, height = _events(v, events, axis, y + 4)
    y += height + 4
    parts += [dots, svg.line(0, y, axis.high, y, "dl-base"), *_years(v, axis, y)]
    grid = svg.strokes(((x, 0, x, y) for x, _ in _ticks(v, axis)), "dl-grid")
    return svg.drawing(width, y + 20, class_, svg.caption_id("offices"), grid, *parts)


def _row(v: PageView, person: Person, role: Role, axis: Axis, y: float) -> tuple[Markup, float]:
    """An office: its title, and below it its bar."""
    left, right = _outer(role, axis, v.today)
    words = wrapped(v.view.plain(role.title), SIZE, axis.high + ARROW, 2)
    long = max((text_width(line, SIZE) for line in words), default=0)
    x = max(min(left, axis.high + ARROW - long), 0)
    text = svg.lines(x, y + 13, words, 16, "dl-office__title")
    top = y + len(words) * 16 + 3
    height = 9.0 if role.is_main else 5.0
    bar = _bar(role, axis, (left, right), (top, height), v.side_number(person.on_side))
    told = v.w.dates.span(role.from_, role.to)
    title = v.w("picture_office", title=v.view.plain(role.title), span=told)
    body = v.timeline.get(role.organisation) if role.organisation else None
    hit = svg.rect(min(x, left), y, max(right, x + long) - min(x, left), len(words) * 16 + 14, "dl-hit")
    drawn = text + bar
    shown = svg.link(v.record_href(body), title, hit, drawn) if body else svg.tag("g", svg.tag("title", title), drawn)
    return shown, len(words) * 16 + 18


def _outer(role: Role, axis: Axis, today: Day) -> tuple[float, float]:
    """From the first day the office may have begun to the last it may have ended; one that lasts, to the review."""
    left = axis.at(role.from_.earliest) if role.from_ else 0.0
    right = axis.at(role.to.latest, END) if role.to else axis.at(today, END)
    return left, max(right, left + 2)


def _bar(role: Role, axis: Axis, outer: tuple[float, float], at: tuple[float, float], side: str) -> Markup:
    (left, right), (y, height) = outer, at
    sure_left = axis.at(_latest_day(role.from_)) if role.from_ else left
    sure_right = axis.at(role.to.earliest, END) if role.to else right
    class_ = f"{MAIN if role.is_main else BESIDE} {side_fill(side)}"
    parts = []
    if sure_left - left > 1 or right - sure_right > 1:
        parts.append(svg.rect(left, y, right - left, height, f"{class_} {VAGUE}"))
    if sure_right - sure_left > 0:
        parts.append(svg.rect(sure_left, y, sure_right - sure_left, height, class_))
    middle, reach = y + height / 2, height / 2 + 2.5
    if role.to is None:
        parts.append(svg.path(_tip(right, middle, reach, ARROW), class_))
    if role.from_ is None:
        parts.append(svg.path(_tip(ARROW, middle, reach, -ARROW), class_))
    return svg.join(parts)


def _latest_day(date: Edtf) -> Day:
    """The last day on which something that began then can have begun."""
    return date.start.latest if date.start else date.latest


def _tip(x: float, y: float, reach: float, length: float) -> str:
    a, b, c, d, e = (svg.number(value) for value in (x, y - reach, x + length, y, y + reach))
    return f"M{a} {b}L{c} {d}L{a} {e}Z"


def _events(v: PageView, events: Sequence[Event], axis: Axis, y: float) -> tuple[Markup, float]:
    """The events on their days, piled up; where there are too many, how many there were in each year."""
    until = v.today
    unique = list(dict.fromkeys(events))
    spans = []
    for event in unique:
        days = marks.days_of(event, until)
        x1, x2 = axis.at(days.first), axis.at(days.last, END)
        spans.append((x1, max(x2, x1 + 0.1)))
    rooms = [(min(x1, (x1 + x2) / 2 - RADIUS) - 0.4, max(x2, (x1 + x2) / 2 + RADIUS) + 0.4, 1) for x1, x2 in spans]
    found = lanes(rooms) if len(rooms) <= MAX_LANES * 20 else [MAX_LANES]
    if max(found, default=0) >= MAX_LANES:
        return _counts(v, unique, axis, y)
    pitch = 2 * RADIUS + 1
    height = (max(found, default=-1) + 1) * pitch + 4
    drawn = []
    for event, where, lane in zip(unique, spans, found, strict=True):
        shape = shape_of(event.status)
        days = marks.days_of(event, until)
        class_ = marks.mark_class(shape, is_vague=days.is_vague, is_open=days.is_open)
        dot = marks.mark(where, y + height - 3 - (lane + 0.5) * pitch, RADIUS, shape, class_)
        drawn.append(svg.link(v.record_href(event), marks.title_of(v, event), dot))
    return svg.join(drawn), height


def _counts(v: PageView, events: Sequence[Event], axis: Axis, y: float) -> tuple[Markup, float]:
    until = v.today
    years: dict[int, int] = {}
    for event in events:
        year = marks.days_of(event, until).first.year
        years[year] = years.get(year, 0) + 1
    most = max(years.values())
    drawn = []
    for year, number in sorted(years.items()):
        x, height = axis.at(day_of(year)), number / most * 36
        bar = svg.rect(x + axis.year * 0.1, y + 52 - height, max(axis.year * 0.8, 1), height, BARS[Shape.HELD])
        words = v.w("picture_year", year=v.w("year", year=v.w.dates.year(year)), n=number)
        wide = text_width(str(number), 11) < axis.year
        label = [svg.text(x + axis.year / 2, y + 48 - height, str(number), "dl-tick dl-tick--count", anchor="middle")]
        drawn.append(svg.link("#events", words, bar, *label * wide))
    return svg.join(drawn), 52.0


def _ticks(v: PageView, axis: Axis) -> list[tuple[float, int]]:
    """Where years are named: as many as have room."""
    wide = max(text_width(text, 12) for text in ("2000", v.w.dates.year(axis.first))) + 8
    every = next((step for step in YEARS_EVERY if step * axis.year >= wide), YEARS_EVERY[-1])
    return [(axis.at(day_of(y)), y) for y in axis.years if y % every == 0]


def _years(v: PageView, axis: Axis, y: float) -> list[Markup]:
    inside = axis.high - text_width("2000", 12)
    return [
        svg.line(x, y, x, y + 5, "dl-base")
        + svg.text(min(x + 3, inside + ARROW), y + 15, v.w.dates.year(year), "dl-tick")
        for x, year in _ticks(v, axis)
    ]
