"""Finding a record by what somebody types: its id, an old id, a name in any script, a part or nearly all of one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping

from dateline.diagnostics.message import NOTHING, Message, either, either_in_code
from dateline.diagnostics.nearest import meant, nearest
from dateline.diagnostics.text import quoted
from dateline.model import KINDS, Record, Source, folded_name, names_of
from dateline.model.vocabulary import RecordKind
from dateline.search.fold import BEFORE_RUNS, LETTERS, fold
from dateline.timeline.timeline import Timeline

MAX_OFFERED = 9
"""Records that are offered to choose from: a digit says which."""
_MAX_TOLD = 5
"""How many of them stand in one sentence."""


class LookupFailedError(Exception):
    """It is not certain that a record is meant."""

    def __init__(self, message: Message, offered: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        """What is not so, without what may be meant."""
        self.offered = offered
        """Ids of the records that may be meant, the likeliest first."""

    @property
    def hint(self) -> Message:
        """What may be meant; nothing where there is no guess."""
        if not self.offered:
            return NOTHING
        if len(self.offered) == 1:
            return meant(self.offered[0])
        return Message("did you mean {ids}?", ids=either_in_code(self.offered[:_MAX_TOLD]))


def by_name(timeline: Timeline, kinds: tuple[RecordKind, ...]) -> Callable[[str], tuple[Record, ...]]:
    """Gives the records of some kinds that have a name or another spelling, however it is written."""
    known: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in timeline.records.values():
        if record.record_kind in kinds:
            for name in names_of(record):
                known[folded_name(name)][record.id] = record
    return lambda name: tuple(known.get(folded_name(name), {}).values())


def find(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> str:
    """The id that is meant. Raises `LookupFailedError`, with the records that may be."""
    record = timeline.records.get(timeline.aliases.get(typed, typed))
    if record is not None and record.record_kind in kinds:
        return record.id
    named = by_name(timeline, kinds)(typed) or tuple(_at_address(timeline, typed, kinds))
    if len(named) == 1:
        return named[0].id
    if named:
        ids = tuple(one.id for one in named[:MAX_OFFERED])
        raise LookupFailedError(Message("several are called {name}", name=quoted(typed)), ids)
    offered = tuple(_likely(timeline, typed, kinds))[:MAX_OFFERED]
    if record is not None:
        wanted = either([KINDS[kind].one for kind in kinds])
        other = Message("`{id}` is the id of another kind of record, not of {kind}", id=typed, kind=wanted)
        raise LookupFailedError(other, offered)
    unknown = Message("no {kind} {name}", kind=either([KINDS[kind].noun for kind in kinds]), name=quoted(typed))
    raise LookupFailedError(unknown, offered)


def _at_address(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> Iterator[Record]:
    """The sources at a web address."""
    for source in timeline.sources.values() if RecordKind.SOURCE in kinds else ():
        if typed in (source.url, source.archive_url):
            yield source


def _likely(timeline: Timeline, typed: str, kinds: tuple[RecordKind, ...]) -> Iterator[str]:
    """Records with all these words in a name, those that others name most often first; else the nearest by a slip."""
    records = [record for record in timeline.records.values() if record.record_kind in kinds]
    words = LETTERS.findall(fold(typed))
    found = [record.id for record in records if any(_has(words, name) for name in _called(record))] if words else []
    if found:
        often = Counter(named for _, (_, named, _) in timeline.references)
        yield from sorted(found, key=lambda key: (-often[key], key))
        return
    names = {name: record.id for record in records for name in names_of(record)}
    near = nearest(typed, {record.id for record in records}) or names.get(nearest(typed, names) or "")
    if near:
        yield near


def _called(record: Record) -> Iterator[str]:
    """Whatever somebody may remember of a record: its names, its id, and who published it."""
    yield from names_of(record)
    yield record.id.replace("-", " ")
    if isinstance(record, Source):
        yield from record.publisher.values()


def _has(words: list[str], name: str) -> bool:
    """Whether each word is one of a name's, the last at least its beginning; Han, kana or Hangul may stand anywhere."""
    folded = " " + " ".join(LETTERS.findall(fold(name))) + " "
    ends = [" "] * (len(words) - 1) + [""]
    return all((f" {one}{end}" if one < BEFORE_RUNS else one) in folded for one, end in zip(words, ends, strict=True))


def namesakes(timeline: Timeline, kind: RecordKind, names: Mapping[str, str]) -> tuple[Record, ...]:
    """Records of a kind that already have one of these names, in any language or spelling."""
    known = by_name(timeline, (kind,))
    return tuple({record.id: record for name in names.values() for record in known(name)}.values())
