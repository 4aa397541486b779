"""The record files below a project, each with its model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from dateline.reading.files import record_files
from dateline.reading.load import FOLDERS


def files_of_records(root: Path) -> Iterator[tuple[str, type[BaseModel]]]:
    """Path (POSIX, relative to the root) and model of every file that is a record; strangers are left out."""
    for folder, model in FOLDERS.items():
        for found in record_files(root, folder, by_year=folder == "events"):
            if isinstance(found, str):
                yield found, model
