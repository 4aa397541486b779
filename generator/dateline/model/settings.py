"""What a maintainer decides for the whole site: the options of the `dateline` plugin in mkdocs.yml."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dateline.model.fields import Day, Language, Line, OrganisationId, Text, Url, Zone


class Clock(BaseModel):
    """A capital whose local time stands beside an event's."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    name: Annotated[Text, Field(description="The capital's name.")]
    zone: Annotated[Zone, Field(description="Its IANA time zone.")]


class Settings(BaseModel):
    """The options of the `dateline` plugin."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    title: Annotated[Text, Field(description="The site's name in each language.")]
    tagline: Annotated[Text, Field(description="What the site is, in one sentence.")]
    as_of: Annotated[Day, Field(description="The day until which the record was reviewed.")]
    languages: Annotated[
        dict[Language, Line],
        Field(description="Tag and own name of each language; the first is the default.", min_length=1),
    ]
    sides: Annotated[
        tuple[OrganisationId, ...], Field(description="The states whose sides have a colour, in order.")
    ] = ()
    clocks: Annotated[tuple[Clock, ...], Field(description="Capitals whose time is shown beside an event's.")] = ()
    report_url: Annotated[Url | None, Field(description="The issue form that a reader's report opens.")] = None
    host: Annotated[
        Literal["mkdocs", "own"], Field(description="What writes and serves the site, unless a command says another.")
    ] = "mkdocs"
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
    def today(self) -> dt.date:
        """The day the record speaks from. Never the clock's."""
        day: dt.date = self.as_of
        return day
