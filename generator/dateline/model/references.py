"""Which ids a record names, where, and of what kind of record they must be. Read off the models, not listed again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from dateline.model import Part, Record, walk
from dateline.model.fields import Reference
from dateline.model.vocabulary import RecordKind

Where = tuple[str | int, ...]
"""A path of keys and list positions inside a record."""
Named = tuple[Where, str, tuple[RecordKind, ...]]
"""Where an id is named, the id, and the kinds of record it may be."""


@cache
def fields_with_ids(model: type[Part]) -> tuple[tuple[str, str, tuple[RecordKind, ...]], ...]:
    """The fields of a part that hold ids: attribute, key, and the kinds of record meant."""
    found = []
    for name, field in model.model_fields.items():
        marks = [*_marks(field.annotation), *field.metadata]
        kinds = next((mark.kinds for mark in marks if isinstance(mark, Reference)), None)
        if kinds:
            found.append((name, field.alias or name, kinds))
    return tuple(found)


def _marks(annotation: Any) -> Iterator[Any]:
    for argument in get_args(annotation):
        yield argument
        if not (isinstance(argument, type) and issubclass(argument, Part)):
            yield from _marks(argument)


def references(record: Part) -> Iterator[Named]:
    """Every id a record names, with its place and the kinds of record it may be."""
    for where, part in record.parts if isinstance(record, Record) else walk(record):
        for name, key, kinds in fields_with_ids(type(part)):
            value = getattr(part, name)
            if isinstance(value, str):
                yield (*where, key), value, kinds
            elif value:
                for position, item in enumerate(value):
                    yield (*where, key, position), item, kinds
