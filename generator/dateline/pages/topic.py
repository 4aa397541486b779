"""The page of a topic."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Event
from dateline.model.vocabulary import RecordKind
from dateline.pages.common import BACKGROUND, LAST
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.record_page import profile_pages
from dateline.pages.view import View

PARTS = (
    BACKGROUND,
    Part(
        anchor="series", heading="part_series", macro="series", shown=lambda view, topic: view.timeline.series(topic.id)
    ),
    Part(anchor="members", heading="part_members", macro="members", shown=lambda _view, topic: topic.members),
    Part(
        anchor="events",
        heading="part_events",
        macro="events",
        shown=lambda view, topic: any(isinstance(record, Event) for record in view.timeline.about(topic.id)),
    ),
    *LAST,
)


def pages(view: View) -> Iterator[Page]:
    """A page for every topic, in the order of the list."""
    return profile_pages(view, RecordKind.TOPIC, PARTS)
