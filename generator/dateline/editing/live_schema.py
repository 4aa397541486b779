"""The schemas with ids, kept beside the records for editors: `check` and `serve` write them, git ignores them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dateline.publishing.writing import replace, write_if_changed
from dateline.reading.folders import Loaded
from dateline.schemas.ids import known, offers
from dateline.timeline.timeline import Timeline

LIVE = Path(".cache/dateline/schema")
"""Where they lie below the project's root."""
_SCHEMA_INPUTS = ("schemas/json_schema.py", "schemas/ids.py", "model/*.py", "words/languages/*.yml")
"""The modules whose words stand in the schemas."""


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write each file whose content has changed; gives those. Raises `OSError`."""
    return [folder / name for name, content in files if write_if_changed(folder / name, content)]


def refresh(root: Path, timeline: Timeline | None, loaded: Loaded) -> None:
    """Let editors know the present ids. What cannot be written is let be: it is a help, not a result."""
    if timeline is None:
        return
    stamp, made_of = root / LIVE / ".made-of", _made_of(timeline, loaded)
    with suppress(OSError):
        is_there = stamp.is_file() and stamp.with_name("event.json").is_file()
        if not is_there or stamp.read_text(encoding="ascii") != made_of:
            from dateline.schemas.json_schema import schemas  # noqa: PLC0415 -- rarely needed, and nobody shall wait for it

            write(root / LIVE, schemas(timeline, loaded))
            replace(stamp, made_of.encode())


def _made_of(timeline: Timeline, loaded: Loaded) -> str:
    """Changes with everything that the schemas say: ids, names, languages, words, and the program itself."""
    digest = hashlib.sha256()
    for record in known(timeline, loaded).values():
        digest.update(repr(record).encode(errors="replace"))
    settings = timeline.settings
    of_the_site = (offers(timeline), dict(settings.languages), settings.base_url, settings.vocabulary, timeline.labels)
    digest.update(repr(of_the_site).encode())
    here = Path(__file__).parents[1]
    for module in sorted(module for pattern in _SCHEMA_INPUTS for module in here.glob(pattern)):
        digest.update(str(module.stat().st_mtime_ns).encode())
    return digest.hexdigest()
