"""Titles on a day, overlapping roles, participants named twice, meetings of one, countries that are no states."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Severity, Span, instead
from dateline.diagnostics.message import Message
from dateline.diagnostics.nearest import meant, nearest
from dateline.model import KINDS, Event, Person
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline
from dateline.timeline.titles import Doubt, overlaps, title_on


def titles_are_known(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A participant for whose title on the day no role, or no single role, speaks."""
    for event in timeline.events:
        for position, participant in enumerate(event.participants):
            person = timeline.people.get(participant.person or "")
            if person is None or participant.as_ is not None or person.was_dead(event.date):
                continue
            held = title_on(person, event.date)
            is_needed = timeline.settings.needs_offices and not event.status.looks_ahead
            if held.doubt is None or (held.doubt is Doubt.GAP and not is_needed):
                continue  # who will hold an office on a day to come nobody knows
            severity = Severity.ERROR if held.doubt is Doubt.GAP else Severity.WARNING
            yield Diagnostic(
                code=Code.TITLE_UNCOVERED if held.doubt is Doubt.GAP else Code.TITLE_UNCLEAR,
                severity=severity,
                span=loaded.span(event.id, ("participants", position)),
                message=_doubted(loaded, held.doubt, person, event),
                expected=Message("exactly one main role that covers the day"),
                cure=_covered(person),
            )


def _covered(person: Person) -> Message:
    """How a title becomes known."""
    path = f"{KINDS[person.record_kind].folder}/{person.id}.yml"
    if person.roles:
        return Message(
            "add or correct the dates of a role in {path}, or write the title here as `as:` with its source", path=path
        )
    return Message(
        "add a role with its dates in {path}; where people without offices take part, set `offices: optional` under "
        "`dateline:` in mkdocs.yml",
        path=path,
    )


def _doubted(loaded: Loaded, doubt: Doubt, person: Person, event: Event) -> Message:
    """What is doubtful about a title, and where to look."""
    values = {"person": person.id, "date": str(event.date)}
    match doubt:
        case Doubt.GAP:
            message = Message("no role covers `{person}` on {date}", **values)
        case Doubt.OVERLAP:
            message = Message("two roles claim `{person}` on {date}", **values)
        case Doubt.UNCLEAR:
            message = Message("the roles' dates are too coarse for `{person}` on {date}", **values)
    nearest = _nearest_role(loaded, person, event)
    if nearest is None:
        return message
    place = f"{nearest.path}:{nearest.line}"
    return Message("{message}; the nearest stands at {place}", message=message, place=place)


def _nearest_role(loaded: Loaded, person: Person, event: Event) -> Span | None:
    """Where the main role that begins or ends nearest to an event stands: its dates may have been changed."""
    day = event.date.earliest
    distances = {
        position: min(
            abs((date.earliest - day).days) for date in (role.from_, role.to) if date is not None and not date.is_open
        )
        for position, role in enumerate(person.roles)
        if role.is_main and (role.from_ or role.to)
    }
    if not distances:
        return None
    return loaded.span(person.id, ("roles", min(distances, key=lambda position: distances[position])))


def roles_do_not_overlap(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Two main roles at one time: the title on a day would be a matter of chance."""
    for person in timeline.people.values():
        for _, later in overlaps(person):
            yield Diagnostic(
                code=Code.ROLE_OVERLAP,
                severity=Severity.WARNING,
                span=loaded.span(person.id, ("roles", person.offices.index(later))),
                message=Message(
                    "the role “{title}” overlaps another main role",
                    title=later.title.pick(timeline.settings.language).text,
                ),
                expected=Message("main roles that follow each other"),
                cure=Message("end one before the other begins, or mark the lesser one `secondary: true`"),
            )


def participants_are_named_once(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """The same person twice in one event in the same role."""
    for event in timeline.events:
        seen = set()
        for position, participant in enumerate(event.participants):
            entry = (participant.id, participant.role)
            if entry in seen:
                yield Diagnostic(
                    code=Code.PARTICIPANT_TWICE,
                    span=loaded.span(event.id, ("participants", position)),
                    message=Message("`{id}` takes part twice as `{role}`", id=participant.id, role=participant.role),
                    expected=Message("each participant once in each role"),
                    cure=Message("delete one of the two entries"),
                )
            seen.add(entry)


def meetings_have_two(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A meeting or a call of which one participant is named. Where none is, nobody is said to have met alone."""
    for event in timeline.events:
        present = {participant.id for participant in event.participants}
        means = event.kind.means
        if len(present) == 1 and (means.meets or means.takes_two):
            yield Diagnostic(
                code=Code.MEETING_OF_ONE,
                severity=Severity.WARNING,
                span=loaded.span(event.id, ("participants",)),
                message=Message("a `{kind}` with one participant, `{id}`", kind=event.kind, id=min(present)),
                expected=Message("everybody who met, at least two"),
                cure=Message("add the others, each with a role, or write another `kind`"),
            )


def countries_are_states(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A country that is an organisation but not a state."""
    for span, key in _not_among(timeline.states, timeline, loaded, "country"):
        finding = Diagnostic(
            code=Code.SIDE_NOT_A_STATE,
            span=span,
            message=Message("`{id}` is not a state", id=key),
            expected=Message("an organisation of kind `state`"),
            cure=Message("write the id of the state"),
        )
        yield _with_nearest(finding, key, timeline.states)


def sides_are_listed(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A side that is neither a state nor in the settings, where those list any."""
    for span, key in _not_among(timeline.sides, timeline, loaded, "side"):
        finding = Diagnostic(
            code=Code.SIDE_UNLISTED,
            span=span,
            message=Message("`{id}` is none of the sides of this site", id=key),
            expected=Message("a state, or an organisation listed as one of the `sides` in mkdocs.yml"),
            cure=Message("write the id of a side, or add `{id}` to the `sides` in mkdocs.yml", id=key),
        )
        yield _with_nearest(finding, key, timeline.sides)


def _not_among(allowed: AbstractSet[str], timeline: Timeline, loaded: Loaded, key: str) -> Iterator[tuple[Span, str]]:
    """The place and id of every organisation that stands under a key and is none of those allowed there."""
    for name, (where, named, _) in chain(timeline.references, loaded.references):
        if where[-1] == key and named in timeline.organisations and named not in allowed:
            yield loaded.span(name, where), named


def _with_nearest(finding: Diagnostic, key: str, choices: AbstractSet[str]) -> Diagnostic:
    """The finding with the cure to write the id that was surely meant, if one resembles what stands there."""
    found = nearest(key, choices)
    return replace(finding, cure=meant(found), edits=instead(finding.span, found)) if found else finding
