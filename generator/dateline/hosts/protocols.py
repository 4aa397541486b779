"""What a host asks of Dateline: pages, files and findings, nothing about how they are made.

The tests of the hosts hand in sites of a few lines; `dateline.site` hands in the real one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from dateline.diagnostics import Findings
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.pages.page import Page
from dateline.reading.folders import Cache
from dateline.search.answers import Answers
from dateline.search.facts import Facts
from dateline.words import Words


class OutputFile(Protocol):
    """A file of the site that is no page: a picture, a redirect, an export."""

    @property
    def path(self) -> str:
        """POSIX path relative to the site's root."""

    @property
    def content(self) -> bytes:
        """The whole file."""


class Site(Protocol):
    """Everything that one state of the records gives."""

    @property
    def pages(self) -> Sequence[Page]:
        """Every page in every language, in a total order."""

    @property
    def records(self) -> Mapping[str, object]:
        """Every record by id; one stays the same object until somebody edits it."""

    @property
    def facts(self) -> Mapping[str, Facts]:
        """What search knows of each record beyond the words of its pages, by id."""

    @property
    def answers(self) -> Mapping[str, Mapping[str, Answers]]:
        """What questions about a record are answered with, by language and id."""

    def words_in(self, language: str) -> Words:
        """The interface texts and date forms of the site in a language."""

    def files(self) -> Iterable[OutputFile]:
        """Every file that is no page, made while iterating."""


class Prepared(Protocol):
    """The site as the records stand now, and what is wrong with them."""

    @property
    def site(self) -> Site | None:
        """None where an error forbids publishing."""

    @property
    def findings(self) -> Findings:
        """Every error and warning."""


class Prepare(Protocol):
    """Reads and checks the records below the project's root. Never raises for what stands in them."""

    def __call__(self, root: Path, cache: Cache | None = None, on_progress: OnProgress = unwatched) -> Prepared:
        """With a cache, only files that have changed are parsed again."""
