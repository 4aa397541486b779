"""Writes nodes in the canonical form."""

from __future__ import annotations

from pydantic import BaseModel

from dateline.editing.formatting.comments import Comments, Placed
from dateline.editing.formatting.order import ANYTHING, Shape, shape_at, sorted_keys
from dateline.editing.formatting.scalars import folded, literal, written
from dateline.editing.formatting.source import Source, Style
from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence

MAX_COLUMNS = 120
"""What stands in brackets and does not fit on such a line is written as a block."""

_NONE = Comments()


class Writer:
    """Writes one file."""

    def __init__(self, source: Source, comments: Placed, languages: tuple[str, ...]) -> None:
        self._source = source
        self._comments = comments
        self._languages = languages

    def write(self, root: Mapping, model: type[BaseModel]) -> str:
        """The whole file."""
        lines = self._map(root, Shape(model=model), 0) if root.entries else ["{}"]
        return "\n".join([*self._comments.at_top, *lines, *self._comments.at_end]) + "\n"

    def _map(self, node: Mapping, shape: Shape, indent: int) -> list[str]:
        lines: list[str] = []
        for key in sorted_keys(list(node.entries), shape, self._languages):
            entry = node.entries[key]
            comments = self._of(self._source.start(entry))
            inside = Shape(is_data=shape.is_data) if shape.is_text else shape_at(shape, key)
            lines += _indented(comments.before, indent)
            head = " " * indent + written(key) + ":"
            lines += self._value(head, entry.value, inside, indent, comments)
            lines += _indented(comments.after, indent)
        return lines

    def _value(self, head: str, node: Node, shape: Shape, indent: int, comments: Comments) -> list[str]:
        """A value behind `head`, the key with its colon or a hyphen, whose own lines stand at `indent`."""
        beside = "".join(f" {comment}" for comment in comments.beside)
        if isinstance(node, Scalar):
            first, *rest = self._scalar(node, shape)
            gap = " " if first else ""
            return [f"{head}{gap}{first}{beside}", *(_line(text, indent + 2) for text in rest)]
        flow = self._flow(node, shape, len(head) + 1)
        if flow is not None:
            return [f"{head} {flow}{beside}"]
        inner = self._map(node, shape, indent + 2) if isinstance(node, Mapping) else self._list(node, shape, indent + 2)
        return [f"{head}{beside}", *inner]

    def _list(self, node: Sequence, shape: Shape, indent: int) -> list[str]:
        lines: list[str] = []
        for item in node.items:
            comments = self._of(self._source.dash(item)) if self._is_block(node) else _NONE
            lines += _indented(comments.before, indent)
            lines += self._item(item, shape, indent, comments)
            lines += _indented(comments.after, indent)
        return lines

    def _item(self, item: Node, shape: Shape, indent: int, comments: Comments) -> list[str]:
        head = " " * indent + "-"
        if isinstance(item, Mapping) and self._flow(item, shape, indent + 2) is None:
            inner = self._map(item, shape, indent + 2)
            above = next(number for number, line in enumerate(inner) if not line.lstrip().startswith("#"))
            comment_lines = [*comments.beside, *(line.strip() for line in inner[:above])]
            first, *rest = inner[above:]
            return [*_indented(comment_lines, indent), f"{head} {first.lstrip()}", *rest]
        return self._value(head, item, shape, indent, comments)

    def _scalar(self, node: Scalar, shape: Shape) -> list[str]:
        """A text, its first line to stand behind the key, the others below it and further in."""
        style = self._source.style(node)
        if node.plain and not node.text:
            return [""]
        block = None
        if style is Style.FOLDED:
            block = folded(self._source.raw(node)) or literal(node.text)
        elif style is Style.LITERAL or "\n" in node.text:
            block = literal(node.text)
        if block is not None:
            return [block[0], *block[1]]
        return [written(node.text, is_data=shape.is_data, was_plain=node.plain)]

    def _flow(self, node: Mapping | Sequence, shape: Shape, column: int) -> str | None:
        """A list or map in brackets; None where it is to be a block."""
        is_empty = not (node.entries if isinstance(node, Mapping) else node.items)
        if self._is_block(node) and not is_empty:
            return None
        if self._source.start(node) in self._comments.inside_brackets:
            return None
        text = self._in_brackets(node, shape)
        return text if text is not None and column + len(text) <= MAX_COLUMNS else None

    def _in_brackets(self, node: Node, shape: Shape) -> str | None:
        if isinstance(node, Scalar):
            if "\n" in node.text or (node.plain and not node.text):
                return None
            return written(node.text, in_flow=True, is_data=shape.is_data, was_plain=node.plain)
        if isinstance(node, Sequence):
            items = [self._in_brackets(item, shape) for item in node.items]
            return None if None in items else f"[{', '.join(filter(None, items))}]"
        pairs = []
        for key in sorted_keys(list(node.entries), shape, self._languages):
            inside = ANYTHING if shape.is_text else shape_at(shape, key)
            value = self._in_brackets(node.entries[key].value, inside)
            if value is None:
                return None
            pairs.append(f"{written(key, in_flow=True)}: {value}")
        return "{" + ", ".join(pairs) + "}"

    def _is_block(self, node: Node | Entry) -> bool:
        return not isinstance(node, Entry) and self._source.style(node) is Style.BLOCK

    def _of(self, offset: int) -> Comments:
        return self._comments.of.get(offset, _NONE)


def _line(text: str, indent: int) -> str:
    return " " * indent + text if text else ""


def _indented(comments: list[str], indent: int) -> list[str]:
    return [" " * indent + comment for comment in comments]
