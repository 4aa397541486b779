"""What can be answered about a place: the event that its name stands for, as Hanoi does for a summit."""

from __future__ import annotations

from typing import Any

from dateline.model import Organisation, Place
from dateline.model.vocabulary import Status
from dateline.search.answers.telling import Named, Telling


def about(telling: Telling, place: Place) -> dict[str, Any]:
    """The answers about a place. Its name stands for the meetings there that a series counts."""
    lies = {place.id, *(inner.id for inner in telling.timeline.within(place.id))}
    counted = [
        Named(event.id)
        for event in telling.timeline.events
        if event.series and event.kind.means.meets and event.status is Status.OCCURRED and event.place in lies
    ]
    return {"url": telling.url(place), "name": telling.name(place), "standsFor": counted}


def events_in(telling: Telling, state: Organisation) -> list[Named]:
    """The events at places of a state; a place without a country lies where the next one around it does."""
    around = telling.timeline.around
    countries = {
        event.id: next((place.country for place in around(event.place) if place.country), None)
        for event in telling.timeline.events
        if event.place
    }
    return [Named(key) for key, country in countries.items() if country == state.id]
