"""What rests on which source, and how far sources are independent of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.model import Part, Record, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A place where a record cites a source."""

    record: Record
    where: tuple[str | int, ...]
    """Path of keys and list positions of the part that cites, `()` for the record as a whole."""
    at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How well an account is supported."""

    sources: tuple[Source, ...]
    """Every source cited anywhere in the record, in order of first mention."""
    independent: tuple[str, ...]
    """One source id for each voice: copies count as their original, pages of one publisher as one."""
    sides: frozenset[str | None]
    """The states the sources speak for; None for those that speak for none."""

    @property
    def rests_on_one(self) -> bool:
        """Whether a single voice is all there is."""
        return len(self.independent) == 1

    @property
    def one_side(self) -> str | None:
        """The state for which every source speaks, if there is such a one."""
        return next(iter(self.sides)) if len(self.sides) == 1 else None


def citations(record: Record) -> Iterator[tuple[tuple[str | int, ...], str, str | None]]:
    """Every citation in a record: the path of the part that cites, the source's id, and where in the source."""
    for where, part in record.parts:
        for citation in cited_by(part):
            yield where, citation[0], citation[1]


def cited_by(part: Part) -> tuple[tuple[str, str | None], ...]:
    """Source ids a part cites itself, with where in the source."""
    return tuple((citation.source, citation.at) for citation in getattr(part, "sources", ()))


def uses(records: Iterable[Record]) -> Mapping[str, tuple[Use, ...]]:
    """By source id, every place that cites it, in the order of `records`."""
    found: dict[str, list[Use]] = defaultdict(list)
    for record in records:
        for where, source, at in citations(record):
            found[source].append(Use(record=record, where=where, at=at))
    return {source: tuple(places) for source, places in found.items()}


def standing(record: Record, sources: Mapping[str, Source]) -> Standing:
    """How well `record` is supported by the sources it cites."""
    cited = [sources[source] for source in dict.fromkeys(s for _, s, _ in citations(record)) if source in sources]
    voices: dict[str, str] = {}
    for source in cited:
        original = original_of(source, sources)
        voices.setdefault(original.publisher.pick("en").text, original.id)
    return Standing(
        sources=tuple(cited),
        independent=tuple(voices.values()),
        sides=frozenset(source.side for source in cited),
    )


def original_of(source: Source, sources: Mapping[str, Source]) -> Source:
    """The page that a page repeats, or the page itself; stops where copies run in a circle."""
    seen = {source.id}
    while source.repeats and source.repeats in sources and source.repeats not in seen:
        source = sources[source.repeats]
        seen.add(source.id)
    return source
