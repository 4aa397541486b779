"""Findings in the log, with the lines they stand on, and the languages in which a host tells them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from dateline.diagnostics import Diagnostic, Findings
from dateline.diagnostics.message import ENGLISH, spoken
from dateline.diagnostics.reports import text
from dateline.model.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """In which language findings are told, by BCP 47 tags."""

    log: str
    pages: str
    """On the pages of a preview."""


_ASKED: ContextVar[Languages | None] = ContextVar("_ASKED", default=None)
"""MkDocs makes the plugin itself and hands it nothing: what the command was asked for has no other way to it."""


@contextmanager
def telling_in(languages: Languages) -> Iterator[None]:
    """Tell findings in these languages while the block runs."""
    before = _ASKED.set(languages)
    try:
        yield
    finally:
        _ASKED.reset(before)


def languages_for(settings: Settings | None) -> Languages:
    """The languages that were asked for, else the site's own."""
    own = spoken(settings.language) if settings else ENGLISH
    return _ASKED.get() or Languages(log=own, pages=own)


def report(root: Path, findings: Iterable[Diagnostic], language: str) -> str:
    """Every finding with its line, what was expected and the cure."""
    return text.report(Findings(findings), lambda path: lines(root / path), language=language)


def lines(path: Path) -> tuple[str, ...]:
    """The lines of a file; none where it cannot be read."""
    try:
        return tuple(path.read_text(encoding="utf-8", errors="replace").split("\n"))
    except OSError:
        return ()
