"""Finding a record by what somebody types: its id, an old id, a name in any script, or nearly one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping

from dateline.diagnostics.nearest import nearest
from dateline.model import Record, folded_name, names_of
from dateline.model.vocabulary import RecordKind
from dateline.timeline.timeline import Timeline


class LookupFailedError(Exception):
    """No record is meant by this; the message says which may be."""


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
    wanted = " or ".join(kind.value for kind in kinds)
    if named:
        ids = ", ".join(f"`{one.id}`" for one in named)
        raise LookupFailedError(f"several are called `{typed}`: {ids}")
    if record is not None:
        raise LookupFailedError(f"`{typed}` is the id of another kind of record, not of a {wanted}")
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    names = {name: record.id for record in records for name in names_of(record)}
    meant = nearest(typed, {record.id for record in records}) or names.get(nearest(typed, names) or "")
    raise LookupFailedError(f"no {wanted} `{typed}`" + (f": did you mean `{meant}`?" if meant else ""))


def namesakes(timeline: Timeline, kind: RecordKind, names: Mapping[str, str]) -> tuple[Record, ...]:
    """Records of a kind that already have one of these names, in any language or spelling."""
    known = by_name(timeline, (kind,))
    return tuple({record.id: record for name in names.values() for record in known(name)}.values())
