"""The content of a file in which nothing is unusual, without its places: two thirds of the time that nodes take.

Nearly every file of a site is one, and nobody asks where anything stands in it. Whatever the builder would look at
twice, from a comment without its blank to a text that may have swallowed a key, is left to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml._yaml import CParser

from dateline.reading.yaml import folding
from dateline.reading.yaml.builder import COMMENT_WITHOUT_SPACE
from dateline.reading.yaml.refusals import MAX_DEPTH, MAX_NODES

_CURVED = "“”„"
_VALUES = frozenset({yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent})
_ENDS = frozenset({yaml.MappingEndEvent, yaml.SequenceEndEvent})
_SILENT = frozenset({yaml.StreamStartEvent, yaml.DocumentEndEvent, yaml.StreamEndEvent})


class _Unusual(Exception):  # noqa: N818 -- a way out, not an error
    """The builder has to look at this file."""


def content(text: str) -> dict[str, Any] | None:
    """What a file holds as nested dicts, lists and strings; None unless it is a map without anything unusual."""
    if "\\" in text or (" #" in text and COMMENT_WITHOUT_SPACE.search(text)):
        return None
    try:
        found = _content(text)
    except (_Unusual, yaml.YAMLError):
        return None
    return found if isinstance(found, dict) else None


def _content(text: str) -> Any:
    around: list[tuple[Any, str | None, int, bool]] = []
    top: Any = []  # the list or map that is open; at first the file, which is a list of one thing
    key, key_line, in_brackets = None, -1, False  # the key whose value comes next, and the line where it ends
    for event in _events(text):
        kind, is_key = type(event), key is None and type(top) is dict
        if kind is yaml.ScalarEvent:
            is_below = key is not None and event.start_mark.line > key_line
            value: Any = _words(event, text, is_below=is_below, in_brackets=in_brackets)
        elif kind in _ENDS:
            value, is_key = top, False
            top, key, key_line, in_brackets = around.pop()
        elif is_key or len(around) >= MAX_DEPTH:
            raise _Unusual
        else:
            around.append((top, key, key_line, in_brackets))
            top, key, in_brackets = {} if kind is yaml.MappingStartEvent else [], None, event.flow_style
            continue
        if is_key:
            if value in top or value.startswith("\u3000"):
                raise _Unusual
            key, key_line = value, event.end_mark.line
        elif key is None:
            top.append(value)
        else:
            top[key] = value
            key = None
    return top[0] if top else None


def _events(text: str) -> Iterator[Any]:
    """Those of lists, maps and texts. Raises `_Unusual` for too many, and for whatever else says something."""
    nodes = documents = 0
    event: Any
    for event in iter(CParser(text.encode()).get_event, None):
        kind = type(event)
        if kind in _VALUES:
            nodes += 1
            if event.tag is not None or event.anchor is not None or nodes > MAX_NODES:
                raise _Unusual
            yield event
        elif kind in _ENDS:
            yield event
        elif kind not in _SILENT:
            documents += 1
            if kind is not yaml.DocumentStartEvent or event.version or event.tags or documents > 1:
                raise _Unusual


def _words(event: Any, text: str, *, is_below: bool, in_brackets: bool) -> str:
    """A key or a text. Raises `_Unusual` where the builder would note something."""
    words: str = event.value
    style, start, end = event.style, event.start_mark, event.end_mark
    has_lines = start.line < end.line
    if not style and (not words or words[0] in _CURVED or ((has_lines or is_below) and not in_brackets)):
        raise _Unusual
    if not has_lines or style == "|":
        return words
    raw = text[start.index : end.index]
    return folding.of_block(raw, words) if style == ">" else folding.of_line(raw, words, style or "")
