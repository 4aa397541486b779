"""The hours of a calendar's events (RFC 5545, 3.3.5), as a record has them: local ones, with a zone of IANA."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from dateline.dates import valid_zone

UTC = "UTC"
_OF_A_CALENDAR = "X-WR-TIMEZONE"
"""Where Google and others write the zone of a calendar whose moments are in UTC."""


def own_zone(calendar: Any) -> ZoneInfo | None:
    """The zone that a whole calendar is shown in; None where it names none that is known."""
    name = str(calendar.get(_OF_A_CALENDAR) or "")
    return ZoneInfo(name) if valid_zone(name) else None


def local(moment: dt.date, zone: dt.tzinfo | None) -> dt.date:
    """A moment of some zone as clocks of another show it; a day, and a moment of no zone, as they are."""
    if isinstance(moment, dt.datetime) and moment.tzinfo is not None and zone is not None:
        return moment.astimezone(zone)
    return moment


def zone_name(moment: dt.date) -> str:
    """The IANA name of a moment's zone; "" where it has none, or one of the calendar's own."""
    zone = moment.tzinfo if isinstance(moment, dt.datetime) else None
    return str(getattr(zone, "key", "")) or (UTC if zone is dt.UTC else "")


def hours(began: dt.date, ended: dt.date) -> dict[str, str]:
    """`time`, `end_time` and `timezone` of a record; nothing where no zone is known that the hours belong to.

    Midnight ends a day that is over, and a record has no hour 24: such an end is left out.
    """
    zone = zone_name(began)
    if not isinstance(began, dt.datetime) or not valid_zone(zone):
        return {}
    at = {"time": f"{began:%H:%M}", "timezone": zone}
    if not isinstance(ended, dt.datetime) or ended.tzinfo is None:  # a moment of no zone is nowhere's
        return at
    has_end = ended > began and ended.time() != dt.time()
    return at | ({"end_time": f"{ended:%H:%M}"} if has_end else {})
