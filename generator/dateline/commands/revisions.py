"""The records of a git revision, put into a folder: only texts below the folders of records, nothing else of it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.commands.command import UsageError
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable
from dateline.model.kinds import top_folders
from dateline.reading import CONFIG
from dateline.reading.yaml import MAX_BYTES

BUILT = "site"
"""Where a site is built unless somebody says otherwise."""
_REGULAR = {b"100644", b"100755"}


@contextmanager
def state(root: Path, named: str) -> Iterator[Path]:
    """The folder that holds a state of the records: a folder that is named, or a git revision made into one.

    Raises `UsageError` where it is neither.
    """
    if named and (Path(named) / CONFIG).is_file():
        yield Path(named).resolve()
        return
    commit = _commit(root, named)
    with TemporaryDirectory(prefix="dateline-") as made:
        folder = Path(made).resolve()
        for path, content in _files(root, commit):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        yield folder


def files_of(root: Path, named: str | None) -> dict[str, bytes]:
    """What stands in each YAML file of a state, and in each file that lies among records; hidden ones are left out.

    A text is cut where no record is so long. None names the project as it lies here. Raises `UsageError`, like `state`.
    """
    if named is not None and not (named and (Path(named) / CONFIG).is_file()):
        commit = _commit(root, named)
        return dict(_content(root, [one for one in _listed(root, commit) if _is_seen(one[0])]))
    folder = root if named is None else Path(named).resolve()
    paths = _not_ignored(root) if named is None else None
    if paths is None:
        paths = [(Path(at) / name).relative_to(folder).as_posix() for at, name in _walk(folder)]
    return {path: text for path in filter(_is_seen, paths) if (text := _text(folder / path)) is not None}


def may_be_known(root: Path, name: str) -> bool:
    """Whether a file of this name stands in any commit that git has; where git cannot tell, it may.

    Where no folder is git's, only a built site may have brought it to anybody.
    """
    if not any((folder / ".git").exists() for folder in (root, *root.parents)):
        return (root / BUILT).is_dir()
    try:
        # Without `--full-history` git leaves out what a branch added and took away again before it was merged.
        done = _git(root, "log", "--all", "--full-history", "-1", "--format=%H", "--", f":(glob)**/{name}")
    except UsageError:
        return True
    return bool(done.returncode or done.stdout.strip())


def _is_seen(path: str) -> bool:
    names = path.split("/")
    is_meant = path.endswith((".yml", ".yaml")) or names[0] in top_folders()
    return is_meant and not any(name.startswith(".") for name in names)


def _not_ignored(root: Path) -> list[str] | None:
    """What git would keep, committed or not yet; None where there is no git."""
    try:
        done = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    except UsageError:
        return None
    return None if done.returncode else done.stdout.decode("utf-8", "surrogateescape").split("\0")


def _walk(folder: Path) -> Iterator[tuple[str, str]]:
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from ((at, name) for name in names)


def _text(path: Path) -> bytes | None:
    if path.is_symlink() or not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return None


def _commit(root: Path, named: str) -> str:
    """The full hash of a revision: whatever was typed, git is given nothing else from here on."""
    shown = Message("`{name}` is neither a folder with mkdocs.yml nor a git revision", name=printable(named))
    if named.startswith("-") or not named.isprintable():
        raise UsageError(shown)
    done = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{named}^{{commit}}")
    commit = done.stdout.decode("ascii", "replace").strip()
    if done.returncode or not commit.isalnum():
        raise UsageError(shown)
    return commit


def _files(root: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Path, relative to the root, and content of each file of a revision that may be a record."""
    return _content(root, _listed(root, commit, CONFIG, *top_folders()))


def _listed(root: Path, commit: str, *within: str) -> list[tuple[str, bytes]]:
    """Path and git's name for the content of each regular file of a revision."""
    # Not `git archive`: its attributes, which a change can bring along, could leave files out.
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", *within).stdout
    wanted = []
    for row in filter(None, listed.split(b"\0")):
        about, _, name = row.partition(b"\t")
        mode, _, blob = about.split(b" ")
        path = name.decode("utf-8", "surrogateescape")
        if mode in _REGULAR and _is_plain(path):
            wanted.append((path, blob))
    return wanted


def _content(root: Path, wanted: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    asked = b"".join(blob + b"\n" for _, blob in wanted)
    content = _git(root, "cat-file", "--batch", given=asked).stdout
    position = 0
    for path, _ in wanted:
        end = content.index(b"\n", position)
        size = int(content[position:end].split(b" ")[2])
        # One byte more than may be: `check` then says that the file is too large.
        yield path, content[end + 1 : end + 1 + min(size, MAX_BYTES + 1)]
        position = end + 1 + size + 1


def _is_plain(path: str) -> bool:
    return path.isprintable() and "\\" not in path and {"", ".", "..", ".git"}.isdisjoint(path.split("/"))


def _git(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(root), "--no-pager", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise UsageError(Message("git is not installed: name two folders instead")) from None
