"""The kinds of record: everything that is known of one stands here, once.

A new kind is a word of `vocabulary.RecordKind`, its model, an entry here, its page and its labels. What cannot ask
this table (settings of editors and of workflows, the browser's program) is held to it by a test.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

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
    plural: str
    """In English."""
    article: str = "a"
    """What stands before its name in English."""
    is_by_year: bool = False
    """Whether its files lie one folder deeper, in the folder of the year in which each begins."""
    also_called: tuple[str, ...] = ()
    """What else people call its folder."""

    @property
    def one(self) -> str:
        """One of it, in English: "an event"."""
        return f"{self.article} {self.model.record_kind.value}"

    def folder_of(self, year: str) -> str:
        """The folder of a file; `year` has four digits and matters only where files lie by year."""
        return f"{self.folder}/{year}" if self.is_by_year else self.folder


_KINDS: dict[RecordKind, Kind] = {
    RecordKind.EVENT: Kind(
        model=Event, folder="events", address="events", article="an", plural="events", is_by_year=True
    ),
    RecordKind.PERSON: Kind(
        model=Person, folder="profiles/people", address="people", plural="people", also_called=("person", "persons")
    ),
    RecordKind.ORGANISATION: Kind(
        model=Organisation,
        folder="profiles/organisations",
        address="organisations",
        article="an",
        plural="organisations",
        also_called=("organizations",),
    ),
    RecordKind.PLACE: Kind(
        model=Place, folder="profiles/places", address="places", plural="places", also_called=("locations",)
    ),
    RecordKind.TOPIC: Kind(model=Topic, folder="profiles/topics", address="topics", plural="topics"),
    RecordKind.SOURCE: Kind(model=Source, folder="sources", address="sources", plural="sources"),
}
KINDS: Mapping[RecordKind, Kind] = MappingProxyType(_KINDS)
"""By the word for it, in the order in which kinds are listed everywhere."""


def models_by_folder() -> dict[str, type[Record | Tombstone]]:
    """What lies in each folder of files, `removed/` last."""
    return {**{kind.folder: kind.model for kind in KINDS.values()}, REMOVED: Tombstone}


def top_folders() -> tuple[str, ...]:
    """The folders at the project's root that hold records: `events`, `profiles`, `sources`, `removed`."""
    return tuple(dict.fromkeys(folder.partition("/")[0] for folder in models_by_folder()))
