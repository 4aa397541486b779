"""Keys that have no value: the document is read on without them."""

from __future__ import annotations

import re
from dataclasses import replace

from pydantic import BaseModel

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable, quoted
from dateline.model.walk import keys_of
from dateline.reading.cures import required_keys
from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence

_MAX_SHOWN = 80


def without_empty_values(root: Mapping, model: type[BaseModel]) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    """The document without keys that have no value, and a finding for each of them."""
    findings: list[Diagnostic] = []
    return _filled(root, findings, model), tuple(findings)


def _kept(node: Node, findings: list[Diagnostic], model: type[BaseModel] | None) -> Node:
    if isinstance(node, Sequence):
        return replace(node, items=tuple(_kept(item, findings, model) for item in node.items))
    return _filled(node, findings, model) if isinstance(node, Mapping) else node


def _filled(node: Mapping, findings: list[Diagnostic], model: type[BaseModel] | None) -> Mapping:
    entries, known = {}, {one.key: one for one in keys_of(model)} if model else {}
    for key, entry in node.entries.items():
        if isinstance(entry.value, Scalar) and entry.value.plain and not entry.value.text:
            findings.append(_empty(key, node, model))
        else:
            inner = known[key].part if key in known else None
            entries[key] = replace(entry, value=_kept(entry.value, findings, inner))
    return replace(node, entries=entries)


def _empty(key: str, around: Mapping, model: type[BaseModel] | None) -> Diagnostic:
    """A key without a value. Whatever has to be there, and the only text there is, is not to be deleted."""
    place = around.entries[key].key
    is_needed = key in required_keys(model) if model else len(around.entries) == 1
    is_alone = all(entry.key.line != place.line for name, entry in around.entries.items() if name != key)
    in_braces = around.where[0].text[around.where[1].index :].startswith("{")
    delete = Message("write the value, or delete the line")
    if hashed := _hashed(around.entries[key]):
        return Diagnostic(
            code=Code.VALUE_EMPTY,
            span=place,
            message=Message(
                "{key} has no value: {text} is read as a comment", key=quoted(key), text=quoted(f"#{hashed}")
            ),
            expected=Message("a value on the same line, or lines below it two spaces further in"),
            cure=Message("write {text}, or put it in quotation marks with its `#`", text=quoted(f"{key}: {hashed}")),
        )
    if in_braces or not is_alone:
        delete = Message("write the value, or delete `{key}:`", key=printable(key[:_MAX_SHOWN]))
    return Diagnostic(
        code=Code.VALUE_EMPTY,
        span=place,
        message=Message("{key} has no value", key=quoted(key)),
        expected=Message("a value on the same line, or lines below it two spaces further in"),
        cure=Message("write the value: it has to be there") if is_needed else delete,
    )


def _hashed(entry: Entry) -> str:
    """The word behind a `#` on the line of a key that has no value; "" where there is none."""
    origin, _, after = entry.value.where
    found = re.match(r"[^\S\n]*#(\w[^\n]{0,60})", origin.text[after.index :])
    return found[1].rstrip() if found else ""
