"""Writing single files: whole or not at all, and not where nothing changes."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write a file unless it holds `content` already; gives whether it was written. Raises `OSError`."""
    with suppress(OSError):
        if path.read_bytes() == content:
            return False
    replace(path, content)
    return True


def replace(path: Path, content: bytes) -> None:
    """Put a file in place in one step: a watcher, or a kill, never sees half of it. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    # The name begins with a dot, so that nobody takes the unfinished file for a record.
    descriptor, unfinished = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(unfinished).chmod(mode)
        Path(unfinished).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(unfinished).unlink()
        raise


def create(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet. Raises `FileExistsError`, and `OSError` for anything else."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)


def make_folder(path: str) -> None:
    """Make a folder, and those above it where they are not there: seldom, so nobody asks first. Raises `OSError`."""
    try:
        os.mkdir(path)  # noqa: PTH102 -- there are very many
    except FileExistsError:
        if not os.path.isdir(path):  # noqa: PTH112 -- as above
            raise
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103 -- as above


def write_new(path: str, content: bytes) -> None:
    """As `create`, in a folder that is there: a call of the system for each step, where `open` makes six."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        rest = memoryview(content)
        while rest:  # a disk that fills up takes less than it is given
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)
