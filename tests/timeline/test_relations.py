"""Relations that cannot be, and those that can."""

from __future__ import annotations

import pytest

from dateline.diagnostics import Code, Severity
from dateline.model import Record
from dateline.timeline.rules import check
from tests.made_records import both, event, person, timeline

SEOUL = {"timezone": "Asia/Seoul"}
WASHINGTON = {"timezone": "America/New_York"}


def codes(*records: Record) -> list[Code]:
    """The codes of all findings about a few records."""
    return [finding.code for finding in check(timeline(*records))]


def related(key: str, date: str, *others: tuple[str, str], **fields: str) -> Record:
    """An event with its relations, each the word for it and the other event."""
    return event(key, date, related=[{"event": other, "as": word} for word, other in others], **fields)


def kin(key: str, *others: tuple[str, str]) -> Record:
    """A person with their family, each the word for it and the other person."""
    sources = [{"source": "a-source"}]
    return person(key, relations=[{"person": other, "as": word, "sources": sources} for word, other in others])


@pytest.mark.parametrize(
    "there,back",
    [("follows", "follows"), ("part-of", "part-of"), ("replaces", "replaces"), ("prepares", "prepares")],
)
def test_two_events_are_not_both_to_each_other(there: str, back: str) -> None:
    """Nor is one of them to itself."""
    circle = codes(related("x", "2018", (there, "y")), related("y", "2018", (back, "x")))
    assert circle.count(Code.CIRCLE) == 2
    assert Code.CIRCLE in codes(related("x", "2018", (there, "x")))


def test_a_circle_may_have_a_detour() -> None:
    """What prepares another comes before it, so the two words make one chain."""
    found = codes(
        related("x", "2018", ("follows", "y")),
        related("y", "2018", ("follows", "z")),
        related("z", "2018", ("follows", "x")),
    )
    assert found.count(Code.CIRCLE) == 3
    assert Code.CIRCLE in codes(related("x", "2018", ("follows", "y"), ("prepares", "y")), event("y", "2018"))


@pytest.mark.parametrize(
    "there,back",
    [("prepares", "follows"), ("contradicts", "contradicts"), ("part-of", "prepares"), ("responds-to", "contradicts")],
)
def test_two_sides_of_one_relation_are_no_circle(there: str, back: str) -> None:
    """One record may tell what the other tells from its own side."""
    assert Code.CIRCLE not in codes(related("x", "2018", (there, "y")), related("y", "2018", (back, "x")))


@pytest.mark.parametrize(
    "there,back,expected",
    [
        ("father", "mother", Code.CIRCLE),
        ("daughter", "daughter", Code.CIRCLE),
        ("father", "sister", Code.KINSHIP_CONTRADICTION),
        ("spouse", "son", Code.KINSHIP_CONTRADICTION),
    ],
)
def test_kin_cannot_be_everything_to_each_other(there: str, back: str, expected: Code) -> None:
    """One finding says so, not two."""
    found = {*codes(kin("x", (there, "y")), kin("y", (back, "x")))}
    assert found & {Code.CIRCLE, Code.KINSHIP_CONTRADICTION} == {expected}


@pytest.mark.parametrize(
    "there,back", [("father", "daughter"), ("child", "mother"), ("sister", "brother"), ("spouse", "spouse")]
)
def test_kin_agree(there: str, back: str) -> None:
    """Each record has its own side of it."""
    found = codes(kin("x", (there, "y")), kin("y", (back, "x")))
    assert not {Code.CIRCLE, Code.KINSHIP_CONTRADICTION} & {*found}


@pytest.mark.parametrize("status", ["disputed", "interpretation"])
def test_rumours_may_contradict_each_other(status: str) -> None:
    """A relation that nobody states is judged by no other."""
    rumour = person(
        "x", relations=[{"person": "y", "as": "father", "status": status, "sources": [{"source": "a-source"}]}]
    )
    assert Code.KINSHIP_CONTRADICTION not in codes(rumour, kin("y", ("sister", "x")))


def test_a_sister_may_be_a_spouse() -> None:
    """Two may be more than one thing to each other, and one record may tell only one of them."""
    found = codes(kin("x", ("sister", "y"), ("spouse", "y")), kin("y", ("brother", "x")))
    assert Code.KINSHIP_CONTRADICTION not in found


@pytest.mark.parametrize("word", ["follows", "fulfils", "responds-to"])
def test_what_follows_is_not_earlier(word: str) -> None:
    """By days, and on one day by the instants of two places."""
    assert Code.RELATION_ORDER in codes(related("x", "2018-06-12", (word, "y")), event("y", "2025"))
    assert Code.RELATION_ORDER not in codes(related("x", "2025", (word, "y")), event("y", "2018-06-12"))


def test_an_answer_may_be_to_what_was_announced() -> None:
    """A statement against manoeuvres still to come; where no step shows that they were known of, a warning."""
    step = {"date": "2018-06-01", "status": "announced", "note": both("It was."), "sources": [{"source": "a-source"}]}
    answer = related("x", "2018-06-12", ("responds-to", "y"))
    assert Code.RELATION_ORDER not in codes(answer, event("y", "2018-08", history=[step]))
    assert Code.RELATION_ORDER in codes(answer, event("y", "2018-08", history=[step | {"date": "2018-07"}]))
    weights = {
        one.severity for one in check(timeline(answer, event("y", "2018-08"))) if one.code is Code.RELATION_ORDER
    }
    assert weights == {Severity.WARNING}
    assert Code.RELATION_ORDER in codes(
        related("x", "2018-06-12", ("follows", "y")), event("y", "2018-08", history=[step])
    )


def test_what_prepares_is_not_later() -> None:
    """Something may be prepared until it is over."""
    assert Code.RELATION_ORDER in codes(related("x", "2025", ("prepares", "y")), event("y", "2018"))
    assert Code.RELATION_ORDER not in codes(related("x", "2018-06", ("prepares", "y")), event("y", "2018-06-01"))


@pytest.mark.parametrize(
    "one,other",
    [
        (("2018", {}), ("2018-12-31", {})),
        (("2018-06-12", {}), ("2018-06-12", {})),
        (("2018-06-12~", {}), ("2019", {})),
        (("2018-06-12/..", {}), ("2019", {})),
        # The answer came from Washington while it was the next day in Seoul.
        (("2018-06-12", WASHINGTON), ("2018-06-13", SEOUL)),
        (("2018-06-12", {}), ("2018-06-13", {})),
        (("2018-06-12", SEOUL | {"time": "09:00"}), ("2018-06-12", SEOUL | {"time": "09:00"})),
        (("2018-06-12", WASHINGTON | {"time": "09:00"}), ("2018-06-12", SEOUL | {"time": "16:00"})),
        (("2018-06-12", SEOUL | {"time": "09:00", "end_time": "12:00"}), ("2018-06-12", SEOUL | {"time": "11:00"})),
    ],
)
def test_an_order_that_is_possible_is_not_judged(
    one: tuple[str, dict[str, str]], other: tuple[str, dict[str, str]]
) -> None:
    """Coarse dates, the calendars of two places, times of one day."""
    answer = related("x", one[0], ("responds-to", "y"), **one[1])
    assert Code.RELATION_ORDER not in codes(answer, event("y", other[0], **other[1]))


@pytest.mark.parametrize(
    "one,other",
    [
        (("2018-06-12", SEOUL), ("2018-06-13", SEOUL)),
        (("2018-06-12", WASHINGTON), ("2018-06-14", SEOUL)),
        (("2018-06-12", SEOUL | {"time": "09:00"}), ("2018-06-12", WASHINGTON | {"time": "09:00"})),
    ],
)
def test_an_answer_is_not_there_before(one: tuple[str, dict[str, str]], other: tuple[str, dict[str, str]]) -> None:
    """Where both stand on one calendar, or two days lie between, or the instants are known."""
    answer = related("x", one[0], ("responds-to", "y"), **one[1])
    assert Code.RELATION_ORDER in codes(answer, event("y", other[0], **other[1]))
