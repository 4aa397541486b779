"""What links records to each other: one line of what a page of another record shows."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dateline.model import DescribedRecord, Event, Forecast, Participant, Person, Record, Relation
from dateline.model.open_lists import Kinship
from dateline.model.texts import Prose
from dateline.timeline.titles import RolesOnDay

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """Somebody's part in an event."""

    event: Event
    participant: Participant
    held: RolesOnDay
    """The titles on the day; empty for an organisation."""
    side: str | None
    """The side the participant stood for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """A forecast and the record it stands on."""

    record: DescribedRecord
    position: int
    forecast: Forecast


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A line of the site's own history: a record added, or a mistake mended."""

    date: dt.date
    record: Record
    note: Prose | None
    """None where the record was added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KinLink:
    """How one person stands to another, said by either's record."""

    person: Person
    kinship: Kinship
    relation: Relation


def grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    """The values of each key, in their order."""
    found: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
