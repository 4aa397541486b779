"""`schema/event.json` and the others: what editors anywhere complete and check records by, ids and names included.

The ids of a site of a thousand records take a megabyte, so they stand once, in `schema/ids.json`, to which the others
refer (JSON Schema draft 7, `$ref` relative to the file), and nothing is indented.
"""

from __future__ import annotations

import json
from typing import Any

from dateline.exports.export import Files
from dateline.exports.views import Views
from dateline.pages.offers import Example
from dateline.pages.view import View
from dateline.schemas.ids import LIST
from dateline.schemas.json_schema import DRAFT, Schema, by_name

IDS = "ids.json"


def files(views: Views) -> Files:
    """One schema for each kind of record, and the ids. Their `$id` is the address at which they are published."""
    for name, made in views.once(_schemas).items():
        text = json.dumps(made, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        yield f"schema/{name}", f"{text}\n".encode()


def _schemas(views: Views) -> dict[str, Schema]:
    """By the name of the file."""
    ids: Schema = {}
    made = {f"{name}.json": _apart(one, ids) for name, one in by_name(views.timeline).items()}
    address = {"$id": views.address(f"schema/{IDS}")} if views.settings.base_url else {}
    return made | {IDS: {"$schema": DRAFT, **address, "definitions": dict(sorted(ids.items()))}}


def _apart(made: Schema, ids: Schema) -> Schema:
    """A schema without its lists of ids, which are added to `ids`."""
    for name in [name for name in made["definitions"] if name.startswith(LIST)]:
        ids[name] = made["definitions"].pop(name)
    return {key: _elsewhere(value) for key, value in made.items()}


def _elsewhere(node: Any) -> Any:
    """A part of a schema that refers to the lists where they are now."""
    if isinstance(node, list):
        return [_elsewhere(item) for item in node]
    if not isinstance(node, dict):
        return node
    found = {key: _elsewhere(value) for key, value in node.items()}
    if str(found.get("$ref", "")).startswith(f"#/definitions/{LIST}"):
        found["$ref"] = IDS + found["$ref"]
    return found


def example(views: Views, _view: View) -> Example:
    """What the schema says of an event's date."""
    date = {"date": views.once(_schemas)["event.json"]["properties"]["date"]}
    return Example(path="schema/event.json", text=json.dumps(date, ensure_ascii=False, indent=2))
