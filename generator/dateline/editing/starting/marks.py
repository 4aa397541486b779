"""Files with marks such as `«title»`, and what is written in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from dateline.editing.formatting.scalars import written

_MARK = re.compile(r"«([a-z.-]+)»")
BLOCK = "block."
"""Begins the name of a mark whose lines stand as they are; every other is one text, quoted as its file needs it."""


def filled(text: str, marks: Mapping[str, str], quoted: Callable[[str], str] = str) -> str:
    """A file with something in place of each mark. Raises `KeyError` for one that nobody knows."""
    return _MARK.sub(lambda mark: _one(mark[1], marks, quoted), text)


def _one(name: str, marks: Mapping[str, str], quoted: Callable[[str], str]) -> str:
    return marks[name] if name.startswith(BLOCK) else quoted(marks[name])


def flow(value: Any) -> str:
    """A value on one line of YAML, in brackets."""
    if isinstance(value, str):
        return written(value, in_flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{written(key, in_flow=True)}: {flow(item)}" for key, item in value.items()) + "}"
    return f"[{', '.join(map(flow, value))}]"
