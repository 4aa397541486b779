"""Findings as workflow commands: GitHub shows each beside its line in the pull request.

A command is a line that begins with `::`. What stands in it is escaped as the runner unescapes it, and
made printable before that, so that no text of a record can end a command or begin one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateline.diagnostics import Diagnostic, Findings
from dateline.diagnostics.message import ENGLISH, Message, verbatim
from dateline.diagnostics.reports.text import summary
from dateline.diagnostics.text import printable

_IN_TEXT = MappingProxyType(str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"}))
_IN_PROPERTY = MappingProxyType(dict(_IN_TEXT) | str.maketrans({":": "%3A", ",": "%2C"}))


def report(
    findings: Findings,
    lines: Callable[[str], tuple[str, ...]],
    *,
    help_url: str = "",
    is_coloured: bool = False,
    language: str = ENGLISH,
) -> str:
    """A command for each finding, then a line that counts them."""
    del lines, is_coloured  # GitHub shows the line itself
    commands = [one(finding, help_url, language) for finding in findings]
    return "\n".join([*commands, summary(findings).in_language(language)]) + "\n"


def one(finding: Diagnostic, help_url: str = "", language: str = ENGLISH) -> str:
    """A finding as a command, without a line end."""
    span = finding.span
    properties = {"file": span.path, "line": span.line, "col": span.column}
    if span.end_line:
        properties["endLine"] = span.end_line
    if span.end_line == span.line:  # GitHub takes an end column on the same line alone
        properties["endColumn"] = span.end_column
    properties["title"] = finding.code.value
    rows = [finding.message]
    if finding.expected:
        rows.append(Message("expected: {text}", text=finding.expected))
    if finding.cure:
        rows.append(Message("cure: {text}", text=finding.cure))
    if help_url:
        rows.append(verbatim(f"{help_url}#{finding.code.anchor}"))
    text = "\n".join(printable(row.in_language(language)) for row in rows).translate(_IN_TEXT)
    return f"::{finding.severity} {_properties(properties)}::{text}"


def _properties(properties: Mapping[str, object]) -> str:
    return ",".join(f"{name}={printable(str(value)).translate(_IN_PROPERTY)}" for name, value in properties.items())
