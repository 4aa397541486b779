"""From a model's complaint to a finding an editor understands: pydantic's errors, placed and reworded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dateline.dates.mistakes import explain_set, in_yaml, is_now
from dateline.diagnostics import Code, Diagnostic, Shape, instead
from dateline.diagnostics.message import NOTHING, Message, in_code
from dateline.diagnostics.nearest import folded, meant
from dateline.diagnostics.text import printable, quoted
from dateline.model.fields import CALENDAR
from dateline.model.moved_words import MOVED
from dateline.model.open_lists import Word
from dateline.model.walk import Where
from dateline.reading import unknown_keys
from dateline.reading.coordinates import exchanged
from dateline.reading.cures import (
    for_missing,
    leading_word,
    new_word,
    required_keys,
    says_none,
    word_called,
    word_meant,
)
from dateline.reading.expected import description_of, field_at, model_at, name_of, words_at
from dateline.reading.misplaced import misplaced
from dateline.reading.shape_cures import Cure, one_of_list
from dateline.reading.shapes import SHAPES, not_one_value, wrong_shape
from dateline.reading.unknown_keys import interval_of
from dateline.reading.yaml import Mapping, Node, Scalar, Sequence, find, locate

NO_TEXTS: AnyMapping[str, Any] = MappingProxyType({})
_OUR_CODES = frozenset(code.value for code in Code)
_MAX_SHOWN = 80


def diagnose(
    error: ValidationError,
    document: Mapping,
    model: type[BaseModel],
    lost: Collection[str] = (),
    texts: AnyMapping[str, Any] = NO_TEXTS,
) -> Iterator[Diagnostic]:
    """Every finding of one document, each at the line and column the editor has to change.

    `lost` are keys at its top that are there, but could not be read; `texts` is the validation context.
    """
    found = error.errors(include_url=False)
    elsewhere = tuple(misplaced(document, model, texts))
    yield from (one.finding for one in elsewhere)
    unknown = {
        details["loc"]: _unknown(details["loc"], document, model, texts) for details in found if _is_unknown(details)
    }
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


def _one(  # noqa: PLR0911 -- a table of cases
    details: ErrorDetails, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]
) -> Diagnostic:
    path = tuple(part for part in details["loc"] if part != "[key]")
    kind = details["type"]
    if kind in _OUR_CODES:
        return _refused(details, path, document, model)
    if kind == "missing":
        return _missing(path, document, model, texts)
    if kind == "extra_forbidden":
        return _unknown_key(path, document, model, texts)
    if kind in {"enum", "literal_error"}:
        return _unknown_word(path, document, model, texts)
    if kind == "too_short":
        return Diagnostic(
            code=Code.VALUE_EMPTY,
            span=locate(document, path),
            message=Message("{name} has too few entries", name=name_of(path)),
            expected=Message("at least {number}", number=details["ctx"]["min_length"]),
            cure=Message("add entries, or delete the key"),
        )
    if kind in SHAPES:
        return wrong_shape(kind, path, document, model, texts)
    message = Message("{name}: {complaint}", name=name_of(path), complaint=details["msg"])
    return Diagnostic(code=Code.VALUE_SHAPE, span=locate(document, path), message=message)


def _refused(details: ErrorDetails, path: Where, document: Mapping, model: type[BaseModel]) -> Diagnostic:
    """What a value's own type says, with each text that its cure offers as an edit."""
    context, about_key = details["ctx"], "[key]" in details["loc"]
    found = Diagnostic(
        code=Code(details["type"]),
        span=locate(document, path, key=about_key),
        message=context["headline"],
        expected=context["expected"],
        cure=context["cure"],
        shape=context.get("shape"),
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
            edits=instead(found.span, *map(in_yaml, told.meant)),
        )
    if found.code is Code.DATE_FORM and says_none(_text(node)) and path[-1] in _needed(model_at(model, path[:-1])):
        return replace(found, cure=Message("write as much as is known: 2018-06, 2018 or 201X"))
    if other := _another_form(found, node, path, find(document, path[:-1])):
        return replace(found, cure=other[0], edits=other[1])
    return replace(found, edits=instead(found.span, *meant)) if isinstance(node, Scalar) else found


def _needed(model: type[BaseModel] | None) -> Collection[str]:
    return required_keys(model) if model else ()


def _another_form(found: Diagnostic, node: Node | None, path: Where, around: Node | None) -> Cure | None:
    """What to write where what stands around a value, or its form, tells more than the value itself."""
    if isinstance(node, Mapping) and (dates := interval_of(node)):
        return Message("write `{text}`", text=dates), instead(found.span, dates)
    if isinstance(node, Sequence) and found.shape is Shape.VALUE:
        return one_of_list(node, found.span, None)
    if not isinstance(node, Scalar):
        return None
    if path[-1] == "to" and is_now(node.text):
        return Message("delete the line: what has no `to` goes on"), ()
    both = exchanged(path, around)
    return (both.cure, both.edits) if both else None


def _other_key(found: Diagnostic, around: Node | None, meant: tuple[str, ...]) -> Diagnostic:
    """A key that is to be another one, unless that one stands there too."""
    if not meant or not isinstance(around, Mapping):
        return found
    if taken := around.entries.get(meant[0]):
        cure = Message("`{key}` stands on line {line} already: put the two together", key=meant[0], line=taken.key.line)
        return replace(found, cure=cure)
    return replace(found, edits=instead(found.span, *meant))


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _missing(path: Where, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]) -> Diagnostic:
    key = str(path[-1])
    field, description = field_at(model, path), description_of(model, path)
    choices = in_code(words_at(model, path, texts))
    one_of = Message("{description}: one of {choices}", description=description, choices=choices)
    return Diagnostic(
        code=Code.KEY_MISSING,
        span=locate(document, path[:-1]),
        message=Message("`{key}` is missing", key=key),
        expected=one_of if choices else description,
        cure=for_missing(key, field, texts, in_braces=_is_in_braces(find(document, path[:-1]))),
    )


def _is_in_braces(node: Node | None) -> bool:
    origin, start, _ = node.where if isinstance(node, Mapping) else (None, None, None)
    return origin is not None and start is not None and origin.text.startswith("{", start.index)


def _unknown_key(path: Where, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]) -> Diagnostic:
    unknown = _unknown(path, document, model, texts)
    words, edits = unknown_keys.cure(unknown)
    return Diagnostic(
        code=Code.KEY_UNKNOWN,
        span=locate(document, path, key=True),
        message=Message("unknown key `{key}`", key=printable(unknown.typed[:_MAX_SHOWN])),
        expected=Message("one of {choices}", choices=in_code(tuple(unknown.known))),
        cure=words,
        edits=edits,
    )


def _unknown(
    path: Where, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]
) -> unknown_keys.Unknown:
    around = find(document, path[:-1])
    entries = around.entries if isinstance(around, Mapping) else {}
    return unknown_keys.Unknown(str(path[-1]), entries, model_at(model, path[:-1]), texts)


def _unknown_word(path: Where, document: Mapping, model: type[BaseModel], texts: AnyMapping[str, Any]) -> Diagnostic:
    node, choices = find(document, path), words_at(model, path, texts)
    if isinstance(node, Sequence):
        words = [found for item in node.items if (found := word_meant(_text(item), choices))]
        return not_one_value(node, path, words or choices[:2])
    word = node.text if isinstance(node, Scalar) else ""
    leading = leading_word(word, choices)
    languages = str(texts.get("languages", "")).split()
    found = None if leading else word_called(word, choices, languages) or word_meant(word, choices)
    place = locate(document, path)
    return Diagnostic(
        code=Code.VALUE_UNKNOWN,
        span=place,
        message=Message("{name} cannot be {word}", name=name_of(path), word=quoted(word, _MAX_SHOWN)),
        expected=Message("one of {choices}", choices=in_code(choices)),
        cure=_before_a_remark(leading) if leading else _as_usual(path, word) or _or_added(word, found, choices),
        edits=instead(place, found or None),
    )


_USUAL = "gregorian gregoriano gregorien gregorianisch new-style iso グレゴリオ暦 西暦 新暦 그레고리력 양력 公历"
_GREGORIAN = frozenset(_USUAL.split())


def _as_usual(path: Where, word: str) -> Message:
    """The cure where a word says what holds without it; nothing otherwise."""
    if path[-1] == CALENDAR and folded(word) in _GREGORIAN:
        return Message("delete the line: dates are by the Gregorian calendar unless a record says `julian`")
    return NOTHING


def _before_a_remark(word: str) -> Message:
    return Message("write `{word}` alone; a remark stands behind ` # `, or in a text", word=word)


def _or_added(written: str, found: str | None, choices: Iterable[str]) -> Message:
    """The word that was meant, and where another one is added to the list, if it may be lengthened."""
    words = next((type(word) for word in choices if isinstance(word, Word)), None)
    if words is None:
        return meant(found) if found else Message("choose one of them")
    if written in MOVED.get(words.key, ()):
        return Message(
            "`{word}` ships no more: `dateline upgrade` writes it below `vocabulary: {list}:` in mkdocs.yml",
            word=written,
            list=words.key,
        )
    if found is None:
        return Message("{cure}; {hint}", cure=Message("choose one of them"), hint=new_word(words))
    return Message(
        "did you mean `{word}`? A new word goes below `vocabulary: {list}:` among the plugin's options in mkdocs.yml",
        word=found,
        list=words.key,
    )
