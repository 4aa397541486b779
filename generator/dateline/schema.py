"""JSON Schema for editors: made from the record models, and nowhere else, so that it cannot go stale.

Draft 7 is what yaml-language-server (VS Code, vim, JetBrains) reads best. Given a timeline, every id is
offered with the record's name; without one, only its form is known. A value that stands in YAML without
quotation marks may look like a number to the editor (`date: 2018`), so texts take numbers as well.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from dateline.records import MODELS, Record, Source, Tombstone, names_of
from dateline.timeline import Timeline
from dateline.vocabulary import RecordKind
from dateline.words import Words

DRAFT = "http://json-schema.org/draft-07/schema#"
SCHEMAS: Mapping[str, type[Record | Tombstone]] = MappingProxyType(
    {kind.value: model for kind, model in MODELS.items()} | {"removed": Tombstone}
)
"""The name of each schema's file without `.json`, and the model it describes."""

Schema = dict[str, Any]
_MOST_NAMES = 8
"""Spellings shown beside an id: some people have twenty."""
_LONGEST_LABEL = 56
"""Characters of a label that yaml-language-server does not cut: what is cut cannot be typed."""
_A_LIST = "a list is expected: [a, b], or each entry on a line of its own after a hyphen"


def schemas(timeline: Timeline | None = None) -> Iterator[tuple[str, bytes]]:
    """Name and content of each schema's file; with the ids and names of `timeline` where there is one."""
    for name, model in SCHEMAS.items():
        text = json.dumps(schema(name, model, timeline), ensure_ascii=False, indent=2, allow_nan=False)
        yield f"{name}.json", f"{text}\n".encode()


def schema(name: str, model: type[BaseModel], timeline: Timeline | None = None) -> Schema:
    """The schema of one kind of record."""
    made = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = made.pop("$defs", {})
    _take_out_id(made)
    whole: Schema = {"$schema": DRAFT}
    if timeline and timeline.settings.base_url:
        whole["$id"] = f"{timeline.settings.base_url.rstrip('/')}/schema/{name}.json"
    whole |= {"title": name.capitalize(), **{key: value for key, value in made.items() if key != "title"}}
    whole["definitions"] = dict(sorted(definitions.items()))
    for definition in definitions.values():
        _describe_words(definition)
    ids = _Ids(timeline, whole["definitions"]) if timeline else None
    _each(whole, lambda part: _tidy(part, ids))
    return whole


def _take_out_id(made: Schema) -> None:
    """The file's name is the id: it is not written in the file."""
    del made["properties"]["id"]
    made["required"] = [key for key in made["required"] if key != "id"]


def _each(node: Any, change: Callable[[Schema], None]) -> None:
    """Let `change` at every map of a schema, the outer ones first."""
    if isinstance(node, dict):
        change(node)
        for value in list(node.values()):
            _each(value, change)
    elif isinstance(node, list):
        for item in node:
            _each(item, change)


def _tidy(part: Schema, ids: _Ids | None) -> None:
    """Leave out what pydantic adds for Python's sake; complete what only YAML needs."""
    choices = part.get("anyOf")
    if isinstance(choices, list):
        written = [choice for choice in choices if choice != {"type": "null"}]
        if len(written) == 1:
            del part["anyOf"]
            part |= written[0] | {key: part[key] for key in ("description",) if key in part}
        else:
            part["anyOf"] = written
    if part.get("default") in (None, []) and "default" in part:
        del part["default"]
    if isinstance(part.get("title"), str) and "$schema" not in part:
        del part["title"]
    if part.get("type") == "string" and "enum" not in part:
        _take_numbers(part)
    if part.get("const") == "true":
        del part["const"]
        part |= {"type": ["boolean", "string"], "enum": [True, "true"]}
    if isinstance(part.get("pattern"), str):
        part["pattern"] = _anchored(part["pattern"])
    if part.get("type") == "array":
        part["errorMessage"] = _A_LIST
    if ids:
        ids.complete(part)


def _take_numbers(part: Schema) -> None:
    if "x-record-kinds" in part or part.get("format") == "uri":
        return
    part["type"] = ["string", "number"] if "pattern" in part or "format" in part else ["string", "number", "boolean"]


def _anchored(pattern: str) -> str:
    """What Python matches from the beginning, JSON Schema looks for anywhere."""
    return pattern if pattern.startswith("^") else f"^(?:{pattern.removesuffix('$')})$"


def _describe_words(definition: Schema) -> None:
    """Say beside each word of a closed list how pages print it, in the languages of the interface."""
    if "enum" not in definition:
        return
    in_each = (words_of(definition["title"], definition["enum"], Words(language)) for language in ("en", "ja"))
    labels = [" · ".join(labels) for labels in zip(*in_each, strict=True)]
    definition["enumDescriptions"] = definition["markdownEnumDescriptions"] = labels


def words_of(enum: str, choices: Sequence[str], words: Words) -> list[str]:
    """How pages print the words of a closed list; `enum` is its name in `vocabulary`."""
    stem = re.sub(r"(?<!^)(?=[A-Z])", "_", enum).lower()
    return [words[f"{stem}_{choice.replace('-', '_')}"] for choice in choices]


class _Ids:
    """The ids of a timeline, as lists that a schema offers: each list stands in the schema once."""

    def __init__(self, timeline: Timeline, definitions: Schema) -> None:
        self._timeline = timeline
        self._definitions = definitions

    def complete(self, part: Schema) -> None:
        """Offer the site's languages in a text, and ids in place of their form."""
        if "propertyNames" in part:
            part |= self._languages(part["additionalProperties"])
        if isinstance(part.get("x-record-kinds"), list):
            self._offer(part)

    def _offer(self, part: Schema) -> None:
        kinds = tuple(part["x-record-kinds"])
        name = "-or-".join(kinds) if len(kinds) < len(RecordKind) else "any"
        if f"id-of-{name}" not in self._definitions:
            self._definitions[f"id-of-{name}"] = self._list(kinds)
        description = part.get("description")
        part.clear()
        part["$ref"] = f"#/definitions/id-of-{name}"
        if description:
            part["description"] = description

    def _list(self, kinds: tuple[str, ...]) -> Schema:
        records = [record for record in self._timeline.records.values() if record.record_kind.value in kinds]
        names = [self._names(record) for record in records]
        if not records:
            return {"type": "string"}  # an empty list of choices is no schema
        return {
            "type": "string",
            "enum": [record.id for record in records],
            "enumDescriptions": names,
            "markdownEnumDescriptions": [_escaped(name) for name in names],
            "errorMessage": _no_such(kinds),
            "defaultSnippets": [snippet for record in records for snippet in _by_name(record)],
        }

    def _names(self, record: Record) -> str:
        title, *others = dict.fromkeys(names_of(record))
        shown = " · ".join([title, *others[: _MOST_NAMES - 1]])
        return shown + (" …" if len(others) >= _MOST_NAMES else "")

    def _languages(self, text: Schema) -> Schema:
        offered = self._timeline.settings.languages
        keys = {tag: {**text, "description": label} for tag, label in offered.items()}
        body = {tag: f"${position}" for position, tag in enumerate(offered, start=1)}
        snippet = {"label": ", ".join(offered), "description": "A text for each language", "body": body}
        return {"properties": keys, "defaultSnippets": [snippet]}


def _no_such(kinds: tuple[str, ...]) -> str:
    """What an editor reads at an id that nobody has: never the list of all that there are."""
    which = f"{', '.join(kinds[:-1])} or {kinds[-1]}" if len(kinds) > 1 else kinds[0]
    made = f"; a new one is made by `dateline new {kinds[0]}`" if len(kinds) == 1 else ""
    return f"no {which} has this id: type a part of the name in any script, and choose from the list (Ctrl+Space){made}"


def _by_name(record: Record) -> Iterator[Schema]:
    """The id, offered under its names: an editor's program looks for what is typed in the label alone."""
    label = ""
    publisher = record.publisher.values() if isinstance(record, Source) else ()
    for name in (*dict.fromkeys((*names_of(record), *publisher)), ""):
        longer = f"{label} · {name}" if label else name
        if label and (not name or len(longer) > _LONGEST_LABEL):
            # The tilde brings names after ids, where nothing is typed yet.
            yield {"label": label, "description": record.id, "body": record.id, "sortText": f"~{record.id}"}
            longer = name
        label = longer


def _escaped(text: str) -> str:
    """Plain text as Markdown that shows the same: names come from records, which anyone may propose."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~&-])", r"\\\1", text)
