"""Every record by its kind and its id, events in order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from dateline.dates import DateError
from dateline.model import Event, Organisation, Person, Place, Record, Source, Tombstone, Topic
from dateline.model.settings import Settings
from dateline.model.texts import Text
from dateline.model.walk import Named, Where, references, texts
from dateline.timeline.deaths import with_deaths
from dateline.timeline.linked import grouped
from dateline.timeline.local_time import Moments, begin, moments
from dateline.timeline.order import in_order

Found = TypeVar("Found", bound=Record)


class Records:
    """The records of a site. Those that name ids which do not exist are kept; look-ups leave such ids out."""

    def __init__(self, records: Mapping[str, Record | Tombstone], settings: Settings) -> None:
        """`records` by id, in the order of ids; what is left of those that went may stand among them."""
        self.settings = settings
        self.records = with_deaths({key: one for key, one in records.items() if not isinstance(one, Tombstone)})
        self.removed = {key: gone for key, gone in records.items() if isinstance(gone, Tombstone)}

    def reviewed(self, record: Record) -> dt.date:
        """The day until which a record was reviewed: its own, else that of the site."""
        return record.reviewed or self.settings.today

    # --- by kind -----------------------------------------------------------------------------------

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Every event, in order of time."""
        return tuple(in_order((r for r in self.records.values() if isinstance(r, Event)), self._instant))

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """People by id."""
        return self._of(Person)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """Organisations by id."""
        return self._of(Organisation)

    @cached_property
    def states(self) -> frozenset[str]:
        """The ids of the organisations that are states."""
        return frozenset(body.id for body in self.organisations.values() if body.kind.means.is_state)

    @cached_property
    def sides(self) -> frozenset[str]:
        """For whom somebody may stand: the states and the sides of the settings; where those name none, anybody."""
        return self.states.union(self.settings.sides or self.organisations)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Places by id."""
        return self._of(Place)

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Topics by id."""
        return self._of(Topic)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources by id."""
        return self._of(Source)

    def _of(self, model: type[Found]) -> Mapping[str, Found]:
        return {key: record for key, record in self.records.items() if isinstance(record, model)}

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Old ids and the ids they lead to."""
        return {old: record.id for record in self.records.values() for old in record.aliases}

    def get(self, key: str) -> Record | None:
        """The record with this id or old id."""
        return self.records.get(key) or self.records.get(self.aliases.get(key, ""))

    def event(self, key: str) -> Event | None:
        """The event with this id."""
        found = self.records.get(key)
        return found if isinstance(found, Event) else None

    # --- what stands in all of them, in the order of ids ---------------------------------------------

    @cached_property
    def references(self) -> tuple[tuple[str, Named], ...]:
        """Every id that a record or tombstone names, with the id of that one."""
        naming: tuple[Record | Tombstone, ...] = (*self.records.values(), *self.removed.values())
        return tuple((record.id, named) for record in naming for named in references(record))

    @cached_property
    def texts(self) -> tuple[tuple[Record, Where, Text], ...]:
        """Every text, with its record and its place there."""
        return tuple((record, where, text) for record in self.records.values() for where, text in texts(record))

    @cached_property
    def prose(self) -> tuple[tuple[str, Where, str], ...]:
        """Every text of Markdown in every language, with its record's id."""
        return tuple(
            (record.id, (*where, tag), words)
            for record, where, text in self.texts
            if text.is_prose
            for tag, words in text.items()
        )

    # --- places and time ---------------------------------------------------------------------------

    def around(self, place: str | None) -> tuple[Place, ...]:
        """A place and the places it lies in, from the inside outwards; a circle is cut."""
        chain: list[Place] = []
        while place and (found := self.places.get(place)) and found not in chain:
            chain.append(found)
            place = found.within
        return tuple(chain)

    def within(self, place: str) -> tuple[Place, ...]:
        """The places that lie directly in this one."""
        return self._within.get(place, ())

    @cached_property
    def _within(self) -> Mapping[str | None, tuple[Place, ...]]:
        return grouped((place.within, place) for place in self.places.values())

    def zone_of(self, event: Event) -> str | None:
        """The IANA zone an event's local time is in: its own, else that of its place or what that lies in."""
        if event.timezone:
            return event.timezone
        return next((place.timezone for place in self.around(event.place) if place.timezone), None)

    def _instant(self, event: Event) -> dt.datetime | None:
        """When an event began in UTC; None where that is not known, or was never: a rule tells of it."""
        try:
            local = begin(event, self.zone_of(event))
        except DateError:
            return None
        return local.astimezone(dt.UTC) if local else None

    def moments(self, event: Event) -> Moments | None:
        """The event's local time beside UTC and the capitals'. Raises `DateError` for a time that never was."""
        degrees = (place.coordinates.longitude for place in self.around(event.place) if place.coordinates)
        return moments(event, self.zone_of(event), self.settings.clocks, next(degrees, None))
