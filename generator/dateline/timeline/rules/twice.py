"""One thing that stands twice: an entry in a list, a record under two ids, an address, an id elsewhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import cache

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.model import (
    Citation,
    Claim,
    Event,
    Forecast,
    Member,
    Part,
    Participant,
    Profile,
    Record,
    Relation,
    Source,
)
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Where, keys_of
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

_LONGEST_SHOWN = 60
_OF_THE_FILE = frozenset({"id", "added", "aliases", "corrections"})
"""What two files of one thing do not share."""
_OF_THE_LINK = re.compile(r"utm_|fbclid=|gclid=")
"""Keys in an address that tell where somebody came from and not what is read."""


def entries_stand_once(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """The same source, relation, member, name, claim … twice in one list."""
    for record in timeline.records.values():
        for where, part in record.parts:
            for attribute, key in _lists(type(part)):
                entries = getattr(part, attribute)
                if len(entries) > 1:
                    yield from _repeated(loaded, record, (*where, key), entries)


@cache
def _lists(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """Attribute and key of the lists in a part. Participants and old ids have rules of their own."""
    return tuple(
        (one.attribute, one.key)
        for one in keys_of(model)
        if one.is_list and one.part is not Participant and one.key != "aliases"
    )


def _repeated(loaded: Loaded, record: Record, where: Where, entries: Iterable[Hashable]) -> Iterator[Diagnostic]:
    seen: dict[Hashable, list[Hashable]] = defaultdict(list)
    for position, entry in enumerate(entries):
        if seen[same := _what_tells_apart(entry)]:
            yield Diagnostic(
                code=Code.ENTRY_TWICE,
                span=loaded.span(record.id, (*where, position)),
                message=Message("the same entry stands twice in `{key}`", key=str(where[-1])),
                expected=Message("each entry once"),
                cure=Message("delete one of the two, or correct what should differ"),
                edits=loaded.without(record.id, (*where, position)) if entry in seen[same] else (),
            )
        seen[same].append(entry)


def _what_tells_apart(entry: Hashable) -> Hashable:
    """What two entries of one thing share; without their sources, and where words tell them apart, by those."""
    match entry:
        case Citation():
            return entry.source, entry.at
        case Member():
            return entry.id
        case Relation():
            return entry.person, entry.as_
        case Claim():
            return entry.text, entry.by, entry.voice, entry.date
        case Forecast():
            return entry.text, entry.by, entry.voice, entry.made
        case _:
            return entry


def records_stand_once(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Two records that say the same, two events of one day or two sources with the same words."""
    found: dict[Hashable, list[Record]] = defaultdict(list)
    for record in timeline.records.values():
        signs = tuple(_signs(record))
        alike = (first for sign in signs for first in found[sign])
        if first := next((first for first in alike if not _are_two(first, record)), None):
            yield _double(loaded, *sorted((first, record), key=lambda one: one.id))
        for sign in signs:
            found[sign].append(record)


def _signs(record: Record) -> Iterator[Hashable]:
    """What two records of one thing have in common, though somebody may have begun to change one of them."""
    if isinstance(record, Event):
        yield record.date, record.summary
        yield from ((record.date, tag, words.casefold()) for tag, words in record.title.items())
    elif isinstance(record, Source):
        yield record.published, record.publisher, record.title
    else:
        yield record.record_kind, record.label


def _are_two(first: Record, later: Record) -> bool:
    """Whether two alike are plainly two: at other times, places or addresses, or one names the other."""
    if isinstance(first, Event) and isinstance(later, Event):
        if later.id in {link.event for link in first.related} or first.id in {link.event for link in later.related}:
            return True
        return _both_differ(first, later, ("time", "place", "kind"))
    if isinstance(first, Source):
        return _both_differ(first, later, ("url", "author", "language"))
    return not say_the_same(first, later)  # of two that only have one name another rule warns


def _both_differ(first: Record, later: Record, keys: Iterable[str]) -> bool:
    pairs = ((getattr(first, key), getattr(later, key)) for key in keys)
    return any(one and other and one != other for one, other in pairs)


def say_the_same(first: Record, later: Record) -> bool:
    """Whether two records of one kind differ in nothing but their ids and the days of their making."""
    return all(
        getattr(first, one.attribute) == getattr(later, one.attribute)
        for one in keys_of(type(first))
        if one.key not in _OF_THE_FILE
    )


def _double(loaded: Loaded, first: Record, later: Record) -> Diagnostic:
    ids = {"later": later.id, "first": first.id}
    if say_the_same(first, later):
        severity, message = Severity.ERROR, Message("`{later}` says just what `{first}` says", **ids)
    else:
        severity, message = Severity.WARNING, Message("`{later}` has the day and the words of `{first}`", **ids)
    return Diagnostic(
        code=Code.RECORD_TWICE,
        severity=severity,
        span=loaded.span(later.id, ("name",) if isinstance(later, Profile) else ("title",)),
        message=message,
        expected=Message("one record of one thing"),
        cure=Message("join the two, or correct what was copied and not yet changed"),
    )


def addresses_stand_once(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """One page under two sources, which would count as two, or as its own archived copy."""
    owners: dict[str, str] = {}
    for source in timeline.sources.values():
        for key, url in (("url", source.url), ("archive_url", source.archive_url)):
            if not url:
                continue
            owner = owners.setdefault(_plain_address(url), f"{source.id}.{key}")
            if owner != f"{source.id}.{key}":
                yield _address_again(loaded, source, key, owner.partition(".")[0])


def _plain_address(url: str) -> str:
    """What is the same for all spellings of an address that lead to one page."""
    address, _, fragment = url.partition("://")[2].removeprefix("www.").partition("#")
    address, _, query = address.partition("?")
    if query:
        query = "&".join(part for part in query.split("&") if not _OF_THE_LINK.match(part))
    host, slash, path = address.partition("/")
    return f"{host.lower()}{slash}{path}".rstrip("/") + f"?{query}#{'' if fragment.startswith(':~:') else fragment}"


def _address_again(loaded: Loaded, source: Source, key: str, owner: str) -> Diagnostic:
    if owner == source.id:
        message = Message("`archive_url` is the address of the page itself")
        expected = Message("the address of an archived copy")
        cure = Message("write the archive's address, or delete the line")
    else:
        message = Message("`{owner}` has this address", owner=owner)
        expected = Message("an address that no other source has")
        cure = Message("cite `{owner}` instead, or correct the address", owner=owner)
    return Diagnostic(
        code=Code.ADDRESS_TWICE,
        span=loaded.span(source.id, (key,)),
        message=message,
        expected=expected,
        cure=cure,
        edits=loaded.without(source.id, (key,)) if owner == source.id else (),
    )


def identifiers_stand_once(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An id elsewhere, such as Wikidata's, that two records have.

    A state may be a place as well, and a treaty a topic; a person is nothing else.
    """
    owners: dict[tuple[str, str], Record] = {}
    for record in timeline.records.values():
        for name, value in record.identifiers.items() if isinstance(record, Profile) else ():
            owner = owners.setdefault((name.casefold(), value.strip().casefold()), record)
            kinds = {owner.record_kind, record.record_kind}
            if owner is not record and (len(kinds) == 1 or RecordKind.PERSON in kinds):
                yield Diagnostic(
                    code=Code.IDENTIFIER_TWICE,
                    span=loaded.span(record.id, ("identifiers", name)),
                    message=Message(
                        "`{owner}` has {value} as its `{name}`",
                        owner=owner.id,
                        value=quoted(value, _LONGEST_SHOWN),
                        name=name,
                    ),
                    expected=Message("an id that no other record has"),
                    cure=Message("look it up anew, or delete the line; if both are one thing, join the records"),
                )
