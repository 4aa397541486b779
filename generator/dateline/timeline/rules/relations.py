"""How events stand to each other and people to their kin: not to themselves, not in a circle, not against time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dateline.dates import DateError
from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.model import Event
from dateline.model.open_lists import EventRelation
from dateline.model.walk import Where
from dateline.reading.folders import Loaded
from dateline.timeline.rules.order import BETWEEN_PLACES
from dateline.timeline.timeline import Timeline

Edge = tuple[str, str]
Told = tuple[str, Where, str, str, Edge]
"""Where a relation is told: record, place, word for it, chain that it belongs to, and from whom to whom it leads."""


def relations_lead_on(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A relation to the record itself, or one that leads back to it, directly or by a detour."""
    told = (*_between_events(timeline), *_between_kin(timeline))
    chains: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for _, _, _, chain, (start, end) in told:
        if chain and start != end:
            chains[chain][start].add(end)
    for record, where, word, chain, (start, end) in told:
        if start == end:
            yield _to_itself(loaded, record, where)
        elif chain and start in (seen := _reached(chains[chain], end)):
            yield _in_a_circle(loaded, record, where, word, _reaching(chains[chain], seen, start))


def _between_events(timeline: Timeline) -> Iterator[Told]:
    for event in timeline.events:
        for position, link in enumerate(event.related):
            word, edge = link.as_.value, (event.id, link.event)
            chain = "" if link.as_.means.is_mutual else word
            if (inverse := timeline.settings.vocabulary.inverse(link.as_)) != word:
                # What prepares another comes before it, so it is not what follows it.
                chain, edge = inverse.value, edge[::-1]
            yield event.id, ("related", position), word, chain, edge


def _between_kin(timeline: Timeline) -> Iterator[Told]:
    for person in timeline.people.values():
        for position, relation in enumerate(person.relations):
            edge, chain = (person.id, relation.person), "parent"
            match relation.as_.means.other_is:
                case "younger":
                    edge = edge[::-1]
                case "older":
                    pass
                case _:
                    chain = ""
            yield person.id, ("relations", position), relation.as_.value, chain, edge


def _reached(edges: Mapping[str, Iterable[str]], start: str) -> set[str]:
    """Everything to which the edges lead from `start`, itself among it."""
    seen, waiting = {start}, [start]
    while waiting:
        for further in edges.get(waiting.pop(), ()):
            if further not in seen:
                seen.add(further)
                waiting.append(further)
    return seen


def _reaching(edges: Mapping[str, Iterable[str]], among: Iterable[str], end: str) -> tuple[str, ...]:
    return tuple(sorted(one for one in among if end in _reached(edges, one)))


def _to_itself(loaded: Loaded, record: str, where: Where) -> Diagnostic:
    return Diagnostic(
        code=Code.CIRCLE,
        span=loaded.span(record, where),
        message=Message("`{id}` is related to itself", id=record),
        expected=Message("the id of another record"),
        cure=Message("write the id of the one that is meant, or delete the entry"),
    )


def _in_a_circle(loaded: Loaded, record: str, where: Where, word: str, ids: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        code=Code.CIRCLE,
        span=loaded.span(record, where),
        message=Message("`{id}` leads back to itself by `{key}`", id=record, key=word),
        expected=Message("a chain that ends"),
        cure=Message("correct `{key}` in one of: {ids}", key="as", ids=ids),
    )


def relations_are_in_time(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event that follows, fulfils or answers a later one, or prepares an earlier one."""
    for event in timeline.events:
        for position, link in enumerate(event.related):
            other = timeline.event(link.event)
            if other is None:
                continue
            if (
                link.as_.means.other_is == "earlier"
                and _was_over(timeline, event, other)
                and not _knew_of(event, other, link.as_)
            ):
                message = Message(
                    "`{relation}` names `{id}`, which comes later ({date})",
                    relation=link.as_,
                    id=other.id,
                    date=str(other.date),
                )
            elif link.as_.means.other_is == "later" and _was_over(timeline, other, event):
                message = Message(
                    "`{relation}` names `{id}`, which was over before ({date})",
                    relation=link.as_,
                    id=other.id,
                    date=str(other.date),
                )
            else:
                continue
            yield Diagnostic(
                code=Code.RELATION_ORDER,
                # An answer to what was only announced may be meant.
                severity=Severity.WARNING if link.as_.means.answers else Severity.ERROR,
                span=loaded.span(event.id, ("related", position)),
                message=message,
                expected=_expected(link.as_),
                cure=Message(
                    "correct `event`, `as` or one of the dates: `as` says what this event is to the other one"
                ),
            )


def _knew_of(event: Event, other: Event, relation: EventRelation) -> bool:
    """Whether an event may answer one that lay ahead, since that was announced before."""
    begun = any(not event.date.is_surely_before(step.date, BETWEEN_PLACES) for step in other.history)
    return relation.means.answers and begun


def _expected(relation: EventRelation) -> Message:
    if relation.means.other_is == "later":
        return Message("a later event")
    return Message("an earlier event")


def _was_over(timeline: Timeline, one: Event, other: Event) -> bool:
    """Whether `one` was surely over before `other` began, by whatever clock each is dated."""
    if one.date.is_surely_before(other.date):
        zone = timeline.zone_of(one)
        return one.date.is_surely_before(other.date, 0 if zone and zone == timeline.zone_of(other) else BETWEEN_PLACES)
    if not (one.time and other.time and one.date.is_exact_day and other.date.is_exact_day):
        return False
    try:
        first, second = timeline.moments(one), timeline.moments(other)
    except DateError:  # told by another rule
        return False
    return first is not None and second is not None and (first.end or first.local) < second.local
