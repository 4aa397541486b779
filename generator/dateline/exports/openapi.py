"""`api/v1/openapi.json`: the interface described (OpenAPI 3.1) from the models, with real examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.dates.day import year_text
from dateline.exports.record_data import DATE, DAY, REFERENCE, TEXT, Schema, parts_of, schema
from dateline.exports.views import Views
from dateline.model.kinds import KINDS
from dateline.model.open_lists import EventKind, EventRelation, Vocabulary
from dateline.model.vocabulary import RecordKind, Status
from dateline.timeline.titles import Doubt

_ID: Schema = {"type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"}
_IDS: Schema = {"type": "array", "items": _ID}
_KIND: Schema = {"type": "string", "enum": [kind.value for kind in RecordKind]}


def document(views: Views, version: str, shown: Mapping[str, Any]) -> Schema:
    """The whole description; `shown` has a real answer for each schema's name, and a real id at `Event.id`."""
    settings, vocabulary = views.settings, views.settings.vocabulary
    return {
        "openapi": "3.1.0",
        "info": {
            "title": views.default.plain(settings.title),
            "version": version,
            "summary": "The record as files that are fetched like an API. Nothing is ever null.",
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
        },
        "servers": [{"url": views.address("api/v1") if settings.base_url else "."}],
        "paths": dict(_paths(views, shown)),
        "components": {"schemas": {**dict(sorted(_components(vocabulary))), **dict(_answers(vocabulary))}},
    }


def _components(vocabulary: Vocabulary) -> Iterator[tuple[str, Schema]]:
    models = {about.model for about in KINDS.values()}
    for model in models.union(*map(parts_of, models)):
        yield f"{model.__name__}{'Record' if model in models else ''}", schema(model, vocabulary)
    yield "Text", TEXT
    yield "Date", DATE


def _object(required: Mapping[str, Schema], optional: Mapping[str, Schema] | None = None) -> Schema:
    properties = {**required, **(optional or {})}
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"{REFERENCE}{name}"}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


_PAIR = _object(
    {"pair": {**_IDS, "minItems": 2, "maxItems": 2}, "held": _IDS, "expected": _IDS, "did_not_happen": _IDS}
)
_COUNT: Schema = {"type": "integer", "minimum": 0}
_PARTICIPANT = _object(
    {"id": _ID, "titles": _list(_ref("Text"))},
    {
        "side": _ID,
        "title_doubt": {"type": "string", "enum": [doubt.value for doubt in Doubt]},
        "age": _object({"least": _COUNT, "most": _COUNT}),
    },
)


def _derived(vocabulary: Vocabulary) -> Mapping[RecordKind, Schema]:
    """What `derived` makes of each kind of record."""
    relation: Schema = {"type": "string", "enum": [one.value for one in vocabulary.of(EventRelation)]}
    return {
        RecordKind.EVENT: _object(
            {
                "year": {"type": "integer"},
                "participants": _list(_PARTICIPANT),
                "encounters": _list(_ref("Pair")),
                "related_from": _list(_object({"event": _ID, "as": relation})),
                "independent_sources": _COUNT,
            },
            {
                "timezone": {"type": "string"},
                "start_utc": {"type": "string", "format": "date-time"},
                "before": _ID,
                "after": _ID,
            },
        ),
        RecordKind.PERSON: _object({"events": _IDS, "encounters": _list(_ref("Pair"))}),
        RecordKind.ORGANISATION: _object(
            {"events": _IDS, "holders": _list(_object({"person": _ID, "role": _COUNT})), "parts": _IDS}
        ),
        RecordKind.PLACE: _object({"events": _IDS}),
        RecordKind.TOPIC: _object({"records": _IDS, "series": _IDS}),
        RecordKind.SOURCE: _object(
            {"cited_by": _list(_object({"record": _ID, "part": {"type": "string"}}, {"at": {"type": "string"}}))}
        ),
    }


def _answers(vocabulary: Vocabulary) -> Iterator[tuple[str, Schema]]:
    derived = _derived(vocabulary)
    for kind, about in KINDS.items():
        yield (
            about.model.__name__,
            _object(
                {
                    "id": _ID,
                    "type": {"type": "string", "const": kind.value},
                    "label": _ref("Text"),
                    "pages": {"type": "object", "additionalProperties": {"type": "string"}},
                    "record": _ref(f"{about.model.__name__}Record"),
                    "derived": derived[kind],
                }
            ),
        )
    entry = _object(
        {"id": _ID, "type": _KIND, "label": _ref("Text"), "path": {"type": "string"}},
        {
            "date": _ref("Date"),
            "kind": {"type": "string", "enum": [kind.value for kind in vocabulary.of(EventKind)]},
            "status": {"type": "string", "enum": [status.value for status in Status]},
        },
    )
    yield "List", _object({"items": _list(entry)})
    yield "Pair", _PAIR
    yield "Pairs", _object({"items": _list(_ref("Pair"))})
    told = _object({"record": _ID, "position": _COUNT, "forecast": _ref("Forecast")})
    yield "Expectations", _object({"items": _list(told)})
    yield (
        "Tombstone",
        _object(
            {"id": _ID, "type": _KIND, "reason": {"type": "string", "enum": ["merged", "removed"]}},
            {"see": _ID, "path": {"type": "string"}, "date": DAY, "note": _ref("Text")},
        ),
    )
    by_word: Schema = {"type": "object", "additionalProperties": {"type": "string"}}
    strings: Schema = {"type": "array", "items": {"type": "string"}}
    yield (
        "Index",
        _object(
            {
                "version": {"type": "string"},
                "title": _ref("Text"),
                "as_of": DAY,
                "languages": by_word,
                "counts": {"type": "object", "additionalProperties": _COUNT},
                "years": _list({"type": "integer"}),
                "kinds": strings,
                "description": {"type": "string"},
            }
        ),
    )


def _paths(views: Views, shown: Mapping[str, Any]) -> Iterator[tuple[str, Schema]]:
    timeline = views.timeline
    yield "/index.json", _get("What there is, and until when it was reviewed", "Index", shown)
    for about in KINDS.values():
        name, folder = about.model.__name__, about.address
        yield f"/{folder}.json", _get(f"All {folder}", "List", shown)
        yield (
            f"/{folder}/{{id}}.json",
            _get(f"One of the {folder}, or what became of it", name, shown, id=shown.get(f"{name}.id")),
        )
    for folder, of in (("people", "events"), ("organisations", "events"), ("places", "events"), ("topics", "records")):
        held = next(iter(getattr(timeline, folder)), None)
        yield f"/{folder}/{{id}}/{of}.json", _get(f"The {of} of one of the {folder}", "List", shown, id=held)
    first = timeline.events[0] if timeline.events else None
    year = year_text(first.date.first_known.year) if first else None
    yield "/years/{year}.json", _get("The events that began in a year", "List", shown, year=year)
    yield "/kinds/{kind}.json", _get("The events of a kind", "List", shown, kind=first.kind.value if first else None)
    pair = next(iter(timeline.encounters), None)
    yield "/pairs.json", _get("All pairs of people who met, or were to", "Pairs", shown)
    yield (
        "/pairs/{pair}.json",
        _get("The meetings of two people", "Pair", shown, pair="--".join(pair) if pair else None),
    )
    yield "/expectations.json", _get("Every forecast and what came of it", "Expectations", shown)


def _get(summary: str, name: str, shown: Mapping[str, Any], **parameters: str | None) -> Schema:
    """A path that is asked for by GET; parameters with a real value each, those of what went among them."""
    is_record = "id" in parameters and name != "List"
    answer: Schema = {"schema": {"anyOf": [_ref(name), _ref("Tombstone")]} if is_record else _ref(name)}
    gone: Mapping[str, Any] = shown.get(f"{name}.gone", {})
    if name in shown:
        answer |= _shown(shown[name], gone)
    described = {"description": summary, "content": {"application/json": answer}}
    given = [
        {
            "name": key,
            "in": "path",
            "required": True,
            "schema": {"type": "string"},
            **(_shown(value, {reason: told["id"] for reason, told in gone.items()}) if value else {}),
        }
        for key, value in parameters.items()
    ]
    missing = {"description": "There is no such file"}
    asked: Schema = {"summary": summary, "responses": {"200": described, "404": missing}}
    return {"get": asked | ({"parameters": given} if given else {})}


def _shown(value: Any, gone: Mapping[str, Any]) -> Schema:
    """A real value; beside it those of what went, each under its reason, where something did."""
    if not gone:
        return {"example": value}
    return {"examples": {name: {"value": one} for name, one in {"record": value, **gone}.items()}}
