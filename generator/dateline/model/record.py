"""What every record has."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from dateline.model.claims import Citations, Claim, Dispute, Forecast, LogEntry
from dateline.model.fields import Day, Id, TopicId
from dateline.model.part import Part
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Where, walk


class Record(Part):
    """What every record has."""

    record_kind: ClassVar[RecordKind]
    written_first: ClassVar[tuple[str, ...]] = ("added", "reviewed", "aliases")
    written_last: ClassVar[tuple[str, ...]] = ("sources", "corrections")

    id: Annotated[Id, Field(exclude=True)]
    added: Annotated[Day, Field(description="The day the record was added.")]
    reviewed: Annotated[
        Day | None,
        Field(
            description="The day until which this record was reviewed, where it is another than `as_of` of the site."
        ),
    ] = None
    aliases: Annotated[tuple[Id, ...], Field(description="Old ids, which lead here for ever.")] = ()
    sources: Citations = ()
    corrections: Annotated[tuple[LogEntry, ...], Field(description="The public correction log.")] = ()

    @cached_property
    def parts(self) -> tuple[tuple[Where, Part], ...]:
        """Every part of it with its place, the record itself first."""
        return tuple(walk(self))

    @property
    def label(self) -> Text:
        """The name or title it is listed under."""
        raise NotImplementedError


class DescribedRecord(Record):
    """What every record but a source has: texts, claims, forecasts, topics."""

    written_last: ClassVar[tuple[str, ...]] = (
        *("summary", "details", "claims", "disputes", "forecasts", "topics"),
        *Record.written_last,
    )

    summary: Annotated[
        Prose, Field(description="Who, what, where, when, in two sentences of Markdown; `[^id]` cites a source.")
    ]
    details: Annotated[
        Prose | None, Field(description="Why it mattered and what is disputed, in Markdown; `[^id]` cites a source.")
    ] = None
    claims: Annotated[tuple[Claim, ...], Field(description="What is said, by whom, and how it stands.")] = ()
    disputes: Annotated[tuple[Dispute, ...], Field(description="Conflicting claims, side by side.")] = ()
    forecasts: Annotated[tuple[Forecast, ...], Field(description="What was expected, and what came of it.")] = ()
    topics: Annotated[tuple[TopicId, ...], Field(description="The topics it belongs to.")] = ()
