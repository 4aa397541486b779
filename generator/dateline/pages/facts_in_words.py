"""Single facts as a reader sees them: a point, a zone, a number in a series, counts."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable

from markupsafe import Markup, escape

from dateline.dates import Edtf
from dateline.dates.clock import is_local_mean, utc_offset
from dateline.model import Coordinates, Event, Person
from dateline.model.vocabulary import RecordKind, Status
from dateline.pages.page_view import PageView
from dateline.pages.view import on_day
from dateline.timeline.linked import Appearance


def number(v: PageView, event: Event) -> str:
    """Which one of its series an event is; where it was not held, which one it would have been."""
    if event.series is None:
        return ""
    without = "number_to_come" if event.status.looks_ahead else "number_not_held"
    return v.w("number" if event.status is Status.OCCURRED else without, n=event.series.number)


def age(v: PageView, appearance: Appearance) -> str:
    """How old somebody was at an event that took place: "34 years old", "probably 34 years old"; "" where unknown."""
    actor, event = appearance.participant.id, appearance.event
    years = v.timeline.age(actor, event.date) if event.status is Status.OCCURRED else None
    if years is None:
        return ""
    return _age_in_words(v, years, v.timeline.people[actor].born)


def age_at_death(v: PageView, person: Person) -> str:
    """How old somebody died: "54 years old"; "" where the birth or the death is not known."""
    years = v.timeline.age(person.id, person.died) if person.died else None
    return _age_in_words(v, years, person.born, person.died) if years else ""


def _age_in_words(v: PageView, years: tuple[int, int], *dates: Edtf | None) -> str:
    """An age that follows from the dates, which may be vague."""
    text = v.w.dates.age(*years)
    is_vague = any(date and (date.is_uncertain or date.is_approximate) for date in dates)
    return v.w("probable_age", age=text) if is_vague else text


def counted(v: PageView, kinds: Iterable[tuple[RecordKind, int]]) -> list[str]:
    """Records by kind in words: "95 events", "36 people"."""
    return [v.w(f"count_{kind}", n=number) for kind, number in kinds]


def coordinates(v: PageView, point: Coordinates) -> str:
    """A point in degrees: "37.9553° N, 126.6769° E"."""
    north = v.w("north" if point.latitude >= 0 else "south", degrees=f"{abs(point.latitude):.4f}")
    east = v.w("east" if point.longitude >= 0 else "west", degrees=f"{abs(point.longitude):.4f}")
    return v.w["list_separator"].join((north, east))


def zone(v: PageView, name: str) -> str:
    """An IANA zone with its distance from UTC in the year of the review: "UTC+7 (Asia/Ho_Chi_Minh)"."""
    year, clock = v.settings.today.year, zoneinfo.ZoneInfo(name)
    first, last = sorted((dt.datetime(year, month, 1, tzinfo=clock) for month in (1, 7)), key=_distance)
    offset, summer = utc_offset(first), utc_offset(last)
    return (
        v.w("zone", offset=offset, zone=name)
        if offset == summer
        else v.w("zone_summer", offset=offset, summer=summer, zone=name)
    )


def zone_of(v: PageView, moment: dt.datetime) -> str:
    """What clock a time is by: "UTC+8", "local mean time"."""
    return v.w["local_mean_time"] if is_local_mean(moment) else utc_offset(moment)


def _distance(moment: dt.datetime) -> dt.timedelta:
    return moment.utcoffset() or dt.timedelta(0)


def day_of(v: PageView, moment: dt.datetime) -> Markup:
    """The calendar day of a moment where it is told."""
    return v.short_date(on_day(moment.date()))


def dotted(*parts: Markup | str) -> Markup:
    """Facts in one line, those that are empty left out."""
    return escape(" · ").join(part for part in parts if part)
