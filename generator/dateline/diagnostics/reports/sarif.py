"""Findings as SARIF 2.1.0 (OASIS), for code scanning and for editors that read it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from dateline import __version__
from dateline.diagnostics import Code, Diagnostic, Findings
from dateline.diagnostics.message import ENGLISH, Message

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(
    findings: Findings,
    lines: Callable[[str], tuple[str, ...]],
    *,
    help_url: str = "",
    is_coloured: bool = False,
    language: str = ENGLISH,
) -> str:
    """A log of one run; its rules are the codes that were found, in alphabetical order."""
    del lines, is_coloured
    codes = sorted({finding.code for finding in findings})
    driver: dict[str, Any] = {
        "name": "dateline",
        "version": __version__,
        "rules": [_rule(code, help_url) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The project's folder."}}},
        "results": [_result(finding, codes, language) for finding in findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _rule(code: Code, help_url: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code.value, "shortDescription": {"text": code.value.replace("-", " ").capitalize()}}
    return rule | ({"helpUri": f"{help_url}#{code.anchor}"} if help_url else {})


def _result(finding: Diagnostic, codes: Sequence[Code], language: str) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(finding.span.path, errors="surrogateescape"), "uriBaseId": "ROOT"},
        "region": _region(finding),
    }
    return {
        "ruleId": finding.code.value,
        "ruleIndex": codes.index(finding.code),
        "level": finding.severity.value,
        "message": {"text": _sentences(finding).in_language(language)},
        "locations": [{"physicalLocation": place}],
    }


def _sentences(finding: Diagnostic) -> Message:
    told = finding.message
    if finding.expected:
        told = Message("{told}. Expected: {text}", told=told, text=finding.expected)
    if finding.cure:
        told = Message("{told}. Cure: {text}", told=told, text=finding.cure)
    return Message("{told}.", told=told)


def _region(finding: Diagnostic) -> dict[str, int]:
    span = finding.span
    start = {"startLine": span.line, "startColumn": span.column}
    if not span.end_line or (span.end_line, span.end_column) < (span.line, span.column):
        return start
    return start | {"endLine": span.end_line, "endColumn": max(1, span.end_column)}
