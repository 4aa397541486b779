"""What a file that gave no record says all the same: the ids it names and its texts, so that these are judged too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.diagnostics import Code, Diagnostic
from dateline.model import Part, parts_of
from dateline.model.references import Named, Where, fields_with_ids
from dateline.model.texts import fields_with_text
from dateline.model.vocabulary import RecordKind
from dateline.reading.cures import leading_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """A name, an id or an address where an entry with keys is expected."""

    text: str
    model: type[Part]
    """What the entry would be."""
    kinds: tuple[RecordKind, ...]
    """The kinds of record it may mean."""
    finding: Diagnostic
    """What the file alone could tell of it."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What stands in a file, each with its path of keys and list positions."""

    named: tuple[Named, ...] = ()
    prose: tuple[tuple[Where, str], ...] = ()
    bare: tuple[Bare, ...] = ()
    kind: RecordKind | None = None
    """What the file would be; None for a tombstone."""
    names: tuple[str, ...] = ()
    """The names and titles in it, first the one it would be listed under."""
    sort: str = ""
    """Its own `kind`, such as `state`."""


NOTHING = Salvaged()
"""Of a file that nobody could read."""


def salvage(values: object, model: type[Part], told: Callable[[Where], Diagnostic | None]) -> Salvaged:
    """What maps, lists and texts as they were typed say, whatever else they hold.

    `told` gives what is told of a place already: an id or a text there is not judged as well.
    """
    parts = tuple(_parts(values, model))
    return Salvaged(
        tuple(
            (place, value, kinds)
            for where, part, found in parts
            for _, key, kinds in fields_with_ids(part)
            for place, value in _each(found.get(key), (*where, key))
            if isinstance(value, str) and told(place) is None
        ),
        tuple(
            (place, value)
            for where, part, found in parts
            for _, key, is_prose in fields_with_text(part)
            if is_prose
            for place, value in _each(found.get(key), (*where, key))
            if isinstance(value, str) and told(place) is None
        ),
        tuple(
            Bare(text=value, model=entry, kinds=leading[1], finding=finding)
            for where, part, found in parts
            for key, entry in parts_of(part)
            if (leading := leading_id(entry))
            for place, value in _each(found.get(key), (*where, key))
            if isinstance(value, str) and (finding := told(place)) and finding.code is Code.VALUE_SHAPE
        ),
        names=tuple(_names(values)) if isinstance(values, dict) else (),
        sort=str(values.get("kind", "")) if isinstance(values, dict) else "",
    )


def _names(values: Mapping[str, Any]) -> Iterator[str]:
    for key in ("title", "name"):
        yield from (name for _, name in _each(values.get(key), ()) if isinstance(name, str))
    for _, other in _each(values.get("also"), ()):
        if isinstance(other, Mapping) and isinstance(other.get("name"), str):
            yield other["name"]


def _parts(values: object, model: type[Part], where: Where = ()) -> Iterator[tuple[Where, type[Part], dict[str, Any]]]:
    if isinstance(values, dict):
        yield where, model, values
        for key, part in parts_of(model):
            value = values.get(key)
            for place, item in _each(value, (*where, key)) if isinstance(value, list) else [((*where, key), value)]:
                yield from _parts(item, part, place)


def _each(value: object, where: Where) -> Iterator[tuple[Where, object]]:
    """A value, or what a list or map holds, each with its place."""
    if isinstance(value, list | Mapping):
        for position, item in enumerate(value) if isinstance(value, list) else value.items():
            yield (*where, position), item
    else:
        yield where, value
