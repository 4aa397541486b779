from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.pictures.side_marks import OUTLINES, side_mark


@pytest.mark.parametrize("number", sorted(OUTLINES.keys() - {"0"}))
def test_a_side_has_one_shape_in_text_and_pictures(root: Path, number: str) -> None:
    """The style sheet cuts the same corners as the pictures draw."""
    sheets = "".join(path.read_text(encoding="utf-8") for path in (root / "generator/dateline/assets").glob("*.css"))
    found = re.search(rf'\[data-side="{number}"\] {{[^}}]*--dl-shape: polygon\(([^)]*)\)', sheets)
    assert found
    corners = tuple(tuple(int(n) for n in re.findall(r"\d+", pair)) for pair in found[1].split(","))
    assert corners == OUTLINES[number]


def test_sides_differ_without_colour() -> None:
    """No two sides have the same shape."""
    drawn = {re.sub(r' class="[^"]*"', "", side_mark(number, 0, 0, 10)) for number in ["1", *OUTLINES]}
    assert len(drawn) == len(OUTLINES) + 1


def test_a_state_without_a_colour_of_its_own_has_a_mark() -> None:
    """More sides than shapes do no harm."""
    assert 'class="dl-side-fill"' in side_mark("9", 0, 0, 10)
