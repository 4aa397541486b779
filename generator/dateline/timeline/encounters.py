"""Who met whom, counted honestly.

Two people have met when both were principals or speakers of a summit, meeting or talks that occurred.
Standing on the same stand, sitting in the other's delegation, or being expected does not count, and an
event that is part of another one they both led is not counted a second time. Bodies that met each other or a person
make no pair, and their meetings count among all (`meetings_of_any`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from dateline.dates import CalendarInterval, Precision, calendar_interval
from dateline.model import Event

Pair = tuple[str, str]
"""Two person ids, in alphabetical order."""


def pair_of(one: str, other: str) -> Pair:
    """The pair of two people, whichever is named first."""
    return (one, other) if one < other else (other, one)


def time_between(earlier: Event, later: Event) -> CalendarInterval | None:
    """From the last day of one event to the first of another; None where one is not known or they overlap."""
    last, first = earlier.date, later.date
    if not (last.precision is first.precision is Precision.DAY and last.latest <= first.earliest):
        return None
    return calendar_interval(last.latest, first.earliest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounters:
    """The meetings of two people: held, still to come, and those that came to nothing; each in order of time."""

    pair: Pair
    held: tuple[Event, ...] = ()
    expected: tuple[Event, ...] = ()
    did_not_happen: tuple[Event, ...] = ()
    known: int = 0
    """How many meetings are known to have been held by the review; 0 where nobody says."""

    @property
    def lacks(self) -> bool:
        """Whether more meetings are known than the record holds."""
        return self.known > len(self.held)

    @property
    def first(self) -> Event | None:
        """The first meeting held."""
        return self.held[0] if self.held else None

    @property
    def last(self) -> Event | None:
        """The last meeting held."""
        return self.held[-1] if self.held else None

    @property
    def between(self) -> tuple[CalendarInterval | None, ...]:
        """From the last day of each meeting held to the first day of the next; see `time_between`."""
        return tuple(time_between(one, other) for one, other in pairwise(self.held))

    def other(self, person: str) -> str:
        """The one of the two who is not `person`."""
        return self.pair[1] if self.pair[0] == person else self.pair[0]


def count_encounters(events: Iterable[Event]) -> Mapping[Pair, Encounters]:
    """The encounters of every pair that met or was expected to; `events` in order of time."""
    held: dict[Pair, list[Event]] = defaultdict(list)
    expected: dict[Pair, list[Event]] = defaultdict(list)
    failed: dict[Pair, list[Event]] = defaultdict(list)
    for event, pairs in _counted(events, pairs_of):
        for pair in pairs:
            if event.status.looks_ahead:
                expected[pair].append(event)
            elif event.status.is_settled_without:
                failed[pair].append(event)
            else:
                held[pair].append(event)
    return {
        pair: Encounters(
            pair=pair,
            held=tuple(held[pair]),
            expected=tuple(expected[pair]),
            did_not_happen=tuple(failed[pair]),
        )
        for pair in sorted({*held, *expected, *failed})
    }


def meetings_of_any(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events that are a meeting of any two, people or organisations: held, expected, or come to nothing."""
    return tuple(event for event, pairs in _counted(events, _pairs_of_actors) if pairs)


def pairs_of(event: Event) -> set[Pair]:
    """Each two people who met or were to meet at an event."""
    return set(combinations(sorted({p.person for p in event.participants if p.person and p.role.means.meets}), 2))


def _pairs_of_actors(event: Event) -> set[Pair]:
    return set(combinations(sorted({p.id for p in event.participants if p.role.means.meets}), 2))


def _counted(events: Iterable[Event], pairs_in: Callable[[Event], set[Pair]]) -> Iterator[tuple[Event, set[Pair]]]:
    """Each event of a kind that is a meeting, with the pairs for whom it counts as one."""
    meetings = {event.id: (event, pairs_in(event)) for event in events if event.kind.means.meets}
    for event, pairs in meetings.values():
        yield event, pairs - _counted_in_whole(event, meetings)


def _counted_in_whole(event: Event, meetings: Mapping[str, tuple[Event, set[Pair]]]) -> set[Pair]:
    wholes = [link.event for link in event.related if link.as_.means.is_part and link.event in meetings]
    return set().union(*(pairs for whole, pairs in map(meetings.__getitem__, wholes) if whole.status is event.status))
