"""A panel of a map: land, borders, a mark for each place, and as many names as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from weakref import WeakKeyDictionary

from markupsafe import Markup

from dateline.model import Place
from dateline.pages.page_view import PageView
from dateline.pages.view import View
from dateline.pictures import marks, svg
from dateline.pictures.land import SCALE, Point, Window, border_path, land_path
from dateline.pictures.layout import Box, text_width
from dateline.pictures.marks import Shape
from dateline.timeline.became import Became

MERIDIAN = 150.0
"""The world is cut opposite this meridian, in the Atlantic: both shores of the Pacific stay together."""
SIZE = 13.0
MAX_NAMES = 60
"""Places of a panel that are named where there is room: the most eventful ones."""


PLACE, FOCUS = "dl-map__place", "dl-map__place--focus"
EMPTY = f"{PLACE} dl-map__place--empty"
"""The classes of a mark: of any place, of the one a map is about, of one where nothing took place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place with what is shown of it."""

    place: Place
    name: str
    became: Became
    point: Point
    """Unrolled longitude, and latitude."""
    is_focus: bool = False
    """Whether the map is about this place."""

    @property
    def events(self) -> int:
        """How many events took place there."""
        return len(self.became.held)

    @property
    def radius(self) -> float:
        """The area grows with the number of events that took place there."""
        if self.is_focus:
            return 7.0
        return 3.2 + 1.35 * sqrt(self.events) if self.events else 3.0


_MARKS: WeakKeyDictionary[View, tuple[Mark, ...]] = WeakKeyDictionary()
"""Those of a view, since each event and place has a small map; they go with it, as a preview makes it anew."""


def all_marks(view: View) -> tuple[Mark, ...]:
    """Every place that lies in no other one on the map, the most eventful first."""
    if view not in _MARKS:
        _MARKS[view] = tuple(sorted(_marks(view), key=lambda mark: (-mark.events, mark.place.id)))
    return _MARKS[view]


def _marks(view: View) -> Iterator[Mark]:
    for place in view.timeline.places.values():
        around = view.timeline.around(place.within)
        if place.coordinates is None or any(outer.coordinates for outer in around):
            continue
        longitude = MERIDIAN - 180 + (place.coordinates.longitude - MERIDIAN + 180) % 360
        yield Mark(
            place=place,
            name=view.short(place),
            became=view.timeline.became_at(place.id),
            point=(longitude, place.coordinates.latitude),
        )


def panel_of(v: PageView, panel: Window, found: Sequence[Mark], *, extra: Markup, taken: Sequence[Box]) -> Markup:
    """A map of some places: sea, land, borders, marks, and as many names as there is room for."""
    ground = svg.rect(0, 0, panel.width, panel.height, "dl-map__sea")
    outlines = svg.tag(
        "g",
        svg.path(land_path(panel), "dl-map__land"),
        svg.path(border_path(panel), "dl-map__border"),
        transform=SCALE,
    )
    names = labels(found, panel, taken)
    drawn = [_drawn(v, mark, panel, names.get(mark.place.id)) for mark in found]
    frame = svg.rect(0, 0, panel.width, panel.height, "dl-map__edge")
    return ground + outlines + extra + svg.join(drawn) + frame


def _drawn(v: PageView, mark: Mark, panel: Window, name: tuple[Point, str] | None) -> Markup:
    x, y = panel.at(*mark.point)
    parts = [svg.circle(x, y, mark.radius, f"{PLACE} {FOCUS}" if mark.is_focus else PLACE if mark.events else EMPTY)]
    if name:
        (at_x, at_y), anchor = name
        parts.append(_leader(x, y, at_x, at_y, mark.radius))
        parts.append(svg.text(at_x, at_y, mark.name, "dl-map__name", anchor=anchor or None))
    return svg.link(v.record_href(mark.place), title_of(v, mark), *parts)


def title_of(v: PageView, mark: Mark) -> str:
    """A place with the number of its events, by what became of them where not all took place."""
    became = mark.became
    if not (became.expected or became.did_not_happen):
        return v.w("picture_place", place=mark.name, n=mark.events)
    counts = {Shape.HELD: became.held, Shape.EXPECTED: became.expected, Shape.FAILED: became.did_not_happen}
    told = [v.w(f"picture_count_{shape}", n=len(events)) for shape, events in counts.items() if events]
    return v.w("picture_place_told", place=mark.name, told=v.w["list_separator"].join(told))


def legend(v: PageView, found: Sequence[Mark]) -> Markup:
    """What a full and a hollow mark stand for; a kind that no place has is left out."""
    entries = [
        (marks.sample(14, 14, svg.circle(7, 7, radius, class_)), v.w[key])
        for class_, radius, key, is_there in (
            (PLACE, 5, "picture_place_held", any(mark.events for mark in found)),
            (EMPTY, 3, "picture_place_empty", not all(mark.events for mark in found)),
        )
        if is_there
    ]
    return marks.legend(entries)


def _leader(x: float, y: float, at_x: float, at_y: float, radius: float) -> Markup:
    """A line from a mark to a name that found no room beside it."""
    down = at_y - 4 - y
    if hypot(at_x - x, down) < radius + 14 or abs(down) < SIZE:
        return Markup()
    return svg.line(x, y, at_x, at_y - 4, "dl-map__leader")


def labels(found: Sequence[Mark], panel: Window, taken: Sequence[Box]) -> dict[str, tuple[Point, str]]:
    """For each place the point and anchor of its name, where it covers neither another name nor a mark."""
    discs = {mark.place.id: _disc(mark, panel) for mark in found}
    names: list[Box] = list(taken)
    placed: dict[str, tuple[Point, str]] = {}
    edge = Box(left=2, top=2, right=panel.width - 2, bottom=panel.height - 2)
    for mark in found[:MAX_NAMES]:
        others = [box for key, box in discs.items() if key != mark.place.id]
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


def placed(body: Markup, panel: Window, x: float, y: float, key: str | None = None) -> Markup:
    """A panel in its place; what reaches beyond it is cut off."""
    size = f"0 0 {svg.number(panel.width)} {svg.number(panel.height)}"
    # Without a role a browser takes it for an image, which nobody has named and whose links nobody is told of.
    return svg.tag("svg", body, x=x, y=y, width=panel.width, height=panel.height, viewBox=size, id=key, role="none")
