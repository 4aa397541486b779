"""What the preview is told of edits."""

from __future__ import annotations

import queue
from pathlib import Path

from typing_extensions import override
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from dateline.hosts.watcher import Watcher
from tests.hosts.served import PATIENCE


class Told(FileSystemEventHandler):
    """Keeps the events it is told of."""

    def __init__(self) -> None:
        self.events: queue.Queue[FileSystemEvent] = queue.Queue()

    @override
    def on_any_event(self, event: FileSystemEvent) -> None:
        self.events.put(event)


def test_a_folder_and_a_file_in_it_are_watched_at_once(tmp_path: Path) -> None:
    """The root is watched for its folders, and for mkdocs.yml: neither watch takes the other's events away."""
    config = tmp_path / "mkdocs.yml"
    config.write_text("", encoding="utf-8")
    watcher, records, settings = Watcher(tmp_path, ["docs"], polls=False), Told(), Told()
    watcher.start()
    try:
        watcher.schedule(settings, str(config))
        watcher.schedule(records, str(tmp_path), recursive=True)
        config.write_text("site_name: Anew\n", encoding="utf-8")
        assert settings.events.get(timeout=PATIENCE).src_path == str(config)
        (tmp_path / "docs").mkdir()
        assert records.events.get(timeout=PATIENCE).src_path == str(tmp_path / "docs")
    finally:
        watcher.stop()
        watcher.join()
