"""What to write instead: of a key that is missing, of a word that no list has, of a name where an entry belongs."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from pydantic import BaseModel, WithJsonSchema
from pydantic.fields import FieldInfo

from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.nearest import folded, nearest_word
from dateline.diagnostics.nearest import meant as did_you_mean_word
from dateline.model import Part
from dateline.model.fields import annotations_in, guessed_id
from dateline.model.open_lists import Vocabulary, Word, vocabulary_in
from dateline.model.profiles import Coordinates
from dateline.model.texts import Text, blank
from dateline.model.vocabulary import ALSO_SAID, RecordKind
from dateline.model.walk import keys_of
from dateline.reading import coordinates
from dateline.words import Words, label_key


def for_missing(key: str, field: FieldInfo | None, texts: Mapping[str, Any], *, in_braces: bool = False) -> Message:
    """The line to add, with an example of what it holds where there is one form for it; `texts` as in `validation`."""
    schema = _schema_of(field)
    is_text = field is not None and any(isinstance(a, type) and issubclass(a, Text) for a in _annotations(field))
    if in_braces:
        is_date = schema.get("format") == "date" or "EDTF" in schema.get("description", "")
        value = "2018-06-12" if is_date else blank(texts) if is_text else OPEN
        return Message("add `{line}` between the braces, behind a comma", line=f"{key}: {value}")
    if schema.get("format") == "date":
        today = Message("add a line with today's date, in this form: `{key}: 2018-06-12`", key=key)
        other = Message("add a line with the day, in this form: `{key}: 2018-06-12`", key=key)
        return today if key == "added" else other
    if "EDTF" in schema.get("description", ""):
        return Message(
            "add a line with the date, in this form: `{key}: 2018-06-12`, or `{key}: 2018-06` if the day is not known",
            key=key,
        )
    return Message("add a line `{line}`", line=f"{key}: {blank(texts) if is_text else '…'}")


def _schema_of(field: FieldInfo | None) -> dict[str, Any]:
    marks = [mark for mark in (field.metadata if field else ()) if isinstance(mark, WithJsonSchema)]
    return dict(marks[0].json_schema or {}) if marks else {}


def _annotations(field: FieldInfo) -> Iterable[Any]:
    return annotations_in(field.annotation)


def for_word(word: str, choices: Iterable[str]) -> Message:
    """The cure "did you mean …?" with a word of the list; nothing if none is near."""
    found = word_meant(word, choices)
    return did_you_mean_word(found) if found else NOTHING


def word_meant(word: str, choices: Iterable[str]) -> str | None:
    """The word of a list that was meant, by its spelling or its meaning; None where none is near."""
    choices, typed = tuple(choices), _in_one(word)
    same = next((choice for choice in choices if typed == _in_one(choice)), None)
    by_meaning = same or next((choice for choice in choices if typed in map(_in_one, _also_said(choice))), None)
    return by_meaning or nearest_word(word, choices)


def word_called(word: str, choices: Collection[str], languages: Iterable[str]) -> str | None:
    """The word of a list that pages call so in one of these languages, by BCP 47 tags; None where they call none so."""
    typed = folded(word)
    for words in map(Words, languages):
        for one in choices:
            if isinstance(one, StrEnum | Word) and folded(_label(one, words)) == typed:
                return one
    return None


def _label(word: StrEnum | Word, words: Words) -> str:
    """What pages call a word in a language: as the site says, if it does."""
    own: Mapping[str, str] = (word.means.labels or {}) if isinstance(word, Word) else {}
    return own.get(words.language) or words[label_key(word)]


def leading_word(typed: str, choices: Iterable[str]) -> str | None:
    """The word of a list that a value begins with, more behind it: `summit // first`, `occurred on 12 June`."""
    found = _LEADING.match(typed)
    has_more = found is not None and re.search(r"\w", typed[found.end() :]) is not None
    return found[0] if found and has_more and found[0] in set(choices) else None


def _also_said(word: str) -> Iterable[str]:
    return word.means.also if isinstance(word, Word) else ALSO_SAID.get(word, ())


def new_word(words: type[StrEnum | Word]) -> Message:
    """Where a word is added to a list; nothing for a closed one."""
    if not issubclass(words, Word):
        return NOTHING
    return Message(
        "a new word goes below `vocabulary: {list}:` among the plugin's options in mkdocs.yml", list=words.key
    )


def _in_one(word: str) -> str:
    """A word without what parts it: `phonecall` is `phone-call`."""
    return folded(word).replace("-", "")


def leading_id(model: type[BaseModel]) -> tuple[str, tuple[RecordKind, ...]] | None:
    """The key whose id an entry begins with, and the kinds of record meant; None where entries begin otherwise."""
    if not issubclass(model, Part):
        return None
    first = keys_of(model)[0]
    return (first.key, first.kinds) if first.kinds else None


_SAYS_NONE = "none null nil n/a na - no unknown tba tbd なし 無し 無 不明 未定 該当なし 없음 미정"
_SAYS_THE_SAME = 'ditto do ibid ibidem idem id same " 〃 々 同上 同前 同じ 위와같음 상동'
_LEADING = re.compile(r"[a-z]+(?:-[a-z]+)*")
_NUMBERED = re.compile(r"(.*[^\W\d])[^\w]*(?:第|no\.?|#)?\s*([1-9][0-9]{0,5})回?", re.IGNORECASE)
"""The name of a series with a number behind it."""
OPEN = "…"
"""What an editor has to fill in."""


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it should stand."""

    text: str
    cure: Message

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left to fill in."""
        return OPEN not in self.text


def for_bare(
    text: str, model: type[BaseModel], *, listed: bool, meant: str = "", context: Mapping[str, Any] | None = None
) -> Written | None:
    """The entry that was meant where only a name, an id or an address stands; None where that cannot be known.

    `listed` says that the list around it is missing too. `meant` is the id, where it is known. `context` is
    what records are validated with.
    """
    if not issubclass(model, Part):
        return None
    rest = text.partition("\t")[2].split("\t")
    text = bare_name(text, model)
    if issubclass(model, Coordinates):
        point = coordinates.written(text)
        return Written(point, Message("write `{text}`", text=point)) if point else None
    if listed and (names := several_names(text, model)):
        each = [for_bare(name, model, listed=False, context=context) for name in names]
        entries = f"[{', '.join(one.text for one in each if one)}]"
        return Written(entries, Message("write `{text}`", text=entries))
    found = _said(text, model, meant, context or {})
    if not found:
        return None
    words = (one for cell in rest for one in islice(_words(cell, model, vocabulary_in(context or {})), 1))
    found |= {key: word for key, word in words if key not in found}
    pairs = found | {key: found.get(key, OPEN) for key in required_keys(model)}
    entry = f"{{{', '.join(f'{key}: {value}' for key, value in pairs.items())}}}"
    entry = f"[{entry}]" if listed else entry
    if set(found.values()) != {OPEN}:
        return Written(entry, Message("write `{text}`", text=entry))
    leading = leading_id(model)
    is_of_source = leading is not None and RecordKind.SOURCE in leading[1] and _is_address(text)
    return Written(entry, _no_source(entry) if is_of_source else _with_id(entry))


def _is_address(text: str) -> bool:
    return "://" in text or text.startswith("www.")


def _said(text: str, model: type[Part], meant: str, context: Mapping[str, Any]) -> dict[str, str]:
    """The keys of an entry that a bare text gives, with their values; none where the entry cannot be known."""
    first = keys_of(model)[0]
    if number := number_key(text, model):
        return {first.key: OPEN, number: text}
    if counted := _counted(text, model):
        return {first.key: meant or guessed_id(counted[0]) or OPEN, counted[1]: counted[2]}
    if leading_id(model):
        return {first.key: meant or ("" if _is_address(text) else guessed_id(text)) or OPEN}
    if word := next(_words(text, model, vocabulary_in(context)), None):
        return dict([word])
    if first.key not in required_keys(model):
        return {}
    found = {first.key: in_braces(text)}
    others = {one.key for one in keys_of(model)}
    return (
        found
        | ({"language": language_of(text, context.get("language", "en"))} if "language" in others else {})
        | ({"sources": f"[{{source: {OPEN}}}]"} if "sources" in others else {})
    )


def number_key(text: str, model: type[BaseModel]) -> str | None:
    """The key of a part that a bare number stands for; None for other texts and other parts."""
    return next((one.key for one in keys_of(model) if int in one.types and text.isdecimal()), None)


def _counted(text: str, model: type[BaseModel]) -> tuple[str, str, str] | None:
    """The name, the key of the number and the number in `summits 1`; None for other texts and other parts."""
    number = next((one.key for one in keys_of(model) if int in one.types), None)
    found = _NUMBERED.fullmatch(text) if number and leading_id(model) else None
    return (found[1].strip(), number, found[2]) if found and number else None


def bare_name(text: str, model: type[BaseModel]) -> str:
    """What stands alone where an entry belongs: its first cell, without a key that has no blank behind it."""
    leading, text = leading_id(model), text.partition("\t")[0].strip()
    return text.removeprefix(f"{leading[0]}:") if leading and not text.startswith(f"{leading[0]}://") else text


def says_none(text: str) -> bool:
    """Whether somebody says in words that there is nothing to write, or that it is not known."""
    return folded(text) in _SAYS_NONE.split()


def says_the_same(text: str) -> bool:
    """Whether somebody says that the entry above holds here too: ditto, ibid., 同上."""
    return folded(text).rstrip(".") in _SAYS_THE_SAME.split()


def several_names(text: str, model: type[BaseModel]) -> list[str]:
    """The names in `ada, bo` where entries with an id belong; none where it is one."""
    parts = [one.strip() for one in re.split("[,，、;；・]", text)] if leading_id(model) else []
    return parts if len(parts) > 1 and all(guessed_id(one) == one for one in parts) else []


def _no_source(entry: str) -> Message:
    return Message(
        "write `{entry}` with the id of the source's record; none has this address yet: "
        "make one with `dateline new source`",
        entry=entry,
    )


def _with_id(entry: str) -> Message:
    return Message("write `{entry}` with the id: the name of the record's file without `.yml`", entry=entry)


def required_keys(model: type[BaseModel]) -> list[str]:
    """The keys that a part must have."""
    return [field.alias or name for name, field in model.model_fields.items() if field.is_required()]


def _words(text: str, model: type[BaseModel], vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The key of a list that has a word, and the word."""
    for one in keys_of(model):
        if one.words and (word := word_meant(text, vocabulary.of(one.words))):
            yield one.key, str(word)


def in_braces(text: str) -> str:
    """A text as it may stand between braces: in quotation marks where a sign in it would mean something."""
    is_plain = text.strip() == text and re.fullmatch(r"\w(?:[^,:#{}\[\]\"'\\&*!|>%@`\n]*)", text)
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def language_of(text: str, first: str) -> str:
    """The language that a name is likely in, by its script; in Latin letters the site's first one."""
    for tag, script in (("ja", r"[\u3040-\u30ff]"), ("ko", r"[\uac00-\ud7af]"), ("ru", r"[\u0400-\u04ff]")):
        if re.search(script, text):
            return tag
    has_han = re.search(r"[\u4e00-\u9fff]", text)
    is_east_asian = first.partition("-")[0] in {"ja", "zh"}
    if has_han:
        return first if is_east_asian else "ja"
    return "en" if is_east_asian or first.startswith("ko") else first
