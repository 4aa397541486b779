"""What stands for something still to be written, or was copied from the guides and not replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from dateline.diagnostics import Code, Diagnostic, Edit, Span
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.model import Citation, OtherName, Part, Profile, Record, Source, Tombstone
from dateline.model.texts import Text
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Where, texts
from dateline.reading.expected import description_of, field_at
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

_LONGEST = 80
"""Characters of the longest placeholder that is known word for word."""
_SIGNS = " \t\n.…‥⋯・。、,，:：;/\\_?？!！¶§*#'\"“”‘’()（）[]{}<>〈〉「」【】-–—―"
_NOTES = ("TODO", "FIXME", "TBD", "XXX", "Lorem ipsum", "lorem ipsum")
"""How a note to oneself begins: in capitals, for `todo` is a word of Spanish."""
_NOTE = re.compile(rf"(?:{'|'.join(_NOTES)})\b")
_CUT_OFF = re.compile(r".{0,8}(?:…|\.\.\.)\Z")
"""A short value that breaks off: `Q…`, `p. …`."""
_KINDS = "|".join((*RecordKind, "organization", "record", "id"))
_ID = re.compile(rf"(?:my|your|example|sample)-(?:{_KINDS})|old-id|example|untitled|unnamed|placeholder|todo|tbd|xxx+")
_HOST = re.compile(r"(?:.+\.)?example\.(?:com|net|org)")
"""The hosts that RFC 2606 sets apart for examples."""

WORDS = frozenset(
    {
        "",  # nothing but signs: `…`, `???`
        "fixme",
        "placeholder",
        "tba",
        "tbd",
        "to be added",
        "to be done",
        "to be translated",
        "to be written",
        "to do",
        "todo",
        "translate me",
        "xxx",
        "xxxx",
        "ここに書く",
        "作成中",
        "執筆中",
        "後で書く",
        "未翻訳",
        "未記入",
        "翻訳待ち",
        "要翻訳",
        "待翻译",
        "待补充",
        "작성 중",
        "번역 필요",
        # examples of the guides that fit no record
        "in english",
        "日本語で",
        "the day was given as 11 june; it was 12 june",
        "6月11日としていたが、正しくは12日",
    }
)
"""Texts that are placeholders as a whole, in small letters and without the signs around them."""
_LINES: Mapping[type[Part], str] = MappingProxyType({Citation: "at", OtherName: "name", Source: "author"})
"""The key of a single line that is no id and no text by language."""


def placeholders_are_replaced(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A text, a line, an address or an id that stands for what is still to be written."""
    removed = ((gone, *text) for gone in timeline.removed.values() for text in texts(gone))
    everywhere: Iterator[tuple[Record | Tombstone, Where, Text]] = chain(timeline.texts, removed)
    found = [
        (record.id, (*where, tag), words)
        for record, where, text in everywhere
        for tag, words in text.items()
        if is_placeholder(words)
    ]
    for record in timeline.records.values():
        found += [(record.id, *one) for look in (_lines, _identifiers, _addresses) for one in look(record)]
        for position, key in enumerate((record.id, *record.aliases)):
            if _ID.fullmatch(key):
                yield _example_id(loaded, record.id, position, key)
    for name, where, words in found:
        cure, edits = _cure(timeline, loaded, name, where)
        yield Diagnostic(
            code=Code.PLACEHOLDER,
            span=loaded.span(name, where),
            message=Message("{text} stands for something still to be written", text=quoted(words)),
            expected=Message("what belongs there"),
            cure=cure,
            edits=edits,
        )


def _cure(timeline: Timeline, loaded: Loaded, name: str, where: Where) -> tuple[Message, tuple[Edit, ...]]:
    """What to write at a place; it is taken out where neither the record nor the site's languages need it."""
    record = timeline.records.get(name) or timeline.removed[name]
    text = _at(record, where[:-1])
    if isinstance(text, Text):
        if not all(map(is_placeholder, text.values())):
            edits = () if where[-1] in timeline.settings.whole_languages else loaded.without(name, where)
            return _in_its_language(str(where[-1])), edits
        where = where[:-1]
    described = where
    if "identifiers" in where and isinstance(record, Profile):
        described = where[: where.index("identifiers") + 1]
        where = where if len(record.identifiers) > 1 else described
    key, field = str(where[-1]), field_at(type(record), described)
    description = description_of(type(record), described)
    if field is None or not field.is_required():
        out = Message(
            "write what belongs there («{what}»), or take `{key}` out until it is known", what=description, key=key
        )
        return out, loaded.without(name, where)
    return Message("write it: {what}", what=description), ()


def _in_its_language(tag: str) -> Message:
    return Message(
        "write it in `{language}`, or take `{language}` out until it is translated: readers see another language, "
        "marked as such",
        language=tag,
    )


def _at(part: Any, where: Where) -> Any:
    """What stands at a place of a record."""
    for key in where:
        if isinstance(key, int) or isinstance(part, Mapping):
            part = part[key]
        else:
            part = getattr(
                part, next(name for name, one in type(part).model_fields.items() if (one.alias or name) == key)
            )
    return part


def is_placeholder(text: str) -> bool:
    """Whether a text is none: only signs, a word such as TODO, an example of the guides."""
    if len(text) <= _LONGEST and text.strip(_SIGNS).casefold() in WORDS:
        return True
    bare = text if text[:1].isalnum() else text.lstrip(_SIGNS)
    return bare.startswith(_NOTES) and bool(_NOTE.match(bare))


def _lines(record: Record) -> Iterator[tuple[Where, str]]:
    for where, part in record.parts:
        if key := _LINES.get(type(part)):
            line = getattr(part, key)
            if line and _is_cut_off(line):
                yield (*where, key), line


def _identifiers(record: Record) -> Iterator[tuple[Where, str]]:
    given = record.identifiers if isinstance(record, Profile) else {}
    return ((("identifiers", name), value) for name, value in given.items() if _is_cut_off(value))


def _addresses(record: Record) -> Iterator[tuple[Where, str]]:
    if isinstance(record, Source):
        for key, url in (("url", record.url), ("archive_url", record.archive_url)):
            if url and "example." in url and _HOST.fullmatch(urlsplit(url).hostname or ""):
                yield (key,), url


def _is_cut_off(line: str) -> bool:
    return is_placeholder(line) or bool(_CUT_OFF.match(line))


def _example_id(loaded: Loaded, record: str, position: int, key: str) -> Diagnostic:
    """The finding for an id of a record, or for one of its old ones, which count from 1."""
    if position:
        span = loaded.span(record, ("aliases", position - 1))
        cure, edits = Message("write the old id, or delete the line"), loaded.without(record, ("aliases", position - 1))
    else:
        span = Span(loaded.paths.get(record, record))
        cure, edits = Message("rename the file before it is published: its name is its address for ever"), ()
    return Diagnostic(
        code=Code.PLACEHOLDER,
        span=span,
        message=Message("`{id}` is an id of examples", id=key),
        expected=Message("an id that says what the record is about"),
        cure=cure,
        about=key,
        edits=edits,
    )
