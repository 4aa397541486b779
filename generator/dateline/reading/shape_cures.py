"""What to write where a list, a map or one value stands and another of them is expected."""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from dateline.diagnostics import Edit, Shape, Span, instead
from dateline.diagnostics.message import Message, either_in_code
from dateline.diagnostics.text import printable
from dateline.model.profiles import Coordinates
from dateline.model.walk import Key, keys_of
from dateline.reading import coordinates
from dateline.reading.cures import for_bare, in_braces, leading_id, required_keys, says_none
from dateline.reading.yaml import Mapping, Node, Scalar, Sequence

Cure = tuple[Message, tuple[Edit, ...]]

_MAX_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Meant:
    """What belongs at a place."""

    key: Key | None
    entry: type[BaseModel]
    """The model of what is expected, or of what stands around it where that has no model of its own."""
    context: AnyMapping[str, Any]
    """`Settings.context`."""


def cure_of_shape(node: Node | None, place: Span, wanted: Shape, meant: Meant) -> Cure | None:
    """What to write for a value of another shape than `wanted`; None where only the shape itself can be told."""
    key, entry = meant.key, meant.entry
    if isinstance(node, Scalar):
        return None if wanted is Shape.VALUE else _around(node, place, wanted, meant)
    if isinstance(node, Sequence):
        return one_of_list(node, place, key) if wanted is Shape.VALUE else _point(node, place, entry)
    if isinstance(node, Mapping):
        text = _alone(node) if wanted is Shape.VALUE else _entries_of(node, entry)
        template = (
            Message("write `{text}` alone", text=text)
            if wanted is Shape.VALUE
            else Message("write `{text}`", text=text)
        )
        return (template, ()) if text else None
    return None


def _around(node: Scalar, place: Span, wanted: Shape, meant: Meant) -> Cure | None:
    """One value where a list or a map belongs."""
    if wanted is Shape.LIST and not (meant.key and meant.key.part):
        return _listed(node, place)
    bare = for_bare(node.text, meant.entry, listed=wanted is Shape.LIST, context=meant.context)
    return (bare.cure, instead(place, bare.text if bare.is_whole else None)) if bare else None


def _point(node: Sequence, place: Span, entry: type[BaseModel]) -> Cure | None:
    """`[1.25, 103.8]` for coordinates."""
    point = coordinates.written(", ".join(map(_text, node.items))) if issubclass(entry, Coordinates) else ""
    return (Message("write `{text}`", text=point), instead(place, point)) if point else None


def _alone(node: Mapping) -> str:
    """The value of a map of one key."""
    values = [_text(entry.value) for entry in node.entries.values()]
    return printable(values[0][:_MAX_SHOWN]) if len(values) == 1 else ""


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def one_of_list(node: Sequence, place: Span, key: Key | None) -> Cure | None:
    """A list where one value belongs: `[[hotel]]` is one id, `[ada, bo]` are two."""
    inner = node.items[0] if len(node.items) == 1 else node
    within = inner.items if isinstance(inner, Sequence) else (inner,)
    if isinstance(inner, Sequence) and inner is not node and not (key and key.kinds):
        return Message("put a text that begins with `[[` in quotation marks"), ()
    values = [_text(one) for one in within]
    if not values or not all(values):  # nothing is left of `[,]`
        return None
    if len(values) == 1:
        return Message("write `{text}` without brackets", text=printable(values[0][:_MAX_SHOWN])), instead(
            place, *values
        )
    words = either_in_code([printable(one[:_MAX_SHOWN]) for one in values])
    if key and key.kinds:
        return Message("only one id may stand here: write {ids}; others have an entry of their own", ids=words), ()
    return Message("write one of them: {words}", words=words), ()


def _entries_of(node: Mapping, model: type[BaseModel]) -> str:
    """The list that was meant by `{ada: principal}` or `{en: A. Aoki}`; "" where nobody can say."""
    known = keys_of(model)
    required = required_keys(model)
    if not all(isinstance(entry.value, Scalar) for entry in node.entries.values()):
        return ""
    if node.entries.keys() <= {one.key for one in known}:
        entry = ", ".join(f"{key}: {in_braces(_text(entry.value))}" for key, entry in node.entries.items())
        return f"[{{{entry}}}]"
    leading = leading_id(model)
    pairs = {key: _text(entry.value) for key, entry in node.entries.items()}
    if leading and len(required) == 1:
        return f"[{', '.join(f'{{{leading[0]}: {key}, {required[0]}: {value}}}' for key, value in pairs.items())}]"
    if required == ["name", "language"]:
        return f"[{', '.join(f'{{name: {in_braces(value)}, language: {key}}}' for key, value in pairs.items())}]"
    return ""


def _listed(node: Scalar, place: Span) -> Cure:
    """One value where a list of them is expected: brackets around it, those of a Japanese keyboard taken away."""
    text = printable(node.text[:_MAX_SHOWN]).strip("［］[] ")
    if says_none(text):
        return Message("delete the line if there is none"), ()
    text = re.sub("[、，] ?", ", ", text)
    text = re.sub("(?<=[a-z0-9])[;；・　/／] ?(?=[a-z0-9])", ", ", text)
    cure = Message("write `[{text}]`, or each entry on its own line, beginning with `- `", text=text)
    return cure, instead(place, f"[{text}]" if node.plain and len(node.text) <= _MAX_SHOWN else None)
