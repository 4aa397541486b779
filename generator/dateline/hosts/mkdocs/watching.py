"""MkDocs' server watches as the preview does."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from dateline.hosts.watcher import DEBOUNCE, Watcher


def watch(server: LiveReloadServer, docs: Path, config: Path, folders: Collection[str], *, polls: bool) -> None:
    """Watch the hand-written pages, mkdocs.yml and those folders beside it, in place of the server's own polling."""
    root = config.parent
    for path in (docs, config):
        server.unwatch(str(path))
    beside = [docs.name] if docs.parent == root else []
    # It has all that the server calls.
    server.observer = Watcher(root, [*folders, *beside], polls=polls)  # type: ignore[assignment]
    server.build_delay = DEBOUNCE
    for path in (root, config, *([] if beside else [docs])):
        server.watch(str(path))
