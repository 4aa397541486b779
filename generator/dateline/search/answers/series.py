"""What can be answered about a topic that is a series: how many there were, and which is the n-th."""

from __future__ import annotations

from typing import Any

from dateline.model import Topic
from dateline.model.vocabulary import Status
from dateline.search.answers.telling import Named, Telling


def about(telling: Telling, topic: Topic) -> dict[str, Any]:
    """The answers about a topic; nothing where it numbers no events."""
    numbered = telling.timeline.series(topic.id)
    held = tuple(event for event in numbered if event.status is Status.OCCURRED)
    if not held:
        return {"url": telling.url(topic)}
    count = telling.words(
        "answer_series", n=len(held), series=telling.name(topic), dates=telling.days(held), as_of=telling.as_of()
    )
    return {"url": telling.url(topic), "count": count, "events": [Named(event.id) for event in numbered]}
