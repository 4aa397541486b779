"""The number that a text gives a meeting, beside the record's."""

from __future__ import annotations

from dateline.diagnostics import Code
from dateline.timeline.rules import check
from tests.made_records import both, event, part, person, timeline


def codes(text: str, *leaders: str) -> list[Code]:
    """What is found about the second meeting of Ada and Bo, whose summary is `text`, beside one of other leaders."""
    meetings = (
        event("first", "2018-06-12", *map(part, leaders), summary=both("They met.")),
        event("second", "2019-06-12", part("ada"), part("bo"), summary=both(text)),
    )
    return [finding.code for finding in check(timeline(person("ada"), person("bo"), *meetings))]


def test_a_number_is_right_or_wrong_where_everybody_is_known() -> None:
    """One too many or one too few is told."""
    assert Code.KNOWN_COUNT not in codes("It was their second meeting.", "ada", "bo")
    assert Code.KNOWN_COUNT in codes("It was their third meeting.", "ada", "bo")
    assert Code.KNOWN_COUNT in codes("It was their first meeting.", "ada", "bo")


def test_a_meeting_of_somebody_unknown_may_be_one_of_the_two() -> None:
    """Numbers that it would explain are not judged; one that no meeting explains is told."""
    assert Code.KNOWN_COUNT not in codes("It was their second meeting.", "adda", "bo")
    assert Code.KNOWN_COUNT not in codes("It was their first meeting.", "adda", "bo")
    assert Code.KNOWN_COUNT in codes("It was their third meeting.", "adda", "bo")


def test_a_meeting_of_somebody_unknown_is_not_judged_itself() -> None:
    """There is no pair of two people whose meeting it would be."""
    stranger = event("only", "2018-06-12", part("adda"), part("bo"), summary=both("It was their tenth meeting."))
    assert Code.KNOWN_COUNT not in [finding.code for finding in check(timeline(person("bo"), stranger))]
