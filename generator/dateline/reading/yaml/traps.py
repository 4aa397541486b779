"""What YAML reads without complaint, but surely not as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.yaml.in_braces import comma_in_number, comma_in_text, dates_in_braces, valueless
from dateline.reading.yaml.nodes import Mark, Scalar, Where
from dateline.reading.yaml.opened import Opened
from dateline.reading.yaml.slips import Mistake, swallowed

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]+)?\s*$|[\w-]+\s*[:：]", re.ASCII)


def no_value(lines: tuple[str, ...], around: Opened, start: Mark) -> Iterator[Mistake]:
    """A key between braces that has nothing after it: the colon may lack its blank, or the text its quotation marks."""
    key = around.key_where
    if not around.in_brackets or key is None:
        return
    line = key[1].line
    after = lines[key[2].line][key[2].column : None if start.line > key[2].line else start.column]
    divided = (
        comma_in_number(line + 1, lines[line], key[1].column + 1, around.key)
        or _divided(lines, around, line)
        or dates_in_braces(line + 1, lines[line])
    )
    if divided and not after.lstrip().startswith(":"):
        yield divided
    else:
        yield from valueless(line + 1, key[1].column + 1, around.key, after=after)


def _divided(lines: tuple[str, ...], around: Opened, line: int) -> Mistake | None:
    """The text before a key without a value, where that key is the rest of it."""
    texts = [(key, entry.value) for key, entry in around.entries.items() if key != around.key]
    key, value = next(
        ((key, value) for key, value in reversed(texts) if isinstance(value, Scalar) and value.text), ("", None)
    )
    if value is None or not value.plain or value.where[1].line != line or _LANGUAGE.match(around.key):
        return None
    return comma_in_text(line + 1, lines[line], key, value.where[1].column + 1)


def swallowed_keys(
    lines: tuple[str, ...], key: Where | None, start: Mark, end: Mark, *, is_file: bool
) -> Iterator[Mistake]:
    """Lines of a text that were surely meant as keys; `key` is that of the text, where it has one."""
    on_own_line = is_file or (key is not None and start.line > key[2].line)
    if on_own_line or start.line < end.line:
        yield from swallowed(lines, start.line + (1 if on_own_line else 2), end.line + 1)
