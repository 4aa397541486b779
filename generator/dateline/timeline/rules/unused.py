"""Records that nothing names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.model import Organisation, Profile, Source
from dateline.prose import ids_in
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline


def records_are_used(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A profile or source to which nothing leads. Not asked while a file is broken: it may name anything."""
    if loaded.broken:
        return
    named = {
        key
        for name, (_, key, _) in chain(timeline.references, loaded.references)
        if name in timeline.records and name != key
    }
    named.update(timeline.settings.sides)
    for _, _, text in timeline.prose:
        named.update(ids_in(text))
    for record in timeline.records.values():
        idle = isinstance(record, Source) or (
            isinstance(record, Profile) and not record.claims and not record.forecasts
        )
        if idle and record.id not in named and not timeline.about(record.id):
            yield Diagnostic(
                code=Code.RECORD_UNUSED,
                severity=Severity.WARNING,
                span=loaded.span(record.id),
                message=Message("nothing leads to `{id}`", id=record.id),
                expected=Message("a record that names it"),
                cure=Message(
                    "name it in an event, in somebody's role (`organisation: {id}`) or a text, or delete the file"
                    if isinstance(record, Organisation)
                    else "name it in an event or a text, or delete the file",
                    id=record.id,
                ),
            )
