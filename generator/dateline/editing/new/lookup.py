"""Finding a record by what somebody types: its id, an old id, a name in any script, or nearly one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from dateline.diagnostics.message import Message, either, in_code
from dateline.diagnostics.nearest import meant, nearest
from dateline.diagnostics.text import quoted
from dateline.model import KINDS, Record, folded_name, names_of
from dateline.model.vocabulary import RecordKind
from dateline.timeline.timeline import Timeline


class LookupFailedError(Exception):
    """No record is meant by this; the message says which may be."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def by_name(timeline: Timeline, kinds: tuple[RecordKind, ...]) -> Callable[[str], tuple[Record, ...]]:
    """Gives the records of some kinds that have a name or another spelling, however it is written."""
    known: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in timeline.records.values():
        if record.record_kind in kinds:
            for name in names_of(record):
                known[folded_name(name)][record.id] = record
    return lambda name: tuple(known.get(folded_name(name), {}).values())


def find(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> str:
    """The id that is meant. Raises `LookupFailedError`."""
    record = timeline.get(typed)
    if record is not None and record.record_kind in kinds:
        return record.id
    named = by_name(timeline, kinds)(typed)
    if len(named) == 1:
        return named[0].id
    if named:
        ids = in_code([one.id for one in named])
        raise LookupFailedError(Message("several are called {name}: {ids}", name=quoted(typed), ids=ids))
    if record is not None:
        wanted = either([KINDS[kind].one for kind in kinds])
        message = Message("`{id}` is the id of another kind of record, not of {kind}", id=typed, kind=wanted)
        raise LookupFailedError(message)
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    names = {name: record.id for record in records for name in names_of(record)}
    near = nearest(typed, {record.id for record in records}) or names.get(nearest(typed, names) or "")
    unknown = Message("no {kind} {name}", kind=either([KINDS[kind].noun for kind in kinds]), name=quoted(typed))
    raise LookupFailedError(Message("{message}: {hint}", message=unknown, hint=meant(near)) if near else unknown)


def namesakes(timeline: Timeline, kind: RecordKind, names: Mapping[str, str]) -> tuple[Record, ...]:
    """Records of a kind that already have one of these names, in any language or spelling."""
    known = by_name(timeline, (kind,))
    return tuple({record.id: record for name in names.values() for record in known(name)}.values())
