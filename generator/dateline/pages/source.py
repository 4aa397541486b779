"""The page of a source with everything that rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.pages.common import CORRECTIONS, RECORD, SAID
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.record_page import record_pages
from dateline.pages.sources import by_publisher
from dateline.pages.view import View

PARTS = (
    Part(
        anchor="uses",
        heading="part_uses",
        macro="uses",
        shown=lambda view, source: view.timeline.rests_on(source.id),
    ),
    SAID,
    CORRECTIONS,
    RECORD,
)


def pages(view: View) -> Iterator[Page]:
    """A page for every source, in the order of the list."""
    listed = [source for publisher in by_publisher(view) for source in publisher.records]
    return record_pages(view, listed, PARTS)
