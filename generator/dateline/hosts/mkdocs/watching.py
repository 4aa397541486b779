"""MkDocs' server watches as the preview does."""

from __future__ import annotations

from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from dateline.hosts.watcher import DEBOUNCE, Watcher, record_folders
from dateline.reading.settings import config_files


def watch(server: LiveReloadServer, docs: Path, templates: Path | None, config: Path, *, polls: bool) -> None:
    """Watch what is written by hand, mkdocs.yml, what it inherits and the records, in place of the server's polling.

    `templates` is the folder of the site's own.
    """
    root = config.parent
    for path in (docs, config):
        server.unwatch(str(path))
    folders = [docs, *([templates] if templates else [])]
    beside = [path.name for path in folders if path.parent == root]
    # It has all that the server calls.
    server.observer = Watcher(root, [*record_folders(), *beside], polls=polls)  # type: ignore[assignment]
    server.build_delay = DEBOUNCE
    inherited = (root / path for path in config_files(root))
    for path in dict.fromkeys((root, config, *inherited, *(path for path in folders if path.parent != root))):
        server.watch(str(path))
