"""A difference in words: for a terminal, for a comment on a pull request, for a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Any

from dateline.diagnostics import Severity
from dateline.diagnostics.message import Message, Value
from dateline.diagnostics.text import plural, printable
from dateline.editing.diff.difference import (
    Difference,
    EncounterChange,
    Meetings,
    Named,
    PagesChange,
    RecordChange,
    Renamed,
    TermChange,
    TitleChange,
    ValueChange,
)
from dateline.editing.diff.entries import KEYS, entries
from dateline.editing.diff.findings import findings
from dateline.editing.diff.quoting import in_comment, with_code
from dateline.model.kinds import KINDS, counted
from dateline.model.vocabulary import RecordKind

MAX_NAMED = 12
"""Records named in a row; the rest is counted."""

MAX_CHANGED = 40
"""Changed records of a kind that get a row each."""

Quote = Callable[[str], str]
"""Makes a text of a record safe where it is told."""
_NONE = Message("none")


def _problems(difference: Difference) -> Iterator[Message]:
    for problem in difference.problems:
        yield Message("{message}. {cure}.", message=problem.message, cure=problem.cure)
    for path in difference.unread:
        yield Message("`{path}` was not read as a record: it lies in no folder of records.", path=path)


def _records(difference: Difference, q: Quote) -> Iterator[Message]:
    for kind, found in _by_kind(difference.added):
        yield Message("{records} added: {names}", records=counted(len(found), kind), names=_names(found, q))
    for kind, found in _by_kind(difference.removed):
        yield Message("{records} removed: {names}", records=counted(len(found), kind), names=_names(found, q))
    for kind, moved in groupby(sorted(difference.renamed, key=lambda one: (one.kind, one.old)), lambda one: one.kind):
        renamed = [_moved(one, q) for one in moved]
        yield Message("{records} renamed: {names}", records=counted(len(renamed), kind), names=_in_a_row(renamed))
    for kind, changes in groupby(difference.changed, lambda one: one.record.kind):
        changed = list(changes)
        for change in changed[:MAX_CHANGED]:
            keys = tuple(part for key in change.keys for part in _key(change, key))
            yield Message(
                "{kind} changed: {name}: {keys}", kind=KINDS[kind].noun, name=q(change.record.name), keys=keys
            )
        if len(changed) > MAX_CHANGED:
            yield Message("{records} more changed", records=counted(len(changed) - MAX_CHANGED, kind))


def _moved(one: Renamed, q: Quote) -> Message:
    return Message("{old} → {new} ({name})", old=q(one.old), new=q(one.new), name=q(one.name))


def _key(change: RecordChange, key: str) -> Iterator[Value]:
    """What became of a key: `status`, `1 claim added`."""
    items = next((one for one in change.items if one.key == key), None)
    if items is None:
        yield KEYS.get(key, key)
        return
    if items.added:
        yield Message("{number} {entries} added", number=items.added, entries=entries(key, items.added))
    if items.removed:
        yield Message("{number} {entries} removed", number=items.removed, entries=entries(key, items.removed))
    if items.changed:
        yield Message("{number} {entries} changed", number=items.changed, entries=entries(key, items.changed))


def _consequences(difference: Difference, q: Quote) -> Iterator[Message]:
    yield from (_value(value, q) for value in difference.values)
    yield from (_term(term, q) for term in difference.terms)
    yield from (_meetings(met, q) for met in difference.encounters)
    yield from (_title(title, q) for title in difference.titles)


def _value(value: ValueChange, q: Quote) -> Message:
    key = KEYS.get(value.key, value.key)
    before, after = _or_none(value.before, q), _or_none(value.after, q)
    if value.record is None:
        return Message("{key} of the site: {before} → {after}", key=key, before=before, after=after)
    name = q(value.record.name)
    return Message("{key} of {name}: {before} → {after}", key=key, name=name, before=before, after=after)


def _or_none(text: str, q: Quote) -> Value:
    return q(text) if text else _NONE


def _term(term: TermChange, q: Quote) -> Message:
    name, title = q(term.name), q(term.title)
    if term.end == "start":
        unknown = Message("unknown")
        return Message(
            "{name}, {title}: start {before} → {after}",
            name=name,
            title=title,
            before=term.before or unknown,
            after=term.after or unknown,
        )
    return Message(
        "{name}, {title}: end {before} → {after}",
        name=name,
        title=title,
        before=term.before or _NONE,
        after=term.after or _NONE,
    )


_MEETINGS = MappingProxyType(
    {
        Meetings.HELD: Message("encounters"),
        Meetings.EXPECTED: Message("meetings expected"),
        Meetings.FAILED: Message("meetings that did not take place"),
    }
)


def _meetings(met: EncounterChange, q: Quote) -> Message:
    return Message(
        "{first} and {second}: {meetings} {before} → {after}",
        first=q(met.names[0]),
        second=q(met.names[1]),
        meetings=_MEETINGS[met.what],
        before=met.before,
        after=met.after,
    )


def _title(title: TitleChange, q: Quote) -> Message:
    return Message(
        "title of {name} changes on {pages} ({event}: {before} → {after})",
        name=q(title.name),
        pages=_pages_of(len(title.events)),
        event=q(title.events[0].name),
        before=_or_none(title.before, q),
        after=_or_none(title.after, q),
    )


def _pages(change: PagesChange, q: Quote) -> Message:
    parts: list[Value] = []
    if change.added:
        parts.append(Message(plural(change.added, "{number} new page", "{number} new pages"), number=change.added))
    if change.removed:
        parts.append(Message("{pages} gone", pages=_pages_of(change.removed)))
    if change.changed:
        # A reader who mended one word wonders at a large number.
        parts.append(
            Message(
                plural(
                    change.changed,
                    "{number} page changes",
                    "{number} pages change (with lists and neighbours)",
                ),
                number=change.changed,
            )
        )
    return Message("{language}: {changes}", language=q(change.label), changes=tuple(parts))


def _pages_of(number: int) -> Message:
    return Message(plural(number, "{number} page", "{number} pages"), number=number)


def _by_kind(records: tuple[Named, ...]) -> Iterator[tuple[RecordKind, list[Named]]]:
    order = list(RecordKind)
    for kind, found in groupby(sorted(records, key=lambda one: (order.index(one.kind), one.id)), lambda one: one.kind):
        yield kind, list(found)


def _names(records: list[Named], q: Quote) -> Value:
    shown = _in_a_row([q(one.name) for one in records[:MAX_NAMED]])
    more = len(records) - MAX_NAMED
    return Message("{names} and {number} more", names=shown, number=more) if more > 0 else shown


def _in_a_row(names: Sequence[Value]) -> Value:
    """Names that may have commas in them."""
    first, *others = names
    return Message("{first}; {others}", first=first, others=_in_a_row(others)) if others else first


_NOT_RIGHT = Message("Not right")


def _changes(difference: Difference, q: Quote) -> Iterator[tuple[Message, list[Message]]]:
    """What changes: headings, each with its rows."""
    yield Message("Records"), [*_records(difference, q)]
    yield Message("What follows"), [*_consequences(difference, q)]
    yield Message("Pages"), [_pages(one, q) for one in difference.pages]


def text(difference: Difference, language: str) -> str:
    """For a terminal."""
    if difference.is_empty:
        return Message("Nothing changes.").in_language(language) + "\n"
    parts = ((_NOT_RIGHT, [*_problems(difference)]), *_changes(difference, printable))
    blocks = [
        "\n".join([heading.in_language(language), *(f"  {printable(row.in_language(language))}" for row in rows)])
        for heading, rows in parts
        if rows
    ]
    return "\n\n".join(blocks) + "\n"


def markdown(difference: Difference, language: str) -> str:
    """For a comment on a pull request: what is not right, what is to mend, and then what changes."""
    problems = [with_code(one.in_language(language)) for one in _problems(difference)]
    changes = [
        _block(heading.in_language(language), [row.in_language(language) for row in rows])
        for heading, rows in _changes(difference, in_comment)
    ]
    told = [_block(_NOT_RIGHT.in_language(language), problems), *findings(difference, language), *changes]
    # Where something could not be read, who knows?
    if difference.is_empty and not any(one.severity is Severity.ERROR for one in difference.findings):
        told.append(Message("Nothing changes in the records or on the pages.").in_language(language))
    return "\n\n".join(filter(None, told)) + "\n"


def _block(heading: str, rows: Sequence[str]) -> str:
    return "\n".join([f"**{heading}**", "", *(f"- {row}" for row in rows)]) if rows else ""


def as_json(difference: Difference, language: str) -> str:
    """For a script: the fields of `Difference`, messages in a language."""
    made = {"version": 1, "language": language, **_plain(difference, language)}
    return json.dumps(made, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(value: Any, language: str) -> Any:
    if isinstance(value, Message):
        return value.in_language(language)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), language) for field in fields(value)}
    return [_plain(one, language) for one in value] if isinstance(value, tuple) else value


FORMS: Mapping[str, Callable[[Difference, str], str]] = MappingProxyType(
    {"text": text, "markdown": markdown, "json": as_json}
)
"""Name of a form and the function that writes it in a language, by its BCP 47 tag."""
