"""What follows from the records and stands in none of them: titles on the day, encounters, expectations, uses."""

from __future__ import annotations

from typing import Any

from dateline.dates import DateError
from dateline.model import Event, Organisation, Person, Place, Record, Source, Topic
from dateline.timeline.encounters import Encounters
from dateline.timeline.linked import Appearance, Expectation
from dateline.timeline.timeline import Timeline


def derived(timeline: Timeline, record: Record) -> dict[str, Any]:  # noqa: PLR0911 -- a table of cases
    """The facts about a record, by name."""
    match record:
        case Event():
            return _of_event(timeline, record)
        case Person():
            met = [meetings(pair) for pair in timeline.met_by(record.id)]
            return {"events": _ids(timeline.appearances(record.id)), "encounters": met}
        case Organisation():
            holders = [{"person": person.id, "role": position} for person, position in timeline.holders(record.id)]
            parts = [part.id for part in timeline.parts_of(record.id)]
            return {"events": _ids(timeline.appearances(record.id)), "holders": holders, "parts": parts}
        case Place():
            return {"events": [event.id for event in timeline.events_at(record.id)]}
        case Topic():
            series = [event.id for event in timeline.series(record.id)]
            return {"records": [about.id for about in timeline.about(record.id)], "series": series}
        case Source():
            return {"cited_by": [_use(use) for use in timeline.rests_on(record.id)]}
    return {}


def _ids(appearances: tuple[Appearance, ...]) -> list[str]:
    return list(dict.fromkeys(appearance.event.id for appearance in appearances))


def _use(use: Any) -> dict[str, Any]:
    return {"record": use.record.id, "part": ".".join(map(str, use.where)), **({"at": use.at} if use.at else {})}


def _of_event(timeline: Timeline, event: Event) -> dict[str, Any]:
    found: dict[str, Any] = {"year": event.date.first_known.year}
    if zone := timeline.zone_of(event):
        found["timezone"] = zone
    if started := _started(timeline, event):
        found["start_utc"] = started
    found["participants"] = [
        _appearance(timeline, timeline.appearance(event, participant)) for participant in event.participants
    ]
    found["encounters"] = [meetings(pair) for pair in timeline.encounter_pairs(event)]
    found["related_from"] = [
        {"event": other.id, "as": relation.value} for relation, other in timeline.related_to(event)
    ]
    for name, other in (("before", timeline.before(event)), ("after", timeline.after(event))):
        if other:
            found[name] = other.id
    found["independent_sources"] = len(timeline.standing(event).independent)
    return found


def _started(timeline: Timeline, event: Event) -> str | None:
    try:
        moments = timeline.moments(event)
    except DateError:
        return None
    return moments.utc.strftime("%Y-%m-%dT%H:%M:%SZ") if moments else None


def _appearance(timeline: Timeline, appearance: Appearance) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": appearance.participant.id,
        "titles": [dict(title.items()) for title in appearance.held.titles],
    }
    if appearance.side:
        found["side"] = appearance.side
    if appearance.held.doubt:
        found["title_doubt"] = appearance.held.doubt.value
    if age := timeline.age(appearance.participant.id, appearance.event.date):
        found["age"] = {"least": age[0], "most": age[1]}
    return found


def meetings(pair: Encounters) -> dict[str, Any]:
    """The meetings of two people, whatever became of them, each list in order of time."""
    return {
        "pair": list(pair.pair),
        "held": [event.id for event in pair.held],
        "expected": [event.id for event in pair.expected],
        "did_not_happen": [event.id for event in pair.did_not_happen],
    }


def expectation(told: Expectation, forecast: dict[str, Any]) -> dict[str, Any]:
    """A forecast with the record that it stands on."""
    return {"record": told.record.id, "position": told.position, "forecast": forecast}
