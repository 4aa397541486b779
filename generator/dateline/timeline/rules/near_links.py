"""What looks like a link to a record or like a citation, and stands on the page as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.reading.folders import Loaded
from dateline.reading.yaml.places import in_a_text
from dateline.timeline.timeline import Timeline

_WIDE = re.compile(r"［［([^［］\n]{1,80})］］|\[\[([^\[\]\n［］]{1,80})］］|［［([^\[\]\n［］]{1,80})\]\]")
_SINGLE = re.compile(r"(?<![\[\\\]^!])\[([a-z0-9][a-z0-9-]*)\](?![\](\[:])|【([a-z0-9][a-z0-9-]*)】")
_NUMBER = re.compile(r"(?<![\[\\\]])\[([0-9]{1,2})\](?![\](\[:])")


def links_have_their_brackets(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """`［［ada］］`, `[ada]` and `【ada】` where a record is called so, and `[1]` for a citation."""
    for name, where, text in chain(timeline.prose, loaded.prose):
        for found, words in _near(timeline, text):
            place = loaded.span(name, where, found.span())
            yield Diagnostic(
                code=Code.PROSE_LINK,
                severity=Severity.WARNING,
                span=place,
                message=Message("`{text}` is no link to a record", text=found[0]),
                expected=Message("`[[id]]`, with two brackets of the Latin keyboard on each side"),
                cure=Message("write `{text}`", text=words),
                edits=in_a_text(place, words, at_start=found.start() == 0),
            )
        for found in _NUMBER.finditer(text):
            if found[1] not in timeline.records:
                yield Diagnostic(
                    code=Code.PROSE_SYNTAX,
                    severity=Severity.WARNING,
                    span=loaded.span(name, where, found.span()),
                    message=Message("`{text}` is no citation", text=found[0]),
                    expected=Message("`[^id]`; the page numbers the sources by itself"),
                    cure=Message(
                        "write `[^…]` with the source's id; for brackets that are to be seen, `\\{text}`", text=found[0]
                    ),
                )


def _near(timeline: Timeline, text: str) -> Iterator[tuple[re.Match[str], str]]:
    for found in _WIDE.finditer(text):
        inner = next(one for one in found.groups() if one)
        yield found, f"[[{inner.replace('｜', '|')}]]"
    for found in _SINGLE.finditer(text):
        key = found[1] or found[2]
        if key in timeline.records:
            yield found, f"[[{key}]]"
