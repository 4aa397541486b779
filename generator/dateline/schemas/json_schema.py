"""JSON Schema for editors: made from the record models, and nowhere else, so that it cannot go stale.

Draft 7 is what yaml-language-server (VS Code, vim, JetBrains) reads best. Given a timeline, every id is
offered with the record's name; without one, only its form is known. A value that stands in YAML without
quotation marks may look like a number to the editor (`date: 2018`), so texts take numbers as well, but not
`true`: an editor would offer it wherever a text belongs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from dateline.model import KINDS, Record, Tombstone
from dateline.model.kinds import REMOVED
from dateline.model.open_lists import LISTS, Vocabulary, shipped_words
from dateline.reading.folders import Loaded
from dateline.schemas.descriptions import with_descriptions
from dateline.schemas.ids import Ids
from dateline.timeline.timeline import Timeline
from dateline.words import NO_LABELS, Words, label_key, with_words

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]
_PARTICIPANT = {"label": "person, role", "body": {"person": "$1", "role": "$2"}}
SNIPPETS: Mapping[str, Schema] = MappingProxyType(
    {
        "event": {
            "label": "a new event",
            "description": "The lines that nearly every event has, in the order of the guide",
            "body": {
                "added": "$1",
                "title": {"en": "$2", "ja": "$3"},
                "date": "$4",
                "place": "$5",
                "kind": "$6",
                "status": "$7",
                "participants": [{"person": "$8", "role": "$9"}],
                "summary": {"en": "$10", "ja": "$11"},
                "sources": [{"source": "$12"}],
            },
        }
    }
)
"""What an empty file is offered, by the schema's name."""
_A_LIST = "a list is expected: [a, b], or each entry on a line of its own after a hyphen"


def described() -> dict[str, type[Record | Tombstone]]:
    """The name of each schema's file without `.json`, and the model it describes."""
    return {**{kind.value: about.model for kind, about in KINDS.items()}, REMOVED: Tombstone}


def schemas(
    timeline: Timeline | None = None, loaded: Loaded | None = None, vocabulary: Vocabulary | None = None
) -> Iterator[tuple[str, bytes]]:
    """Name and content of each schema's file; with the ids and names of `timeline` where there is one.

    `loaded` adds the ids of records with findings; `vocabulary` has the words to choose from, where that is not the
    timeline's.
    """
    # What nobody reads line by line has no lines: the standard library indents in Python, ten times as slowly.
    indent = None if timeline else 2
    for name, made in by_name(timeline, loaded, vocabulary).items():
        text = json.dumps(made, ensure_ascii=False, indent=indent, allow_nan=False)
        yield f"{name}.json", f"{text}\n".encode()


def by_name(
    timeline: Timeline | None = None, loaded: Loaded | None = None, vocabulary: Vocabulary | None = None
) -> dict[str, Schema]:
    """Each schema by the name of its file without `.json`. Lists of ids are shared among them: do not change them."""
    ids = Ids(timeline, loaded or Loaded()) if timeline else None
    return {name: _schema(name, model, timeline, ids, vocabulary) for name, model in described().items()}


def schema(name: str, model: type[BaseModel], timeline: Timeline | None = None, loaded: Loaded | None = None) -> Schema:
    """The schema of one kind of record."""
    return _schema(name, model, timeline, Ids(timeline, loaded or Loaded()) if timeline else None)


def _schema(
    name: str,
    model: type[BaseModel],
    timeline: Timeline | None,
    ids: Ids | None,
    vocabulary: Vocabulary | None = None,
) -> Schema:
    made: Schema = json.loads(_of_the_model(model))
    definitions = made.pop("$defs", {})
    _take_out_id(made)
    whole: Schema = {"$schema": DRAFT}
    if timeline and timeline.settings.base_url:
        whole["$id"] = f"{timeline.settings.base_url.rstrip('/')}/schema/{name}.json"
    whole |= {"title": name.capitalize(), **{key: value for key, value in made.items() if key != "title"}}
    whole["definitions"] = dict(sorted(definitions.items()))
    vocabulary = vocabulary or (timeline.settings.vocabulary if timeline else shipped_words())
    in_each = _wording(timeline, vocabulary)
    for definition in definitions.values():
        _describe_words(definition, vocabulary, in_each)
    if name in SNIPPETS:
        whole["defaultSnippets"] = [SNIPPETS[name]]
    if "Participant" in definitions:
        definitions["Participant"]["defaultSnippets"] = [_PARTICIPANT]
    lists: Schema = {}
    _each(whole, lambda part: _tidy(part, ids, lists))
    whole["definitions"] |= lists
    return whole


@cache  # half of what the schemas cost; as text, so that each has its own to change
def _of_the_model(model: type[BaseModel]) -> str:
    made = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    return json.dumps(with_descriptions(model.__name__, made))


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


def _tidy(part: Schema, ids: Ids | None, lists: Schema) -> None:
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
        ids.complete(part, lists)


def _take_numbers(part: Schema) -> None:
    if not {"x-record-kinds", "x-offers"} & part.keys() and part.get("format") != "uri":
        part["type"] = ["string", "number"]


def _anchored(pattern: str) -> str:
    """What Python matches from the beginning, JSON Schema looks for anywhere."""
    return pattern if pattern.startswith("^") else f"^(?:{pattern.removesuffix('$')})$"


def _wording(timeline: Timeline | None, vocabulary: Vocabulary) -> tuple[Words, ...]:
    """The words of pages in each of the site's languages; of no site, in two that ship."""
    if timeline:
        return tuple(map(timeline.words_in, timeline.settings.languages))
    return tuple(Words(tag, with_words(NO_LABELS, vocabulary)) for tag in ("en", "ja"))


def _describe_words(definition: Schema, vocabulary: Vocabulary, in_each: Sequence[Words]) -> None:
    """The words of the site, and beside each how pages print it."""
    if "enum" not in definition:
        return
    listed = next(words for words in LISTS if words.__name__ == definition["title"])
    choices = vocabulary.of(listed)
    definition["enum"] = [word.value for word in choices]
    labels = [" · ".join(words[label_key(word)] for words in in_each) for word in choices]
    definition["enumDescriptions"] = definition["markdownEnumDescriptions"] = labels
