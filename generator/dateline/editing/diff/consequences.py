"""What changes although nobody typed it: counts of meetings, titles on a day."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.editing.diff.difference import EncounterChange, Meetings, Named, TitleChange
from dateline.timeline.encounters import Pair
from dateline.timeline.linked import Appearance
from dateline.timeline.timeline import Timeline

_WHAT = (("held", Meetings.HELD), ("expected", Meetings.EXPECTED), ("did_not_happen", Meetings.FAILED))


def encounters_changed(before: Timeline, after: Timeline) -> Iterator[EncounterChange]:
    """Pairs of people whose meetings are counted differently."""
    for pair in sorted({*(_now(pair, after) for pair in before.encounters), *after.encounters}):
        one, other = before.encounters_of(*_then(pair, before, after)), after.encounters_of(*pair)
        for attribute, what in _WHAT:
            counted = len(getattr(one, attribute)), len(getattr(other, attribute))
            if counted[0] != counted[1]:
                first, second = (_name(key, before, after) for key in pair)
                yield EncounterChange(names=(first, second), what=what, before=counted[0], after=counted[1])


def _now(pair: Pair, after: Timeline) -> Pair:
    first, second = sorted(after.aliases.get(key, key) for key in pair)
    return first, second


def _then(pair: Pair, before: Timeline, after: Timeline) -> Pair:
    """A pair under the ids they had."""
    first, second = (_old_id(key, before, after) for key in pair)
    return first, second


def _old_id(key: str, before: Timeline, after: Timeline) -> str:
    record = after.records.get(key)
    if key in before.records or record is None:
        return key
    return next((old for old in record.aliases if old in before.records), key)


def _name(key: str, before: Timeline, after: Timeline) -> str:
    record = after.get(key) or before.get(key)
    return record.label.pick(after.settings.language).text if record else key


def titles_changed(before: Timeline, after: Timeline) -> Iterator[TitleChange]:
    """People who are called something else on the page of an event that was there before, by person."""
    for key, person in sorted(after.people.items()):
        old = {one.event.id: one for one in before.appearances(_old_id(key, before, after))}
        differing = []
        for new in after.appearances(key):
            was = old.get(_old_id(new.event.id, before, after))
            if was is not None and _titles(was, after) != _titles(new, after):
                differing.append((was, new))
        if differing:
            language = after.settings.language
            yield TitleChange(
                name=person.name.pick(language).text,
                events=tuple(
                    Named(kind=new.event.record_kind, id=new.event.id, name=new.event.title.pick(language).text)
                    for _, new in differing
                ),
                before=_titles(differing[0][0], after),
                after=_titles(differing[0][1], after),
            )


def _titles(appearance: Appearance, timeline: Timeline) -> str:
    return "; ".join(title.pick(timeline.settings.language).text for title in appearance.held.titles)
