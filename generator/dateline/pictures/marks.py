"""How an event is drawn: its shape tells what became of it, never its colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from markupsafe import Markup

from dateline.dates import Day, Edtf
from dateline.model import Event
from dateline.model.vocabulary import Outcome, Status
from dateline.pages.page_view import PageView
from dateline.pictures import svg


class Shape(StrEnum):
    """What a reader is told of an event at a glance."""

    HELD = "held"
    EXPECTED = "expected"
    FAILED = "failed"


MARKS: Mapping[Shape, str] = MappingProxyType(
    {
        Shape.HELD: "dl-mark dl-mark--held",
        Shape.EXPECTED: "dl-mark dl-mark--expected",
        Shape.FAILED: "dl-mark dl-mark--failed",
    }
)
BARS: Mapping[Shape, str] = MappingProxyType(
    {
        Shape.HELD: "dl-bar dl-bar--held",
        Shape.EXPECTED: "dl-bar dl-bar--expected",
        Shape.FAILED: "dl-bar dl-bar--failed",
    }
)
QUIET_BAR = "dl-bar"
"""A bar that tells only how many there were."""
BROUGHT_OUT = "dl-mark--key"
"""The class of the mark of a meeting with its number, beside its own."""
KEYS: Mapping[Shape, str | None] = MappingProxyType(
    {Shape.HELD: None, Shape.EXPECTED: "dl-key--expected", Shape.FAILED: "dl-key--failed"}
)
"""The link around such a mark."""
WAYS: Mapping[Shape, str] = MappingProxyType(
    {
        Shape.HELD: "dl-way dl-way--held",
        Shape.EXPECTED: "dl-way dl-way--expected",
        Shape.FAILED: "dl-way dl-way--failed",
    }
)
"""The line to a meeting from the one before it."""
FLAGS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.OPEN: "dl-flag dl-flag--open",
        Outcome.CAME_TRUE: "dl-flag dl-flag--came-true",
        Outcome.PARTLY: "dl-flag dl-flag--partly",
        Outcome.DID_NOT_HAPPEN: "dl-flag dl-flag--did-not-happen",
    }
)
"""The classes of each, which `assets/pictures.css` colours."""


def shape_of(status: Status) -> Shape:
    """What became of an event."""
    if status.looks_ahead:
        return Shape.EXPECTED
    return Shape.FAILED if status.is_settled_without else Shape.HELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days an event takes up on a picture, first to last."""

    first: Day
    last: Day
    is_vague: bool
    """Whether it is only known to lie somewhere in these days, or its date is doubtful."""
    has_no_start: bool
    """Whether its beginning is not known: it is drawn where it is first known to have been."""
    has_no_end: bool
    """Whether its end is not known, or has not come."""

    @property
    def is_open(self) -> bool:
        """Whether its beginning or end is not known."""
        return self.has_no_start or self.has_no_end


def days_of(event: Event, until: Day) -> Days:
    """The days of an event; one that has no end yet lasts `until` then."""
    date = event.date
    start, end = date.start, date.end
    first = date.first_known
    return Days(
        first=first,
        last=end.drawn_until if end else max(until, first),
        is_vague=is_vague(date),
        has_no_start=start is None,
        has_no_end=date.is_interval and end is None,
    )


def is_vague(date: Edtf) -> bool:
    """Whether a date is only known to lie somewhere in the days that it takes up, or is doubtful."""
    ends = (date.start, date.end) if date.is_interval else (date.start,)
    return any(one is not None and (one.day is None or one.approximate or one.uncertain) for one in ends)


def mark_class(shape: Shape, *, is_vague: bool = False, is_open: bool = False) -> str:
    """The classes of an event's mark."""
    words = [MARKS[shape]]
    words += ["dl-mark--vague"] * is_vague + ["dl-mark--open"] * is_open
    return " ".join(words)


def mark(span: tuple[float, float], y: float, radius: float, shape: Shape, class_: str) -> Markup:
    """A dot, or a bar over a span from left to right where it is long enough, crossed where nothing came of it."""
    x1, x2 = span
    middle = (x1 + x2) / 2
    if x2 - x1 <= 2 * radius:
        body = svg.circle(middle, y, radius, class_)
    else:
        body = svg.rect(x1, y - radius, x2 - x1, 2 * radius, class_, round_by=radius)
    return body + cross(middle, y, radius * 0.6) if shape is Shape.FAILED else body


def cross(x: float, y: float, reach: float) -> Markup:
    """The two strokes through something that did not happen."""
    a, b, c, d = (svg.number(value) for value in (x - reach, x + reach, y - reach, y + reach))
    return svg.path(f"M{a} {c}L{b} {d}M{a} {d}L{b} {c}", "dl-cross")


def chevron(x: float, y: float, reach: float, way: int) -> Markup:
    """A point behind the end of a mark, to the left (-1) or the right (1): it began or went on beyond."""
    a, b, c, d, e = (svg.number(value) for value in (x, y - reach, x + way * reach * 0.8, y, y + reach))
    return svg.path(f"M{a} {b}L{c} {d}L{a} {e}", "dl-open")


def flag(x: float, y: float, size: float, outcome: Outcome) -> Markup:
    """A forecast: a triangle that points up to what it is about."""
    left, right, top, bottom = (svg.number(v) for v in (x - size, x + size, y - size, y + size * 0.8))
    body = svg.path(f"M{left} {bottom}L{svg.number(x)} {top}L{right} {bottom}Z", FLAGS[outcome])
    return body + cross(x, y + size * 0.25, size * 0.45) if outcome is Outcome.DID_NOT_HAPPEN else body


def title_of(v: PageView, event: Event) -> str:
    """A mark in words: "12 Jun 2018: First summit (took place)"; one event stands in the pictures of many."""
    made = v.view.in_pictures
    if event.id not in made:
        date, title, status = v.w.dates.short_date(event.date), v.view.name(event), v.label(event.status)
        made[event.id] = v.w("picture_event", date=date, title=title, status=status)
    return made[event.id]


def year_href(v: PageView, year: int) -> str:
    """Where the timeline page lists the events of a year."""
    return f"{v.records('event')}#y{year}"


def is_key(event: Event) -> bool:
    """Whether an event is one of a numbered series of meetings, which a picture brings out."""
    return event.series is not None and event.kind.means.meets


def sample(width: float, height: float, *marks: Markup) -> Markup:
    """A mark in a legend."""
    return svg.tag(
        "svg",
        *marks,
        viewBox=f"0 0 {svg.number(width)} {svg.number(height)}",
        width=width,
        height=height,
        aria_hidden="true",
        class_="dl-picture__sample",
    )


def legend(entries: Sequence[tuple[Markup, str]]) -> Markup:
    """What each shape stands for."""
    items = [svg.tag("li", drawn, svg.tag("span", words)) for drawn, words in entries]
    return svg.tag("ul", *items, class_="dl-picture__legend")
