"""The page of a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.model.vocabulary import RecordKind
from dateline.pages.common import BACKGROUND, LAST
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.record_page import profile_pages
from dateline.pages.view import View

PARTS = (
    replace(BACKGROUND, shown=lambda view, place: place.details and not view.is_remark(place.details)),
    Part(
        anchor="events",
        heading="part_events_here",
        macro="events",
        shown=lambda view, place: view.timeline.events_at(place.id),
    ),
    Part(
        anchor="within", heading="part_within", macro="within", shown=lambda view, place: view.timeline.within(place.id)
    ),
    *LAST,
)


def pages(view: View) -> Iterator[Page]:
    """A page for every place, in the order of the list."""
    return profile_pages(view, RecordKind.PLACE, PARTS)
