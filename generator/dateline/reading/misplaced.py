"""What stands in the wrong place inside a record: a hyphen too many, a key too far in."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from dateline.diagnostics import Code, Diagnostic, Edit, Span
from dateline.diagnostics.message import Message
from dateline.model.walk import Where, keys_of
from dateline.reading.yaml import Entry, Mapping, Node, Sequence, plain

_LONGEST_TAG = 3
"""Letters of a language's tag: `as` and `to` are languages too."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A slip, and the places at which the model complains because of it."""

    finding: Diagnostic
    places: tuple[Where, ...]
    """A complaint there, or below a list position there, follows from the slip."""

    def explains(self, place: Where) -> bool:
        """Whether a complaint at a place follows from it."""
        return any(place == one or (isinstance(one[-1], int) and place[: len(one)] == one) for one in self.places)


def misplaced(root: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]) -> Iterator[Misplaced]:
    """Every such slip in a document. `texts` is the validation context."""
    for where, part, node in _parts(root, model, ()):
        known = {one.key: one for one in keys_of(part)}
        for key, entry in node.entries.items():
            one = known.get(key)
            if one is None:
                continue
            if one.part and isinstance(entry.value, Sequence):
                yield from _hyphens(entry.value, one.part, (*where, key), texts)
            if isinstance(entry.value, Mapping) and (one.text or one.part):
                inner = {inner.key for inner in keys_of(one.part)} if one.part else set()
                for name, child in entry.value.entries.items():
                    is_tag = one.text is not None and len(name) <= _LONGEST_TAG
                    if name in known and name not in inner and name not in node.entries and not is_tag:
                        yield _too_far_in(name, child, (*where, key), entry, entry.value)


def _parts(node: Node, model: type[BaseModel], where: Where) -> Iterator[tuple[Where, type[BaseModel], Mapping]]:
    """Every map that is a part of a record, with its place and its model."""
    if isinstance(node, Mapping):
        yield where, model, node
        for one in keys_of(model):
            value = node.entries[one.key].value if one.part and one.key in node.entries else None
            if one.part and isinstance(value, Mapping):
                yield from _parts(value, one.part, (*where, one.key))
            elif one.part and isinstance(value, Sequence):
                for position, item in enumerate(value.items):
                    yield from _parts(item, one.part, (*where, one.key, position))


def _hyphens(items: Sequence, model: type[BaseModel], where: Where, texts: AnyMapping[str, Any]) -> Iterator[Misplaced]:
    """`- person: ada` and below it `- role: principal`: two entries where one was meant."""
    first, entries = 0, dict[str, Entry]()
    for position, item in enumerate(items.items):
        if not isinstance(item, Mapping) or _is_in_braces(item):
            entries = {}
        elif entries and not entries.keys() & item.entries.keys() and not _is_valid(item.entries, model, texts):
            entries |= item.entries
            if _is_valid(entries, model, texts):
                places = tuple((*where, one) for one in range(first, position + 1))
                yield from (Misplaced(_hyphen(items.items[one]), places) for one in range(first + 1, position + 1))
        else:
            first, entries = position, dict(item.entries)


def _is_valid(entries: AnyMapping[str, Entry], model: type[BaseModel], texts: AnyMapping[str, Any]) -> bool:
    try:
        model.model_validate({key: plain(entry.value) for key, entry in entries.items()}, context=dict(texts))
    except ValidationError:
        return False
    return True


def _is_in_braces(node: Mapping) -> bool:
    origin, start, _ = node.where
    return origin.text[start.index] == "{"


def _hyphen(item: Node) -> Diagnostic:
    origin, start, _ = item.where
    column = start.column - (start.index - origin.text.rindex("-", 0, start.index)) + 1
    place = origin.span(start.line + 1, column, start.line + 1, column + 1)
    return Diagnostic(
        code=Code.VALUE_SHAPE,
        span=place,
        message=Message("this hyphen begins a new entry, though the line goes on with the entry above"),
        expected=Message("one hyphen for each entry, before its first key"),
        cure=Message("write a blank instead of the hyphen"),
        edits=(Edit(place, " "),),
    )


def _too_far_in(name: str, child: Entry, inside: Where, entry: Entry, around: Mapping) -> Misplaced:
    key, outer = child.key, str(inside[-1])
    is_line = child.value.span.end_line == key.line > entry.key.line
    can_go_out = is_line and next(reversed(around.entries)) == name and not _is_in_braces(around)
    indent = Span(key.path, key.line, entry.key.column, key.line, key.column)
    go_out = Message("take away the blanks before `{key}`, as far as `{outer}` has none", key=name, outer=outer)
    move = Message("move `{key}` out of `{outer}`, to a line of its own", key=name, outer=outer)
    finding = Diagnostic(
        code=Code.KEY_UNKNOWN,
        span=key,
        message=Message("`{key}` stands inside `{outer}`", key=name, outer=outer),
        expected=Message("`{key}` in the column in which `{outer}` begins", key=name, outer=outer),
        cure=go_out if can_go_out else move,
        edits=(Edit(indent, ""),) if can_go_out else (),
    )
    return Misplaced(finding, ((*inside, name), (*inside[:-1], name)))
