"""What can be answered about an event's time: its hour, its weekday, how long it took and what is disputed of that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from dateline.dates import DateError, Edtf
from dateline.dates.day import Day
from dateline.model import Claim, Dispute, Event
from dateline.model.vocabulary import ClaimStatus
from dateline.search.answers.telling import Telling
from dateline.search.cues import asks
from dateline.timeline import local_time

LENGTH = "length"
"""What the question of a dispute asks where it is about how long something took."""


def about(telling: Telling, event: Event) -> dict[str, Any]:
    """The answers about an event's time; what is not known is left out."""
    zone = telling.timeline.zone_of(event)
    try:
        begin, end = local_time.begin(event, zone), local_time.end(event, zone)
    except DateError:  # a time that a clock change skipped, which is reported elsewhere
        begin = end = None
    return {
        "day": telling.day(event.date),
        "weekday": _weekday(telling, event),
        "time": _told(telling, event, _times(telling, begin, end)) if begin else "",
        "lengths": list(_lengths(telling, event, begin, end)),
    }


def _told(telling: Telling, event: Event, what: str) -> str:
    return telling.words("answer_event_at", title=telling.name(event), date=telling.day(event.date), place=what)


def _weekday(telling: Telling, event: Event) -> str:
    """The event with its weekday, of several days with that of the first and the last one; "" where none is known."""
    ends = (event.date.sure_start, event.date.sure_end)
    days = [Edtf.of_day(day) for day in dict.fromkeys(ends) if day]
    if event.date.is_exact_day:
        days = [event.date]
    if None in ends or not all(day.has_weekday for day in days):
        return ""
    written = [telling.words.dates.date(day) for day in days]
    date = telling.words("answer_from_to", first=written[0], last=written[-1]) if len(written) > 1 else written[0]
    return telling.words("answer_event", title=telling.name(event), date=date)


def _times(telling: Telling, begin: dt.datetime, end: dt.datetime | None) -> str:
    return telling.words.dates.times(begin, end) if end else telling.words.dates.time(begin)


def _lengths(telling: Telling, event: Event, begin: dt.datetime | None, end: dt.datetime | None) -> Iterator[str]:
    """How long an event took by its hours or else by its days, and what is claimed of that."""
    if begin and end:
        lasted = telling.words.dates.duration(end - begin)
        yield _told(telling, event, telling.list([_times(telling, begin, end), lasted]))
    elif first_and_last := _several_days(event):
        first, last = first_and_last
        yield _told(telling, event, telling.words.dates.days((last - first).days + 1))
    for dispute in event.disputes:
        if any(asks(question, LENGTH) for question in dispute.question.values()):
            yield _disputed(telling, event, dispute)


def _several_days(event: Event) -> tuple[Day, Day] | None:
    first, last = event.date.sure_start, event.date.sure_end
    return (first, last) if first and last and first < last else None


def _disputed(telling: Telling, event: Event, dispute: Dispute) -> str:
    """A question that is open, and what is claimed of it by whom."""
    claims = telling.words["answer_separator"].join(_claim(telling, claim) for claim in dispute.claims)
    question = telling.words("answer_note", told=telling.line(event), note=telling.plain(dispute.question))
    return telling.words("answer_note", told=question, note=claims)


def _claim(telling: Telling, claim: Claim) -> str:
    by = [telling.speaker(claim.by)]
    if claim.voice:
        by.append(telling.words("citing", voice=telling.plain(claim.voice)))
    if claim.status is not ClaimStatus.REPORTED:
        by.append(telling.label(claim.status))
    return telling.words("answer_doubt", told=telling.prose(claim.text), status=telling.list(by))
