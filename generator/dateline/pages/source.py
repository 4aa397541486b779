"""The page of a source with everything that rests on it, and the list of sources by publisher."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Record
from dateline.pages.compose import Part
from dateline.pages.lists import source_list, sources
from dateline.pages.page import Page
from dateline.pages.shared import CORRECTIONS, RECORD, SAID, neighbours, record_page
from dateline.pages.view import View


def uses_text(view: View, source: Record) -> str:
    """What rests on a source, each title once, for search."""
    records = {use.record.id: use.record for use in view.timeline.rests_on(source.id)}
    return " ".join(map(view.name, records.values()))


PARTS = (
    Part(
        anchor="uses",
        label="part_uses",
        macro="uses",
        shown=lambda view, source: view.timeline.rests_on(source.id),
        text=uses_text,
    ),
    SAID,
    CORRECTIONS,
    RECORD,
)


def pages(view: View) -> Iterator[Page]:
    """The list, then a page for every source."""
    listed = sources(view)
    yield source_list(view, listed)
    flat: list[Record] = [source for publisher in listed.publishers for source in publisher.records]
    for source, before, after in neighbours(flat):
        yield record_page(view, source, PARTS, previous=before, following=after)
