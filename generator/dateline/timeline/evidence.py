"""What rests on which source, and how far sources are independent of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.model import Record, Source, folded_name
from dateline.model.walk import Where, citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A place where a record cites a source."""

    record: Record
    where: Where
    """Place of the part that cites, `()` for the record as a whole."""
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


def uses(records: Iterable[Record]) -> Mapping[str, tuple[Use, ...]]:
    """By source id, every place that cites it, in the order of `records`."""
    found: dict[str, list[Use]] = defaultdict(list)
    for record in records:
        for where, citation in citations(record):
            found[citation.source].append(Use(record=record, where=where, at=citation.at))
    return {source: tuple(places) for source, places in found.items()}


Names = frozenset[tuple[str, str]]
"""A publisher's names, folded, each with its language."""


def publishers(sources: Iterable[Source]) -> Mapping[str, str]:
    """By source id, what is the same for all sources of one publisher: the id of one of them.

    Two are one publisher where they share a name, in whatever language each has it, and differ in no language that
    both have. So it does not matter which languages the site speaks.
    """
    by_name: dict[Names, list[str]] = defaultdict(list)
    for source in sources:
        by_name[frozenset((tag, folded_name(name)) for tag, name in source.publisher.items())].append(source.id)
    sharing: dict[str, list[Names]] = defaultdict(list)
    for names in by_name:
        for name in {name for _, name in names}:
            sharing[name].append(names)
    found: dict[str, str] = {}
    for first in by_name:
        waiting = [first]
        for names in waiting:  # grows on the way
            if by_name[names][0] not in found:
                found.update(dict.fromkeys(by_name[names], by_name[first][0]))
                waiting += [other for _, name in names for other in sharing[name] if _agree(names, other)]
    return found


def _agree(names: Names, others: Names) -> bool:
    known = dict(others)
    return all(known.get(tag, name) == name for tag, name in names)


def standing(record: Record, sources: Mapping[str, Source], publisher: Mapping[str, str]) -> Standing:
    """How well `record` is supported by the sources it cites; `publisher` is as `publishers` has it."""
    cited = [sources[key] for key in dict.fromkeys(one.source for _, one in citations(record)) if key in sources]
    return Standing(
        sources=tuple(cited),
        independent=voices(cited, sources, publisher),
        sides=frozenset(source.side for source in cited),
    )


def voices(cited: Iterable[Source], sources: Mapping[str, Source], publisher: Mapping[str, str]) -> tuple[str, ...]:
    """One source id for each voice among those cited: copies count as their original, pages of one publisher as one."""
    found: dict[str, str] = {}
    for source in cited:
        original = original_of(source, sources)
        found.setdefault(publisher[original.id], original.id)
    return tuple(found.values())


def original_of(source: Source, sources: Mapping[str, Source]) -> Source:
    """The page that a page repeats, or the page itself; stops where copies run in a circle."""
    seen = {source.id}
    while source.repeats and source.repeats in sources and source.repeats not in seen:
        source = sources[source.repeats]
        seen.add(source.id)
    return source
