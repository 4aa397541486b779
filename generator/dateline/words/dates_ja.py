"""Dates, times and spans in Japanese: 年月日 with Western digits, 〜 (U+301C) between two dates."""

from __future__ import annotations

import datetime as dt

from dateline.dates import CalendarInterval, Edtf, Moment, Precision, utc_offset

_WEEKDAYS = "月火水木金土日"


def date(date: Edtf) -> str:
    """「2018年6月12日（火）」「2019年2月27〜28日」; the weekday only where the day is certain."""
    text = short_date(date)
    return f"{text}（{_WEEKDAYS[date.earliest.weekday()]}）" if date.has_weekday else text


def short_date(date: Edtf) -> str:
    """For tables and lists, without the weekday: 「2018年6月12日」."""
    if date.start and not date.is_interval:
        return _marked(_bare(date.start), date.start)
    return _span(date.start, date.end)


def span(start: Edtf | None, end: Edtf | None) -> str:
    """From one date to another: 「2021年1月10日〜」「2018年3月〜2019年6月」; "" where neither is known."""
    return _span(start.start if start else None, end.end if end else None)


def _span(start: Moment | None, end: Moment | None) -> str:
    if start and end and start.mark == end.mark:
        return _marked(_both(start, end), start)
    first, last = (_marked(_bare(moment), moment) if moment else "" for moment in (start, end))
    return f"{first}〜{last}" if first or last else ""


def _both(start: Moment, end: Moment) -> str:
    """Two dates with what they share said once."""
    first, last = _bare(start), _bare(end)
    if first == last:
        return first
    if start.precision is not end.precision:
        return f"{first}〜{last}"
    if start.precision is Precision.YEAR:
        return f"{start.year}〜{last}"
    if start.year != end.year:
        return f"{first}〜{last}"
    if start.precision is Precision.DAY and start.month != end.month:
        return f"{first}〜{last.removeprefix(f'{end.year}年')}"
    return f"{first[:-1]}〜{end.day or end.month}{last[-1]}"


def _bare(moment: Moment) -> str:
    text = f"{moment.year}年"
    if moment.month is not None:
        text += f"{moment.month}月"
    return text if moment.day is None else f"{text}{moment.day}日"


def _marked(text: str, moment: Moment) -> str:
    if moment.approximate:
        text = f"{text}ごろ"
    return f"{text}（日付は不確か）" if moment.uncertain else text


def time(moment: dt.datetime) -> str:
    """「現地時間9時4分（UTC+8）」, and of UTC itself 「協定世界時（UTC）1時4分」."""
    return _with_zone(_clock(moment), moment)


def times(start: dt.datetime, end: dt.datetime) -> str:
    """「現地時間9時4分〜13時40分（UTC+8）」「現地時間10日10時〜12日16時（UTC+8）」."""
    if start.date() == end.date():
        return _with_zone(f"{_clock(start)}〜{_clock(end)}", start)
    return _with_zone(f"{_day(start, end)}{_clock(start)}〜{_day(end, start)}{_clock(end)}", start)


def _day(moment: dt.datetime, other: dt.datetime) -> str:
    """The day of one of two times, as far as it is needed to tell it from the other's."""
    if moment.year != other.year:
        return f"{moment.year}年{moment.month}月{moment.day}日"
    return f"{moment.day}日" if moment.month == other.month else f"{moment.month}月{moment.day}日"


def _with_zone(text: str, moment: dt.datetime) -> str:
    return f"協定世界時（UTC）{text}" if moment.tzname() == "UTC" else f"現地時間{text}（{utc_offset(moment)}）"


def _clock(moment: dt.datetime) -> str:
    return f"{moment.hour}時{moment.minute}分" if moment.minute else f"{moment.hour}時"


def clock(moment: dt.datetime, beside: dt.date) -> str:
    """The time alone, with its day where that is not the day it stands beside: 「6月11日21時4分」."""
    return _clock(moment) if moment.date() == beside else f"{moment.month}月{moment.day}日{_clock(moment)}"


def interval(between: CalendarInterval) -> str:
    """「1年8カ月15日」; 「同日」 where there is nothing between."""
    counted = ((between.years, "年"), (between.months, "カ月"), (between.days, "日"))
    return "".join(f"{number}{unit}" for number, unit in counted if number) or "同日"


def days(number: int) -> str:
    """「2350日」."""
    return f"{number}日"


def age(least: int, most: int) -> str:
    """「34歳」「34〜35歳」."""
    return f"{least}歳" if least == most else f"{least}〜{most}歳"
