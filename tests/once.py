"""What takes long to make, made by one of the processes that run the tests and used by all."""

from __future__ import annotations

import fcntl
import tempfile
from collections.abc import Callable
from pathlib import Path


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """The folder as `make` fills it: whoever asks first makes it, whoever asks meanwhile waits, all others find it.

    A folder that could not be made whole is not there: the next to ask tries again, and fails with the same words.
    """
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            half = Path(tempfile.mkdtemp(prefix=f"{folder.name}.", dir=folder.parent))
            make(half)
            half.rename(folder)
    return folder
