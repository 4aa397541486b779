"""All places on a map, with insets where they crowd; and a small map of where one place lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from markupsafe import Markup

from dateline.pages.view import PageView
from dateline.pictures import svg
from dateline.pictures.land import SCALE, Point, Window, border_path, land_path, window
from dateline.pictures.layout import Box, text_width
from dateline.records import Event, Place
from dateline.urls import Listing

MERIDIAN = 150.0
"""The world is cut opposite this meridian, in the Atlantic: both shores of the Pacific stay together."""
SIZE = 13.0
CROWDED = 20.0
"""Places nearer than this on the map of all share an inset."""
GAP = 12.0
EDGE = 10.0
MOST_NEAR = 16.0
"""A small map leaves out a place nearer than this to a better-known one."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place with what is shown of it."""

    place: Place
    name: str
    events: int
    point: Point
    """Unrolled longitude, and latitude."""
    is_focus: bool = False
    """Whether the map is about this place."""

    @property
    def radius(self) -> float:
        """The area grows with the number of events."""
        if self.is_focus:
            return 7.0
        return 3.2 + 1.35 * sqrt(self.events) if self.events else 3.0


def marks_of(v: PageView, places: Iterable[Place]) -> list[Mark]:
    """The places that lie in no other one on the map, the most eventful first."""
    found = []
    for place in places:
        around = v.timeline.around(place.within)
        if place.coordinates is None or any(outer.coordinates for outer in around):
            continue
        longitude = MERIDIAN - 180 + (place.coordinates.longitude - MERIDIAN + 180) % 360
        found.append(
            Mark(
                place=place,
                name=v.view.short(place),
                events=len(v.timeline.events_at(place.id)),
                point=(longitude, place.coordinates.latitude),
            )
        )
    return sorted(found, key=lambda mark: (-mark.events, mark.place.id))


def world_map(v: PageView, _subject: object = None) -> Markup:
    """Every place of the record."""
    found = marks_of(v, v.timeline.places.values())
    if not found:
        return Markup()
    wide = _drawing(v, found, 720.0, "dl-picture__wide", columns=2)
    narrow = _drawing(v, found, 340.0, "dl-picture__narrow", columns=1)
    return svg.figure("map", caption(v, found), wide, narrow)


def caption(v: PageView, found: Sequence[Mark]) -> str:
    """What the map shows, counted, and where its outlines come from."""
    return v.w("picture_map", n=len(found), as_of=v.as_of())


def _drawing(v: PageView, found: Sequence[Mark], width: float, class_: str, *, columns: int) -> Markup:
    world = whole([mark.point for mark in found], width)
    crowds = sorted(crowded(found, world), key=lambda crowd: (-len(crowd), crowd[0].place.id))[: len(LETTERS)]
    apart = [mark for mark in found if not any(mark in crowd for crowd in crowds)]
    frames = [_frame(crowd, world, letter, class_) for letter, crowd in zip(LETTERS, crowds, strict=False)]
    boxes = [box for _, box in frames]
    body = _panel(v, world, apart, extra=svg.join(drawn for drawn, _ in frames), taken=boxes)
    parts = [_placed(body, world, 0, 0)]
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
        parts.append(_placed(_panel(v, inset, crowd, extra=name, taken=corner), inset, x, y, f"dl-{class_}-{letter}"))
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
    south, north = max(min(latitudes) - 14, -60), min(max(latitudes) + 12, 78)
    return Window(min(longitudes) - spare, max(longitudes) + spare, south, north, width)


def _placed(body: Markup, panel: Window, x: float, y: float, key: str | None = None) -> Markup:
    """A panel in its place; what reaches beyond it is cut off."""
    size = f"0 0 {svg.number(panel.width)} {svg.number(panel.height)}"
    return svg.tag("svg", body, x=x, y=y, width=panel.width, height=panel.height, viewBox=size, id=key)


def crowded(found: Sequence[Mark], panel: Window) -> list[list[Mark]]:
    """Groups of marks that lie too near each other to be told apart on a map, directly or by way of others."""
    groups: list[list[Mark]] = []
    for mark in found:
        x, y = panel.at(*mark.point)
        near = [
            group
            for group in groups
            if any(hypot(x - a, y - b) < CROWDED for a, b in (panel.at(*other.point) for other in group))
        ]
        groups = [group for group in groups if group not in near]
        groups.append([other for group in near for other in group] + [mark])
    return [sorted(group, key=found.index) for group in groups if len(group) > 1]


def _frame(crowd: Sequence[Mark], panel: Window, letter: str, class_: str) -> tuple[Markup, Box]:
    """The part of the map that an inset enlarges, with its letter, which leads there."""
    points = [panel.at(*mark.point) for mark in crowd]
    left, right = min(x for x, _ in points) - 7, max(x for x, _ in points) + 7
    top, bottom = min(y for _, y in points) - 7, max(y for _, y in points) + 7
    dots = svg.join(svg.circle(x, y, 1.8, "dl-map__dot") for x, y in points)
    rect = svg.rect(left, top, right - left, bottom - top, "dl-map__frame", round_by=2)
    at = right + 3 if right + 16 < panel.width else left - 13
    shown = svg.text(at, top + 10, letter, "dl-map__letter")
    names = ", ".join(mark.name for mark in crowd)
    drawn = svg.link(f"#dl-{class_}-{letter}", f"{letter}: {names}", rect, dots, shown)
    return drawn, Box(left=min(left, at), top=top, right=max(right, at + 12), bottom=bottom)


def _panel(v: PageView, panel: Window, found: Sequence[Mark], *, extra: Markup, taken: Sequence[Box]) -> Markup:
    """A map of some places: sea, land, borders, marks, and as many names as there is room for."""
    ground = svg.rect(0, 0, panel.width, panel.height, "dl-map__sea")
    outlines = svg.tag(
        "g",
        svg.path(land_path(panel), "dl-map__land"),
        svg.path(border_path(panel), "dl-map__border"),
        transform=SCALE,
    )
    names = labels(found, panel, taken)
    drawn = [_mark(v, mark, panel, names.get(mark.place.id)) for mark in found]
    frame = svg.rect(0, 0, panel.width, panel.height, "dl-map__edge")
    return ground + outlines + extra + svg.join(drawn) + frame


def _mark(v: PageView, mark: Mark, panel: Window, name: tuple[Point, str] | None) -> Markup:
    x, y = panel.at(*mark.point)
    class_ = "dl-map__place" + " dl-map__place--empty" * (not mark.events) + " dl-map__place--focus" * mark.is_focus
    parts = [svg.circle(x, y, mark.radius, class_)]
    if name:
        (at_x, at_y), anchor = name
        parts.append(_leader(x, y, at_x, at_y, mark.radius))
        parts.append(svg.text(at_x, at_y, mark.name, "dl-map__name", anchor=anchor or None))
    title = v.w("picture_place", place=mark.name, n=mark.events)
    return svg.link(v.record_href(mark.place), title, *parts)


def _leader(x: float, y: float, at_x: float, at_y: float, radius: float) -> Markup:
    """A line from a mark to a name that found no room beside it."""
    down = at_y - 4 - y
    if hypot(at_x - x, down) < radius + 14 or abs(down) < SIZE:
        return Markup()
    return svg.line(x, y, at_x, at_y - 4, "dl-map__leader")


def labels(found: Sequence[Mark], panel: Window, taken: Sequence[Box]) -> dict[str, tuple[Point, str]]:
    """For each place the point and anchor of its name, where it covers neither another name nor a mark."""
    marks = {mark.place.id: _disc(mark, panel) for mark in found}
    names: list[Box] = list(taken)
    placed: dict[str, tuple[Point, str]] = {}
    edge = Box(left=2, top=2, right=panel.width - 2, bottom=panel.height - 2)
    for mark in found:
        others = [box for key, box in marks.items() if key != mark.place.id]
        for point, anchor, box in _candidates(mark, panel):
            if box.within(edge) and not any(box.overlaps(other) for other in (*names, *others)):
                placed[mark.place.id] = (point, anchor)
                names.append(box)
                break
    return placed


def _disc(mark: Mark, panel: Window) -> Box:
    x, y = panel.at(*mark.point)
    reach = mark.radius * 0.8
    return Box(left=x - reach, top=y - reach, right=x + reach, bottom=y + reach)


def _candidates(mark: Mark, panel: Window) -> Iterable[tuple[Point, str, Box]]:
    """Where the name could stand, the best first: beside the mark, above and below it, then farther away."""
    x, y = panel.at(*mark.point)
    width = text_width(mark.name, SIZE)
    near = mark.radius + 3
    for far in (0, 8, 18, 30, 44):
        side = near + far * 0.7
        yield from (_candidate(x + side, y + 4.5 + rise, "", width) for rise in ((0,) if not far else (-far, far)))
        yield from (_candidate(x - side, y + 4.5 + rise, "end", width) for rise in ((0,) if not far else (-far, far)))
        yield _candidate(x, y - near - far - 1, "middle", width)
        yield _candidate(x, y + near + far + 10, "middle", width)


def _candidate(x: float, y: float, anchor: str, width: float) -> tuple[Point, str, Box]:
    left = x - {"middle": width / 2, "end": width}.get(anchor, 0)
    return (x, y), anchor, Box(left=left - 1, top=y - SIZE * 0.8, right=left + width + 1, bottom=y + SIZE * 0.25)


def located(v: PageView, subject: Place | Event) -> Place | None:
    """The place of an event, or the place itself; where its point is not known, the one it lies in."""
    key = subject.place if isinstance(subject, Event) else subject.id
    return next((place for place in v.timeline.around(key) if place.coordinates), None)


def locator(v: PageView, subject: Place | Event) -> Markup:
    """A small map of where a place or an event's place lies, with what is near it."""
    place = located(v, subject)
    if place is None or place.coordinates is None:
        return Markup()
    point = (place.coordinates.longitude, place.coordinates.latitude)
    width, height, high = 340.0, 200.0, 11.0
    view = window([point], width, height, margin=0, least=high)
    here = Mark(
        place=place,
        name=v.view.short(place),
        events=len(v.timeline.events_at(place.id)),
        point=point,
        is_focus=True,
    )
    near = neighbours(v, here, view)
    body = _panel(v, view, [here, *near], extra=Markup(), taken=())
    drawing = svg.drawing(width, height, "dl-picture__small", svg.caption_id("place"), _placed(body, view, 0, 0))
    to_all = svg.tag("a", v.w["picture_all_places"], href=v.listing(Listing.MAP))
    return svg.figure(
        "place", Markup("{} {}").format(v.w("picture_located", place=v.view.name(place)), to_all), drawing
    )


def neighbours(v: PageView, here: Mark, view: Window) -> list[Mark]:
    """The best-known places near one that leave it and each other room on a small map."""
    shown = [here]
    for mark in marks_of(v, v.timeline.places.values()):
        x, y = view.at(*mark.point)
        inside = EDGE < x < view.width - EDGE and EDGE < y < view.height - EDGE
        if not (mark.events and inside):
            continue
        if all(hypot(x - a, y - b) > MOST_NEAR for a, b in (view.at(*other.point) for other in shown)):
            shown.append(mark)
    return shown[1:]
