"""Every text of every record with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.fields import Prose, Text
from dateline.records import Record, walk

Where = tuple[str | int, ...]


def texts(records: Mapping[str, Record]) -> Iterator[tuple[Record, Where, Text]]:
    """Every text of every record, with the path of keys and list positions that leads to it."""
    for record in records.values():
        for where, part in walk(record):
            for name, field in type(part).model_fields.items():
                value = getattr(part, name)
                if isinstance(value, Text):
                    yield record, (*where, field.alias or name), value


def prose_of(records: Mapping[str, Record]) -> Iterator[tuple[Record, Where, str]]:
    """Every text of Markdown in every language; the path ends in the language's tag."""
    for record, where, text in texts(records):
        if isinstance(text, Prose):
            for tag, words in text.items():
                yield record, (*where, tag), words
