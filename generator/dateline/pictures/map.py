"""All places on a map, with insets where they crowd."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import hypot

from markupsafe import Markup

from dateline.pages.page_view import PageView
from dateline.pictures import svg
from dateline.pictures.land import Point, Window, window
from dateline.pictures.layout import Box
from dateline.pictures.map_panel import Mark, all_marks, legend, panel_of, placed

CROWDED = 20.0
"""Places nearer than this on the map of all share an inset."""
GAP = 12.0
EDGE = 5.0
"""Degrees of latitude that are left around the outermost places."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def draw(v: PageView, _subject: object = None) -> Markup:
    """Every place of the record."""
    found = all_marks(v.view)
    if not found:
        return Markup()
    wide = _drawing(v, found, 720.0, "dl-picture__wide", columns=2)
    narrow = _drawing(v, found, 340.0, "dl-picture__narrow", columns=1)
    return svg.figure("map", caption(v, found), wide, narrow, legend(v, found))


def caption(v: PageView, found: Sequence[Mark]) -> str:
    """What the map shows, counted, and where its outlines come from."""
    return v.w("picture_map", n=len(found), as_of=v.as_of())


def _drawing(v: PageView, found: Sequence[Mark], width: float, class_: str, *, columns: int) -> Markup:
    world = whole([mark.point for mark in found], width)
    crowds = sorted(crowded(found, world), key=lambda crowd: (-len(crowd), crowd[0].place.id))[: len(LETTERS)]
    inside = {mark.place.id for crowd in crowds for mark in crowd}
    apart = [mark for mark in found if mark.place.id not in inside]
    frames = [
        _frame(v, crowd, world, letter, _key(class_, letter)) for letter, crowd in zip(LETTERS, crowds, strict=False)
    ]
    boxes = [box for _, box in frames]
    body = panel_of(v, world, apart, extra=svg.join(drawn for drawn, _ in frames), taken=boxes)
    parts = [placed(body, world, 0, 0)]
    x, y = 0.0, world.height + GAP
    row = 0.0
    for position, (letter, crowd) in enumerate(zip(LETTERS, crowds, strict=False)):
        alone = columns == 1 or position == 0 or (position == len(crowds) - 1 and x == 0)
        inset_width = width if alone else (width - GAP) / 2
        points = [mark.point for mark in crowd]
        height = inset_width * (0.46 if alone and columns > 1 else 0.7)
        inset = window(points, inset_width, height, margin=min(inset_width, height) * 0.16, least=5)
        name = svg.text(9, 20, letter, "dl-map__letter")
        corner = [Box(left=0, top=0, right=26, bottom=26)]
        parts.append(placed(panel_of(v, inset, crowd, extra=name, taken=corner), inset, x, y, _key(class_, letter)))
        row = max(row, inset.height)
        x += inset_width + GAP
        if x >= width:
            x, y, row = 0.0, y + row + GAP, 0.0
    height = y + (row if x else -GAP)
    return svg.drawing(width, height, class_, svg.caption_id("map"), *parts)


def whole(points: Sequence[Point], width: float) -> Window:
    """The window of all places, with as much around them as shows where on Earth they are."""
    longitudes, latitudes = [x for x, _ in points], [y for _, y in points]
    spare = max(9.0, (50 - (max(longitudes) - min(longitudes))) / 2)
    lowest, highest = min(latitudes), max(latitudes)
    # Without a place there, the polar regions would take half the height.
    south, north = min(max(lowest - 14, -60), lowest - EDGE), max(min(highest + 12, 78), highest + EDGE)
    return Window(min(longitudes) - spare, max(longitudes) + spare, south, north, width)


def crowded(found: Sequence[Mark], panel: Window) -> list[list[Mark]]:
    """Groups of marks that lie too near each other to be told apart on a map, directly or by way of others."""
    points = [panel.at(*mark.point) for mark in found]
    group = list(range(len(found)))
    for one, (x, y) in enumerate(points):
        near = {group[two] for two, (a, b) in enumerate(points[:one]) if hypot(x - a, y - b) < CROWDED}
        if near:
            first = min(near)
            group = [first if number in near else number for number in group]
            group[one] = first
    members: dict[int, list[Mark]] = defaultdict(list)
    for mark, number in zip(found, group, strict=True):
        members[number].append(mark)
    return [crowd for crowd in members.values() if len(crowd) > 1]


def _key(class_: str, letter: str) -> str:
    """The id of an inset, which differs between the layouts of a page."""
    return f"map-{class_.rpartition('__')[2]}-{letter.lower()}"


def _frame(v: PageView, crowd: Sequence[Mark], panel: Window, letter: str, key: str) -> tuple[Markup, Box]:
    """The part of the map that an inset enlarges, with its letter, which leads there."""
    points = [panel.at(*mark.point) for mark in crowd]
    left, right = min(x for x, _ in points) - 7, max(x for x, _ in points) + 7
    top, bottom = min(y for _, y in points) - 7, max(y for _, y in points) + 7
    dots = svg.join(svg.circle(x, y, 1.8, "dl-map__dot") for x, y in points)
    rect = svg.rect(left, top, right - left, bottom - top, "dl-map__frame", round_by=2)
    at = right + 3 if right + 16 < panel.width else left - 13
    shown = svg.text(at, top + 10, letter, "dl-map__letter")
    names = v.w["list_separator"].join(mark.name for mark in crowd)
    drawn = svg.link(f"#{key}", f"{letter}: {names}", rect, dots, shown)
    return drawn, Box(left=min(left, at), top=top, right=max(right, at + 12), bottom=bottom)
