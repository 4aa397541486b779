"""What an editor writes: one frozen model a kind of record.

The editor's JSON Schema and the reference of all keys come from these models alone, so every field
carries its description here. Unknown keys are refused. Ids of other records are marked with
`fields.Reference`, which is how checks, renames and completions find them.
"""

from __future__ import annotations

from dateline.model.claims import (
    Actor,
    Citation,
    Citations,
    Claim,
    Correction,
    Dispute,
    Forecast,
    ForecastOutcome,
    LogEntry,
    OtherName,
)
from dateline.model.event import Event, Participant, RelatedEvent, SeriesNumber, Step
from dateline.model.part import Part, parts_of, walk
from dateline.model.profiles import Coordinates, Member, Organisation, Person, Place, Profile, Relation, Role, Topic
from dateline.model.record import DescribedRecord, Record
from dateline.model.source import Source, Tombstone
from dateline.model.vocabulary import RecordKind

__all__ = [
    "MODELS",
    "Actor",
    "Citation",
    "Citations",
    "Claim",
    "Coordinates",
    "Correction",
    "DescribedRecord",
    "Dispute",
    "Event",
    "Forecast",
    "ForecastOutcome",
    "LogEntry",
    "Member",
    "Organisation",
    "OtherName",
    "Part",
    "Participant",
    "Person",
    "Place",
    "Profile",
    "Record",
    "RelatedEvent",
    "Relation",
    "Role",
    "SeriesNumber",
    "Source",
    "Step",
    "Tombstone",
    "Topic",
    "names_of",
    "parts_of",
    "walk",
]

MODELS: dict[RecordKind, type[Record]] = {
    RecordKind.EVENT: Event,
    RecordKind.PERSON: Person,
    RecordKind.ORGANISATION: Organisation,
    RecordKind.PLACE: Place,
    RecordKind.TOPIC: Topic,
    RecordKind.SOURCE: Source,
}


def names_of(record: Record) -> tuple[str, ...]:
    """Every name, title and other spelling of a record, in every language."""
    others = record.also if isinstance(record, Profile | Event) else ()
    return (*record.label.values(), *(other.name for other in others))
