"""The record files below a project, each with its model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from dateline.reading import folders


def files_of_records(root: Path) -> Iterator[tuple[str, type[BaseModel]]]:
    """Path (POSIX, relative to the root) and model of every file that is a record; strangers are left out."""
    return ((path, model) for path, model in folders.files_of_records(root) if isinstance(path, str))
