from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.dates import CalendarInterval, calendar_interval, parse, zoned
from dateline.words import SHIPPED, Words
from dateline.words.dates import machine, machine_time

EN, JA = Words("en").dates, Words("ja").dates


@pytest.mark.parametrize(
    "text, english, japanese",
    [
        ("2018-06-12", "12 June 2018 (Tuesday)", "2018年6月12日（火）"),
        ("2019-02-28", "28 February 2019 (Thursday)", "2019年2月28日（木）"),
        ("2025-11-02", "2 November 2025 (Sunday)", "2025年11月2日（日）"),
        ("2018-06", "June 2018", "2018年6月"),
        ("2018", "2018", "2018年"),
        ("0987", "987", "987年"),
        # days that histories print by the Julian calendar, of which the Gregorian weekday would be wrong
        ("1582-10-15", "15 October 1582 (Friday)", "1582年10月15日（金）"),
        ("1582-10-14", "14 October 1582", "1582年10月14日"),
        ("1066-10-14", "14 October 1066", "1066年10月14日"),
        # intervals
        ("2019-02-27/2019-02-28", "27–28 February 2019", "2019年2月27〜28日"),
        ("2025-10-31/2025-11-01", "31 October – 1 November 2025", "2025年10月31日〜11月1日"),
        ("2018-12-30/2019-01-02", "30 December 2018 – 2 January 2019", "2018年12月30日〜2019年1月2日"),
        ("2018-06-12/2019-06-12", "12 June 2018 – 12 June 2019", "2018年6月12日〜2019年6月12日"),
        ("2018-06-12/2018-06-12", "12 June 2018", "2018年6月12日"),
        ("2018-06/2018-07", "June–July 2018", "2018年6〜7月"),
        ("2018-11/2019-01", "November 2018 – January 2019", "2018年11月〜2019年1月"),
        ("2018/2019", "2018–2019", "2018〜2019年"),
        ("2018-06-12/2018-08", "12 June 2018 – August 2018", "2018年6月12日〜2018年8月"),
        ("2018/2019-06", "2018 – June 2019", "2018年〜2019年6月"),
        # marks
        ("2025-09-03~", "about 3 September 2025", "2025年9月3日ごろ"),
        ("2018-06~", "about June 2018", "2018年6月ごろ"),
        ("2018?", "2018 (date uncertain)", "2018年（日付は不確か）"),
        ("2018-06-12?", "12 June 2018 (date uncertain)", "2018年6月12日（日付は不確か）"),
        ("2018-06-12%", "about 12 June 2018 (date uncertain)", "2018年6月12日ごろ（日付は不確か）"),
        ("2018-06~/2018-08~", "about June–August 2018", "2018年6〜8月ごろ"),
        ("2018-06~/2018-08", "about June 2018 – August 2018", "2018年6月ごろ〜2018年8月"),
        ("2018/2019?", "2018 – 2019 (date uncertain)", "2018年〜2019年（日付は不確か）"),
        # open ends
        ("2021-01-10/..", "since 10 January 2021", "2021年1月10日〜"),
        ("2021~/..", "since about 2021", "2021年ごろ〜"),
        ("../2021-01-10", "until 10 January 2021", "〜2021年1月10日"),
        ("../2021-01?", "until January 2021 (date uncertain)", "〜2021年1月（日付は不確か）"),
    ],
)
def test_date(text: str, english: str, japanese: str) -> None:
    """A date reads as in a newspaper: no weekday where the day is not certain, nothing said twice."""
    date = parse(text)
    assert (EN.date(date), JA.date(date)) == (english, japanese)


@pytest.mark.parametrize(
    "text, english, japanese",
    [
        ("2018-06-12", "12 Jun 2018", "2018年6月12日"),
        ("2018-09", "Sep 2018", "2018年9月"),
        ("2018-05", "May 2018", "2018年5月"),
        ("2018", "2018", "2018年"),
        ("2019-02-27/2019-02-28", "27–28 Feb 2019", "2019年2月27〜28日"),
        ("2018-06/2018-07", "Jun–Jul 2018", "2018年6〜7月"),
        ("2025-09-03~", "about 3 Sep 2025", "2025年9月3日ごろ"),
        ("2021-01-10/..", "since 10 Jan 2021", "2021年1月10日〜"),
    ],
)
def test_short_date(text: str, english: str, japanese: str) -> None:
    """In a list a date has no weekday and, in English, a short month."""
    date = parse(text)
    assert (EN.short_date(date), JA.short_date(date)) == (english, japanese)


@pytest.mark.parametrize(
    "start, end, english, japanese",
    [
        ("2021-01-10", None, "since 10 January 2021", "2021年1月10日〜"),
        (None, "2021-01-10", "until 10 January 2021", "〜2021年1月10日"),
        (None, None, "", ""),
        ("2018-03", "2019-06", "March 2018 – June 2019", "2018年3月〜2019年6月"),
        ("2018", "2021", "2018–2021", "2018〜2021年"),
        ("2018", "2018", "2018", "2018年"),
        ("2018-03-01", "2018-06-12", "1 March – 12 June 2018", "2018年3月1日〜6月12日"),
        ("2018~", None, "since about 2018", "2018年ごろ〜"),
        ("2018-03/2018-05", "2020", "March 2018 – 2020", "2018年3月〜2020年"),
        ("2020", "2018", "2020–2018", "2020〜2018年"),
    ],
)
def test_span(start: str | None, end: str | None, english: str, japanese: str) -> None:
    """The span of a role reads like an interval; one without a beginning or an end, like an open one."""
    ends = (parse(start) if start else None, parse(end) if end else None)
    assert (EN.span(*ends), JA.span(*ends)) == (english, japanese)


@pytest.mark.parametrize(
    "local, zone, english, japanese",
    [
        ("2018-06-12T09:04", "Asia/Singapore", "09:04 local time (UTC+8)", "現地時間9時4分（UTC+8）"),
        ("2018-05-01T21:00", "Asia/Pyongyang", "21:00 local time (UTC+8:30)", "現地時間21時（UTC+8:30）"),
        ("2018-06-11T00:05", "America/New_York", "00:05 local time (UTC−4)", "現地時間0時5分（UTC−4）"),
        ("2018-01-11T00:05", "Europe/London", "00:05 local time (UTC)", "現地時間0時5分（UTC）"),
        ("2018-06-12T01:04", "UTC", "01:04 UTC", "協定世界時（UTC）1時4分"),
    ],
)
def test_time(local: str, zone: str, english: str, japanese: str) -> None:
    """A time says whose clock it is, and how far that is from UTC on that day."""
    day, time = local.split("T")
    moment = zoned(dt.date.fromisoformat(day), dt.time.fromisoformat(time), zone)
    assert (EN.time(moment), JA.time(moment)) == (english, japanese)


def test_utc_itself() -> None:
    """A time turned into UTC is not called local."""
    moment = dt.datetime(2018, 6, 12, 1, 4, tzinfo=dt.UTC)
    assert EN.time(moment) == "01:04 UTC"


def test_times() -> None:
    """The zone of a beginning and an end is said once."""
    day = dt.date(2018, 6, 12)
    ends = (zoned(day, dt.time(9, 4), "Asia/Singapore"), zoned(day, dt.time(13, 40), "Asia/Singapore"))
    assert (EN.times(*ends), JA.times(*ends)) == ("09:04–13:40 local time (UTC+8)", "現地時間9時4分〜13時40分（UTC+8）")


@pytest.mark.parametrize(
    "ends, english, japanese",
    [
        (("2024-05-10", "2024-05-12"), "10:00 (10 May) – 16:00 (12 May)", "10日10時〜12日16時"),
        (("2024-05-31", "2024-06-01"), "10:00 (31 May) – 16:00 (1 June)", "5月31日10時〜6月1日16時"),
        (
            ("2023-12-31", "2024-01-01"),
            "10:00 (31 December 2023) – 16:00 (1 January 2024)",
            "2023年12月31日10時〜2024年1月1日16時",
        ),
    ],
)
def test_times_of_several_days(ends: tuple[str, str], english: str, japanese: str) -> None:
    """Each time stands on its own day, of which no more is said than tells them apart."""
    first, last = (dt.date.fromisoformat(day) for day in ends)
    start, end = zoned(first, dt.time(10), "Asia/Singapore"), zoned(last, dt.time(16), "Asia/Singapore")
    assert EN.times(start, end) == f"{english} local time (UTC+8)"
    assert JA.times(start, end) == f"現地時間{japanese}（UTC+8）"


def test_clock() -> None:
    """The time in another capital names its day where that is another one."""
    moment = dt.datetime(2018, 6, 11, 21, 4, tzinfo=dt.UTC)
    same, other = dt.date(2018, 6, 11), dt.date(2018, 6, 12)
    assert (EN.clock(moment, same), EN.clock(moment, other)) == ("21:04", "21:04 on 11 June")
    assert (JA.clock(moment, same), JA.clock(moment, other)) == ("21時4分", "6月11日21時4分")


@pytest.mark.parametrize(
    "years, months, days, english, japanese",
    [
        (0, 8, 15, "8 months and 15 days", "8カ月15日"),
        (1, 8, 15, "1 year, 8 months and 15 days", "1年8カ月15日"),
        (6, 0, 1, "6 years and 1 day", "6年1日"),
        (0, 1, 0, "1 month", "1カ月"),
        (2, 0, 0, "2 years", "2年"),
        (0, 0, 0, "the same day", "同日"),
    ],
)
def test_interval(years: int, months: int, days: int, english: str, japanese: str) -> None:
    """The time between two days names only the units it has."""
    between = CalendarInterval(years=years, months=months, days=days, total_days=0)
    assert (EN.interval(between), JA.interval(between)) == (english, japanese)


def test_singapore_to_hanoi() -> None:
    """From the first summit to the second it is 8 months and 15 days."""
    between = calendar_interval(dt.date(2018, 6, 12), dt.date(2019, 2, 27))
    assert (EN.interval(between), JA.interval(between)) == ("8 months and 15 days", "8カ月15日")


@pytest.mark.parametrize(
    "number, english, japanese",
    [(0, "0 days", "0日"), (1, "1 day", "1日"), (260, "260 days", "260日"), (2313, "2,313 days", "2313日")],
)
def test_days(number: int, english: str, japanese: str) -> None:
    """A number of days has its plural, and in English a comma at the thousands."""
    assert (EN.days(number), JA.days(number)) == (english, japanese)


@pytest.mark.parametrize(
    "least, most, english, japanese",
    [
        (34, 34, "34 years old", "34歳"),
        (34, 35, "34 or 35 years old", "34〜35歳"),
        (33, 36, "33 to 36 years old", "33〜36歳"),
        (1, 1, "1 year old", "1歳"),
        (0, 1, "0 or 1 years old", "0〜1歳"),
    ],
)
def test_age(least: int, most: int, english: str, japanese: str) -> None:
    """An age that is not known for sure names its limits."""
    assert (EN.age(least, most), JA.age(least, most)) == (english, japanese)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("2018-06-12", "2018-06-12"),
        ("2018-06", "2018-06"),
        ("2018", "2018"),
        ("0987", "0987"),
        ("2025-09-03~", "2025-09-03"),
        ("2018-06-12%", "2018-06-12"),
        ("2019-02-27/2019-02-28", None),
        ("2018/..", None),
        ("../2018", None),
    ],
)
def test_machine(text: str, expected: str | None) -> None:
    """`<time datetime>` gets what HTML can say: a day, a month or a year, and never an interval."""
    assert machine(parse(text)) == expected


def test_machine_time() -> None:
    """`<time datetime>` of a time has minutes and the distance from UTC."""
    moment = zoned(dt.date(2018, 6, 12), dt.time(9, 4), "Asia/Singapore")
    assert machine_time(moment) == "2018-06-12T09:04+08:00"


@given(st.dates(dt.date(1000, 1, 1)), st.dates(dt.date(1000, 1, 1)))
@settings(deadline=None)
def test_nothing_gets_lost(one: dt.date, other: dt.date) -> None:
    """However an interval is drawn together, both of its days can still be read from it."""
    first, last = sorted((one, other))
    date = parse(f"{first}/{last}")
    for words in (EN.date(date), EN.short_date(date), JA.date(date)):
        numbers = {int(number) for number in re.findall("[0-9]+", words)}
        assert {first.year, first.day, last.year, last.day} <= numbers


def test_ordinary_blanks() -> None:
    """The words have no blank but the ordinary one: they are searched for and copied."""
    dates = [parse(text) for text in ("2018-06-12", "2018-12-30/2019-01-02", "2018?")]
    words = [Words(tag).dates.date(date) for tag in SHIPPED for date in dates]
    assert not [text for text in words if re.search(r"[^\S ]", text)]


@pytest.mark.parametrize(
    "text, french, german, spanish, english, japanese",
    [
        (
            "189X/..",
            "depuis les années 1890",
            "seit den 1890er-Jahren",
            "desde la década de 1890",
            "since the 1890s",
            "1890年代〜",
        ),
        (
            "../189X",
            "jusqu’aux années 1890",
            "bis zu den 1890er-Jahren",
            "hasta la década de 1890",
            "until the 1890s",
            "〜1890年代",
        ),
        (
            "2018-22/..",
            "depuis l’été 2018",
            "seit Sommer 2018",
            "desde el verano de 2018",
            "since summer 2018",
            "2018年夏〜",
        ),
        (
            "../2018-21",
            "jusqu’au printemps 2018",
            "bis Frühjahr 2018",
            "hasta la primavera de 2018",
            "until spring 2018",
            "〜2018年春",
        ),
        (
            "/2018-23",
            "jusqu’à l’automne 2018, début inconnu",
            "bis Herbst 2018, Beginn unbekannt",
            "hasta el otoño de 2018, comienzo desconocido",
            "until autumn 2018, beginning not known",
            "2018年秋まで（始まりは不明）",
        ),
        (
            "189X~",
            "vers les années 1890",
            "etwa in den 1890er-Jahren",
            "hacia la década de 1890",
            "about the 1890s",
            "1890年代ごろ",
        ),
        (
            "189X~/..",
            "depuis les années 1890 environ",
            "seit etwa den 1890er-Jahren",
            "desde la década de 1890 aproximadamente",
            "since about the 1890s",
            "1890年代ごろ〜",
        ),
        ("1905~", "vers 1905", "um 1905", "hacia 1905", "about 1905", "1905年ごろ"),
        (
            "1905~/1910~",
            "vers 1905-1910",
            "um 1905–1910",
            "hacia 1905-1910",
            "about 1905–1910",
            "1905〜1910年ごろ",
        ),
        (
            "1905~/..",
            "depuis 1905 environ",
            "seit etwa 1905",
            "desde 1905 aproximadamente",
            "since about 1905",
            "1905年ごろ〜",
        ),
        (
            "../2018-06-12~",
            "jusqu’au 12 juin 2018 environ",
            "bis zu etwa dem 12. Juni 2018",
            "hasta el 12 de junio de 2018 aproximadamente",
            "until about 12 June 2018",
            "〜2018年6月12日ごろ",
        ),
        (
            "18XX/..",
            "depuis une date située entre 1800 et 1899",
            "seit einem Zeitpunkt zwischen 1800 und 1899",
            "desde algún momento entre 1800 y 1899",
            "since some time between 1800 and 1899",
            "1800年から1899年の間のある時点〜",
        ),
        (
            "18XX~",
            "entre 1800 environ et 1899 environ",
            "zwischen etwa 1800 und etwa 1899",
            "entre 1800 aproximadamente y 1899 aproximadamente",
            "between about 1800 and about 1899",
            "1800年ごろから1899年ごろの間",
        ),
        (
            "[2018-21..2018-06-12]",
            "entre le printemps 2018 et le 12 juin 2018",
            "zwischen Frühjahr 2018 und dem 12. Juni 2018",
            "entre la primavera de 2018 y el 12 de junio de 2018",
            "between spring 2018 and 12 June 2018",
            "2018年春から2018年6月12日の間",
        ),
        (
            "2019-02-27~/2019-02-28~",
            "vers le 27-28 février 2019",
            "um den 27.–28. Februar 2019",
            "hacia el 27-28 de febrero de 2019",
            "about 27–28 February 2019",
            "2019年2月27〜28日ごろ",
        ),
    ],
)
def test_a_date_behind_another_word_has_its_article(
    text: str, french: str, german: str, spanish: str, english: str, japanese: str
) -> None:
    """What a season, a decade and a century have before them hangs on the word that goes before."""
    date = parse(text)
    found = [Words(language).dates.date(date) for language in ("fr", "de", "es", "en", "ja")]
    assert found == [french, german, spanish, english, japanese]
