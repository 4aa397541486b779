"""Tabs, and the blanks of a Japanese keyboard and of Word, where YAML knows spaces alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.diagnostics.message import Message
from dateline.reading.yaml.failure import Failure
from dateline.reading.yaml.slips import OTHER_BLANKS, Mend, Mistake, in_line

_TAB = re.compile(r" *\t")
_OTHER = re.compile(f" *[{OTHER_BLANKS}]")


def tab(failure: Failure) -> Iterator[Mistake]:
    """Lines that begin with a tab, and the one where the parser gave up."""
    begun = {line for line in failure.suspects if failure.at(line).startswith("\t")}
    if not begun and not _TAB.match(failure.at(failure.line)):
        return
    for number, line in enumerate(failure.lines, 1):
        found = _TAB.match(line)
        # A line that begins with a tab is wrong anywhere; after spaces it may belong to a block of text.
        if found and (line.startswith("\t") or number == failure.line):
            blank = line[: len(line) - len(line.lstrip())]
            yield tab_at(number, found.end(), Mend(number, 1, len(blank), blank.replace("\t", "  ")))


def wide_blanks(failure: Failure) -> Iterator[Mistake]:
    """Lines that begin with the blanks of a Japanese keyboard or of Word: those around the place, in a row."""
    begins = {number for number, line in enumerate(failure.lines, 1) if _OTHER.match(line)}
    first = next((line for line in failure.suspects if line in begins), None)
    if first is None:
        return
    while first - 1 in begins:
        first -= 1
    while first in begins:
        yield from in_line(first, failure.at(first))
        first += 1


def tab_at(line: int, column: int, mend: Mend) -> Mistake:
    """A tab at a place."""
    return Mistake(
        line=line,
        column=column,
        message=Message("a tab stands where spaces are expected"),
        expected=Message("two spaces for each level"),
        cure=Message("write two spaces instead of the tab"),
        mend=(mend,),
    )
