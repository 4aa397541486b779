"""Ids that lead nowhere, to the wrong kind of record, or to two; chains that run in a circle; records nothing names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from dateline.diagnostics import Code, Diagnostic, Edit, Severity, Shape, Span
from dateline.diagnostics.message import NOTHING, Message, Value, either, either_in_code
from dateline.diagnostics.nearest import nearest
from dateline.diagnostics.text import quoted
from dateline.model import KINDS, Profile, Source, folded_name, names_of
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Named, Where
from dateline.prose import ids_in, links_in, marks_in
from dateline.prose.marks import places_of
from dateline.reading.cures import OPEN, for_bare, number_key
from dateline.reading.folders import Loaded
from dateline.reading.salvage import Bare
from dateline.reading.yaml.places import in_a_text
from dateline.timeline.timeline import Timeline

_FOREIGN_COMMAS = re.compile("[、，]")

_LONGEST_SHOWN = 120
_A_NAME = 0.7
_A_SPEAKER = 0.85
"""Whoever has no name is often described in words that resemble some name."""
_A_SLIP = 0.92
"""Sources have long ids that resemble each other: only one that differs by a slip is meant."""


def ids_lead_somewhere(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An id that no record has, or that a record of another kind has."""
    kinds_of_broken = loaded.kinds_of_broken
    for name, named in chain(timeline.references, loaded.references):
        where, _, _ = named
        finding = _misleading(timeline, loaded, named, kinds_of_broken, partial(loaded.span, name, where))
        if finding:
            yield finding


def citations_lead_somewhere(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A `[^citation]` in a text of an id that no source has."""
    kinds_of_broken = loaded.kinds_of_broken
    for name, where, text in chain(timeline.prose, loaded.prose):
        for mark, _, place in places_of(text, marks_in(text)):
            named = (where, mark.source, (RecordKind.SOURCE,))
            finding = _misleading(timeline, loaded, named, kinds_of_broken, partial(loaded.span, name, where, place))
            if finding:
                instead = finding.edits[0].text if finding.edits else None
                yield replace(finding, edits=in_a_text(finding.span, instead, at_start=False))


def _misleading(
    timeline: Timeline,
    loaded: Loaded,
    named: Named,
    kinds_of_broken: Mapping[str, RecordKind | None],
    place: Callable[[], Span],
) -> Diagnostic | None:
    """What is wrong with an id, if anything is. Its place is only asked for then: that reads the file again."""
    _, key, kinds = named
    found = timeline.records.get(key)
    kind = found.record_kind if found else kinds_of_broken.get(key)
    if kind in kinds or (kind is None and key in loaded.broken):
        return None
    span = place()
    if kind is None:
        return _unknown(timeline, loaded, named, span)
    meant = meant_record(timeline, key, kinds)
    return Diagnostic(
        code=Code.ID_WRONG_KIND,
        span=span,
        message=Message("`{id}` is {kind}", id=key, kind=KINDS[kind].one),
        expected=Message("{kind}", kind=_one_of(kinds)),
        cure=_suggestion(timeline, meant) or Message("look in {folders}", folders=either(_folders(kinds))),
        about=key,
        edits=_instead(span, meant),
    )


def bare_names_are_known(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A name or address where an entry with an id belongs: only here is known whether a record has it."""
    for bare in (bare for rest in loaded.salvaged.values() for bare in rest.bare):
        listed = bare.finding.shape is Shape.LIST
        sources = _sources_of(timeline, bare.text, bare.kinds)
        meant = meant_record(timeline, bare.text, bare.kinds) or (sources[0] if len(sources) == 1 else None)
        if meant:
            written = for_bare(bare.text, bare.model, listed=listed, meant=meant, context=timeline.settings.context)
            edits = (Edit(bare.finding.span, written.text),) if written and written.is_whole else ()
            yield replace(bare.finding, cure=written.cure if written else NOTHING, edits=edits)
        elif guessed_id(bare.text) in loaded.broken or "://" in bare.text or number_key(bare.text, bare.model):
            continue  # what the file alone could tell is right
        else:
            yield replace(bare.finding, cure=_not_there(bare, sources, listed=listed), edits=())


def _not_there(bare: Bare, sources: list[str], *, listed: bool) -> Message:
    """What to write for a name that no record has, or several sources."""
    written = for_bare(OPEN, bare.model, listed=listed)
    entry = written.text if written else OPEN
    if sources:
        return Message("write `{entry}` with {ids}", entry=entry, ids=either_in_code(sources[:5]))
    return Message(
        "write `{entry}`. No {what} is called {name}: write its file first: {files}, on the same branch; "
        "copy one beside it",
        entry=entry,
        what=KINDS[bare.kinds[0]].noun,
        name=quoted(bare.text),
        files=_files(bare.text, bare.kinds),
    )


def _unknown(timeline: Timeline, loaded: Loaded, named: Named, span: Span) -> Diagnostic:
    _, key, kinds = named
    cure, edits = _cure(timeline, loaded, named, span)
    return Diagnostic(
        code=Code.ID_UNKNOWN,
        span=span,
        message=Message(
            "unknown {what} {id}",
            what=KINDS[kinds[0]].noun if len(kinds) == 1 else Message("id"),
            id=quoted(key, _LONGEST_SHOWN),
        ),
        expected=Message("the id of {kind}", kind=_one_of(kinds)),
        cure=cure,
        about=key,
        edits=edits,
    )


def _cure(timeline: Timeline, loaded: Loaded, named: Named, span: Span) -> tuple[Message, tuple[Edit, ...]]:
    where, key, kinds = named
    if moved := timeline.aliases.get(key):
        return Message("the record is called `{id}` now: write that", id=moved), _instead(span, moved)
    if key in timeline.removed:
        return Message("the record was removed (removed/{id}.yml): name another or delete the entry", id=key), ()
    if not key.strip(" .…"):
        return Message(
            "write an id instead of `…`: the name of a file in {folders}", folders=either(_folders(kinds))
        ), ()
    if len(several := [one.strip() for one in _FOREIGN_COMMAS.split(key)]) > 1:
        return _several(loaded, where, several, span)
    is_speaker = where[-1] == "by"
    meant = meant_record(timeline, key, kinds, likeness=_A_SPEAKER if is_speaker else _A_NAME)
    sources = [] if meant else _sources_of(timeline, key, kinds)
    suggested = _suggestion(timeline, meant) or (
        Message("did you mean {ids}?", ids=either_in_code(sources[:5])) if sources else NOTHING
    )
    otherwise = _otherwise(timeline, named, meant, is_speaker=is_speaker)
    cure = Message("{meant} {otherwise}", meant=suggested, otherwise=otherwise)
    certain = meant or (sources[0] if len(sources) == 1 else None)
    return cure if suggested and otherwise else suggested or otherwise, _instead(span, certain)


def _several(loaded: Loaded, where: Where, several: list[str], span: Span) -> tuple[Message, tuple[Edit, ...]]:
    """Ids between commas of another script."""
    if not isinstance(where[-1], int):
        return Message("only one id may stand here: write {ids}", ids=either_in_code(several)), ()
    before = loaded.line_before(span)
    if before.rstrip().endswith("-"):
        return Message("write each id on its own line, beginning with `- `"), _instead(
            span, f"\n{before}".join(several)
        )
    ids = ", ".join(several)
    return Message("write `{ids}`: ids are told apart by a comma and a blank", ids=ids), _instead(span, ids)


def _instead(span: Span, key: str | None) -> tuple[Edit, ...]:
    return (Edit(span, key),) if key else ()


def _otherwise(timeline: Timeline, named: Named, meant: str | None, *, is_speaker: bool) -> Message:
    """What to do where no record there is was meant."""
    _, key, kinds = named
    if "://" in key:
        cited = Message("a source is cited by its file's name; the address stands in the source's `url:`")
        return NOTHING if meant or _sources_of(timeline, key, kinds) else cited
    if meant and _is_sure(timeline, key, meant):
        return NOTHING
    if is_speaker and guessed_id(key) != key:
        words = f"voice: {{{timeline.settings.language}: {key[:1].lower()}{key[1:60]}}}"
        voice = Message(
            "an unnamed speaker? write the source's id in `by` and the words in {voice}",
            voice=quoted(words, _LONGEST_SHOWN),
        )
        if key[:1].islower():  # no name
            return voice
        named_ones = tuple(kind for kind in kinds if kind is not RecordKind.SOURCE)
        return Message(
            "{voice}. Otherwise write its file first: {files}, on the same branch; copy one beside it",
            voice=voice,
            files=_files(key, named_ones),
        )
    files = _files(key, kinds)
    if meant or _sources_of(timeline, key, kinds):
        return Message("If not, write its file first: {files}, on the same branch; copy one beside it", files=files)
    return Message("write its file first: {files}, on the same branch; copy one beside it", files=files)


def _is_sure(timeline: Timeline, key: str, meant: str) -> bool:
    """Whether a record is named exactly, or its id but for capitals: then no other one can be meant."""
    names = {folded_name(one) for one in names_of(timeline.records[meant])}
    return guessed_id(key) == meant or folded_name(key) in names


def _files(key: str, kinds: tuple[RecordKind, ...]) -> Message:
    return either_in_code([f"{folder}{guessed_id(key) or OPEN}.yml" for folder in _folders(kinds)])


def _suggestion(timeline: Timeline, meant: str | None) -> Message:
    if meant is None:
        return NOTHING
    title = timeline.records[meant].label.pick(timeline.settings.language).text
    return Message("did you mean `{id}` ({title})?", id=meant, title=title)


def meant_record(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...], likeness: float = 0.0) -> str | None:
    """The id that was meant: by its own spelling, or by a name somebody wrote instead."""
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    names = {name: record.id for record in records for name in names_of(record)}
    likeness = _A_SLIP if kinds == (RecordKind.SOURCE,) else likeness or _A_NAME
    return nearest(key, {record.id for record in records}, likeness) or names.get(nearest(key, names, likeness) or "")


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
        for key, count in Counter(links_in(text)).items():
            if timeline.get(key) is not None or key in loaded.broken:
                continue
            meant = meant_record(timeline, key, tuple(RecordKind))
            for link in islice(re.finditer(rf"\[\[({re.escape(key)})(?:\|[^\[\]]*)?\]\]", text), count):
                yield Diagnostic(
                    code=Code.LINK_UNKNOWN,
                    span=loaded.span(name, where, link.span()),
                    message=Message("the link `[[{id}]]` leads nowhere", id=key),
                    expected=Message("the id of a record"),
                    cure=_suggestion(timeline, meant) or Message("correct the id, or take the brackets away"),
                    about=key,
                    edits=in_a_text(loaded.span(name, where, link.span(1)), meant, at_start=False),
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
        named.update(ids_in(text))
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
