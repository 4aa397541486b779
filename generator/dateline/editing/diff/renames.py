"""A record as it would stand if the ids it names had been changed in it: what is left to differ is a change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from dateline.model import Part
from dateline.model.texts import Text
from dateline.model.walk import Key, keys_of

Some = TypeVar("Some", bound=Part)


def with_ids(part: Some, new_ids: Mapping[str, str]) -> Some:
    """A part of a record with other ids in its references, links and citations; `new_ids` is by the old."""
    if not new_ids:
        return part
    values = {key.attribute: _changed(getattr(part, key.attribute), key, new_ids) for key in keys_of(type(part))}
    return part.model_copy(update=values)


def _changed(value: Any, key: Key, new_ids: Mapping[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_changed(item, key, new_ids) for item in value)
    if isinstance(value, Part):
        return with_ids(value, new_ids)
    if isinstance(value, Text) and value.is_prose:
        return type(value)({tag: _linked(words, new_ids) for tag, words in value.items()})
    if key.kinds and isinstance(value, str):
        return new_ids.get(value, value)
    return value


def _linked(text: str, new_ids: Mapping[str, str]) -> str:
    return re.sub(r"(?<=\[[\[^])[a-z0-9-]+(?=\]|\||[:：])", lambda link: new_ids.get(link[0], link[0]), text)
