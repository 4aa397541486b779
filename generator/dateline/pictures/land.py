"""Land and borders as paths on a map: Natural Earth's outlines, cut to a window and simplified to its scale.

The projection is equirectangular with the window's middle parallel in true scale: meridians and parallels
stay straight, so that a window is a rectangle, and shapes near its middle are right.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby, pairwise
from math import cos, hypot, radians

Point = tuple[float, float]
"""Longitude and latitude in degrees, or x and y in units of the picture."""

PARTS = 4
"""Paths are written in whole quarters of a unit: shorter than decimals, finer than `TOLERANCE`; `SCALE` undoes it."""
SCALE = f"scale({1 / PARTS})"
TURN = 360
BEYOND = -120.0
"""South of every window: those of places near the pole reach past it, and show land there."""
MAX_LATITUDE = 84.0
"""Nearer to a pole a window in true scale would go around the world more than once."""
TOLERANCE = 0.6
"""Units of the picture by which an outline may be off."""
CONTINUED = 0x20
"""In the encoded polyline format, the bit of a character that has another one behind it."""
LEAST = 1.6
"""Units across: islands smaller than this are left out."""


@dataclass(frozen=True)
class Window:
    """A part of the world and the size it is drawn in. East is greater than west, beyond 180 where need be."""

    west: float
    east: float
    south: float
    north: float
    width: float

    @cached_property
    def degree(self) -> float:
        """The length of a degree of latitude."""
        return self.width / ((self.east - self.west) * self._stretch)

    @cached_property
    def _stretch(self) -> float:
        return stretch((self.south + self.north) / 2)

    @property
    def height(self) -> float:
        """The height it is drawn in."""
        return (self.north - self.south) * self.degree

    def at(self, longitude: float, latitude: float) -> Point:
        """Where a point lies, from the window's upper left corner."""
        longitude = self.west + (longitude - self.west) % TURN
        return ((longitude - self.west) * self._stretch * self.degree, (self.north - latitude) * self.degree)

    def all_at(self, points: Sequence[Point]) -> list[Point]:
        """The same for many points, the cosines worked out once: an outline has thousands."""
        west, north, stretched, degree = self.west, self.north, self._stretch, self.degree
        return [((west + (x - west) % TURN - west) * stretched * degree, (north - y) * degree) for x, y in points]

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a point lies in it."""
        return (longitude - self.west) % TURN <= self.east - self.west and self.south <= latitude <= self.north


def stretch(latitude: float) -> float:
    """How long a degree of longitude is beside one of latitude; near a pole no shorter than at `MAX_LATITUDE`."""
    return cos(radians(max(-MAX_LATITUDE, min(latitude, MAX_LATITUDE))))


def window(points: Sequence[Point], width: float, height: float, *, margin: float, least: float) -> Window:
    """The window of a size that shows all points, at least `least` degrees high, with a margin in units around them.

    The longitudes must be unrolled: neighbours differ by less than half a turn.
    """
    longitudes, latitudes = [x for x, _ in points], [y for _, y in points]
    middle_x, middle_y = (min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2
    narrower = stretch(middle_y)
    across = (max(longitudes) - min(longitudes)) * narrower / (width - 2 * margin) * width
    high = max(max(latitudes) - min(latitudes), least) / (height - 2 * margin) * height
    high = max(high, across / width * height)
    half_x, half_y = high * width / height / narrower / 2, high / 2
    return Window(middle_x - half_x, middle_x + half_x, middle_y - half_y, middle_y + half_y, width)


@dataclass(frozen=True, slots=True)
class _Line:
    points: tuple[Point, ...]
    west: float
    east: float
    south: float
    north: float


@cache
def _outlines() -> tuple[tuple[_Line, ...], tuple[_Line, ...]]:
    """Land and borders."""
    data = pkgutil.get_data("dateline.pictures", "land.json")
    if data is None:
        raise FileNotFoundError("land.json is missing from the package")
    found = json.loads(data)
    return (
        tuple(_line(text, found["precision"]) for text in found["land"]),
        tuple(_line(text, found["precision"]) for text in found["borders"]),
    )


def _line(text: str, precision: int) -> _Line:
    points = around_the_pole(tuple(decoded(text, precision)))
    longitudes, latitudes = [x for x, _ in points], [y for _, y in points]
    return _Line(points, min(longitudes), max(longitudes), min(latitudes), max(latitudes))


def around_the_pole(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """An outline; Antarctica's coast, which goes once around the world, closed beyond the pole and not before it."""
    (first, _), (last, _) = points[0], points[-1]
    return (*points, (last, BEYOND), (first, BEYOND)) if abs(last - first) == TURN else points


def decoded(text: str, precision: int) -> Iterator[Point]:
    """The points of a line in Google's encoded polyline format, longitude first."""
    at = [0, 0]
    axis = value = shift = 0
    for character in text:
        bits = ord(character) - 63
        value |= (bits & 0x1F) << shift
        shift += 5
        if bits < CONTINUED:
            at[axis] += ~(value >> 1) if value & 1 else value >> 1
            if axis:
                yield at[0] / precision, at[1] / precision
            axis, value, shift = 1 - axis, 0, 0


@lru_cache(maxsize=512)
def land_path(view: Window) -> str:
    """The land in a window, for `<path d>` under `SCALE`."""
    written = []
    for ring in _shown(_outlines()[0], view):
        points = view.all_at(clipped(ring, view))
        if len(points) > 2 and _extent(points) > LEAST:  # noqa: PLR2004 -- three corners make a surface
            written.append(_written(simplified(points, TOLERANCE)) + "z")
    return "".join(written)


@lru_cache(maxsize=512)
def border_path(view: Window) -> str:
    """The borders in a window, for `<path d>` under `SCALE`; they may reach a little beyond it."""
    written = []
    for line in _shown(_outlines()[1], view):
        for part in _inside(line, view):
            points = _unrolled(view, part)
            if _extent(points) > LEAST:
                written.append(_written(simplified(points, TOLERANCE)))
    return "".join(written)


def _unrolled(view: Window, points: Sequence[Point]) -> list[Point]:
    """Where points lie that may be a little beyond a window, their longitudes taken as they are."""
    west, north, across, down = view.west, view.north, view.at(view.west + 1, 0)[0], view.degree
    return [(across * (x - west), (north - y) * down) for x, y in points]


def _shown(lines: Sequence[_Line], view: Window) -> Iterator[Sequence[Point]]:
    """The lines that touch a window, moved around the world to where it shows them."""
    for line in lines:
        if line.north < view.south or view.north < line.south:
            continue
        for turn in (-TURN, 0, TURN):
            if line.west + turn < view.east and view.west < line.east + turn:
                yield [(x + turn, y) for x, y in line.points] if turn else line.points


def clipped(ring: Sequence[Point], view: Window) -> Sequence[Point]:
    """A ring cut at the four sides of a window, after Sutherland and Hodgman."""
    points: Sequence[Point] = ring
    for axis, edge, sign in ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1)):
        points = _cut(points, axis, edge, sign)
        if not points:
            break
    return points


def _cut(points: Sequence[Point], axis: int, edge: float, sign: int) -> Sequence[Point]:
    is_out = [sign * point[axis] < sign * edge for point in points]
    if True not in is_out:
        return points
    if False not in is_out:
        return ()
    found: list[Point] = []
    start = 0
    # From crossing to crossing, since an outline has thousands of points and crosses a side a few times.
    for at in _crossings(is_out):
        found += () if is_out[at - 1] else points[start:at]
        before, point = points[at - 1], points[at]
        was, now = sign * (before[axis] - edge), sign * (point[axis] - edge)
        share = was / (was - now)
        other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
        found.append((edge, other) if axis == 0 else (other, edge))
        start = at
    return found if is_out[-1] else [*found, *points[start:]]


def _crossings(is_out: Sequence[bool]) -> Iterator[int]:
    """The positions of the points that are on another side than the one before them, the last one before the first."""
    if is_out[0] != is_out[-1]:
        yield 0
    at = 0
    with suppress(ValueError):
        while True:
            at = is_out.index(not is_out[at], at)
            yield at


def _inside(line: Sequence[Point], view: Window) -> Iterator[list[Point]]:
    """The stretches of a line of which an end of each piece lies in the window."""
    part: list[Point] = []
    for before, point in pairwise(line):
        if _within(before, view) or _within(point, view):
            part = part or [before]
            part.append(point)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _within(point: Point, view: Window) -> bool:
    return view.west <= point[0] <= view.east and view.south <= point[1] <= view.north


def _extent(points: Sequence[Point]) -> float:
    across, down = [x for x, _ in points], [y for _, y in points]
    return max(max(across) - min(across), max(down) - min(down))


def simplified(points: Sequence[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker: as few points as keep the line within `tolerance`."""
    keep = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        (x0, y0), (x1, y1) = points[first], points[last]
        dx, dy = x1 - x0, y1 - y0
        length = hypot(dx, dy)
        between = points[first + 1 : last]
        if length:
            away = [abs((x - x0) * dy - (y - y0) * dx) / length for x, y in between]
        else:
            away = [hypot(x - x0, y - y0) for x, y in between]
        far = max(away, default=0.0)
        if far > tolerance:
            at = first + 1 + away.index(far)
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [points[position] for position in sorted(keep)]


def _written(points: Sequence[Point]) -> str:
    """A line in whole quarters, each point as its distance from the one before."""
    rounded = [(round(x * PARTS), round(y * PARTS)) for x, y in points]
    (x, y), *others = (point for point, _ in groupby(rounded))
    written = [f"M{x} {y}l"]
    for to_x, to_y in others:
        across, down = to_x - x, to_y - y
        joint = "" if written[-1].endswith("l") or across < 0 else " "
        written.append(f"{joint}{across}{'' if down < 0 else ' '}{down}")
        x, y = to_x, to_y
    return "".join(written) if others else ""
