"""Paths as typed on the command line, and as findings name them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from dateline.commands.command import UsageError
from dateline.diagnostics import Findings
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable


def below(root: Path, typed: Iterable[str]) -> tuple[str, ...]:
    """Paths relative to the root, POSIX, `.` for the root itself. Raises `UsageError` for one that is not there."""
    return tuple(dict.fromkeys(_below(root, path) for path in typed))


def _below(root: Path, typed: str) -> str:
    # Not resolved: a symbolic link is itself what is wrong, not what it leads to.
    path = Path.cwd() / typed
    path = path.parent.resolve() / path.name if path.name not in {"", ".", ".."} else path.resolve()
    try:
        found = path.relative_to(root).as_posix()
    except ValueError:
        raise UsageError(Message("`{path}` lies outside the project", path=printable(typed))) from None
    if not (path.exists() or path.is_symlink()):
        raise UsageError(Message("there is no `{path}`", path=printable(typed)))
    return found


def within(path: str, paths: Iterable[str]) -> bool:
    """Whether `path` is one of `paths` or lies in one of them."""
    return any(one in (".", path) or path.startswith(f"{one}/") for one in paths)


def narrowed(findings: Findings, paths: tuple[str, ...]) -> Findings:
    """The findings in `paths`; all of them where no path was typed."""
    if not paths:
        return findings
    shown = [printable(path) for path in paths]
    return Findings(finding for finding in findings if within(finding.span.path, shown))


def lines_below(root: Path) -> Callable[[str], tuple[str, ...]]:
    """Gives the lines of a file by its path, without line ends; none where it cannot be read."""

    def lines(path: str) -> tuple[str, ...]:
        try:
            return tuple((root / path).read_text(encoding="utf-8", errors="replace").split("\n"))
        except (OSError, ValueError):
            return ()

    return lines
