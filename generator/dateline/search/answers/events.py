"""What can be answered about an event: day and place, who took part, whether it took place, its number in a series."""

from __future__ import annotations

from typing import Any

from dateline.model import Event
from dateline.model.vocabulary import Status
from dateline.search.answers import roles, times
from dateline.search.answers.telling import Named, Telling
from dateline.timeline.linked import Appearance


def about(telling: Telling, event: Event) -> dict[str, Any]:
    """The answers about an event; what is not known is left out."""
    found: dict[str, Any] = {
        "url": telling.url(event),
        "line": telling.line(event),
        "is": event.status.value,
        "kind": event.kind.value,
        "kinds": telling.labels(event.kind),
        "from": event.date.earliest.isoformat(),
        "to": event.date.latest.isoformat(),
        "at": [place.id for place in telling.timeline.around(event.place)],
        "status": telling.words("answer_status", told=telling.line(event), status=telling.label(event.status)),
    }
    if event.revealed:
        became = telling.words("answer_event", title=telling.words["revealed"], date=telling.day(event.revealed))
        found["public"] = telling.words("answer_note", told=telling.line(event), note=became)
    found |= times.about(telling, event)
    found["roles"] = roles.about(telling, event)
    found["absent"] = roles.absent(event)
    found["isVague"] = not (event.date.sure_start and event.date.sure_end)
    parts = (other for relation, other in telling.timeline.related_to(event) if relation.means.is_part)
    found["parts"] = [Named(part.id) for part in parts]
    if event.status is Status.OCCURRED:
        summary = telling.prose(event.summary)
        found["outcome"] = telling.words("answer_outcome", told="{told}", summary=summary)
        found["ages"] = _ages(telling, event)
    sides = telling.timeline.by_side(event)
    if sides:
        found["who"] = _people(telling, event, [one for side in sides.values() for one in side])
        # A side that was there only as itself is rather the place that the question names: Singapore, in Singapore.
        found["sides"] = {
            side: _people(telling, event, list(ones))
            for side, ones in sides.items()
            if side and any(one.participant.id != side for one in ones)
        }
        found["sideOf"] = {
            one.participant.id: side for side, ones in sides.items() if side and len(ones) > 1 for one in ones
        }
        found["people"] = [one.participant.id for side in sides.values() for one in side]
    if event.series and (topic := telling.timeline.topics.get(event.series.topic)):
        form = "number" if event.status is Status.OCCURRED else "number_not_held"
        form = "number_to_come" if event.status.looks_ahead else form
        number = telling.words(form, n=event.series.number)
        found["number"] = telling.words(
            "answer_number", told=telling.line(event), number=number, series=telling.name(topic)
        )
        found["series"] = topic.id
    return {key: value for key, value in found.items() if value}


def _ages(telling: Telling, event: Event) -> dict[str, str]:
    """How old those whose birth is known were then, each in one sentence, by id; the event's line comes into it."""
    return {
        one.id: telling.words("answer_age", name=telling.name(telling.timeline.people[one.id]), age=age, event="{told}")
        for one in event.participants
        if (age := telling.age(one.id, event.date))
    }


def _people(telling: Telling, event: Event, appearances: list[Appearance]) -> str:
    """Who took part, in one sentence: those who were to, if it has not taken place."""
    form = "answer_who" if event.status is Status.OCCURRED else "answer_who_was_to"
    people = telling.names(one.participant.id for one in appearances)
    return telling.words(form, title=telling.name(event), date=telling.day(event.date), people=people)
