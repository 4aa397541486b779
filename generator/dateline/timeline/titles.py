"""The title a person held on a day, from dated roles. Nobody types it into an event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from dateline.dates import Coverage, Edtf, covering, overlapping
from dateline.model import Participant, Person, Role
from dateline.model.texts import Text


class Doubt(StrEnum):
    """Why a title on a day is not plain."""

    GAP = "gap"
    """No main role covers the day."""
    OVERLAP = "overlap"
    """Two main roles cover the day for certain."""
    UNCLEAR = "unclear"
    """The roles' dates are too coarse to say which of two held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesOnDay:
    """What somebody was on a day."""

    main: Role | None = None
    """The role the title comes from; None where none covers the day or `override` speaks."""
    beside: tuple[Role, ...] = ()
    """Offices held beside it on that day."""
    override: Participant | None = None
    """The participant whose `as` speaks instead of the roles."""
    doubt: Doubt | None = None
    rivals: tuple[Role, ...] = ()
    """The roles that overlap or cannot be told apart."""

    @property
    def titles(self) -> tuple[Text, ...]:
        """Every title on the day, the main one first; empty where none is known."""
        if self.override is not None and self.override.as_ is not None:
            return (self.override.as_,)
        main = (self.main.title,) if self.main else ()
        return main + tuple(role.title for role in self.beside)


def title_on(person: Person, day: Edtf) -> RolesOnDay:
    """What `person` was on `day`; for an event of several days, on its first.

    A role's first and last day belong to it. Where one role ends on the day the next begins, the next
    one counts on that day. Where months or years are all that is known of the roles, a day on their edge
    is taken by the only role that may cover it; two such roles leave the title unclear.
    """
    covered = [(role, covering(role.from_, role.to, day)) for role in person.offices]
    beside = tuple(role for role, how in covered if not role.is_main and how is Coverage.CERTAIN)
    certain = [role for role, how in covered if role.is_main and how is Coverage.CERTAIN]
    if not certain:
        possible = [role for role, how in covered if role.is_main and how is Coverage.POSSIBLE]
        if not possible:
            return RolesOnDay(beside=beside, doubt=Doubt.GAP)
        doubt = Doubt.UNCLEAR if len(possible) > 1 else None
        return RolesOnDay(main=_latest(possible), beside=beside, doubt=doubt, rivals=tuple(possible) if doubt else ())
    latest = _latest(certain)
    rivals = [role for role in certain if role is not latest and not _hands_over(role, latest)]
    if rivals:
        return RolesOnDay(main=latest, beside=beside, doubt=Doubt.OVERLAP, rivals=(*rivals, latest))
    return RolesOnDay(main=latest, beside=beside)


def overlaps(person: Person) -> list[tuple[Role, Role]]:
    """Pairs of main roles that overlap for certain; handing over within a day, month or year is none."""
    mains = [role for role in person.offices if role.is_main]
    return [
        (one, other)
        for one, other in combinations(mains, 2)
        if overlapping((one.from_, one.to), (other.from_, other.to)) is Coverage.CERTAIN
    ]


def _hands_over(earlier: Role, later: Role) -> bool:
    return earlier.to is not None and later.from_ is not None and earlier.to.latest <= later.from_.latest


def _latest(roles: list[Role]) -> Role:
    return max(roles, key=lambda role: (_first_sure_day(role), role.title.pick("en").text))


def _first_sure_day(role: Role) -> int:
    return role.from_.latest.toordinal() if role.from_ else 0
