"""What to write instead: of a key that is missing, of a word that no list has, of a name where an entry belongs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, WithJsonSchema
from pydantic.fields import FieldInfo

from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.nearest import did_you_mean, folded
from dateline.diagnostics.nearest import meant as did_you_mean_word
from dateline.model import Part
from dateline.model.fields import Text, annotations_in, guessed_id
from dateline.model.vocabulary import ALSO_SAID, RecordKind
from dateline.model.walk import keys_of


def for_missing(key: str, field: FieldInfo | None) -> Message:
    """The line to add, with an example of what it holds where there is one form for it."""
    schema = _schema_of(field)
    if schema.get("format") == "date":
        today = Message("add a line with today's date, in this form: `{key}: 2018-06-12`", key=key)
        other = Message("add a line with the day, in this form: `{key}: 2018-06-12`", key=key)
        return today if key == "added" else other
    if "EDTF" in schema.get("description", ""):
        return Message(
            "add a line with the date, in this form: `{key}: 2018-06-12`, or `{key}: 2018-06` if the day is not known",
            key=key,
        )
    is_text = field is not None and any(isinstance(a, type) and issubclass(a, Text) for a in _annotations(field))
    return Message("add a line `{line}`", line=f"{key}: {{en: …, ja: …}}" if is_text else f"{key}: …")


def _schema_of(field: FieldInfo | None) -> dict[str, Any]:
    marks = [mark for mark in (field.metadata if field else ()) if isinstance(mark, WithJsonSchema)]
    return dict(marks[0].json_schema or {}) if marks else {}


def _annotations(field: FieldInfo) -> Iterable[Any]:
    return annotations_in(field.annotation)


def for_word(word: str, choices: Iterable[str]) -> Message:
    """The cure "did you mean …?" with a word of the list, by its spelling or its meaning; nothing if none is near."""
    choices, typed = tuple(choices), _in_one(word)
    meant = next((choice for choice in choices if typed in map(_in_one, ALSO_SAID.get(choice, ()))), None)
    return did_you_mean_word(meant) if meant else did_you_mean(word, choices)


def _in_one(word: str) -> str:
    """A word without what parts it: `phonecall` is `phone-call`."""
    return folded(word).replace("-", "")


def leading_id(model: type[BaseModel]) -> tuple[str, tuple[RecordKind, ...]] | None:
    """The key whose id an entry begins with, and the kinds of record meant; None where entries begin otherwise."""
    if not issubclass(model, Part):
        return None
    first = keys_of(model)[0]
    return (first.key, first.kinds) if first.kinds else None


def for_bare(text: str, model: type[BaseModel], *, listed: bool, meant: str = "") -> Message:
    """The entry that was meant where only a name, an id or an address stands; nothing where that cannot be known.

    `listed` says that the list around it is missing too. `meant` is the id, where it is known.
    """
    leading = leading_id(model)
    if leading is None:
        return NOTHING
    key, kinds = leading
    is_address = "://" in text or text.startswith("www.")
    found = meant or ("" if is_address else guessed_id(text))
    required = [field.alias or name for name, field in model.model_fields.items() if field.is_required()]
    pairs = [f"{key}: {found or '…'}", *(f"{other}: …" for other in required if other != key)]
    entry = f"{{{', '.join(pairs)}}}"
    entry = f"[{entry}]" if listed else entry
    if found:
        return Message("write `{text}`", text=entry)
    if is_address and RecordKind.SOURCE in kinds:
        return Message(
            "write `{entry}` with the id of the source's record; none has this address yet: "
            "make one with `dateline new source`",
            entry=entry,
        )
    return Message("write `{entry}` with the id: the name of the record's file without `.yml`", entry=entry)
