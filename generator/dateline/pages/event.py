"""The page of an event."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Event
from dateline.pages.common import CLAIMS, CORRECTIONS, DETAILS, FORECASTS, RECORD, SOURCES
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.record_page import record_pages
from dateline.pages.view import View


def participants_heading(view: View, event: Event) -> str:
    """Whether those who are named took part, are to take part or were to."""
    if event.status.looks_ahead:
        return view.words["part_participants_to_come"]
    if event.status.is_settled_without:
        return view.words["part_expected_participants"]
    return view.words["part_participants"]


PARTS = (
    Part(
        anchor="participants",
        heading=participants_heading,
        macro="participants",
        shown=lambda _view, event: event.participants,
    ),
    Part(anchor="story", heading="part_story", macro="story", shown=lambda _view, event: event.history),
    DETAILS,
    CLAIMS,
    FORECASTS,
    Part(
        anchor="encounters",
        heading="part_encounters",
        macro="encounters",
        shown=lambda view, event: view.pairs(event),
    ),
    Part(
        anchor="connections",
        heading="part_connections",
        macro="connections",
        shown=lambda view, event: event.related or view.timeline.related_to(event) or event.topics,
    ),
    SOURCES,
    CORRECTIONS,
    RECORD,
)


def pages(view: View) -> Iterator[Page]:
    """A page for every event; previous and next follow the order of time."""
    return record_pages(view, view.timeline.events, PARTS)
