from __future__ import annotations

import pytest

from tests.made_records import event, part, person, role, timeline

TRUMP = person("trump", role("President"))
KIM = person("kim", role("Chairman"))
XI = person("xi", role("President"))
BOTH = (part("trump"), part("kim"))


def _held(*events: object) -> list[str]:
    found = timeline(TRUMP, KIM, XI, *events).encounters_of("kim", "trump")  # type: ignore[arg-type]
    return [event.id for event in found.held]


def test_principals_of_an_occurred_meeting_have_met() -> None:
    """Both are principals, the meeting occurred: it counts, whichever of the two is named first."""
    line = timeline(TRUMP, KIM, event("one", "2018-06-12", *BOTH, kind="summit"))
    assert line.encounters_of("trump", "kim") == line.encounters_of("kim", "trump")
    assert [e.id for e in line.encounters_of("trump", "kim").held] == ["one"]


@pytest.mark.parametrize("status", ["cancelled", "did-not-happen", "postponed", "expected", "announced", "scheduled"])
def test_what_did_not_occur_is_never_counted_as_held(status: str) -> None:
    """A cancelled, postponed or expected meeting counts nothing, whoever was to be there."""
    assert _held(event("one", "2027-06-12", *BOTH, status=status)) == []


def test_a_parade_stand_is_not_a_meeting() -> None:
    """Two principals of a ceremony have stood beside each other, no more."""
    assert _held(event("parade", "2025-09-03", *BOTH, kind="ceremony")) == []


@pytest.mark.parametrize("kind", ["visit", "letter", "call", "session", "remark", "speech"])
def test_only_meeting_kinds_count(kind: str) -> None:
    """A visit, a letter or a call is recorded as what it is, not as a meeting."""
    assert _held(event("one", "2018-06-12", *BOTH, kind=kind)) == []


@pytest.mark.parametrize("as_what", ["delegation", "attendee", "host", "guest", "observer", "interpreter", "envoy"])
def test_sitting_in_a_delegation_is_not_meeting(as_what: str) -> None:
    """Only principals and speakers of a meeting have met."""
    assert _held(event("one", "2018-06-12", part("trump"), part("kim", as_what))) == []


def test_speakers_count_like_principals() -> None:
    """In talks that are led by speakers, these have met."""
    assert _held(event("one", "2018-06-12", part("trump", "speaker"), part("kim"), kind="talks")) == ["one"]


def test_a_part_is_not_counted_beside_its_whole() -> None:
    """A one-on-one within a summit is the same encounter, not a second one."""
    whole = event("summit", "2018-06-12", *BOTH, kind="summit")
    within = event("alone", "2018-06-12", *BOTH, related=[{"event": "summit", "as": "part-of"}])
    assert _held(whole, within) == ["summit"]


def test_a_part_counts_for_those_who_did_not_lead_the_whole() -> None:
    """A bilateral meeting at the edge of a summit counts for the two who held it."""
    whole = event("apec", "2025-10-31/2025-11-01", part("xi"), kind="summit")
    within = event("aside", "2025-10-31", *BOTH, related=[{"event": "apec", "as": "part-of"}])
    assert _held(whole, within) == ["aside"]


def test_expected_and_failed_meetings_stand_beside_the_held_ones() -> None:
    """What was expected and what came to nothing is told, each in order of time."""
    line = timeline(
        TRUMP,
        KIM,
        event("second", "2019-02-27/2019-02-28", *BOTH),
        event("first", "2018-06-12", *BOTH),
        event("fourth", "2025-10-29", *BOTH, status="did-not-happen"),
        event("fifth", "2026-05", *BOTH, status="expected"),
    )
    found = line.encounters_of("trump", "kim")
    assert [e.id for e in found.held] == ["first", "second"]
    assert [e.id for e in found.did_not_happen] == ["fourth"]
    assert [e.id for e in found.expected] == ["fifth"]
    assert (found.first and found.first.id, found.last and found.last.id) == ("first", "second")
    assert [e.id for e in line.all_of(found)] == ["first", "second", "fourth", "fifth"]


def test_the_time_between_two_encounters_is_by_the_calendar() -> None:
    """From the end of one to the beginning of the next, in months and days as people count, and in days."""
    line = timeline(TRUMP, KIM, event("first", "2018-06-12", *BOTH), event("second", "2019-02-27/2019-02-28", *BOTH))
    (between,) = line.encounters_of("trump", "kim").between
    assert between is not None
    assert (between.years, between.months, between.days, between.total_days) == (0, 8, 15, 260)


@pytest.mark.parametrize(
    "first, second",
    [("2018-06-12/..", "2019-02-27"), ("2018-06", "2019-02-27"), ("2018-06-12/2019-03-01", "2019-02-27")],
)
def test_where_the_days_are_not_known_no_time_between_is_counted(first: str, second: str) -> None:
    """An end that is open, known by its month alone or behind the next beginning gives no number of days."""
    line = timeline(TRUMP, KIM, event("first", first, *BOTH), event("second", second, *BOTH))
    assert line.encounters_of("trump", "kim").between == (None,)


def test_between_two_meetings_of_one_day_there_are_no_days() -> None:
    """Which is known, and told."""
    line = timeline(TRUMP, KIM, event("first", "2018-06-12", *BOTH), event("second", "2018-06-12", *BOTH))
    (between,) = line.encounters_of("trump", "kim").between
    assert between is not None
    assert between.total_days == 0


def test_people_who_never_were_to_meet_have_no_encounters() -> None:
    """An empty count, not an error."""
    found = timeline(TRUMP, KIM).encounters_of("trump", "kim")
    assert (found.held, found.first, found.last, found.between) == ((), None, None, ())


def test_those_met_most_often_come_first() -> None:
    """Whom somebody met: by number of meetings held, then by those that came to nothing, then by id."""
    line = timeline(
        TRUMP,
        KIM,
        XI,
        event("a", "2018", part("trump"), part("xi")),
        event("b", "2018", *BOTH),
        event("c", "2019", *BOTH),
    )
    assert [found.other("trump") for found in line.met_by("trump")] == ["kim", "xi"]


def test_three_at_one_table_are_three_pairs() -> None:
    """A meeting of three principals counts for each two of them."""
    line = timeline(TRUMP, KIM, XI, event("three", "2030", part("xi"), *BOTH, status="expected"))
    assert sorted(line.encounters) == [("kim", "trump"), ("kim", "xi"), ("trump", "xi")]
