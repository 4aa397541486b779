from __future__ import annotations

from collections.abc import Mapping

import pytest

from dateline.model.open_lists import EventKind
from dateline.search.facts import Facts, facts_of
from dateline.timeline.timeline import Timeline
from dateline.words import label_key
from tests.browser.test_search_program import strings
from tests.made_records import event, settings
from tests.made_records import timeline as made_timeline


@pytest.fixture(scope="module")
def facts(timeline: Timeline) -> Mapping[str, Facts]:
    """What search knows of the real record."""
    return facts_of(timeline)


def test_a_person_is_found_by_its_offices(facts: Mapping[str, Facts]) -> None:
    """Those held and those of the past are told apart, in every language."""
    choe = facts["choe-son-hui"]
    assert {"Foreign Minister of North Korea", "北朝鮮外相"} <= set(choe.offices)
    assert "Vice Foreign Minister of North Korea" in choe.past_offices
    assert not set(choe.offices) & set(choe.past_offices)
    assert choe.mentions["north-korea"] == 4


def test_a_person_is_found_by_what_it_is_to_relatives(facts: Mapping[str, Facts]) -> None:
    """What another's record says of it: sister, 姉, 妹."""
    assert {"sister", "姉", "妹"} <= set(facts["kim-yo-jong"].offices)
    assert "娘" in facts["kim-ju-ae"].offices
    assert "sister" not in facts["kim-jong-un"].offices


def test_a_meeting_of_a_series_has_its_number_with_every_word_for_a_meeting(facts: Mapping[str, Facts]) -> None:
    """Whoever asks for the fourth summit and whoever asks for the fourth meeting mean one event."""
    assert {"4th Meeting", "4th Summit"} <= set(facts["fourth-meeting"].series)
    assert facts["trump-japan-visit"].series
    assert not any("Summit" in text for text in facts["trump-japan-visit"].series)
    assert facts["stockholm-talks"].series == ()


def test_those_who_act_are_what_an_event_is_most_about(facts: Mapping[str, Facts]) -> None:
    """A summit is about its principals, more than any text that names both, and less about those beside them."""
    summit = facts["hanoi-summit"].mentions
    assert summit["donald-trump"] == summit["kim-jong-un"] == 6
    assert summit["mike-pompeo"] == 4


VOCABULARY = settings().vocabulary


@pytest.mark.parametrize("kind", VOCABULARY.of(EventKind))
def test_what_the_record_counts_as_a_meeting_search_does_too(kind: EventKind) -> None:
    """One list says which kinds of event are meetings."""
    known = made_timeline(event("one", "2018", kind=kind.value, series={"topic": "talks", "number": "4"}))
    made, words = facts_of(known)["one"], known.words_in("en")
    assert made.is_meeting is kind.means.meets
    meetings = {f"4th {words[label_key(one)]}" for one in VOCABULARY.of(EventKind) if one.means.meets}
    assert "4th Summit" in meetings  # the site's own word, not one that ships
    assert (meetings <= set(made.series)) is kind.means.meets


def test_there_are_texts_enough_to_try_folding_on(timeline: Timeline) -> None:
    """Both sides of search fold the whole record alike, which says much because it holds thousands of texts."""
    assert len(set(strings(timeline))) > 5_000
