"""Addresses that would lead nowhere: records gone without a tombstone, ids changed without an alias."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diff.difference import Problem
from dateline.records import Record, names_of
from dateline.timeline import Timeline


def lost(before: Timeline, after: Timeline) -> Iterator[Problem]:
    """A problem for every address that was there and is no more."""
    for key, record in before.records.items():
        if not _answers(key, after):
            yield _gone(record, before, after)
    for old, key in before.aliases.items():
        if not _answers(old, after):
            cure = f"put `{old}` back into `aliases` of `{after.aliases.get(key, key)}`"
            yield Problem(id=old, message=f"the old id `{old}` no longer leads anywhere", cure=cure)
    for key in before.removed:
        if not _answers(key, after):
            cure = f"put removed/{key}.yml back: its address stays for ever"
            yield Problem(id=key, message=f"removed/{key}.yml is gone", cure=cure)


def _answers(key: str, timeline: Timeline) -> bool:
    # What a broken file names is not known; `check` tells of it.
    return key in timeline.records or key in timeline.aliases or key in timeline.removed or key in timeline.broken


def _gone(record: Record, before: Timeline, after: Timeline) -> Problem:
    kind, key = record.record_kind.value, record.id
    heir = _heir(record, before, after)
    if heir is not None:
        return Problem(
            id=key,
            message=f"the {kind} `{key}` was renamed to `{heir}` without its old id",
            cure=f"write `aliases: [{key}]` in {after.paths.get(heir, heir)}; `dateline rename` does it all",
        )
    return Problem(
        id=key,
        message=f"the {kind} `{key}` went without removed/{key}.yml",
        cure=f"write removed/{key}.yml with `kind: {kind}`, `date`, `reason` and, where another stands for it, `see`",
    )


def _heir(record: Record, before: Timeline, after: Timeline) -> str | None:
    """A new record of the same kind with one of the same names: surely the same thing."""
    names = set(names_of(record))
    for key, new in after.records.items():
        if key not in before.records and type(new) is type(record) and names & set(names_of(new)):
            return key
    return None
