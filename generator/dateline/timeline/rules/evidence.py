"""Statements without a source, or confirmed by one voice alone."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.text import plural
from dateline.model import (
    Claim,
    Correction,
    Event,
    Forecast,
    ForecastOutcome,
    Known,
    KnownEvents,
    KnownMeetings,
    Part,
    Person,
    Relation,
    Role,
    Step,
)
from dateline.model.vocabulary import ClaimStatus, Outcome
from dateline.model.walk import Where
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline


def records_have_sources(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event or a life without a source, and any claim, forecast, outcome, step, office or kinship without one."""
    for record in timeline.records.values():
        if isinstance(record, Event) and not record.sources:
            yield _unsourced(loaded, record.id, (), Message("the event has no source"))
        if isinstance(record, Person) and not record.sources:
            for key in record.model_fields_set & {"born", "died"}:
                yield _unsourced(
                    loaded, record.id, (key,), Message("`{key}` is there, and the person has no source", key=key)
                )
        for where, part in record.parts:
            if where and _rests_on_sources(part) and not getattr(part, "sources", ()):
                yield _unsourced(loaded, record.id, where, _without_source(where))


_RESTING_ON_SOURCES: frozenset[type[Part]] = frozenset(
    {Claim, Correction, Forecast, Known, KnownEvents, KnownMeetings, Relation, Role, Step}
)


def _rests_on_sources(part: Part) -> bool:
    """Whether a part says something that somebody has to have said; that an outcome is open is our own."""
    if type(part) is ForecastOutcome:
        return part.status is not Outcome.OPEN or part.text is not None
    return type(part) in _RESTING_ON_SOURCES


def _without_source(where: Where) -> Message:
    """Of an entry of a list, which has no name of its own, or of what a key names."""
    if isinstance(where[-1], int):
        return Message("`{key}` has an entry without a source", key=_last_key(where))
    return Message("`{key}` has no source", key=where[-1])


def _last_key(where: Where) -> str:
    return next(str(key) for key in reversed(where) if isinstance(key, str))


def _unsourced(loaded: Loaded, record: str, where: Where, message: Message) -> Diagnostic:
    return Diagnostic(
        code=Code.SOURCE_MISSING,
        span=loaded.span(record, where),
        message=message,
        expected=Message("`sources` with at least one entry"),
        cure=_line_to_add(loaded, record, where),
    )


def _line_to_add(loaded: Loaded, record: str, where: Where) -> Message:
    """What to add, and for an entry of several lines below which line and how far in."""
    entry = loaded.span(record, where)
    if not where or entry.end_line <= entry.line:
        return Message("add `sources: [{source: …}]` with the id of a file in sources/")
    blanks = entry.column - 1
    return Message(
        plural(
            blanks,
            "add below line {line}, with {number} blank before it: `sources: [{source: …}]` "
            "with the id of a file in sources/",
            "add below line {line}, with {number} blanks before it: `sources: [{source: …}]` "
            "with the id of a file in sources/",
        ),
        line=entry.end_line,
        number=blanks,
    )


def confirmed_by_several(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A statement that is said to be confirmed by one publisher alone, or by a page and its copies."""
    for record in timeline.records.values():
        for where, part in record.parts:
            # Not `isinstance`: pydantic's own answer to that takes thirty times as long.
            if not (type(part) is Claim or type(part) is Relation) or "status" not in part.model_fields_set:
                continue  # kin are confirmed unless somebody says otherwise
            cited = dict.fromkeys(citation.source for citation in part.sources)
            if part.status is not ClaimStatus.CONFIRMED or not cited or not timeline.sources.keys() >= cited.keys():
                continue
            if len(timeline.voices(cited)) == 1:
                yield Diagnostic(
                    code=Code.CONFIRMED_BY_ONE,
                    severity=Severity.WARNING,
                    span=loaded.span(record.id, (*where, "status")),
                    message=Message("`confirmed` rests on one voice: {ids}", ids=in_code(tuple(cited))),
                    expected=Message("sources of at least two publishers, neither of which repeats the other"),
                    cure=Message("add a source that found it out by itself, or write `status: reported`"),
                )
