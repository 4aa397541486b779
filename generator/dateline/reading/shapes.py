"""A list, a map of keys or a single value where another of the three belongs."""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from dateline.diagnostics import Code, Diagnostic, Edit, Shape, Span, instead
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable
from dateline.model.walk import Where
from dateline.reading.cures import for_bare
from dateline.reading.expected import model_at, name_of
from dateline.reading.yaml import Mapping, Node, Scalar, Sequence, find, locate

SHAPES = MappingProxyType(
    {"string_type": Shape.VALUE}
    | dict.fromkeys(("tuple_type", "list_type"), Shape.LIST)
    | dict.fromkeys(("model_type", "dict_type", "mapping_type", "model_attributes_type"), Shape.MAP)
)
"""What should stand where pydantic complains of a type."""
_SHAPE_NAMES = MappingProxyType(
    {
        Shape.VALUE: Message("a single value"),
        Shape.LIST: Message("a list"),
        Shape.MAP: Message("a map of keys"),
    }
)
_SHAPE_CURES = MappingProxyType(
    {
        Shape.VALUE: Message(
            "write the value on the same line, in quotation marks if it contains `: ` or begins with a sign"
        ),
        Shape.LIST: Message("write each entry on its own line, beginning with `- `"),
        Shape.MAP: Message("write `key: value` lines below it, two spaces further in"),
    }
)
_MAX_SHOWN = 80


def wrong_shape(
    kind: str, path: Where, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]
) -> Diagnostic:
    """The finding of such a place; `kind` is pydantic's name of the complaint."""
    node, place = find(document, path), locate(document, path)
    wanted = SHAPES[kind]
    found = _SHAPE_NAMES[_shape_of(node)] if node is not None else Message("nothing")
    cure, edits = _SHAPE_CURES[wanted], tuple[Edit, ...]()
    if isinstance(node, Sequence) and any(isinstance(item, Sequence) for item in node.items):
        cure = Message("put a text that begins with `[[` in quotation marks")
    if isinstance(node, Scalar) and wanted is not Shape.VALUE:
        entry = model_at(model, path)
        if wanted is Shape.LIST and entry is model_at(model, path[:-1]):
            cure, edits = _listed(node, place)
        elif bare := for_bare(node.text, entry, listed=wanted is Shape.LIST, context=texts):
            cure, edits = bare.cure, instead(place, bare.text if bare.is_whole else None)
    return Diagnostic(
        code=Code.VALUE_SHAPE,
        span=place,
        message=Message(
            "{name} is {found} where {wanted} is expected",
            name=name_of(path),
            found=found,
            wanted=_SHAPE_NAMES[wanted],
        ),
        expected=_SHAPE_NAMES[wanted],
        cure=cure,
        shape=wanted,
        edits=edits,
    )


def _listed(node: Scalar, place: Span) -> tuple[Message, tuple[Edit, ...]]:
    """One value where a list of them is expected: brackets around it, those of a Japanese keyboard taken away."""
    text = printable(node.text[:_MAX_SHOWN]).strip("［］[] ")
    text = re.sub("[、，] ?", ", ", text)
    cure = Message("write `[{text}]`, or each entry on its own line, beginning with `- `", text=text)
    return cure, instead(place, f"[{text}]" if node.plain and len(node.text) <= _MAX_SHOWN else None)


def _shape_of(node: Node) -> Shape:
    return Shape.VALUE if isinstance(node, Scalar) else Shape.LIST if isinstance(node, Sequence) else Shape.MAP
