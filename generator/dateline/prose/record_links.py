"""`[[id]]` and `[[id|shown text]]` in a text: links to records."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from markdown_it.rules_inline import StateInline

from dateline.prose.marks import without_marks

_RECORD_LINK = re.compile(r"\[\[([a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)(?:\|([^\[\]|]+))?\]\]")
_PLAIN_LINK = re.compile(r"\[\[([a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)(?:\|[^\[\]|\\`<>&\n]+)?\]\]")
_NEEDS_PARSER = re.compile(r"[`\\\[\]<&~!\t]")  # one set of signs: `re` finds it ten times as fast as alternatives
_INDENT = "    "
"""Only such signs could keep a plain link from being one. Most texts have none, and need no parser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A record's page, as seen from the page that links to it."""

    url: str
    """Relative to the page the text stands on."""
    title: str
    """Plain text, shown where the editor gave no text of their own."""
    language: str = ""
    """BCP 47 tag of `title`; "" where it is the language of the text around it."""


Resolve = Callable[[str], Target | None]
"""From a record's id to its page; None where there is no such record."""


def nowhere(_id: str) -> None:
    """A `Resolve` that knows no record, for reading a text without its site."""


@functools.lru_cache(maxsize=2**16)  # two rules ask, and a preview asks again after each edit
def links_in_plain(text: str) -> tuple[str, ...] | None:
    """The id of every link of a text that shows without a parser what is one; None for any other text."""
    if "[[" not in text:
        return ()
    rest = _PLAIN_LINK.sub("", without_marks(text))
    if not _NEEDS_PARSER.search(rest) and _INDENT not in rest:
        return tuple(_PLAIN_LINK.findall(text))
    return None


def record_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """The parser's rule. Of a record that is not there the words are shown, and no link."""
    match = _RECORD_LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.env["ids"].append(match[1])
        target = state.env["resolve"](match[1])
        if target is not None:
            state.env["own_urls"].add(target.url)
            token = state.push("record_link_open", "a", 1)
            token.attrs = {"href": target.url}
            if target.language and not match[2]:
                token.attrs["lang"] = target.language
        if match[2]:
            _parse_between(state, *match.span(2))
        else:
            state.push("text", "", 0).content = target.title if target else match[1]
        if target is not None:
            state.push("record_link_close", "a", -1)
    state.pos = match.end()
    return True


def _parse_between(state: StateInline, start: int, end: int) -> None:
    after = state.posMax
    state.pos, state.posMax = start, end
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.posMax = after
