"""Whom and what people follow: the whole record, and each person, organisation, place, topic and pair."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.dates import Edtf
from dateline.model import Event, Organisation, Person, Place, Record, Topic
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a feed or a calendar is about."""

    title: str
    url: str
    """Of its page, from the site's root."""
    record: Record | None = None
    """Its own record; None for the whole and for a pair."""
    events: tuple[Event, ...]
    """Its events in order of time, each once."""


def whole(view: View) -> Subject:
    """All events, under the site's name."""
    settings = view.timeline.settings
    return Subject(
        title=view.plain(settings.title), url=view.urls.in_language("", view.language), events=view.timeline.events
    )


def subjects(view: View) -> Iterator[Subject]:
    """Every subject but the whole, in the order of ids, pairs last."""
    for record in view.timeline.records.values():
        if isinstance(record, Person | Organisation | Place | Topic):
            yield profile(view, record)
    for pair in view.timeline.encounters.values():
        yield couple(view, pair)


def profile(view: View, record: Record) -> Subject:
    """A person, an organisation, a place or a topic."""
    return Subject(title=view.name(record), url=view.url(record), record=record, events=events_of(view, record))


def couple(view: View, pair: Encounters) -> Subject:
    """Two people and their meetings."""
    one, other = (view.name_of(key) for key in pair.pair)
    return Subject(
        title=view.words("pair_title", one=one, other=other),
        url=view.urls.pair(*pair.pair, view.language),
        events=view.timeline.all_of(pair),
    )


def events_of(view: View, record: Record) -> tuple[Event, ...]:
    """The events that a profile's page lists."""
    match record:
        case Person() | Organisation():
            found = [appearance.event for appearance in view.timeline.appearances(record.id)]
        case Place():
            found = [*view.timeline.events_at(record.id)]
        case _:
            found = [about for about in view.timeline.about(record.id) if isinstance(about, Event)]
    return tuple({event.id: event for event in found}.values())


def anniversary(event: Event) -> dt.date | None:
    """The day whose return is kept: on which something that took place began, where it is known for sure.

    Days before the Gregorian calendar have none: the same day returns on another one.
    """
    day = event.date.sure_start
    if not isinstance(day, dt.date) or not event.status.has_occurred:
        return None
    return day if Edtf.of_day(day).has_weekday else None
