"""`schema/event.json` and the others: what editors anywhere complete and check records by, ids and names included."""

from __future__ import annotations

import json

from dateline.exports.export import Files
from dateline.exports.views import Views
from dateline.pages.offers import Example
from dateline.schemas.json_schema import schemas


def files(views: Views) -> Files:
    """One schema for each kind of record. Their `$id` is the address at which they are published."""
    for name, content in views.once(_schemas):
        yield f"schema/{name}", content


def _schemas(views: Views) -> tuple[tuple[str, bytes], ...]:
    return tuple(schemas(views.timeline))


def example(views: Views) -> Example:
    """What the schema says of an event's date."""
    path, content = next(made for made in files(views) if made[0] == "schema/event.json")
    date = {"date": json.loads(content)["properties"]["date"]}
    return Example(path=path, text=json.dumps(date, ensure_ascii=False, indent=2))
