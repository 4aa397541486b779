"""Which record was meant by an id, a name or an address that no record has."""

from __future__ import annotations

from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.nearest import nearest
from dateline.model import folded_name, names_of
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.timeline.timeline import Timeline

A_NAME = 0.7
"""How alike what was typed and an id or a name must be, from 0 to 1."""
_A_SLIP = 0.92
"""Sources have long ids that resemble each other: only one that differs by a slip is meant."""


def meant_record(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...], likeness: float = 0.0) -> str | None:
    """The id that was meant: by its own spelling, or by a name somebody wrote instead."""
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    names = {name: record.id for record in records for name in names_of(record)}
    likeness = _A_SLIP if kinds == (RecordKind.SOURCE,) else likeness or A_NAME
    return nearest(key, {record.id for record in records}, likeness) or names.get(nearest(key, names, likeness) or "")


def sources_meant(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> list[str]:
    """The sources that may be meant by an address or a publisher."""
    return [
        source.id
        for source in (timeline.sources.values() if RecordKind.SOURCE in kinds else ())
        if typed in (source.url, source.archive_url) or typed.casefold() in map(str.casefold, source.publisher.values())
    ]


def is_sure(timeline: Timeline, key: str, meant: str) -> bool:
    """Whether a record is named exactly, or its id but for capitals: then no other one can be meant."""
    names = {folded_name(one) for one in names_of(timeline.records[meant])}
    return guessed_id(key) == meant or folded_name(key) in names


def suggestion(timeline: Timeline, meant: str | None) -> Message:
    """The question whether that record was meant; nothing where none was."""
    if meant is None:
        return NOTHING
    title = timeline.records[meant].label.pick(timeline.settings.language).text
    return Message("did you mean `{id}` ({title})?", id=meant, title=title)
