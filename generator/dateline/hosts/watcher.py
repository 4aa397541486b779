"""Watching folders for edits: the kernel tells, or where it cannot, the files are looked at once a second.

Reading a file is no edit. A folder that comes later (`removed/`, or `docs/` after a branch was switched) is watched
from then on.
"""

from __future__ import annotations

import errno
import logging
import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from typing_extensions import override
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from dateline.model.kinds import top_folders
from dateline.reading.labels import FOLDER

log = logging.getLogger("dateline")

DEBOUNCE = 0.05
"""Seconds of quiet after an edit before the site is made anew: an editor saves in several steps."""
POLLING_INTERVAL = 1.0
"""Seconds between two looks where the kernel does not tell."""

_FOLDERS = (DirCreatedEvent, DirDeletedEvent, DirMovedEvent)
_ANY_CHANGE = (FileCreatedEvent, FileDeletedEvent, FileMovedEvent, *_FOLDERS)
WRITTEN: type[FileSystemEvent] = FileClosedEvent if sys.platform == "linux" else FileModifiedEvent
"""What the platform says when a file has been written."""
EVENTS: tuple[type[FileSystemEvent], ...] = (WRITTEN, *_ANY_CHANGE)
"""What is asked of each watch. A file moved in from elsewhere is "created".

All watches ask for the same: of two watches on one folder that ask for different events, watchdog 7.1.0 gets those of
the later one alone from Linux.
"""
EVENTS_SEEN_BY_POLLING: tuple[type[FileSystemEvent], ...] = (FileModifiedEvent, *_ANY_CHANGE)

_LIMITS = {errno.EMFILE: "fs.inotify.max_user_instances", errno.ENOSPC: "fs.inotify.max_user_watches"}
"""What inotify says when one of its limits is reached (inotify_init(2), inotify_add_watch(2)), and the limit's name."""


def record_folders() -> list[str]:
    """The names of the folders beside mkdocs.yml that records and labels lie in."""
    return [*top_folders(), FOLDER]


class Watcher:
    """What the server takes for its observer: the kernel's, until that reaches a limit, then one that polls."""

    def __init__(self, root: Path, folders: Collection[str], *, polls: bool) -> None:
        """`folders` are names below `root`: whoever watches `root` watches these, now and whenever they come."""
        self._root = root
        self._folders = folders
        self._watches: list[tuple[FileSystemEventHandler, str, bool]] = []
        self._polls = polls
        try:
            self._observer = _observer(polls=polls)
        except OSError as error:
            self._observer = self._poll_instead(error)

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> Any:
        """Watch a folder, or a single file by way of its folder: a file saved by renaming is a new file."""
        if Path(path) == self._root:
            folders = Folders(self, handler, [str(self._root / name) for name in self._folders])
            folders.look()
            return self._watch(folders, path, recursive=False)
        if Path(path).is_file():
            handler, path, recursive = OneFile(handler, path), str(Path(path).parent), False
        return self._watch(handler, path, recursive=recursive)

    def unschedule(self, watch: ObservedWatch) -> None:
        """Watch a folder no longer."""
        with suppress(KeyError):
            self._observer.unschedule(watch)
        self._watches = [kept for kept in self._watches if kept[1] != watch.path]

    def start(self) -> None:
        """Begin to watch; where the kernel has no more watches to give, say so and poll."""
        try:
            self._observer.start()
        except OSError as error:
            self._fall_back(error)

    def stop(self) -> None:
        """Watch nothing any more."""
        if self._observer.is_alive():
            self._observer.stop()

    def join(self) -> None:
        """Wait until nothing is watched any more."""
        if self._observer.is_alive():
            self._observer.join()

    def _watch(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> ObservedWatch:
        self._watches.append((handler, path, recursive))
        try:
            return self._schedule(handler, path, recursive=recursive)
        except OSError as error:
            self._fall_back(error)
            return ObservedWatch(path, recursive=recursive)

    def _schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> ObservedWatch:
        wanted = EVENTS_SEEN_BY_POLLING if self._polls else EVENTS
        return self._observer.schedule(handler, path, recursive=recursive, event_filter=[*wanted])

    def _fall_back(self, error: OSError) -> None:
        watching = self._observer
        self._observer = self._poll_instead(error)
        if watching.is_alive():
            watching.stop()
        for handler, path, recursive in self._watches:
            self._schedule(handler, path, recursive=recursive)
        self._observer.start()

    def _poll_instead(self, error: OSError) -> BaseObserver:
        """The observer that polls, with a word why."""
        if self._polls or error.errno not in _LIMITS:
            raise error
        log.warning(
            "The system watches no more files (its limit %s is reached): edits are looked for once a second instead",
            _LIMITS[error.errno],
        )
        self._polls = True
        return _observer(polls=True)


def _observer(*, polls: bool) -> BaseObserver:
    return PollingObserver(timeout=POLLING_INTERVAL) if polls else Observer()


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


class Folders(FileSystemEventHandler):
    """Watches folders of a folder while they are there."""

    def __init__(self, watcher: Watcher, handler: FileSystemEventHandler, paths: Sequence[str]) -> None:
        self._watcher = watcher
        self._handler = handler
        self._paths = paths
        self._watches: dict[str, ObservedWatch] = {}

    def look(self) -> None:
        """Watch what is there, and nothing that is not."""
        for path in self._paths:
            if Path(path).is_dir() and path not in self._watches:
                self._watches[path] = self._watcher.schedule(self._handler, path, recursive=True)
            elif not Path(path).is_dir() and path in self._watches:
                self._watcher.unschedule(self._watches.pop(path))

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        """A folder came or went: its files did, too."""
        changed = {str(event.src_path), str(event.dest_path)} & set(self._paths)
        for path in changed & self._watches.keys():  # a folder that was replaced is another one
            self._watcher.unschedule(self._watches.pop(path))
        self.look()
        for path in changed:
            self._handler.dispatch(FileModifiedEvent(path))
