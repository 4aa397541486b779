"""Curved quotation marks around a value: YAML takes them for a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic, Severity, instead
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence

_CURVED = re.compile("[“”„]")
_WHOLLY_CURVED = re.compile('[“”„][^“”„"]+[“”]')
_QUOTED = re.compile("[“”„«「『][^“”„«»「」『』]+[“”»」』]")
_MAX_SHOWN = 80


def curved_quotes(node: Node, text: str) -> Iterator[Diagnostic]:
    """A warning for each value between curved quotation marks alone: YAML takes them for a part of the value."""
    if not _CURVED.search(text):  # most files have none, and need not be walked through
        return
    if isinstance(node, Scalar):
        if node.plain and _WHOLLY_CURVED.fullmatch(node.text):
            inner = node.text[1:-1]
            yield Diagnostic(
                code=Code.QUOTES_CURVED,
                severity=Severity.WARNING,
                span=node.span,
                message=Message(
                    "`{first}` and `{last}` are read as a part of the value", first=node.text[0], last=node.text[-1]
                ),
                expected=Message("straight quotation marks around a value, or none"),
                cure=Message(
                    "write {text}; if the marks belong to the text, {whole}",
                    text=quoted(f'"{inner[:60]}"', _MAX_SHOWN),
                    whole=quoted(f'"{node.text[:60]}"', _MAX_SHOWN),
                ),
                edits=() if "\\" in inner else instead(node.span, f'"{inner}"', f'"{node.text}"'),
            )
        return
    if isinstance(node, Mapping) and len(node.entries) > 1 and all(map(_is_quoted, node.entries.values())):
        return  # quoted in every language: the marks belong to the text
    for child in node.items if isinstance(node, Sequence) else [entry.value for entry in node.entries.values()]:
        yield from curved_quotes(child, text)


def _is_quoted(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and _QUOTED.fullmatch(entry.value.text) is not None
