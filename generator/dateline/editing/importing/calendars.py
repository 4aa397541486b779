"""Calendars as iCalendar files (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from icalendar import Calendar

from dateline.diagnostics.message import Message
from dateline.editing.importing.drafts import Asked, ImportFileError, Read, event

_LEFT = ("LOCATION", "CATEGORIES", "RRULE", "RDATE", "STATUS", "ORGANIZER", "ATTENDEE", "GEO", "ATTACH")
"""What an event may say that no record takes as it stands."""


def icalendar(data: bytes, asked: Asked) -> Read:
    """An event from each `VEVENT`; its address becomes the source."""
    try:
        found = [one for calendar in Calendar.from_ical(data, multiple=True) for one in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError):
        raise ImportFileError(Message("the file is no calendar that can be read")) from None
    if not found:
        raise ImportFileError(Message("the file has no `VEVENT`"))
    read = Read()
    for number, one in enumerate(found, start=1):
        row = str(one.get("UID") or number)
        began, ended = _day(one, "DTSTART"), _day(one, "DTEND")
        if began is None:
            read.lose(row, Message("it has no day on which it begins"))
            continue
        date = began[0].isoformat()
        if ended and (last := _last(*ended)) > began[0]:
            date = f"{date}/{last.isoformat()}"
        texts = {
            "title": _line(one, "SUMMARY"),
            "date": date,
            "summary": _line(one, "DESCRIPTION"),
            "url": _line(one, "URL"),
        }
        event(read, asked, row, texts)
        if not began[1]:
            read.lose(row, Message("`{key}` is not carried over: {value}", key="DTSTART", value=_line(one, "DTSTART")))
        for key in _LEFT:
            if value := _line(one, key):
                read.lose(row, Message("`{key}` is not carried over: {value}", key=key, value=value[:80]))
    return read


def _day(component: Any, key: str) -> tuple[dt.date, bool] | None:
    """A day, and whether it is a whole one rather than a moment in it."""
    moment = getattr(component.get(key), "dt", None)
    if isinstance(moment, dt.datetime):
        return moment.date(), False
    return (moment, True) if isinstance(moment, dt.date) else None


def _last(day: dt.date, is_whole: bool) -> dt.date:  # noqa: FBT001 -- the two come together
    """The last day of an event: the end of whole days is the day after (RFC 5545, 3.6.1)."""
    return day - dt.timedelta(days=1) if is_whole else day


def _line(component: Any, key: str) -> str:
    """A property as text; several of one name side by side."""
    value = component.get(key)
    if value is None:
        return ""
    parts = value if isinstance(value, list) else [value]
    return ", ".join(part if isinstance(part, str) else part.to_ical().decode("utf-8", "replace") for part in parts)
