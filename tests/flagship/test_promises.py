"""What the record promises its readers, held on the real record rather than on examples."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.dates import parse
from dateline.model import DescribedRecord, Event
from dateline.model.claims import Claim, Forecast
from dateline.model.event import Step
from dateline.model.profiles import Role
from dateline.model.vocabulary import ClaimStatus, Status
from dateline.prose import marks_in
from dateline.site import Prepared
from dateline.timeline.evidence import Standing
from dateline.timeline.rules.citations import paragraphs
from dateline.timeline.timeline import Timeline
from dateline.timeline.titles import title_on

FOUNDING = {"article-a-2025-10-27", "matsumoto-2025"}

MAX_IMPORTANT = (
    "trump-accepts-invitation",
    "trump-cancels-singapore-summit",
    "singapore-summit-revived",
    "kim-yong-chol-white-house",
    "singapore-summit",
    "joint-statement-signing",
    "pompeo-pyongyang-july-2018",
    "kim-yong-chol-washington",
    "hanoi-summit",
    "ri-yong-ho-hanoi-press-conference",
    "kim-vietnam-visit",
    "trump-dmz-tweet",
    "panmunjom-meeting",
    "trump-steps-into-north-korea",
    "stockholm-talks",
    "kim-general-secretary",
    "choe-foreign-minister",
    "hwasong-17-launch",
    "trump-nuclear-power",
    "hooker-sworn-in",
    "trump-lee-white-house",
    "beijing-parade",
    "kim-spa-speech",
    "kim-son-gyong-unga",
    "trump-sort-of-nuclear-power",
    "trump-plane-to-tokyo",
    "cruise-missile-test",
    "fourth-meeting",
    "apec-gyeongju",
    "nis-briefing",
)


def _event(timeline: Timeline, key: str) -> Event:
    found = timeline.records[key]
    assert isinstance(found, Event)
    return found


def _told(timeline: Timeline, key: str) -> DescribedRecord:
    found = timeline.records[key]
    assert isinstance(found, DescribedRecord)
    return found


def _title(timeline: Timeline, person: str, day: str) -> str | None:
    main = title_on(timeline.people[person], parse(day)).main
    return main.title["en"] if main else None


def _independent(standing: Standing) -> list[str]:
    return [source for source in standing.independent if source not in FOUNDING]


def test_the_record_has_no_finding(prepared: Prepared) -> None:
    """Neither an error nor a warning: what the site shows is what the checks let pass."""
    assert [str(found) for found in prepared.findings] == []


def test_trump_and_kim_met_three_times(timeline: Timeline) -> None:
    """Singapore, Hanoi, Panmunjom; the fourth meeting came to nothing and is shown as such."""
    encounters = timeline.encounters_of("donald-trump", "kim-jong-un")
    assert [event.id for event in encounters.held] == ["singapore-summit", "hanoi-summit", "panmunjom-meeting"]
    assert encounters.expected == ()
    assert [event.id for event in encounters.did_not_happen] == ["fourth-meeting"]


def test_the_encounters_are_numbered_in_their_order(timeline: Timeline) -> None:
    """The three held and the one expected bear the numbers one to four."""
    numbered = {
        event.series.number: event.id
        for event in timeline.events
        if event.series and event.series.topic == "us-north-korea-encounters"
    }
    assert numbered == {1: "singapore-summit", 2: "hanoi-summit", 3: "panmunjom-meeting", 4: "fourth-meeting"}


def test_the_fourth_meeting_did_not_happen(timeline: Timeline) -> None:
    """It was expected, step after step, until Trump said on 29 October 2025 that the timing had not worked out."""
    event = _event(timeline, "fourth-meeting")
    assert event.status is Status.DID_NOT_HAPPEN
    assert {step.status for step in event.history[:-1]} == {Status.EXPECTED}
    assert event.history[-1].status is Status.DID_NOT_HAPPEN
    assert str(event.history[-1].date) == "2025-10-29"


@pytest.mark.parametrize(
    "person,day,title",
    [
        ("choe-son-hui", "2018-06-12", "Vice Foreign Minister of North Korea"),
        ("choe-son-hui", "2019-06-30", "First Vice Foreign Minister of North Korea"),
        ("choe-son-hui", "2025-09-28", "Foreign Minister of North Korea"),
        ("kim-jong-un", "2019-06-30", "Chairman of the Workers’ Party of Korea"),
        ("kim-jong-un", "2025-10-27", "General Secretary of the Workers’ Party of Korea"),
        ("viktor-orban", "2025-10-07", "Prime Minister of Hungary"),
        ("alex-wong", "2025-05-01", "US principal deputy national security adviser"),
        ("alex-wong", "2025-05-02", None),
        ("alex-wong", "2025-10-07", None),
        ("allison-hooker", "2025-04-09", "Nominee for Under Secretary of State for Political Affairs"),
        ("allison-hooker", "2025-06-05", "US Under Secretary of State for Political Affairs"),
    ],
)
def test_titles_follow_the_day(timeline: Timeline, person: str, day: str, title: str | None) -> None:
    """Nobody is given a title that began later or had ended."""
    assert _title(timeline, person, day) == title


def test_the_three_americans_never_held_their_posts_together(timeline: Timeline) -> None:
    """Wong's post ended on 1 May 2025, a month before Hooker's began."""
    wong = [role for role in timeline.people["alex-wong"].roles if role.organisation == "us-national-security-council"]
    assert [str(role.to) for role in wong] == ["2025-05-01"]


def test_orban_is_out_of_office_on_the_day_of_review(timeline: Timeline) -> None:
    """He was prime minister when the article appeared and until his successor was sworn in, on 9 May 2026."""
    days = ["2025-10-07", "2026-05-08", "2026-05-09", timeline.settings.as_of.isoformat()]
    titles = [_title(timeline, "viktor-orban", day) for day in days]
    assert titles == ["Prime Minister of Hungary", "Prime Minister of Hungary", None, None]


def test_no_record_is_later_than_the_review(timeline: Timeline) -> None:
    """No event is dated, and no source published, after the day from which the record speaks."""
    as_of = timeline.settings.as_of
    events = [event.id for event in timeline.events if event.date.earliest > as_of]
    published = [(source.id, source.published) for source in timeline.sources.values() if source.published]
    assert (events, [key for key, date in published if date.earliest > as_of]) == ([], [])


def test_nothing_about_the_daughter_is_dated_2020(timeline: Timeline) -> None:
    """She was first shown on 19 November 2022; the year 2020 stands in corrected claims only."""
    events = [appearance.event for appearance in timeline.appearances("kim-ju-ae")]
    assert min(event.date.earliest for event in events) == dt.date(2022, 11, 18)
    assert [event.id for event in timeline.events if event.date.earliest.isoformat().startswith("2020-11")] == []
    claims = [claim for key in ("hwasong-17-launch", "kim-ju-ae") for claim in _told(timeline, key).claims]
    assert {claim.status for claim in claims if "November 2020" in claim.text["en"]} == {ClaimStatus.CORRECTED}


def test_apec_and_trumps_visit_are_two_entries(timeline: Timeline) -> None:
    """The leaders met on 31 October and 1 November 2025, after Trump had left."""
    apec, visit = _event(timeline, "apec-gyeongju"), _event(timeline, "trump-south-korea-visit")
    assert (str(apec.date), str(visit.date)) == ("2025-10-31/2025-11-01", "2025-10-29/2025-10-30")
    assert "donald-trump" not in {participant.person for participant in apec.participants}


def test_thirty_events_are_the_most_important() -> None:
    """The list below is what the next promise is about."""
    assert len(set(MAX_IMPORTANT)) == 30


@pytest.mark.parametrize("key", MAX_IMPORTANT)
def test_the_most_important_events_rest_on_independent_sources(timeline: Timeline, key: str) -> None:
    """Two voices at least beside the founding articles, one of them no state medium."""
    voices = _independent(timeline.standing(_event(timeline, key)))
    not_state = [voice for voice in voices if timeline.sources[voice].kind != "state-media"]
    assert len(set(voices)) >= 2
    assert not_state != []


def test_every_claim_forecast_office_and_step_names_its_source(timeline: Timeline) -> None:
    """And so does every event, as the method says; the model would let a part go without."""
    resting = [
        (record.id, where, part)
        for record in timeline.records.values()
        for where, part in record.parts
        if isinstance(part, Claim | Forecast | Role | Step)
    ]
    assert {type(part) for _, _, part in resting} == {Claim, Forecast, Role, Step}
    assert [(record, where) for record, where, part in resting if not part.sources] == []
    assert [event.id for event in timeline.events if not event.sources] == []


def test_every_paragraph_cites_a_source(timeline: Timeline) -> None:
    """In both languages; whoever writes a paragraph without one is warned by `check` as well."""
    found = list(paragraphs(timeline))
    assert timeline.settings.cite_paragraphs
    assert {tag for _, _, tag, _, _ in found} == {"en", "ja"}
    assert [(record, where, tag) for record, where, tag, _, cites in found if not cites] == []


def test_both_languages_cite_the_same_sources(timeline: Timeline) -> None:
    """Text by text, the same ids."""
    for record, where, text in timeline.texts:
        if text.is_prose:
            cited = {tag: {mark.source for mark in marks_in(words)} for tag, words in text.items()}
            assert len({frozenset(ids) for ids in cited.values()}) == 1, (record.id, where, cited)
