"""The kinds of record: everything that is known of one stands here, once.

A new kind is a word of `vocabulary.RecordKind`, its model, an entry here, its page and its labels. What cannot ask
this table (settings of editors and of workflows, the browser's program) is held to it by a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import plural
from dateline.model.event import Event
from dateline.model.profiles import Organisation, Person, Place, Topic
from dateline.model.record import Record
from dateline.model.source import Source, Tombstone
from dateline.model.vocabulary import RecordKind

REMOVED = "removed"
"""The folder of what is left of records that went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record."""

    model: type[Record]
    folder: str
    """Where its files lie: POSIX, relative to the project's root."""
    address: str
    """The folder of its pages on the site; the folder itself is the page that lists them all."""
    noun: Message
    """What messages to editors call it, in English as in every other language: "event"."""
    one: Message
    """One of it: "an event"."""
    several: Message
    """More of it: "events"."""
    is_by_year: bool = False
    """Whether its files lie one folder deeper, in the folder of the year in which each begins."""
    also_called: tuple[str, ...] = ()
    """What else people call its folder."""

    def folder_of(self, year: str) -> str:
        """The folder of a file; `year` has four digits and matters only where files lie by year."""
        return f"{self.folder}/{year}" if self.is_by_year else self.folder


_KINDS: dict[RecordKind, Kind] = {
    RecordKind.EVENT: Kind(
        model=Event,
        folder="events",
        address="events",
        noun=Message("event"),
        one=Message("an event"),
        several=Message("events"),
        is_by_year=True,
    ),
    RecordKind.PERSON: Kind(
        model=Person,
        folder="profiles/people",
        address="people",
        noun=Message("person"),
        one=Message("a person"),
        several=Message("people"),
        also_called=("person", "persons"),
    ),
    RecordKind.ORGANISATION: Kind(
        model=Organisation,
        folder="profiles/organisations",
        address="organisations",
        noun=Message("organisation"),
        one=Message("an organisation"),
        several=Message("organisations"),
        also_called=("organizations",),
    ),
    RecordKind.PLACE: Kind(
        model=Place,
        folder="profiles/places",
        address="places",
        noun=Message("place"),
        one=Message("a place"),
        several=Message("places"),
        also_called=("locations",),
    ),
    RecordKind.TOPIC: Kind(
        model=Topic,
        folder="profiles/topics",
        address="topics",
        noun=Message("topic"),
        one=Message("a topic"),
        several=Message("topics"),
    ),
    RecordKind.SOURCE: Kind(
        model=Source,
        folder="sources",
        address="sources",
        noun=Message("source"),
        one=Message("a source"),
        several=Message("sources"),
    ),
}
KINDS: Mapping[RecordKind, Kind] = MappingProxyType(_KINDS)
"""By the word for it, in the order in which kinds are listed everywhere."""


def models_by_folder() -> dict[str, type[Record | Tombstone]]:
    """What lies in each folder of files, `removed/` last."""
    return {**{kind.folder: kind.model for kind in KINDS.values()}, REMOVED: Tombstone}


def top_folders() -> tuple[str, ...]:
    """The folders at the project's root that hold records: `events`, `profiles`, `sources`, `removed`."""
    return tuple(dict.fromkeys(folder.partition("/")[0] for folder in models_by_folder()))


def counted(number: int, kind: RecordKind) -> Message:
    """So many records of a kind: "1 person", "2 people"."""
    return Message("{number} {records}", number=number, records=plural(number, KINDS[kind].noun, KINDS[kind].several))
