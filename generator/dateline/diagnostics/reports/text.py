"""Findings for a terminal: the place, what was found, the line with a caret, what was expected, the cure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from dateline.diagnostics import Diagnostic, Findings, Severity

MOST_LINE = 110
"""Characters shown of a source line, so that a long paragraph does not bury the caret."""


_PLAIN, _BOLD, _RED, _YELLOW, _CYAN = "\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[36m"


def report(
    findings: Findings, lines: Callable[[str], tuple[str, ...]], *, help_url: str = "", is_coloured: bool = False
) -> str:
    """Every finding in order, then a line that counts them. Colours are for a terminal alone."""
    del help_url  # a terminal has the cure beside the line
    blocks = [one(finding, lines(finding.span.path)) for finding in findings]
    if is_coloured:
        blocks = [_coloured(block, finding.severity) for block, finding in zip(blocks, findings, strict=True)]
    return "\n\n".join([*blocks, summary(findings)]) + "\n"


def _coloured(block: str, severity: Severity) -> str:
    """A printable block with colours put around whole pieces, never inside an editor's text."""
    head, *rows = block.split("\n")
    shade = _RED if severity is Severity.ERROR else _YELLOW
    place, mark, message = head.partition(f": {severity}[")
    code, _, message = message.partition("]: ")
    rows = [_coloured_row(row, shade) for row in rows]
    return "\n".join([f"{_BOLD}{place}{_PLAIN}: {shade}{mark[2:]}{code}]{_PLAIN}: {_BOLD}{message}{_PLAIN}", *rows])


def _coloured_row(row: str, shade: str) -> str:
    if row.strip(" |^") == "":
        return f"{shade}{row}{_PLAIN}"
    label, colon, rest = row.partition(":")
    is_label = label in {"  expected", "  cure"}
    return f"{_CYAN}{label}{colon}{_PLAIN}{rest}" if is_label else row


def summary(findings: Findings) -> str:
    """How many errors and warnings there are."""
    errors, warnings = len(findings.errors), len(findings.warnings)
    if not errors and not warnings:
        return "No errors, no warnings."
    return f"{_count(errors, 'error')}, {_count(warnings, 'warning')}."


def one(finding: Diagnostic, lines: tuple[str, ...]) -> str:
    """A finding as a block of lines without a line end."""
    rows = [f"{finding.span}: {finding.severity}[{finding.code}]: {finding.message}"]
    number = finding.span.line
    if 0 < number <= len(lines) and lines[number - 1].strip():
        rows += _excerpt(lines[number - 1], number, finding)
    if finding.expected:
        rows.append(f"  expected: {finding.expected}")
    if finding.cure:
        rows.append(f"  cure:     {finding.cure}")
    return "\n".join(printable(row) for row in rows)


def printable(text: str) -> str:
    """Text that cannot steer a terminal or a log: what is not printable is shown as an escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _excerpt(line: str, number: int, finding: Diagnostic) -> list[str]:
    start = finding.span.column - 1
    shift = max(0, start - MOST_LINE // 2) if len(line) > MOST_LINE else 0
    shown = printable(line[shift : shift + MOST_LINE].replace("\t", " "))
    lead = f"{number:>5} | "
    to_end_of_line = len(line) - start
    length = finding.span.end_column - finding.span.column if finding.span.end_line == number else to_end_of_line
    marked = line[start : start + max(1, min(length, MOST_LINE))]
    caret = " " * _width(line[shift:start]) + "^" * max(1, min(_width(marked), MOST_LINE))
    return [lead + shown, " " * (len(lead) - 2) + "| " + caret.rstrip()]


def _width(text: str) -> int:
    """Columns of a terminal: Han, kana and Hangul take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
