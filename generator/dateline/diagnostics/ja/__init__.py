"""Every message in Japanese, by its English template: a module for each part of the program."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dateline.diagnostics.ja import (
    asking,
    changes,
    commands,
    contradictions,
    dates,
    files,
    habits,
    handwritten,
    ids,
    labels,
    other_programs,
    reports,
    rules,
    values,
    yaml,
)
from dateline.diagnostics.ja.descriptions import DESCRIPTIONS

PARTS = (
    *(reports, files, yaml, dates, values, habits, other_programs),
    *(ids, rules, contradictions, labels, handwritten),
    *(commands, asking, changes),
)


TEMPLATES: Mapping[str, str] = MappingProxyType(
    {english: japanese for part in PARTS for english, japanese in part.TEMPLATES.items()}
    # A message has no full stop.
    | {english.rstrip("."): japanese.rstrip("。") for english, japanese in DESCRIPTIONS.items()}
)
