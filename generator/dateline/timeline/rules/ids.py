"""Ids that lead nowhere, to the wrong kind of record, or to two; chains that run in a circle; records nothing names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Severity, Span
from dateline.diagnostics.nearest import nearest
from dateline.model import KINDS, Profile, Source, names_of
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Named, Where
from dateline.prose import links_in
from dateline.reading.cures import for_bare
from dateline.reading.folders import Loaded
from dateline.reading.validation import A_LIST
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
                message=f"`{key}` is {KINDS[found.record_kind].one}",
                expected=" or ".join(KINDS[kind].one for kind in kinds),
                cure=_suggestion(timeline, key, kinds) or f"look in {_folders(kinds)}",
            )


def bare_names_are_known(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A name or address where an entry with an id belongs, if some record has it: only here is known which."""
    for bare in (bare for rest in loaded.salvaged.values() for bare in rest.bare):
        meant = _meant(timeline, bare.text, bare.kinds) or next(
            iter(_sources_of(timeline, bare.text, bare.kinds)), None
        )
        if meant:
            listed = bare.finding.expected == A_LIST
            yield replace(bare.finding, cure=for_bare(bare.text, bare.model, listed=listed, meant=meant))


def _unknown(timeline: Timeline, span: Span, named: Named) -> Diagnostic:
    where, key, kinds = named
    what = kinds[0].value if len(kinds) == 1 else "id"
    if moved := timeline.aliases.get(key):
        cure = f"the record is called `{moved}` now: write that"
    elif key in timeline.removed:
        cure = f"the record was removed (removed/{key}.yml): name another or delete the entry"
    elif len(several := [one.strip() for one in _FOREIGN_COMMAS.split(key)]) > 1:
        cure = f"write `{', '.join(several)}`: ids are told apart by a comma and a blank"
    else:
        meant = _suggestion(timeline, key, kinds) or _source_of(timeline, key, kinds)
        cure = f"{meant} {_otherwise(where, key, kinds, meant=meant)}".strip()
    return Diagnostic(
        code=Code.ID_UNKNOWN,
        span=span,
        message=f"unknown {what} `{key[:_LONGEST_SHOWN]}`",
        expected=f"the id of {' or '.join(KINDS[kind].one for kind in kinds)}",
        cure=cure,
    )


def _otherwise(where: Where, key: str, kinds: tuple[RecordKind, ...], *, meant: str) -> str:
    """What to do where no record there is was meant."""
    if "://" in key:
        return "" if meant else "a source is cited by its file's name; the address stands in the source's `url:`"
    unnamed = ""
    if where[-1] == "by" and guessed_id(key) != key:
        voice = f"`voice: {{en: {key[:1].lower()}{key[1:60]}}}`"
        unnamed = f"an unnamed speaker? write the source's id in `by` and the words in {voice}. "
    files = " or ".join(f"`{folder}{guessed_id(key) or '…'}.yml`" for folder in _folders(kinds).split(" or "))
    begin = f"{unnamed}Otherwise write" if unnamed else "If not, write" if meant else "write"
    return f"{begin} its file first: {files}, on the same branch; copy one beside it"


def _suggestion(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...]) -> str:
    meant = _meant(timeline, key, kinds)
    title = timeline.records[meant].label.pick(timeline.settings.language).text if meant else ""
    return f"did you mean `{meant}` ({title})?" if meant else ""


def _meant(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...]) -> str | None:
    """The id that was meant: by its own spelling, or by a name somebody wrote instead."""
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    names = {name: record.id for record in records for name in names_of(record)}
    likeness = _A_SLIP if kinds == (RecordKind.SOURCE,) else 0.7
    return nearest(key, {record.id for record in records}, likeness) or names.get(nearest(key, names, likeness) or "")


def _source_of(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> str:
    found = _sources_of(timeline, typed, kinds)
    return f"did you mean {' or '.join(f'`{key}`' for key in found[:5])}?" if found else ""


def _sources_of(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> list[str]:
    """The sources that may be meant by an address or a publisher."""
    return [
        source.id
        for source in (timeline.sources.values() if RecordKind.SOURCE in kinds else ())
        if typed in (source.url, source.archive_url) or typed.casefold() in map(str.casefold, source.publisher.values())
    ]


def _folders(kinds: tuple[RecordKind, ...]) -> str:
    return " or ".join(f"{KINDS[kind].folder_of('<year>')}/" for kind in kinds[:3])


def links_lead_somewhere(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A `[[link]]` in a text to an id that no record has."""
    for name, where, text in chain(timeline.prose, loaded.prose):
        for key in links_in(text):
            if timeline.get(key) is None and key not in loaded.broken:
                yield Diagnostic(
                    code=Code.LINK_UNKNOWN,
                    span=loaded.span(name, where),
                    message=f"the link `[[{key}]]` leads nowhere",
                    expected="the id of a record",
                    cure=_suggestion(timeline, key, tuple(RecordKind)) or "correct the id, or take the brackets away",
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
                    message=f"the old id `{old}` belongs to another record",
                    expected="an id that no other record has or had",
                    cure="delete the line, or correct it",
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
                    message=f"`{start}` leads back to itself by `{key}`",
                    expected="a chain that ends",
                    cure=f"correct `{key}` in one of: " + ", ".join(sorted(seen)),
                )


def records_are_used(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A profile or source to which nothing leads. Not asked while a file is broken: it may name anything."""
    if loaded.broken:
        return
    named = {key for name, (_, key, _) in timeline.references if name in timeline.records and name != key}
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
                message=f"nothing leads to `{record.id}`",
                expected="a record that names it",
                cure="name it in an event or a text, or delete the file",
            )
