"""The record files below a project, each with its model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from dateline.commands.command import UsageError
from dateline.commands.paths import within
from dateline.reading import folders
from dateline.reading.files import printable
from dateline.reading.settings import CONFIG


def files_of_records(root: Path) -> Iterator[tuple[str, type[BaseModel]]]:
    """Path (POSIX, relative to the root) and model of every file that is a record; strangers are left out."""
    return ((path, model) for path, model in folders.files_of_records(root) if isinstance(path, str))


def require_records(root: Path, paths: tuple[str, ...]) -> None:
    """Raise `UsageError` for paths below which no record lies, and for a project without any: nothing was read."""
    records = [path for path, _ in files_of_records(root)]
    if not records:
        raise UsageError(
            f"no record was read: there is none in `{printable(str(root))}`. `dateline new` makes the first"
        )
    read = [CONFIG, *records]
    for wanted in paths:
        if not any(within(path, [wanted]) for path in read):
            raise UsageError(f"no record lies in `{printable(wanted)}`, so nothing was read there")
