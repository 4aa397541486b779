"""From bytes to nodes that know their place: the only module that knows YAML's parser.

A record is written in a small part of YAML: maps, lists and texts. Every scalar stays the text the
editor typed (`NO`, `1e3`, `017` and `12:30` mean nothing here); what it means is decided by the record's
own type. libyaml's events are taken one by one and nothing recurses, so no input can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from types import MappingProxyType
from typing import Any

import yaml

from dateline.diagnostics import Code, Diagnostic
from dateline.reading.yaml import at_once
from dateline.reading.yaml.builder import FILE_START, Builder, Stop
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.mending import MAX_ROUNDS, Mended, Origin
from dateline.reading.yaml.mistakes import explain
from dateline.reading.yaml.nodes import Entry, Mapping, Node, Scalar, Sequence, deepest, find, locate, plain
from dateline.reading.yaml.refusals import MAX_DEPTH, MAX_FINDINGS, MAX_NODES
from dateline.reading.yaml.slips import Loses
from dateline.reading.yaml.text import MAX_BYTES, decode, split_lines

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_FINDINGS",
    "MAX_NODES",
    "Document",
    "Entry",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "deepest",
    "find",
    "locate",
    "plain",
    "read",
    "read_at_once",
]

_HANDLERS: AnyMapping[type, Callable[[Builder, Any], None]] = MappingProxyType(
    {
        yaml.StreamStartEvent: Builder.nothing,
        yaml.DocumentStartEvent: Builder.document,
        yaml.ScalarEvent: Builder.scalar,
        yaml.MappingStartEvent: Builder.begin_map,
        yaml.SequenceStartEvent: Builder.begin_list,
        yaml.MappingEndEvent: Builder.end_map,
        yaml.SequenceEndEvent: Builder.end_list,
        yaml.AliasEvent: Builder.alias,
        yaml.DocumentEndEvent: Builder.nothing,
        yaml.StreamEndEvent: Builder.nothing,
    }
)


_MISLEADING = {Code.YAML_ALIAS, Code.YAML_ANCHOR, Code.YAML_SYNTAX}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file as read."""

    root: Mapping | None
    """None where nothing could be read. Beside findings it serves to find more, never to publish."""
    findings: tuple[Diagnostic, ...]
    """In order of their places; all are errors."""
    text: str = field(default="", repr=False)
    """The file's text, invisible characters replaced by U+FFFD; empty where it could not be decoded."""
    has_empty: bool = False
    """Whether some key has no value."""
    lost: frozenset[str] = frozenset()
    """The keys in the first column whose values could not be read: nobody can say what is wrong in them."""
    is_whole: bool = True
    """Whether `root` holds all that was meant: what was found, if anything, is mended in it."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The text's lines without line ends."""
        return split_lines(self.text)


def read(data: bytes, path: str, *, allow_tags: bool = False) -> Document:
    """Read one file. Never raises for what stands in it.

    `path` is POSIX and relative to the project's root. `allow_tags` is for `mkdocs.yml`, which is
    trusted: its `!ENV` and `!!python/name:` are passed over, and the scalars behind them stay texts.
    """
    text, about_text = decode(data, path)
    told = dict.fromkeys(islice(about_text, MAX_FINDINGS))
    if text is None:
        return Document(root=None, findings=tuple(told))
    is_whole, mended = not told, Mended(Origin(path, text))
    for _ in range(MAX_ROUNDS):
        builder, root = _built(mended, allow_tags=allow_tags)
        if not builder.slips or len(told) >= MAX_FINDINGS:
            break
        further, done = mended.after(builder.slips)
        if not done:
            break
        # What was found beside the slips, but is not mended with them, the next round finds again.
        told.update((builder.slips[mistake], None) for mistake in done)
        mended = further
    is_whole = is_whole and not mended.lost and not builder.findings
    told.update(builder.findings)
    findings = tuple(sorted(told, key=lambda finding: finding.sort_key))
    return Document(
        root=root, findings=findings, text=text, has_empty=builder.has_empty, lost=mended.lost, is_whole=is_whole
    )


def read_at_once(data: bytes, path: str) -> dict[str, Any] | None:
    """What `plain` makes of the root that `read` gives, where it gives a whole one without findings.

    None where there may be findings, keys without a value, or curved quotation marks around one.
    """
    text, about_text = decode(data, path)
    return None if text is None or next(about_text, None) else at_once.content(text)


def _built(mended: Mended, *, allow_tags: bool) -> tuple[Builder, Mapping | None]:
    builder = Builder(mended.text, mended.origin, allow_tags=allow_tags)
    with suppress(Stop):
        return builder, _build(builder, mended)
    builder.slips.clear()
    return builder, None


def _build(builder: Builder, mended: Mended) -> Mapping | None:
    try:
        for event in iter(yaml.CSafeLoader(mended.text.encode()).get_event, None):
            _HANDLERS[type(event)](builder, event)
    except yaml.YAMLError as error:
        if any(slip.loses is not Loses.NOTHING for slip in builder.slips):
            return None  # it may follow from one of them, and comes again if it does not
        # What follows another slip on its line is a consequence of it.
        explained = {f.span.line for f in builder.findings if f.code in _MISLEADING}
        mistakes = explain(_failure(builder, error))
        builder.mistakes(mistake for mistake in mistakes if mistake.line not in explained)
        return None
    if isinstance(builder.root, Mapping):
        return builder.root
    if not mended.lost:
        builder.no_map()
    return None


def _failure(builder: Builder, error: yaml.YAMLError) -> Failure:
    problem = getattr(error, "problem_mark", None) or FILE_START
    context = getattr(error, "context_mark", None) or FILE_START
    styled, lines = builder.last_styled, builder.lines
    start, end = (styled.start_mark, styled.end_mark) if styled and styled.style in "'\"" else (FILE_START, FILE_START)
    line = min(problem.line, len(lines) - 1)
    # In a file without a last line end: the value that is missing would stand behind the last character.
    is_at_end = problem.line > line and getattr(error, "problem", None) == "did not find expected node content"
    return Failure(
        lines=lines,
        problem=getattr(error, "problem", None) or "",
        line=line + 1,
        column=(len(lines[line]) if is_at_end else min(problem.column, len(lines[line]))) + 1,
        context=getattr(error, "context", None) or "",
        context_line=context.line + 1,
        context_column=context.column + 1,
        quoted=(start.line + 1, start.column + 1, end.line + 1, end.column + 1) if end is not FILE_START else None,
    )
