"""What an editor writes: one frozen model a kind of record.

The editor's JSON Schema and the reference of all keys come from these models alone, so every field
carries its description here. Unknown keys are refused. Ids of other records are marked with
`fields.Reference`, which is how checks, renames and completions find them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from typing_extensions import override

from dateline.diagnostics import Code
from dateline.fields import (
    AnyId,
    Birth,
    Date,
    Day,
    EventId,
    Id,
    Language,
    Latitude,
    Line,
    Longitude,
    Number,
    OrganisationId,
    PersonId,
    PlaceId,
    Prose,
    SourceId,
    SpeakerId,
    Text,
    Time,
    TopicId,
    Url,
    Zone,
    annotations_in,
    refuse,
)
from dateline.vocabulary import (
    ClaimStatus,
    EventKind,
    EventRelation,
    EventRole,
    Kinship,
    OrganisationKind,
    Outcome,
    PlaceKind,
    RecordKind,
    SourceKind,
    Status,
    TopicKind,
)


class Part(BaseModel):
    """Whatever stands in a record. Frozen; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Citation(Part):
    """What a statement rests on."""

    source: Annotated[SourceId, Field(description="The source's id.")]
    at: Annotated[Line | None, Field(description="Where in the source: a page, a paragraph (¶ 12), a minute.")] = None


Citations = Annotated[tuple[Citation, ...], Field(description="What this rests on.")]


class OtherName(Part):
    """Another spelling, so that whoever types it finds the record."""

    name: Annotated[Line, Field(description="The spelling as people write it.")]
    language: Annotated[Language, Field(description="Its language, as a BCP 47 tag.")]


class Correction(Part):
    """What was wrong in the published claim, and what the record says instead."""

    text: Annotated[Prose, Field(description="What the record says.")]
    sources: Citations = ()


class Claim(Part):
    """Something that is said, by whom, and how it stands. Never the site's own voice."""

    text: Annotated[Prose, Field(description="What is claimed, as reported speech.")]
    by: Annotated[SpeakerId, Field(description="The person, organisation or source that claims it.")]
    voice: Annotated[Text | None, Field(description="Whom `by` quotes without a name: unnamed diplomats, say.")] = None
    date: Annotated[Date | None, Field(description="When it was said.")] = None
    status: Annotated[ClaimStatus, Field(description="How it stands.")]
    sources: Citations = ()
    correction: Annotated[Correction | None, Field(description="What the record says instead.")] = None

    @model_validator(mode="after")
    def _corrected_says_what(self) -> Self:
        if self.status is ClaimStatus.CORRECTED and self.correction is None:
            raise refuse(
                Code.KEY_MISSING,
                "a corrected claim without its `correction`",
                "`correction` with a text and sources",
                "add `correction: {text: …, sources: […]}` or choose another status",
            )
        return self


class Dispute(Part):
    """A question that is answered differently, with the answers side by side."""

    question: Annotated[Text, Field(description="What the answers differ about.")]
    claims: Annotated[tuple[Claim, ...], Field(description="The answers.", min_length=2)]


class ForecastOutcome(Part):
    """What came of a forecast."""

    status: Annotated[Outcome, Field(description="How it ended, or that it is open.")]
    text: Annotated[Prose | None, Field(description="What came of it, in words.")] = None
    date: Annotated[Date | None, Field(description="When that was known.")] = None
    sources: Citations = ()


class Forecast(Part):
    """What somebody expected, beside what came of it."""

    text: Annotated[Prose, Field(description="What was expected, as reported speech.")]
    by: Annotated[SpeakerId, Field(description="Who expected it, or the source that reports it.")]
    voice: Annotated[Text | None, Field(description="Whom `by` quotes without a name.")] = None
    made: Annotated[Date, Field(description="When it was said.")]
    due: Annotated[Date | None, Field(description="Until when it had to come true.")] = None
    about: Annotated[EventId | None, Field(description="The event it is about.")] = None
    sources: Citations = ()
    outcome: Annotated[ForecastOutcome, Field(description="How it ended, or that it is open.")]


class LogEntry(Part):
    """A line of the public correction log: what this site had wrong, and since when it is mended."""

    date: Annotated[Day, Field(description="The day of the correction.")]
    note: Annotated[Prose, Field(description="What was wrong and what stands there now.")]
    sources: Citations = ()


class Record(Part):
    """What every record has."""

    record_kind: ClassVar[RecordKind]

    id: Annotated[Id, Field(exclude=True)]
    added: Annotated[Day, Field(description="The day the record was added.")]
    aliases: Annotated[tuple[Id, ...], Field(description="Old ids, which lead here for ever.")] = ()
    sources: Citations = ()
    corrections: Annotated[tuple[LogEntry, ...], Field(description="The public correction log.")] = ()

    @cached_property
    def parts(self) -> tuple[tuple[tuple[str | int, ...], Part], ...]:
        """Every part of it with its path of keys and list positions, the record itself first."""
        return tuple(walk(self))

    @property
    def label(self) -> Text:
        """The name or title it is listed under."""
        raise NotImplementedError


class Told(Record):
    """What every record but a source has: texts, claims, forecasts, topics."""

    summary: Annotated[Prose, Field(description="Who, what, where, when, in two sentences of Markdown.")]
    details: Annotated[Prose | None, Field(description="Why it mattered and what is disputed, in Markdown.")] = None
    claims: Annotated[tuple[Claim, ...], Field(description="What is said, by whom, and how it stands.")] = ()
    disputes: Annotated[tuple[Dispute, ...], Field(description="Conflicting claims, side by side.")] = ()
    forecasts: Annotated[tuple[Forecast, ...], Field(description="What was expected, and what came of it.")] = ()
    topics: Annotated[tuple[TopicId, ...], Field(description="The topics it belongs to.")] = ()


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


class Actor(Part):
    """One person or one organisation."""

    person: Annotated[PersonId | None, Field(description="The person's id.")] = None
    organisation: Annotated[
        OrganisationId | None, Field(description="The organisation's id, where no person is meant.")
    ] = None

    @property
    def id(self) -> str:
        """The id of whichever it is."""
        return self.person or self.organisation or ""

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.person is None) == (self.organisation is None):
            raise refuse(
                Code.VALUE_SHAPE,
                "an entry names neither or both of `person` and `organisation`",
                "one of the two",
                "write `person: kim-jong-un` or `organisation: asean`",
            )
        return self


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
    side: Annotated[
        OrganisationId | None, Field(description="The state they stood for, where it is not their own.")
    ] = None
    sources: Citations = ()

    @model_validator(mode="after")
    def _override_has_source(self) -> Self:
        if self.as_ is not None and not self.sources:
            raise refuse(
                Code.KEY_MISSING,
                "a title given by `as` has no source",
                "`sources` beside `as`",
                "add `sources: [{source: …}]`, or delete `as` so that the title follows from the person's roles",
            )
        return self


class RelatedEvent(Part):
    """How this event stands to another."""

    event: Annotated[EventId, Field(description="The other event.")]
    as_: Annotated[EventRelation, Field(alias="as", description="This event … that one.")]


class Event(Told):
    """Something that happened, was announced, or was expected."""

    record_kind: ClassVar = RecordKind.EVENT

    title: Annotated[Text, Field(description="What it is called in a list.")]
    also: Annotated[tuple[OtherName, ...], Field(description="Other names people search for.")] = ()
    date: Annotated[
        Date, Field(description="The day, month, year or span, in EDTF, as the calendar stood at the place.")
    ]
    time: Annotated[Time | None, Field(description="Local time at the place, 24 hours, in quotation marks.")] = None
    end_time: Annotated[Time | None, Field(description="Local time of the end.")] = None
    timezone: Annotated[Zone | None, Field(description="IANA time zone, only where it is not the place's.")] = None
    place: Annotated[PlaceId | None, Field(description="Where.")] = None
    kind: Annotated[EventKind, Field(description="What sort of thing it was.")]
    status: Annotated[Status, Field(description="Where it stands in its life.")]
    history: Annotated[tuple[Step, ...], Field(description="How it came to be, each step dated and sourced.")] = ()
    series: Annotated[SeriesNumber | None, Field(description="Its number in a series.")] = None
    participants: Annotated[tuple[Participant, ...], Field(description="Who took part, and as what.")] = ()
    related: Annotated[tuple[RelatedEvent, ...], Field(description="How it stands to other events.")] = ()
    revealed: Annotated[Date | None, Field(description="When it became public, where that was later.")] = None

    @property
    @override
    def label(self) -> Text:
        return self.title


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
                f"the role ends ({self.to}) before it begins ({self.from_})",
                "`from` before `to`",
                "exchange the two dates, or correct one",
            )
        return self


class Relation(Part):
    """How another person stands to this one."""

    person: Annotated[PersonId, Field(description="The other person.")]
    as_: Annotated[Kinship, Field(alias="as", description="That person is this one's …")]
    status: Annotated[ClaimStatus, Field(description="How sure it is.")] = ClaimStatus.CONFIRMED
    note: Annotated[Prose | None, Field(description="What is not certain about it.")] = None
    sources: Citations = ()


class Profile(Told):
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

    country: Annotated[OrganisationId | None, Field(description="The state whose side the person is on.")] = None
    roles: Annotated[tuple[Role, ...], Field(description="Offices with their dates.")] = ()
    relations: Annotated[tuple[Relation, ...], Field(description="Family.")] = ()
    born: Annotated[Birth | None, Field(description="Date of birth, as exact as a source has it.")] = None


class Organisation(Profile):
    """A state, party, office, agency, company or other body."""

    record_kind: ClassVar = RecordKind.ORGANISATION

    kind: Annotated[OrganisationKind, Field(description="What sort of body it is.")]
    parent: Annotated[OrganisationId | None, Field(description="The body it is a part of.")] = None
    country: Annotated[OrganisationId | None, Field(description="The state it belongs to.")] = None


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
    country: Annotated[OrganisationId | None, Field(description="The state it lies in.")] = None


class Member(Actor):
    """Who belongs to a topic: the three of a trio, the states of a tally."""

    note: Annotated[Prose | None, Field(description="Since when, or with what doubt.")] = None


class Topic(Profile):
    """A thread that runs through the events: an issue, a series, a document, somebody's label."""

    record_kind: ClassVar = RecordKind.TOPIC

    kind: Annotated[TopicKind, Field(description="What sort of thread it is.")]
    members: Annotated[tuple[Member, ...], Field(description="Who belongs to it.")] = ()


class Source(Record):
    """A page, article or document that statements rest on."""

    record_kind: ClassVar = RecordKind.SOURCE

    title: Annotated[Text, Field(description="Its title, in its own language and, where useful, in ours.")]
    publisher: Annotated[Text, Field(description="Who published it.")]
    author: Annotated[Line | None, Field(description="Who wrote it.")] = None
    published: Annotated[Date | None, Field(description="When it was published.")] = None
    language: Annotated[Language, Field(description="The language it is in.")]
    kind: Annotated[SourceKind, Field(description="Who speaks in it.")]
    side: Annotated[OrganisationId | None, Field(description="The state it speaks for, where it does.")] = None
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


def walk(value: Part, where: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Part]]:
    """Every part of a record with its path of keys and list positions, the record itself first."""
    yield where, value
    for name, key, _ in _fields_with_parts(type(value)):
        child = getattr(value, name)
        # Not `isinstance(child, Part)`: pydantic's own answer to that takes thirty times as long.
        if isinstance(child, tuple):
            for position, item in enumerate(child):
                yield from walk(item, (*where, key, position))
        elif child is not None:
            yield from walk(child, (*where, key))


@cache
def _fields_with_parts(model: type[Part]) -> tuple[tuple[str, str, type[Part]], ...]:
    """Attribute and key of the fields that hold a part or a list of parts, and which."""
    return tuple(
        (name, field.alias or name, part)
        for name, field in model.model_fields.items()
        for part in annotations_in(field.annotation)
        if isinstance(part, type) and issubclass(part, Part)
    )


def parts_of(model: type[Part]) -> Iterator[tuple[str, type[Part]]]:
    """The keys below which parts stand, each with the part's model."""
    return ((key, part) for _, key, part in _fields_with_parts(model))
