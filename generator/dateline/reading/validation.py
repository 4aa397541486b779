"""From a model's complaint to a finding an editor understands: pydantic's errors, placed and reworded."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dateline.diagnostics import Code, Diagnostic, Severity, Shape, Span
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.nearest import did_you_mean
from dateline.diagnostics.text import printable, quoted
from dateline.model.fields import annotations_in
from dateline.reading.cures import for_bare, for_missing, for_word
from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence, find, locate

_OUR_CODES = frozenset(code.value for code in Code)
_CURVED = re.compile("[“”„]")
_WHOLLY_CURVED = re.compile('[“”„][^“”„"]+[“”]')
_QUOTED = re.compile("[“”„«「『][^“”„«»「」『』]+[“”»」』]")
_SHAPES = MappingProxyType(
    {"string_type": Shape.VALUE}
    | dict.fromkeys(("tuple_type", "list_type"), Shape.LIST)
    | dict.fromkeys(("model_type", "dict_type", "mapping_type", "model_attributes_type"), Shape.MAP)
)
"""What should stand where pydantic complains of a type."""
_SHAPE_NAMES = MappingProxyType(
    {
        Shape.VALUE: Message("a single value"),
        Shape.LIST: Message("a list"),
        Shape.MAP: Message("a map of keys"),
    }
)
_SHAPE_CURES = MappingProxyType(
    {
        Shape.VALUE: Message(
            "write the value on the same line, in quotation marks if it contains `: ` or begins with a sign"
        ),
        Shape.LIST: Message("write each entry on its own line, beginning with `- `"),
        Shape.MAP: Message("write `key: value` lines below it, two spaces further in"),
    }
)
_MAX_SHOWN = 80


def diagnose(
    error: ValidationError, document: Mapping, model: type[BaseModel], lost: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """Every finding of one document, each at the line and column the editor has to change.

    `lost` are keys at its top that are there, but could not be read.
    """
    found = error.errors(include_url=False)
    for details in found:
        place = details["loc"]
        is_lost = details["type"] == "missing" and len(place) == 1 and place[0] in lost
        # Entries with a mistake are not counted, so a list of them seems too short.
        is_counted_wrong = details["type"] == "too_short" and any(
            one["loc"][: len(place)] == place and one is not details for one in found
        )
        if not is_lost and not is_counted_wrong:
            yield _one(details, document, model)


def without_empty_values(root: Mapping) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    """The document without keys that have no value, and a finding for each of them."""
    findings: list[Diagnostic] = []
    return _filled(root, findings), tuple(findings)


def curved_quotes(node: Node, text: str) -> Iterator[Diagnostic]:
    """A warning for each value between curved quotation marks alone: YAML takes them for a part of the value."""
    if not _CURVED.search(text):  # most files have none, and need not be walked through
        return
    if isinstance(node, Scalar):
        if node.plain and _WHOLLY_CURVED.fullmatch(node.text):
            inner = node.text[1:-1]
            yield Diagnostic(
                code=Code.QUOTES_CURVED,
                severity=Severity.WARNING,
                span=node.span,
                message=Message(
                    "`{first}` and `{last}` are read as a part of the value", first=node.text[0], last=node.text[-1]
                ),
                expected=Message("straight quotation marks around a value, or none"),
                cure=Message(
                    "write {text}; if the marks belong to the text, {whole}",
                    text=quoted(f'"{inner[:60]}"', _MAX_SHOWN),
                    whole=quoted(f'"{node.text[:60]}"', _MAX_SHOWN),
                ),
            )
        return
    if isinstance(node, Mapping) and len(node.entries) > 1 and all(map(_is_quoted, node.entries.values())):
        return  # quoted in every language: the marks belong to the text
    for child in node.items if isinstance(node, Sequence) else [entry.value for entry in node.entries.values()]:
        yield from curved_quotes(child, text)


def _is_quoted(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and _QUOTED.fullmatch(entry.value.text) is not None


def _kept(node: Node, findings: list[Diagnostic]) -> Node:
    if isinstance(node, Sequence):
        return replace(node, items=tuple(_kept(item, findings) for item in node.items))
    return _filled(node, findings) if isinstance(node, Mapping) else node


def _filled(node: Mapping, findings: list[Diagnostic]) -> Mapping:
    entries = {}
    first = next(iter(node.entries.values()), None)
    in_braces = first is not None and _start(first.key) != _start(node.span)
    for key, entry in node.entries.items():
        if isinstance(entry.value, Scalar) and entry.value.plain and not entry.value.text:
            findings.append(_empty(key, entry.key, in_braces=in_braces))
        else:
            entries[key] = replace(entry, value=_kept(entry.value, findings))
    return replace(node, entries=entries)


def _start(place: Span) -> tuple[int, int]:
    return place.line, place.column


def _empty(key: str, span: Span, *, in_braces: bool) -> Diagnostic:
    return Diagnostic(
        code=Code.VALUE_EMPTY,
        span=span,
        message=Message("{key} has no value", key=quoted(key)),
        expected=Message("a value on the same line, or lines below it two spaces further in"),
        cure=Message("write the value, or delete `{key}:`", key=printable(key[:_MAX_SHOWN]))
        if in_braces
        else Message("write the value, or delete the line"),
    )


def _one(details: ErrorDetails, document: Mapping, model: type[BaseModel]) -> Diagnostic:  # noqa: PLR0911 -- a table of cases
    path = tuple(part for part in details["loc"] if part != "[key]")
    about_key = "[key]" in details["loc"]
    kind, context = details["type"], details.get("ctx", {})
    if kind in _OUR_CODES:
        return Diagnostic(
            code=Code(kind),
            span=locate(document, path, key=about_key),
            message=context["headline"],
            expected=context["expected"],
            cure=context["cure"],
        )
    if kind == "missing":
        return _missing(path, document, model)
    if kind == "extra_forbidden":
        return _unknown_key(path, document, model)
    if kind in {"enum", "literal_error"}:
        return _unknown_word(path, document, model)
    if kind == "too_short":
        return Diagnostic(
            code=Code.VALUE_EMPTY,
            span=locate(document, path),
            message=Message("{name} has too few entries", name=_name(path)),
            expected=Message("at least {number}", number=context["min_length"]),
            cure=Message("add entries, or delete the key"),
        )
    if kind in _SHAPES:
        return _shape(kind, path, document, model)
    message = Message("{name}: {complaint}", name=_name(path), complaint=details["msg"])
    return Diagnostic(code=Code.VALUE_SHAPE, span=locate(document, path), message=message)


def _name(path: tuple[str | int, ...]) -> str | Message:
    key = next((part for part in reversed(path) if isinstance(part, str)), None)
    return Message("the record") if key is None else quoted(key)


def _missing(path: tuple[str | int, ...], document: Mapping, model: type[BaseModel]) -> Diagnostic:
    key = str(path[-1])
    owner = model_at(model, path[:-1])
    field = next((field for name, field in owner.model_fields.items() if (field.alias or name) == key), None)
    choices = in_code(_choices(model, path))
    description = Message((field.description or "").rstrip(".") if field else "")
    one_of = Message("{description}: one of {choices}", description=description, choices=choices)
    return Diagnostic(
        code=Code.KEY_MISSING,
        span=locate(document, path[:-1]),
        message=Message("`{key}` is missing", key=key),
        expected=one_of if choices else description,
        cure=for_missing(key, field),
    )


def _unknown_key(path: tuple[str | int, ...], document: Mapping, model: type[BaseModel]) -> Diagnostic:
    key, known = str(path[-1]), _keys(model_at(model, path[:-1]))
    cure = did_you_mean(key, known) or Message("delete the line, or move it to where it belongs")
    return Diagnostic(
        code=Code.KEY_UNKNOWN,
        span=locate(document, path, key=True),
        message=Message("unknown key `{key}`", key=key),
        expected=Message("one of {choices}", choices=in_code(known)),
        cure=cure,
    )


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items() if name != "id"]


def _unknown_word(path: tuple[str | int, ...], document: Mapping, model: type[BaseModel]) -> Diagnostic:
    node, choices = find(document, path), _choices(model, path)
    word = node.text if isinstance(node, Scalar) else ""
    return Diagnostic(
        code=Code.VALUE_UNKNOWN,
        span=locate(document, path),
        message=Message("{name} cannot be {word}", name=_name(path), word=quoted(word, _MAX_SHOWN)),
        expected=Message("one of {choices}", choices=in_code(choices)),
        cure=for_word(word, choices) or Message("choose one of them"),
    )


def _choices(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    owner = model_at(model, path[:-1])
    for name, field in owner.model_fields.items():
        if (field.alias or name) == path[-1]:
            for annotation in annotations_in(field.annotation):
                if isinstance(annotation, type) and issubclass(annotation, StrEnum):
                    return [member.value for member in annotation]
                if isinstance(annotation, str):
                    return [annotation]
    return []


def _shape(kind: str, path: tuple[str | int, ...], document: Mapping, model: type[BaseModel]) -> Diagnostic:
    node = find(document, path)
    wanted = _SHAPES[kind]
    found = _SHAPE_NAMES[_shape_of(node)] if node is not None else Message("nothing")
    cure = _SHAPE_CURES[wanted]
    if isinstance(node, Sequence) and any(isinstance(item, Sequence) for item in node.items):
        cure = Message("put a text that begins with `[[` in quotation marks")
    if isinstance(node, Scalar) and wanted is not Shape.VALUE:
        entry = model_at(model, path)
        is_plain_list = wanted is Shape.LIST and entry is model_at(model, path[:-1])
        listed = Message(
            "write `[{text}]`, or each entry on its own line, beginning with `- `",
            text=printable(node.text[:_MAX_SHOWN]),
        )
        cure = listed if is_plain_list else for_bare(node.text, entry, listed=wanted is Shape.LIST) or cure
    return Diagnostic(
        code=Code.VALUE_SHAPE,
        span=locate(document, path),
        message=Message(
            "{name} is {found} where {wanted} is expected",
            name=_name(path),
            found=found,
            wanted=_SHAPE_NAMES[wanted],
        ),
        expected=_SHAPE_NAMES[wanted],
        cure=cure,
        shape=wanted,
    )


def _shape_of(node: Node) -> Shape:
    return Shape.VALUE if isinstance(node, Scalar) else Shape.LIST if isinstance(node, Sequence) else Shape.MAP


def model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel]:
    """The model that stands at a path of keys and list positions inside `model`."""
    for part in path:
        if isinstance(part, int):
            continue
        for name, field in model.model_fields.items():
            if (field.alias or name) == part:
                model = next(
                    (a for a in annotations_in(field.annotation) if isinstance(a, type) and issubclass(a, BaseModel)),
                    model,
                )
    return model
