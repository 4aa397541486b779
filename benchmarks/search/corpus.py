"""The record's pages, and as many synthetic ones around them as asked for: the same for the same number.

A synthetic page is an event with a title, a date on which the record has none, and 150 words in English and as
much in Japanese: what such pages are made of anywhere (talks, ministers, statements), words that nobody else uses,
and every now and then somebody or some place of the record.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence

from dateline.dates import Edtf
from dateline.hosts.search_files import entry
from dateline.search.documents import Entry
from dateline.search.facts import Facts
from dateline.site import Site

WORDS = 150
CHARACTERS = 350
NAMES = 3
"""Names of the record on a page."""
SYLLABLES = [first + vowel for first in "bdfgklmnprstvz" for vowel in "aeiou"]
KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモラリルレロ"

_ENGLISH = """
the of and to in a for on with that by as at from said would had was were after before between about during against
president minister foreign secretary delegation envoy ambassador official officials government leader leaders party
summit meeting talks negotiations visit statement declaration agreement treaty letter call speech conference hearing
session vote resolution sanctions inspection weapons missile launch test army border war peace security council trade
economy energy aid embassy capital palace hotel airport train parade ceremony anniversary reception dinner programme
agreed signed announced confirmed denied rejected accepted proposed postponed cancelled resumed opened closed met left
arrived returned welcomed criticised warned expected reported called named appointed resigned new first second third
joint bilateral official working high senior deputy special national international regional economic military nuclear
years months weeks days morning evening north south east west
"""
_JAPANESE = """
会談 首脳 首脳会談 協議 実務者協議 声明 共同声明 宣言 合意 条約 書簡 電話 演説 記者会見 公聴会
会議 採決 決議 制裁 査察 兵器 発射 実験 軍 国境 戦争 平和 安全保障 理事会 貿易 経済 支援
大使館 首都 宮殿 ホテル 空港 列車 式典 記念日 夕食会 計画 大統領 外相 首相 国務長官 代表団
特使 大使 高官 政府 指導者 党 委員会 国家 国際 地域 経済的な 軍事的な 核 新たな 最初の
二度目の 共同の 両国の 高級 特別 を発表した を確認した を否定した を受け入れた を提案した
を延期した を再開した が始まった が終わった に署名した に到着した を訪問した と述べた と報じた
で一致した について話し合った と批判した に就任した
"""


def record_entries(site: Site) -> list[Entry]:
    """The pages of the record in all languages."""
    return [entry(page, page.write() if page.id else None) for page in site.pages]


def synthetic(site: Site, count: int, *, seed: int = 3) -> Iterator[tuple[Entry, Entry, Facts]]:
    """`count` events, each in English and Japanese and with what search knows of it."""
    chance = random.Random(seed)
    english = Vocabulary(
        chance, _ENGLISH.split(), ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]
    )
    japanese = Vocabulary(
        chance, _JAPANESE.split(), ["".join(chance.choices(KANA, k=chance.randint(3, 5))) for _ in range(20_000)]
    )
    names = [facts.names for facts in site.facts.values() if facts.names]
    days = free_days(site)
    for number in range(count):
        there = [{name.language: name.text for name in chance.choice(names)} for _ in range(NAMES)]
        words = english.words(WORDS) + [name.get("en", "") for name in there]
        runs = japanese.words(CHARACTERS // 3) + [name.get("ja", "") for name in there]
        chance.shuffle(words)
        chance.shuffle(runs)
        texts = {
            "en": " ".join(words),
            "ja": "".join(f"{run}{'。' if n % 9 == 8 else ''}" for n, run in enumerate(runs)),
        }
        titles = {"en": " ".join(english.words(6)).capitalize(), "ja": "".join(japanese.words(4))}
        day = chance.choice(days)
        key = f"synthetic-{number:05}"
        made, other = (
            Entry(
                key=f"events/{key}/",
                id=key,
                kind="event",
                language=language,
                url=f"events/{key}/",
                title=titles[language],
                lead=texts[language][:200],
                body=texts[language][200:],
            )
            for language in ("en", "ja")
        )
        yield made, other, Facts(date=Edtf.of_day(day))


class Vocabulary:
    """Words as a language uses them: a few often, many once."""

    def __init__(self, chance: random.Random, common: Sequence[str], rare: Sequence[str]) -> None:
        self._chance = chance
        self._common = common
        self._rare = rare
        self._weights = [1 / rank for rank in range(1, len(rare) + 1)]

    def words(self, count: int) -> list[str]:
        """So many words, two in three of them common ones."""
        rare = count // 3
        found = self._chance.choices(self._common, k=count - rare) + self._chance.choices(
            self._rare, self._weights, k=rare
        )
        self._chance.shuffle(found)
        return found


def free_days(site: Site) -> list[dt.date]:
    """Days of seventy years in whose months the record has no event."""
    months = {(event.date.earliest.year, event.date.earliest.month) for event in site.timeline.events}
    days = (dt.date(1955, 1, 1) + dt.timedelta(number) for number in range(25_500))
    return [day for day in days if (day.year, day.month) not in months]


def around(site: Site, count: int) -> tuple[list[Entry], dict[str, Facts]]:
    """The record's pages inside `count` synthetic ones, and what search knows of all."""
    pages = record_entries(site)
    facts = dict(site.facts)
    for made, other, known in synthetic(site, count):
        pages += (made, other)
        facts[made.id] = known
    return pages, facts
