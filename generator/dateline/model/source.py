"""Sources, and what is left of a record that went."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field
from typing_extensions import override

from dateline.model.fields import AnyId, Date, Day, Id, JulianCalendar, Language, Line, SideId, SourceId, Url
from dateline.model.open_lists import SourceKind
from dateline.model.part import Part
from dateline.model.record import Record
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import RecordKind


class Source(Record):
    """A page, article or document that statements rest on."""

    record_kind: ClassVar = RecordKind.SOURCE

    title: Annotated[Text, Field(description="Its title, in its own language and, where useful, in ours.")]
    publisher: Annotated[Text, Field(description="Who published it.")]
    author: Annotated[Line | None, Field(description="Who wrote it.")] = None
    published: Annotated[Date | None, Field(description="When it was published.")] = None
    calendar: JulianCalendar = None
    language: Annotated[Language, Field(description="The language it is in.")]
    kind: Annotated[SourceKind, Field(description="Who speaks in it.")]
    side: Annotated[SideId | None, Field(description="The side it speaks for, where it does.")] = None
    url: Annotated[Url | None, Field(description="Its address.")] = None
    archive_url: Annotated[Url | None, Field(description="The address of an archived copy.")] = None
    accessed: Annotated[Day | None, Field(description="When it was last read.")] = None
    repeats: Annotated[SourceId | None, Field(description="The source it copies: it confirms nothing by itself.")] = (
        None
    )
    note: Annotated[Prose | None, Field(description="What a reader should know of it.")] = None

    @property
    @override
    def label(self) -> Text:
        return self.title


class Tombstone(Part):
    """What stays at the address of a record that went."""

    id: Annotated[Id, Field(exclude=True)]
    kind: Annotated[RecordKind, Field(description="What it was.")]
    date: Annotated[Day, Field(description="The day it went.")]
    reason: Annotated[Prose, Field(description="Why it went.")]
    see: Annotated[AnyId | None, Field(description="The record that stands for it now; its address leads there.")] = (
        None
    )
