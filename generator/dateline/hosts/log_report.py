"""Findings in the log, with the lines they stand on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dateline.diagnostics import Diagnostic, Findings
from dateline.diagnostics.reports import text


def report(root: Path, findings: Iterable[Diagnostic]) -> str:
    """Every finding with its line, what was expected and the cure."""
    return text.report(Findings(findings), lambda path: lines(root / path))


def lines(path: Path) -> tuple[str, ...]:
    """The lines of a file; none where it cannot be read."""
    try:
        return tuple(path.read_text(encoding="utf-8", errors="replace").split("\n"))
    except OSError:
        return ()
