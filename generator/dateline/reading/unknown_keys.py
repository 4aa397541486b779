"""A key that a part of a record does not have: what was meant by it, in words and as edits."""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from dateline.dates import DateError, parse, parse_time
from dateline.diagnostics import Edit, Span
from dateline.diagnostics.message import Message, both_in_code
from dateline.diagnostics.nearest import meant, nearest
from dateline.diagnostics.text import printable, quoted
from dateline.model.fields import guessed_id
from dateline.model.open_lists import Kinship, vocabulary_in
from dateline.model.walk import Key, keys_of
from dateline.reading.cures import word_meant
from dateline.reading.keys import CHANGED, ENDS, OFFICES, SPANS, instead_of_a_key, key_meant, means
from dateline.reading.yaml import Entry, Mapping, Node, Scalar, Sequence, plain

_LONGEST_SHOWN = 60
_REGISTERS = frozenset({"wikidata", "viaf", "isni", "gnd", "ndl", "orcid"})
_OF_A_LANGUAGE = re.compile(r"(?P<key>[a-z_]+?)[-_](?P<tag>[a-z]{2}(?:-[A-Z][a-z]{3}|-[A-Z]{2})?)\Z")
_FOR_TEXTS = ("details", "note", "text", "summary")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A key that was typed, in the map it stands in, and the model of that map."""

    typed: str
    entries: dict[str, Entry]
    model: type[BaseModel]
    context: AnyMapping[str, Any]
    """`Settings.context`."""

    @property
    def entry(self) -> Entry:
        """What stands at the key."""
        return self.entries[self.typed]

    @property
    def known(self) -> dict[str, Key]:
        """The keys there are."""
        return {one.key: one for one in keys_of(self.model)}

    @property
    def meant(self) -> str | None:
        """The key that the word stands for."""
        if self.is_of_an_office:
            return "title"
        return "date" if self.is_end else key_meant(self.typed, self.known)

    @property
    def is_of_an_office(self) -> bool:
        """Whether it is what an office is called."""
        return means(self.typed, OFFICES) and {"title", "from", "to"} <= self.known.keys()

    @property
    def is_end(self) -> bool:
        """Whether it is the last day of something that has one `date` for all of its time."""
        return means(self.typed, ENDS) and "date" in self.known and not _is_time(self.entry.value)


def cure(unknown: Unknown) -> tuple[Message, tuple[Edit, ...]]:
    """What to write instead of a key."""
    known, typed = unknown.known, unknown.typed
    if unknown.is_end:
        return _end(unknown)
    if means(typed, {"title", "肩書", "肩書き"}) and {"role", "as"} <= known.keys():
        words = _shown(unknown.entry.value) or "…"
        titles = Message(
            "a title follows from the person's roles, so it need not be here; where it does not, write "
            "`as: {words}` with its `sources`",
            words=words,
        )
        return titles, ()
    if typed in _REGISTERS and "identifiers" in known and "identifiers" not in unknown.entries:
        text = f"identifiers: {{{typed}: {_shown(unknown.entry.value) or '…'}}}"
        is_line = isinstance(unknown.entry.value, Scalar)
        return Message("write `{text}`", text=text), (_whole(unknown.entry, text),) if is_line else ()
    if told := _with_a_wide_colon(unknown) or _taken_out(unknown) or _parts_of(unknown):
        return told, ()
    if (of := _OF_A_LANGUAGE.match(typed)) and of["key"] in known:
        line = f"{of['key']}: {{{of['tag']}: {_shown(unknown.entry.value) or '…'}}}"
        return Message("the languages of a text stand inside it: `{line}`", line=line), ()
    key = "end_time" if "end_time" in known and means(typed, ENDS) and _is_time(unknown.entry.value) else unknown.meant
    return _renamed(unknown, known[key]) if key else (instead_of_a_key(typed, known) or _fallback(known), ())


def _with_a_wide_colon(unknown: Unknown) -> Message | None:
    """What to do where the colon of a map behind it made a key of the whole: `name：{zh-Hans: 王}`."""
    key, colon, _ = unknown.typed.partition("：")
    is_key = colon and key.strip() in unknown.known
    return Message("write {key} with the colon of a Latin keyboard", key=quoted(f"{key.strip()}: ")) if is_key else None


def _taken_out(unknown: Unknown) -> Message | None:
    """What to do with a key that says nothing of the record; None for other keys."""
    if unknown.typed.startswith("~~"):
        return Message("nothing is struck out by `~~`: delete the line")
    if means(unknown.typed, CHANGED) and "corrections" in unknown.known:
        return Message("take the line out: the file's history has that day; a correction stands under `corrections`")
    return None


def _parts_of(unknown: Unknown) -> Message | None:
    """What to write for one key where the record has a part or two keys; None for other keys."""
    known, typed = unknown.known, unknown.typed
    if means(typed, SPANS) and {"from", "to"} <= known.keys():
        day = str(_shown(unknown.entry.value))
        first, _, last = day.partition("/")
        return Message(
            "write `from: {first}` and, on a line of its own, `to: {last}`", first=first or "…", last=last or "…"
        )
    if "coordinates" in known and (half := key_meant(typed, ("latitude", "longitude"))):
        both = {half: unknown.entry.value} | {
            other: entry.value
            for key, entry in unknown.entries.items()
            if (other := key_meant(key, ("latitude", "longitude")))
        }
        values = {one: _shown(both[one]) if one in both else "…" for one in ("latitude", "longitude")}
        return Message(
            "write `{text}`", text=f"coordinates: {{latitude: {values['latitude']}, longitude: {values['longitude']}}}"
        )
    if (
        "relations" in known
        and "roles" in known
        and (kin := word_meant(typed, vocabulary_in(unknown.context).of(Kinship)))
    ):
        entry = f"relations: [{{person: {_shown(unknown.entry.value) or '…'}, as: {kin}}}]"
        return Message("write `{text}`", text=entry)
    if means(typed, {"age", "年齢"}) and "born" in known:
        return Message("an age follows from the birth: write `born: …` with the day, the month or the year")
    return None


def _fallback(known: dict[str, Key]) -> Message:
    texts = [key for key in _FOR_TEXTS if key in known]
    if texts:
        return Message("write one of these keys instead; what fits none of them belongs in `{key}`", key=texts[0])
    return Message("write one of these keys instead")


def _renamed(unknown: Unknown, key: Key) -> tuple[Message, tuple[Edit, ...]]:
    entry, value, by_spelling = unknown.entry, unknown.entry.value, nearest(unknown.typed, (key.key,)) is not None
    if key.key in unknown.entries:
        line = unknown.entries[key.key].key.line
        return Message("`{key}` stands on line {line} already: put the two together", key=key.key, line=line), ()
    shown, edit = _shown(value), Edit(entry.key, key.key)
    if by_spelling:
        return meant(key.key), (edit,) if _fits(unknown, key, value) else ()
    if _fits(unknown, key, value):
        text = f"{key.key}: {shown}"
        return (Message("write `{text}`", text=text) if shown else _instead(key)), (edit,)
    if isinstance(value, Sequence) and not key.is_list and key.kinds and (ids := _texts(value)):
        each = both_in_code([f"{key.key}: {one}" for one in ids])
        return Message("write an entry for each of them, with {each}", each=each), ()
    return _otherwise(unknown, key, shown)


def _otherwise(unknown: Unknown, key: Key, shown: str) -> tuple[Message, tuple[Edit, ...]]:
    """What to write where the value does not fit the key that was meant."""
    entry, value = unknown.entry, unknown.entry.value
    if shown and key.is_list and _fits(unknown, key, Sequence((value,), value.where)):
        text = f"{key.key}: [{shown}]"
        return Message("write `{text}`", text=text), (_whole(entry, text),)
    if key.kinds:
        return Message("write `{key}` with an id: the name of a record's file without `.yml`", key=key.key), ()
    return _instead(key), ()


def _instead(key: Key) -> Message:
    return Message("write `{key}` instead", key=key.key)


def _shown(node: Node) -> str:
    """A short value as it was typed in one line, with its quotation marks; "" for anything else."""
    origin, start, end = node.where
    text = origin.text[start.index : end.index] if isinstance(node, Scalar) else ""
    return printable(text) if "\n" not in text and len(text) <= _LONGEST_SHOWN else ""


def _fits(unknown: Unknown, key: Key, value: Node) -> bool:
    """Whether a value may stand at a key, as far as its file alone can tell."""
    if key.kinds and not all(guessed_id(text) == text for text in _texts(value)):
        return False
    try:
        unknown.model.model_validate({key.key: plain(value)}, context=dict(unknown.context))
    except ValidationError as error:
        return not any(details["loc"][:1] == (key.key,) for details in error.errors(include_url=False))
    return True


def _texts(node: Node) -> list[str]:
    return [one.text for one in (node.items if isinstance(node, Sequence) else (node,)) if isinstance(one, Scalar)]


def _whole(entry: Entry, text: str) -> Edit:
    """Key and value in one go."""
    key, value = entry.key, entry.value.span
    return Edit(Span(key.path, key.line, key.column, value.end_line, value.end_column), text)


def _is_time(node: Node) -> bool:
    try:
        parse_time(node.text if isinstance(node, Scalar) else "")
    except DateError:
        return False
    return True


def _end(unknown: Unknown) -> tuple[Message, tuple[Edit, ...]]:
    """The interval that an event's own date and its last day make."""
    entries, end = unknown.entries, unknown.entry
    begin = next(
        (
            one
            for key, one in entries.items()
            if key == "date" or (key != unknown.typed and not means(key, ENDS) and key_meant(key, ("date",)) == "date")
        ),
        None,
    )
    interval = _interval(begin.value, end.value) if begin else ""
    if begin is None or not interval:
        return Message("the last day stands in `date`, after a slash: `date: 2019-02-27/2019-02-28`"), ()
    cure = Message("write `date: {interval}` and take this line out", interval=interval)
    return cure, _joined(begin.value, end, interval) if "date" in entries else ()


def interval_of(node: Mapping) -> str:
    """The interval in `{from: 2018-06-12, to: 2018-06-13}`; "" for other maps."""
    match list(node.entries.items()):
        case [(_, begin), (key, end)] if means(key, ENDS):
            return _interval(begin.value, end.value)
        case _:
            return ""


def _interval(begin: Node, end: Node) -> str:
    first, last = _day(begin), _day(end)
    try:
        return str(parse(f"{first}/{last}")) if first and last else ""
    except DateError:
        return ""


def _day(node: Node) -> str:
    """A date as it should stand; "" where it is an interval, or nobody can say which date it is."""
    text = node.text if isinstance(node, Scalar) else ""
    try:
        parse(text)
    except DateError as error:
        text = error.meant[0] if len(error.meant) == 1 else ""
    return "" if "/" in text else text


def _joined(begin: Node, end: Entry, interval: str) -> tuple[Edit, ...]:
    """The interval in the place of the date, without the line of its end where that stands alone below."""
    origin, _, after = begin.where
    _, key, _ = end.where
    first, last = begin.span, end.value.span
    start = key.index - key.column
    if start < after.index or origin.text[start : key.index].strip() or first.line == last.line:
        return ()
    between = origin.text[after.index : start]
    return (Edit(Span(first.path, first.line, first.column, last.end_line + 1, 1), interval + between),)
