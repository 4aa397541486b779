#!/usr/bin/env python3
"""Make the outlines that the maps are drawn from: Natural Earth, out of the npm package `world-atlas`.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/draw_land.py package/countries-50m.json generator/dateline/pictures/land.json

Only somebody who changes the outlines runs this; the file it writes is part of the package. Natural Earth is in
the public domain. Coordinates stay geographic, so that each map chooses its own projection.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

Point = tuple[float, float]
"""Longitude and latitude in degrees."""

TOLERANCE = 0.02
"""Degrees by which an outline may be off: less than a pixel on any of our maps."""
PRECISION = 100
"""Steps to the degree."""
CONTINUED = 0x20
"""In the encoded polyline format, the bit of a character that has another one behind it."""
LEAST = 0.03
"""Degrees across: islands smaller than this are left out."""


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines of a TopoJSON topology, simplified each for itself, so that neighbours still share them."""
    (scale_x, scale_y), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + x0, y * scale_y + y0))
        found.append(simplified(points, TOLERANCE))
    return found


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """Douglas and Peucker: as few points as keep the line within `tolerance`."""
    keep = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, at = tolerance, None
        for position in range(first + 1, last):
            if (distance := away(points[position], points[first], points[last])) > far:
                far, at = distance, position
        if at is not None:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [points[position] for position in sorted(keep)]


def away(point: Point, start: Point, end: Point) -> float:
    """The distance of a point from a line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    if not length:
        return hypot(point[0] - start[0], point[1] - start[1])
    return abs((point[0] - start[0]) * dy - (point[1] - start[1]) * dx) / length


def rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a geometry as lists of arcs."""
    match geometry["type"]:
        case "Polygon":
            yield from geometry["arcs"]
        case "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield from polygon
        case "GeometryCollection":
            for part in geometry["geometries"]:
                yield from rings(part)


def joined(ring: Iterable[int], lines: list[list[Point]]) -> list[Point]:
    """A ring's arcs end to end; a negative number is an arc run backwards."""
    points: list[Point] = []
    for arc in ring:
        line = lines[arc] if arc >= 0 else lines[~arc][::-1]
        points += line[1:] if points else line
    return unrolled(points)


def unrolled(points: list[Point]) -> list[Point]:
    """A line that steps over the date line in one piece: its longitudes run on beyond 180."""
    turn = 0
    found = points[:1]
    for before, point in pairwise(points):
        turn += round((before[0] - point[0]) / 360)
        found.append((point[0] + 360 * turn, point[1]))
    return found


def encoded(points: Iterable[Point]) -> str:
    """Google's encoded polyline format, two decimals, longitude first."""
    written: list[str] = []
    before = (0, 0)
    for point in points:
        now = (round(point[0] * PRECISION), round(point[1] * PRECISION))
        for value, last in zip(now, before, strict=True):
            step = value - last
            left = ~(step << 1) if step < 0 else step << 1
            while left >= CONTINUED:
                written.append(chr((CONTINUED | (left & 0x1F)) + 63))
                left >>= 5
            written.append(chr(left + 63))
        before = now
    return "".join(written)


def is_visible(points: list[Point]) -> bool:
    """Whether a ring is large enough to be drawn."""
    return any(max(axis) - min(axis) > LEAST for axis in zip(*points, strict=True))


def main(source: str, target: str) -> None:
    """Read the topology and write the outlines."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    lines = arcs(topology)
    land = [joined(ring, lines) for ring in rings(topology["objects"]["land"])]
    countries = topology["objects"]["countries"]["geometries"]
    used = Counter(arc if arc >= 0 else ~arc for country in countries for ring in rings(country) for arc in ring)
    written = {
        "source": "Natural Earth 4.1.0, 1:50m, by way of world-atlas 2.0.2; made by scripts/draw_land.py",
        "licence": "public domain",
        "precision": PRECISION,
        "land": [encoded(ring) for ring in land if is_visible(ring)],
        "borders": [encoded(lines[arc]) for arc, times in sorted(used.items()) if times > 1],
    }
    Path(target).write_text(json.dumps(written, indent=0, ensure_ascii=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
