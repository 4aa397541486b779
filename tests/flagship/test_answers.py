"""What questions are answered with, beside what the timeline works out for the pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from dateline.dates import Day, Edtf
from dateline.search.answers import answers_of
from dateline.timeline.timeline import Timeline
from dateline.timeline.titles import title_on


@pytest.fixture(scope="module")
def answers(timeline: Timeline) -> Mapping[str, Mapping[str, Any]]:
    """By language and id."""
    return answers_of(timeline)


def test_offices_of_a_day_are_those_of_the_pages(timeline: Timeline, answers: Mapping[str, Mapping[str, Any]]) -> None:
    """On the day of every event, each person's title there is among what a question about that day is answered with."""
    asked = 0
    for event in timeline.events:
        day = event.date.earliest
        for person in timeline.people.values():
            held = title_on(person, Edtf.of_day(day))
            told = _held(answers["en"][person.id], day)
            roles = [*([held.main] if held.main else []), *held.rivals, *held.beside]
            assert {person.roles.index(role) for role in roles} == set(told), (person.id, day)
            asked += len(roles)
    assert asked > 1000


def _held(known: Mapping[str, Any], day: Day) -> list[int]:
    """The positions of the offices held on a day."""
    begun: list[list[int]] = [positions for start, positions in known.get("spans", ()) if start <= day.isoformat()]
    return begun[-1] if begun else []


def test_meetings_are_counted_as_on_the_pages(timeline: Timeline, answers: Mapping[str, Mapping[str, Any]]) -> None:
    """Of every pair the number of meetings held stands in the sentence, and each year's meetings make the whole."""
    for (one, other), found in timeline.encounters.items():
        told = answers["ja"][one]["met"][other]
        assert told == answers["ja"][other]["met"][one]
        if found.held:
            assert f"{len(found.held)}回" in told["count"]
        assert sum(meeting["held"] for meeting in told["meetings"]) == len(found.held)
        assert set(told["years"]) == {str(event.date.earliest.year) for event in found.held}


def test_every_sentence_is_whole(answers: Mapping[str, Mapping[str, Any]]) -> None:
    """No place of a label is left open but those that the browser fills, and no markup of a text is left."""
    open_on_purpose = {"named", "never"}

    def sentences(value: Any, name: str = "") -> list[str]:
        if isinstance(value, Mapping):
            return [text for key, part in value.items() for text in sentences(part, key)]
        if isinstance(value, list | tuple):
            return [text for part in value for text in sentences(part, name)]
        return [value] if isinstance(value, str) and name not in open_on_purpose else []

    every = [text for known in answers.values() for text in sentences(known)]
    assert len(every) > 2000
    # The browser puts the event's own line into what is told of ages and outcomes.
    assert [text for text in every if "{" in text.replace("{told}", "") or "[[" in text] == []


def test_a_side_is_more_than_the_place_of_the_event(answers: Mapping[str, Mapping[str, Any]]) -> None:
    """Who asks who was at a meeting in Singapore is not told that Singapore was there."""
    singapore = answers["en"]["singapore-summit"]
    assert set(singapore["sides"]) == {"united-states", "north-korea"}
    assert "Singapore (state)" in singapore["who"]
