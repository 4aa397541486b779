"""A difference between two states of the records, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.diagnostics import Severity
from dateline.diagnostics.message import Message
from dateline.model.vocabulary import RecordKind


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
class ItemsChange:
    """How many entries of a list are new, gone or say something else."""

    key: str
    added: int
    removed: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """A record of which some keys say something else."""

    record: Named
    keys: tuple[str, ...]
    items: tuple[ItemsChange, ...] = ()
    """Of those keys that hold lists, what became of their entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """A value that is told with what it was; "" for none."""

    record: Named | None
    """None for the settings of the site."""
    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChange:
    """A day on which an office began or ended, and the one that stands there now; "" for none."""

    name: str
    title: str
    end: str
    """`start` or `end`."""
    before: str
    after: str


class Meetings(StrEnum):
    """What became of the meetings that are counted together."""

    HELD = "held"
    EXPECTED = "expected"
    FAILED = "did not take place"


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterChange:
    """Two people's meetings, counted before and after."""

    names: tuple[str, str]
    what: Meetings
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
    """Something a change must not do, and what to do instead, as sentences without the last full stop."""

    id: str
    message: Message
    cure: Message


class Origin(StrEnum):
    """Whether the change caused a finding, in its own files or in another, or found it there."""

    HERE = "in a changed file"
    ELSEWHERE = "in another file, because of the change"
    BEFORE = "there before the change"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMend:
    """A finding of the check in the newer state."""

    origin: Origin
    path: str
    line: int
    severity: Severity
    code: str
    message: Message
    expected: Message
    cure: Message
    about: str
    """The id that was found, where the finding is about one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Everything that differs; each list in a total order."""

    added: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    changed: tuple[RecordChange, ...] = ()
    values: tuple[ValueChange, ...] = ()
    terms: tuple[TermChange, ...] = ()
    encounters: tuple[EncounterChange, ...] = ()
    titles: tuple[TitleChange, ...] = ()
    pages: tuple[PagesChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()
    """Paths of files that were added or changed and lie where nobody looks for records."""
    findings: tuple[ToMend, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs, whatever the check says."""
        return replace(self, findings=()) == Difference()
