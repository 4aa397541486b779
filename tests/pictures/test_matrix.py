from __future__ import annotations

import pytest

from dateline.model import Record
from dateline.pictures.matrix import MAX_PEOPLE
from dateline.pictures.matrix import draw as matrix
from tests.made_records import event, part, person, state
from tests.pictures.reading import classes, drawings, label_boxes, links, outside, overlapping, page, parsed

PEOPLE = [
    state("north-korea"),
    state("united-states"),
    person("ann", country="united-states"),
    person("ben", country="north-korea"),
    person("cat", country="united-states"),
]
MEETINGS: list[Record] = [
    event("one", "2018-06-12", part("ann"), part("ben")),
    event("two", "2019-06-12", part("ann"), part("ben")),
    event("three", "2025-10-29", part("ann"), part("ben"), status="did-not-happen"),
    event("four", "2026-10-29", part("ben"), part("cat"), status="expected"),
]


def test_without_a_meeting_there_is_no_matrix() -> None:
    """Nobody met: nothing is drawn."""
    assert matrix(page(*PEOPLE)) == ""


def test_a_pair_is_a_link_with_its_counts() -> None:
    """Where two people cross stands how often they met, and the way to their page."""
    picture = matrix(page(*PEOPLE, *MEETINGS))
    found = dict(links(picture))
    assert found["encounters/ann--ben/"].startswith("Ann and Ben: met twice, ")
    assert found["encounters/ben--cat/"].startswith("Ben and Cat: met 0 times, ")
    assert "2" in {words for words, _ in label_boxes(drawings(picture)[0])}


def test_shapes_tell_expected_from_not_held() -> None:
    """A pair that is to meet and one that did not are told by shape."""
    assert {"dl-mark--held", "dl-mark--failed", "dl-mark--expected", "dl-cross"} <= classes(
        matrix(page(*PEOPLE, *MEETINGS))
    )


def test_people_stand_by_side() -> None:
    """The sides follow each other in the site's order, in each those who met most."""
    names = [words for words, _ in label_boxes(drawings(matrix(page(*PEOPLE, *MEETINGS)))[0])]
    assert [name for name in names if not name.isdigit()] == ["Ben", "Ann", "Cat"]


def test_pairs_and_people_are_counted_to_the_review() -> None:
    """A pair that is only to meet is no pair that met."""
    caption = parsed(matrix(page(*PEOPLE, *MEETINGS))).findtext("figcaption")
    assert caption == "3 people, 1 pair who met. As of 1 Mar 2026."


@pytest.mark.parametrize("number", [3, 60])
def test_no_label_covers_another(number: int) -> None:
    """However many people there are, names stay apart and the picture says whom it leaves out."""
    people = [person(f"somebody-with-a-long-name-{n}") for n in range(number)]
    meetings = [event(f"m-{n}", "2018-06-12", part(people[n].id), part(people[n + 1].id)) for n in range(number - 1)]
    picture = matrix(page(*people, *meetings))
    for svg in drawings(picture):
        assert overlapping(svg) == []
        assert outside(svg) == []
    assert (str(MAX_PEOPLE) in parsed(picture).findtext("figcaption", "")) == (number > MAX_PEOPLE)
