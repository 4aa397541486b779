"""Which record was meant by an id, a name or an address that no record has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.nearest import nearest
from dateline.model import folded_name, names_of
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.reading.folders import Loaded
from dateline.reading.record import id_in
from dateline.timeline.timeline import Timeline

_PATH = re.compile(r"(?:[a-z0-9-]+/)*([a-z0-9-]+)\.ya?ml")
_BEFORE_A_NAME = r"(?:(?:mr|mrs|ms|dr|prof|president|chairman|minister)\b\.? ?)?"
_BEHIND_A_NAME = "(?:氏|さん|様|君|女史|大統領|首相|議長|委員長|総書記|外相|主席|씨)?[。．]?"
_HONORIFICS = re.compile(rf"{_BEFORE_A_NAME}(.+?){_BEHIND_A_NAME}", re.IGNORECASE)
"""What stands before or behind a name, which the record's names do not have."""
BEFORE_MORE = re.compile(r"(.+?) ?(?:[(（].*[)）]|, .*)\Z")
"""A name, and behind it an office in brackets or where it lies: `ada (principal)`, `Hotel, City`."""
_ID_AND_PLACE = re.compile(r"([a-z0-9][a-z0-9-]*)(?:[,、，;；\u3000 ] *([^(（].*)| *[(（]([^()（）]+)[)）])")
_SHORTEST_PART = 2

A_NAME = 0.7
"""How alike what was typed and an id or a name must be, from 0 to 1."""
_A_SLIP = 0.92
"""Sources have long ids that resemble each other: only one that differs by a slip is meant."""


def meant_record(timeline: Timeline, key: str, kinds: tuple[RecordKind, ...], likeness: float = 0.0) -> str | None:
    """The id that was meant: by its own spelling, or by a name somebody wrote instead."""
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    names = {name: record.id for record in records for name in names_of(record)}
    likeness = _A_SLIP if kinds == (RecordKind.SOURCE,) else likeness or A_NAME
    ids = {record.id for record in records}
    path = _PATH.fullmatch(key)
    if path and path[1] in ids:
        return path[1]
    first = BEFORE_MORE.match(key)
    if first and kinds != (RecordKind.SOURCE,):
        return meant_record(timeline, first[1], kinds, likeness)
    near = nearest(key, ids, likeness) or names.get(nearest(key, names, likeness) or "")
    return near or (None if kinds == (RecordKind.SOURCE,) else _by_a_part(key, names))


def _by_a_part(typed: str, names: Mapping[str, str]) -> str | None:
    """The one record that has a name of which somebody typed a part, maybe with a title: 青木氏, Mr Aoki."""
    found = _HONORIFICS.fullmatch(typed.strip())
    part = found[1].strip().casefold() if found else ""
    if len(part) < _SHORTEST_PART or not any(map(str.isalpha, part)):
        return None
    whole = re.compile(rf"\b{re.escape(part)}\b" if part.isascii() else re.escape(part))
    meant = {key for name, key in names.items() if whole.search(name.casefold())}
    return meant.pop() if len(meant) == 1 else None


def sources_meant(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> list[str]:
    """The sources that may be meant by an address or a publisher."""
    return [
        source.id
        for source in (timeline.sources.values() if RecordKind.SOURCE in kinds else ())
        if typed in (source.url, source.archive_url) or typed.casefold() in map(str.casefold, source.publisher.values())
    ]


def with_a_place(timeline: Timeline, typed: str) -> tuple[str, str] | None:
    """The source and the place in it in `gazette-2018 p. 3` or `gazette-2018 (p. 3)`; None for all else."""
    found = _ID_AND_PLACE.fullmatch(typed)
    place = (found[2] or found[3]) if found else ""
    is_one = found is not None and found[1] in timeline.sources and place not in timeline.records
    return (found[1], place) if found and is_one else None


def is_sure(timeline: Timeline, key: str, meant: str) -> bool:
    """Whether a record is named exactly, or its id but for capitals: then no other one can be meant."""
    names = {folded_name(one) for one in names_of(timeline.records[meant])}
    path = _PATH.fullmatch(key)
    return guessed_id(key) == meant or folded_name(key) in names or (path is not None and path[1] == meant)


def broken_file(loaded: Loaded, key: str, kinds: tuple[RecordKind, ...]) -> str | None:
    """The file without a record that was meant, by its name or by one of the names in it: it has a mistake itself."""
    files = {path: rest for path, rest in loaded.salvaged.items() if rest.kind in kinds}
    named = {folded_name(name): path for path, rest in files.items() for name in rest.names}
    ids = {id_in(path): path for path in files}
    exact = ids.get(guessed_id(key)) or named.get(folded_name(key))
    return (
        exact or ids.get(nearest(key, ids, A_NAME) or "") or named.get(nearest(folded_name(key), named, A_NAME) or "")
    )


def mend_first(path: str, cure: Message = NOTHING) -> Message:
    """The cure where such a file was meant: the file, then what names it, if only its id is to be written there."""
    then = cure or Message("write `{text}`", text=id_in(path))
    return Message("`{path}` has a mistake itself: mend that first, then {cure}", path=path, cure=then)


def suggestion(timeline: Timeline, meant: str | None) -> Message:
    """The question whether that record was meant; nothing where none was."""
    if meant is None:
        return NOTHING
    return Message("did you mean `{id}` ({title})?", id=meant, title=timeline.records[meant].label)
