"""`[^id]` in a text: the source that the words before it rest on; `[^id: para 3]` also says where in the source.

A mark is put in place of the blanks before it, so that it never begins a line. Where a text is shown as words alone,
nothing is left of it. `[^1]` is a footnote of other programs, and no mark.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_PATTERN = r"\[\^(?!\d{1,3}\])([^\[\]:：\n`\\]+)(?:[:：]([^\[\]\n`\\]+))?\](?!\()"
MARK: Final = re.compile(_PATTERN)
"""The id and the place, both with the blanks around them."""
_CAN_HIDE = re.compile(r"[`\\]")
"""In backticks or behind a backslash, what looks like a mark is none."""

CLASSES: Final = frozenset({"dl-cite", "dl-cite--text"})
"""Of the link that a mark becomes."""
CLASSES_INSIDE: Final = frozenset({"dl-cite__n", "dl-cite__who", "dl-cite__at"})


class Cited(NamedTuple):
    """A mark as it stands in a text."""

    source: str
    """Whatever stands where an id belongs."""
    at: str
    """Where in the source; "" where nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a mark shows on a page."""

    url: str
    """Relative to the page the text stands on."""
    number: str
    """The source's number on the page; "" where it has none, and `who` is shown."""
    who: str
    at: str
    name: str
    """What a screen reader says."""


Cite = Callable[[Cited], Mark | None]
"""From a mark to what it shows; None for nothing."""


def uncited(_cited: Cited) -> None:
    """A `Cite` for words alone."""


def cited(match: re.Match[str]) -> Cited:
    """A match of `MARK` without its blanks."""
    return Cited(match[1].strip(), (match[2] or "").strip())


def places_of(text: str, marks: tuple[Cited, ...]) -> Iterator[tuple[Cited, tuple[int, int], tuple[int, int]]]:
    """Each mark with its place in the text and that of its id; `marks` are those the parser found."""
    left = list(marks)
    for match in MARK.finditer(text):
        found = cited(match)
        if found in left:
            left.remove(found)
            start = match.start(1) + len(match[1]) - len(match[1].lstrip())
            yield found, match.span(), (start, start + len(found.source))


@functools.lru_cache(maxsize=2**14)
def marks_in_plain(text: str) -> tuple[Cited, ...] | None:
    """The marks of a text that shows without a parser what is one; None for any other text."""
    if "[^" not in text:
        return ()
    return None if _CAN_HIDE.search(text) else tuple(map(cited, MARK.finditer(text)))


def without_marks(text: str) -> str:
    """A text without anything that looks like a mark."""
    return MARK.sub("", text) if "[^" in text else text


def start_of_row(text: str, end: int) -> int:
    """Where the marks begin that end at a place in a text; the place itself where none do."""
    while text.endswith("]", 0, end):
        start = text.rfind("[^", 0, end)
        if start < 0 or MARK.fullmatch(text, start, end) is None:
            return end
        end = start
        while text.endswith((" ", "\t"), 0, end):
            end -= 1
    return end


def mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """The parser's rule. No link can hold another one, so one with a mark inside is shown as it is typed."""
    match = MARK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        found = cited(match)
        state.env["marks"].append(found)
        _join_to_words(state)
        shown = state.env["cite"](found)
        if shown is not None:
            state.env["own_urls"].add(shown.url)
            state.env["own_names"].add(shown.name)
            state.push("mark", "a", 0).meta["shown"] = shown
    state.pos = match.end()
    return True


def _join_to_words(state: StateInline) -> None:
    state.pending = state.pending.rstrip(" ")
    if not state.pending and state.tokens and state.tokens[-1].type == "softbreak":
        state.tokens.pop()


def write_mark(_self: object, tokens: list[Token], index: int, _options: object, _env: MutableMapping[str, Any]) -> str:
    """The link that a mark becomes."""
    shown: Mark = tokens[index].meta["shown"]
    words = f'<span class="dl-cite__n">{escapeHtml(shown.number)}</span>' if shown.number else _who(shown)
    at = f' <span class="dl-cite__at">{escapeHtml(shown.at)}</span>' if shown.at else ""
    return (
        f'<a class="dl-cite dl-cite--text" href="{escapeHtml(shown.url)}" aria-label="{escapeHtml(shown.name)}">'
        f"{words}{at}</a>"
    )


def _who(shown: Mark) -> str:
    return f'<span class="dl-cite__who">{escapeHtml(shown.who)}</span>'
