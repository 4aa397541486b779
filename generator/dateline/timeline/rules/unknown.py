"""An id that no record has: what was meant by it, or which file is to be written first."""

from __future__ import annotations

import json
import re

from dateline.diagnostics import Code, Diagnostic, Edit, Span, instead
from dateline.diagnostics.message import NOTHING, Message, Value, either, either_in_code
from dateline.diagnostics.text import quoted
from dateline.model import KINDS
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Named, Where
from dateline.reading import coordinates
from dateline.reading.cures import OPEN, says_none, says_the_same
from dateline.reading.folders import Loaded
from dateline.reading.record import id_in
from dateline.timeline.rules.meant import (
    A_NAME,
    BEFORE_MORE,
    broken_file,
    is_sure,
    meant_record,
    mend_first,
    sources_meant,
    suggestion,
    with_a_place,
)
from dateline.timeline.timeline import Timeline

_FOREIGN_COMMAS = re.compile("[、，]")
_OTHER_COMMAS = re.compile("[;；・\u3000/／] ?| (?:and|&) ")
_NO_PLACE = (
    "online virtual virtually remote remotely phone telephone video zoom various several everywhere internet web "
    "オンライン 電話 書面 ビデオ会議 テレビ会議 リモート インターネット 各地 온라인 전화"
)
"""What people type where something happened in no place."""
_LONGEST_SHOWN = 120
_A_SPEAKER = 0.85
"""Whoever has no name is often described in words that resemble some name."""


def unknown_id(timeline: Timeline, loaded: Loaded, named: Named, span: Span) -> Diagnostic:
    """The finding of such an id at its place."""
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
        expected=Message("the id of {kind}", kind=one_of(kinds)),
        cure=cure,
        about=key,
        edits=edits,
    )


def _cure(timeline: Timeline, loaded: Loaded, named: Named, span: Span) -> tuple[Message, tuple[Edit, ...]]:
    where, key, kinds = named
    if moved := timeline.aliases.get(key):
        return Message("the record is called `{id}` now: write that", id=moved), instead(span, moved)
    if key in timeline.removed:
        return Message("the record was removed (removed/{id}.yml): name another or delete the entry", id=key), ()
    if not key.strip(" .…"):
        return Message(
            "write an id instead of `…`: the name of a file in {folders}", folders=either(folders_of(kinds))
        ), ()
    if placed := _with_a_place(timeline, named, loaded, span):
        return placed
    several = [one.strip() for one in _FOREIGN_COMMAS.split(key)]
    signs = _OTHER_COMMAS.split(key)
    if len(several) > 1 or (len(signs) > 1 and all(guessed_id(one) == one for one in signs)):
        return _several(loaded, where, several if len(several) > 1 else signs, span)
    other = _no_name(key, kinds)
    return (other, ()) if other else _by_its_name(timeline, loaded, named, span)


def _with_a_place(
    timeline: Timeline, named: Named, loaded: Loaded, span: Span
) -> tuple[Message, tuple[Edit, ...]] | None:
    """The cure of `gazette-2018 p. 3`: a source, and behind it the place in it."""
    where, key, kinds = named
    found = with_a_place(timeline, key) if RecordKind.SOURCE in kinds else None
    if found is None:
        return None
    source, at = found
    if where[-1] != "source":
        return Message("write `[^{id}: {at}]`", id=source, at=at), instead(span, f"{source}: {at}")
    is_between_braces = loaded.line_before(span).rpartition("{")[2].strip() == "source:"
    cure = Message("write `source: {id}`, and beside it `at: {at}`", id=source, at=json.dumps(at, ensure_ascii=False))
    return cure, instead(span, f"{source}, at: {json.dumps(at, ensure_ascii=False)}" if is_between_braces else None)


def _no_name(key: str, kinds: tuple[RecordKind, ...]) -> Message:
    """What to do with a word that says that there is none, and with coordinates; nothing for other texts."""
    if kinds == (RecordKind.PLACE,) and key.casefold() in _NO_PLACE.split():
        return Message(
            "delete the line: what has no place needs none; where there is a `time`, write `timezone` instead"
        )
    if says_the_same(key):
        return Message("write the id once more: nothing is taken over from the entry above")
    if says_none(key):
        return Message("delete the line if there is none, or if it is not known")
    if point := coordinates.written(key):
        return Message("coordinates stand in the place's own file: `coordinates: {point}`", point=point)
    return NOTHING


def _by_its_name(timeline: Timeline, loaded: Loaded, named: Named, span: Span) -> tuple[Message, tuple[Edit, ...]]:
    where, key, kinds = named
    is_speaker = where[-1] == "by"
    meant = meant_record(timeline, key, kinds, likeness=_A_SPEAKER if is_speaker else A_NAME)
    sources = [] if meant else sources_meant(timeline, key, kinds)
    suggested = suggestion(timeline, meant) or (
        Message("did you mean {ids}?", ids=either_in_code(sources[:5])) if sources else NOTHING
    )
    broken = None if meant and is_sure(timeline, key, meant) else broken_file(loaded, key, kinds)
    if broken and (not suggested or guessed_id(key) == id_in(broken)):
        return mend_first(broken), instead(span, id_in(broken))
    otherwise = _otherwise(timeline, named, meant, is_speaker=is_speaker)
    cure = Message("{meant} {otherwise}", meant=suggested, otherwise=otherwise)
    certain = None if BEFORE_MORE.match(key) else meant or (sources[0] if len(sources) == 1 else None)
    return cure if suggested and otherwise else suggested or otherwise, instead(span, certain)


def _several(loaded: Loaded, where: Where, several: list[str], span: Span) -> tuple[Message, tuple[Edit, ...]]:
    """Ids between commas of another script."""
    if not isinstance(where[-1], int):
        return Message("only one id may stand here: write {ids}", ids=either_in_code(several)), ()
    before = loaded.line_before(span)
    if before.rstrip().endswith("-"):
        return Message("write each id on its own line, beginning with `- `"), instead(span, f"\n{before}".join(several))
    ids = ", ".join(several)
    return Message("write `{ids}`: ids are told apart by a comma and a blank", ids=ids), instead(span, ids)


def _otherwise(timeline: Timeline, named: Named, meant: str | None, *, is_speaker: bool) -> Message:
    """What to do where no record there is was meant."""
    _, key, kinds = named
    if "://" in key:
        cited = Message("a source is cited by its file's name; the address stands in the source's `url:`")
        return NOTHING if meant or sources_meant(timeline, key, kinds) else cited
    if meant and is_sure(timeline, key, meant):
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
            "{voice}. Otherwise write its file, {files} (`dateline new` asks for all it needs)",
            voice=voice,
            files=files_of(key, named_ones),
        )
    files = files_of(key, kinds)
    if meant or sources_meant(timeline, key, kinds):
        return Message(
            "If not, write its file, {files} (`dateline new` asks for all it needs), or take out what names it",
            files=files,
        )
    return Message(
        "write its file, {files} (`dateline new` asks for all it needs), or take out what names it", files=files
    )


def files_of(key: str, kinds: tuple[RecordKind, ...]) -> Message:
    """The files that would have a record of that id, or name."""
    return either_in_code([f"{folder}{guessed_id(key) or OPEN}.yml" for folder in folders_of(kinds)])


def one_of(kinds: tuple[RecordKind, ...]) -> Value:
    """Kinds of records in words."""
    return either([KINDS[kind].one for kind in kinds])


def folders_of(kinds: tuple[RecordKind, ...]) -> list[str]:
    """The folders in which records of these kinds lie, the first three."""
    return [f"{KINDS[kind].folder_of('<year>')}/" for kind in kinds[:3]]
