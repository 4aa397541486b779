"""What a maintainer decides for the whole site: the options of the `dateline` plugin in mkdocs.yml.

mkdocs.yml is trusted, unlike the records, but it is read by the same reader: a mistake in it is told
with its line, and no command needs MkDocs to know the site's languages.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.fields import Day, Language, Line, OrganisationId, Text, Url, Zone
from dateline.validation import diagnose
from dateline.yaml_reader import Mapping, Node, Sequence, plain, read

CONFIG = "mkdocs.yml"


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
    base_url: Annotated[Url | None, Field(description="Where the site is served; taken from `site_url`.")] = None
    edit_url: Annotated[
        Url | None, Field(description="The project's folder where it is edited; taken from `edit_uri`.")
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


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """The settings, or why there are none."""

    settings: Settings | None
    findings: tuple[Diagnostic, ...]


def from_options(options: MappingType[str, Any], site_url: str | None = None) -> Settings:
    """Settings from the plugin's options as a host has read them. Raises `pydantic.ValidationError`."""
    texts = as_text(options)
    if site_url:
        texts["base_url"] = site_url
    return Settings.model_validate(texts, context={"language": next(iter(options.get("languages", {"en": ""})))})


def as_text(value: Any) -> Any:
    """The same structure with every scalar as text, as the strict reader would have given it."""
    if isinstance(value, MappingType):
        return {str(key): as_text(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_text(item) for item in value]
    return str(value)


def read_settings(root: Path) -> SettingsRead:
    """Read the plugin's options from `root / "mkdocs.yml"`."""
    try:
        data = (root / CONFIG).read_bytes()
    except OSError as error:
        return SettingsRead(None, (_missing(Span(CONFIG), f"{CONFIG} cannot be read: {error.strerror}"),))
    document = read(data, CONFIG, allow_tags=True)
    if document.root is None or document.findings:
        return SettingsRead(None, document.findings)
    options = options_in(document.root)
    if options is None:
        return SettingsRead(None, (_missing(document.root.span, f"{CONFIG} does not switch on the `dateline` plugin"),))
    texts = plain(options)
    texts |= addresses(plain(document.root))
    try:
        context = {"language": next(iter(texts.get("languages") or {"en": ""}))}
        return SettingsRead(Settings.model_validate(texts, context=context), ())
    except ValidationError as error:
        return SettingsRead(None, tuple(diagnose(error, options, Settings)))


def addresses(config: MappingType[str, Any]) -> dict[str, str]:
    """What keys of mkdocs.yml outside the plugin say of where the site is served and the project's files are edited."""
    given = {key: value for key, value in config.items() if isinstance(value, str)}
    found = {"base_url": given["site_url"]} if given.get("site_url") else {}
    docs = urlsplit(urljoin(f"{given.get('repo_url', '').rstrip('/')}/", given.get("edit_uri", "")))
    if docs.scheme and given.get("edit_uri"):
        folder = posixpath.join(docs.path, posixpath.relpath(".", given.get("docs_dir", "docs")))
        found["edit_url"] = urlunsplit(docs._replace(path=f"{posixpath.normpath(folder)}/"))
    return found


def _missing(span: Span, message: str) -> Diagnostic:
    return Diagnostic(
        code=Code.KEY_MISSING,
        span=span,
        message=message,
        expected="`plugins:` with an entry `dateline:` and its options",
        cure="see docs/architecture.md, «Settings»",
    )


def options_in(root: Mapping) -> Mapping | None:
    """Where the options of the plugin stand in mkdocs.yml; None where it is not switched on."""
    plugins = root.entries.get("plugins")
    if plugins is None or not isinstance(plugins.value, Sequence):
        return None
    for item in plugins.value.items:
        found: Node | None = (
            item.entries["dateline"].value if isinstance(item, Mapping) and "dateline" in item.entries else None
        )
        if isinstance(found, Mapping):
            return found
    return None
