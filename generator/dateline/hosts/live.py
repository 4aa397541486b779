"""What an editor's program knows of the ids, kept up to date while the site is previewed."""

from __future__ import annotations

from pathlib import Path

from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.editing.live_schema import refresh
from dateline.reading.folders import Cache, Loaded
from dateline.site import Prepared, prepare


def prepare_live(root: Path, cache: Cache | None = None, on_progress: OnProgress = unwatched) -> Prepared:
    """What `site.prepare` gives, with the schemas kept up to date."""
    prepared = prepare(root, cache, on_progress)
    keep_schemas(root, prepared)
    return prepared


def keep_schemas(root: Path, prepared: Prepared) -> None:
    """Bring the schemas up to date; with errors in the records they stay as they are."""
    refresh(root, prepared.site.timeline if prepared.site else None, Loaded())
