"""What can be answered about a topic that is a series: how many there were, and which is the n-th."""

from __future__ import annotations

from typing import Any

from dateline.dates import Edtf
from dateline.model import Event, Topic
from dateline.model.vocabulary import Status
from dateline.search.answers.telling import Named, Telling
from dateline.timeline.known_events import counted
from dateline.timeline.timeline import Timeline


def about(telling: Telling, topic: Topic) -> dict[str, Any]:
    """The answers about a topic: their count where events are numbered, the row of them where it has all."""
    found: dict[str, Any] = {"url": telling.url(topic)}
    if whole := _whole(telling.timeline, topic):
        found["whole"] = [Named(event.id) for event in whole]
    numbered = telling.timeline.series(topic.id)
    held = tuple(event for event in numbered if event.status is Status.OCCURRED)
    if not held:
        return found | _of_known(telling, topic)
    count = telling.words(
        "answer_series", n=len(held), series=telling.name(topic), dates=telling.days(held), as_of=telling.as_of()
    )
    return found | {"count": count, "events": [Named(event.id) for event in numbered]}


def _of_known(telling: Telling, topic: Topic) -> dict[str, Any]:
    """How many of those that are known the record has, where a source counts them but nothing numbers them."""
    events = counted(telling.timeline, topic)
    if topic.known is None or not events:
        return {}
    count = telling.words(
        "answer_known",
        series=telling.name(topic),
        told=telling.words("events_of_known", n=len(events), known=topic.known.count),
        dates=telling.days(events),
        as_of=telling.words("as_of", date=telling.day(Edtf.of_day(topic.known.as_of))),
    )
    return {"count": count}


def _whole(timeline: Timeline, topic: Topic) -> tuple[Event, ...]:
    """Every event that a topic follows, in order; empty where it is not sure that these are all."""
    known, found = topic.known, counted(timeline, topic)
    if known is None or len(found) != known.count:
        return ()
    later = (one for one in timeline.events if topic.id in one.topics and one.date.latest > known.as_of)
    return () if any(one.kind == known.kind for one in later) else found
