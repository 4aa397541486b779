"""A row for each link between records: who took part, who met, what belongs together."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.exports.dates import date_fields
from dateline.exports.table.columns import Row, suffix
from dateline.exports.table.look import Look
from dateline.timeline.titles import Doubt


def participants(look: Look) -> Iterator[Row]:
    """Who took part in which event, under which title on the day."""
    for event in look.timeline.events:
        for position, participant in enumerate(event.participants, start=1):
            held = look.timeline.appearance(event, participant).held
            yield {
                "event": event.id,
                "position": position,
                "person": look.id(participant.person),
                "organisation": look.id(participant.organisation),
                "role": participant.role.value,
                "side": look.id(look.timeline.side_of(participant)),
                **{f"title_{suffix(view.language)}": view.titles(held) or None for view in look.views},
                "title_doubt": held.doubt.value if isinstance(held.doubt, Doubt) else None,
            }


def encounters(look: Look) -> Iterator[Row]:
    """Every two people whom an event brought together, or was to; `number` counts the meetings that were held."""
    for (one, other), pair in look.timeline.encounters.items():
        for became, events in (
            ("held", pair.held),
            ("expected", pair.expected),
            ("did-not-happen", pair.did_not_happen),
        ):
            for number, event in enumerate(events, start=1):
                yield {
                    "one": one,
                    "other": other,
                    "event": event.id,
                    "became": became,
                    "number": number if became == "held" else None,
                    **dict(look.text("title", event.title)),
                    **dict(date_fields(event.date)),
                    **look.place(event),
                }


def related(look: Look) -> Iterator[Row]:
    """What an event is to another one."""
    for event in look.timeline.events:
        for link in event.related:
            yield {"event": event.id, "relation": link.as_.value, "other": look.id(link.event)}


def citations(look: Look) -> Iterator[Row]:
    """Which part of a record rests on which source."""
    for source in look.timeline.sources:
        for use in look.timeline.rests_on(source):
            part = ".".join(map(str, use.where)) or None
            yield {"record": use.record.id, "part": part, "source": source, "at": use.at}


def record_topics(look: Look) -> Iterator[Row]:
    """What a topic is about."""
    for topic in look.timeline.topics:
        yield from ({"record": record.id, "topic": topic} for record in look.timeline.about(topic))
