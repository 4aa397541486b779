"""A list, a map of keys or a single value where another of the three belongs."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from dateline.diagnostics import Code, Diagnostic, Shape
from dateline.diagnostics.message import NOTHING, Message, either_in_code
from dateline.model.walk import Where, keys_of
from dateline.reading.cures import OPEN, required_keys
from dateline.reading.expected import model_at, name_of
from dateline.reading.shape_cures import Meant, cure_of_shape
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


def wrong_shape(
    kind: str, path: Where, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]
) -> Diagnostic:
    """The finding of such a place; `kind` is pydantic's name of the complaint."""
    node, place = find(document, path), locate(document, path)
    wanted = SHAPES[kind]
    found = _SHAPE_NAMES[_shape_of(node)] if node is not None else Message("nothing")
    key = next((one for one in keys_of(model_at(model, path[:-1])) if one.key == path[-1]), None)
    known = cure_of_shape(node, place, wanted, Meant(key, model_at(model, path), texts))
    cure, edits = known or (_keys_of_map(wanted, path, model) or _SHAPE_CURES[wanted], ())
    name = name_of(path)
    if isinstance(path[-1], int):
        name = Message("entry {number} of {name}", number=path[-1] + 1, name=name)
    return Diagnostic(
        code=Code.VALUE_SHAPE,
        span=place,
        message=Message(
            "{name} is {found} where {wanted} is expected",
            name=name,
            found=found,
            wanted=_SHAPE_NAMES[wanted],
        ),
        expected=_SHAPE_NAMES[wanted],
        cure=cure,
        shape=wanted,
        edits=edits,
    )


def _keys_of_map(wanted: Shape, path: Where, model: type[BaseModel]) -> Message:
    """The map with the keys that it must have; nothing where none is wanted, or none must be there."""
    part = model_at(model, path)
    keys = required_keys(part) if wanted is Shape.MAP and part is not model_at(model, path[:-1]) else []
    text = ", ".join(f"{key}: {OPEN}" for key in keys)
    return Message("write `{text}`", text=f"{{{text}}}") if text else NOTHING


def not_one_value(node: Sequence, path: Where, choices: Iterable[str]) -> Diagnostic:
    """Several values where one word of a list belongs."""
    return Diagnostic(
        code=Code.VALUE_SHAPE,
        span=node.span,
        message=Message(
            "{name} is {found} where {wanted} is expected",
            name=name_of(path),
            found=_SHAPE_NAMES[Shape.LIST],
            wanted=_SHAPE_NAMES[Shape.VALUE],
        ),
        expected=_SHAPE_NAMES[Shape.VALUE],
        cure=Message("write one of them: {words}", words=either_in_code(list(choices))),
        shape=Shape.VALUE,
    )


def _shape_of(node: Node) -> Shape:
    return Shape.VALUE if isinstance(node, Scalar) else Shape.LIST if isinstance(node, Sequence) else Shape.MAP
