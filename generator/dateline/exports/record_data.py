"""A record as plain data and the JSON Schema of it, both read off the models: every key once, none by hand.

Nothing is ever null: what has no value is not there. A list is always there, empty or not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, get_origin

from pydantic import BaseModel, WithJsonSchema

from dateline.dates import Edtf
from dateline.exports.dates import PRECISIONS, certainty, first_day, last_day, precision
from dateline.model.fields import CALENDAR
from dateline.model.open_lists import Vocabulary, Word
from dateline.model.part import Part
from dateline.model.texts import Text
from dateline.model.walk import Key, keys_of

Schema = dict[str, Any]
REFERENCE = "#/components/schemas/"
DAY: Schema = {"type": "string", "format": "date"}
TEXT: Schema = {
    "type": "object",
    "description": "A text by BCP 47 language tag. Summaries, details and notes are Markdown with `[[id]]` links; "
    "`[^id]` and `[^id: place]` cite a source for what stands before them.",
    "additionalProperties": {"type": "string"},
    "minProperties": 1,
}
DATE: Schema = {
    "type": "object",
    "description": "A date. `earliest` is missing where the beginning is open, `latest` where the end is; either where "
    "it lies beyond the years 1 to 9999.",
    "properties": {
        "edtf": {"type": "string", "description": "As the record has it: EDTF, ISO 8601-2."},
        "julian": {"type": "string", "description": "The same by the Julian calendar, where the record has it so."},
        "earliest": DAY,
        "latest": DAY,
        "precision": {"type": "string", "enum": list(PRECISIONS)},
        "certainty": {"type": "string", "enum": ["certain", "approximate", "uncertain", "approximate-uncertain"]},
    },
    "required": ["edtf", "precision", "certainty"],
    "additionalProperties": False,
}


@lru_cache(maxsize=2**14)
def date_data(date: Edtf) -> dict[str, str]:
    """A date as `DATE` describes it; many records share one, which nobody changes."""
    days = {"earliest": first_day(date), "latest": last_day(date)}
    told = {name: day for name, day in days.items() if day is not None}
    julian = {"julian": str(date.julian)} if date.julian else {}
    return {"edtf": str(date), **julian, **told, "precision": precision(date), "certainty": certainty(date)}


def part_data(part: Part) -> dict[str, Any]:
    """A record or a part of one as `schema` describes it; without its id."""
    return {
        key: is_flag or _writer(value.__class__)(value)
        for key, attribute, is_flag in _told(type(part))
        if (value := getattr(part, attribute)) is not None
    }


@cache
def _told(model: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """The keys of a model that are written, with their attributes, and whether each is a flag."""
    return tuple((key.key, key.attribute, _is_flag(key)) for key in keys_of(model) if key.key != CALENDAR)


def _is_flag(key: Key) -> bool:
    """Whether a key is there or not there, as `secondary` is."""
    return "true" in key.annotations


@cache
def _writer(kind: type) -> Callable[[Any], Any]:
    """What writes the values of a class: found once for each, since a record of this size has millions."""
    for known, write in _WRITERS.items():
        if issubclass(kind, known):
            return write
    raise TypeError(kind)


_WRITERS: Mapping[type, Callable[[Any], Any]] = MappingProxyType(
    {
        Text: lambda text: dict(text.items()),
        Mapping: dict,
        Edtf: date_data,
        StrEnum: lambda word: word.value,
        Word: lambda word: word.value,
        str: str,
        int: int,
        float: float,
        tuple: lambda values: [_writer(one.__class__)(one) for one in values],
        dt.date: dt.date.isoformat,
        dt.time: lambda time: time.isoformat("minutes"),
        Part: part_data,
    }
)
"""By class, the narrower ones first."""


def schema(model: type[BaseModel], vocabulary: Vocabulary) -> Schema:
    """The JSON Schema (2020-12) of what `part_data` makes of a record or part of this model."""
    properties, required = {}, []
    for key in keys_of(model):
        if key.key == CALENDAR:
            continue  # each date has both
        field = model.model_fields[key.attribute]
        properties[key.key] = _schema(key, vocabulary) | (
            {"description": field.description} if field.description else {}
        )
        if field.is_required() or key.is_list or _is_map(key):
            required.append(key.key)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _is_map(key: Key) -> bool:
    return any(get_origin(one) is dict for one in key.annotations)


def _schema(key: Key, vocabulary: Vocabulary) -> Schema:
    one = _one(key, vocabulary)
    return {"type": "array", "items": one} if key.is_list else one


def _one(key: Key, vocabulary: Vocabulary) -> Schema:  # noqa: PLR0911 -- a table of cases
    if key.part:
        return {"$ref": f"{REFERENCE}{key.part.__name__}"}
    if key.text:
        return {"$ref": f"{REFERENCE}Text"}
    if Edtf in key.types:
        return {"$ref": f"{REFERENCE}Date"}
    if key.words:
        return {"type": "string", "enum": [word.value for word in vocabulary.of(key.words)]}
    if _is_map(key):
        return {"type": "object", "additionalProperties": {"type": "string"}}
    if _is_flag(key):
        return {"type": "boolean", "const": True}
    typed = _written(key)
    if typed.get("format") == "date":
        return DAY
    types = typed.get("type", "string")
    return {"type": types if isinstance(types, str) else types[0]}


def _written(key: Key) -> Schema:
    return next((one.json_schema or {} for one in key.annotations if isinstance(one, WithJsonSchema)), {})


@cache
def parts_of(model: type[BaseModel]) -> frozenset[type[Part]]:
    """The models of all parts that a record of this model can have."""
    found: set[type[Part]] = set()
    for key in keys_of(model):
        if key.part and key.part not in found:
            found |= {key.part} | parts_of(key.part)
    return frozenset(found)
