"""A difference between two states of the records, as data."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.vocabulary import RecordKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A record as it is spoken of."""

    kind: RecordKind
    id: str
    name: str
    """In the site's own language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A record under a new id that keeps its old one."""

    kind: RecordKind
    old: str
    new: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """A record of which some keys say something else."""

    record: Named
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """A value that is told with what it was; "" for none."""

    record: Named | None
    """None for the settings of the site."""
    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterChange:
    """Two people's meetings, counted before and after."""

    names: tuple[str, str]
    what: str
    """`held`, `expected` or `did not take place`."""
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleChange:
    """A person who is called something else on the pages of some events, although those did not change it."""

    name: str
    events: tuple[Named, ...]
    before: str
    after: str
    """On the first of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesChange:
    """How many pages of a language are new, gone or different."""

    language: str
    label: str
    added: int
    removed: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a change must not do, and what to do instead."""

    id: str
    message: str
    cure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Everything that differs; each list in a total order."""

    added: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    changed: tuple[RecordChange, ...] = ()
    values: tuple[ValueChange, ...] = ()
    encounters: tuple[EncounterChange, ...] = ()
    titles: tuple[TitleChange, ...] = ()
    pages: tuple[PagesChange, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return self == Difference()
