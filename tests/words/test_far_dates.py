"""Dates of any year in words, in each of the languages that ship."""

from __future__ import annotations

import datetime as dt

import pytest

from dateline.dates import parse, zoned
from dateline.words import Words
from dateline.words.dates import machine, machine_time


@pytest.mark.parametrize(
    "language, text, words",
    [
        ("en", "-0043-03-15", "15 March 44 BC"),
        ("ja", "-0043-03-15", "紀元前44年3月15日"),
        ("ko", "-0043-03-15", "기원전 44년 3월 15일"),
        ("zh-Hans", "-0043-03-15", "公元前44年3月15日"),
        ("fr", "-0043-03-15", "15 mars 44 av. J.-C."),
        ("de", "-0043-03-15", "15. März 44 v. Chr."),
        ("es", "-0043-03-15", "15 de marzo de 44 a. C."),
        ("en", "-0049/0014", "50 BC – 14 AD"),
        ("ja", "0000", "紀元前1年"),
        ("en", "Y-12345~", "about 12346 BC"),
        ("en", "189X", "1890s"),
        ("ja", "189X", "1890年代"),
        ("en", "-004X", "between 50 BC and 41 BC"),
        ("en", "18XX", "between 1800 and 1899"),
        ("fr", "1892-21", "printemps 1892"),
        ("es", "1892-23", "otoño de 1892"),
        ("en", "1892-06-XX", "June 1892 (day not known)"),
        ("en", "1892-XX", "1892 (month not known)"),
        ("en", "1892/", "from 1892, end not known"),
        ("fr", "1892-05-03/", "à partir du 3 mai 1892, fin inconnue"),
        ("de", "[1667,1668,1670..1672]", "1667, 1668 oder zwischen 1670 und 1672"),
        ("ja", "{1960,1961-12}", "1960年、1961年12月"),
        ("en", "[..1760-12-03]", "3 December 1760 or earlier"),
    ],
)
def test_a_date_in_words(language: str, text: str, words: str) -> None:
    """Eras are those of the Unicode CLDR, in the place of the year."""
    assert Words(language).dates.date(parse(text)) == words


@pytest.mark.parametrize(
    "language, text, words",
    [
        ("en", "1066-10-14", "14 October 1066 (Saturday) in the Julian calendar (20 October 1066 in the Gregorian)"),
        ("ja", "1066-10-14", "ユリウス暦1066年10月14日（土）（グレゴリオ暦1066年10月20日）"),
        (
            *("fr", "1066-10"),
            "octobre 1066 du calendrier julien (entre le 7 octobre 1066 et le 6 novembre 1066 du calendrier grégorien)",
        ),
    ],
)
def test_both_calendars(language: str, text: str, words: str) -> None:
    """A Julian date stands with its weekday and with the Gregorian one."""
    assert Words(language).dates.date(parse(text, julian=True)) == words


def test_local_mean_time() -> None:
    """Before standard time a clock went by the sun of its place: no distance from UTC in minutes is its own."""
    morning = zoned(dt.date(1890, 3, 1), dt.time(9, 4), "Europe/Paris")
    assert Words("en").dates.time(morning) == "09:04 local mean time"
    assert Words("ja").dates.time(morning) == "地方平均時9時4分"
    assert machine_time(morning) == "1890-03-01T08:54+00:00"


@pytest.mark.parametrize("text", ["-0043", "Y12345", "189X", "1892-21", "[1667,1668]"])
def test_browsers_are_told_no_such_date(text: str) -> None:
    """HTML has no years before 1, no seasons and no sets."""
    assert machine(parse(text)) is None


def test_browsers_are_told_what_is_known() -> None:
    """The month of a day that is not known."""
    assert machine(parse("1892-06-XX")) == "1892-06"


@pytest.mark.parametrize("zone, year", [("Europe/Paris", 1892), ("Europe/Amsterdam", 1920), ("Asia/Tehran", 1930)])
def test_the_mean_time_of_a_capital_is_told_as_such(zone: str, year: int) -> None:
    """It was that of a whole country, and goes to the second: UTC+0:09 would be nobody's clock."""
    assert Words("en").dates.time(zoned(dt.date(year, 8, 16), dt.time(6), zone)) == "06:00 local mean time"


def test_a_clock_of_whole_minutes_is_no_mean_time() -> None:
    """However odd: Singapore's was seven hours and twenty minutes ahead."""
    assert "UTC+7:20" in Words("en").dates.time(zoned(dt.date(1938, 8, 16), dt.time(6), "Asia/Singapore"))
