"""Which key or item each comment belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dateline.editing.formatting.source import Source, Style
from dateline.reading.yaml import Mapping as MappingNode
from dateline.reading.yaml import Node, Scalar, Sequence


@dataclass(slots=True)
class Comments:
    """The comments of a key or of an item of a list, each with its `#`."""

    before: list[str] = field(default_factory=list)
    """On lines of their own above it."""
    beside: list[str] = field(default_factory=list)
    """At the end of its line."""
    after: list[str] = field(default_factory=list)
    """On lines of their own below it, before something further out."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    start: int
    column: int
    depth: int
    comments: Comments


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Every comment of a file."""

    of: Mapping[int, Comments]
    """By the beginning of a key, or the hyphen of an item."""
    at_top: tuple[str, ...]
    """About the file rather than its first key."""
    at_end: tuple[str, ...]
    inside_brackets: frozenset[int]
    """The beginnings of lists and maps in brackets that have comments between their values."""


def place(source: Source, root: MappingNode) -> Placed:
    """Give each comment to what it stands above, beside or below."""
    anchors = list(_anchors(source, root, 0))
    starts = [anchor.start for anchor in anchors]
    at_end: list[str] = []
    found = list(_comments(source, root))
    at_top = _at_top(source, found, starts[0] if starts else 0)
    for offset, text in found[len(at_top) :]:
        alone = not source.text[source.text.rfind("\n", 0, offset) + 1 : offset].strip()
        following = bisect_left(starts, offset)
        if not alone and following:
            anchors[following - 1].comments.beside.append(text)
            continue
        owner = _left_of(anchors, following, source.column(offset))
        if owner is not None:
            owner.comments.after.append(text)
        elif following < len(anchors):
            anchors[following].comments.before.append(text)
        else:
            at_end.append(text)
    inside = frozenset(
        start for start, end in _brackets(source, root) if any(start < offset < end for offset, _ in found)
    )
    return Placed(
        of={anchor.start: anchor.comments for anchor in reversed(anchors)},
        at_top=at_top,
        at_end=tuple(at_end),
        inside_brackets=inside,
    )


def _at_top(source: Source, found: list[tuple[int, str]], first_key: int) -> tuple[str, ...]:
    """The comments down to the last empty line above the first key, and those that a program reads."""
    empty = source.text.rfind("\n\n", 0, first_key)
    count = 0
    for number, (offset, text) in enumerate(found, start=1):
        if offset < first_key and (offset < empty or text.startswith("# yaml-language-server:")):
            count = number
    return tuple(text for _, text in found[:count])


def _left_of(anchors: list[_Anchor], following: int, column: int) -> _Anchor | None:
    """What a comment ends: the innermost key or item before it not further in, where what follows is further out."""
    next_column = anchors[following].column if following < len(anchors) else 0
    if column <= next_column:
        return None
    depth = None
    for anchor in reversed(anchors[:following]):
        if depth is None or anchor.depth < depth:
            depth = anchor.depth
            if anchor.column <= column:
                return anchor if anchor.column > next_column or following == len(anchors) else None
    return None


def _anchors(source: Source, node: Node, depth: int) -> Iterator[_Anchor]:
    """Every key and item of a block, in the order in which they stand, the outer ones first."""
    if isinstance(node, Scalar):
        return
    in_block = source.style(node) is Style.BLOCK
    if isinstance(node, Sequence):
        for item in node.items:
            if in_block:
                start = source.dash(item)
                yield _Anchor(start, source.column(start), depth, Comments())
            yield from _anchors(source, item, depth + 1)
        return
    for entry in node.entries.values():
        if in_block:
            start = source.start(entry)
            yield _Anchor(start, source.column(start), depth, Comments())
        yield from _anchors(source, entry.value, depth + 1)


def _brackets(source: Source, node: Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, Scalar):
        return
    if source.style(node) is Style.FLOW:
        yield source.start(node), source.end(node)
    children = node.items if isinstance(node, Sequence) else [entry.value for entry in node.entries.values()]
    for child in children:
        yield from _brackets(source, child)


def _comments(source: Source, root: MappingNode) -> Iterator[tuple[int, str]]:
    """Offset and text of every comment: between keys and values, a `#` can be nothing else."""
    position = 0
    for start, end in [*source.texts(root), (len(source.text), len(source.text))]:
        while (found := source.text.find("#", position, start)) >= 0:
            stop = source.text.find("\n", found)
            stop = len(source.text) if stop < 0 else stop
            yield found, source.text[found:stop].rstrip()
            position = stop
        if source.text[start : start + 1] in {"|", ">"}:
            header = source.text[start : source.text.find("\n", start)]
            if " #" in header:
                yield start + header.index(" #") + 1, header[header.index(" #") + 1 :].rstrip()
        position = max(position, end)
