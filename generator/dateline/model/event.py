"""Events: what happened, was announced, or was expected."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from typing_extensions import override

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.model.claims import Actor, Citations, OtherName
from dateline.model.fields import Date, EventId, JulianCalendar, Number, PlaceId, SideId, Time, TopicId, Zone
from dateline.model.open_lists import EventKind, EventRelation, EventRole
from dateline.model.part import Part
from dateline.model.record import DescribedRecord
from dateline.model.refusal import refuse
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import RecordKind, Status


class Step(Part):
    """A step in the life of an event."""

    date: Annotated[Date, Field(description="When the step was taken.")]
    status: Annotated[Status, Field(description="The status from then on.")]
    note: Annotated[Prose, Field(description="Who did or said what.")]
    sources: Citations = ()


class SeriesNumber(Part):
    """An event's place in a numbered series."""

    topic: Annotated[TopicId, Field(description="The topic that is the series.")]
    number: Annotated[Number, Field(description="Its number in the series, from 1.")]


class Participant(Actor):
    """Who took part, and as what."""

    role: Annotated[EventRole, Field(description="What they were in the event.")]
    as_: Annotated[
        Text | None,
        Field(
            alias="as",
            description="The title on the day, only where the one from the dated roles is not right; needs sources.",
        ),
    ] = None
    side: Annotated[SideId | None, Field(description="The side they stood for, where it is not their own.")] = None
    sources: Citations = ()

    @model_validator(mode="after")
    def _override_has_source(self) -> Self:
        if self.as_ is not None and not self.sources:
            raise refuse(
                Code.KEY_MISSING,
                Message("a title given by `as` has no source"),
                Message("`sources` beside `as`"),
                Message(
                    "add `sources: [{source: …}]`, or delete `as` so that the title follows from the person's roles"
                ),
            )
        return self


class RelatedEvent(Part):
    """How this event stands to another."""

    event: Annotated[EventId, Field(description="The other event.")]
    as_: Annotated[EventRelation, Field(alias="as", description="This event … that one.")]


class Event(DescribedRecord):
    """Something that happened, was announced, or was expected."""

    record_kind: ClassVar = RecordKind.EVENT

    title: Annotated[Text, Field(description="What it is called in a list.")]
    also: Annotated[tuple[OtherName, ...], Field(description="Other names people search for.")] = ()
    date: Annotated[
        Date,
        Field(description="2018-06-12; 2018-06; 2019-02-27/2019-02-28; ~ about, ? probably (EDTF), as at the place."),
    ]
    calendar: JulianCalendar = None
    time: Annotated[Time | None, Field(description="Local time at the place, 24 hours, in quotation marks.")] = None
    end_time: Annotated[Time | None, Field(description="Local time of the end, on the last day.")] = None
    timezone: Annotated[Zone | None, Field(description="IANA time zone, only where it is not the place's.")] = None
    place: Annotated[PlaceId | None, Field(description="Where: the id of a file in profiles/places.")] = None
    kind: Annotated[EventKind, Field(description="What sort of thing it was.")]
    status: Annotated[Status, Field(description="Where it stands in its life.")]
    history: Annotated[tuple[Step, ...], Field(description="How it came to be, each step dated and sourced.")] = ()
    series: Annotated[SeriesNumber | None, Field(description="Its number in a series.")] = None
    participants: Annotated[tuple[Participant, ...], Field(description="Who took part, and as what.")] = ()
    related: Annotated[tuple[RelatedEvent, ...], Field(description="How it stands to other events.")] = ()
    revealed: Annotated[Date | None, Field(description="When it became public, where that was later.")] = None

    @property
    def shows_status(self) -> bool:
        """Whether its status tells something: that a letter or a law which stands in the record came about does not."""
        return self.status is not Status.OCCURRED or self.kind.means.meets

    @property
    @override
    def label(self) -> Text:
        return self.title
