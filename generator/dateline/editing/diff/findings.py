"""Findings of the check as part of a comment, in three groups: what the change brought, where, and what was there."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from dateline.diagnostics import Code, Severity
from dateline.diagnostics.message import Message, Value
from dateline.diagnostics.reports.text import counted_errors, counted_warnings
from dateline.diagnostics.text import plural
from dateline.editing.diff.difference import Difference, Origin, ToMend
from dateline.editing.diff.quoting import with_code

MAX_FINDINGS = 40
"""In all; the rest is counted. GitHub takes 65,536 characters in a comment."""
MAX_TEXT = 500
"""Characters of a message, or of a cure."""

GROUPS = MappingProxyType(
    {
        Origin.HERE: Message("Those in files you changed stand below their lines too, in the tab *Files changed*."),
        Origin.ELSEWHERE: Message("These stand in other files, because of your change."),
        Origin.BEFORE: Message("These were there before your change; mend them or leave them to others."),
    }
)
"""What stands above each group."""


def findings(difference: Difference, language: str) -> Iterator[str]:
    """Blocks of Markdown in a language; none where nothing was found."""
    if not difference.findings:
        return
    errors = sum(one.severity is Severity.ERROR for one in difference.findings)
    yield f"**{_heading(errors, len(difference.findings) - errors).in_language(language)}**"
    found = [one for one in difference.findings if not _follows(one, difference)]
    if len(found) < len(difference.findings):
        # One deleted source may leave a hundred citations without one; the cure for all stands above.
        number = len(difference.findings) - len(found)
        yield _gone(number).in_language(language)
    room = MAX_FINDINGS
    for origin, heading in GROUPS.items():
        # Errors first: where not all are told, those that stop the change are.
        mine = sorted(
            (one for one in found if one.origin is origin), key=lambda one: one.severity is not Severity.ERROR
        )
        if mine[:room]:
            rows = "\n".join(f"- {_row(one, language)}" for one in mine[:room])
            yield f"{heading.in_language(language)}\n\n{rows}"
        room = max(0, room - len(mine))
    if len(found) > MAX_FINDINGS:
        more = Message("And {number} more, on the page of the run.", number=len(found) - MAX_FINDINGS)
        yield more.in_language(language)
    if errors:
        yield Message("Pages are compared once no error is left.").in_language(language)


def _gone(number: int) -> Message:
    return Message(
        plural(number, "{number} of them names what is gone (above).", "{number} of them name what is gone (above)."),
        number=number,
    )


def _heading(errors: int, warnings: int) -> Message:
    found, staying = counted_errors(errors), counted_warnings(warnings)
    if not errors:
        return Message("{warnings}, which may stay", warnings=staying)
    if not warnings:
        return Message("To mend: {errors}", errors=found)
    return Message("To mend: {errors}; {warnings}, which may stay", errors=found, warnings=staying)


def _follows(one: ToMend, difference: Difference) -> bool:
    """Whether a finding only says that something names what is told to be gone."""
    is_of_an_id = one.code in {Code.ID_UNKNOWN, Code.LINK_UNKNOWN}
    return is_of_an_id and any(problem.id == one.about for problem in difference.problems)


_SEVERITIES = MappingProxyType({Severity.ERROR: Message("error"), Severity.WARNING: Message("warning")})


def _row(one: ToMend, language: str) -> str:
    place: dict[str, Value] = {"severity": _SEVERITIES[one.severity], "path": one.path, "line": one.line}
    message, expected, cure = (_cut(text.in_language(language)) for text in (one.message, one.expected, one.cure))
    if cure:
        row = Message(
            "{severity} in `{path}`, line {line}: {message}; cure: {cure}", message=message, cure=cure, **place
        )
    elif expected:
        row = Message(
            "{severity} in `{path}`, line {line}: {message}; expected: {expected}",
            message=message,
            expected=expected,
            **place,
        )
    else:
        row = Message("{severity} in `{path}`, line {line}: {message}", message=message, **place)
    return with_code(row.in_language(language))


def _cut(text: str) -> str:
    return text if len(text) <= MAX_TEXT else text[:MAX_TEXT] + "…"
