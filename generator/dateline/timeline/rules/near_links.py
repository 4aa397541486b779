"""What looks like a link to a record or like a citation, and stands on the page as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.reading.folders import Loaded
from dateline.reading.yaml.places import in_a_text
from dateline.timeline.timeline import Timeline

_WIDE = re.compile(r"［［([^［］\n]{1,80})］］|\[\[([^\[\]\n［］]{1,80})］］|［［([^\[\]\n［］]{1,80})\]\]")
_SINGLE = re.compile(r"(?<![\[\\\]^!])\[([a-z0-9][a-z0-9-]*)\](?![\](\[:])|【([a-z0-9][a-z0-9-]*)】")
_HALF = re.compile(
    r"(?<![\[!\\])\[\[([a-z0-9][a-z0-9-]*)(?:(\|[^\[\]\n]{1,80})?\](?![\](])|(?=[\s,.、。]|\Z))(?![^\[\]\n]*\])"
    r"|(?<![\[\]!\\])\[([a-z0-9][a-z0-9-]*)(\|[^\[\]\n]{1,80})?\]\](?!\])"
)
"""A link that lacks one of its brackets, or both at its end."""
_HALF_CITATION = re.compile(r"\[\^([a-z0-9][a-z0-9-]*)(?:[)}）］】]|(?=[\s.、。]|\Z))(?![^\[\]\n]*\])")
_WHOLE = re.compile(r"\[\[[a-z0-9-]+(?:\|[^\[\]［］【】\n]*)?\]\]|\[\^[a-z0-9-]+(?:: [^\[\]［］【】\n]*)?\]")
_BRACKET = re.compile(r"[\[\]［］【】]")
_NUMBER = re.compile(r"(?<![\[\\\]])\[([0-9]{1,2})\](?![\](\[:])")


def links_have_their_brackets(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """`［［ada］］`, `[ada]` and `【ada】` where a record is called so, and `[1]` for a citation."""
    for name, where, text in chain(timeline.prose, loaded.prose):
        if not _looks_like_one(text):
            continue
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
        for found, cure, whole in _near_citations(timeline, text):
            place = loaded.span(name, where, found.span())
            yield Diagnostic(
                code=Code.PROSE_SYNTAX,
                severity=Severity.WARNING,
                span=place,
                message=Message("`{text}` is no citation", text=found[0]),
                expected=Message("`[^id]`; the page numbers the sources by itself"),
                cure=cure,
                edits=in_a_text(place, whole, at_start=found.start() == 0),
            )


@lru_cache(maxsize=2**14)  # while a site is served, every text is judged again at each edit
def _looks_like_one(text: str) -> bool:
    """Whether anything in a text looks like a link or a citation without being one, whatever the records are."""
    if not _BRACKET.search(text) or not _BRACKET.search(_WHOLE.sub("", text)):
        return False  # nearly all texts: the patterns that look for halves go through a text one sign at a time
    return any(look.search(text) for look in (_WIDE, _HALF, _SINGLE, _NUMBER, _HALF_CITATION))


def _near(timeline: Timeline, text: str) -> Iterator[tuple[re.Match[str], str]]:
    for found in _WIDE.finditer(text):
        inner = next(one for one in found.groups() if one)
        yield found, f"[[{inner.replace('｜', '|')}]]"
    for found in _HALF.finditer(text):
        whole, before = found[1] or found[3], text[: found.start()]
        is_half = found[1] or before.count("[") <= before.count("]")
        if whole in timeline.records and is_half:
            yield found, f"[[{whole}{found[2] or found[4] or ''}]]"
    for found in _SINGLE.finditer(text):
        key = found[1] or found[2]
        if key in timeline.records:
            yield found, f"[[{key}]]"


def _near_citations(timeline: Timeline, text: str) -> Iterator[tuple[re.Match[str], Message, str | None]]:
    """`[1]`, and `[^gazette-2018` without its end; with the cure, and what to write where that is known."""
    for found in _NUMBER.finditer(text):
        if found[1] not in timeline.records:
            cure = Message(
                "write `[^…]` with the source's id; for brackets that are to be seen, `\\{text}`", text=found[0]
            )
            yield found, cure, None
    for found in _HALF_CITATION.finditer(text):
        if found[1] in timeline.sources:
            whole = f"[^{found[1]}]"
            yield found, Message("write `{text}`", text=whole), whole
