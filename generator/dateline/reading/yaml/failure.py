"""Where a YAML parser gave up, and the lines around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Where and why a parser gave up. Lines and columns count from 1."""

    lines: tuple[str, ...]
    problem: str
    line: int
    column: int
    context: str = ""
    context_line: int = 0
    context_column: int = 0
    quoted: tuple[int, int, int, int] | None = None
    """Beginning and end of the last text in quotation marks, line and column each."""

    def at(self, line: int) -> str:
        """One line's text; "" outside the file."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.at(self.line)[: self.column - 1]

    @property
    def rest(self) -> str:
        """What stands on the line from the place on."""
        return self.at(self.line)[self.column - 1 :]

    @property
    def previous(self) -> int:
        """The nearest line above that says anything; 0 where there is none."""
        above = range(self.line - 1, 0, -1)
        return next((n for n in above if self.at(n).strip() and not self.at(n).lstrip().startswith("#")), 0)

    @property
    def suspects(self) -> list[int]:
        """The lines on which the slip is likely, first to last."""
        begun = {self.context_line} if self.context.startswith("while scanning") else set()
        return sorted(line for line in {self.previous, self.line} | begun if self.at(line).strip())
