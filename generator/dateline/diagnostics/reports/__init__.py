"""Findings in the forms in which people and machines read them: one module a form, all from the same data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from dateline.diagnostics import Findings
from dateline.diagnostics.message import ENGLISH
from dateline.diagnostics.reports import github, json, sarif, text

Lines = Callable[[str], tuple[str, ...]]
"""The lines of a file by its path, without line ends; empty for a file that cannot be read."""


class Report(Protocol):
    """Writes findings in one form, in order, ending in a line end."""

    def __call__(
        self,
        findings: Findings,
        lines: Lines,
        *,
        help_url: str = "",
        is_coloured: bool = False,
        language: str = ENGLISH,
    ) -> str:
        """`help_url` is the page that has a section for each code; a form uses what it has room for.

        `language` is a BCP 47 tag; where it has no catalogue, the words are English.
        """


REPORTS: Mapping[str, Report] = MappingProxyType(
    {"text": text.report, "github": github.report, "json": json.report, "sarif": sarif.report}
)
"""Name of a form and the function that writes it."""
