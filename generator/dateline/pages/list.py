"""The lists of profiles: people and places by state, organisations and topics by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from dateline.model import KINDS, Organisation, Person, Place, Profile, Record, Topic
from dateline.model.open_lists import OrganisationKind, TopicKind
from dateline.model.settings import Section
from dateline.model.vocabulary import RecordKind
from dateline.pages.compose import Part
from dateline.pages.grouping import grouped
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.record_page import in_order
from dateline.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Records that stand together in a list."""

    anchor: str
    heading: str
    side: str | None
    """The state whose mark stands before the heading."""
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiles:
    """A list as its page shows it."""

    title: str
    """The key of its title."""
    lead: str
    """The key of the sentence below it."""
    groups: tuple[Group, ...]


def by_state(view: View, records: Iterable[Person | Place]) -> Iterator[Group]:
    """By side, or by the state they lie in: the sides of the site first, the others by name, those of none last."""
    groups = grouped(records, lambda record: (record.country if isinstance(record, Place) else record.on_side) or "")
    sides = [side for side in view.timeline.settings.sides if side in groups]
    known = {key: found for key in groups if key not in sides and (found := view.timeline.organisations.get(key))}
    for key in (*sides, *sorted(known, key=lambda key: view.order(known[key]))):
        name = view.name(view.timeline.organisations[key]) if key in view.timeline.organisations else key
        yield Group(anchor=key, heading=name, side=key, records=groups[key])
    rest = tuple(record for key in groups if key not in sides and key not in known for record in groups[key])
    if rest and not sides and not known:
        yield from together(view, rest)
    elif rest:
        yield Group(anchor="others", heading=view.words["no_side"], side=None, records=rest)


def organisations(view: View, records: Iterable[Organisation]) -> Iterator[Group]:
    """By kind, the kinds in the order of the vocabulary."""
    groups = grouped(records, lambda record: record.kind)
    for kind in view.timeline.settings.vocabulary.of(OrganisationKind):
        if kind in groups:
            yield Group(anchor=f"kind-{kind}", heading=view.label(kind), side=None, records=groups[kind])


def topics(view: View, records: Iterable[Topic]) -> Iterator[Group]:
    """By kind, the kinds in the order of the vocabulary."""
    groups = grouped(records, lambda record: record.kind)
    for kind in view.timeline.settings.vocabulary.of(TopicKind):
        if kind in groups:
            yield Group(anchor=f"kind-{kind}", heading=view.label(kind), side=None, records=groups[kind])


def together(view: View, records: Iterable[Record]) -> Iterator[Group]:
    """All in one."""
    yield Group(anchor="all", heading=view.words["part_all"], side=None, records=tuple(records))


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    title: str
    lead: str
    groups: Callable[[View, Any], Iterable[Group]]


LISTS: Mapping[RecordKind, _List] = MappingProxyType(
    {
        RecordKind.PERSON: _List(title="people", lead="people_lead", groups=by_state),
        RecordKind.ORGANISATION: _List(title="organisations", lead="organisations_lead", groups=organisations),
        RecordKind.PLACE: _List(title="places", lead="places_lead", groups=by_state),
        RecordKind.TOPIC: _List(title="topics", lead="topics_lead", groups=topics),
    }
)
"""The keys of each list's title and lead, and how its records are grouped; a kind that is not here has one group."""


def _list(kind: RecordKind) -> _List:
    name = KINDS[kind].address
    return LISTS.get(kind) or _List(title=name, lead=f"{name}_lead", groups=together)


def groups_of(view: View, kind: RecordKind) -> tuple[Group, ...]:
    """The profiles of a kind as their list has them."""
    return tuple(_list(kind).groups(view, in_order(view, kind)))


def _lead(view: View, kind: RecordKind) -> str:
    """What a list has, in a sentence; that of people promises no offices where nobody has one."""
    has_offices = any(person.roles for person in view.timeline.people.values())
    return "people_lead_alone" if kind is RecordKind.PERSON and not has_offices else _list(kind).lead


def _profiles(view: View, kind: RecordKind) -> Profiles:
    return Profiles(title=_list(kind).title, lead=_lead(view, kind), groups=groups_of(view, kind))


NOT_ALWAYS = frozenset({Section.ORGANISATIONS, Section.TOPICS})
"""The lists that a site may go without."""

PARTS = (
    Part(
        anchor=lambda group: group.anchor,
        heading=lambda _view, group: group.heading,
        macro="group",
        each=lambda profiles: profiles.groups,
    ),
)


def pages(view: View) -> Iterator[Page]:
    """A list of the profiles of each kind: a section for each group."""
    for kind, about in KINDS.items():
        if not issubclass(about.model, Profile):
            continue
        made = _list(kind)
        path = view.urls.records(kind, view.default)
        if about.address in NOT_ALWAYS - view.sections:
            continue
        yield list_page(
            view, "list", PARTS, partial(_profiles, view, kind), title=made.title, lead=_lead(view, kind), path=path
        )
