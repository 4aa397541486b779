"""The pages of people, organisations, places and topics, and the lists of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.model import Event, Person, Profile
from dateline.model.vocabulary import RecordKind
from dateline.pages.compose import Part
from dateline.pages.lists import profile_list
from dateline.pages.page import Page
from dateline.pages.shared import (
    BACKGROUND,
    CLAIMS,
    CORRECTIONS,
    FORECASTS,
    RECORD,
    SAID,
    SOURCES,
    neighbours,
    profiles,
    record_page,
)
from dateline.pages.view import View


def names_text(_view: View, profile: Profile) -> str:
    """Every name and spelling in every script, for search."""
    return " ".join([*profile.name.values(), *(other.name for other in profile.also)])


def roles_text(view: View, person: Person) -> str:
    """The titles of every office, for search."""
    return " ".join(view.plain(role.title) for role in person.roles)


def events_text(view: View, profile: Profile) -> str:
    """The titles of the events somebody took part in, for search."""
    return " ".join(view.name(appearance.event) for appearance in view.timeline.appearances(profile.id))


NAMES = Part(
    anchor="names",
    label="part_names",
    macro="names",
    template="common.html",
    shown=lambda _view, _profile: True,
    text=names_text,
)
APPEARANCES = Part(
    anchor="events",
    label="part_events",
    macro="appearances",
    template="common.html",
    shown=lambda view, profile: view.timeline.appearances(profile.id),
    text=events_text,
)
LAST = (CLAIMS, FORECASTS, NAMES, SOURCES, CORRECTIONS, RECORD)
"""What closes every profile."""

PARTS = {
    RecordKind.PERSON: (
        BACKGROUND,
        Part(
            anchor="roles",
            label="part_roles",
            macro="roles",
            shown=lambda _view, person: person.roles,
            text=roles_text,
        ),
        Part(
            anchor="encounters",
            label="part_met",
            macro="met",
            shown=lambda view, person: view.timeline.met_by(person.id),
        ),
        APPEARANCES,
        Part(
            anchor="family",
            label="part_family",
            macro="family",
            shown=lambda view, person: tuple(view.timeline.kin(person)),
        ),
        SAID,
        *LAST,
    ),
    RecordKind.ORGANISATION: (
        BACKGROUND,
        Part(
            anchor="people",
            label="part_holders",
            macro="offices",
            shown=lambda view, body: view.timeline.holders(body.id),
        ),
        Part(
            anchor="parts",
            label="part_organisation_parts",
            macro="parts",
            shown=lambda view, body: view.timeline.parts_of(body.id),
        ),
        APPEARANCES,
        SAID,
        *LAST,
    ),
    RecordKind.PLACE: (
        replace(BACKGROUND, shown=lambda view, place: place.details and not view.is_remark(place.details)),
        Part(
            anchor="events",
            label="part_events_here",
            macro="events",
            shown=lambda view, place: view.timeline.events_at(place.id),
            text=lambda view, place: " ".join(view.name(event) for event in view.timeline.events_at(place.id)),
        ),
        Part(
            anchor="within",
            label="part_within",
            macro="within",
            shown=lambda view, place: view.timeline.within(place.id),
        ),
        *LAST,
    ),
    RecordKind.TOPIC: (
        BACKGROUND,
        Part(
            anchor="series",
            label="part_series",
            macro="series",
            shown=lambda view, topic: view.timeline.series(topic.id),
        ),
        Part(
            anchor="members",
            label="part_members",
            macro="members",
            shown=lambda _view, topic: topic.members,
        ),
        Part(
            anchor="events",
            label="part_events",
            macro="events",
            shown=lambda view, topic: any(isinstance(r, Event) for r in view.timeline.about(topic.id)),
        ),
        *LAST,
    ),
}
"""The sections of each kind's page."""


def pages(view: View) -> Iterator[Page]:
    """For each kind the list, then a page for every record in the list's order."""
    for kind, parts in PARTS.items():
        records = profiles(view, kind)
        yield profile_list(view, kind, records)
        for record, before, after in neighbours(records):
            yield record_page(view, record, parts, previous=before, following=after)
