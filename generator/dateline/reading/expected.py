"""What the models expect at a place of a record, and the name of that place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.model.fields import annotations_in
from dateline.model.open_lists import Word, vocabulary_in
from dateline.model.walk import Where


def model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel]:
    """The model that stands at a path of keys and list positions inside `model`."""
    for part in path:
        if isinstance(part, int):
            continue
        for name, field in model.model_fields.items():
            if (field.alias or name) == part:
                model = next(
                    (a for a in annotations_in(field.annotation) if isinstance(a, type) and issubclass(a, BaseModel)),
                    model,
                )
    return model


def words_at(model: type[BaseModel], path: Where, context: Mapping[str, Any]) -> list[str]:
    """The words that may stand at a place, which may be an entry of a list; `context` is `Settings.context`."""
    *above, key = path[:-1] if isinstance(path[-1], int) else path
    for name, field in model_at(model, tuple(above)).model_fields.items():
        if (field.alias or name) == key:
            found = list(annotations_in(field.annotation))
            words = next((one for one in found if isinstance(one, type) and issubclass(one, StrEnum | Word)), None)
            literals = [one for one in found if isinstance(one, str)]
            return list[str](vocabulary_in(context).of(words)) if words else literals
    return []


def description_of(model: type[BaseModel], path: Where) -> Message:
    """What a key of a model holds, as its reference says it; nothing where it has no such key."""
    field = field_at(model, path)
    return Message((field.description or "").rstrip(".") if field else "")


def field_at(model: type[BaseModel], path: Where) -> FieldInfo | None:
    """The field of the key at a place of a record."""
    fields = model_at(model, path[:-1]).model_fields.items()
    return next((field for name, field in fields if (field.alias or name) == path[-1]), None)


def name_of(path: Where) -> str | Message:
    """What an editor calls a place: its key, or the record."""
    key = next((part for part in reversed(path) if isinstance(part, str)), None)
    return Message("the record") if key is None else quoted(key)
