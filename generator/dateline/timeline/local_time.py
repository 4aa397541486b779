"""What the clocks elsewhere showed at the moment of an event."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.dates import zoned
from dateline.model import Event
from dateline.model.settings import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """A capital and what its clocks showed; date and offset belong to it."""

    clock: Clock
    moment: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """An event's moment: at the place, in UTC, in the capitals."""

    zone: str
    """The IANA zone of the place."""
    local: dt.datetime
    end: dt.datetime | None
    utc: dt.datetime
    elsewhere: tuple[ClockReading, ...]


def moments(event: Event, zone: str | None, clocks: Iterable[Clock]) -> Moments | None:
    """The moment of `event`, or None where no time, no single first day or no zone is known.

    The time belongs to the first day of an event of several days. Raises `DateError` for a time that a
    clock change skipped.
    """
    start = event.date.start
    if event.time is None or zone is None or start is None or start.day is None:
        return None
    local = zoned(start.earliest, event.time, zone)
    end = None
    if event.end_time is not None:
        day = start.earliest if event.end_time >= event.time else start.earliest + dt.timedelta(days=1)
        end = zoned(day, event.end_time, zone)
    return Moments(
        zone=zone,
        local=local,
        end=end,
        utc=local.astimezone(dt.UTC),
        elsewhere=tuple(
            ClockReading(clock=clock, moment=local.astimezone(zoneinfo.ZoneInfo(clock.zone)))
            for clock in clocks
            if clock.zone != zone
        ),
    )
