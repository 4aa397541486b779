"""Findings for a terminal: the place, what was found, the line with a caret, what was expected, the cure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from dateline.diagnostics import Diagnostic, Findings, Severity
from dateline.diagnostics.message import ENGLISH, Message
from dateline.diagnostics.text import plural, printable

MAX_LINE = 110
"""Characters shown of a source line, so that a long paragraph does not bury the caret."""

_PLAIN, _BOLD, _RED, _YELLOW, _CYAN = "\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[36m"


def report(
    findings: Findings,
    lines: Callable[[str], tuple[str, ...]],
    *,
    help_url: str = "",
    is_coloured: bool = False,
    language: str = ENGLISH,
) -> str:
    """Every finding in order, then a line that counts them. Colours are for a terminal alone."""
    del help_url  # a terminal has the cure beside the line
    paint = _painted if is_coloured else _plain
    blocks = [_block(finding, lines(finding.span.path), language, paint) for finding in findings]
    return "\n\n".join([*blocks, summary(findings).in_language(language)]) + "\n"


Paint = Callable[[str, str], str]
"""Puts a shade around a whole printable piece, never inside an editor's text."""


def _plain(_shade: str, text: str) -> str:
    return text


def _painted(shade: str, text: str) -> str:
    return f"{shade}{text}{_PLAIN}"


def summary(findings: Findings) -> Message:
    """How many errors and warnings there are."""
    if not len(findings):
        return Message("No errors, no warnings.")
    errors, warnings = counted_errors(len(findings.errors)), counted_warnings(len(findings.warnings))
    return Message("{errors}, {warnings}.", errors=errors, warnings=warnings)


def counted_errors(number: int) -> Message:
    """As in "1 error", "2 errors"."""
    return Message(plural(number, "{number} error", "{number} errors"), number=number)


def counted_warnings(number: int) -> Message:
    """As in "1 warning", "2 warnings"."""
    return Message(plural(number, "{number} warning", "{number} warnings"), number=number)


_EXPECTED, _CURE = Message("expected: "), Message("cure:     ")
"""Labels of one width, so that what follows begins in one column."""


def _block(finding: Diagnostic, lines: tuple[str, ...], language: str, paint: Paint) -> str:
    """A finding as a block of lines without a line end. Its first is the same in every language but for the message."""
    shade = _RED if finding.severity is Severity.ERROR else _YELLOW
    place, message = printable(str(finding.span)), printable(finding.message.in_language(language))
    mark = f"{finding.severity}[{finding.code}]"
    rows = [f"{paint(_BOLD, place)}: {paint(shade, mark)}: {paint(_BOLD, message)}"]
    number = finding.span.line
    if 0 < number <= len(lines) and lines[number - 1].strip():
        shown, caret = _excerpt(lines[number - 1], number, finding)
        rows += [shown, paint(shade, caret)]
    return "\n".join([*rows, *advice(finding, language, paint)])


def advice(finding: Diagnostic, language: str, paint: Paint = _plain) -> list[str]:
    """What was expected and the cure, a line for each of them that there is."""
    labelled = ((_EXPECTED, finding.expected), (_CURE, finding.cure))
    return [
        f"{paint(_CYAN, f'  {label.in_language(language)}')}{printable(told.in_language(language))}"
        for label, told in labelled
        if told
    ]


def beside(place: str, finding: Diagnostic, language: str) -> str:
    """A finding about something that stands in no file, such as an option: as a block of lines, without colours."""
    mark = f"{finding.severity}[{finding.code}]"
    first = f"{printable(place)}: {mark}: {printable(finding.message.in_language(language))}"
    return "\n".join([first, *advice(finding, language)])


def _excerpt(line: str, number: int, finding: Diagnostic) -> tuple[str, str]:
    start = finding.span.column - 1
    shift = max(0, start - MAX_LINE // 2) if len(line) > MAX_LINE else 0
    shown = printable(line[shift : shift + MAX_LINE].replace("\t", " "))
    lead = f"{number:>5} | "
    to_end_of_line = len(line) - start
    length = finding.span.end_column - finding.span.column if finding.span.end_line == number else to_end_of_line
    marked = line[start : start + max(1, min(length, MAX_LINE))]
    caret = " " * _width(line[shift:start]) + "^" * max(1, min(_width(marked), MAX_LINE))
    return lead + shown, " " * (len(lead) - 2) + "| " + caret.rstrip()


def _width(text: str) -> int:
    """Columns of a terminal: Han, kana and Hangul take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
