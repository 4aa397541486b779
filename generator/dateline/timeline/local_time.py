"""What the clocks elsewhere showed at the moment of an event."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.dates import zoned
from dateline.dates.clock import by_own_sun
from dateline.dates.day import days_after
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

    @property
    def ends_on_other_day(self) -> bool:
        """Whether its end has to be told with a day of its own."""
        return self.end is not None and self.end.date() != self.local.date()


def begin(event: Event, zone: str | None) -> dt.datetime | None:
    """When `event` began, or None where no time, no exact first day or no zone is known.

    Raises `DateError` for a time that a clock change skipped.
    """
    day = event.date.sure_start
    if event.time is None or zone is None or day is None:
        return None
    return zoned(day, event.time, zone)


def end(event: Event, zone: str | None) -> dt.datetime | None:
    """When `event` ended, on its last day, or None where no time, no exact last day or no zone is known.

    An event of one day that ends at an earlier hour than it began went on past midnight. Raises `DateError` for a
    time that a clock change skipped.
    """
    first, last = event.date.sure_start, event.date.sure_end
    if event.time is None or event.end_time is None or zone is None or first is None or last is None:
        return None
    past_midnight = first == last and event.end_time < event.time
    return zoned(days_after(last, past_midnight), event.end_time, zone)


def moments(event: Event, zone: str | None, clocks: Iterable[Clock], longitude: float | None = None) -> Moments | None:
    """The moment of `event`, or None where its beginning is not known. Raises `DateError` as `begin` and `end` do.

    `longitude`, in degrees east, is that of its place, whose sun the clocks went by before there was standard time.
    """
    local, last = begin(event, zone), end(event, zone)
    if local is None or zone is None:
        return None
    if longitude is not None:
        local, last = by_own_sun(local, longitude), last and by_own_sun(last, longitude)
    return Moments(
        zone=zone,
        local=local,
        end=last,
        utc=local.astimezone(dt.UTC),
        elsewhere=tuple(
            ClockReading(clock=clock, moment=local.astimezone(zoneinfo.ZoneInfo(clock.zone)))
            for clock in clocks
            if clock.zone != zone
        ),
    )
