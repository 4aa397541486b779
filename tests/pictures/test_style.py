from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.pictures import PICTURES, map_panel, matrix, offices, story
from tests.made_records import event, part, person, place, role, state
from tests.pictures.reading import classes, page, parsed
from tests.pictures.style import BOLD, font_size

TWO = (part("ann"), part("ben"))
FORECAST = {"text": "They will meet.", "by": "ann", "made": "2018-05-01"}
OUTCOMES = ("open", "came-true", "partly", "did-not-happen")
RECORDS = [
    state("north-korea"),
    person("ann", role("Minister", "2018", "2020"), role("Member", "2018-01-01", secondary="true")),
    person("ben", country="north-korea"),
    place("seoul", coordinates={"latitude": "37.5", "longitude": "127"}),
    place("incheon", coordinates={"latitude": "37.4", "longitude": "126.6"}),
    event("held", "2018-06-12", *TWO, place="seoul", series={"topic": "t", "number": "1"}),
    event("failed", "2019-06", *TWO, status="cancelled"),
    event("to-come", "2026-06-12/..", *TWO, status="expected"),
    event("said", "2018-05-01", forecasts=[FORECAST | {"outcome": {"status": status}} for status in OUTCOMES]),
    *(event(f"busy-{n}", f"2024-{n % 12 + 1:02}-01") for n in range(200)),
]
SUBJECTS = {"place": "seoul", "offices": "ann"}
PLAIN = {"dl-map__place", "dl-mark--held", "dl-name", "dl-office", "dl-office--main", "dl-way--held"}
"""Classes that need no rule: they say what a thing is for tests and readers of the page."""


@pytest.fixture(scope="module")
def styled(root: Path) -> set[str]:
    """Every class that a style sheet of the site names."""
    sheets = (root / "generator" / "dateline" / "assets").glob("*.css")
    return {name for sheet in sheets for name in re.findall(r"\.(dl-[\w-]+)", sheet.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_every_class_of_a_picture_has_a_rule(name: str, styled: set[str]) -> None:
    """A class renamed on one side alone would leave marks black."""
    view = page(*RECORDS)
    subject = view.timeline.records.get(SUBJECTS.get(name, ""))
    picture = PICTURES[name](view, subject) if subject else PICTURES[name](view)
    found = classes(picture) - {f"dl-picture--{name}"}
    assert found - styled - PLAIN == set()


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_brings_no_style_and_no_script(name: str) -> None:
    """The strictest content security policy lets every picture through, and its caption names its drawings."""
    view = page(*RECORDS)
    subject = view.timeline.records.get(SUBJECTS.get(name, ""))
    root = parsed(PICTURES[name](view, subject) if subject else PICTURES[name](view))
    for element in root.iter():
        assert element.tag not in {"script", "style", "foreignObject"}
        assert not {key for key in element.attrib if key == "style" or key.startswith("on")}
    caption = root.find("figcaption")
    assert caption is not None
    assert {svg.get("aria-labelledby") for svg in root.findall("svg") if svg.get("role")} == {caption.get("id")}


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_no_two_things_of_a_picture_share_an_id(name: str) -> None:
    """The wide and the narrow layout stand on one page."""
    view = page(*RECORDS)
    subject = view.timeline.records.get(SUBJECTS.get(name, ""))
    root = parsed(PICTURES[name](view, subject) if subject else PICTURES[name](view))
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "around, own, size",
    [
        (("dl-picture dl-picture--strip", "dl-picture__wide"), "dl-tick", 14),
        (("dl-picture dl-picture--strip", "dl-picture__narrow"), "dl-tick", 12),
        (("dl-picture dl-picture--strip", "dl-picture__wide"), "dl-tick dl-tick--count", 12),
        (("dl-picture", "dl-picture__narrow"), "dl-tick dl-tick--count", 11),
        (("dl-picture", "dl-picture__wide"), "dl-name", matrix.SIZE),
        (("dl-picture", "dl-picture__wide"), "dl-office__title", offices.SIZE),
        (("dl-picture", "dl-picture__wide"), "dl-map__name", map_panel.SIZE),
        (("dl-picture", "dl-picture__wide"), "dl-picture__fact", story.SMALL),
        (("dl-picture", "dl-picture__wide"), "dl-picture__since", story.SMALL),
        (("dl-picture", "dl-picture__wide"), "dl-picture__title", story.TITLE * BOLD),
    ],
)
def test_words_are_measured_as_large_as_they_are_set(around: tuple[str, ...], own: str, size: float) -> None:
    """What a picture leaves room for, and what these tests measure, is what the style sheet makes of it."""
    assert font_size(frozenset(own.split()), [frozenset(names.split()) for names in around]) == size
