"""A story at a glance: every meeting of two people, how it ended, and the time between.

Each meeting has a place of its own for its words; a thin line leads from there to its day on an axis that is
true to scale, on which the other events stand as bars a month.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from dateline.dates import calendar_interval
from dateline.model import Event
from dateline.pages.home import leading_pair
from dateline.pages.page_view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.axis import MIDDLE
from dateline.pictures.layout import wrapped
from dateline.pictures.marks import BROUGHT_OUT, KEYS, MARKS, WAYS, Shape, shape_of
from dateline.pictures.story_axis import MonthBars, across, down
from dateline.timeline.encounters import Encounters, time_between

MAX_BESIDE = 5
"""Meetings that fit beside each other; more stand below each other at any width."""
TITLE, SMALL = 15.0, 13.0
"""Font sizes, as in `assets/pictures.css`."""
RADIUS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A meeting in words."""

    event: Event
    mark: str
    """Its number, or "×" where it has none and did not take place."""
    title: tuple[str, ...]
    date: tuple[str, ...]
    fate: tuple[str, ...]
    """What became of it, where it did not take place."""
    since: str
    """The time since the meeting before it."""

    @property
    def height(self) -> float:
        """Of its lines below each other."""
        return len(self.title) * 19 + (len(self.date) + len(self.fate)) * 17


def draw(v: PageView, pair: Encounters | None = None) -> Markup:
    """The meetings of a pair; of the one that the site is about where none is named."""
    pair = pair or leading_pair(v.timeline)
    meetings = v.timeline.all_of(pair) if pair else ()
    if pair is None or not meetings:
        return Markup()
    name = "story"
    beside = len(meetings) <= MAX_BESIDE
    drawings = [_wide(v, meetings)] if beside else []
    drawings.append(_narrow(v, meetings, is_only=not beside))
    return svg.figure(name, v.view.unbroken.mark(caption(v, pair)), *drawings)


def caption(v: PageView, pair: Encounters) -> str:
    """What the picture shows, counted, and how long the last meeting was ago on the day of the review."""
    people = [v.timeline.get(key) for key in pair.pair]
    counts = {Shape.HELD: pair.held, Shape.EXPECTED: pair.expected, Shape.FAILED: pair.did_not_happen}
    told = v.w["list_separator"].join(v.w(f"picture_met_{s}", n=len(found)) for s, found in counts.items() if found)
    words = v.w(
        "picture_story",
        one=v.view.name(people[0]) if people[0] else pair.pair[0],
        other=v.view.name(people[1]) if people[1] else pair.pair[1],
        parts=told,
    )
    if pair.last is None or not pair.last.date.latest < v.today:
        return words
    ago = calendar_interval(pair.last.date.latest, v.today)
    since = v.w("picture_since_last", as_of=v.as_of(), interval=v.w.dates.interval(ago))
    return v.w("picture_sentences", first=words, second=since)


def cards(v: PageView, meetings: Sequence[Event], width: float, since_width: float) -> list[Card]:
    """The meetings in words that fit a width."""
    since = ["", *(_since(v, one, other) for one, other in pairwise(meetings))]
    return [
        Card(
            event=event,
            mark=str(event.series.number) if event.series else ("×" if _failed(event) else ""),
            title=wrapped(v.view.unbroken.join(v.view.name(event)), TITLE * 1.06, width, 4),
            date=wrapped(v.w.dates.short_date(event.date), SMALL, width, 2),
            fate=() if _held(event) else wrapped(v.label(event.status), SMALL * 1.06, width, 2),
            since=wait if since_width else "",
        )
        for event, wait in zip(meetings, since, strict=True)
    ]


def _held(event: Event) -> bool:
    return shape_of(event.status) is Shape.HELD


def _failed(event: Event) -> bool:
    return shape_of(event.status) is Shape.FAILED


def _since(v: PageView, one: Event, other: Event) -> str:
    between = time_between(one, other)
    return v.w.dates.interval(between) if between and between.total_days else ""


def _wide(v: PageView, meetings: Sequence[Event]) -> Markup:
    width = 720.0
    step = width / len(meetings)
    found = cards(v, meetings, step - 18, step - 2 * RADIUS - 10)
    waits = [wrapped(card.since, SMALL, step - 2 * RADIUS - 10, 3) for card in found]
    y = 14.0 + 15 * max(2, *map(len, waits), 0)
    parts = []
    for position, card in enumerate(found):
        x = (position + 0.5) * step
        if position:
            parts.append(_between(card, waits[position], x - step + RADIUS + 2, x - RADIUS - 2, y))
        parts.append(_card(v, card, x, y, y + RADIUS + 24, anchor="middle"))
    bottom = y + RADIUS + 24 + max(card.height for card in found)
    months = MonthBars.over(v, meetings, 0, width)
    axis = bottom + 62
    for position, card in enumerate(found):
        x, day = (position + 0.5) * step, months.axis.at(card.event.date.first_known, MIDDLE)
        start = y + RADIUS + 24 + card.height - 10
        corners = (x, start, x, bottom - 4, day, axis - 10, day, axis)
        parts.append(_leader("M{} {}L{} {}L{} {}L{} {}", corners))
    parts.append(across(v, months, axis))
    parts += [_dot(card, months.axis.at(card.event.date.first_known, MIDDLE), axis) for card in found]
    return svg.drawing(width, axis + 24, "dl-picture__wide", svg.caption_id("story"), *parts)


def _between(card: Card, words: Sequence[str], x1: float, x2: float, y: float) -> Markup:
    """The line from one meeting to the next and, above it, how long it took."""
    shown = svg.lines((x1 + x2) / 2, y - 8 - (len(words) - 1) * 15, words, 15, "dl-picture__since", anchor="middle")
    return svg.line(x1, y, x2, y, WAYS[shape_of(card.event.status)]) + shown


def _card(v: PageView, card: Card, x: float, y: float, top: float, *, anchor: str, left: float | None = None) -> Markup:
    """A meeting: its number in a ring, its title, its date."""
    shape = shape_of(card.event.status)
    ring = svg.circle(x, y, RADIUS, f"{MARKS[shape]} {BROUGHT_OUT}")
    if shape is Shape.FAILED and card.mark.isdigit():
        reach = RADIUS * 0.7
        ring += svg.line(x - reach, y + reach, x + reach, y - reach, "dl-cross")
    number = svg.text(x, y + 5.5, card.mark, "dl-picture__number", anchor="middle")
    at = x if left is None else left
    align = anchor if left is None else None
    title = svg.lines(at, top, card.title, 19, "dl-picture__title", anchor=align)
    below = top + len(card.title) * 19
    date = svg.lines(at, below, card.date, 17, "dl-picture__fact", anchor=align)
    fate = svg.lines(at, below + len(card.date) * 17, card.fate, 17, "dl-picture__fact dl-picture__fate", anchor=align)
    words = marks.title_of(v, card.event)
    return svg.link(v.record_href(card.event), words, ring, number, title, date, fate, class_=KEYS[shape])


def _leader(d: str, corners: Sequence[float]) -> Markup:
    """The line from a meeting's words to its day."""
    return svg.path(d.format(*map(svg.number, corners)), "dl-leader")


def _dot(card: Card, x: float, y: float) -> Markup:
    shape = shape_of(card.event.status)
    return marks.mark((x, x), y, 4.5, shape, marks.mark_class(shape))


def _narrow(v: PageView, meetings: Sequence[Event], *, is_only: bool) -> Markup:
    width, left, ring = 340.0, 132.0, 108.0
    found = cards(v, meetings, width - left - 4, width - left - 4)
    parts = []
    y = 20.0
    tops: list[float] = []
    for card in found:
        if card.since:
            words = wrapped(card.since, SMALL, width - left - 4, 2)
            way = WAYS[shape_of(card.event.status)]
            parts.append(svg.line(ring, tops[-1] + RADIUS + 2, ring, y + 26 - RADIUS - 2 + len(words) * 15, way))
            parts.append(svg.lines(left, y + 4, words, 15, "dl-picture__since"))
            y += len(words) * 15 + 26
        tops.append(y)
        parts.append(_card(v, card, ring, y, y + 2, anchor="start", left=left))
        y += card.height + 8
    height = y
    months = MonthBars.over(v, meetings, 10, height - 10)
    axis = 42.0
    parts.append(down(v, months, axis))
    for card, top in zip(found, tops, strict=True):
        day = months.axis.at(card.event.date.first_known, MIDDLE)
        corners = (axis, day, axis + 10, day, ring - RADIUS - 10, top, ring - RADIUS - 2, top)
        parts.append(_leader("M{} {}L{} {}L{} {}L{} {}", corners))
        parts.append(_dot(card, axis, day))
    class_ = "dl-picture__only" if is_only else "dl-picture__narrow"
    return svg.drawing(width, height, class_, svg.caption_id("story"), *parts)
