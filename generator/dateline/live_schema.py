"""The schemas with ids, kept beside the records for editors: `check` and `serve` write them, git ignores them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dateline.load import Cache
from dateline.schema import schemas
from dateline.site import Prepared, prepare
from dateline.timeline import Timeline
from dateline.writing import write_if_changed

LIVE = Path(".cache/dateline/schema")
"""Where they lie below the project's root."""


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write each file whose content has changed; gives those. Raises `OSError`."""
    return [folder / name for name, content in files if write_if_changed(folder / name, content)]


def refresh(root: Path, timeline: Timeline | None) -> None:
    """Let editors know the present ids. What cannot be written is let be: it is a help, not a result."""
    if timeline is not None:
        with suppress(OSError):
            write(root / LIVE, schemas(timeline))


def prepare_live(root: Path, cache: Cache | None = None) -> Prepared:
    """What `site.prepare` gives, with the schemas kept up to date."""
    prepared = prepare(root, cache)
    refresh(root, prepared.site.timeline if prepared.site else None)
    return prepared
