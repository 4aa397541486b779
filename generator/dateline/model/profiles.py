"""People, organisations, places and topics."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from typing_extensions import override

from dateline.dates import Edtf
from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.model.claims import Actor, Citations, OtherName
from dateline.model.fields import (
    Birth,
    Date,
    Day,
    JulianCalendar,
    Latitude,
    Line,
    Longitude,
    Number,
    OrganisationId,
    PersonId,
    PlaceId,
    SideId,
    StateId,
    Zone,
)
from dateline.model.open_lists import EventKind, Kinship, OrganisationKind, PlaceKind, TopicKind
from dateline.model.part import Part
from dateline.model.record import DescribedRecord
from dateline.model.refusal import refuse
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import ClaimStatus, RecordKind


class Role(Part):
    """An office held over a span of time."""

    title: Annotated[Text, Field(description="The title as newspapers of each language print it.")]
    organisation: Annotated[OrganisationId | None, Field(description="Where the office is.")] = None
    from_: Annotated[Date | None, Field(alias="from", description="First day; left out where unknown.")] = None
    to: Annotated[Date | None, Field(description="Last day; left out while it lasts.")] = None
    secondary: Annotated[
        Literal["true"] | None, Field(description="`true` for an office held beside the main one.")
    ] = None
    sources: Citations = ()

    @property
    def is_main(self) -> bool:
        """Whether the title on a day is taken from this role."""
        return self.secondary is None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.from_.earliest > self.to.latest:
            raise refuse(
                Code.DATE_REVERSED,
                Message("the role ends ({end}) before it begins ({start})", end=str(self.to), start=str(self.from_)),
                Message("`from` before `to`"),
                Message("exchange the two dates, or correct one"),
            )
        return self


class Relation(Part):
    """How another person stands to this one."""

    person: Annotated[PersonId, Field(description="The other person.")]
    as_: Annotated[Kinship, Field(alias="as", description="That person is this one's …")]
    status: Annotated[ClaimStatus, Field(description="How sure it is.")] = ClaimStatus.CONFIRMED
    note: Annotated[Prose | None, Field(description="What is not certain about it.")] = None
    sources: Citations = ()


class Known(Part):
    """How many are known, also where the record does not hold all of them."""

    count: Annotated[Number, Field(description="How many there were by then.")]
    as_of: Annotated[Day, Field(description="Until when they are counted.")]
    sources: Citations = ()


class KnownMeetings(Known):
    """How many meetings with somebody are known."""

    person: Annotated[PersonId, Field(description="The other person.")]


class KnownEvents(Known):
    """How many of what a topic follows are known."""

    kind: Annotated[
        EventKind | None,
        Field(description="Which kind of the topic's events is counted; without it, those numbered in its series."),
    ] = None


class Profile(DescribedRecord):
    """What people, organisations, places and topics have in common: a name."""

    name: Annotated[Text, Field(description="The name by language and script: en, ja, ja-Kana, ko, zh-Hans …")]
    also: Annotated[tuple[OtherName, ...], Field(description="Other spellings, each with its language.")] = ()
    short: Annotated[Text | None, Field(description="A short name for charts.")] = None
    sort: Annotated[Text | None, Field(description="How lists sort it: family name first; kana for Japanese.")] = None
    identifiers: Annotated[
        dict[Line, Line], Field(description="Its ids elsewhere: `wikidata: Q…`.", default_factory=dict)
    ]

    @property
    @override
    def label(self) -> Text:
        return self.name


class Person(Profile):
    """Somebody who took part, spoke, or was spoken of."""

    record_kind: ClassVar = RecordKind.PERSON

    country: Annotated[StateId | None, Field(description="The state the person belongs to.")] = None
    side: Annotated[SideId | None, Field(description="The side the person is on, where it is not the state's.")] = None
    roles: Annotated[tuple[Role, ...], Field(description="Offices with their dates.")] = ()
    relations: Annotated[tuple[Relation, ...], Field(description="Family.")] = ()
    known: Annotated[
        tuple[KnownMeetings, ...],
        Field(description="How many meetings with others are known, where a source counts them."),
    ] = ()
    born: Annotated[Birth | None, Field(description="Date of birth, as exact as a source has it.")] = None
    died: Annotated[Birth | None, Field(description="Date of death, as exact as a source has it.")] = None
    calendar: JulianCalendar = None

    @property
    def on_side(self) -> str | None:
        """The side the person is on: the state's where no other is named."""
        return self.side or self.country

    @cached_property
    def offices(self) -> tuple[Role, ...]:
        """The roles as they were held, in their order: one that no date ends ended with its holder's life."""
        if self.died is None:
            return self.roles
        return tuple(role if role.to else role.model_copy(update={"to": self.died}) for role in self.roles)

    def who_died(self, died: Edtf) -> Person:
        """The same person with a date of death."""
        values = {name: getattr(self, name) for name in type(self).model_fields} | {"died": died}
        return type(self).model_construct(self.model_fields_set | {"died"}, **values)

    def was_dead(self, date: Edtf) -> bool:
        """Whether the person had surely died before a date."""
        return self.died is not None and self.died.is_surely_before(date)


class Organisation(Profile):
    """A state, party, office, agency, company or other body."""

    record_kind: ClassVar = RecordKind.ORGANISATION

    kind: Annotated[OrganisationKind, Field(description="What sort of body it is.")]
    parent: Annotated[OrganisationId | None, Field(description="The body it is a part of.")] = None
    country: Annotated[StateId | None, Field(description="The state it belongs to.")] = None
    side: Annotated[SideId | None, Field(description="The side it is on, where it is not the state's.")] = None

    @property
    def on_side(self) -> str | None:
        """The side the body is on: the state's where no other is named."""
        return self.side or self.country


class Coordinates(Part):
    """A point on the map, WGS 84, decimal degrees."""

    latitude: Annotated[Latitude, Field(description="Degrees north; south is negative.")]
    longitude: Annotated[Longitude, Field(description="Degrees east; west is negative.")]


class Place(Profile):
    """Where something happened."""

    record_kind: ClassVar = RecordKind.PLACE

    kind: Annotated[PlaceKind, Field(description="What sort of place it is.")]
    coordinates: Annotated[Coordinates | None, Field(description="Where it lies.")] = None
    timezone: Annotated[Zone | None, Field(description="IANA time zone.")] = None
    within: Annotated[PlaceId | None, Field(description="The place it lies in.")] = None
    country: Annotated[StateId | None, Field(description="The state it lies in.")] = None


class Member(Actor):
    """Who belongs to a topic: the three of a trio, the states of a tally."""

    note: Annotated[Prose | None, Field(description="Since when, or with what doubt.")] = None


class Topic(Profile):
    """A thread that runs through the events: an issue, a series, a document."""

    record_kind: ClassVar = RecordKind.TOPIC

    kind: Annotated[TopicKind, Field(description="What sort of thread it is.")]
    members: Annotated[tuple[Member, ...], Field(description="Who belongs to it.")] = ()
    known: Annotated[
        KnownEvents | None, Field(description="How many of its events are known, where a source counts them.")
    ] = None
