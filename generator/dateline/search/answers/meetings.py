"""What can be answered about two people: how often, when and where they met, and when they did not."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from dateline.model import Event, Person
from dateline.search.answers.telling import Named, Telling
from dateline.timeline.encounters import Encounters
from dateline.timeline.times_met import times_met

MAX_PLACES = 4
"""Meetings of a year up to which the place of each stands in the sentence."""


def of(telling: Telling, person: Person) -> dict[str, Any]:
    """The meetings of a person with each other one, by the other's id; the most frequent first."""
    return {
        found.other(person.id): _pair(telling, found)
        for found in telling.timeline.met_by(person.id)
        if found.other(person.id) in telling.timeline.people
    }


def _pair(telling: Telling, found: Encounters) -> dict[str, Any]:
    one, other = (telling.name(telling.timeline.people[key]) for key in found.pair)
    names = {"one": one, "other": other}
    words = telling.words
    told: dict[str, Any] = {
        "url": telling.pair_url(*found.pair),
        "count": _count(telling, found, names),
        "never": words("answer_not_met_in", **names, year="{year}"),
        "years": {
            str(year): words(
                "answer_met_in",
                **names,
                year=words.dates.year(year),
                told=words("held", n=len(events)),
                dates=_days_and_places(telling, events),
            )
            for year, events in _by_year(found.held)
        },
        "meetings": [_meeting(telling, event, is_held=event in found.held) for event in telling.timeline.all_of(found)],
    }
    if found.first and found.last:
        told["first"] = words("answer_first_met", **names, event=telling.line(found.first))
        told["last"] = words("answer_last_met", **names, event=telling.line(found.last), as_of=telling.as_of())
    return told


def _count(telling: Telling, found: Encounters, names: dict[str, str]) -> str:
    told = times_met(telling.words, found)
    if not found.held:
        return telling.words("answer_not_met", **names, as_of=telling.as_of())
    return telling.words("answer_met", **names, told=told, dates=telling.days(found.held), as_of=telling.as_of())


def _days_and_places(telling: Telling, events: tuple[Event, ...]) -> str:
    """When and where a few meetings were; of many the first and the last day."""
    if len(events) > MAX_PLACES:
        return telling.days(events)
    return telling.words["answer_separator"].join(map(telling.when_and_where, events))


def _by_year(events: tuple[Event, ...]) -> list[tuple[int, tuple[Event, ...]]]:
    """Meetings by the year in which they began."""
    return [(year, tuple(same)) for year, same in groupby(events, key=lambda event: event.date.earliest.year)]


def _meeting(telling: Telling, event: Event, *, is_held: bool) -> dict[str, Any]:
    return {
        "event": Named(event.id),
        "url": telling.url(event),
        "held": is_held,
        "from": event.date.earliest.isoformat(),
        "to": event.date.latest.isoformat(),
        "number": event.series.number if event.series else None,
        "at": [place.id for place in telling.timeline.around(event.place)],
    }
