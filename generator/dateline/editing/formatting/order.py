"""What stands at each key of a record, and in which order the keys are written: read off the models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_origin

from pydantic import BaseModel, WithJsonSchema

from dateline.dates import EDTF_PATTERN
from dateline.model.walk import keys_of, written_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What stands somewhere in a record."""

    model: type[BaseModel] | None = None
    """The model of a map, or of each map in a list."""
    is_text: bool = False
    """Whether a map is a text by language."""
    is_data: bool = False
    """Whether it is a date, a number or `true`."""


ANYTHING = Shape()


@cache
def shapes(model: type[BaseModel]) -> dict[str, Shape]:
    """What stands at each key of a model."""
    return {
        one.key: Shape(model=one.part, is_text=one.text is not None, is_data=any(map(_is_data, one.annotations)))
        for one in keys_of(model)
    }


def _is_data(annotation: Any) -> bool:
    if get_origin(annotation) is Literal:
        return True
    if not isinstance(annotation, WithJsonSchema):
        return False
    schema = annotation.json_schema or {}
    is_number = isinstance(schema.get("type"), list)
    return is_number or schema.get("format") == "date" or schema.get("pattern") == EDTF_PATTERN


def sorted_keys(present: Sequence[str], shape: Shape, languages: tuple[str, ...]) -> list[str]:
    """Keys in the order in which they are written; unknown ones come last, as they were typed."""
    wanted = languages if shape.is_text else written_keys(shape.model) if shape.model else ()
    rank = {key: position for position, key in enumerate(wanted)}
    return sorted(present, key=lambda key: rank.get(key, len(rank)))


def shape_at(shape: Shape, key: str) -> Shape:
    """What stands at a key of a map of this shape."""
    return shapes(shape.model).get(key, ANYTHING) if shape.model else ANYTHING
