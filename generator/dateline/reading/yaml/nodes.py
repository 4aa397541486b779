"""What a YAML file holds: texts, lists and maps that know where they stand.

Nobody changes a node. They are not frozen, because a frozen dataclass takes four times as long to make, and a
large record has a million of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from dateline.diagnostics import Span
from dateline.reading.yaml.mending import Origin


class Mark(Protocol):
    """A point in a text, counted from 0."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it on its line."""

    @property
    def index(self) -> int:
        """Characters before it in the text."""


Where: TypeAlias = tuple[Origin, Mark, Mark]
"""Origin, beginning and end. A `Span` is made of it only when asked for: few nodes are ever complained about."""


def span(where: Where) -> Span:
    """The same place, counted from 1."""
    origin, start, end = where
    return origin.span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


@dataclass(slots=True)
class Scalar:
    """A text as the editor typed it: `NO`, `1e3`, `~` and nothing at all are texts like any other."""

    text: str
    plain: bool
    """Typed without quotation marks and not as a block of lines: `""` is a text, nothing after a colon is no value."""
    where: Where = field(repr=False, compare=False)

    @property
    def span(self) -> Span:
        """Where it stands, quotation marks included."""
        return span(self.where)


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    where: Where = field(repr=False, compare=False)

    @property
    def span(self) -> Span:
        """From its first hyphen or bracket to its end."""
        return span(self.where)


@dataclass(slots=True)
class Entry:
    """What a key leads to."""

    value: Node
    where: Where = field(repr=False, compare=False)

    @property
    def key(self) -> Span:
        """Where the key stands."""
        return span(self.where)


@dataclass(slots=True)
class Mapping:
    """A map, in the editor's order."""

    entries: dict[str, Entry]
    where: Where = field(repr=False, compare=False)

    @property
    def span(self) -> Span:
        """From its first key or brace to its end."""
        return span(self.where)


Node: TypeAlias = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """The same content as nested dicts, lists and strings. What the reader gives is at most `MAX_DEPTH` deep."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {name: plain(entry.value) for name, entry in node.entries.items()}
    return [plain(item) for item in node.items]


def find(node: Node, path: Iterable[str | int]) -> Node | None:
    """The node at a path of keys and list positions, or None where the path leads nowhere."""
    found: Node | None = node
    for part in path:
        found = None if found is None else _child(found, part)
    return found


def deepest(node: Node, path: Iterable[str | int]) -> Node:
    """The last node on a path that exists: the text itself, where it was typed without its language."""
    for part in path:
        node = _child(node, part) or node
    return node


def locate(node: Node, path: tuple[str | int, ...], *, key: bool = False) -> Span:
    """The place of the deepest node on a path that exists; with `key`, of the key that leads there."""
    place = node.span
    for part in path:
        child = _child(node, part)
        if child is None:
            return node.span
        place = node.entries[str(part)].key if key and isinstance(node, Mapping) else child.span
        node = child
    return place


def _child(node: Node, part: str | int) -> Node | None:
    if isinstance(node, Mapping):
        entry = node.entries.get(str(part))
        return None if entry is None else entry.value
    if isinstance(node, Sequence) and isinstance(part, int) and 0 <= part < len(node.items):
        return node.items[part]
    return None
