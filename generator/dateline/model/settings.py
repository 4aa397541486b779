"""What a maintainer decides for the whole site: the options of the `dateline` plugin in mkdocs.yml."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from dateline.model.fields import Colour, Day, Language, Line, OrganisationId, Switch, Url, Zone
from dateline.model.formats import Format
from dateline.model.open_lists import Vocabulary
from dateline.model.record_format import FORMAT, readable
from dateline.model.texts import Text


class Section(StrEnum):
    """A part of the site that it may go without. The value is the path of its page."""

    ENCOUNTERS = "encounters"
    EXPECTATIONS = "expectations"
    MAP = "map"
    ORGANISATIONS = "organisations"
    TOPICS = "topics"


class Clock(BaseModel):
    """A capital whose local time stands beside an event's."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    name: Annotated[Text, Field(description="The capital's name.")]
    zone: Annotated[Zone, Field(description="Its IANA time zone.")]


class Accent(BaseModel):
    """The site's own colour, for marks, active tabs and what did not happen."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    light: Annotated[Colour, Field(description="On the light background.")]
    dark: Annotated[Colour, Field(description="On the dark background.")]


class Settings(BaseModel):
    """The options of the `dateline` plugin."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    format: Annotated[
        int, AfterValidator(readable), Field(description="The number of the format that the records are written in.")
    ] = FORMAT
    title: Annotated[Text, Field(description="The site's name in each language.")]
    tagline: Annotated[Text, Field(description="What the site is, in one sentence.")]
    as_of: Annotated[Day, Field(description="The day until which the record was reviewed.")]
    languages: Annotated[
        dict[Language, Line],
        Field(description="Tag and own name of each language; the first is the default.", min_length=1),
    ]
    partial: Annotated[
        tuple[Language, ...],
        Field(description="Languages of the site that need not have every text; readers see another, marked as such."),
    ] = ()
    sides: Annotated[
        tuple[OrganisationId, ...], Field(description="The organisations whose sides have a colour, in order.")
    ] = ()
    offices: Annotated[
        Literal["required", "optional"],
        Field(description="Whether everybody who takes part needs a dated role that covers the day."),
    ] = "required"
    without: Annotated[
        tuple[Section, ...],
        Field(description="Sections whose list, and place in the menu, are not made; pages of records stay."),
    ] = ()
    accent: Annotated[Accent | None, Field(description="A colour of the site's own in place of the dark red.")] = None
    vocabulary: Annotated[
        Vocabulary,
        Field(description="The site's own words to choose from, and what they mean.", default_factory=Vocabulary),
    ]
    clocks: Annotated[tuple[Clock, ...], Field(description="Capitals whose time is shown beside an event's.")] = ()
    cite_paragraphs: Annotated[
        Switch, Field(description="Whether a paragraph that cites no source with `[^id]` is reported.")
    ] = False
    spellings: Annotated[
        dict[Language, dict[Line, tuple[Line, ...]]],
        Field(description="How one thing is written in each language, with the forms that texts do not have."),
    ] = {}
    report_url: Annotated[Url | None, Field(description="The issue form that a reader's report opens.")] = None
    host: Annotated[
        Literal["mkdocs", "own"], Field(description="What writes and serves the site, unless a command says another.")
    ] = "mkdocs"
    exports: Annotated[
        tuple[Format, ...], Field(description="The formats for programs that the site has; by default all.")
    ] = tuple(Format)
    previews: Annotated[
        Switch, Field(description="Whether a build draws a picture of each page for those who share a link to it.")
    ] = False
    base_url: Annotated[Url | None, Field(description="Where the site is served; taken from `site_url`.")] = None
    edit_url: Annotated[
        str | None,
        Field(description="Where a file of the project is edited; taken from `edit_uri_template` or `edit_uri`."),
    ] = None

    @property
    def language(self) -> str:
        """The default language: texts given without a tag are in it, and others fall back to it."""
        return next(iter(self.languages))

    @property
    def whole_languages(self) -> tuple[str, ...]:
        """The languages in which every text has to stand."""
        return tuple(tag for tag in self.languages if tag not in self.partial)

    @property
    def context(self) -> Mapping[str, Any]:
        """What records are validated with: the default language, all languages, the words to choose from."""
        return {
            "language": self.language,
            "languages": " ".join(self.languages),
            "vocabulary": self.vocabulary,
        }

    @property
    def needs_offices(self) -> bool:
        """Whether somebody who takes part without an office on the day is an error."""
        return self.offices == "required"

    @property
    def today(self) -> dt.date:
        """The day the record speaks from. Never the clock's."""
        day: dt.date = self.as_of
        return day
