"""Ids that lead nowhere, to the wrong kind of record, or to two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from dateline.diagnostics import Code, Diagnostic, Shape, Span, instead
from dateline.diagnostics.message import NOTHING, Message, either, either_in_code
from dateline.diagnostics.text import quoted
from dateline.model import KINDS
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Named
from dateline.prose import links_in, marks_in
from dateline.prose.marks import places_of
from dateline.reading.cures import OPEN, bare_name, for_bare, number_key, several_names
from dateline.reading.folders import Loaded
from dateline.reading.record import id_in
from dateline.reading.salvage import Bare
from dateline.reading.yaml.characters import REPLACEMENT
from dateline.reading.yaml.places import in_a_text
from dateline.timeline.rules.meant import broken_file, meant_record, mend_first, sources_meant, suggestion
from dateline.timeline.rules.unknown import files_of, folders_of, one_of, unknown_id
from dateline.timeline.timeline import Timeline


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
        marks = marks_in(text)
        if all(mark.source in timeline.sources for mark in marks):
            continue  # nearly all texts; to find the places takes four times as long
        for mark, _, place in places_of(text, marks):
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
    if REPLACEMENT in key:
        return None  # a character that cannot be seen stands in it: that is told already
    found = timeline.records.get(key)
    kind = found.record_kind if found else kinds_of_broken.get(key)
    if kind in kinds or (kind is None and key in loaded.broken):
        return None
    span = place()
    if kind is None:
        return unknown_id(timeline, loaded, named, span)
    meant, elsewhere = meant_record(timeline, key, kinds), _under_its_key(named, kind)
    return Diagnostic(
        code=Code.ID_WRONG_KIND,
        span=span,
        message=Message("`{id}` is {kind}", id=key, kind=KINDS[kind].one),
        expected=Message("{kind}", kind=one_of(kinds)),
        cure=elsewhere
        or suggestion(timeline, meant)
        or Message("look in {folders}", folders=either(folders_of(kinds))),
        about=key,
        edits=() if elsewhere else instead(span, meant),
    )


_ACTORS = {"person": RecordKind.ORGANISATION, "organisation": RecordKind.PERSON}


def _under_its_key(named: Named, kind: RecordKind) -> Message:
    """The key that an organisation belongs at where it stands as a person, and the other way round."""
    where, key, _ = named
    if where[-1] in {"roles", "relations", "known"} or _ACTORS.get(str(where[-1])) is not kind:
        return NOTHING
    if not {"participants", "members"} & set(where):
        return NOTHING
    return Message("write `{text}`", text=f"{kind.value}: {key}")


def bare_names_are_known(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A name or address where an entry with an id belongs: only here is known whether a record has it."""
    for bare in (bare for rest in loaded.salvaged.values() for bare in rest.bare):
        listed = bare.finding.shape is Shape.LIST
        if listed and several_names(bare.text, bare.model):
            continue  # an entry for each, as the file alone could tell
        sources = sources_meant(timeline, bare.text, bare.kinds)
        meant = meant_record(timeline, bare_name(bare.text, bare.model), bare.kinds) or (
            sources[0] if len(sources) == 1 else None
        )
        if meant:
            written = for_bare(bare.text, bare.model, listed=listed, meant=meant, context=timeline.settings.context)
            edits = instead(bare.finding.span, written.text if written and written.is_whole else None)
            yield replace(bare.finding, cure=written.cure if written else NOTHING, edits=edits)
        elif broken := broken_file(loaded, bare.text, bare.kinds):
            written = for_bare(bare.text, bare.model, listed=listed, meant=id_in(broken))
            yield replace(bare.finding, cure=mend_first(broken, written.cure if written else NOTHING))
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
        "write `{entry}`. No {what} is called {name}: write its file, {files} "
        "(`dateline new` asks for all it needs), or take the entry out",
        entry=entry,
        what=KINDS[bare.kinds[0]].noun,
        name=quoted(bare.text),
        files=files_of(bare.text, bare.kinds),
    )


def links_lead_somewhere(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A `[[link]]` in a text to an id that no record has."""
    for name, where, text in chain(timeline.prose, loaded.prose):
        links = links_in(text)
        for key, count in Counter(links).items() if links else ():  # most texts have none
            if timeline.get(key) is not None or key in loaded.broken:
                continue
            meant = meant_record(timeline, key, tuple(RecordKind))
            broken = None if meant else broken_file(loaded, key, tuple(RecordKind))
            for link in islice(re.finditer(rf"\[\[({re.escape(key)})(?:\|[^\[\]]*)?\]\]", text), count):
                yield Diagnostic(
                    code=Code.LINK_UNKNOWN,
                    span=loaded.span(name, where, link.span()),
                    message=Message("the link `[[{id}]]` leads nowhere", id=key),
                    expected=Message("the id of a record"),
                    cure=suggestion(timeline, meant)
                    or (mend_first(broken) if broken else NOTHING)
                    or Message("correct the id, or take the brackets away"),
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
