"""What any record may hold: sources, other names, claims, forecasts, corrections, who is meant."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.model.fields import Date, Day, EventId, Language, Line, OrganisationId, PersonId, SourceId, SpeakerId
from dateline.model.part import Part
from dateline.model.refusal import refuse
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import ClaimStatus, Outcome


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
                Message("a corrected claim without its `correction`"),
                Message("`correction` with a text and sources"),
                Message("add `correction: {text: …, sources: […]}` or choose another status"),
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
        if self.person is None and self.organisation is None:
            raise refuse(
                Code.VALUE_SHAPE,
                Message("an entry names neither a `person` nor an `organisation`"),
                Message("one of the two"),
                Message("add `person: …` or `organisation: …` with an id"),
            )
        if self.person is not None and self.organisation is not None:
            raise refuse(
                Code.VALUE_SHAPE,
                Message("an entry names both a `person` and an `organisation`"),
                Message("one of the two"),
                Message("delete one of the two: whom a person stood for follows from the roles"),
            )
        return self
