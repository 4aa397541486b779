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
