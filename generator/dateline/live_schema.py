"""The schemas with ids, kept beside the records for editors: `check` and `serve` write them, git ignores them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from dateline import fields, records, schema, vocabulary
from dateline.load import Cache
from dateline.records import names_of
from dateline.schema import schemas
from dateline.site import Prepared, prepare
from dateline.timeline import Timeline
from dateline.words import en, ja
from dateline.writing import replace, write_if_changed

LIVE = Path(".cache/dateline/schema")
"""Where they lie below the project's root."""


def write(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write each file whose content has changed; gives those. Raises `OSError`."""
    return [folder / name for name, content in files if write_if_changed(folder / name, content)]


def refresh(root: Path, timeline: Timeline | None) -> None:
    """Let editors know the present ids. What cannot be written is let be: it is a help, not a result."""
    if timeline is None:
        return
    stamp, made_of = root / LIVE / ".made-of", _made_of(timeline)
    with suppress(OSError):
        if not stamp.is_file() or stamp.read_text(encoding="ascii") != made_of:
            write(root / LIVE, schemas(timeline))
            replace(stamp, made_of.encode())


def _made_of(timeline: Timeline) -> str:
    """Changes with everything that the schemas say: ids, names, languages, and the program itself."""
    digest = hashlib.sha256()
    for record in timeline.records.values():
        digest.update("\0".join([record.record_kind, record.id, *names_of(record)]).encode())
    digest.update(repr((dict(timeline.settings.languages), timeline.settings.base_url)).encode())
    for module in (schema, records, fields, vocabulary, en, ja):
        digest.update(str(Path(str(module.__file__)).stat().st_mtime_ns).encode())
    return digest.hexdigest()


def prepare_live(root: Path, cache: Cache | None = None) -> Prepared:
    """What `site.prepare` gives, with the schemas kept up to date."""
    prepared = prepare(root, cache)
    refresh(root, prepared.site.timeline if prepared.site else None)
    return prepared
