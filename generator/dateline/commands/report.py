"""Findings told beside the result of a command, as `dateline check` reports them."""

from __future__ import annotations

from collections.abc import Callable

from dateline.commands.terminal import Terminal
from dateline.diagnostics import Findings
from dateline.diagnostics.reports import text


def tell_findings(
    findings: Findings, lines: Callable[[str], tuple[str, ...]], terminal: Terminal, language: str
) -> None:
    """Tell every finding with its line; `lines` gives those of a file by its path, `language` is a BCP 47 tag."""
    told = text.report(findings, lines, is_coloured=terminal.is_coloured, language=language)
    terminal.tell(told.rstrip("\n"))
