from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from dateline.dates import DateError, parse_time, utc_offset, valid_zone, zoned
from dateline.diagnostics import Code

MISTAKES: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "dates" / "times.yml").read_bytes()
)


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: repr(case["text"]))
def test_mistaken_times(case: dict[str, str]) -> None:
    """What beginners type instead of a 24-hour time is refused with what to write instead."""
    with pytest.raises(DateError) as caught:
        parse_time(case["text"])
    found = caught.value
    assert case == {"text": case["text"], "code": found.code, "message": str(found.message), "cure": str(found.cure)}
    assert found.expected


@pytest.mark.parametrize(
    "text, expected", [("00:00", dt.time(0, 0)), ("09:04", dt.time(9, 4)), ("23:59", dt.time(23, 59))]
)
def test_parse_time(text: str, expected: dt.time) -> None:
    """A time is hours and minutes of a day of 24 hours."""
    assert parse_time(text) == expected


@pytest.mark.parametrize(
    "day, time, zone, expected",
    [
        ("2018-06-12", "09:04", "Asia/Singapore", "2018-06-12T01:04Z"),
        # North Korea was at UTC+8:30 from 15 August 2015 until 4 May 2018, 23:30, which became 5 May, 00:00.
        ("2015-08-14", "23:29", "Asia/Pyongyang", "2015-08-14T14:29Z"),
        ("2015-08-15", "00:00", "Asia/Pyongyang", "2015-08-14T15:30Z"),
        ("2018-05-04", "23:29", "Asia/Pyongyang", "2018-05-04T14:59Z"),
        ("2018-05-05", "00:00", "Asia/Pyongyang", "2018-05-04T15:00Z"),
        # Twice there: the first of the two.
        ("2015-08-14", "23:45", "Asia/Pyongyang", "2015-08-14T14:45Z"),
        ("2018-11-04", "01:30", "America/New_York", "2018-11-04T05:30Z"),
        ("2018-06-11", "21:04", "America/New_York", "2018-06-12T01:04Z"),
        ("2018-06-12", "01:04", "UTC", "2018-06-12T01:04Z"),
    ],
)
def test_zoned(day: str, time: str, zone: str, expected: str) -> None:
    """A local time is an instant, by the clocks its zone had on that day."""
    found = zoned(dt.date.fromisoformat(day), parse_time(time), zone)
    assert found.astimezone(dt.UTC) == dt.datetime.fromisoformat(expected)
    assert (found.date().isoformat(), f"{found:%H:%M}") == (day, time)


@pytest.mark.parametrize(
    "local, zone, gap, cure",
    [
        (
            "2018-05-04T23:45",
            "Asia/Pyongyang",
            "from 2018-05-04 23:30 to 2018-05-05 00:00",
            'write 2018-05-04 and "23:29" or earlier, or 2018-05-05 and "00:00" or later',
        ),
        (
            "2018-03-11T02:00",
            "America/New_York",
            "from 2018-03-11 02:00 to 2018-03-11 03:00",
            'write 2018-03-11 and "01:59" or earlier, or 2018-03-11 and "03:00" or later',
        ),
        (
            "2011-12-30T00:00",
            "Pacific/Apia",
            "from 2011-12-30 00:00 to 2011-12-31 00:00",
            'write 2011-12-29 and "23:59" or earlier, or 2011-12-31 and "00:00" or later',
        ),
    ],
)
def test_skipped_time(local: str, zone: str, gap: str, cure: str) -> None:
    """A time that no clock of the place showed is refused, with the times on both sides of the gap."""
    day, time = local.split("T")
    with pytest.raises(DateError) as caught:
        zoned(dt.date.fromisoformat(day), parse_time(time), zone)
    message = f"{time} on {day} does not exist in {zone}: the clocks went {gap}"
    assert (caught.value.code, str(caught.value.message), str(caught.value.cure)) == (
        Code.TIME_IMPOSSIBLE,
        message,
        cure,
    )


@pytest.mark.parametrize(
    "day, zone, code, message",
    [
        ("2018-06-12", "Asia/Pyongang", Code.TIMEZONE_UNKNOWN, "`Asia/Pyongang` is not a time zone"),
        ("9999-12-31", "Asia/Seoul", Code.TIME_IMPOSSIBLE, "a time of day cannot be placed in the year 9999"),
        ("0001-01-01", "Asia/Seoul", Code.TIME_IMPOSSIBLE, "a time of day cannot be placed in the year 1"),
    ],
)
def test_not_zoned(day: str, zone: str, code: Code, message: str) -> None:
    """An unknown zone, and a year so near the calendar's end that other zones would fall out of it, is refused."""
    with pytest.raises(DateError) as caught:
        zoned(dt.date.fromisoformat(day), dt.time(9, 4), zone)
    assert (caught.value.code, str(caught.value.message)) == (code, message)


@pytest.mark.parametrize("zone", ["Asia/Pyongyang", "America/New_York", "UTC", "America/Argentina/Buenos_Aires"])
def test_valid_zone(zone: str) -> None:
    """A zone is named after a place, or is UTC."""
    assert valid_zone(zone)


@pytest.mark.parametrize(
    "zone", ["", "EST", "KST", "localtime", "asia/seoul", "Asia/Soul", "../etc/passwd", "/etc/localtime", "UTC+9"]
)
def test_no_zone(zone: str) -> None:
    """Abbreviations, paths, offsets and what the machine calls its own time are no zones."""
    assert not valid_zone(zone)


@pytest.mark.parametrize(
    "day, zone, expected",
    [
        ("2018-06-12", "Asia/Singapore", "UTC+8"),
        ("2018-05-01", "Asia/Pyongyang", "UTC+8:30"),
        ("2018-06-12", "America/New_York", "UTC−4"),
        ("2018-06-12", "America/St_Johns", "UTC−2:30"),
        ("2018-01-12", "Europe/London", "UTC"),
    ],
)
def test_utc_offset(day: str, zone: str, expected: str) -> None:
    """The distance from UTC is written without empty minutes and with a true minus."""
    assert utc_offset(zoned(dt.date.fromisoformat(day), dt.time(12), zone)) == expected


def test_no_offset_without_a_zone() -> None:
    """A time without a zone has no distance from UTC."""
    with pytest.raises(ValueError, match="without a zone"):
        utc_offset(dt.datetime(2018, 6, 12, 9, 4))  # noqa: DTZ001 - that is the point
