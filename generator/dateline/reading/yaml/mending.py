"""Reading on after a slip: it is told once, mended in memory, and what else is wrong in the file is found too.

A slip whose cure is certain is mended on its line. Around any other the lines of its entry are left out, from its key
to the next key in the first column: nothing is judged in them, and nothing is missed. Line numbers stay what they are,
and a `Place` leads from the columns of the mended text back to those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.diagnostics import Span
from dateline.reading.yaml.slips import Edit, Loses, Mistake

MAX_ROUNDS = 16
"""How often a file is read anew: whoever makes more slips of different kinds in one file sees the rest next time."""

_TOP = re.compile(r"[^\s#\-\]}]")
_KEY = re.compile(r"[\"']?([\w-]+)")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from: a file, and what was mended on its lines."""

    path: str
    edits: dict[int, tuple[Edit, ...]] = field(default_factory=dict)
    """By line, in the order in which they were made."""

    def span(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """The place in the file of what stands at a place in the mended text. Everything counts from 1."""
        if not self.edits:
            return Span(self.path, line, column, end_line, end_column)
        return Span(self.path, line, self._column(line, column), end_line, self._column(end_line, end_column))

    def _column(self, line: int, column: int) -> int:
        for edit in reversed(self.edits.get(line, ())):
            if column >= edit.column + len(edit.insert):
                column += edit.remove - len(edit.insert)
            elif column > edit.column:
                column = edit.column
        return column


@dataclass(frozen=True, slots=True)
class Mended:
    """A text that can be read further."""

    text: str
    origin: Origin
    lost: frozenset[str] = frozenset()
    """The keys in the first column whose entries were left out; "" for what has none."""

    def after(self, mistakes: Iterable[Mistake]) -> tuple[Mended, tuple[Mistake, ...]]:
        """The text with these slips mended or left out, and those that were. One a line: another may follow from it."""
        lines, edits, lost = self.text.split("\n"), dict(self.origin.edits), set(self.lost)
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
                for edit in sorted(mistake.mend, key=lambda edit: -edit.column):
                    lines[edit.line - 1] = edit.on(lines[edit.line - 1])
                    edits[edit.line] = (*edits.get(edit.line, ()), edit)
                    mended.add(edit.line)
            elif entry := _entry(lines, mistake.line):
                key = _KEY.match(lines[entry.start])
                lost.add(key[1] if key else "")
                left_out.update(number + 1 for number in entry)
                lines[entry.start : entry.stop] = [""] * len(entry)
            else:
                continue
            done.append(mistake)
        return Mended("\n".join(lines), Origin(self.origin.path, edits), frozenset(lost)), tuple(done)


def _entry(lines: list[str], line: int) -> range | None:
    """The lines, counted from 0, of the entry in the first column that holds a line; None before the first one."""
    start = next((number for number in range(line - 1, -1, -1) if _TOP.match(lines[number])), None)
    if start is None:
        return None
    stop = next((number for number in range(start + 1, len(lines)) if _TOP.match(lines[number])), len(lines))
    return range(start, stop)
