"""The record files below a project, each with its model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from dateline.commands.command import UsageError
from dateline.commands.paths import within
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.reading import CONFIG, folders


def files_of_records(root: Path) -> Iterator[tuple[str, type[BaseModel]]]:
    """Path (POSIX, relative to the root) and model of every file that is a record; strangers are left out."""
    return ((path, model) for path, model in folders.files_of_records(root) if isinstance(path, str))


def require_records(root: Path, paths: tuple[str, ...], *, with_settings: bool = False) -> None:
    """Raise `UsageError` for paths below which no record lies, and for a project without any: nothing was read.

    `with_settings` where the settings are read as well: then their file may be the path.
    """
    records = [path for path, _ in files_of_records(root)]
    if not records:
        raise UsageError(
            Message(
                "no record was read: there is none in {folder}. `dateline new` makes the first",
                folder=quoted(str(root)),
            )
        )
    read = [CONFIG, *records] if with_settings else records
    for wanted in paths:
        if not any(within(path, [wanted]) for path in read):
            raise UsageError(Message("no record lies in {path}, so nothing was read there", path=quoted(wanted)))
