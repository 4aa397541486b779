"""What a change means: two states of the records compared, told as people would tell it.

`compare` gives a `Difference`, which `diff.telling` puts into words. Nothing here reads files or git.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from dateline.diagnostics import Diagnostic
from dateline.editing.diff.consequences import encounters_changed, titles_changed
from dateline.editing.diff.difference import Difference, Named, RecordChange, Renamed, ValueChange
from dateline.editing.diff.items import items_changed, terms_changed
from dateline.editing.diff.lost import lost
from dateline.editing.diff.mending import to_mend, unread
from dateline.editing.diff.pages import pages_changed
from dateline.editing.diff.renames import with_ids
from dateline.model import Event, Person, Record, Source
from dateline.model.texts import Text
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import keys_of
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

__all__ = ["Difference", "Files", "compare"]


@dataclass(frozen=True, kw_only=True)
class Files:
    """YAML files and files among records, none of them hidden, by their paths."""

    before: Collection[str] = ()
    """All of the older state."""
    changed: Collection[str] = ()
    """Those of the newer state that are new or say something else."""


_NOT_FROM_FILES = (Loaded(), Loaded())


def compare(
    before: Timeline,
    after: Timeline,
    *,
    has_pages: bool = True,
    files: Files = Files(),
    loaded: tuple[Loaded, Loaded] = _NOT_FROM_FILES,
    findings: tuple[Iterable[Diagnostic], Iterable[Diagnostic]] = ((), ()),
) -> Difference:
    """Everything that differs. `has_pages` is for two states without errors: all their pages are written.

    `loaded` and `findings` are those of the older and of the newer state.
    """
    strays = tuple(unread(files.before, files.changed, loaded[1].paths, findings[1]))
    read = {*loaded[1].paths.values()}
    problems = tuple(lost(before, after, loaded, [path for path in files.changed if path not in read]))
    moved = {one.id for one in problems}
    renamed = tuple(_renamed(before, after))
    new_names = {one.new for one in renamed}
    order = list(RecordKind)
    here = {key: record for key, record in after.records.items() if key not in before.records and key not in new_names}
    new_ids = {one.old: one.new for one in renamed}
    same = {key: key for key in after.records if key in before.records} | new_ids
    # Whoever names a renamed record says what it said.
    pairs = [(with_ids(before.records[old], new_ids), after.records[new]) for old, new in same.items()]
    pairs.sort(key=lambda pair: (order.index(pair[1].record_kind), pair[1].id))
    return Difference(
        added=tuple(_named(record, after) for record in here.values()),
        removed=tuple(
            _named(record, before)
            for key, record in before.records.items()
            if after.get(key) is None and key not in loaded[1].broken
        ),
        renamed=renamed,
        changed=tuple(filter(None, (_changed(old, new, after) for old, new in pairs))),
        values=(*_settings(before, after), *(value for old, new in pairs for value in _values(old, new, after))),
        terms=tuple(
            term
            for old, new in pairs
            if isinstance(old, Person) and isinstance(new, Person)
            for term in terms_changed(old, new, after.settings.language)
        ),
        encounters=tuple(encounters_changed(before, after)),
        titles=tuple(titles_changed(before, after)),
        pages=tuple(pages_changed((before, loaded[0].paths), (after, loaded[1].paths))) if has_pages else (),
        problems=problems,
        unread=tuple(path for path in strays if PurePosixPath(path).stem not in moved),
        findings=tuple(to_mend(*findings, files.changed)),
    )


def _named(record: Record, timeline: Timeline) -> Named:
    return Named(kind=record.record_kind, id=record.id, name=name_in(record.label, timeline))


def name_in(text: Text, timeline: Timeline) -> str:
    """A text in the site's own language."""
    return text.pick(timeline.settings.language).text


def _renamed(before: Timeline, after: Timeline) -> Iterator[Renamed]:
    for key, old in before.records.items():
        new = after.records.get(after.aliases.get(key, ""))
        if key not in after.records and new is not None and new.id not in before.records:
            yield Renamed(kind=old.record_kind, old=key, new=new.id, name=name_in(new.label, after))


def _changed(old: Record, new: Record, timeline: Timeline) -> RecordChange | None:
    """The keys whose values differ; None for none. An id's old form among the aliases is told by the renaming."""
    if type(old) is not type(new):
        keys = ["kind of record"]
    else:
        keys = [one.key for one in keys_of(type(new)) if getattr(old, one.attribute) != getattr(new, one.attribute)]
    if old.id != new.id and "aliases" in keys:
        keys.remove("aliases")
    if not keys:
        return None
    attributes = {one.key: one.attribute for one in keys_of(type(new))}
    lists = [(key, attributes[key]) for key in keys if key in attributes and type(old) is type(new)]
    items = [items_changed(getattr(old, name), getattr(new, name), key) for key, name in lists]
    return RecordChange(record=_named(new, timeline), keys=tuple(keys), items=tuple(filter(None, items)))


def _values(old: Record, new: Record, timeline: Timeline) -> Iterator[ValueChange]:
    """Changes that everybody asks about, with both values."""
    told = ("status", "date", "place") if isinstance(new, Event) else ("url", "kind") if isinstance(new, Source) else ()
    if type(old) is type(new):
        for key in told:
            one, other = getattr(old, key), getattr(new, key)
            if one != other:
                yield ValueChange(record=_named(new, timeline), key=key, before=str(one or ""), after=str(other or ""))


def _settings(before: Timeline, after: Timeline) -> Iterator[ValueChange]:
    for key in ("as_of", "languages"):
        one, other = getattr(before.settings, key), getattr(after.settings, key)
        if one != other:
            shown = [", ".join(value) if isinstance(value, dict) else str(value) for value in (one, other)]
            yield ValueChange(record=None, key=key, before=shown[0], after=shown[1])
