"""From a parser's events to nodes, refusing on the way what a record may not contain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NoReturn

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.reading.yaml import folding
from dateline.reading.yaml.characters import FORBIDDEN_IN_TEXT, REPLACEMENT
from dateline.reading.yaml.mending import Origin
from dateline.reading.yaml.nodes import Entry, Mapping, Mark, Node, Scalar, Sequence, Where, span
from dateline.reading.yaml.opened import Opened
from dateline.reading.yaml.refusals import MAX_DEPTH, MAX_FINDINGS, MAX_NODES, REFUSED
from dateline.reading.yaml.slips import Mistake, comment_in_text, in_line
from dateline.reading.yaml.text import escaped, split_lines
from dateline.reading.yaml.traps import no_value, swallowed_keys

_TAG = re.compile(r"\s*(?:&\S+\s+)?(?P<tag>\S+)")
COMMENT_WITHOUT_SPACE = re.compile(r" #[^\s#]")


class Stop(Exception):  # noqa: N818 -- a way out, not an error: what is wrong has been noted
    """Nothing more can be read."""


@dataclass(frozen=True, slots=True)
class _Point:
    line: int = 0
    column: int = 0
    index: int = 0


FILE_START = _Point()
"""The mark of a file's first character."""


class Builder:
    """Takes events and makes nodes of them; keeps what is wrong in `findings`.

    A method that takes an event takes one of PyYAML's: their marks count lines and columns from 0.
    """

    def __init__(self, text: str, origin: Origin, *, allow_tags: bool) -> None:
        self.findings: dict[Diagnostic, None] = {}
        self.slips: dict[Mistake, Diagnostic] = {}
        """What can be mended or left out, with the finding that tells of it."""
        self.last_styled: Any = None
        """The event of the last scalar that was not plain: a stray quotation mark may have begun it."""
        self.has_empty = False
        """Whether some key or hyphen has nothing after it."""
        self._text = text
        self._origin = origin
        self._allow_tags = allow_tags
        self._file = Opened(FILE_START, in_brackets=False, is_map=False, awaits_key=False)
        self._open = [self._file]
        self._nodes = 0
        self._documents = 0
        self._last_end: Mark = FILE_START
        self._key_line = -1
        self._has_escapes = "\\" in text
        # Looking for the bare sign first spares most files the slower search.
        self._has_comments = " #" in text and COMMENT_WITHOUT_SPACE.search(text) is not None

    @property
    def root(self) -> Node | None:
        """What the file holds; None before its end and where it holds nothing."""
        return self._file.items[0] if self._file.items else None

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text's lines without line ends."""
        return split_lines(self._text)

    def note(self, finding: Diagnostic) -> None:
        """Keep a finding; `Stop` after too many."""
        self.findings[finding] = None
        if len(self.findings) >= MAX_FINDINGS:
            raise Stop

    def scalar(self, event: Any) -> None:
        """A key or a text."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._too_many(event)
        text, style, start, end = event.value, event.style, event.start_mark, event.end_mark
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        if style:
            self.last_styled = event
            if style == '"' and self._has_escapes:
                text = self._without_forbidden(event)
        if start.line < end.line and style != "|":
            text = self._folded(event, text)
        self._last_end = end
        top, where = self._open[-1], (self._origin, start, end)
        if top.awaits_key:
            self._key(top, text, where)
            return
        if not style and (self._has_comments or not text or not self._key_line == start.line == end.line):
            self._look_for_traps(top, text, start, end)
        self._place(top, Scalar(text, not style, where))

    def _folded(self, event: Any, text: str) -> str:
        raw = self._text[event.start_mark.index : event.end_mark.index]
        return folding.of_block(raw, text) if event.style == ">" else folding.of_line(raw, text, event.style or "")

    def _key(self, top: Opened, text: str, where: Where) -> None:
        top.awaits_key, top.key, top.key_where, self._key_line = False, text, where, where[2].line
        if text.startswith("\u3000"):
            self.mistakes(in_line(where[1].line + 1, self.lines[where[1].line]))
        if text in top.entries:
            top.key_where = None
            first = top.entries[text].key.line
            message = Message("the key {key} stands here and on line {line}", key=quoted(text), line=first)
            self._refuse(Code.YAML_DUPLICATE_KEY, where, message)

    def nothing(self, event: Any) -> None:
        """The ends of documents and of the stream say nothing about a record."""

    def begin_list(self, event: Any) -> None:
        """An opening bracket or the first hyphen."""
        self._begin(event, Opened(event.start_mark, event.flow_style, is_map=False, awaits_key=False))

    def begin_map(self, event: Any) -> None:
        """An opening brace or the first key of a block."""
        self._begin(event, Opened(event.start_mark, event.flow_style, is_map=True, awaits_key=True))

    def _begin(self, event: Any, opened: Opened) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._too_many(event)
        if event.tag is not None or event.anchor is not None:
            self._properties(event)
        if self._open[-1].awaits_key:
            message = Message("a list or map stands where a key is expected")
            self._refuse(Code.YAML_KEY_NOT_TEXT, self._where(event), message)
        if len(self._open) > MAX_DEPTH:
            message = Message("lists and maps stand too deep inside one another")
            self._refuse(Code.YAML_TOO_DEEP, self._where(event), message)
            raise Stop
        self._open.append(opened)

    def end_list(self, event: Any) -> None:
        """The end of a list."""
        ended = self._open.pop()
        self._place(self._open[-1], Sequence(tuple(ended.items), self._extent(ended, event)))

    def end_map(self, event: Any) -> None:
        """The end of a map."""
        ended = self._open.pop()
        self._place(self._open[-1], Mapping(ended.entries, self._extent(ended, event)))

    def _extent(self, ended: Opened, event: Any) -> Where:
        # The parser ends a block where the next token begins, often lines below: its last value ends it.
        if ended.in_brackets:
            self._last_end = event.end_mark
        return (self._origin, ended.start, self._last_end)

    def _place(self, top: Opened, node: Node) -> None:
        """Put a finished node where it belongs."""
        if not top.is_map:
            top.items.append(node)
        elif top.awaits_key:
            top.awaits_key = False
        else:
            if top.key_where is not None:
                top.entries[top.key] = Entry(node, top.key_where)
            top.awaits_key, top.key_where = True, None

    def alias(self, event: Any) -> None:
        """`*name` in place of a value."""
        where = self._where(event)
        message = Message("{name} refers to another part of the file", name=quoted(f"*{event.anchor}"))
        self._refuse(Code.YAML_ALIAS, where, message)
        self._last_end = event.end_mark
        self._place(self._open[-1], Scalar(f"*{event.anchor}", True, where))  # noqa: FBT003 -- as everywhere, the order of the fields

    def document(self, event: Any) -> None:
        """The beginning of a document, with or without `---`."""
        self._documents += 1
        if self._documents > 1:
            message = Message("a second document begins here")
            self._refuse(Code.YAML_SEVERAL_DOCUMENTS, self._where(event), message)
            raise Stop
        if event.version or event.tags:
            instruction = Mistake(
                line=1,
                column=1,
                message=Message("the file begins with `%`, an instruction to YAML"),
                expected=Message("the record's keys"),
                cure=Message("delete the lines down to `---`"),
            )
            self.mistakes([instruction])

    def _too_many(self, event: Any) -> NoReturn:
        self._refuse(Code.YAML_TOO_MANY_NODES, self._where(event), Message("the file holds too many values"))
        raise Stop

    def _properties(self, event: Any) -> None:
        if event.anchor is not None:
            message = Message("{name} names a part of the file", name=quoted(f"&{event.anchor}"))
            self._refuse(Code.YAML_ANCHOR, self._where(event), message)
        if event.tag is not None and not self._allow_tags:
            written = _TAG.match(self._text, event.start_mark.index)
            message = Message("{tag} asks for a type of its own", tag=quoted(written["tag"] if written else event.tag))
            self._refuse(Code.YAML_TAG, self._where(event), message)

    def _without_forbidden(self, event: Any) -> str:
        text: str = event.value
        if FORBIDDEN_IN_TEXT.search(text) is None:
            return text
        raw = self._text[event.start_mark.index : event.end_mark.index]
        for finding in escaped(raw, span(self._where(event))):
            self.note(finding)
        return FORBIDDEN_IN_TEXT.sub(REPLACEMENT, text)

    def _look_for_traps(self, top: Opened, text: str, start: Mark, end: Mark) -> None:
        """Find what YAML reads without complaint, but surely not as it was meant."""
        if not text:
            self.has_empty = True
            self.mistakes(no_value(self.lines, top, start))
            return
        if not top.in_brackets:
            self.mistakes(swallowed_keys(self.lines, top.key_where, start, end, is_file=top is self._file))
        if self._has_comments:
            self.mistakes(comment_in_text(end.line + 1, self.lines[end.line], end.column + 1))

    def no_map(self) -> None:
        """Say why the file as a whole is no map."""
        root = self.root
        if root is None or (isinstance(root, Scalar) and not root.text):
            where = (self._origin, FILE_START, FILE_START)
            self._refuse(Code.YAML_EMPTY, where, Message("the file holds no record"))
        elif isinstance(root, Sequence):
            self._refuse(Code.YAML_NOT_A_MAPPING, root.where, Message("the file is a list"))
        elif not self.findings:
            self._refuse(Code.YAML_NOT_A_MAPPING, root.where, Message("the file is a text without keys"))

    def mistakes(self, mistakes: Iterable[Mistake]) -> None:
        """Keep each of `mistakes` as a finding."""
        for m in mistakes:
            place = self._origin.span(m.line, m.column, m.line, m.column + m.width)
            self.slips[m] = Diagnostic(
                code=Code.YAML_SYNTAX,
                span=place,
                message=m.message,
                expected=m.expected,
                cure=m.cure,
                edits=self._origin.edits(m, self.lines),
            )
            self.note(self.slips[m])

    def _where(self, event: Any) -> Where:
        return (self._origin, event.start_mark, event.end_mark)

    def _refuse(self, code: Code, where: Where, message: Message) -> None:
        expected, cure = REFUSED[code]
        finding = Diagnostic(code=code, span=span(where), message=message, expected=expected, cure=cure)
        if code is Code.YAML_KEY_NOT_TEXT:
            line, column = where[1].line + 1, where[1].column + 1
            self.slips[Mistake(line=line, column=column, message=message, expected=expected, cure=cure)] = finding
        self.note(finding)
