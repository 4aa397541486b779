"""Calendars as iCalendar files (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from icalendar import Calendar

from dateline.diagnostics.message import Message
from dateline.editing.importing.calendar_hours import UTC, hours, local, own_zone, zone_name
from dateline.editing.importing.drafts import Asked, ImportFileError, Read, event
from dateline.editing.importing.encoded import text_of

_TAKEN = {"SUMMARY", "DTSTART", "DTEND", "DURATION", "DESCRIPTION", "URL"}
_HOUSEKEEPING = {
    "UID",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "TRANSP",
    "CLASS",
    "PRIORITY",
    "REQUEST-STATUS",
}
"""What a program keeps for itself, as it does whatever begins with `X-`."""
_CONFIRMED, _CANCELLED = "CONFIRMED", "CANCELLED"
_ELSEWHERE = ("VTODO", "VJOURNAL")
"""What a calendar may hold that is no event."""


def icalendar(data: bytes, asked: Asked) -> Read:
    """An event from each `VEVENT`; its address becomes the source."""
    text = text_of(data, asked)  # the library puts marks where bytes are not UTF-8
    try:
        calendars = Calendar.from_ical(text, multiple=True)
        found = [(one, own_zone(calendar)) for calendar in calendars for one in calendar.walk("VEVENT")]
    except Exception:  # noqa: BLE001 -- whatever the library's parts raise where a file is not what they expect
        raise ImportFileError(Message("the file is no calendar that can be read")) from None
    if not found:
        raise ImportFileError(Message("the file has no `VEVENT`"))
    read = Read()
    for number, (one, zone) in enumerate(found, start=1):
        row = str(one.get("UID") or number)
        try:
            _event(read, asked, row, one, zone)
        except (AttributeError, OverflowError, TypeError, ValueError):  # a day after the year 9999, a value in parts
            read.lose(row, Message("it is not formed as the events of iCalendar are"))
    for name in _ELSEWHERE:
        if others := sum(len(calendar.walk(name)) for calendar in calendars):
            read.lose(name, Message("{number} of them are no events", number=others))
    return read


def _event(read: Read, asked: Asked, row: str, one: Any, zone: dt.tzinfo | None) -> None:
    began = _moment(one, "DTSTART")
    if began is None:
        read.lose(row, Message("it has no day on which it begins"))
        return
    ended = _end(one, began)
    began = local(began, zone if zone_name(began) == UTC else None)
    ended = local(ended, began.tzinfo if isinstance(began, dt.datetime) else None)
    at = hours(began, ended)
    texts = at | {
        "title": _line(one, "SUMMARY"),
        "date": _date(began, ended),
        "summary": _line(one, "DESCRIPTION"),
        "url": _line(one, "URL"),
    }
    event(read, asked, row, texts, is_cancelled=_line(one, "STATUS") == _CANCELLED)
    for key, value in _left(one, _untold(one, began, at)):
        read.lose(row, Message("`{key}` is not carried over: {value}", key=key, value=value[:80]))


def _moment(component: Any, key: str) -> dt.date | None:
    """A whole day, or the moment of one, which is a `datetime`."""
    found = getattr(component.get(key), "dt", None)
    return found if isinstance(found, dt.date) else None


def _end(component: Any, began: dt.date) -> dt.date:
    """When it is over: the day after the last whole one (RFC 5545, 3.6.1)."""
    lasting = getattr(component.get("DURATION"), "dt", None)
    return _moment(component, "DTEND") or (began + lasting if isinstance(lasting, dt.timedelta) else began)


def _date(began: dt.date, ended: dt.date) -> str:
    """The days as EDTF; what is over at midnight, or with whole days, had its last day before."""
    first = began.date() if isinstance(began, dt.datetime) else began
    last = ended.date() if isinstance(ended, dt.datetime) else ended
    if last > first and (not isinstance(ended, dt.datetime) or ended.time() == dt.time()):
        last -= dt.timedelta(days=1)
    return f"{first.isoformat()}/{last.isoformat()}" if last > first else first.isoformat()


def _untold(component: Any, began: dt.date, at: Mapping[str, str]) -> set[str]:
    """Which of the two moments a record does not have whole."""
    if not isinstance(began, dt.datetime):
        return set()
    kept = {"DTSTART": "time", "DTEND": "end_time"}
    seconds = {key for key in kept if getattr(_moment(component, key), "second", 0)}
    return seconds | {key for key, hour in kept.items() if hour not in at}


def _left(component: Any, untold: set[str]) -> Iterator[tuple[str, str]]:
    """What an event says that no record takes as it stands: its place, who was asked, moments that are `untold`."""
    hours = [key for key in ("DTSTART", "DTEND") if key in untold]
    known = (_TAKEN | _HOUSEKEEPING) - untold
    for key in dict.fromkeys((*hours, *component)):
        value = _line(component, key)
        is_told = key not in known and not key.startswith("X-")
        if is_told and value and (key, value) not in {("STATUS", _CONFIRMED), ("STATUS", _CANCELLED)}:
            yield key, value


def _line(component: Any, key: str) -> str:
    """A property as text; several of one name side by side."""
    value = component.get(key)
    if value is None:
        return ""
    return ", ".join(map(_text, value if isinstance(value, list) else [value]))


def _text(part: Any) -> str:
    """A value as the file has it; icalendar 7 gives some as text, others as bytes."""
    written = part if isinstance(part, str) else part.to_ical()
    return written.decode("utf-8", "replace") if isinstance(written, bytes) else str(written)
