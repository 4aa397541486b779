"""The order of events: by date; those of one date by the clock, then by what came of what, then by id.

On one day some events have a time and others none, so no comparison of two at a time gives an order: what has no
time may follow one that has, and be followed by another. The day is ordered as a whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from itertools import groupby, pairwise

from dateline.model import Event

Instants = Mapping[str, dt.datetime]
"""When those events began that have a time, by id; aware, and of one zone."""
Link = tuple[str, str]
"""Ids of two events of which the first comes before the second."""
Sorter = TopologicalSorter[str | dt.datetime]
"""Orders ids and the instants between them."""


def in_order(events: Iterable[Event], instant: Callable[[Event], dt.datetime | None]) -> Iterator[Event]:
    """Every event in a total order; `instant` gives an event's beginning in UTC, where a time is known."""
    by_date = sorted(events, key=lambda event: (event.date.sort_key, event.id))
    for _, same in groupby(by_date, key=lambda event: event.date.sort_key):
        found = tuple(same)
        yield from found if len(found) == 1 else _of_one_date(found, instant)


def _of_one_date(events: Sequence[Event], instant: Callable[[Event], dt.datetime | None]) -> Iterator[Event]:
    clock = {event.id: at for event in events if (at := instant(event)) is not None}
    links = _links(events, clock)
    while True:
        sorter = _sorter(events, clock, links)
        try:
            sorter.prepare()
        except CycleError as error:
            circle = set(pairwise(error.args[1]))
            links = [link for link in links if link not in circle]
        else:
            return _first_come(events, clock, sorter)


def _links(events: Sequence[Event], clock: Instants) -> list[Link]:
    """What the records say of two events, where the clock does not decide it."""
    ids = {event.id for event in events}
    links: list[Link] = []
    for event in events:
        for related in event.related:
            if related.event in ids and not _decided(event.id, related.event, clock):
                means = related.as_.means
                if means.other_is == "later":
                    links.append((event.id, related.event))
                elif means.other_is == "earlier" or means.is_part:  # a part comes after its whole
                    links.append((related.event, event.id))
    return sorted(links)


def _decided(one: str, other: str, clock: Instants) -> bool:
    return one in clock and other in clock and clock[one] != clock[other]


def _sorter(events: Sequence[Event], clock: Instants, links: Iterable[Link]) -> Sorter:
    """Every event after those that come before it. An instant stands between its events and those of the one before."""
    sorter: Sorter = TopologicalSorter({event.id: () for event in events})
    for key, at in clock.items():
        sorter.add(key, at)
    for earlier, later in pairwise(sorted(set(clock.values()))):
        sorter.add(later, *(key for key, at in clock.items() if at == earlier))
    for first, then in links:
        sorter.add(then, first)
    return sorter


def _first_come(events: Sequence[Event], clock: Instants, sorter: Sorter) -> Iterator[Event]:
    """Of those that nothing has to precede any more: what has no time, then the earliest, then by id."""
    # An event without a time is usually about the day as a whole.
    untimed = dt.datetime.min.replace(tzinfo=dt.UTC)
    by_rank = sorted(events, key=lambda event: (clock.get(event.id, untimed), event.id))
    ranks = {event.id: rank for rank, event in enumerate(by_rank)}
    ready: list[int] = []
    while sorter.is_active():
        new = sorter.get_ready()
        for found in new:
            if isinstance(found, str):
                heappush(ready, ranks[found])
        if instants := [found for found in new if not isinstance(found, str)]:
            sorter.done(*instants)  # which may let other events begin
            continue
        event = by_rank[heappop(ready)]
        yield event
        sorter.done(event.id)
