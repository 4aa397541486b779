"""Findings in the forms in which people and machines read them: one module a form, all from the same data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateline.diagnostics import Findings
from dateline.reports import text

Lines = Callable[[str], tuple[str, ...]]
"""The lines of a file by its path, without line ends; empty for a file that cannot be read."""

REPORTS: Mapping[str, Callable[[Findings, Lines], str]] = MappingProxyType({"text": text.report})
"""Name of a form and the function that writes it."""
