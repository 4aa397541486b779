"""Findings as JSON for scripts: the same fields as `Diagnostic`, in the same order."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from dateline.diagnostics import Diagnostic, Findings
from dateline.diagnostics.message import ENGLISH

VERSION = 1
"""Raised when a field changes its meaning or goes; a new field does not raise it."""


def report(
    findings: Findings,
    lines: Callable[[str], tuple[str, ...]],
    *,
    help_url: str = "",
    is_coloured: bool = False,
    language: str = ENGLISH,
) -> str:
    """One object: `version`, `language`, how many `errors` and `warnings`, and `findings`."""
    del lines, is_coloured
    made = {
        "version": VERSION,
        "language": language,
        "errors": len(findings.errors),
        "warnings": len(findings.warnings),
        "findings": [one(finding, help_url, language) for finding in findings],
    }
    return json.dumps(made, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def one(finding: Diagnostic, help_url: str = "", language: str = ENGLISH) -> dict[str, Any]:
    """A finding; lines and columns count from 1, an end is null where only the beginning is known."""
    span = finding.span
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "endLine": span.end_line or None,
        "endColumn": span.end_column or None,
        "message": finding.message.in_language(language),
        "expected": finding.expected.in_language(language),
        "cure": finding.cure.in_language(language),
        "help": f"{help_url}#{finding.code.anchor}" if help_url else None,
    }
