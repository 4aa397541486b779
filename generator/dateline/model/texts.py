"""Every text of every record with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from dateline.model import Part, Record
from dateline.model.fields import Text, annotations_in

Where = tuple[str | int, ...]


def texts(records: Mapping[str, Record]) -> Iterator[tuple[Record, Where, Text]]:
    """Every text of every record, with the path of keys and list positions that leads to it."""
    for record in records.values():
        for where, part in record.parts:
            for name, key, _ in fields_with_text(type(part)):
                value = getattr(part, name)
                if value is not None:
                    yield record, (*where, key), value


@cache
def fields_with_text(model: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """Attribute and key of the fields that hold a text, and whether it is Markdown."""
    return tuple(
        (name, field.alias or name, text.is_prose)
        for name, field in model.model_fields.items()
        for text in annotations_in(field.annotation)
        if isinstance(text, type) and issubclass(text, Text)
    )


def prose_of(records: Mapping[str, Record]) -> Iterator[tuple[Record, Where, str]]:
    """Every text of Markdown in every language; the path ends in the language's tag."""
    for record, where, text in texts(records):
        if text.is_prose:
            for tag, words in text.items():
                yield record, (*where, tag), words
