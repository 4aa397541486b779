"""The one way through a record: what may stand at each key, and every part, id, text and citation with its place.

All of it is read off the models once, so no other module lists their keys. Files that give no record are
walked along the same models (`walk_typed`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, get_origin

from pydantic import BaseModel

from dateline.model.claims import Citation
from dateline.model.fields import Reference, annotations_in
from dateline.model.open_lists import Word
from dateline.model.part import Part
from dateline.model.texts import Text
from dateline.model.vocabulary import RecordKind
from dateline.prose import marks_in
from dateline.prose.marks import Cited

Where = tuple[str | int, ...]
"""A path of keys and list positions inside a record; `()` is the record itself."""
Named = tuple[Where, str, tuple[RecordKind, ...]]
"""Where an id is named, the id, and the kinds of record it may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What may stand at a key of a part."""

    key: str
    """As it is typed: `as`."""
    attribute: str
    """As Python has it: `as_`."""
    is_list: bool
    annotations: tuple[Any, ...]
    """Its annotation, everything that is made of, the outer parts first, and what marks it."""
    part: type[Part] | None
    """The model of the part that stands there, or of each in a list."""
    kinds: tuple[RecordKind, ...]
    """The kinds of record whose ids stand there; none where no ids do."""
    text: type[Text] | None

    @property
    def words(self) -> type[StrEnum | Word] | None:
        """The list whose words stand there."""
        return next((one for one in self.types if issubclass(one, StrEnum | Word)), None)

    @property
    def types(self) -> tuple[type, ...]:
        """The classes among its annotations."""
        return tuple(one for one in self.annotations if isinstance(one, type))


@cache
def keys_of(model: type[BaseModel]) -> tuple[Key, ...]:
    """What may stand in a part, in the order of the model; without `id`, which is no key but the file's name."""
    return tuple(
        _key(field.alias or name, name, (*annotations_in(field.annotation), *field.metadata))
        for name, field in model.model_fields.items()
        if name != "id"
    )


def _key(key: str, attribute: str, annotations: tuple[Any, ...]) -> Key:
    types = tuple(one for one in annotations if isinstance(one, type))
    return Key(
        key=key,
        attribute=attribute,
        is_list=any(get_origin(one) is tuple for one in annotations),
        annotations=annotations,
        part=next((one for one in types if issubclass(one, Part)), None),
        kinds=next((one.kinds for one in annotations if isinstance(one, Reference)), ()),
        text=next((one for one in types if issubclass(one, Text)), None),
    )


@cache
def written_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys of a model in the order in which they are written.

    A record begins with when it was added and what it is, goes on to what describes it, and ends with what it
    rests on.
    """
    first, last = (model.written_first, model.written_last) if issubclass(model, Part) else ((), ())
    own = (one.key for one in keys_of(model) if one.key not in {*first, *last})
    return (*first, *own, *last)


# --- a record -----------------------------------------------------------------------------------------


def walk(part: Part, where: Where = ()) -> Iterator[tuple[Where, Part]]:
    """Every part of a record with its place, the record itself first."""
    yield where, part
    for attribute, key in _keys_with_parts(type(part)):
        child = getattr(part, attribute)
        # Not `isinstance(child, Part)`: pydantic's own answer to that takes thirty times as long.
        if isinstance(child, tuple):
            for position, item in enumerate(child):
                yield from walk(item, (*where, key, position))
        elif child is not None:
            yield from walk(child, (*where, key))


def references(record: Part) -> Iterator[Named]:
    """Every id that a record names, with its place and the kinds of record it may be."""
    for where, part in _parts(record):
        for attribute, key, kinds in _keys_with_ids(type(part)):
            value = getattr(part, attribute)
            if isinstance(value, str):
                yield (*where, key), value, kinds
            elif value:
                for position, item in enumerate(value):
                    yield (*where, key, position), item, kinds


def texts(record: Part) -> Iterator[tuple[Where, Text]]:
    """Every text of a record with its place."""
    for where, part in _parts(record):
        for attribute, key in _keys_with_texts(type(part)):
            value = getattr(part, attribute)
            if value is not None:
                yield (*where, key), value


def prose(record: Part) -> Iterator[tuple[Where, str]]:
    """Every text of Markdown in every language; its place ends in the language's tag."""
    for where, text in texts(record):
        if text.is_prose:
            for tag, words in text.items():
                yield (*where, tag), words


def words(record: Part) -> Iterator[tuple[Where, StrEnum | Word]]:
    """Every word of a list that a record has, with its place."""
    for where, part in _parts(record):
        for one in keys_of(type(part)):
            value = getattr(part, one.attribute)
            if isinstance(value, StrEnum | Word):
                yield (*where, one.key), value


def citations(record: Part) -> Iterator[tuple[Where, Citation]]:
    """Every citation in a record, with the place of the part that cites; its texts cite behind its `sources`."""
    for where, part in _parts(record):
        for citation in getattr(part, "sources", ()):
            yield where, citation
        for mark in _marks(part):
            # Not checked: that an id leads nowhere is told with the place of the mark.
            yield where, Citation.model_construct(source=mark.source, at=mark.at or None)


def _marks(part: Part) -> dict[Cited, None]:
    """The sources that the texts of a part cite, each once with its place in the source."""
    texts = (getattr(part, attribute) for attribute, _ in _keys_with_texts(type(part)))
    return {
        mark: None for text in texts if text and text.is_prose for words in text.values() for mark in marks_in(words)
    }


def _parts(record: Part) -> tuple[tuple[Where, Part], ...]:
    """All parts; a record keeps them, since every rule goes through them."""
    kept: tuple[tuple[Where, Part], ...] | None = getattr(record, "parts", None)
    return tuple(walk(record)) if kept is None else kept


@cache
def _keys_with_parts(model: type[Part]) -> tuple[tuple[str, str], ...]:
    return tuple((one.attribute, one.key) for one in keys_of(model) if one.part)


@cache
def _keys_with_ids(model: type[Part]) -> tuple[tuple[str, str, tuple[RecordKind, ...]], ...]:
    return tuple((one.attribute, one.key, one.kinds) for one in keys_of(model) if one.kinds)


@cache
def _keys_with_texts(model: type[Part]) -> tuple[tuple[str, str], ...]:
    return tuple((one.attribute, one.key) for one in keys_of(model) if one.text)


# --- what was typed where a record should be -------------------------------------------------------------


def walk_typed(values: object, model: type[Part], where: Where = ()) -> Iterator[tuple[Where, type[Part], Typed]]:
    """Every map of a file that belongs to a part of `model`, with its place and the part's model."""
    if isinstance(values, dict):
        yield where, model, values
        for one in keys_of(model):
            if one.part:
                value, place = values.get(one.key), (*where, one.key)
                for at, item in typed_entries(value, place) if isinstance(value, list) else ((place, value),):
                    yield from walk_typed(item, one.part, at)


Typed = Mapping[str, Any]
"""A map of a file: its keys and whatever stands at them."""


def typed_entries(value: object, where: Where) -> Iterator[tuple[Where, object]]:
    """A value, or what a list or map holds, each with its place."""
    if isinstance(value, list | Mapping):
        for position, item in enumerate(value) if isinstance(value, list) else value.items():
            yield (*where, position), item
    else:
        yield where, value
