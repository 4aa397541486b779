"""Who died by an event: the record of a death ends the life of those it is about.

A kind of event that `ends_life`, in a role that `ends_life`: what follows from a person's `died` then follows from the
event, and nobody has to write the day a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.model import Event, Person, Record
from dateline.model.vocabulary import Status


def with_deaths(records: Mapping[str, Record]) -> dict[str, Record]:
    """The same records, by id; people without `died` have the day of their death's event."""
    found = dict(records)
    for event in (one for one in records.values() if isinstance(one, Event)):
        for _, key in deaths(event):
            person = found.get(key)
            if isinstance(person, Person) and person.died is None:
                found[key] = person.who_died(event.date)
    return found


def deaths(event: Event) -> Iterator[tuple[int, str]]:
    """Position among the participants, and id, of each person whose life an event ended."""
    if event.kind.means.ends_life and event.status is Status.OCCURRED and not event.date.is_open:
        for position, participant in enumerate(event.participants):
            if participant.person and participant.role.means.ends_life:
                yield position, participant.person
