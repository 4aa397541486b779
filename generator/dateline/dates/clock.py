"""The time of day: local time as an editor writes it, and the instant it stands for in an IANA zone."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from functools import cache

from dateline.dates.day import Day, FarDay
from dateline.dates.mistakes import DateError, tidied
from dateline.dates.zones_meant import unknown_zone, valid_zone
from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted

EXPECTED_TIME = Message('a local time in 24 hours, two digits each for hours and minutes, such as "09:04"')

_HOURS, _NOON, _MINUTES, _LATEST_HOUR = 24, 12, 60, 30
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})\Z")
_TYPED = re.compile(
    r"(?P<before>am|pm|午前|午後|朝|早朝|夕方|夜|晩|오전|오후)?\s*(?P<hour>[0-9]{1,2})\s*(?:[:.h時시]\s*(?P<minute>[0-9]{2}|[0-9](?=[分분]))?)?"
    r"(?P<seconds>:[0-9]{2}(?:\.[0-9]+)?)?\s*[分분]?\s*(?P<after>[ap]\.?m\.?)?"
    r"\s*(?P<zone>z|utc|gmt|local time|[a-z]{3,4}|(?:utc|gmt)?[+-][0-9]{1,2}(?::?[0-9]{2})?)?",
    re.IGNORECASE,
)
_HALF = re.compile("([時시]) ?[半반]")
_ABOUT = re.compile(r"\A[約약]|(?:頃|ごろ|ころ|경)\Z")
_UNTIL = re.compile(r" ?(?:-|〜|~|/|\bto\b|\buntil\b|から|부터) ?")
_PARTS_IN_WORDS = """
morning afternoon evening night dawn early-morning 午前中 午前 午後 朝 早朝 昼 昼過ぎ 昼すぎ 夕方 夜 晩 深夜 未明 明け方
"""
_PARTS = frozenset(_PARTS_IN_WORDS.split())
_WORDS = {"noon": "12:00", "midday": "12:00", "正午": "12:00", "정오": "12:00", "midnight": "00:00"}
_SECONDS_A_DEGREE = 240
_SEARCHED_HOURS = 26
"""No clock was ever put forward by more: Samoa left out a day in 2011."""


def parse_time(text: str) -> dt.time:
    """Read "09:04". Raises DateError, which says what to write instead."""
    if match := _TIME.match(text):
        hour, minute = int(match[1]), int(match[2])
        if hour < _HOURS and minute < _MINUTES:
            return dt.time(hour, minute)
        raise _impossible(text, hour, minute)
    raise _explain(text)


def _impossible(text: str, hour: int, minute: int) -> DateError:
    if (hour, minute) == (_HOURS, 0):
        message = Message("24:00 is the next day's 00:00")
        cure = Message('write "00:00" and the date of the next day')
    elif hour >= _HOURS:
        message = Message("{text}: there is no hour {hour}", text=quoted(text), hour=hour)
        cure = Message("hours run from 00 to 23")
        if hour < _LATEST_HOUR and minute < _MINUTES:  # 25時 is what Japanese programmes call one in the morning
            cure = Message('write "{time}" and the date of the next day', time=f"{hour - _HOURS:02}:{minute:02}")
    else:
        message = Message("{text}: there is no minute {minute}", text=quoted(text), minute=minute)
        cure = Message("minutes run from 00 to 59")
    return DateError(Code.TIME_IMPOSSIBLE, message, EXPECTED_TIME, cure)


def _explain(text: str) -> DateError:
    tidy = _ABOUT.sub("", _HALF.sub(r"\g<1>30分", tidied(text)))
    return _two_times(text, tidy) or _one_time(text, tidy)


def _one_time(text: str, tidy: str) -> DateError:
    if not text.strip():
        cure = Message("delete the line if the time is not known")
        return DateError(Code.TIME_FORM, Message("the time is empty"), EXPECTED_TIME, cure)
    if meant := _WORDS.get(tidy.lower()):
        return _form(text, meant, Message('write "{time}"', time=meant))
    match = _TYPED.fullmatch(re.sub(r"\A([0-9]{2})([0-9]{2})\Z", r"\1:\2", tidy))
    if not match or not (match["minute"] or match["before"] or match["after"] or re.search("[時시]", tidy)):
        message = Message("{text} is not a time of day", text=quoted(text))
        part = Message("delete the line, and write in a text of the record which part of the day it was")
        cure = part if tidy.casefold() in _PARTS else Message('write it as "09:04"')
        return DateError(Code.TIME_FORM, message, EXPECTED_TIME, cure)
    hour, minute = _in_24_hours(match), int(match["minute"] or 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return _impossible(text, hour, minute)
    time = f"{hour:02}:{minute:02}"
    if not match["zone"]:
        return _form(text, time, Message('write "{time}"', time=time))
    local = Message(
        'write "{time}" if that is the local time: the zone is the place\'s, or stands in `timezone`', time=time
    )
    return _form(text, time, local)


def _two_times(text: str, tidy: str) -> DateError | None:
    """What to write for "09:04-10:30"; None where the text is not two times, the second of them later."""
    for between in _UNTIL.finditer(tidy):
        first, last = _one(tidy[: between.start()]), _one(tidy[between.end() :].removesuffix("まで"))
        if first and last and first < last:
            return DateError(
                Code.TIME_FORM,
                Message("{text} is two times", text=quoted(text)),
                EXPECTED_TIME,
                Message(
                    'write `time: "{first}"` and, if it ended then, a line `end_time: "{last}"`', first=first, last=last
                ),
            )
    return None


def _one(text: str) -> str:
    """A time as it should stand; "" where the text is none."""
    if _TIME.match(text):
        return text
    told = _explain(text) if text.strip() and not _UNTIL.search(text) else None
    return told.meant[0].strip('"') if told and told.meant else ""


def _in_24_hours(match: re.Match[str]) -> int:
    hour = int(match["hour"])
    half = ((match["before"] or "") + (match["after"] or "")).lower().replace(".", "")
    if half in {"pm", "午後", "夕方", "夜", "晩", "오후"} and hour < _NOON:
        return hour + 12
    return 0 if half in {"am", "午前", "오전"} and hour == _NOON else hour


def _form(text: str, time: str, cure: Message) -> DateError:
    message = Message("{text} is not just hours and minutes in two digits each", text=quoted(text))
    return DateError(Code.TIME_FORM, message, EXPECTED_TIME, cure, (f'"{time}"',))


def zoned(day: Day, time: dt.time, zone: str) -> dt.datetime:
    """The instant of a local time on a day in an IANA zone.

    A time that came twice, because the clocks were put back, is the first of the two. Raises DateError for
    an unknown zone and for a time the clocks left out.
    """
    if not valid_zone(zone):
        raise unknown_zone(zone)
    if isinstance(day, FarDay) or not dt.MINYEAR < day.year < dt.MAXYEAR:
        raise DateError(
            Code.TIME_IMPOSSIBLE,
            Message("a time of day cannot be placed in the year {year}", year=day.year),
            Message("a year from 0002 to 9998"),
            Message("delete the time"),
        )
    local = dt.datetime.combine(day, time, _zone(zone))
    if not _exists(local):
        raise _skipped(local, zone)
    return local


@cache
def _zone(name: str) -> zoneinfo.ZoneInfo:
    """Kept: of more than eight zones the library reads the file of one again and again."""
    return zoneinfo.ZoneInfo(name)


def came_twice(local: dt.datetime) -> DateError | None:
    """Why a local time in a zone leaves open when it was: the clocks were put back over it. None where it came once."""
    first, second = local.replace(fold=0), local.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return None
    zones = _fixed_zone(first), _fixed_zone(second)
    return DateError(
        Code.TIME_TWICE,
        Message(
            "{time} on {day} came twice in {zone}, where the clocks were put back",
            time=f"{local:%H:%M}",
            day=local.date(),
            zone=str(local.tzinfo),
        ),
        Message("which of the two it was"),
        Message(
            "write `timezone: {first}` if it was the first, `timezone: {second}` if it was the second, "
            "and every time here by that clock",
            first=zones[0],
            second=zones[1],
        )
        if all(zones)
        else Message("delete the time, and say in the text which of the two it was"),
    )


def _fixed_zone(moment: dt.datetime) -> str:
    """The IANA zone that is always as far from UTC as `moment` is, such as "Etc/GMT+4"; "" but for whole hours."""
    hours, rest = divmod(moment.utcoffset() or dt.timedelta(), dt.timedelta(hours=1))
    if rest:
        return ""
    return f"Etc/GMT{-hours:+}" if hours else "UTC"  # these zones count towards the west


LOCAL_MEAN_TIME = "LMT"
"""What the tz database calls the time of a place by its own sun, before a country or a railway had one for all.

The sun of a capital went on to be that of the whole country: PMT, that of Paris, in all of France from 1891 to 1911.
"""


def is_local_mean(moment: dt.datetime) -> bool:
    """Whether a time is by the sun of its place: its distance from UTC is no clock's, and goes to the second."""
    return moment.tzname() == LOCAL_MEAN_TIME or _has_seconds(moment)


def by_own_sun(moment: dt.datetime, longitude: float) -> dt.datetime:
    """The local mean time of a place, in degrees east, where that of its zone's city stands: four minutes a degree.

    The tz database knows the sun of one city a zone: Madrid's is twenty-three minutes behind Barcelona's.
    """
    if moment.tzname() != LOCAL_MEAN_TIME:
        return moment
    ahead = dt.timedelta(seconds=round(longitude * _SECONDS_A_DEGREE))
    return moment.replace(tzinfo=dt.timezone(ahead, LOCAL_MEAN_TIME))


def machine_moment(moment: dt.datetime) -> dt.datetime:
    """The same instant with an offset that ISO 8601 can write: in UTC where its own has seconds."""
    return moment.astimezone(dt.UTC) if _has_seconds(moment) else moment


def _has_seconds(moment: dt.datetime) -> bool:
    return bool((moment.utcoffset() or dt.timedelta()).seconds % _MINUTES)


def utc_offset(moment: dt.datetime) -> str:
    """How far a local time is from UTC: "UTC+8", "UTC+8:30", "UTC−5", "UTC". Raises ValueError without a zone."""
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("a time without a zone")
    hours, minutes = divmod(abs(offset) // dt.timedelta(minutes=1), 60)
    if not hours and not minutes:
        return "UTC"
    sign = "−" if offset < dt.timedelta(0) else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def _exists(local: dt.datetime) -> bool:
    back = local.astimezone(dt.UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None) == local.replace(tzinfo=None)


def _skipped(local: dt.datetime, zone: str) -> DateError:
    minutes = range(1, _SEARCHED_HOURS * _MINUTES)
    last = next(at for at in (local - dt.timedelta(minutes=n) for n in minutes) if _exists(at))
    first = next(at for at in (local + dt.timedelta(minutes=n) for n in minutes) if _exists(at))
    stopped = last + dt.timedelta(minutes=1)
    return DateError(
        Code.TIME_IMPOSSIBLE,
        Message(
            "{time} on {day} does not exist in {zone}: the clocks went from {stopped} to {first}",
            time=f"{local:%H:%M}",
            day=local.date(),
            zone=zone,
            stopped=f"{stopped:%Y-%m-%d %H:%M}",
            first=f"{first:%Y-%m-%d %H:%M}",
        ),
        Message("a time that the clocks of the place showed"),
        Message(
            'write {last_day} and "{last_time}" or earlier, or {first_day} and "{first_time}" or later',
            last_day=last.date(),
            last_time=f"{last:%H:%M}",
            first_day=first.date(),
            first_time=f"{first:%H:%M}",
        ),
    )
