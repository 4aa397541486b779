"""From a model's complaint to a finding an editor understands: pydantic's errors, placed and reworded."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dateline.dates.mistakes import explain_set, in_yaml
from dateline.diagnostics import Code, Diagnostic, Edit, Severity, Shape, Span
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.nearest import meant
from dateline.diagnostics.text import printable, quoted
from dateline.model.fields import annotations_in
from dateline.model.walk import Where, keys_of
from dateline.reading import unknown_keys
from dateline.reading.coordinates import exchanged
from dateline.reading.cures import for_bare, for_missing, required_keys, word_meant
from dateline.reading.misplaced import misplaced
from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence, find, locate

NO_TEXTS: AnyMapping[str, str] = MappingProxyType({})
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
    error: ValidationError,
    document: Mapping,
    model: type[BaseModel],
    lost: Collection[str] = (),
    texts: AnyMapping[str, str] = NO_TEXTS,
) -> Iterator[Diagnostic]:
    """Every finding of one document, each at the line and column the editor has to change.

    `lost` are keys at its top that are there, but could not be read; `texts` is the validation context.
    """
    found = error.errors(include_url=False)
    elsewhere = tuple(misplaced(document, model, texts))
    yield from (one.finding for one in elsewhere)
    unknown = {details["loc"]: _unknown(details["loc"], document, model) for details in found if _is_unknown(details)}
    meant = {(*place[:-1], one.meant) for place, one in unknown.items()}
    for details in found:
        place = tuple(part for part in details["loc"] if part != "[key]")
        if any(one.explains(place) for one in elsewhere) or (details["type"] == "missing" and place in meant):
            continue
        is_lost = details["type"] == "missing" and len(place) == 1 and place[0] in lost
        # Entries with a mistake are not counted, so a list of them seems too short.
        is_counted_wrong = details["type"] == "too_short" and any(
            one["loc"][: len(place)] == place and one is not details for one in found
        )
        if not is_lost and not is_counted_wrong:
            yield _one(details, document, model, texts)


def _is_unknown(details: ErrorDetails) -> bool:
    return details["type"] == "extra_forbidden"


def without_empty_values(root: Mapping, model: type[BaseModel]) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    """The document without keys that have no value, and a finding for each of them."""
    findings: list[Diagnostic] = []
    return _filled(root, findings, model), tuple(findings)


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
                edits=_instead(node.span, () if "\\" in inner else (f'"{inner}"', f'"{node.text}"')),
            )
        return
    if isinstance(node, Mapping) and len(node.entries) > 1 and all(map(_is_quoted, node.entries.values())):
        return  # quoted in every language: the marks belong to the text
    for child in node.items if isinstance(node, Sequence) else [entry.value for entry in node.entries.values()]:
        yield from curved_quotes(child, text)


def _is_quoted(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and _QUOTED.fullmatch(entry.value.text) is not None


def _kept(node: Node, findings: list[Diagnostic], model: type[BaseModel] | None) -> Node:
    if isinstance(node, Sequence):
        return replace(node, items=tuple(_kept(item, findings, model) for item in node.items))
    return _filled(node, findings, model) if isinstance(node, Mapping) else node


def _filled(node: Mapping, findings: list[Diagnostic], model: type[BaseModel] | None) -> Mapping:
    entries, known = {}, {one.key: one for one in keys_of(model)} if model else {}
    for key, entry in node.entries.items():
        if isinstance(entry.value, Scalar) and entry.value.plain and not entry.value.text:
            findings.append(_empty(key, node, model))
        else:
            inner = known[key].part if key in known else None
            entries[key] = replace(entry, value=_kept(entry.value, findings, inner))
    return replace(node, entries=entries)


def _empty(key: str, around: Mapping, model: type[BaseModel] | None) -> Diagnostic:
    """A key without a value. Whatever has to be there, and the only text there is, is not to be deleted."""
    place = around.entries[key].key
    is_needed = key in required_keys(model) if model else len(around.entries) == 1
    is_alone = all(entry.key.line != place.line for name, entry in around.entries.items() if name != key)
    in_braces = around.where[0].text[around.where[1].index :].startswith("{")
    delete = Message("write the value, or delete the line")
    if in_braces or not is_alone:
        delete = Message("write the value, or delete `{key}:`", key=printable(key[:_MAX_SHOWN]))
    return Diagnostic(
        code=Code.VALUE_EMPTY,
        span=place,
        message=Message("{key} has no value", key=quoted(key)),
        expected=Message("a value on the same line, or lines below it two spaces further in"),
        cure=Message("write the value: it has to be there") if is_needed else delete,
    )


def _one(  # noqa: PLR0911 -- a table of cases
    details: ErrorDetails, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, str]
) -> Diagnostic:
    path = tuple(part for part in details["loc"] if part != "[key]")
    kind = details["type"]
    if kind in _OUR_CODES:
        return _refused(details, path, document)
    if kind == "missing":
        return _missing(path, document, model, texts)
    if kind == "extra_forbidden":
        return _unknown_key(path, document, model)
    if kind in {"enum", "literal_error"}:
        return _unknown_word(path, document, model)
    if kind == "too_short":
        return Diagnostic(
            code=Code.VALUE_EMPTY,
            span=locate(document, path),
            message=Message("{name} has too few entries", name=_name(path)),
            expected=Message("at least {number}", number=details["ctx"]["min_length"]),
            cure=Message("add entries, or delete the key"),
        )
    if kind in _SHAPES:
        return _shape(kind, path, document, model, texts)
    message = Message("{name}: {complaint}", name=_name(path), complaint=details["msg"])
    return Diagnostic(code=Code.VALUE_SHAPE, span=locate(document, path), message=message)


def _refused(details: ErrorDetails, path: Where, document: Mapping) -> Diagnostic:
    """What a value's own type says, with each text that its cure offers as an edit."""
    context, about_key = details["ctx"], "[key]" in details["loc"]
    found = Diagnostic(
        code=Code(details["type"]),
        span=locate(document, path, key=about_key),
        message=context["headline"],
        expected=context["expected"],
        cure=context["cure"],
    )
    node, meant = find(document, path), context.get("meant", ())
    if about_key:
        return _other_key(found, find(document, path[:-1]), meant)
    if isinstance(node, Sequence) and (told := explain_set(tuple(map(_text, node.items)))):
        return replace(
            found,
            code=told.code,
            message=told.message,
            cure=told.cure,
            edits=_instead(found.span, map(in_yaml, told.meant)),
        )
    if isinstance(node, Scalar) and (both := exchanged(path, find(document, path[:-1]))):
        return replace(found, cure=both.cure, edits=both.edits)
    return replace(found, edits=_instead(found.span, meant)) if isinstance(node, Scalar) else found


def _other_key(found: Diagnostic, around: Node | None, meant: tuple[str, ...]) -> Diagnostic:
    """A key that is to be another one, unless that one stands there too."""
    if not meant or not isinstance(around, Mapping):
        return found
    if taken := around.entries.get(meant[0]):
        cure = Message("`{key}` stands on line {line} already: put the two together", key=meant[0], line=taken.key.line)
        return replace(found, cure=cure)
    return replace(found, edits=_instead(found.span, meant))


def _instead(place: Span, texts: Iterable[str]) -> tuple[Edit, ...]:
    return tuple(Edit(place, text) for text in texts)


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _name(path: tuple[str | int, ...]) -> str | Message:
    key = next((part for part in reversed(path) if isinstance(part, str)), None)
    return Message("the record") if key is None else quoted(key)


def _missing(
    path: tuple[str | int, ...], document: Mapping, model: type[BaseModel], texts: AnyMapping[str, str]
) -> Diagnostic:
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
        cure=for_missing(key, field, texts),
    )


def _unknown_key(path: tuple[str | int, ...], document: Mapping, model: type[BaseModel]) -> Diagnostic:
    unknown = _unknown(path, document, model)
    words, edits = unknown_keys.cure(unknown)
    return Diagnostic(
        code=Code.KEY_UNKNOWN,
        span=locate(document, path, key=True),
        message=Message("unknown key `{key}`", key=printable(unknown.typed[:_MAX_SHOWN])),
        expected=Message("one of {choices}", choices=in_code(tuple(unknown.known))),
        cure=words,
        edits=edits,
    )


def _unknown(path: Where, document: Mapping, model: type[BaseModel]) -> unknown_keys.Unknown:
    around = find(document, path[:-1])
    entries = around.entries if isinstance(around, Mapping) else {}
    return unknown_keys.Unknown(str(path[-1]), entries, model_at(model, path[:-1]))


def _unknown_word(path: tuple[str | int, ...], document: Mapping, model: type[BaseModel]) -> Diagnostic:
    node, choices = find(document, path), _choices(model, path)
    word = node.text if isinstance(node, Scalar) else ""
    place, found = locate(document, path), word_meant(word, choices)
    return Diagnostic(
        code=Code.VALUE_UNKNOWN,
        span=place,
        message=Message("{name} cannot be {word}", name=_name(path), word=quoted(word, _MAX_SHOWN)),
        expected=Message("one of {choices}", choices=in_code(choices)),
        cure=meant(found) if found else Message("choose one of them"),
        edits=_instead(place, [found] if found else ()),
    )


def _choices(model: type[BaseModel], path: tuple[str | int, ...]) -> list[str]:
    """The words that may stand at a place, which may be an entry of a list."""
    *above, key = path[:-1] if isinstance(path[-1], int) else path
    for name, field in model_at(model, tuple(above)).model_fields.items():
        if (field.alias or name) == key:
            found = list(annotations_in(field.annotation))
            words = [one for one in found if isinstance(one, type) and issubclass(one, StrEnum)]
            return [word.value for kind in words for word in kind] or [one for one in found if isinstance(one, str)]
    return []


def _shape(
    kind: str, path: Where, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, str]
) -> Diagnostic:
    node, place = find(document, path), locate(document, path)
    wanted = _SHAPES[kind]
    found = _SHAPE_NAMES[_shape_of(node)] if node is not None else Message("nothing")
    cure, edits = _SHAPE_CURES[wanted], tuple[Edit, ...]()
    if isinstance(node, Sequence) and any(isinstance(item, Sequence) for item in node.items):
        cure = Message("put a text that begins with `[[` in quotation marks")
    if isinstance(node, Scalar) and wanted is not Shape.VALUE:
        entry = model_at(model, path)
        if wanted is Shape.LIST and entry is model_at(model, path[:-1]):
            cure, edits = _listed(node, place)
        elif bare := for_bare(node.text, entry, listed=wanted is Shape.LIST, language=texts.get("language", "en")):
            cure, edits = bare.cure, _instead(place, [bare.text] if bare.is_whole else ())
    return Diagnostic(
        code=Code.VALUE_SHAPE,
        span=place,
        message=Message(
            "{name} is {found} where {wanted} is expected",
            name=_name(path),
            found=found,
            wanted=_SHAPE_NAMES[wanted],
        ),
        expected=_SHAPE_NAMES[wanted],
        cure=cure,
        shape=wanted,
        edits=edits,
    )


def _listed(node: Scalar, place: Span) -> tuple[Message, tuple[Edit, ...]]:
    """One value where a list of them is expected: brackets around it, those of a Japanese keyboard taken away."""
    text = printable(node.text[:_MAX_SHOWN]).strip("［］[] ")
    text = re.sub("[、，] ?", ", ", text)
    cure = Message("write `[{text}]`, or each entry on its own line, beginning with `- `", text=text)
    return cure, _instead(place, [f"[{text}]"] if node.plain and len(node.text) <= _MAX_SHOWN else ())


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
