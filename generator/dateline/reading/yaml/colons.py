"""Keys without their colon, and colons where none can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable, quoted
from dateline.reading.yaml.brackets import second_colon
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.indentation import indentation, misplaced
from dateline.reading.yaml.slips import ITEM, KEY, VALUE_LINE, Mend, Mistake

_LONGEST_KEY = 1024  # what libyaml looks ahead for a colon
_ONLY_KEY = re.compile(rf"{ITEM}[\"']?(?P<key>{KEY})[\"']?\s*", re.ASCII)
_KEY_AND_VALUE = re.compile(rf"{ITEM}(?P<key>{KEY})\s+[^:]+", re.ASCII)
_KEY_AND_BRACKET = re.compile(rf"{ITEM}{KEY}\s+[{{\[]", re.ASCII)


def colon(failure: Failure) -> Iterator[Mistake]:
    """A colon where none can stand: a second one on its line, or the first below a line that lacks its own."""
    if failure.problem != "mapping values are not allowed in this context":
        return
    above = failure.at(failure.previous)
    if ": " not in failure.before and len(failure.before) > _LONGEST_KEY:
        message = Message("this key is longer than {number} characters", number=f"{_LONGEST_KEY:,}")
        column, expected = indentation(failure.before) + 1, Message("a word as key")
        cure = Message("write the key, a colon and a space, then the text")
        yield Mistake(line=failure.line, column=column, message=message, expected=expected, cure=cure)
    elif _KEY_AND_BRACKET.match(failure.before):
        yield _key_without_colon(failure.line, failure.at(failure.line))
    elif not _ONLY_KEY.fullmatch(failure.before):
        yield second_colon(failure)
    elif lacking := _line_without_colon(failure):
        yield _key_without_colon(lacking, failure.at(lacking))
    elif VALUE_LINE.match(above) and indentation(failure.before) > indentation(above):
        message = Message("this line is further in than the line above, which already has its value")
        yield misplaced(failure, message)
    else:
        yield second_colon(failure)


def _line_without_colon(failure: Failure) -> int:
    """The line above that looks like a key with its value, but for the colon; 0 where there is none."""
    depth = indentation(failure.before)
    for line in range(failure.previous, 0, -1):
        text = failure.at(line)
        if text.strip() and indentation(text) <= depth:
            is_item = failure.before.lstrip().startswith("- ")
            alone = line == failure.previous and not is_item and _ONLY_KEY.fullmatch(text)
            beside = indentation(text) == depth and _KEY_AND_VALUE.fullmatch(text)
            return line if alone or beside else 0
    return 0


def _key_without_colon(line: int, text: str) -> Mistake:
    found = _KEY_AND_VALUE.match(text) or _ONLY_KEY.match(text)
    key, column = (found["key"], found.end("key") + 1) if found else (text.strip(), 1)
    return Mistake(
        line=line,
        column=column,
        message=Message("no colon follows {key}", key=quoted(key)),
        expected=Message("`key: value`, or `key:` with its lines below"),
        cure=Message(
            "write `{key}:`; if the line goes on with the text above, begin it two spaces further in",
            key=printable(key[:40]),
        ),
        mend=(Mend(line, column, 0, ":"),) if _KEY_AND_BRACKET.match(text) else (),
    )


def no_colon(failure: Failure) -> Iterator[Mistake]:
    """A line among keys that has no colon."""
    if failure.problem != "could not find expected ':'":
        return
    line, column = failure.context_line, failure.context_column
    if _ONLY_KEY.fullmatch(failure.at(line)) or _KEY_AND_BRACKET.match(failure.at(line)):
        yield _key_without_colon(line, failure.at(line))
        return
    message, expected = Message("this line has no `key:`"), Message("`key: value`")
    cure = Message("if it goes on with the text above, begin it two spaces further in than that text's key")
    yield Mistake(line=line, column=column, message=message, expected=expected, cure=cure)
