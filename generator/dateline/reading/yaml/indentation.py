"""Slips with the spaces at the beginning of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import plural
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import ITEM, KEY, Mend, Mistake, in_line

_STEP = 2
_PROBLEMS = {
    "mapping values are not allowed in this context",
    "did not find expected key",
    "did not find expected '-' indicator",
}
_START = re.compile(r" *(?:- +)*")
_PARENT = re.compile(rf"(?P<start> *(?:- +)*){KEY}:\s*", re.ASCII)
_FIRST_WORD = re.compile(rf"{ITEM}(?:[\"']?{KEY}[\"']?\s*)?", re.ASCII)
_HYPHEN_SLIP = re.compile(rf" *-{KEY}:(?:\s|$)", re.ASCII)


def indentation(text: str) -> int:
    """How many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))


def first_below_key(failure: Failure) -> Iterator[Mistake]:
    """The first line below a key sets the column of all: where it is wrong, a later and right one fails.

    Of the two, the one that is two spaces further in than its key is believed.
    """
    if failure.problem not in _PROBLEMS or not _FIRST_WORD.fullmatch(failure.before):
        return
    depth = indentation(failure.at(failure.line))
    for line in range(failure.previous, 0, -1):
        text = failure.at(line)
        parent = _PARENT.fullmatch(text)
        if _HYPHEN_SLIP.match(text) and indentation(text) < depth:
            yield from in_line(line, text)
            return
        if parent and parent.end("start") < depth:
            yield from _wrong_child(failure, line, parent.end("start"), depth)
            return


def _wrong_child(failure: Failure, parent: int, column: int, depth: int) -> Iterator[Mistake]:
    child = next(line for line in range(parent + 1, failure.line + 1) if failure.at(line).strip())
    text = failure.at(child)
    begins, is_item = indentation(text), text.lstrip().startswith("- ")
    right = column + _STEP
    if begins in {right, column if is_item else right} or depth not in {right, right + _STEP if is_item else right}:
        return
    is_alone = not any(failure.at(line).strip() for line in range(child + 1, failure.line))
    none = Message("no spaces stand before the first line below a key")
    some = Message(
        plural(
            begins,
            "{number} space stands before the first line below a key",
            "{number} spaces stand before the first line below a key",
        ),
        number=begins,
    )
    yield Mistake(
        line=child,
        column=begins + 1,
        message=some if begins else none,
        expected=Message("{number} spaces: two more than the key has", number=right),
        cure=Message("write {number} spaces before this line", number=right),
        mend=(Mend(child, 1, begins, " " * right),) if is_alone else (),
    )


def fits_nothing(failure: Failure) -> Iterator[Mistake]:
    """A line that begins in a column in which nothing can go on."""
    if not failure.problem.startswith("did not find expected"):
        return
    first = next((number for number, line in enumerate(failure.lines, 1) if line.strip()), 1)
    if failure.rest.startswith(":"):
        message, expected = Message("no key stands before this colon"), Message("`key: value`")
        cure = Message("write the key")
        yield Mistake(line=failure.line, column=failure.column, message=message, expected=expected, cure=cure)
    elif failure.rest.startswith("- ") and failure.context == "while parsing a block mapping":
        yield misplaced(failure, Message("a list item stands where a key is expected"))
    elif failure.at(failure.previous).startswith("..."):
        message, expected = Message("`...` ends the record, but the file goes on"), Message("one record a file")
        cure = Message("delete this line")
        yield Mistake(line=failure.previous, column=1, message=message, expected=expected, cure=cure, width=3)
    elif failure.problem == "did not find expected <document start>" and failure.at(first).startswith(" "):
        message = Message("the record's first line is further in than this one")
        expected = Message("all its keys in one column")
        cure = Message("delete the spaces at the beginning of line {line}", line=first)
        mend = (Mend(first, 1, indentation(failure.at(first)), ""),)
        yield Mistake(
            line=failure.line, column=failure.column, message=message, expected=expected, cure=cure, mend=mend
        )
    elif failure.context == "while parsing a block collection" and failure.column == failure.context_column:
        yield misplaced(failure, Message("a list goes on here without a hyphen"))
    else:
        yield misplaced(failure, Message("the indentation of this line fits no line above"))


def misplaced(failure: Failure, message: Message) -> Mistake:
    """The line of the failure, with the columns in which the lines above begin."""
    levels: list[int] = []
    for line in range(failure.previous, 0, -1):
        text = failure.at(line)
        item = _START.match(text)
        for level in sorted({indentation(text), item.end() if item else 0}, reverse=True):
            if text.strip() and (not levels or level < levels[-1]):
                levels.append(level)
    return Mistake(
        line=failure.line,
        column=indentation(failure.at(failure.line)) + 1,
        message=message,
        expected=_spaces(sorted(levels)),
        cure=Message("move the line to the column in which its neighbours of the same list or map begin"),
    )


def _spaces(levels: list[int]) -> Message:
    if levels in ([], [0]):
        return Message("no spaces at its beginning, as the lines above have")
    *others, last = levels
    counts = Message("{numbers} or {last}", numbers=tuple(others), last=last) if others else last
    return Message("{counts} spaces at its beginning, as the lines above have", counts=counts)
