"""The addresses that are left alone, each with its reason: `links/suppressed.yml`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.model.fields import Day, Line, Url
from dateline.model.refusal import refuse
from dateline.reading.validation import diagnose
from dateline.reading.yaml import plain, read


class Suppressed(BaseModel):
    """An address, or a whole host, that is not tried."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    url: Annotated[Url | None, Field(description="The address, exactly as the source has it.")] = None
    host: Annotated[Line | None, Field(description="Or a host, all of whose addresses are left alone.")] = None
    reason: Annotated[Line, Field(description="Why it is not tried.")]
    since: Annotated[Day, Field(description="The day this was decided.")]

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not self.url and not self.host:
            raise refuse(
                Code.KEY_MISSING,
                Message("this entry names neither an address nor a host"),
                Message("`url` or `host`"),
                Message("add a line `url: …` with the source's address"),
            )
        return self

    def covers(self, url: str) -> bool:
        """Whether it speaks of this address."""
        return url == self.url or (self.host is not None and urlsplit(url).hostname == self.host.lower())


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    suppressed: Annotated[tuple[Suppressed, ...], Field(description="What is left alone; `[]` for nothing.")]


@dataclass(frozen=True, slots=True)
class SuppressedRead:
    """The list, and what is wrong with it."""

    entries: tuple[Suppressed, ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    def covers(self, url: str) -> bool:
        """Whether an address is left alone."""
        return any(entry.covers(url) for entry in self.entries)

    def unused(self, urls: Iterable[str]) -> tuple[Suppressed, ...]:
        """The entries that none of these addresses needs any more."""
        known = tuple(urls)
        return tuple(entry for entry in self.entries if not any(map(entry.covers, known)))


def read_suppressed(data: bytes, path: str) -> SuppressedRead:
    """Read the list. Never raises for what stands in it."""
    document = read(data, path)
    if document.root is None or document.findings:
        return SuppressedRead((), document.findings)
    try:
        return SuppressedRead(_File.model_validate(plain(document.root)).suppressed)
    except ValidationError as error:
        return SuppressedRead((), tuple(diagnose(error, document.root, _File)))
