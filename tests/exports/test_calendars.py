"""Calendars as programs read them that did not write them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import ics
import pytest
import recurring_ical_events
import vobject
from icalendar import Calendar

from dateline.exports import calendars
from dateline.exports.views import Views
from dateline.pages import all_pages
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, timeline
from tests.pages.reading import read

UTC = dt.UTC
TRICKY = 'A, b; c\\d "e": =1+1 \\n'


@pytest.fixture(scope="module")
def told() -> Timeline:
    """Events with every kind of date, in zones that programs read wrongly."""
    ann = part("ann")
    return timeline(
        person("ann"),
        person("lea"),
        place("pyongyang", timezone="Asia/Pyongyang", coordinates={"latitude": "39.03", "longitude": "125.75"}),
        place("new-york", timezone="America/New_York", within="pyongyang"),
        event("truce", "1953-07-27", ann, time="10:00", place="pyongyang"),
        event("half-hour", "2018-04-27", ann, time="09:00", end_time="11:30", place="pyongyang"),
        event("summer", "2018-06-01", ann, time="13:15", place="new-york"),
        event("late", "2018-06-02", ann, time="22:00", end_time="01:00", place="new-york"),
        event("days", "2019-02-27/2019-02-28", ann, time="18:30", place="pyongyang"),
        event("day", "1895-04-17", ann, title=both(TRICKY)),
        event("ancient", "0645-07-10", ann),
        event("leap", "2016-02-29", ann, status="occurred"),
        event("month", "2018-06", ann),
        event("about", "2018-07-01~", ann),
        event("open", "2018-06-12/..", ann),
        event("never", "2018-08-01", ann, status="did-not-happen"),
        event("ahead", "2026-05-01", ann, status="scheduled"),
        event("mended", "2017-01-01", corrections=[{"date": "2026-02-01", "note": both("A slip.")}]),
        event("only-month", "2017-02", part("lea")),
        base_url="https://dateline.example/sub/",
    )


@pytest.fixture(scope="module")
def made(told: Timeline) -> dict[str, str]:
    """Every calendar."""
    return {path: content.decode() for path, content in calendars.files(Views(told))}


INSTANTS = {
    "truce": dt.datetime(1953, 7, 27, 1, tzinfo=UTC),
    "half-hour": dt.datetime(2018, 4, 27, 0, 30, tzinfo=UTC),
    "summer": dt.datetime(2018, 6, 1, 17, 15, tzinfo=UTC),
    "late": dt.datetime(2018, 6, 3, 2, tzinfo=UTC),
}
ENDS = {
    "half-hour": dt.datetime(2018, 4, 27, 3, tzinfo=UTC),
    "late": dt.datetime(2018, 6, 3, 5, tzinfo=UTC),
}
DAYS = {
    "days": (dt.date(2019, 2, 27), dt.date(2019, 3, 1)),
    "day": (dt.date(1895, 4, 17), dt.date(1895, 4, 18)),
    "ancient": (dt.date(645, 7, 10), dt.date(645, 7, 11)),
    "leap": (dt.date(2016, 2, 29), dt.date(2016, 3, 1)),
    "never": (dt.date(2018, 8, 1), dt.date(2018, 8, 2)),
    "ahead": (dt.date(2026, 5, 1), dt.date(2026, 5, 2)),
    "mended": (dt.date(2017, 1, 1), dt.date(2017, 1, 2)),
}


def key(uid: str) -> str:
    """The id of the record that a component is about."""
    return uid.partition("@")[0]


def test_vobject_reads_every_day_and_instant(made: dict[str, str]) -> None:
    """Timed events are the same instants, all-day ones the same days, and the rest are no events."""
    found = {key(one.uid.value): one for one in vobject.readOne(made["calendar.ics"]).vevent_list}
    assert found.keys() == INSTANTS.keys() | DAYS.keys()
    for name, instant in INSTANTS.items():
        assert found[name].dtstart.value == instant, name
    for name, instant in ENDS.items():
        assert found[name].dtend.value == instant, name
    for name, days in DAYS.items():
        assert (found[name].dtstart.value, found[name].dtend.value) == days, name
    assert found["day"].summary.value == TRICKY
    assert found["truce"].location.value == "Pyongyang"


def test_ics_reads_every_day_and_instant(made: dict[str, str]) -> None:
    """Another reader, another parser."""
    found = {key(one.uid): one for one in ics.Calendar(made["calendar.ics"]).events}
    assert found.keys() == INSTANTS.keys() | DAYS.keys()
    for name, instant in INSTANTS.items():
        assert found[name].begin.datetime == instant, name
        assert not found[name].all_day
    for name, days in DAYS.items():
        assert (found[name].begin.date(), found[name].all_day) == (days[0], True), name
        assert found[name].end.date() in days, name  # it gives the last day or the one after it
    assert (found["day"].name or "").startswith(TRICKY.removesuffix("\\n"))  # it breaks the line there


def test_what_has_no_day_is_shown_on_none(made: dict[str, str]) -> None:
    """Nobody who asks for the days of a month gets what happened somewhen in it; the note tells how many there are."""
    whole = Calendar.from_ical(made["calendar.ics"])
    june = recurring_ical_events.of(whole).between((2018, 6, 1), (2018, 7, 31))
    assert {key(str(one["UID"])) for one in june} == {"summer", "late"}
    partial_dates = {"month", "about", "open", "only-month"}
    journals = {key(str(one["UID"])): one for one in whole.walk("VJOURNAL")}
    assert journals.keys() == partial_dates
    assert not [name for name, one in journals.items() if "DTSTART" in one or "DUE" in one]
    assert str(journals["month"]["DESCRIPTION"]).startswith("June 2018\n")
    assert str(whole["DESCRIPTION"]) == (
        "11 events on known days."
        " 4 more, whose day is not known, are on no day here. They stand at https://dateline.example/sub/"
    )


def test_what_became_of_it_is_told_twice(made: dict[str, str]) -> None:
    """For programs that know a status, and in words for those that do not."""
    found = {key(one.uid.value): one for one in vobject.readOne(made["ja/calendar.ics"]).vevent_list}
    statuses = {name: one.status.value for name, one in found.items()}
    assert {name for name, status in statuses.items() if status == "CANCELLED"} == {"never"}
    assert {name for name, status in statuses.items() if status == "TENTATIVE"} == {"ahead"}
    assert found["never"].summary.value == "Never（日本語）（実現せず）"
    assert found["half-hour"].description.value.startswith("2018年4月27日（金） 現地時間9時〜11時30分（UTC+8:30）")


def test_a_correction_is_a_new_sequence(made: dict[str, str]) -> None:
    """With the day on which it was made; nothing has the time of the build."""
    found = {key(one.uid.value): one for one in vobject.readOne(made["calendar.ics"]).vevent_list}
    mended, untouched = found["mended"], found["leap"]
    assert (mended.sequence.value, untouched.sequence.value) == ("1", "0")
    assert mended.last_modified.value == dt.datetime(2026, 2, 1, 12, tzinfo=UTC)
    assert {one.dtstamp.value for one in found.values()} == {
        dt.datetime(2026, 2, 1, 12, tzinfo=UTC),
        dt.datetime(2026, 1, 2, 12, tzinfo=UTC),
    }


def test_a_calendar_says_how_it_is_read(made: dict[str, str]) -> None:
    """The calendar system, how often to ask, its name with what has to be escaped."""
    lines = made["people/ann/calendar.ics"].split("\r\n")
    assert {"CALSCALE:GREGORIAN", "VERSION:2.0", "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-WR-CALNAME:Ann"} <= {*lines}
    for path, text in made.items():
        assert text.endswith("END:VCALENDAR\r\n")
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75, path
        assert "\n" not in text.replace("\r\n", "")


def test_anniversaries_come_back(made: dict[str, str]) -> None:
    """Every year on their day; that of 29 February on the last day of the month, so that no year is without."""
    whole = Calendar.from_ical(made["people/ann/anniversaries.ics"])

    def on(year: int) -> dict[str, dt.date]:
        found: list[Any] = recurring_ical_events.of(whole).between((year, 1, 1), (year, 12, 31))
        return {key(one["UID"]).removesuffix("-anniversary"): one["DTSTART"].dt for one in found}

    assert on(2027)["leap"] == dt.date(2027, 2, 28)
    assert on(2028)["leap"] == dt.date(2028, 2, 29)
    assert on(2027)["truce"] == dt.date(2027, 7, 27)
    assert on(2027)["days"] == dt.date(2027, 2, 27)
    # Neither what has no day, nor what never was or is to come, nor a day of the Julian calendar.
    assert on(2027).keys() == {"truce", "half-hour", "summer", "late", "days", "day", "leap", "open"}
    assert "truce" not in on(1952)


def test_a_subject_without_events_has_no_calendar(told: Timeline, made: dict[str, str]) -> None:
    """A calendar must have something in it; pages link to those that there are, and to no others."""
    assert "people/lea/calendar.ics" in made
    assert "people/lea/anniversaries.ics" not in made
    linked = set()
    for page in all_pages(told):
        hrefs = read(page.write().html).having("href")
        linked |= {f"{page.url}{href}" for href in hrefs if href.endswith(".ics") and not href.startswith("..")}
        if page.kind == "changes":
            assert [href for href in hrefs if href.endswith(".ics")] == ["../calendar.ics", "../anniversaries.ics"]
    assert linked | {f"{tag}{name}.ics" for tag in ("", "ja/") for name in ("calendar", "anniversaries")} == made.keys()


def test_a_site_without_an_address_has_none(told: Timeline) -> None:
    """A calendar is subscribed to from elsewhere."""
    nowhere = Timeline(told.records, told.settings.model_copy(update={"base_url": None}))
    assert not list(calendars.files(Views(nowhere)))
