"""The home page: what the site is, the story in a picture and in numbers, the way in."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby, islice

from dateline.model import Event
from dateline.model.settings import Section
from dateline.model.vocabulary import RecordKind, Status
from dateline.pages.compose import Part
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.prose import links_in
from dateline.timeline.encounters import Encounters, meetings_of_any
from dateline.timeline.linked import Change
from dateline.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many meetings of any two the record holds, people or organisations."""

    held: int
    expected: int
    did_not_happen: int

    @property
    def total(self) -> int:
        """All of them, whatever became of them."""
        return self.held + self.expected + self.did_not_happen


def tally(view: View) -> Tally:
    """Count each meeting once, however many met in it; none on a site without encounters."""
    found = () if Section.ENCOUNTERS in view.timeline.settings.without else meetings_of_any(view.timeline.events)
    expected = sum(event.status.looks_ahead for event in found)
    failed = sum(event.status.is_settled_without for event in found)
    return Tally(held=len(found) - expected - failed, expected=expected, did_not_happen=failed)


def leading_pair(timeline: Timeline) -> Encounters | None:
    """The two whose meetings are the site's story: most of them numbered in a series, else who met most often."""
    return max(
        timeline.encounters.values(),
        key=lambda pair: (_numbered(timeline, pair), len(timeline.all_of(pair)), pair.pair),
        default=None,
    )


def _numbered(timeline: Timeline, pair: Encounters) -> int:
    return sum(event.series is not None for event in timeline.all_of(pair))


def other_pairs(timeline: Timeline) -> list[Encounters]:
    """The others who met more than once, the most frequent first."""
    leading = leading_pair(timeline)
    others = [pair for pair in timeline.encounters.values() if pair is not leading and len(pair.held) > 1]
    return sorted(others, key=lambda pair: (-len(pair.held), pair.pair))


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What changed on a day: how many records of each kind were added, and what was corrected last."""

    date: dt.date
    added: tuple[tuple[RecordKind, int], ...]
    corrected: tuple[Change, ...]


MAX_DAYS = 5
"""Days of changes on the home page."""

MAX_CORRECTED = 5
"""Corrections there: who comes for the first time reads the story before sixty of its errata."""


def recent(timeline: Timeline) -> Iterator[Day]:
    """The last days on which something changed and the last corrections, the newest first."""
    left = MAX_CORRECTED
    days = groupby(timeline.changes, key=lambda change: change.date)
    for date, changes in islice(((date, list(found)) for date, found in days), MAX_DAYS):
        added = Counter(change.record.record_kind for change in changes if change.note is None)
        corrected = [change for change in changes if change.note is not None][:left]
        left -= len(corrected)
        if added or corrected:
            kinds = tuple((kind, added[kind]) for kind in RecordKind if kind in added)
            yield Day(date=date, added=kinds, corrected=tuple(corrected))


MAX_EVENTS = 5
"""Events in a list of the home page."""


def newest(timeline: Timeline) -> tuple[Event, ...]:
    """The last events, the newest first."""
    return tuple(reversed(timeline.events[-MAX_EVENTS:]))


def most_linked(timeline: Timeline) -> tuple[Event, ...]:
    """The events that most other records name, in order of time; none where nothing names an event."""
    named = {(name, key) for name, (_, key, _) in timeline.references}
    named |= {(name, link) for name, _, text in timeline.prose for link in links_in(text)}
    times = Counter(key for name, key in named if name != key and timeline.event(key))
    chosen = {key for key, _ in sorted(times.items(), key=lambda found: (-found[1], found[0]))[:MAX_EVENTS]}
    return tuple(event for event in timeline.events if event.id in chosen)


PARTS = (
    Part(
        anchor="encounters",
        heading="part_home_encounters",
        macro="encounters",
        shown=lambda view, _: view.timeline.encounters,
    ),
    Part(anchor="newest", heading="part_newest", macro="newest", shown=lambda _, front: front.newest),
    Part(anchor="linked", heading="part_linked", macro="linked", shown=lambda _, front: front.linked),
    Part(anchor="numbers", heading="part_numbers", macro="numbers"),
    Part(anchor="changes", heading="part_changes", macro="changes", shown=lambda view, _: view.timeline.changes),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What stands on the home page."""

    tally: Tally
    took_place: int
    """Events, whatever was or is still expected left out."""
    leading: Encounters | None
    others: tuple[Encounters, ...]
    newest: tuple[Event, ...]
    """The last events, the newest first; only where no pair has met."""
    linked: tuple[Event, ...]
    """Those that most other records name; likewise."""
    recent: tuple[Day, ...]


def front(view: View) -> Front:
    """What stands on the home page."""
    timeline = view.timeline
    leading = leading_pair(timeline)
    return Front(
        tally=tally(view),
        took_place=sum(event.status is Status.OCCURRED for event in timeline.events),
        leading=leading,
        newest=() if leading else newest(timeline),
        linked=() if leading else most_linked(timeline),
        others=tuple(other_pairs(timeline)),
        recent=tuple(recent(timeline)),
    )


def pages(view: View) -> Iterator[Page]:
    """The home page."""
    page = list_page(view, "home", PARTS, partial(front, view), title="site_title", path="", has_toc=False)
    tagline = view.plain(view.timeline.settings.tagline)
    yield replace(page, describe=lambda: tagline)
