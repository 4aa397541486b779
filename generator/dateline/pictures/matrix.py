"""Who met whom: a row and a column for each person, a disc with the number of meetings where two cross.

Only one half is drawn, for a meeting has two sides; each name stands where its row and its column meet, so
that no heading is turned. On a phone the table on the page takes its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt

from markupsafe import Markup

from dateline.model import Person
from dateline.pages.page_view import PageView
from dateline.pictures import marks, svg
from dateline.pictures.layout import shortened, text_width
from dateline.pictures.marks import BROUGHT_OUT, MARKS, Shape
from dateline.pictures.side_marks import side_mark
from dateline.timeline.encounters import Encounters
from dateline.timeline.times_met import times_met

MAX_PEOPLE = 24
"""Rows of the picture: those who met most. The table holds everybody."""
CELL = 34.0
LABEL = 190.0
"""Room for the last name."""
SIZE = 13.0


def people(v: PageView, pairs: Iterable[Encounters]) -> list[Person]:
    """Those who met or were to meet somebody, by side, in each the most frequent first."""
    times: Counter[str] = Counter()
    for pair in pairs:
        for key in pair.pair:
            times[key] += len(pair.held) * 100 + len(pair.expected) + len(pair.did_not_happen)
    known = [v.timeline.people[key] for key in times if key in v.timeline.people]
    most = sorted(known, key=lambda person: (-times[person.id], person.id))[:MAX_PEOPLE]
    sides = v.settings.sides
    return sorted(
        most,
        key=lambda person: (
            sides.index(person.on_side) if person.on_side in sides else len(sides),
            person.on_side or "",
            -times[person.id],
            person.id,
        ),
    )


def draw(v: PageView, pairs: Sequence[Encounters] | None = None) -> Markup:
    """The picture of these pairs, else of all."""
    pairs = tuple(v.timeline.encounters.values()) if pairs is None else pairs
    shown = people(v, pairs)
    if not shown:
        return Markup()
    place = {person.id: position for position, person in enumerate(shown)}
    parts = [_guides(len(shown)), *(_name(v, person, position) for position, person in enumerate(shown))]
    for pair in pairs:
        if all(key in place for key in pair.pair):
            column, row = sorted(place[key] for key in pair.pair)
            parts.append(cell(v, pair, (column + 0.5) * CELL, (row + 0.5) * CELL))
    width = len(shown) * CELL + LABEL
    drawing = svg.drawing(width, len(shown) * CELL, "dl-picture__wide", svg.caption_id("matrix"), *parts)
    return svg.figure("matrix", caption(v, pairs, len(shown)), drawing, _legend(v, pairs))


def caption(v: PageView, pairs: Sequence[Encounters], shown: int) -> str:
    """What the picture shows, counted."""
    held = sum(bool(pair.held) for pair in pairs)
    everybody = len({key for pair in pairs for key in pair.pair})
    words = v.w("picture_matrix", people=everybody, n=held, as_of=v.as_of())
    if shown == everybody:
        return words
    return v.w("picture_sentences", first=words, second=v.w("picture_matrix_most", n=shown))


def pair_title(v: PageView, pair: Encounters) -> str:
    """A pair and its meetings in words."""
    one, other = (v.timeline.get(key) for key in pair.pair)
    told = [times_met(v.w, pair)]
    told += [v.w("to_come", n=len(pair.expected))] if pair.expected else []
    told += [v.w("not_held", n=len(pair.did_not_happen))] if pair.did_not_happen else []
    return v.w(
        "picture_pair",
        one=v.view.name(one) if one else pair.pair[0],
        other=v.view.name(other) if other else pair.pair[1],
        told=v.w["list_separator"].join(told),
    )


def cell(v: PageView, pair: Encounters, x: float, y: float) -> Markup:
    """The meetings of a pair: a disc as large as they are many, with rings for those that were not held."""
    held = len(pair.held)
    parts = []
    if held:
        radius = min(6.5 + 3 * sqrt(held), CELL / 2 - 1)
        parts.append(svg.circle(x, y, radius, f"{MARKS[Shape.HELD]} {BROUGHT_OUT}"))
        parts.append(svg.text(x, y + 4.5, str(held), "dl-key-number", anchor="middle"))
    aside = [Shape.FAILED] * bool(pair.did_not_happen) + [Shape.EXPECTED] * bool(pair.expected)
    for position, shape in enumerate(aside):
        at = (x + CELL / 2 - 6, y - CELL / 2 + 6 + position * (CELL - 12)) if held else (x, y)
        parts.append(marks.mark((at[0], at[0]), at[1], 5 if held else 8, shape, marks.mark_class(shape)))
    hit = svg.rect(x - CELL / 2, y - CELL / 2, CELL, CELL, "dl-hit")
    return svg.link(v.pair(*pair.pair), pair_title(v, pair), hit, *parts)


def _guides(number: int) -> Markup:
    """A thin line along each row and down each column, so that the eye finds the two names."""
    lines: list[tuple[float, float, float, float]] = []
    for position in range(number):
        middle, end = (position + 0.5) * CELL, number * CELL
        lines.append((0, middle, position * CELL, middle))
        lines.append((middle, (position + 1) * CELL, middle, end))
    return svg.strokes(lines, "dl-grid")


def _name(v: PageView, person: Person, position: int) -> Markup:
    x, y = position * CELL + 5, (position + 0.5) * CELL
    words = shortened(v.view.name(person), SIZE, LABEL + CELL - 26)
    side = side_mark(v.side_number(person.on_side), x, y - 5, 10)
    hit = svg.rect(x - 4, y - 12, text_width(words, SIZE) + 24, 24, "dl-hit")
    return svg.link(v.record_href(person), v.view.name(person), hit, side, svg.text(x + 16, y + 4.5, words, "dl-name"))


def _legend(v: PageView, pairs: Sequence[Encounters]) -> Markup:
    disc = svg.circle(8, 8, 7.5, f"{MARKS[Shape.HELD]} {BROUGHT_OUT}")
    three = disc + svg.text(8, 12, "3", "dl-key-number", anchor="middle")
    entries = [(marks.sample(16, 16, three), v.w["meetings_held"])]
    for shape, key, there in (
        (Shape.FAILED, "meetings_not_held", any(pair.did_not_happen for pair in pairs)),
        (Shape.EXPECTED, "meetings_expected", any(pair.expected for pair in pairs)),
    ):
        if there:
            drawn = marks.mark((8, 8), 8, 5, shape, marks.mark_class(shape))
            entries.append((marks.sample(16, 16, drawn), v.w[key]))
    return marks.legend(entries)
