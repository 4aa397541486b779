"""Which colours of a site's own can be read."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from dateline.timeline.rules.colours import BACKGROUNDS, contrast


@pytest.mark.parametrize(
    "one, other, expected", [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    """Grey of 4.54 is the lightest that passes on white, as its guides say."""
    assert round(contrast(one, other), 2) == round(contrast(other, one), 2) == expected


def test_the_backgrounds_are_those_of_the_pages() -> None:
    """In each palette the colour lies on two, of which the one nearer to it decides."""
    tokens = (files("dateline.assets") / "tokens.css").read_text(encoding="utf-8")
    papers, sheets = (re.findall(rf"--dl-{name}: (#\w+);", tokens)[:2] for name in ("paper", "sheet"))
    assert tuple(BACKGROUNDS.values()) == (papers[0], sheets[1])
