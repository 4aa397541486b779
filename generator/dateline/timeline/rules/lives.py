"""What nobody can do: act before birth or after death, be older than their parents, be their sister's father."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.dates import Edtf
from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import NOTHING, Message, in_code
from dateline.model import Claim, Forecast, Part, Person
from dateline.model.open_lists import EventRole, Kinship
from dateline.model.vocabulary import ClaimStatus
from dateline.model.walk import Where
from dateline.reading.folders import Loaded
from dateline.timeline.deaths import deaths
from dateline.timeline.rules.order import BETWEEN_PLACES, Pair, reversed_dates
from dateline.timeline.timeline import Timeline

_STATED = frozenset({ClaimStatus.CONFIRMED, ClaimStatus.REPORTED})
"""How a relation stands that is said to be so; of others, two may contradict each other."""
_SPOKEN: Mapping[type[Part], str] = MappingProxyType({Claim: "date", Forecast: "made"})


def births_come_first(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Somebody who took part, spoke or became a parent before being born."""
    born = {person.id: person for person in timeline.people.values() if person.born}
    roles = timeline.settings.vocabulary.of(EventRole)
    for deed in _deeds(timeline, born):
        if deed.role is None or not deed.role.means.may_be_unborn:
            pair = Pair(f"{deed.person.id}: born", deed.person.born, *deed.dated)
            way_out = Message(
                "take `{person}` out of the event, or give a role that somebody not yet born may have ({roles})",
                person=deed.person.id,
                roles=in_code([one for one in roles if one.means.may_be_unborn]),
            )
            yield from _reversed(loaded, deed, pair, way_out)
    yield from _parents_are_older(timeline, loaded)


def deaths_come_last(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Somebody who took part in person or spoke after dying."""
    died = {person.id: person for person in timeline.people.values() if person.died}
    roles = timeline.settings.vocabulary.of(EventRole)
    for deed in _deeds(timeline, died):
        if deed.role is None or not deed.role.means.may_be_dead:
            key, date, where, leeway = deed.dated
            pair = Pair(key, date, f"{deed.person.id}: died", deed.person.died, where, leeway)
            way_out = Message(
                "take `{person}` out of the event, or give a role that somebody dead may have ({roles})",
                person=deed.person.id,
                roles=in_code([one for one in roles if one.means.may_be_dead]),
            )
            yield from _reversed(loaded, deed, pair, way_out)


def deaths_agree(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event that is somebody's death on another day than their record has, or than another event."""
    for event in timeline.events:
        for position, key in deaths(event):
            person = timeline.people.get(key)
            died = person.died if person else None
            if died and (died.is_surely_before(event.date) or event.date.is_surely_before(died)):
                yield Diagnostic(
                    code=Code.DEATH_DATE,
                    span=loaded.span(event.id, ("participants", position)),
                    message=Message(
                        "`{person}` dies here on {date}, but died on {died} by the other record",
                        person=key,
                        date=str(event.date),
                        died=str(died),
                    ),
                    expected=Message("one day of death"),
                    cure=Message("correct one of the two dates, or give a role here that ends no life"),
                )


@dataclass(frozen=True, slots=True)
class _Deed:
    """What somebody did on a day, by a record."""

    record: str
    person: Person
    role: EventRole | None
    """What they were in the event; None where they spoke."""
    dated: tuple[str, Edtf | None, Where, int]
    """The key of the date, the date, its place, and the days by which it may seem to be another."""


def _deeds(timeline: Timeline, people: Mapping[str, Person]) -> Iterator[_Deed]:
    for event in timeline.events if people else ():
        for position, participant in enumerate(event.participants):
            person = people.get(participant.person or "")
            if person and not event.status.is_settled_without:
                dated = ("date", event.date, ("participants", position), BETWEEN_PLACES)
                yield _Deed(event.id, person, participant.role, dated)
    for record in timeline.records.values() if people else ():
        for where, part in record.parts:
            if (key := _SPOKEN.get(type(part))) and (person := people.get(getattr(part, "by"))):  # noqa: B009 -- both have it
                yield _Deed(record.id, person, None, (key, getattr(part, key), (*where, key), BETWEEN_PLACES))


def _reversed(loaded: Loaded, deed: _Deed, pair: Pair, way_out: Message) -> Iterator[Diagnostic]:
    if pair.is_reversed:
        yield reversed_dates(loaded, deed.record, pair, way_out if deed.role else NOTHING)


def _parents_are_older(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    for person in timeline.people.values():
        for position, relation in enumerate(person.relations):
            other = timeline.people.get(relation.person)
            if other is None or relation.status not in _STATED:
                continue
            match relation.as_.means.other_is:
                case "younger":
                    parent, child = person, other
                case "older":
                    parent, child = other, person
                case _:
                    continue
            where = ("relations", position)
            pair = Pair(f"{parent.id}: born", parent.born, f"{child.id}: born", child.born, where)
            if pair.is_reversed:
                yield reversed_dates(loaded, person.id, pair)


def kin_agree(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Two records that say of two people what cannot both be: each is the other's father."""
    told: dict[tuple[str, str], set[Kinship]] = defaultdict(set)
    for person in timeline.people.values():
        for relation in person.relations:
            if relation.status in _STATED:
                told[person.id, relation.person].add(relation.as_)
    for person in timeline.people.values():
        for position, relation in enumerate(person.relations):
            back = told.get((relation.person, person.id), set())
            there = told.get((person.id, relation.person), set())
            if person.id < relation.person and there and back and not _agree(timeline, there, back):
                yield _contradiction(loaded, person, position, min(back))


def _agree(timeline: Timeline, told: set[Kinship], back: set[Kinship]) -> bool:
    """Whether both can be, or are each other's parents: that is a circle, which another rule reports."""
    inverse = timeline.settings.vocabulary.inverse
    answers = {inverse(kinship) for kinship in told}
    return bool(answers & {answer for kinship in map(inverse, back) for answer in (kinship, inverse(kinship))})


def _contradiction(loaded: Loaded, person: Person, position: int, back: Kinship) -> Diagnostic:
    relation = person.relations[position]
    return Diagnostic(
        code=Code.KINSHIP_CONTRADICTION,
        span=loaded.span(person.id, ("relations", position, "as")),
        message=Message(
            "`{other}` is the `{kinship}` here, but in the record `{other}` this person is the `{back}`",
            other=relation.person,
            kinship=relation.as_,
            back=back,
        ),
        expected=Message("two records that agree"),
        cure=Message("correct one of the two: `as` says what the other person is to this one"),
    )
