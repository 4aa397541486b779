"""Lists compared entry by entry, and the days between which somebody held an office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from dateline.editing.diff.difference import ItemsChange, TermChange
from dateline.model import Person
from dateline.model.profiles import Role


def items_changed(old: Any, new: Any, key: str) -> ItemsChange | None:
    """What became of the entries of a list; None for what is no list, or one in another order."""
    if not isinstance(old, tuple) or not isinstance(new, tuple):
        return None
    added, removed = _without(new, old), _without(old, new)
    changed = min(added, removed)
    if not added and not removed:
        return None
    return ItemsChange(key=key, added=added - changed, removed=removed - changed, changed=changed)


def _without(these: Sequence[object], those: Sequence[object]) -> int:
    """How many of these are not among those."""
    return sum(one not in those for one in these)


def terms_changed(old: Person, new: Person, language: str) -> Iterator[TermChange]:
    """Each office that is held at other times. One held twice is left out: which is which, nobody knows."""
    was, now = _by_office(old), _by_office(new)
    for office, role in now.items():
        if office in was:
            for end, one, other in (("start", was[office].from_, role.from_), ("end", was[office].to, role.to)):
                if one != other:
                    yield TermChange(
                        name=new.name.pick(language).text,
                        title=role.title.pick(language).text,
                        end=end,
                        before=str(one or ""),
                        after=str(other or ""),
                    )


def _by_office(person: Person) -> dict[tuple[object, ...], Role]:
    offices = [(tuple(role.title.items()), role.organisation) for role in person.roles]
    counted = Counter(offices)
    return {office: role for office, role in zip(offices, person.roles, strict=True) if counted[office] == 1}
