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
from dateline.pages.page import Page
from dateline.pages.shared import list_page
from dateline.pages.view import View, on_day
from dateline.timeline.timeline import Change, Timeline
from dateline.urls import Listing

MOST_OPEN = 5
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
            found.append(Added(kind=kind, records=records, is_folded=is_first or len(records) > MOST_OPEN))
    return tuple(found)


def _part(view: View, day: Day) -> Part:
    return Part(
        anchor=f"d{day.date.isoformat()}",
        heading=view.words.dates.date(on_day(day.date)),
        macro="day",
        subject=partial(_as_is, day),
        text=_text,
    )


def _as_is(day: Day, _subject: object) -> Day:
    return day


def _text(view: View, day: Day) -> str:
    """The words of corrections and removals, for search; what was added is found by its own page."""
    corrected = [f"{view.name(change.record)} {view.words_of(change.note)}" for change in day.corrected]
    removed = [f"{tombstone.id} {view.words_of(tombstone.reason)}" for tombstone in day.removed]
    return " ".join([*corrected, *removed])


def pages(view: View) -> Iterator[Page]:
    """The page of changes: a section for each day."""
    found = days(view.timeline)
    parts = tuple(_part(view, day) for day in found)
    path = f"{Listing.CHANGES.value}/"
    yield list_page(view, "changes", path, "changes.html", parts, subject=found, title="changes", lead="changes_lead")
