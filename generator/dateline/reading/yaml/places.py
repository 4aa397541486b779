"""Where in a file a part of a text stands that YAML has indented, folded, quoted or escaped.

YAML changes nothing but blanks and line ends, and writes a few characters in more than one: the nth character of a text
that is no blank is therefore the nth of what was typed, whatever the style.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.diagnostics import Edit, Span
from dateline.reading.yaml.nodes import Scalar

_SIGNS = frozenset("*&!%@`[]{}<>|#,?:-")
"""With these a text that stands without quotation marks would mean something else, or nothing."""
_BLANKS = frozenset(" \t\r\n")
_TYPED_DOUBLE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n|.)|.", re.DOTALL)
_TYPED_SINGLE = re.compile(r"''|.", re.DOTALL)
_TYPED = re.compile(".", re.DOTALL)
_ESCAPED_BLANKS = frozenset({r"\n", r"\r", r"\t", "\\ ", "\\\n", "\\\r\n", "\\\t", r"\x20", r"\x09", r"\x0A", r"\x0a"})


def span_of(scalar: Scalar, begin: int, end: int) -> Span:
    """The place in the file of the characters from `begin` up to `end` of a scalar's text.

    The place of the whole scalar where these are blanks.
    """
    origin, start, stop = scalar.where
    raw = origin.text[start.index : stop.index]
    typed = _typed(raw)
    before = _solid(scalar.text[:begin])
    length = _solid(scalar.text[begin:end])
    if not length or before + length > len(typed):
        return scalar.span
    first, last = typed[before], typed[before + length - 1]
    return origin.span(
        *_place(origin.text, start.index + first.start()), *_place(origin.text, start.index + last.end())
    )


def in_a_text(place: Span, text: str | None, *, at_start: bool) -> tuple[Edit, ...]:
    """Words instead of others inside a text; none over several lines, or where YAML would see a sign in them.

    `at_start` says that the text begins there.
    """
    is_safe = text is not None and not set(text) & {'"', "\\", "'"} and not (at_start and text[:1] in _SIGNS)
    return (Edit(place, text),) if text is not None and is_safe and place.line == place.end_line else ()


def _solid(text: str) -> int:
    """How many characters are no blanks."""
    return len(text) - sum(map(text.count, _BLANKS))


@lru_cache(maxsize=1)  # a text may have many findings
def _typed(raw: str) -> list[re.Match[str]]:
    """What was typed for each character that is no blank."""
    sign, begin, end = raw[:1], 0, len(raw)
    pattern = {'"': _TYPED_DOUBLE, "'": _TYPED_SINGLE}.get(sign, _TYPED)
    if pattern is not _TYPED:
        begin, end = 1, len(raw) - 1
    elif sign in {"|", ">"}:
        begin = raw.find("\n") + 1
    typed = pattern.finditer(raw, begin, end)
    return [one for one in typed if one[0] not in _BLANKS and one[0] not in _ESCAPED_BLANKS]


def _place(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)
