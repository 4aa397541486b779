"""Addresses that would lead nowhere: records gone without a tombstone, ids changed without an alias."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import PurePosixPath

from dateline.editing.diff.difference import Problem
from dateline.model import Record, folded_name, names_of
from dateline.model.vocabulary import RecordKind
from dateline.prose import links_in
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

MOST_FILES = 12
"""Files named in a row; the rest is counted."""


def lost(
    before: Timeline, after: Timeline, loaded: tuple[Loaded, Loaded], strays: Collection[str] = ()
) -> Iterator[Problem]:
    """A problem for every address that was there and is no more.

    `loaded` is what was read for both states; `strays` are changed files that give no record.
    """
    broken = loaded[1].broken
    for key, record in before.records.items():
        if not _answers(key, after, broken):
            file = loaded[0].paths.get(key, f"{key}.yml")
            yield (
                _moved(key, file, strays)
                or _renamed(record, file, before, after, loaded[1])
                or _deleted(record, file, after, loaded[1])
            )
    for old, key in before.aliases.items():
        if not _answers(old, after, broken):
            cure = f"Put `{old}` back into `aliases` of `{after.aliases.get(key, key)}`"
            yield Problem(id=old, message=f"The old id `{old}` no longer leads anywhere", cure=cure)
    for key in before.removed:
        if not _answers(key, after, broken):
            cure = "Put it back: its address stays for ever"
            yield Problem(id=key, message=f"You deleted `removed/{key}.yml`", cure=cure)


def _answers(key: str, timeline: Timeline, broken: Collection[str]) -> bool:
    # What a broken file names is not known; `check` tells of it.
    return key in timeline.records or key in timeline.aliases or key in timeline.removed or key in broken


def _moved(key: str, file: str, strays: Collection[str]) -> Problem | None:
    # `a.yml.txt` is what some editors make of `a.yml`.
    stray = next((path for path in strays if PurePosixPath(path).name.partition(".")[0] == key), None)
    if stray is None:
        return None
    is_beside = PurePosixPath(stray).parent == PurePosixPath(file).parent
    verb, where = ("rename", "which") if is_beside else ("move", "where")
    message = f"You {verb}d `{file}` to `{stray}`, {where} nobody reads{'' if is_beside else ' it'}"
    return Problem(id=key, message=message, cure=f"{verb.capitalize()} it back")


def _renamed(record: Record, file: str, before: Timeline, after: Timeline, loaded: Loaded) -> Problem | None:
    heir = _heir(record, before, after)
    if heir is None:
        return None
    new = loaded.paths.get(heir.id, f"{heir.id}.yml")
    message = f"You renamed `{file}` to `{new}`"
    return Problem(id=record.id, message=message, cure=_rename(record.id, heir, after, loaded))


def _rename(old: str, heir: Record, after: Timeline, loaded: Loaded) -> str:
    naming = _naming(old, after, loaded, is_link_too=False)
    write = f"add `{old}` to its `aliases`" if heir.aliases else f"add below its first line: `aliases: [{old}]`"
    rest = f", and write `{heir.id}` for `{old}` in {_files(naming)}" if naming else ". Nothing else need be changed"
    here = f"On your own machine `dateline rename {old} {heir.id}` does all that"
    return f"Rename it back, or {write}{rest}. {here}"


def _deleted(record: Record, file: str, after: Timeline, loaded: Loaded) -> Problem:
    kind, key = record.record_kind, record.id
    naming = _naming(key, after, loaded, is_link_too=True)
    verb = "cite" if kind is RecordKind.SOURCE else "name"
    count = f"1 record {verb}s" if len(naming) == 1 else f"{len(naming)} records {verb}"
    name_another = f", and name another {kind.value} in {_files(naming)}" if naming else ""
    retire = f"To retire it, write `removed/{key}.yml` with `kind: {kind.value}`, `date` and `reason`{name_another}"
    return Problem(
        id=key,
        message=f"You deleted `{file}`" + (f", which {count}" if naming else ""),
        cure=f"Restore it. {retire}",
    )


def _naming(key: str, timeline: Timeline, loaded: Loaded, *, is_link_too: bool) -> list[str]:
    """Files that name an id. A link in a text finds its way by an old id too."""
    found = {name for name, (_, named, _) in chain(timeline.references, loaded.references) if named == key}
    if is_link_too:
        found |= {name for name, _, text in chain(timeline.prose, loaded.prose) if key in links_in(text)}
    return sorted(loaded.paths.get(name, name) for name in found)


def _files(paths: list[str]) -> str:
    shown = ", ".join(f"`{path}`" for path in paths[:MOST_FILES])
    return shown + (f" and {len(paths) - MOST_FILES} more" if len(paths) > MOST_FILES else "")


def _heir(record: Record, before: Timeline, after: Timeline) -> Record | None:
    """A new record of the same kind with one of the same names: surely the same thing."""
    names = set(map(folded_name, names_of(record)))
    for key, new in after.records.items():
        if key not in before.records and type(new) is type(record) and names & set(map(folded_name, names_of(new))):
            return new
    return None
