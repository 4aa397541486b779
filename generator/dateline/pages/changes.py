"""What was added, corrected and removed, by the records' own dates, the newest first."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from dateline.model import Record, Tombstone
from dateline.model.vocabulary import RecordKind
from dateline.pages.compose import Part
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View, on_day
from dateline.timeline.linked import Change
from dateline.timeline.timeline import Timeline

MAX_OPEN = 5
"""Records of a kind added on a day that are named at once; more are folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """Records of a kind that were added on a day."""

    kind: RecordKind
    records: tuple[Record, ...]
    is_folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What changed on a day."""

    date: dt.date
    added: tuple[Added, ...]
    corrected: tuple[Change, ...]
    removed: tuple[Tombstone, ...]


def days(timeline: Timeline) -> list[Day]:
    """Every day on which something changed, the newest first."""
    changes = {date: tuple(found) for date, found in groupby(timeline.changes, key=lambda change: change.date)}
    removed: dict[dt.date, list[Tombstone]] = defaultdict(list)
    for tombstone in timeline.removed.values():
        removed[tombstone.date].append(tombstone)
    dates = sorted({*changes, *removed}, reverse=True)
    return [
        Day(
            date=date,
            # On its first day a record of this size is all additions: naming each would hide what comes later.
            added=_added(changes.get(date, ()), is_first=date == dates[-1]),
            corrected=tuple(change for change in changes.get(date, ()) if change.note is not None),
            removed=tuple(sorted(removed.get(date, ()), key=lambda tombstone: tombstone.id)),
        )
        for date in dates
    ]


def _added(changes: tuple[Change, ...], *, is_first: bool) -> tuple[Added, ...]:
    found = []
    for kind in RecordKind:
        records = tuple(
            change.record for change in changes if change.note is None and change.record.record_kind is kind
        )
        if records:
            found.append(Added(kind=kind, records=records, is_folded=is_first or len(records) > MAX_OPEN))
    return tuple(found)


PARTS = (
    Part(
        anchor=lambda day: f"d{day.date.isoformat()}",
        heading=lambda view, day: view.words.dates.date(on_day(day.date)),
        macro="day",
        each=lambda days: days,
    ),
)


def pages(view: View) -> Iterator[Page]:
    """The page of changes: a section for each day."""
    yield list_page(view, "changes", PARTS, partial(days, view.timeline), title="changes", lead="changes_lead")
