"""Which events the count of a topic is about."""

from __future__ import annotations

from dateline.model import Event, Topic
from dateline.timeline.timeline import Timeline


def counted(timeline: Timeline, topic: Topic) -> tuple[Event, ...]:
    """The events that `known` of a topic counts: those of its kind, else those of its series, that took place by then.

    Empty where the topic says nothing of how many are known.
    """
    known = topic.known
    if known is None:
        return ()
    about = (record for record in timeline.about(topic.id) if isinstance(record, Event))
    found = timeline.series(topic.id) if known.kind is None else (one for one in about if one.kind == known.kind)
    return tuple(one for one in found if one.status.has_occurred and one.date.earliest <= known.as_of)
