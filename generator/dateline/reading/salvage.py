"""What a file that gave no record says all the same: the ids it names and its texts, so that these are judged too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.diagnostics import Code, Diagnostic
from dateline.model import Part
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Named, Where, keys_of, typed_entries, walk_typed
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
    parts = tuple(walk_typed(values, model))
    return Salvaged(
        tuple(
            (place, value, one.kinds)
            for where, part, found in parts
            for one in keys_of(part)
            if one.kinds
            for place, value in typed_entries(found.get(one.key), (*where, one.key))
            if isinstance(value, str) and told(place) is None
        ),
        tuple(
            (place, value)
            for where, part, found in parts
            for one in keys_of(part)
            if one.text and one.text.is_prose
            for place, value in typed_entries(found.get(one.key), (*where, one.key))
            # What is told of a slip in YAML is mended, and the text as it was meant may have more in it.
            if isinstance(value, str) and ((finding := told(place)) is None or finding.code is Code.YAML_SYNTAX)
        ),
        tuple(
            Bare(text=value, model=one.part, kinds=leading[1], finding=finding)
            for where, part, found in parts
            for one in keys_of(part)
            if one.part and (leading := leading_id(one.part))
            for place, value in typed_entries(found.get(one.key), (*where, one.key))
            if isinstance(value, str) and (finding := told(place)) and finding.code is Code.VALUE_SHAPE
        ),
        names=tuple(_names(values)) if isinstance(values, dict) else (),
        sort=str(values.get("kind", "")) if isinstance(values, dict) else "",
    )


def _names(values: Mapping[str, Any]) -> Iterator[str]:
    for key in ("title", "name"):
        yield from (name for _, name in typed_entries(values.get(key), ()) if isinstance(name, str))
    for _, other in typed_entries(values.get("also"), ()):
        if isinstance(other, Mapping) and isinstance(other.get("name"), str):
            yield other["name"]
