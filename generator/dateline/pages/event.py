"""The page of an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.model import Event
from dateline.model.vocabulary import Status
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.shared import CLAIMS, CORRECTIONS, DETAILS, FORECASTS, RECORD, SOURCES, neighbours, record_page
from dateline.pages.view import View


def participants_text(view: View, event: Event) -> str:
    """Who took part, with the titles of the day, for search."""
    words = []
    for participant in event.participants:
        actor = view.timeline.get(participant.id)
        if actor is not None:
            held = view.timeline.appearance(event, participant).held
            words.append(f"{view.name(actor)} {view.titles(held)}".strip())
    return view.words["list_separator"].join(words)


PARTICIPANTS = Part(
    anchor="participants",
    label="part_participants",
    macro="participants",
    shown=lambda _view, event: event.participants and event.status is Status.OCCURRED,
    text=participants_text,
)

PARTS = (
    PARTICIPANTS,
    replace(
        PARTICIPANTS,
        label="part_participants_to_come",
        shown=lambda _view, event: event.participants and event.status.looks_ahead,
    ),
    replace(
        PARTICIPANTS,
        label="part_expected_participants",
        shown=lambda _view, event: event.participants and event.status.is_settled_without,
    ),
    Part(
        anchor="story",
        label="part_story",
        macro="story",
        shown=lambda _view, event: event.history,
        text=lambda view, event: " ".join(view.words_of(step.note) for step in event.history),
    ),
    DETAILS,
    CLAIMS,
    FORECASTS,
    Part(
        anchor="encounters",
        label="part_encounters",
        macro="encounters",
        shown=lambda view, event: view.pairs(event),
    ),
    Part(
        anchor="connections",
        label="part_connections",
        macro="connections",
        shown=lambda view, event: event.related or view.timeline.related_to(event) or event.topics,
    ),
    SOURCES,
    CORRECTIONS,
    RECORD,
)


def pages(view: View) -> Iterator[Page]:
    """A page for every event; previous and next follow the order of time."""
    for event, before, after in neighbours(list(view.timeline.events)):
        yield record_page(view, event, PARTS, previous=before, following=after)
