"""`api/v1/`: every record, every list and what follows from them, as JSON files that can be fetched like an API.

Each entry of a list is encoded once and stands in many lists. Answers have no line breaks: a site has tens of
thousands of them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.dates.day import year_text
from dateline.exports import examples
from dateline.exports.derived import derived, expectation, meetings
from dateline.exports.export import Files
from dateline.exports.openapi import document
from dateline.exports.record_data import date_data, part_data
from dateline.exports.views import Views
from dateline.model import Event, Record, Tombstone
from dateline.model.kinds import KINDS
from dateline.model.vocabulary import RecordKind
from dateline.pages.offers import Example, Subject
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters, Pair

ROOT = "api/v1/"
VERSION = "1.0.0"
"""Of the interface: fields and files that are added raise the second number (see docs/programs.md)."""


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def path_of(record: Record) -> str:
    """Where a record's answer is, below `ROOT`."""
    return f"{KINDS[record.record_kind].address}/{record.id}.json"


def path_of_pair(pair: Pair) -> str:
    """Where the answer about two people is, below `ROOT`."""
    return f"pairs/{pair[0]}--{pair[1]}.json"


def own(_view: View, subject: Subject) -> str:
    """The file about a record, a pair, or of all that there is."""
    match subject:
        case Encounters():
            return f"{ROOT}{path_of_pair(subject.pair)}"
        case Record():
            return f"{ROOT}{path_of(subject)}"
    return f"{ROOT}index.json"


def files(views: Views) -> Files:
    """Every answer, the description of the interface first."""
    yield f"{ROOT}openapi.json", encoded(document(views, VERSION, dict(answers_shown(views))))
    for path, answer in _all(views):
        yield f"{ROOT}{path}", answer


def _all(views: Views) -> Iterator[tuple[str, bytes]]:
    entries = {key: encoded(entry(record)) for key, record in views.timeline.records.items()}
    yield "index.json", encoded(index(views))
    for record in views.timeline.records.values():
        yield path_of(record), encoded(whole(views, record))
    for path, keys in lists(views):
        yield path, b'{"items":[' + b",".join(entries[key] for key in keys) + b"]}\n"
    pairs = views.timeline.encounters
    yield "pairs.json", encoded({"items": [meetings(pair) for pair in pairs.values()]})
    for pair, found in pairs.items():
        yield path_of_pair(pair), encoded(meetings(found))
    yield "expectations.json", encoded(expectations(views))
    for path, gone in tombstones(views):
        yield path, encoded(gone)


def encoded(answer: Any) -> bytes:
    """An answer as it is written: UTF-8, control characters and line separators escaped."""
    text = _ENCODER.encode(answer)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").encode()


def entry(record: Record) -> dict[str, Any]:
    """What a list tells of a record."""
    found: dict[str, Any] = {"id": record.id, "type": record.record_kind.value, "label": dict(record.label.items())}
    if isinstance(record, Event):
        found |= {"date": date_data(record.date), "kind": record.kind.value, "status": record.status.value}
    return found | {"path": path_of(record)}


def whole(views: Views, record: Record) -> dict[str, Any]:
    """A record, its pages, and what follows from all records about it."""
    return {
        "id": record.id,
        "type": record.record_kind.value,
        "label": dict(record.label.items()),
        "pages": {view.language: views.address(view.url(record)) for view in views},
        "record": part_data(record),
        "derived": derived(views.timeline, record),
    }


def index(views: Views) -> dict[str, Any]:
    """What the interface holds and where."""
    settings, timeline = views.settings, views.timeline
    counts = dict.fromkeys((kind.value for kind in RecordKind), 0)
    for record in timeline.records.values():
        counts[record.record_kind.value] += 1
    return {
        "version": VERSION,
        "title": dict(settings.title),
        "as_of": settings.as_of.isoformat(),
        "languages": dict(settings.languages),
        "counts": counts,
        "years": sorted({event.date.first_known.year for event in timeline.events}),
        "kinds": sorted({event.kind.value for event in timeline.events}),
        "description": "openapi.json",
    }


def lists(views: Views) -> Iterator[tuple[str, Iterable[str]]]:
    """Path and ids of every list of records; of events in order of time."""
    timeline = views.timeline
    for kind, about in KINDS.items():
        others = (record for record in timeline.records.values() if record.record_kind is kind)
        yield f"{about.address}.json", [one.id for one in (timeline.events if kind is RecordKind.EVENT else others)]
    years, kinds = defaultdict[int, list[str]](list), defaultdict[str, list[str]](list)
    for event in timeline.events:
        years[event.date.first_known.year].append(event.id)
        kinds[event.kind.value].append(event.id)
    yield from ((f"years/{year_text(year)}.json", keys) for year, keys in sorted(years.items()))
    yield from ((f"kinds/{kind}.json", keys) for kind, keys in sorted(kinds.items()))
    for actors, folder in ((timeline.people, "people"), (timeline.organisations, "organisations")):
        for key in actors:
            yield f"{folder}/{key}/events.json", dict.fromkeys(one.event.id for one in timeline.appearances(key))
    for key in timeline.places:
        yield f"places/{key}/events.json", [event.id for event in timeline.events_at(key)]
    for key in timeline.topics:
        yield f"topics/{key}/records.json", [record.id for record in timeline.about(key)]


def expectations(views: Views) -> dict[str, Any]:
    """Every forecast with what came of it, in the order in which they were made."""
    return {"items": [expectation(told, part_data(told.forecast)) for told in views.timeline.expectations]}


def tombstones(views: Views) -> Iterator[tuple[str, dict[str, Any]]]:
    """An answer at the path of each record that went, and of each old id: what to look for now."""
    timeline = views.timeline
    for old, key in timeline.aliases.items():
        record = timeline.records[key]
        told = {"reason": "merged", "see": key, "path": path_of(record)}
        yield f"{KINDS[record.record_kind].address}/{old}.json", {"id": old, "type": record.record_kind.value, **told}
    for key, gone in timeline.removed.items():
        yield f"{KINDS[gone.kind].address}/{key}.json", _removed(views, key, gone)


def _removed(views: Views, key: str, gone: Tombstone) -> dict[str, Any]:
    found: dict[str, Any] = {"id": key, "type": gone.kind.value, "reason": "removed", "date": gone.date.isoformat()}
    found["note"] = dict(gone.reason)
    record = views.timeline.get(gone.see) if gone.see else None
    return found | ({"see": record.id, "path": path_of(record)} if record else {})


def answers_shown(views: Views) -> Iterator[tuple[str, Any]]:
    """A real answer for each kind of path, for the description: of the first record of each kind that there is.

    `Event.gone` has the first that was merged and the first that was removed, by the reason; so has each kind.
    """
    yield "Index", index(views)
    gone = [told for _, told in tombstones(views)][::-1]
    for kind, about in KINDS.items():
        if record := _first(views, kind):
            yield about.model.__name__, whole(views, record)
            yield f"{about.model.__name__}.id", record.id
            yield f"{about.model.__name__}.gone", {told["reason"]: told for told in gone if told["type"] == kind.value}
    if event := _first(views, RecordKind.EVENT):
        yield "List", {"items": [entry(event)]}
    if pair := next(iter(views.timeline.encounters.values()), None):
        yield "Pair", meetings(pair)
    if gone:
        yield "Tombstone", gone[-1]


def _first(views: Views, kind: RecordKind) -> Record | None:
    return next((record for record in views.timeline.records.values() if record.record_kind is kind), None)


def about_everything(_view: View) -> tuple[str, ...]:
    """What there is, and the description of every answer."""
    return f"{ROOT}index.json", f"{ROOT}openapi.json"


def example(views: Views, view: View) -> Example | None:
    """What the interface says of an event that follows from others; None where there is no event."""
    event = examples.event(views)
    if event is None:
        return None
    told = whole(views, event)
    told["record"] = {key: told["record"][key] for key in ("title", "date", "kind", "status", "participants")}
    text, pair = json.dumps(told, ensure_ascii=False, indent=2), examples.pair(views)
    files = [own(view, pair)] if pair else []
    return examples.made(views, view, path=own(view, event), text=text, files=files)
