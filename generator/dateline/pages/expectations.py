"""Each forecast beside what came of it, by outcome, with who made how many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dateline.model import Record
from dateline.model.settings import Section
from dateline.model.vocabulary import Outcome
from dateline.pages.compose import Part
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.timeline.linked import Expectation
from dateline.timeline.timeline import Timeline

ORDER = (Outcome.DID_NOT_HAPPEN, Outcome.PARTLY, Outcome.CAME_TRUE, Outcome.OPEN)
"""What is settled before what is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who made forecasts, and how many: what came of them is no score of somebody."""

    key: str
    """The id of the speaker's record."""
    made: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Forecasts of one outcome about the same thing."""

    subject: Record
    expectations: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfOutcome:
    """The forecasts that came out in one way."""

    outcome: Outcome
    count: int
    groups: tuple[About, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecasts:
    """All forecasts of the record."""

    expectations: tuple[Expectation, ...]
    speakers: tuple[Speaker, ...]
    outcomes: tuple[OfOutcome, ...]
    """In the order of `ORDER`; those that no forecast has are left out."""


def forecasts(timeline: Timeline) -> Forecasts:
    """Count the forecasts; a forecast counts once, for whoever made it."""
    found = timeline.expectations
    counts = Counter(expectation.forecast.outcome.status for expectation in found)
    return Forecasts(
        expectations=found,
        speakers=_speakers(timeline),
        outcomes=tuple(
            OfOutcome(outcome=outcome, count=counts[outcome], groups=by_subject(timeline, outcome))
            for outcome in ORDER
            if counts[outcome]
        ),
    )


def _speakers(timeline: Timeline) -> tuple[Speaker, ...]:
    counted = Counter(expectation.forecast.by for expectation in timeline.expectations)
    speakers = [Speaker(key=key, made=made) for key, made in counted.items()]
    return tuple(sorted(speakers, key=lambda speaker: (-speaker.made, speaker.key)))


def by_subject(timeline: Timeline, outcome: Outcome) -> tuple[About, ...]:
    """The forecasts of an outcome by the event they are about, else by the record they stand on."""
    groups: dict[str, list[Expectation]] = defaultdict(list)
    for expectation in timeline.expectations:
        if expectation.forecast.outcome.status is outcome:
            about = expectation.forecast.about
            groups[about if about and timeline.event(about) else expectation.record.id].append(expectation)
    return tuple(About(subject=timeline.records[key], expectations=tuple(found)) for key, found in groups.items())


HEADINGS = {
    Outcome.DID_NOT_HAPPEN: "part_did_not_happen",
    Outcome.PARTLY: "part_partly",
    Outcome.CAME_TRUE: "part_came_true",
    Outcome.OPEN: "part_open",
}
"""The key of what an outcome's section is called."""


def heading(view: View, found: OfOutcome) -> str:
    """What an outcome's section is called, with the number of its forecasts."""
    return view.words("part_outcome", outcome=view.words[HEADINGS[found.outcome]], n=found.count)


PARTS = (
    Part(anchor="speakers", heading="part_speakers", macro="speakers", shown=lambda _view, found: found.speakers),
    Part(anchor=lambda found: found.outcome.value, heading=heading, macro="outcome", each=lambda found: found.outcomes),
)


def pages(view: View) -> Iterator[Page]:
    """The page of expectations: who forecast how much, then a section for each outcome."""
    if Section.EXPECTATIONS in view.sections:
        found = partial(forecasts, view.timeline)
        yield list_page(view, "expectations", PARTS, found, title="expectations", lead="expectations_lead")
