"""Events and forecasts past their day, parts outside their whole, times that never were, series numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise

from dateline.dates import DateError, Edtf
from dateline.dates.clock import came_twice
from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.model import Event
from dateline.model.vocabulary import Outcome
from dateline.reading.folders import Loaded
from dateline.timeline.local_time import begin, end
from dateline.timeline.timeline import Timeline


def events_do_not_lag(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event or forecast that still looks ahead although its time is over by the review date."""
    for event in timeline.events:
        review = timeline.reviewed(event)
        if event.status.looks_ahead and event.date.latest < review:
            yield Diagnostic(
                code=Code.STATUS_STALE,
                span=loaded.span(event.id, ("status",)),
                message=Message(
                    "the event is `{status}`, but {date} lies before {review}",
                    status=event.status,
                    date=str(event.date),
                    review=review,
                ),
                expected=Message("what became of it"),
                cure=Message("write `occurred`, `did-not-happen`, `cancelled` or `postponed` with a step in `history`"),
            )
    for expectation in timeline.expectations:
        due, review = expectation.forecast.due, timeline.reviewed(expectation.record)
        if expectation.forecast.outcome.status is Outcome.OPEN and due and due.latest < review:
            yield Diagnostic(
                code=Code.FORECAST_STALE,
                span=loaded.span(expectation.record.id, ("forecasts", expectation.position, "outcome", "status")),
                message=Message(
                    "the forecast is open, but was due by {due}, before {review}",
                    due=str(due),
                    review=review,
                ),
                expected=Message("what came of it"),
                cure=Message("write `came-true`, `partly` or `did-not-happen`, with a text and sources"),
            )


def future_has_not_occurred(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event that is said to have occurred after the day until which the record was reviewed."""
    for event in timeline.events:
        review = timeline.reviewed(event)
        if not event.status.looks_ahead and not event.status.is_settled_without and event.date.earliest > review:
            yield Diagnostic(
                code=Code.STATUS_AHEAD,
                span=loaded.span(event.id, ("status",)),
                message=Message(
                    "the event occurred on {date}, after the review date {review}",
                    date=str(event.date),
                    review=review,
                ),
                expected=Message("a date up to the review date"),
                cure=Message(
                    "correct the date or the status, or move on `as_of` in mkdocs.yml, or `reviewed` of this record"
                ),
            )


def parts_lie_within(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event that is part of another but lies outside its time."""
    for event in timeline.events:
        for position, link in enumerate(event.related):
            whole = timeline.event(link.event)
            if link.as_.means.is_part and whole is not None and not _inside(event.date, whole.date):
                yield Diagnostic(
                    code=Code.PART_OUTSIDE,
                    span=loaded.span(event.id, ("related", position)),
                    message=Message(
                        "{date} lies outside {span}, the time of `{id}`",
                        date=str(event.date),
                        span=str(whole.date),
                        id=whole.id,
                    ),
                    expected=Message("a part that lies within the time of the whole"),
                    cure=Message("correct one of the dates, or use another relation such as `follows`"),
                )


def _inside(part: Edtf, whole: Edtf) -> bool:
    return part.latest >= whole.earliest and part.earliest <= whole.latest


def times_can_be_shown(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A time of day on no known day, or an end without a beginning: no page can show it."""
    for event in timeline.events:
        if event.end_time is not None and event.time is None:
            yield Diagnostic(
                code=Code.TIME_NOT_SHOWN,
                span=loaded.span(event.id, ("end_time",)),
                message=Message("the time of the end stands without that of the beginning"),
                expected=Message("`time` beside `end_time`"),
                cure=Message("add `time`, or delete `end_time` and say it in the text"),
            )
        for key, time, day in (("time", event.time, event.date.start), ("end_time", event.end_time, event.date.end)):
            if time is not None and not (day and day.is_exact_day):
                yield Diagnostic(
                    code=Code.TIME_NOT_SHOWN,
                    span=loaded.span(event.id, (key,)),
                    message=Message("{date} has no exact day for {time}", date=str(event.date), time=f"{time:%H:%M}"),
                    expected=Message("a date such as 2018-06-12 or 2019-02-27/2019-02-28, without `~` and `?`"),
                    cure=Message("write the day, or delete `{key}` and say it in the text", key=key),
                )


def _some_zone(timeline: Timeline) -> str:
    """A zone of the site's own places, if they have one."""
    return next((place.timezone for place in timeline.places.values() if place.timezone), "Europe/Paris")


def times_exist(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A time of day without a zone, or one that a clock change skipped or brought twice."""
    for event in timeline.events:
        if event.time is None:
            continue
        zone = timeline.zone_of(event)
        if zone is None:
            if not _place_is_known(timeline, event):
                continue  # the zone may stand in a file that gave no record, or is not there: that is told elsewhere
            yield Diagnostic(
                code=Code.TIME_WITHOUT_ZONE,
                span=loaded.span(event.id, ("time",)),
                message=Message("the time of day has no time zone"),
                expected=Message("a `place` with a `timezone`, or a `timezone` here"),
                cure=Message("add `timezone: {zone}` or the like", zone=_some_zone(timeline)),
            )
            continue
        for key, moment in (("time", begin), ("end_time", end)):
            if told := _doubt(moment, event, zone):
                yield Diagnostic(
                    code=told.code,
                    span=loaded.span(event.id, (key,)),
                    message=told.message,
                    expected=told.expected,
                    cure=told.cure,
                )


def _doubt(moment: Callable[[Event, str], dt.datetime | None], event: Event, zone: str) -> DateError | None:
    try:
        local = moment(event, zone)
    except DateError as error:
        return error
    return came_twice(local) if local else None


def _place_is_known(timeline: Timeline, event: Event) -> bool:
    outermost = timeline.around(event.place)[-1:]
    return event.place is None or any(place.within in {None, *timeline.places} for place in outermost)


def series_are_numbered_once(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Two events with one number in a series. What is known not to have taken place leaves its number to another."""
    taken: dict[tuple[str, int], str] = {}
    for event in timeline.events:
        if event.series is None or event.status.is_settled_without:
            continue
        number = (event.series.topic, event.series.number)
        if number in taken:
            yield Diagnostic(
                code=Code.SERIES_NUMBER_TWICE,
                span=loaded.span(event.id, ("series",)),
                message=Message(
                    "number {number} of `{series}` is taken by `{owner}`",
                    number=number[1],
                    series=number[0],
                    owner=taken[number],
                ),
                expected=Message("each number once in a series"),
                cure=Message("correct one of the two numbers"),
            )
        taken.setdefault(number, event.id)


def series_are_in_time(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """An event that surely lies before one with a lower number in its series."""
    numbered: dict[str, list[tuple[int, Event]]] = {}
    for event in timeline.events:
        if event.series and not event.status.is_settled_without:
            numbered.setdefault(event.series.topic, []).append((event.series.number, event))
    for series, events in numbered.items():
        for (lower, before), (number, event) in pairwise(sorted(events, key=lambda one: (one[0], one[1].id))):
            if lower < number and event.date.is_surely_before(before.date):
                yield Diagnostic(
                    code=Code.SERIES_ORDER,
                    span=loaded.span(event.id, ("series",)),
                    message=Message(
                        "number {number} of `{series}` ({date}) comes before number {lower}, `{other}` ({other_date})",
                        number=number,
                        series=series,
                        date=str(event.date),
                        lower=lower,
                        other=before.id,
                        other_date=str(before.date),
                    ),
                    expected=Message("numbers in the order of time"),
                    cure=Message("check the numbers and the dates, and correct the one that is wrong"),
                )
