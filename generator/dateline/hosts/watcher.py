"""Watching folders for edits: the kernel tells, nothing polls, and reading a file is no edit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from typing_extensions import override
from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

DEBOUNCE = 0.05
"""Seconds of quiet after an edit before the site is made anew: an editor saves in several steps."""

WRITTEN: type[FileSystemEvent] = FileClosedEvent if sys.platform == "linux" else FileModifiedEvent
"""What the platform says when a file has been written."""

EDITS: tuple[type[FileSystemEvent], ...] = (WRITTEN, FileCreatedEvent, FileDeletedEvent, FileMovedEvent)
"""What makes the site anew. A file moved in from elsewhere is "created"."""


class EditObserver(Observer):  # type: ignore[misc,valid-type]
    """The observer of this platform, listening to edits only."""

    @override
    def schedule(self, event_handler: FileSystemEventHandler, path: str, *, recursive: bool = False, **_: Any) -> Any:
        """Watch a folder, or a single file by way of its folder: a file saved by renaming is a new file."""
        if Path(path).is_file():
            event_handler = OneFile(event_handler, path)
            path, recursive = str(Path(path).parent), False
        return super().schedule(event_handler, path, recursive=recursive, event_filter=[*EDITS])


class OneFile(FileSystemEventHandler):
    """Hands on what happens to one file of a folder."""

    def __init__(self, handler: FileSystemEventHandler, path: str) -> None:
        self._handler = handler
        self._path = path

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        """Hand on an event of this file."""
        if self._path in (event.src_path, event.dest_path):
            self._handler.dispatch(event)


def watch(server: LiveReloadServer, already: list[str], folders: list[Path]) -> None:
    """Replace the server's polling of `already` watched paths, and watch `folders` too."""
    for path in already:
        server.unwatch(path)
    server.observer = EditObserver()
    server.build_delay = DEBOUNCE
    for path in (*already, *map(str, folders)):
        server.watch(path)
