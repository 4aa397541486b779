"""What a change means: two states of the records compared, told as people would tell it.

`compare` gives a `Difference`, which `diff.telling` puts into words. Nothing here reads files or git.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diff.consequences import encounters_changed, titles_changed
from dateline.diff.difference import Difference, Named, RecordChange, Renamed, ValueChange
from dateline.diff.lost import lost
from dateline.diff.pages import pages_changed
from dateline.fields import Text
from dateline.records import Event, Record, Source
from dateline.timeline import Timeline
from dateline.vocabulary import RecordKind

__all__ = ["Difference", "compare"]


def compare(before: Timeline, after: Timeline, *, has_pages: bool = True) -> Difference:
    """Everything that differs. `has_pages` is for two states without errors: all their pages are written."""
    renamed = tuple(_renamed(before, after))
    new_names = {one.new for one in renamed}
    order = list(RecordKind)
    here = {key: record for key, record in after.records.items() if key not in before.records and key not in new_names}
    pairs = [(before.records[key], record) for key, record in after.records.items() if key in before.records]
    pairs += [(before.records[one.old], after.records[one.new]) for one in renamed]
    pairs.sort(key=lambda pair: (order.index(pair[1].record_kind), pair[1].id))
    return Difference(
        added=tuple(_named(record, after) for record in here.values()),
        removed=tuple(
            _named(record, before)
            for key, record in before.records.items()
            if after.get(key) is None and key not in after.broken
        ),
        renamed=renamed,
        changed=tuple(filter(None, (_changed(old, new, after) for old, new in pairs))),
        values=(*_settings(before, after), *(value for old, new in pairs for value in _values(old, new, after))),
        encounters=tuple(encounters_changed(before, after)),
        titles=tuple(titles_changed(before, after)),
        pages=tuple(pages_changed(before, after)) if has_pages else (),
        problems=tuple(lost(before, after)),
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
        fields = type(new).model_fields
        keys = [
            field.alias or name
            for name, field in fields.items()
            if name != "id" and getattr(old, name) != getattr(new, name)
        ]
    if old.id != new.id and "aliases" in keys:
        keys.remove("aliases")
    return RecordChange(record=_named(new, timeline), keys=tuple(keys)) if keys else None


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
