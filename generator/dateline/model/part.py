"""What every part of a record is, and the way through all of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel, ConfigDict

from dateline.model.fields import annotations_in


class Part(BaseModel):
    """Whatever stands in a record. Frozen; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def walk(value: Part, where: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Part]]:
    """Every part of a record with its path of keys and list positions, the record itself first."""
    yield where, value
    for name, key, _ in _fields_with_parts(type(value)):
        child = getattr(value, name)
        # Not `isinstance(child, Part)`: pydantic's own answer to that takes thirty times as long.
        if isinstance(child, tuple):
            for position, item in enumerate(child):
                yield from walk(item, (*where, key, position))
        elif child is not None:
            yield from walk(child, (*where, key))


@cache
def _fields_with_parts(model: type[Part]) -> tuple[tuple[str, str, type[Part]], ...]:
    """Attribute and key of the fields that hold a part or a list of parts, and which."""
    return tuple(
        (name, field.alias or name, part)
        for name, field in model.model_fields.items()
        for part in annotations_in(field.annotation)
        if isinstance(part, type) and issubclass(part, Part)
    )


def parts_of(model: type[Part]) -> Iterator[tuple[str, type[Part]]]:
    """The keys below which parts stand, each with the part's model."""
    return ((key, part) for _, key, part in _fields_with_parts(model))
