"""Reading on after a slip: it is told once, mended in memory, and what else is wrong in the file is found too.

A slip whose cure is certain is mended on its line. Around any other the lines of its entry are left out, from its key
to the next key in the first column: nothing is judged in them, and nothing is missed. Line numbers stay what they are,
and a `Place` leads from the columns of the mended text back to those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.diagnostics import Edit, Span
from dateline.reading.yaml.slips import Loses, Mend, Mistake

MAX_ROUNDS = 16
"""How often a file is read anew: whoever makes more slips of different kinds in one file sees the rest next time."""

_TOP = re.compile(r"[^\s#\-\]}]")
_KEY = re.compile(r"[\"']?([\w-]+)")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from: a file, and what was mended on its lines."""

    path: str
    text: str = field(default="", repr=False)
    """The mended text."""
    mends: dict[int, tuple[Mend, ...]] = field(default_factory=dict)
    """By line, in the order in which they were made."""

    def span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """The place in the file of what stands at a place in the mended text. Everything counts from 1."""
        if not self.mends:
            return Span(self.path, line, column, end_line, end_column)
        return Span(self.path, line, self._column(line, column), end_line, self._column(end_line, end_column))

    def edits(self, mistake: Mistake, lines: Sequence[str]) -> tuple[Edit, ...]:
        """The mend of a mistake as an edit of the file; `lines` are those of the mended text."""
        if not mistake.mend or not mistake.is_only_cure or mistake.mend[0].line in self.mends:
            return ()  # of two mends on one line, the other has to be made first
        first, last = min(mistake.mend, key=_beginning), max(mistake.mend, key=_beginning)
        line, end = lines[first.line - 1], last.column + last.remove
        rest = len(line) - end + 1
        for mend in sorted(mistake.mend, key=_beginning, reverse=True):
            line = mend.on(line)
        place = Span(self.path, first.line, first.column, first.line, end)
        return (Edit(place, line[first.column - 1 : len(line) - rest]),)

    def _column(self, line: int, column: int) -> int:
        for mend in reversed(self.mends.get(line, ())):
            if column >= mend.column + len(mend.insert):
                column += mend.remove - len(mend.insert)
            elif column > mend.column:
                column = mend.column
        return column


def _beginning(mend: Mend) -> int:
    return mend.column


@dataclass(frozen=True, slots=True)
class Mended:
    """A text that can be read further."""

    origin: Origin
    lost: frozenset[str] = frozenset()
    """The keys in the first column whose entries were left out; "" for what has none."""

    @property
    def text(self) -> str:
        """All of it."""
        return self.origin.text

    def after(self, mistakes: Iterable[Mistake]) -> tuple[Mended, tuple[Mistake, ...]]:
        """The text with these slips mended or left out, and those that were. One a line: another may follow from it."""
        lines, mends, lost = self.text.split("\n"), dict(self.origin.mends), set(self.lost)
        mended, left_out = set[int](), set[int]()
        done: list[Mistake] = []
        for mistake in mistakes:
            if mistake.line in mended or mistake.loses is Loses.NOTHING:
                continue
            if mistake.loses is Loses.FILE:
                return self, ()
            if mistake.line in left_out:
                done.append(mistake)
                continue
            if mistake.mend:
                for mend in sorted(mistake.mend, key=lambda mend: -mend.column):
                    lines[mend.line - 1] = mend.on(lines[mend.line - 1])
                    mends[mend.line] = (*mends.get(mend.line, ()), mend)
                    mended.add(mend.line)
            elif entry := _entry(lines, mistake.line):
                key = _KEY.match(lines[entry.start])
                lost.add(key[1] if key else "")
                if moved := _KEY.match(lines[mistake.line - 1].lstrip()):
                    lost.add(moved[1])  # too far in, perhaps
                left_out.update(number + 1 for number in entry)
                lines[entry.start : entry.stop] = [""] * len(entry)
            else:
                continue
            done.append(mistake)
        return Mended(Origin(self.origin.path, "\n".join(lines), mends), frozenset(lost)), tuple(done)


def _entry(lines: list[str], line: int) -> range | None:
    """The lines, counted from 0, of the entry in the first column that holds a line; None before the first one."""
    start = next((number for number in range(line - 1, -1, -1) if _TOP.match(lines[number])), None)
    if start is None:
        return None
    stop = next((number for number in range(start + 1, len(lines)) if _TOP.match(lines[number])), len(lines))
    return range(start, stop)
