"""What comes along when a record is copied from elsewhere: a fence of code, numbers of lines, a mail's `>`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import KEY, Mend, Mistake

_FENCE = re.compile(r"(?:```|~~~)[\w-]*\s*")
_QUOTED = re.compile(rf"(>[> ]*) *(?:- +)*{KEY}:(?: |$)", re.ASCII)
_NUMBERED = re.compile(r"\s*([0-9]{1,4})[.:|)]?(?:[ \t]|$)")
_FEWEST_NUMBERED = 3


def fence(failure: Failure) -> Iterator[Mistake]:
    """A line of backticks before or behind the record, as chats and guides set it off."""
    for line in failure.suspects:
        text = failure.at(line)
        if _FENCE.fullmatch(text):
            yield Mistake(
                line=line,
                column=1,
                width=len(text.rstrip()),
                message=Message("a line of other programs that sets off code"),
                expected=Message("`key: value` lines"),
                cure=Message("delete the line"),
                mend=(Mend(line, 1, len(text), ""),),
                is_only_cure=False,
            )


def numbered_lines(failure: Failure) -> Iterator[Mistake]:
    """Every line begins with its number, as programs show files."""
    lines = [(number, text) for number, text in enumerate(failure.lines, 1) if text.strip()]
    found = [_NUMBERED.match(text) for _, text in lines]
    counts = [int(one[1]) for one in found if one]
    if len(counts) < max(_FEWEST_NUMBERED, len(lines)) or counts != list(range(counts[0], counts[0] + len(counts))):
        return
    yield Mistake(
        line=lines[0][0],
        column=1,
        width=found[0].end() if found[0] else 1,
        message=Message("each line begins with its number"),
        expected=Message("`key: value` lines"),
        cure=Message("take the numbers away, and the blank behind each"),
        mend=tuple(Mend(number, 1, one.end(), "") for (number, _), one in zip(lines, found, strict=True) if one),
        is_only_cure=False,
    )


def quoted_by_a_mail(failure: Failure) -> Iterator[Mistake]:
    """`> place: hotel`: the sign by which a mail quotes, on the lines around the place."""
    for suspect in failure.suspects:
        first = suspect
        while _QUOTED.match(failure.at(first - 1)):
            first -= 1
        while found := _QUOTED.match(failure.at(first)):
            yield Mistake(
                line=first,
                column=1,
                width=len(found[1].rstrip()),
                message=Message("the line begins with `>`, by which mails quote"),
                expected=Message("`key: value` lines"),
                cure=Message("take `>` and the blank behind it away"),
                mend=(Mend(first, 1, len(found[1]), ""),),
            )
            first += 1
