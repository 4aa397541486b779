"""Each forecast beside what came of it, by outcome, with who made how many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from dateline.model import Record
from dateline.model.vocabulary import Outcome
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.shared import list_page
from dateline.pages.view import View
from dateline.timeline.timeline import Expectation, Timeline
from dateline.urls import Listing

ORDER = (Outcome.DID_NOT_HAPPEN, Outcome.PARTLY, Outcome.CAME_TRUE, Outcome.OPEN)
"""What is settled before what is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who made forecasts, and how many ended in which way."""

    record: Record | None
    key: str
    counts: Mapping[Outcome, int]

    @property
    def made(self) -> int:
        """All of them."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Forecasts of one outcome about the same thing."""

    subject: Record
    expectations: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """All forecasts of the record."""

    expectations: tuple[Expectation, ...]
    counts: Mapping[Outcome, int]
    speakers: tuple[Speaker, ...]

    @property
    def settled(self) -> int:
        """How many have an outcome."""
        return len(self.expectations) - self.counts.get(Outcome.OPEN, 0)


def reckoning(timeline: Timeline) -> Reckoning:
    """Count the forecasts; a forecast counts once, for whoever made it."""
    by_speaker: dict[str, Counter[Outcome]] = defaultdict(Counter)
    for expectation in timeline.expectations:
        by_speaker[expectation.forecast.by][expectation.forecast.outcome.status] += 1
    speakers = [Speaker(record=timeline.get(key), key=key, counts=counts) for key, counts in by_speaker.items()]
    return Reckoning(
        expectations=timeline.expectations,
        counts=Counter(expectation.forecast.outcome.status for expectation in timeline.expectations),
        speakers=tuple(sorted(speakers, key=lambda speaker: (-speaker.made, speaker.key))),
    )


def by_subject(timeline: Timeline, outcome: Outcome) -> list[About]:
    """The forecasts of an outcome by the event they are about, else by the record they stand on."""
    groups: dict[str, list[Expectation]] = defaultdict(list)
    for expectation in timeline.expectations:
        if expectation.forecast.outcome.status is outcome:
            about = expectation.forecast.about
            groups[about if about and timeline.event(about) else expectation.record.id].append(expectation)
    return [About(subject=timeline.records[key], expectations=tuple(found)) for key, found in groups.items()]


def _outcome_part(view: View, found: Reckoning, outcome: Outcome) -> Part:
    return Part(
        anchor=outcome.value,
        heading=view.words("part_outcome", outcome=view.words[f"part_{outcome.name.lower()}"], n=found.counts[outcome]),
        macro="outcome",
        subject=partial(_of_outcome, view.timeline, outcome),
        text=_text,
    )


def _of_outcome(timeline: Timeline, outcome: Outcome, _subject: object) -> list[About]:
    return by_subject(timeline, outcome)


def _text(view: View, groups: list[About]) -> str:
    forecasts = [found.forecast for group in groups for found in group.expectations]
    return " ".join(view.words_of(text) for one in forecasts for text in (one.text, one.outcome.text))


def pages(view: View) -> Iterator[Page]:
    """The page of expectations: who forecast how much, then a section for each outcome."""
    found = reckoning(view.timeline)
    outcomes = [outcome for outcome in ORDER if found.counts.get(outcome)]
    speakers = Part(
        anchor="speakers",
        label="part_speakers",
        macro="speakers",
        shown=lambda _view, subject: subject.speakers,
        text=lambda view, subject: " ".join(view.name(one.record) for one in subject.speakers if one.record),
    )
    parts = (speakers, *(_outcome_part(view, found, outcome) for outcome in outcomes))
    path = f"{Listing.EXPECTATIONS.value}/"
    yield list_page(
        view,
        "expectations",
        path,
        "expectations.html",
        parts,
        subject=found,
        title="expectations",
        lead="expectations_lead",
    )
