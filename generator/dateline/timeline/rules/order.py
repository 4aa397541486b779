"""Dates and times that cannot follow each other, or that lie where no date of their kind can.

Only what is impossible whatever days are meant is reported: dates of months, years and intervals are compared by their
first and last days, and one that is about or uncertain by none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from dateline.dates import Day, Edtf
from dateline.dates.day import days_after
from dateline.diagnostics import Code, Diagnostic, Edit, Span
from dateline.diagnostics.message import NOTHING, Message
from dateline.model import Claim, Event, Forecast, ForecastOutcome, LogEntry, Part, Person, Record, Source, Step
from dateline.model.vocabulary import Status
from dateline.model.walk import Where
from dateline.reading.folders import Loaded
from dateline.reading.settings import span_of_option
from dateline.timeline.timeline import Timeline

BETWEEN_PLACES = 1
"""Days by which the dates of one moment can differ, read off the calendars of two places."""

_NOT_YET = frozenset({Status.EXPECTED, Status.ANNOUNCED, Status.SCHEDULED})
_LOOKING_BACK: Mapping[type[Part], tuple[str, ...]] = MappingProxyType(
    {
        Claim: ("date",),
        Event: ("revealed",),
        Forecast: ("made",),
        ForecastOutcome: ("date",),
        Person: ("born", "died"),
        Source: ("published",),
        Step: ("date",),
    }
)
"""The keys whose dates cannot lie after the day until which the record was reviewed."""
_OF_EDITORS: Mapping[type[Part], tuple[str, ...]] = MappingProxyType({LogEntry: ("date",), Source: ("accessed",)})
"""The keys of days on which somebody worked on the record, beside `added`."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dates of a record; the first cannot lie after the other."""

    first: str
    """Its key as it is typed."""
    first_date: Edtf | None
    later: str
    later_date: Edtf | None
    where: Where
    """The place of the later one."""
    leeway: int = 0
    """Days by which it may seem to."""
    first_where: Where | None = None
    """The place of the first, where each may have been typed for the other."""

    @property
    def is_reversed(self) -> bool:
        """Whether the first surely lies after the other."""
        first, later = self.first_date, self.later_date
        return first is not None and later is not None and later.is_surely_before(first, self.leeway)


def dates_follow_each_other(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Two dates of a record in the wrong order."""
    for record in timeline.records.values():
        for pair in _pairs(record):
            if pair.is_reversed:
                yield reversed_dates(loaded, record.id, pair)


def reversed_dates(loaded: Loaded, record: str, pair: Pair, way_out: Message = NOTHING) -> Diagnostic:
    """The finding for two dates in the wrong order; a `way_out` is what may be wrong where neither date is."""
    cure = _cure(pair)
    return Diagnostic(
        code=Code.DATE_ORDER,
        span=loaded.span(record, pair.where),
        message=Message(
            "`{later}` ({later_date}) lies before `{first}` ({first_date})",
            later=pair.later,
            later_date=str(pair.later_date),
            first=pair.first,
            first_date=str(pair.first_date),
        ),
        expected=Message("`{first}` at most a day after `{later}`", first=pair.first, later=pair.later)
        if pair.leeway
        else Message("`{first}` before `{later}`", first=pair.first, later=pair.later),
        cure=Message("{hint}; or {write}", hint=way_out, write=cure) if way_out else cure,
        edits=loaded.exchanged(record, pair.first_where, pair.where) if pair.first_where else (),
    )


def _cure(pair: Pair) -> Message:
    """What either of the two may be; both dates are there, or they would not be reversed."""
    if pair.first_date is None or pair.later_date is None:
        return NOTHING
    bounds = Message(
        "look both up and correct the wrong one: `{later}` can be {earliest} or later, `{first}` {latest} or earlier",
        earliest=str(days_after(pair.first_date.earliest, -pair.leeway)),
        later=pair.later,
        latest=str(days_after(pair.later_date.latest, pair.leeway)),
        first=pair.first,
    )
    return Message("exchange the two, or {write}", write=bounds) if pair.first_where else bounds


def _pairs(record: Record) -> Iterator[Pair]:
    added = _on(record.added)
    for position, entry in enumerate(record.corrections):
        place = ("corrections", position, "date")
        yield Pair("added", added, "corrections.date", _on(entry.date), place, BETWEEN_PLACES)
    for where, part in record.parts:
        if find := _PAIRS.get(type(part)):
            yield from find(part, where)


@lru_cache(maxsize=1024)  # many records are of one day's work
def _on(day: dt.date) -> Edtf:
    return Edtf.of_day(day)


def _of_event(event: Event, where: Where) -> Iterator[Pair]:
    yield Pair("date", event.date, "revealed", event.revealed, (*where, "revealed"), BETWEEN_PLACES)
    for position, step in enumerate(event.history):
        place = ("history", position, "date")
        if step.status is Status.OCCURRED:
            yield Pair("date", event.date, "history.date", step.date, place, BETWEEN_PLACES)
        elif step.status in _NOT_YET:
            yield Pair("history.date", step.date, "date", event.date, place, BETWEEN_PLACES)


def _of_forecast(forecast: Forecast, where: Where) -> Iterator[Pair]:
    yield Pair("made", forecast.made, "due", forecast.due, (*where, "due"), first_where=(*where, "made"))
    yield Pair("made", forecast.made, "outcome.date", forecast.outcome.date, (*where, "outcome", "date"))


def _of_person(person: Person, where: Where) -> Iterator[Pair]:
    for position, role in enumerate(person.roles):
        key = "from" if role.from_ else "to"
        yield Pair("born", person.born, f"roles.{key}", role.from_ or role.to, (*where, "roles", position, key))
        key = "to" if role.to else "from"
        yield Pair(f"roles.{key}", role.to or role.from_, "died", person.died, (*where, "roles", position, key))
    yield Pair("born", person.born, "died", person.died, (*where, "died"), first_where=(*where, "born"))


def _of_source(source: Source, where: Where) -> Iterator[Pair]:
    if source.accessed:
        accessed = _on(source.accessed)
        is_day = source.published == source.published.of_day(source.published.earliest) if source.published else False
        place = (*where, "published") if is_day else None
        yield Pair("published", source.published, "accessed", accessed, (*where, "accessed"), BETWEEN_PLACES, place)


_PAIRS: Mapping[type[Part], Any] = MappingProxyType(
    {Event: _of_event, Forecast: _of_forecast, Person: _of_person, Source: _of_source}
)
"""What gives the pairs of a part, by its model."""


def times_follow_each_other(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event of one day that ends before it begins."""
    for event in timeline.events:
        if event.time is None or event.end_time is None:
            continue
        if event.end_time < event.time and event.date.earliest == event.date.latest:
            yield _reversed_times(loaded, event)


def _reversed_times(loaded: Loaded, event: Event) -> Diagnostic:
    begin, end = f"{event.time:%H:%M}", f"{event.end_time:%H:%M}"
    typed = event.date.julian or event.date
    exchange = Message('write `time: "{end}"` and `end_time: "{begin}"` if the two are exchanged', end=end, begin=begin)
    edits, cure = loaded.exchanged(event.id, ("time",), ("end_time",)), exchange
    if typed is event.date:
        date = _with_the_next_day(event.date.earliest)
        cure = Message("write `date: {date}` if it ended on the next day; {exchange}", date=date, exchange=exchange)
        edits = (Edit(loaded.span(event.id, ("date",)), date), *edits)
    return Diagnostic(
        code=Code.DATE_ORDER,
        span=loaded.span(event.id, ("end_time",)),
        message=Message("the event ends ({end}) before it begins ({start})", end=end, start=begin),
        expected=Message("`time` before `end_time`, on one day"),
        cure=cure,
        edits=edits,
    )


def _with_the_next_day(day: Day) -> str:
    return f"{day}/{days_after(day, 1)}"


def dates_look_back(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """What was said, published, revealed or known only after the day until which the record was reviewed."""
    for record, where, part, key in _dated(timeline, _LOOKING_BACK):
        date, review = getattr(part, key), timeline.reviewed(timeline.records[record])
        if date is not None and _on(review).is_surely_before(date):
            yield Diagnostic(
                code=Code.DATE_AFTER_REVIEW,
                span=loaded.span(record, (*where, key)),
                message=Message(
                    "`{key}` ({date}) lies after the review date {review}",
                    key=key,
                    date=str(date),
                    review=review,
                ),
                expected=Message("a date up to the review date"),
                cure=Message("correct the date, or move on `as_of` in mkdocs.yml, or `reviewed` of this record"),
            )


def days_have_come(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A day on which somebody worked on the record, though it has not come yet.

    The only rule that asks the machine's clock. A record that is clean today is clean on every later day, and where
    most records were added after today it is the clock that is wrong.
    """
    tomorrow = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=BETWEEN_PLACES)
    added = sorted(record.added for record in timeline.records.values())
    if not added or added[len(added) // 2] > tomorrow:
        return
    if timeline.settings.today > tomorrow:
        yield _ahead(span_of_option(loaded.root, ("as_of",)), "as_of", timeline.settings.today)
    for record in timeline.records.values():
        for key in ("added", "reviewed"):
            day = getattr(record, key)
            if day is not None and day > tomorrow:
                yield _ahead(loaded.span(record.id, (key,)), key, day)
    for name, where, part, key in _dated(timeline, _OF_EDITORS):
        day = getattr(part, key)
        if day is not None and day > tomorrow:
            yield _ahead(loaded.span(name, (*where, key)), key, day)
    for gone in timeline.removed.values():
        if gone.date > tomorrow:
            yield _ahead(loaded.span(gone.id, ("date",)), "date", gone.date)


def _ahead(span: Span, key: str, day: dt.date) -> Diagnostic:
    return Diagnostic(
        code=Code.DAY_AHEAD,
        span=span,
        message=Message("`{key}` is {date}, a day still to come", key=key, date=day),
        expected=Message("a day up to today"),
        cure=Message("correct the date"),
    )


def _dated(timeline: Timeline, models: Mapping[type[Part], tuple[str, ...]]) -> Iterator[tuple[str, Where, Part, str]]:
    """Every part of one of the models once for each of its keys, with its record's id and its place."""
    return (
        (record.id, where, part, key)
        for record in timeline.records.values()
        for where, part in record.parts
        for key in models.get(type(part), ())
    )
