"""The mark of a side: a shape of its own beside its colour, the same as beside its name in text."""

from __future__ import annotations

from markupsafe import Markup

from dateline.pictures import svg

OUTLINES = {
    "2": ((0, 0), (100, 0), (100, 100), (0, 100)),
    "3": ((50, 0), (100, 100), (0, 100)),
    "4": ((50, 0), (100, 50), (50, 100), (0, 50)),
    "5": (
        *((35, 0), (65, 0), (65, 35), (100, 35), (100, 65), (65, 65)),
        *((65, 100), (35, 100), (35, 65), (0, 65), (0, 35), (35, 35)),
    ),
    "6": ((0, 0), (100, 0), (50, 100)),
    "0": ((0, 35), (100, 35), (100, 65), (0, 65)),
}
"""By a side's number, corners in hundredths of the mark's size: `--dl-shape` in the style sheet. 1 is a disc."""


SIDE_FILLS = {
    "0": "dl-side-fill",
    "1": "dl-side-fill dl-side-fill--1",
    "2": "dl-side-fill dl-side-fill--2",
    "3": "dl-side-fill dl-side-fill--3",
    "4": "dl-side-fill dl-side-fill--4",
    "5": "dl-side-fill dl-side-fill--5",
    "6": "dl-side-fill dl-side-fill--6",
}
"""The classes of a side's colour by its number."""


def side_fill(number: str) -> str:
    """The classes of a side's colour; a side without one of its own has that of none."""
    return SIDE_FILLS.get(number, SIDE_FILLS["0"])


def side_mark(number: str, x: float, y: float, size: float) -> Markup:
    """The mark of the side with this number, its upper left corner at a point."""
    class_ = side_fill(number)
    if number == "1":
        return svg.circle(x + size / 2, y + size / 2, size / 2, class_)
    corners = OUTLINES.get(number, OUTLINES["0"])
    points = "L".join(f"{svg.number(x + a / 100 * size)} {svg.number(y + b / 100 * size)}" for a, b in corners)
    return svg.path(f"M{points}Z", class_)
