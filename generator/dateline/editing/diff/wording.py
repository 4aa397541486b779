"""A difference in words: for a terminal, for a comment on a pull request, for a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
from types import MappingProxyType

from dateline.editing.diff.difference import Difference, Named, PagesChange, RecordChange, Renamed, ValueChange
from dateline.editing.diff.findings import findings
from dateline.editing.diff.quoting import in_comment, printable, with_code
from dateline.model import KINDS
from dateline.model.vocabulary import RecordKind

KEYS = MappingProxyType({"url": "address", "as_of": "review date"})
"""What keys are called where their own name says little."""
ENTRIES = MappingProxyType({"aliases": "alias", "also": "other name", "history": "step"})
"""What an entry of a list is called, where that is not the key without its s."""
MOST_NAMED = 12
"""Records named in a row; the rest is counted."""

MOST_CHANGED = 40
"""Changed records of a kind that get a row each."""

Quote = Callable[[str], str]
"""Makes a text of a record safe where it is told."""


@dataclass(frozen=True, slots=True)
class _Part:
    heading: str
    rows: tuple[str, ...]


def _parts(difference: Difference, q: Quote, tell: Quote) -> tuple[_Part, ...]:
    parts = (
        _Part("Not right", tuple(tell(one) for one in _problems(difference))),
        _Part("Records", (*_records(difference, q),)),
        _Part("What follows", (*_consequences(difference, q),)),
        _Part("Pages", tuple(_pages(one, q) for one in difference.pages)),
    )
    return tuple(part for part in parts if part.rows)


def _problems(difference: Difference) -> Iterator[str]:
    for problem in difference.problems:
        yield f"{problem.message}. {problem.cure}."
    for path in difference.unread:
        yield f"`{path}` was not read as a record: it lies in no folder of records."


def _records(difference: Difference, q: Quote) -> Iterator[str]:
    for what, records in (("added", difference.added), ("removed", difference.removed)):
        for kind, found in _by_kind(records):
            yield f"{_count(len(found), kind)} {what}: {_names(found, q)}"
    for kind, moved in groupby(sorted(difference.renamed, key=lambda one: (one.kind, one.old)), lambda one: one.kind):
        renamed: list[Renamed] = list(moved)
        shown = "; ".join(f"{q(one.old)} → {q(one.new)} ({q(one.name)})" for one in renamed)
        yield f"{_count(len(renamed), kind)} renamed: {shown}"
    for kind, changes in groupby(difference.changed, lambda one: one.record.kind):
        changed = list(changes)
        for change in changed[:MOST_CHANGED]:
            keys = ", ".join(_key(change, key) for key in change.keys)
            yield f"{kind.value} changed: {q(change.record.name)}: {keys}"
        if len(changed) > MOST_CHANGED:
            yield f"{_count(len(changed) - MOST_CHANGED, kind)} more changed"


def _key(change: RecordChange, key: str) -> str:
    """What became of a key: `status`, `1 claim added`."""
    items = next((one for one in change.items if one.key == key), None)
    if items is None:
        return KEYS.get(key, key)
    noun = ENTRIES.get(key, key.removesuffix("s"))
    counted = [(items.added, "added"), (items.removed, "removed"), (items.changed, "changed")]
    return ", ".join(f"{number} {_plural(noun, number)} {word}" for number, word in counted if number)


def _plural(noun: str, number: int) -> str:
    return noun if number == 1 else f"{noun}es" if noun.endswith("s") else f"{noun}s"


def _consequences(difference: Difference, q: Quote) -> Iterator[str]:
    for value in difference.values:
        yield _value(value, q)
    for term in difference.terms:
        none = "unknown" if term.end == "start" else "none"
        yield f"{q(term.name)}, {q(term.title)}: {term.end} {term.before or none} → {term.after or none}"
    for met in difference.encounters:
        what = "encounters" if met.what == "held" else f"meetings that {met.what}"
        what = "meetings expected" if met.what == "expected" else what
        yield f"{q(met.names[0])} and {q(met.names[1])}: {what} {met.before} → {met.after}"
    for title in difference.titles:
        pages = "1 page" if len(title.events) == 1 else f"{len(title.events)} pages"
        shown = f"{q(title.before or 'none')} → {q(title.after or 'none')}"
        yield f"title of {q(title.name)} changes on {pages} ({q(title.events[0].name)}: {shown})"


def _value(value: ValueChange, q: Quote) -> str:
    key = KEYS.get(value.key, value.key)
    of = f"{key} of {q(value.record.name)}" if value.record else f"{key} of the site"
    return f"{of}: {q(value.before or 'none')} → {q(value.after or 'none')}"


def _pages(change: PagesChange, q: Quote) -> str:
    counted = [f"{change.added} new {_plural('page', change.added)}"] if change.added else []
    counted += [f"{_pages_of(change.removed)} gone"] if change.removed else []
    changing = f"{_pages_of(change.changed)} {'changes' if change.changed == 1 else 'change'}"
    # A reader who mended one word wonders at a large number.
    counted += [f"{changing} (with lists and neighbours)" if change.changed > 1 else changing] if change.changed else []
    return f"{q(change.label)}: " + ", ".join(counted)


def _pages_of(number: int) -> str:
    return f"{number} {_plural('page', number)}"


def _by_kind(records: tuple[Named, ...]) -> Iterator[tuple[RecordKind, list[Named]]]:
    order = list(RecordKind)
    for kind, found in groupby(sorted(records, key=lambda one: (order.index(one.kind), one.id)), lambda one: one.kind):
        yield kind, list(found)


def _names(records: list[Named], q: Quote) -> str:
    shown = "; ".join(q(one.name) for one in records[:MOST_NAMED])
    return shown + (f" and {len(records) - MOST_NAMED} more" if len(records) > MOST_NAMED else "")


def _count(number: int, kind: RecordKind) -> str:
    return f"{number} {kind.value if number == 1 else KINDS[kind].plural}"


def text(difference: Difference) -> str:
    """For a terminal."""
    if difference.is_empty:
        return "Nothing changes.\n"
    blocks = [
        "\n".join([part.heading, *(f"  {row}" for row in part.rows)])
        for part in _parts(difference, printable, printable)
    ]
    return "\n\n".join(blocks) + "\n"


def markdown(difference: Difference) -> str:
    """For a comment on a pull request: what is not right, what is to mend, and then what changes."""
    blocks = {
        part.heading: "\n".join([f"**{part.heading}**", "", *(f"- {row}" for row in part.rows)])
        for part in _parts(difference, in_comment, with_code)
    }
    first = blocks.pop("Not right", "")
    told = [first, *findings(difference), *blocks.values()]
    # Where something could not be read, who knows?
    if difference.is_empty and not any(one.severity == "error" for one in difference.findings):
        told.append("Nothing changes in the records or on the pages.")
    return "\n\n".join(filter(None, told)) + "\n"


def as_json(difference: Difference) -> str:
    """For a script: the fields of `Difference`."""
    return json.dumps({"version": 1, **asdict(difference)}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


FORMS: Mapping[str, Callable[[Difference], str]] = MappingProxyType(
    {"text": text, "markdown": markdown, "json": as_json}
)
"""Name of a form and the function that writes it."""
