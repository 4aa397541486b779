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
from dateline.model.kinds import KINDS, Kind
from dateline.model.names import folded_name, names_of
from dateline.model.part import Part
from dateline.model.profiles import (
    Coordinates,
    Known,
    KnownEvents,
    KnownMeetings,
    Member,
    Organisation,
    Person,
    Place,
    Profile,
    Relation,
    Role,
    Topic,
)
from dateline.model.record import DescribedRecord, Record
from dateline.model.source import Source, Tombstone

__all__ = [
    "KINDS",
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
    "Kind",
    "Known",
    "KnownEvents",
    "KnownMeetings",
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
    "folded_name",
    "names_of",
]
