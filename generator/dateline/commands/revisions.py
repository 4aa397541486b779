"""The records of a git revision, put into a folder: only texts below the folders of records, nothing else of it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.commands.command import UsageError
from dateline.files import printable
from dateline.load import FOLDERS
from dateline.settings import CONFIG
from dateline.yaml_reader import MOST_BYTES

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


def _commit(root: Path, named: str) -> str:
    """The full hash of a revision: whatever was typed, git is given nothing else from here on."""
    shown = f"`{printable(named)}` is neither a folder with {CONFIG} nor a git revision"
    if named.startswith("-") or not named.isprintable():
        raise UsageError(shown)
    done = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{named}^{{commit}}")
    commit = done.stdout.decode("ascii", "replace").strip()
    if done.returncode or not commit.isalnum():
        raise UsageError(shown)
    return commit


def _files(root: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Path, relative to the root, and content of each file of a revision that may be a record."""
    folders = dict.fromkeys(folder.split("/")[0] for folder in FOLDERS)
    # Not `git archive`: its attributes, which a change can bring along, could leave files out.
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", CONFIG, *folders).stdout
    wanted = []
    for row in filter(None, listed.split(b"\0")):
        about, _, name = row.partition(b"\t")
        mode, _, blob = about.split(b" ")
        path = name.decode("utf-8", "surrogateescape")
        if mode in _REGULAR and _is_plain(path):
            wanted.append((path, blob))
    asked = b"".join(blob + b"\n" for _, blob in wanted)
    content = _git(root, "cat-file", "--batch", given=asked).stdout
    position = 0
    for path, _ in wanted:
        end = content.index(b"\n", position)
        size = int(content[position:end].split(b" ")[2])
        # One byte more than may be: `check` then says that the file is too large.
        yield path, content[end + 1 : end + 1 + min(size, MOST_BYTES + 1)]
        position = end + 1 + size + 1


def _is_plain(path: str) -> bool:
    return path.isprintable() and "\\" not in path and {"", ".", "..", ".git"}.isdisjoint(path.split("/"))


def _git(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(root), "--no-pager", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError:
        raise UsageError("git is not installed: name two folders instead") from None
