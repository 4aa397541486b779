"""The order of events: by date; those of one date by the clock, then by what came of what, then by id.

On one day some events have a time and others none, so no comparison of two at a time gives an order: what has no
time may follow one that has, and be followed by another. The day is ordered as a whole.

What is known to the month alone begins with the month, but for what came of a day in it: that stands with the day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush
from itertools import groupby, pairwise

from dateline.dates import Precision
from dateline.dates.day import Day
from dateline.model import Event

Instants = Mapping[str, dt.datetime]
"""When those events began that have a time, by id; aware, and of one zone."""
Place = tuple[Day, Precision]
"""A first day, and how exact it is: `Edtf.sort_key`."""
Link = tuple[str, str]
"""Ids of two events of which the first comes before the second."""
Sorter = TopologicalSorter[str | dt.datetime]
"""Orders ids and the instants between them."""


def in_order(events: Iterable[Event], instant: Callable[[Event], dt.datetime | None]) -> Iterator[Event]:
    """Every event in a total order; `instant` gives an event's beginning in UTC, where a time is known."""
    known = {event.id: event for event in events}
    places = _places(known)
    by_date = sorted(known.values(), key=lambda event: (places[event.id], event.id))
    for _, same in groupby(by_date, key=lambda event: places[event.id]):
        found = tuple(same)
        yield from found if len(found) == 1 else _of_one_date(found, instant)


def _places(events: Mapping[str, Event]) -> Mapping[str, Place]:
    """Where each event stands by its date, or by the date within its own of what it came of."""
    places = {key: event.date.sort_key for key, event in events.items()}
    told = [link for event in events.values() for link in _told(event) if events.keys() >= set(link)]
    is_settled = False
    while not is_settled:  # each round puts some event behind another that there is, and never back
        is_settled = True
        for first, then in told:
            if places[then] < places[first] and places[first][0] <= events[then].date.latest:
                places[then], is_settled = places[first], False
    return places


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
    told = (link for event in events for link in _told(event))
    return sorted((first, then) for first, then in told if {first, then} <= ids and not _decided(first, then, clock))


def _told(event: Event) -> Iterator[Link]:
    """What an event says of its place before and behind others."""
    for related in event.related:
        means = related.as_.means
        if means.other_is == "later":
            yield event.id, related.event
        elif means.other_is == "earlier" or means.is_part:  # a part comes after its whole
            yield related.event, event.id


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
