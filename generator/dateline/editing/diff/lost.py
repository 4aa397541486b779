"""Addresses that would lead nowhere: records gone without a tombstone, ids changed without an alias."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import PurePosixPath

from dateline.diagnostics.message import Message, Value, in_code
from dateline.diagnostics.text import plural
from dateline.editing.diff.difference import Problem
from dateline.model import KINDS, Record, folded_name, names_of
from dateline.model.vocabulary import RecordKind
from dateline.prose import ids_in
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

MAX_FILES = 12
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
            cure = Message("Put `{old}` back into `aliases` of `{id}`", old=old, id=after.aliases.get(key, key))
            yield Problem(id=old, message=Message("The old id `{old}` no longer leads anywhere", old=old), cure=cure)
    for key in before.removed:
        if not _answers(key, after, broken):
            cure = Message("Put it back: its address stays for ever")
            yield Problem(id=key, message=Message("You deleted `{file}`", file=f"removed/{key}.yml"), cure=cure)


def _answers(key: str, timeline: Timeline, broken: Collection[str]) -> bool:
    # What a broken file names is not known; `check` tells of it.
    return key in timeline.records or key in timeline.aliases or key in timeline.removed or key in broken


def _moved(key: str, file: str, strays: Collection[str]) -> Problem | None:
    # `a.yml.txt` is what some editors make of `a.yml`.
    stray = next((path for path in strays if PurePosixPath(path).name.partition(".")[0] == key), None)
    if stray is None:
        return None
    if PurePosixPath(stray).parent == PurePosixPath(file).parent:
        renamed = Message("You renamed `{file}` to `{stray}`, which nobody reads", file=file, stray=stray)
        return Problem(id=key, message=renamed, cure=Message("Rename it back"))
    moved = Message("You moved `{file}` to `{stray}`, where nobody reads it", file=file, stray=stray)
    return Problem(id=key, message=moved, cure=Message("Move it back"))


def _renamed(record: Record, file: str, before: Timeline, after: Timeline, loaded: Loaded) -> Problem | None:
    heir = _heir(record, before, after)
    if heir is None:
        return None
    new = loaded.paths.get(heir.id, f"{heir.id}.yml")
    message = Message("You renamed `{file}` to `{new}`", file=file, new=new)
    return Problem(id=record.id, message=message, cure=_rename(record.id, heir, after, loaded))


def _rename(old: str, heir: Record, after: Timeline, loaded: Loaded) -> Message:
    naming = _naming(old, after, loaded, is_link_too=False)
    append = Message("add `{old}` to its `aliases`", old=old)
    write = append if heir.aliases else Message("add below its first line: `aliases: [{old}]`", old=old)
    if naming:
        return Message(
            "Rename it back, or {write}, and write `{new}` for `{old}` in {files}. "
            "On your own machine `dateline rename {old} {new}` does all that",
            write=write,
            old=old,
            new=heir.id,
            files=_files(naming),
        )
    return Message(
        "Rename it back, or {write}. Nothing else need be changed. "
        "On your own machine `dateline rename {old} {new}` does all that",
        write=write,
        old=old,
        new=heir.id,
    )


def _deleted(record: Record, file: str, after: Timeline, loaded: Loaded) -> Problem:
    kind, key = record.record_kind, record.id
    naming = _naming(key, after, loaded, is_link_too=True)
    if not naming:
        cure = Message(
            "Restore it. To retire it, write `removed/{id}.yml` with `kind: {kind}`, `date` and `reason`",
            id=key,
            kind=kind,
        )
        return Problem(id=key, message=Message("You deleted `{file}`", file=file), cure=cure)
    count = len(naming)
    cited = Message(
        plural(
            count,
            "You deleted `{file}`, which {number} record cites",
            "You deleted `{file}`, which {number} records cite",
        ),
        file=file,
        number=count,
    )
    named = Message(
        plural(
            count,
            "You deleted `{file}`, which {number} record names",
            "You deleted `{file}`, which {number} records name",
        ),
        file=file,
        number=count,
    )
    cure = Message(
        "Restore it. To retire it, write `removed/{id}.yml` with `kind: {kind}`, `date` and `reason`, "
        "and name another {noun} in {files}",
        id=key,
        kind=kind,
        noun=KINDS[kind].noun,
        files=_files(naming),
    )
    return Problem(id=key, message=cited if kind is RecordKind.SOURCE else named, cure=cure)


def _naming(key: str, timeline: Timeline, loaded: Loaded, *, is_link_too: bool) -> list[str]:
    """Files that name an id. A link in a text finds its way by an old id too."""
    found = {name for name, (_, named, _) in chain(timeline.references, loaded.references) if named == key}
    if is_link_too:
        found |= {name for name, _, text in chain(timeline.prose, loaded.prose) if key in ids_in(text)}
    return sorted(loaded.paths.get(name, name) for name in found)


def _files(paths: list[str]) -> Value:
    shown = in_code(paths[:MAX_FILES])
    more = len(paths) - MAX_FILES
    return Message("{names} and {number} more", names=shown, number=more) if more > 0 else shown


def _heir(record: Record, before: Timeline, after: Timeline) -> Record | None:
    """A new record of the same kind with one of the same names: surely the same thing."""
    names = set(map(folded_name, names_of(record)))
    for key, new in after.records.items():
        if key not in before.records and type(new) is type(record) and names & set(map(folded_name, names_of(new))):
            return new
    return None
