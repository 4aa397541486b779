"""An event as a component of iCalendar (RFC 5545).

Times are in UTC, with the local time in words: no form of time zone is read right by all programs. An event whose
day is not known is a journal entry without a day: of a month, programs would show its first day.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from urllib.parse import urlsplit

from dateline.dates import DateError
from dateline.exports.feed.content_lines import component, day, instant, text
from dateline.exports.feed.entries import clean
from dateline.model import Event
from dateline.pages.subjects import anniversary
from dateline.pages.view import View
from dateline.timeline.local_time import Moments

Days = tuple[dt.date, dt.date]
"""The first day and the day after the last one."""


Properties = dict[str, str]
"""Of a component, by name with parameters."""

_FIRST = ("SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "RRULE")
"""What stands first in an event; the others follow in the order of the alphabet."""


def event_text(view: View, event: Event) -> str:
    """The event itself: VEVENT on its days or at its time, else VJOURNAL without one."""
    days = days_of(event)
    if days is None:
        found = _described(view, event, None)
        if event.status.is_settled_without:
            found["STATUS"] = "CANCELLED"
        return component("VJOURNAL", dict(sorted(found.items())))
    moments = _moments(view, event)
    return _event(_described(view, event, moments) | _placed(view, event) | _when(days, moments))


def anniversary_text(view: View, event: Event) -> str:
    """The day of an event every year; "" where it has none. 29 February is kept on the last day of the month."""
    first = anniversary(event)
    if first is None:
        return ""
    found = _described(view, event, None, kind="-anniversary") | _placed(view, event)
    found |= _on_days(first, first + dt.timedelta(days=1))
    found["SUMMARY"] = text(clean(view.words("calendar_anniversary", year=first.year, name=view.name(event))))
    is_leap = (first.month, first.day) == (2, 29)
    found["RRULE"] = "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2" if is_leap else "FREQ=YEARLY"
    return _event(found)


def _event(found: Properties) -> str:
    return component("VEVENT", {name: found[name] for name in _in_order(tuple(found))})


@cache
def _in_order(names: tuple[str, ...]) -> list[str]:
    """The properties of an event in the order in which they stand; few sets of them occur."""
    return sorted(
        names, key=lambda name: (_FIRST.index(one) if (one := name.partition(";")[0]) in _FIRST else 99, name)
    )


def days_of(event: Event) -> Days | None:
    """The days of an event; None where one is not known for sure, or beyond the years 1 to 9999 of iCalendar."""
    first, last = event.date.sure_start, event.date.sure_end
    if not isinstance(first, dt.date) or not isinstance(last, dt.date) or last == dt.date.max:
        return None
    return first, last + dt.timedelta(days=1)


def _moments(view: View, event: Event) -> Moments | None:
    try:
        return view.timeline.moments(event)
    except DateError:
        return None


def _when(days: Days, moments: Moments | None) -> Properties:
    if not moments or not (moments.end or days[1] - days[0] == dt.timedelta(days=1)):
        return _on_days(*days)
    end = {"DTEND": instant(moments.end)} if moments.end and moments.end > moments.local else {}
    return {"DTSTART": instant(moments.utc)} | end


def _on_days(first: dt.date, after: dt.date) -> Properties:
    return {"DTSTART;VALUE=DATE": day(first), "DTEND;VALUE=DATE": day(after)}


def _described(view: View, event: Event, moments: Moments | None, kind: str = "") -> Properties:
    """What every component says, whatever its days are."""
    changed = max((event.added, *(entry.date for entry in event.corrections)))
    host = urlsplit(view.timeline.settings.base_url or "").hostname
    return {
        "UID": f"{event.id}{kind}@{host}",
        "DTSTAMP": _noon(changed),
        "CREATED": _noon(event.added),
        "LAST-MODIFIED": _noon(changed),
        "SEQUENCE": str(len(event.corrections)),
        "SUMMARY": text(clean(_title(view, event))),
        "DESCRIPTION": text(clean(_words(view, event, moments))),
        "URL": view.absolute(view.url(event)),
        "CATEGORIES": text(view.label(event.kind)),
    }


def _title(view: View, event: Event) -> str:
    """The name, and beside it what became of an event that did not take place: few programs show a status."""
    if event.status.has_occurred:
        return view.name(event)
    return view.words("calendar_status", name=view.name(event), status=view.label(event.status))


def _words(view: View, event: Event, moments: Moments | None) -> str:
    dates = view.words.dates
    when = [dates.date(event.date)]
    if moments:
        when.append(dates.times(moments.local, moments.end) if moments.end else dates.time(moments.local))
    return "\n\n".join(filter(None, (" ".join(when), view.words_of(event.summary), view.absolute(view.url(event)))))


def _placed(view: View, event: Event) -> Properties:
    """What an event on a day says beside that: where, whether it counts, and that it takes nobody's time."""
    found = {"STATUS": _status(event), "TRANSP": "TRANSPARENT"}
    if names := view.place_names(event.place):
        found["LOCATION"] = text(clean(names))
    point = next((place.coordinates for place in view.timeline.around(event.place) if place.coordinates), None)
    return found | ({"GEO": f"{float(point.latitude)};{float(point.longitude)}"} if point else {})


def _status(event: Event) -> str:
    if event.status.is_settled_without:
        return "CANCELLED"
    return "TENTATIVE" if event.status.looks_ahead else "CONFIRMED"


@cache
def _noon(date: dt.date) -> str:
    """When a day of the record's own history was, as in the feeds."""
    return instant(dt.datetime.combine(date, dt.time(12), dt.UTC))
