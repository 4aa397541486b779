"""Ids that lead nowhere, to the wrong kind of record, or to two; chains that run in a circle; records nothing names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Edit, Severity, Shape, Span
from dateline.diagnostics.message import NOTHING, Message, Value, either, either_in_code
from dateline.diagnostics.nearest import nearest
from dateline.diagnostics.text import quoted
from dateline.model import KINDS, Profile, Source, names_of
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Named, Where
from dateline.prose import links_in
from dateline.reading.cures import for_bare
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

_FOREIGN_COMMAS = re.compile("[、，]")

_LONGEST_SHOWN = 120
_A_SLIP = 0.92
"""Sources have long ids that resemble each other: only one that differs by a slip is meant."""


def ids_lead_somewhere(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An id that no record has, or that a record of another kind has."""
    for name, (where, key, kinds) in chain(timeline.references, loaded.references):
        found = timeline.records.get(key)
        if key in loaded.broken:
            continue
        if found is None:
            yield _unknown(timeline, loaded.span(name, where), (where, key, kinds))
        elif found.record_kind not in kinds:
            yield Diagnostic(
                code=Code.ID_WRONG_KIND,
                span=loaded.span(name, where),
                message=Message("`{id}` is {kind}", id=key, kind=KINDS[found.record_kind].one),
                expected=Message("{kind}", kind=_one_of(kinds)),
                cure=_suggestion(timeline, key, kinds) or Message("look in {folders}", folders=either(_folders(kinds))),
                about=key,
            )


def bare_names_are_known(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A name or address where an entry with an id belongs, if some record has it: only here is known which."""
    for bare in (bare for rest in loaded.salvaged.values() for bare in rest.bare):
        meant = _meant(timeline, bare.text, bare.kinds) or next(
            iter(_sources_of(timeline, bare.text, bare.kinds)), None
        )
        if meant:
            written = for_bare(bare.text, bare.model, listed=bare.finding.shape is Shape.LIST, meant=meant)
            if written:
                edits = (Edit(bare.finding.span, written.text),) if written.is_whole else ()
                yield replace(bare.finding, cure=written.cure, edits=edits)


def _unknown(timeline: Timeline, span: Span, named: Named) -> Diagnostic:
    where, key, kinds = named
    what = KINDS[kinds[0]].noun if len(kinds) == 1 else Message("id")
    if moved := timeline.aliases.get(key):
        cure = Message("the record is called `{id}` now: write that", id=moved)
    elif key in timeline.removed:
        cure = Message("the record was removed (removed/{id}.yml): name another or delete the entry", id=key)
    elif len(several := [one.strip() for one in _FOREIGN_COMMAS.split(key)]) > 1:
        cure = Message("write `{ids}`: ids are told apart by a comma and a blank", ids=", ".join(several))
    else:
        meant = _suggestion(timeline, key, kinds) or _source_of(timeline, key, kinds)
        otherwise = _otherwise(where, key, kinds, meant=meant)
        both = Message("{meant} {otherwise}", meant=meant, otherwise=otherwise)
        cure = both if meant and otherwise else meant or otherwise
    return Diagnostic(
        code=Code.ID_UNKNOWN,
        span=span,
        message=Message("unknown {what} {id}", what=what, id=quoted(key, _LONGEST_SHOWN)),
        expected=Message("the id of {kind}", kind=_one_of(kinds)),
        cure=cure,
        about=key,
    )


def _otherwise(where: Where, key: str, kinds: tuple[RecordKind, ...], *, meant: Message) -> Message:
    """What to do where no record there is was meant."""
    if "://" in key:
        cited = Message("a source is cited by its file's name; the address stands in the source's `url:`")
        return NOTHING if meant else cited
    files = either_in_code([f"{folder}{guessed_id(key) or '…'}.yml" for folder in _folders(kinds)])
    if where[-1] == "by" and guessed_id(key) != key:
        return Message(
            "an unnamed speaker? write the source's id in `by` and the words in {voice}. "
            "Otherwise write its file first: {files}, on the same branch; copy one beside it",
            voice=quoted(f"voice: {{en: {key[:1].lower()}{key[1:60]}}}", _LONGEST_SHOWN),
            files=files,
        )
    if meant:
        return Message("If not, write its file first: {files}, on the same branch; copy one beside it", files=files)
    return Message("write its file first: {files}, on the same branch; copy one beside it", files=files)


def _suggestion(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...]) -> Message:
    meant = _meant(timeline, key, kinds)
    if meant is None:
        return NOTHING
    title = timeline.records[meant].label.pick(timeline.settings.language).text
    return Message("did you mean `{id}` ({title})?", id=meant, title=title)


def _meant(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...]) -> str | None:
    """The id that was meant: by its own spelling, or by a name somebody wrote instead."""
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    names = {name: record.id for record in records for name in names_of(record)}
    likeness = _A_SLIP if kinds == (RecordKind.SOURCE,) else 0.7
    return nearest(key, {record.id for record in records}, likeness) or names.get(nearest(key, names, likeness) or "")


def _source_of(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> Message:
    found = _sources_of(timeline, typed, kinds)
    return Message("did you mean {ids}?", ids=either_in_code(found[:5])) if found else NOTHING


def _sources_of(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> list[str]:
    """The sources that may be meant by an address or a publisher."""
    return [
        source.id
        for source in (timeline.sources.values() if RecordKind.SOURCE in kinds else ())
        if typed in (source.url, source.archive_url) or typed.casefold() in map(str.casefold, source.publisher.values())
    ]


def _one_of(kinds: tuple[RecordKind, ...]) -> Value:
    return either([KINDS[kind].one for kind in kinds])


def _folders(kinds: tuple[RecordKind, ...]) -> list[str]:
    return [f"{KINDS[kind].folder_of('<year>')}/" for kind in kinds[:3]]


def links_lead_somewhere(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A `[[link]]` in a text to an id that no record has."""
    for name, where, text in chain(timeline.prose, loaded.prose):
        for key in links_in(text):
            if timeline.get(key) is None and key not in loaded.broken:
                yield Diagnostic(
                    code=Code.LINK_UNKNOWN,
                    span=loaded.span(name, where),
                    message=Message("the link `[[{id}]]` leads nowhere", id=key),
                    expected=Message("the id of a record"),
                    cure=_suggestion(timeline, key, tuple(RecordKind))
                    or Message("correct the id, or take the brackets away"),
                    about=key,
                )


def aliases_are_free(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An old id that another record has, had, or is removed under."""
    owners: dict[str, str] = {}
    for record in timeline.records.values():
        for position, old in enumerate(record.aliases):
            taken = old in timeline.records or old in timeline.removed or old in owners
            owners.setdefault(old, record.id)
            if taken:
                yield Diagnostic(
                    code=Code.ID_COLLISION,
                    span=loaded.span(record.id, ("aliases", position)),
                    message=Message("the old id `{id}` belongs to another record", id=old),
                    expected=Message("an id that no other record has or had"),
                    cure=Message("delete the line, or correct it"),
                    about=old,
                )


def circles_are_cut(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A place within itself, an organisation below itself, a source that repeats itself, by any detour."""
    above: tuple[tuple[str, dict[str, str | None]], ...] = (
        ("within", {place.id: place.within for place in timeline.places.values()}),
        ("parent", {body.id: body.parent for body in timeline.organisations.values()}),
        ("repeats", {source.id: source.repeats for source in timeline.sources.values()}),
    )
    for key, parents in above:
        for start in parents:
            seen, step = {start}, parents[start]
            while step is not None and step in parents and step not in seen:
                seen.add(step)
                step = parents[step]
            if step == start:
                yield Diagnostic(
                    code=Code.CIRCLE,
                    span=loaded.span(start, (key,)),
                    message=Message("`{id}` leads back to itself by `{key}`", id=start, key=key),
                    expected=Message("a chain that ends"),
                    cure=Message("correct `{key}` in one of: {ids}", key=key, ids=tuple(sorted(seen))),
                )


def records_are_used(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A profile or source to which nothing leads. Not asked while a file is broken: it may name anything."""
    if loaded.broken:
        return
    named = {
        key
        for name, (_, key, _) in chain(timeline.references, loaded.references)
        if name in timeline.records and name != key
    }
    named.update(timeline.settings.sides)
    for _, _, text in timeline.prose:
        named.update(links_in(text))
    for record in timeline.records.values():
        idle = isinstance(record, Source) or (
            isinstance(record, Profile) and not record.claims and not record.forecasts
        )
        if idle and record.id not in named and not timeline.about(record.id):
            yield Diagnostic(
                code=Code.RECORD_UNUSED,
                severity=Severity.WARNING,
                span=loaded.span(record.id),
                message=Message("nothing leads to `{id}`", id=record.id),
                expected=Message("a record that names it"),
                cure=Message("name it in an event or a text, or delete the file"),
            )
