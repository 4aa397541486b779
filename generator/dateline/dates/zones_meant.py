"""Which time zone was meant by a city, an abbreviation or a distance from UTC."""

from __future__ import annotations

import re
import unicodedata
import zoneinfo
from functools import cache

from dateline.dates.mistakes import DateError
from dateline.diagnostics import Code
from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.text import quoted

_OF_ABBREVIATIONS = {
    "Asia/Tokyo": "jst 日本 日本時間 日本標準時 東京 東京時間",
    "Asia/Seoul": "kst 韓国時間 韓国標準時 ソウル 서울 한국시간",
    "Asia/Pyongyang": "平壌 平壌時間 평양",
    "Asia/Shanghai": "中国時間 北京 北京時間 北京时间 beijing peking 上海",
    "Asia/Hong_Kong": "hkt",
    "Asia/Singapore": "sgt シンガポール シンガポール時間",
    "Europe/Paris": "cet cest パリ",
    "Europe/London": "bst ロンドン イギリス時間",
    "Europe/Moscow": "msk モスクワ",
    "America/New_York": "est edt et eastern washington ワシントン ニューヨーク 米東部時間 東部時間",
    "America/Chicago": "cdt",
    "America/Denver": "mst mdt",
    "America/Los_Angeles": "pst pdt pt pacific",
    "UTC": "utc gmt z zulu etc/utc 協定世界時 世界標準時",
}
"""Only advice: no abbreviation is read as a zone. CST and IST are left out, since each is several."""
_FROM_UTC = re.compile(r"(?:utc|gmt)? ?([+-])0?([0-9]{1,2})(?::?00)?")
_FARTHEST_WEST, _FARTHEST_EAST = -12, 14


def valid_zone(name: str) -> bool:
    """Whether `name` is an IANA zone by place, such as "Asia/Pyongyang", or "UTC".

    Refused are `EST` and its like, which leave out summer time, and `localtime`, which every machine
    reads in its own way.
    """
    return name == "UTC" or ("/" in name and name in _zones())


def unknown_zone(name: str) -> DateError:
    """What to write instead of a text that is no zone."""
    meant = zone_meant(name)
    return DateError(
        Code.TIMEZONE_UNKNOWN,
        Message("{text} is not a time zone", text=quoted(name)),
        Message("an IANA time zone"),
        _cure(meant),
        (meant,) if meant else (),
    )


def _cure(meant: str) -> Message:
    if not meant:
        return Message("write a name such as `Europe/Paris`")
    all_year = (
        Message(", or the zone of the place, which knows its summer time") if meant.startswith("Etc/") else NOTHING
    )
    return Message("write `{zone}`{more}", zone=meant, more=all_year)


def zone_meant(text: str) -> str:
    """The IANA zone that was meant; "" where nobody can say."""
    word = " ".join(unicodedata.normalize("NFKC", text).casefold().replace("_", " ").replace("−", "-").split())
    if by_word := next((zone for zone, words in _OF_ABBREVIATIONS.items() if word in words.split()), ""):
        return by_word
    if found := _FROM_UTC.fullmatch(word):
        return _fixed(int(f"{found[1]}{found[2]}"))
    return _by_name().get(word, "")


def _fixed(hours: int) -> str:
    """The zone that is always so many hours from UTC; its name counts towards the west."""
    if not _FARTHEST_WEST <= hours <= _FARTHEST_EAST:
        return ""
    return f"Etc/GMT{-hours:+}" if hours else "UTC"


@cache
def _by_name() -> dict[str, str]:
    """Each zone by its name and by its last part in lower case, as long as one alone has that."""
    whole = {zone.casefold().replace("_", " "): zone for zone in _zones() if valid_zone(zone)}
    cities: dict[str, set[str]] = {}
    for name, zone in whole.items():
        if not zone.startswith(("Etc/", "posix/", "right/")):
            cities.setdefault(name.rpartition("/")[2], set()).add(zone)
    return {city: min(zones) for city, zones in cities.items() if len(zones) == 1} | whole


@cache
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())
