"""What the site offers to programs: one module a format, and one line for it in `EXPORTS`.

An export is a pure function of the timeline. It may use whatever pages use (`View`, `Urls`, `Words`), and gives
the path of each of its files relative to the site's root, POSIX, with the content.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from dateline.exports import calendars, citations, feeds, json_schema
from dateline.timeline.timeline import Timeline

Export = Callable[[Timeline], Iterator[tuple[str, bytes]]]

EXPORTS: Mapping[str, Export] = MappingProxyType(
    {
        "JSON Schema": json_schema.files,
        "citations": citations.files,
        "feeds": feeds.files,
        "calendars": calendars.files,
    }
)
"""Every export by the name of its format, in the order in which they are written."""


def files(timeline: Timeline) -> Iterator[tuple[str, bytes]]:
    """Path and content of every file of every export."""
    for export in EXPORTS.values():
        yield from export(timeline)
