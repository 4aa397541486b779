"""`schema/event.json` and the others: what editors anywhere complete and check records by, ids and names included."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.schemas.json_schema import schemas
from dateline.timeline.timeline import Timeline


def files(timeline: Timeline) -> Iterator[tuple[str, bytes]]:
    """One schema for each kind of record. Their `$id` is the address at which they are published."""
    for name, content in schemas(timeline):
        yield f"schema/{name}", content
