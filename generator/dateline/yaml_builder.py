"""From a parser's events to nodes, refusing on the way what a record may not contain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dateline.characters import FORBIDDEN_IN_TEXT, REPLACEMENT
from dateline.diagnostics import Code, Diagnostic, Span
from dateline.yaml_nodes import Entry, Mapping, Mark, Node, Scalar, Sequence, Where, span
from dateline.yaml_refusals import MOST_DEPTH, MOST_FINDINGS, MOST_NODES, REFUSED
from dateline.yaml_slips import Mistake, comment_in_text, swallowed, valueless
from dateline.yaml_text import escaped, split_lines

_COMMENT_WITHOUT_SPACE = re.compile(r"[ \t]#[^\s#]")


class Stop(Exception):  # noqa: N818 -- a way out, not an error: what is wrong has been noted
    """Nothing more can be read."""


@dataclass(frozen=True, slots=True)
class _Point:
    line: int = 0
    column: int = 0


FILE_START = _Point()
"""The mark of a file's first character."""


@dataclass(slots=True)
class _Open:
    """A list or map whose end has not come yet."""

    start: Mark
    in_braces: bool
    items: list[Node] | None = None
    entries: dict[str, Entry] | None = None
    key: str | None = None
    """The key whose value comes next."""
    key_where: Where | None = None
    """None beside a key whose value is dropped: a key that stands twice, or is no text."""


class Builder:
    """Takes events and makes nodes of them; keeps what is wrong in `findings`.

    A method that takes an event takes one of PyYAML's: their marks count lines and columns from 0.
    """

    def __init__(self, text: str, path: str, *, allow_tags: bool) -> None:
        self.root: Node | None = None
        self.findings: list[Diagnostic] = []
        self.last_styled: Any = None
        """The event of the last scalar that was not plain: a stray quotation mark may have begun it."""
        self._text = text
        self._path = path
        self._allow_tags = allow_tags
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0
        self._last_end: Mark | None = None
        self._has_escapes = "\\" in text
        self._has_comments = _COMMENT_WITHOUT_SPACE.search(text) is not None

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text's lines without line ends."""
        return split_lines(self._text)

    def note(self, finding: Diagnostic) -> None:
        """Keep a finding; `Stop` after too many."""
        self.findings.append(finding)
        if len(self.findings) >= MOST_FINDINGS:
            raise Stop

    def scalar(self, event: Any) -> None:
        """A key or a text."""
        self._count(event)
        text, style = event.value, event.style
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        if style:
            self.last_styled = event
            if style == '"' and self._has_escapes:
                text = self._without_forbidden(event)
        start, end = event.start_mark, event.end_mark
        where, self._last_end = (self._path, start, end), end
        top = self._open[-1] if self._open else None
        if top is not None and top.entries is not None and top.key is None:
            self._key(top.entries, text, where)
            return
        if not style:
            self._look_for_traps(top, text, start, end)
        self._place(Scalar(text, not style, where))

    def _key(self, entries: AnyMapping[str, Entry], text: str, where: Where) -> None:
        top = self._open[-1]
        top.key, top.key_where = text, where
        if text in entries:
            top.key_where = None
            first = entries[text].key.line
            self._refuse(Code.YAML_DUPLICATE_KEY, where, f"the key `{text[:40]}` stands here and on line {first}")

    def begin_list(self, event: Any) -> None:
        """An opening bracket or the first hyphen."""
        self._begin(event, _Open(event.start_mark, in_braces=event.flow_style, items=[]))

    def begin_map(self, event: Any) -> None:
        """An opening brace or the first key of a block."""
        self._begin(event, _Open(event.start_mark, in_braces=event.flow_style, entries={}))

    def _begin(self, event: Any, opened: _Open) -> None:
        self._count(event)
        where = (self._path, event.start_mark, event.end_mark)
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        top = self._open[-1] if self._open else None
        if top is not None and top.entries is not None and top.key is None:
            self._refuse(Code.YAML_KEY_NOT_TEXT, where, "a list or map stands where a key is expected")
        if len(self._open) >= MOST_DEPTH:
            self._refuse(Code.YAML_TOO_DEEP, where, "lists and maps stand too deep inside one another")
            raise Stop
        self._open.append(opened)

    def end(self, event: Any) -> None:
        """The end of a list or map."""
        top = self._open.pop()
        # The parser ends a block where the next token begins, often lines below.
        end = event.end_mark if top.in_braces or self._last_end is None else self._last_end
        self._last_end, where = end, (self._path, top.start, end)
        self._place(Mapping(top.entries, where) if top.entries is not None else Sequence(tuple(top.items or ()), where))

    def _place(self, node: Node) -> None:
        """Put a finished node where it belongs."""
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        if top.items is not None:
            top.items.append(node)
        elif top.key is None:
            top.key, top.key_where = "", None
        else:
            if top.entries is not None and top.key_where is not None:
                top.entries[top.key] = Entry(node, top.key_where)
            top.key = None

    def alias(self, event: Any) -> None:
        """`*name` in place of a value."""
        where = (self._path, event.start_mark, event.end_mark)
        self._refuse(Code.YAML_ALIAS, where, f"`*{event.anchor[:40]}` refers to another part of the file")
        self._last_end = event.end_mark
        self._place(Scalar(f"*{event.anchor}", True, where))  # noqa: FBT003 -- as everywhere, the order of the fields

    def document(self, event: Any) -> None:
        """The beginning of a document, with or without `---`."""
        where = (self._path, event.start_mark, event.end_mark)
        self._documents += 1
        if self._documents > 1:
            self._refuse(Code.YAML_SEVERAL_DOCUMENTS, where, "a second document begins here")
            raise Stop
        if event.version or event.tags:
            self._refuse(Code.YAML_TAG, where, "the file begins with an instruction to the parser, `%…`")

    def _count(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            where = (self._path, event.start_mark, event.end_mark)
            self._refuse(Code.YAML_TOO_MANY_NODES, where, "the file holds too many values")
            raise Stop

    def _properties(self, event: Any) -> None:
        where = (self._path, event.start_mark, event.end_mark)
        if event.anchor is not None:
            self._refuse(Code.YAML_ANCHOR, where, f"`&{event.anchor[:40]}` names a part of the file")
        if event.tag is not None and not self._allow_tags:
            tag = self._text[event.start_mark.index :].split(maxsplit=1)[0]
            self._refuse(Code.YAML_TAG, where, f"`{tag[:40]}` asks for a type of its own")

    def _without_forbidden(self, event: Any) -> str:
        text: str = event.value
        if FORBIDDEN_IN_TEXT.search(text) is None:
            return text
        where = (self._path, event.start_mark, event.end_mark)
        for finding in escaped(self._text[event.start_mark.index : event.end_mark.index], span(where)):
            self.note(finding)
        return FORBIDDEN_IN_TEXT.sub(REPLACEMENT, text)

    def _look_for_traps(self, top: _Open | None, text: str, start: Mark, end: Mark) -> None:
        """Find what YAML reads without complaint, but surely not as it was meant."""
        key = top.key_where if top is not None else None
        on_own_line = top is None or (key is not None and start.line > key[2].line)
        if on_own_line or start.line < end.line:
            self.mistakes(swallowed(self.lines, start.line + (1 if on_own_line else 2), end.line + 1))
        if not text and top is not None and top.in_braces and key is not None:
            after = self.lines[key[2].line][key[2].column :]
            self.mistakes(valueless(key[1].line + 1, key[1].column + 1, top.key or "", after=after))
        if self._has_comments:
            self.mistakes(comment_in_text(end.line + 1, self.lines[end.line], end.column + 1))

    def no_map(self) -> None:
        """Say why the file as a whole is no map."""
        if self.root is None or (isinstance(self.root, Scalar) and not self.root.text):
            self._refuse(Code.YAML_EMPTY, (self._path, FILE_START, FILE_START), "the file holds no record")
        elif isinstance(self.root, Sequence):
            self._refuse(Code.YAML_NOT_A_MAPPING, self.root.where, "the file is a list")
        elif not self.findings:
            self._refuse(Code.YAML_NOT_A_MAPPING, self.root.where, "the file is a text without keys")

    def mistakes(self, mistakes: Iterable[Mistake]) -> None:
        """Keep each of `mistakes` as a finding."""
        for m in mistakes:
            place = Span(self._path, m.line, m.column, m.line, m.column + m.width)
            self.note(
                Diagnostic(code=Code.YAML_SYNTAX, span=place, message=m.message, expected=m.expected, cure=m.cure)
            )

    def _refuse(self, code: Code, where: Where, message: str) -> None:
        expected, cure = REFUSED[code]
        self.note(Diagnostic(code=code, span=span(where), message=message, expected=expected, cure=cure))
