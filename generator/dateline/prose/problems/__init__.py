"""What in a text will not come out as its editor meant it, each with its place.

`prose` shows what it does not know as it was typed. Here a second parser, which knows all of Markdown and
HTML, reads the same text only to say so; nothing that it makes reaches a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import plural, printable, quoted
from dateline.prose.marks import MARK, without_marks
from dateline.prose.problems.instead import INSTEAD, SHOWN
from dateline.prose.problems.kinds import KINDS, OF_TAGS, Problem
from dateline.prose.problems.search import Found, find
from dateline.prose.problems.signs import OWN_SIGNS

__all__ = ["MAX_PROBLEMS", "Problem", "problems"]

_RECORD_LINK = re.compile(r"\[\[[a-z0-9-]+(?:\|[^\[\]\\`<>&*_:~=\n]+)?\]\]")
_SIGN = re.compile(r"[!#&*+<=>@\[\\\]^_`{|}~\t]")
_AT_LINE_START = re.compile(r"\n[^\S\n]*(?:[-:]|\d+[.)]| {4})")
"""A text without any such sign is paragraphs of words and links to records: nothing in it can come out otherwise.
Most texts are, and need no parser. Three searches, because `re` looks for one set of signs, or for what begins with one
sign, ten times as fast as for alternatives."""

_HOLDING_ADDRESSES = {"mark_in_link", "template", "chat_link", "wiki_link", "bulletin"}
_MARKS_IN_A_ROW = re.compile(rf"\][ \t\n]*{MARK.pattern}")
_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
_LONGEST_SHOWN = 200
MAX_PROBLEMS = 100
"""In one text; what is behind them is counted."""


@lru_cache(maxsize=2**13)  # while a site is served, every text is judged again at each edit
def problems(text: str) -> tuple[Problem, ...]:
    """What will not come out as meant, in the order of the text; behind `MAX_PROBLEMS` one that counts the rest."""
    without_links = _RECORD_LINK.sub("", text) if "[[" in text else text
    if _is_plain(without_marks(without_links)) and not _MARKS_IN_A_ROW.search(text):
        return ()
    found = set(find(text))
    # An address makes no link where a source is cited in it, or in another program's link: that is told already.
    in_links = [range(begin, end) for begin, end, kind in found if kind in _HOLDING_ADDRESSES]
    told = (one for one in found if one[2] != "address" or not any(one[0] in link for link in in_links))
    every = list(_without_ends(text, sorted(told)))
    return (*(_told(text, *one) for one in every[:MAX_PROBLEMS]), *_counted(every[MAX_PROBLEMS:]))


def _counted(rest: Sequence[Found]) -> Iterator[Problem]:
    """One problem, where the rest begins: a text full of slips is mended from its beginning."""
    for offset, end, kind in rest[:1]:
        message = Message(
            plural(
                len(rest),
                "{number} more slip in this text, from here on",
                "{number} more slips in this text, from here on",
            ),
            number=len(rest),
        )
        cure = Message("mend those before it, then check again")
        yield replace(KINDS[kind], message=message, cure=cure, offset=offset, end=end)


def _without_ends(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Without the tags that end what a tag that was found begins: `</b>` goes with its `<b>`."""
    begun: list[str] = []
    for offset, end, kind in found:
        tag = _TAG.match(text, offset, end)
        name = tag["name"].lower() if tag else ""
        if tag and tag["slash"] and name in begun:
            begun.remove(name)
            continue
        if tag:
            begun.append(name)
        yield offset, end, kind


def _told(text: str, offset: int, end: int, kind: str) -> Problem:
    problem, found = KINDS[kind], text[offset:end]
    shown = printable(found[:_LONGEST_SHOWN]) if "`" in found else quoted(found)
    message = Message("{what}: {found}", what=problem.message, found=shown)
    instead = INSTEAD[kind](found) if kind in INSTEAD else None
    tag = _TAG.match(found)
    cure = (OF_TAGS.get(tag["name"].lower()) if tag else None) or problem.cure
    if instead is not None and kind in SHOWN:
        cure = Message("write {text}", text=quoted(instead, _LONGEST_SHOWN))
    return replace(problem, kind=kind, message=message, cure=cure, offset=offset, end=end, instead=instead)


def _is_plain(text: str) -> bool:
    has_signs = _SIGN.search(text) or "--" in text or ":/" in text or "::" in text or "www." in text or "''" in text
    has_signs = has_signs or (":" in text and OWN_SIGNS["emoji"].search(text) is not None)
    return not has_signs and _AT_LINE_START.search(f"\n{text}") is None
