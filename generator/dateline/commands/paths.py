"""Paths as typed on the command line, and as findings name them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from dateline.commands.command import UsageError
from dateline.diagnostics import Findings
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable, quoted
from dateline.publishing.writing import create
from dateline.reading import CONFIG
from dateline.reading.files import link_on_the_way


def project(root: Path | None, typed: Sequence[str], *, needs_config: bool = True) -> Path:
    """The folder of the project: the one that was named, else the nearest with a mkdocs.yml, upwards as git looks.

    Looked for from the first path that was typed, so that a site in a folder of a bigger repository is found, else from
    the present folder. Raises `UsageError` where there is none: without it nothing would be read.
    """
    if root is not None:
        if needs_config and not (root / CONFIG).is_file():
            raise UsageError(
                Message(
                    "there is no mkdocs.yml in {folder}, so there is no site; `dateline init` begins one",
                    folder=quoted(str(root)),
                )
            )
        return root.resolve()
    start = Path.cwd() / (typed[0] if typed else "")
    start = (start if start.is_dir() else start.parent).resolve()
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return folder
    if typed and not (Path.cwd() / typed[0]).exists():
        raise _gone(typed[0])
    raise UsageError(
        Message(
            "there is no mkdocs.yml in {folder} or above it, so there is no site: go to its folder, or name it by "
            "`--root FOLDER`; `dateline init` begins one",
            folder=quoted(str(start)),
        )
    )


def below(root: Path, typed: Iterable[str]) -> tuple[str, ...]:
    """Paths relative to the root, POSIX, `.` for the root itself. Raises `UsageError` for one that is not there."""
    return tuple(dict.fromkeys(_below(root, path) for path in typed))


def _below(root: Path, typed: str) -> str:
    # Not resolved: a symbolic link is itself what is wrong, not what it leads to.
    path = Path.cwd() / typed
    path = path.parent.resolve() / path.name if path.name not in {"", ".", ".."} else path.resolve()
    if not (path.exists() or path.is_symlink()):
        raise _gone(typed)
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        raise UsageError(Message("`{path}` lies outside the project", path=printable(typed))) from None


def _gone(typed: str) -> UsageError:
    return UsageError(Message("there is no `{path}`", path=printable(typed)))


def within(path: str, paths: Iterable[str]) -> bool:
    """Whether `path` is one of `paths` or lies in one of them."""
    return any(one in (".", path) or path.startswith(f"{one}/") for one in paths)


def narrowed(findings: Findings, paths: tuple[str, ...]) -> Findings:
    """The findings in `paths`, all where no path was typed; those in mkdocs.yml always, for all else hangs on it."""
    if not paths:
        return findings
    shown = [CONFIG, *(printable(path) for path in paths)]
    return Findings(finding for finding in findings if within(finding.span.path, shown))


def lines_below(root: Path) -> Callable[[str], tuple[str, ...]]:
    """Gives the lines of a file by its path, without line ends; none where it cannot be read."""

    def lines(path: str) -> tuple[str, ...]:
        try:
            return tuple((root / path).read_text(encoding="utf-8", errors="replace").split("\n"))
        except (OSError, ValueError):
            return ()

    return lines


def create_below(root: Path, path: str, content: bytes) -> None:
    """Write a file of the project that must not be there yet.

    Raises `UsageError` where a folder on its way is a link, which leads elsewhere; and `FileExistsError`.
    """
    if linked := link_on_the_way(root, path):
        raise UsageError(Message("`{path}` is a symbolic link", path=linked.span.path))
    create(root / path, content)
