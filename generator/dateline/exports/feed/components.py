"""An event as a component of iCalendar (RFC 5545), by the library icalendar.

Times are in UTC, with the local time in words: no form of time zone is read right by all programs. An event whose
day is not known is a journal entry without a day: of a month, programs would show its first day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

import icalendar

from dateline.dates import DateError
from dateline.exports.feed.entries import clean
from dateline.model import Event
from dateline.pages.subjects import anniversary
from dateline.pages.view import View
from dateline.timeline.local_time import Moments

Days = tuple[dt.date, dt.date]
"""The first day and the day after the last one."""


def event_text(view: View, event: Event) -> str:
    """The event itself: VEVENT on its days or at its time, else VJOURNAL without one."""
    moments = _moments(view, event)
    days = days_of(event)
    if days is None:
        return _text(_described(view, event, icalendar.Journal(), None))
    found = _described(view, event, icalendar.Event(), moments)
    if moments and (moments.end or days[1] - days[0] == dt.timedelta(days=1)):
        found.add("dtstart", moments.utc)
        if moments.end and moments.end > moments.local:
            found.add("dtend", moments.end.astimezone(dt.UTC))
    else:
        found.add("dtstart", days[0])
        found.add("dtend", days[1])
    found.add("transp", "TRANSPARENT")
    return _text(found)


def anniversary_text(view: View, event: Event) -> str:
    """The day of an event every year; "" where it has none. 29 February is kept on the last day of the month."""
    day = anniversary(event)
    if day is None:
        return ""
    found = _described(view, event, icalendar.Event(), None, kind="-anniversary")
    found["summary"] = icalendar.vText(clean(view.words("calendar_anniversary", year=day.year, name=view.name(event))))
    found.add("dtstart", day)
    found.add("dtend", day + dt.timedelta(days=1))
    is_leap = (day.month, day.day) == (2, 29)
    found.add("rrule", {"freq": "yearly"} | ({"bymonth": 2, "bymonthday": -1} if is_leap else {}))
    found.add("transp", "TRANSPARENT")
    return _text(found)


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


def _described(
    view: View, event: Event, found: icalendar.Component, moments: Moments | None, kind: str = ""
) -> icalendar.Component:
    """What every component says, whatever its days are."""
    changed = max((event.added, *(entry.date for entry in event.corrections)))
    host = urlsplit(view.timeline.settings.base_url or "").hostname
    add: Callable[[str, object], None] = partial(found.add)
    add("uid", f"{event.id}{kind}@{host}")
    add("dtstamp", _noon(changed))
    add("created", _noon(event.added))
    add("last-modified", _noon(changed))
    add("sequence", len(event.corrections))
    add("summary", clean(_title(view, event)))
    add("description", clean(_words(view, event, moments)))
    add("url", view.absolute(view.url(event)))
    add("categories", [view.label(event.kind)])
    if not isinstance(found, icalendar.Journal):
        _placed(view, event, found)
        add("status", _status(event))
    elif event.status.is_settled_without:
        add("status", "CANCELLED")
    return found


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


def _placed(view: View, event: Event, found: icalendar.Component) -> None:
    places = view.timeline.around(event.place)
    if not places:
        return
    order = places if view.words["place_order"] == "inner-first" else places[::-1]
    found.add("location", clean(view.words["list_separator"].join(map(view.name, order))))
    point = next((place.coordinates for place in places if place.coordinates), None)
    if point:
        found.add("geo", (float(point.latitude), float(point.longitude)))


def _status(event: Event) -> str:
    if event.status.is_settled_without:
        return "CANCELLED"
    return "TENTATIVE" if event.status.looks_ahead else "CONFIRMED"


def _noon(day: dt.date) -> dt.datetime:
    """When a day of the record's own history was, as in the feeds."""
    return dt.datetime.combine(day, dt.time(12), dt.UTC)


def _text(component: icalendar.Component) -> str:
    return str(component.to_ical(), "utf-8")
