"""Queries made by machine from the record itself, the same for the same seed, and what each may find first."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.model import KINDS, Event, Profile, Record
from dateline.model.texts import Text
from dateline.model.walk import texts
from dateline.prose import to_text
from dateline.search.fold import RUN, key
from dateline.timeline.timeline import Timeline

JOSA = ("이", "가", "은", "는", "을", "를", "의", "에게", "와", "과", "도", "에서", "부터")
AFTER = ("は", "が", "を", "に", "の", "と", "で", "へ", "も", "から", "まで", "氏", "氏は", "さんの", "について")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A query."""

    sort: str
    """What it was made of, and how."""
    text: str
    expected: frozenset[str]
    """Pages one of which must be among the first: "people/kim-jong-un"."""


def page_of(record: Record) -> str:
    """A record's page below the home page."""
    return f"{KINDS[record.record_kind].address}/{record.id}"


class Maker:
    """Makes queries from a timeline."""

    def __init__(self, timeline: Timeline, seed: int) -> None:
        self.timeline = timeline
        self.chance = random.Random(seed)  # noqa: S311 -- the same each time
        self.named = [r for r in timeline.records.values() if isinstance(r, Profile)]
        self.names = [(name, r) for r in self.named for name in dict.fromkeys(self._names(r))]
        self.keys = [(key(name), page_of(r)) for name, r in self.names]
        self.keys += [(key(title), page_of(r)) for r in timeline.events for title in self._names(r)]

    def _names(self, record: Profile | Event) -> list[str]:
        short = getattr(record, "short", None) or {}
        return [*record.label.values(), *short.values(), *(other.name for other in record.also)]

    def all(self, each: int) -> Iterator[Made]:
        """`each` queries of every sort."""
        sorts: Sequence[Callable[[], Made]] = (
            self.typo,
            self.two_typos,
            self.part,
            self.particle,
            self.variant,
            self.title,
            self.unfinished_title,
            self.words,
            self.characters,
            self.date,
            self.pair,
            self.pair_across_scripts,
        )
        for make in sorts:
            for _ in range(each):
                yield make()

    def _bearing(self, name: str) -> frozenset[str]:
        return frozenset(page for found, page in self.keys if found == key(name))

    def _name(self, fits: Callable[[str], object]) -> tuple[str, Record]:
        return self.chance.choice([(name, record) for name, record in self.names if fits(name)])

    def typo(self) -> Made:
        """One slip in a Latin name."""
        name, _ = self._name(lambda name: name.isascii() and len(key(name)) >= 7)
        return Made(sort="typo", text=self._slip(name), expected=self._bearing(name))

    def two_typos(self) -> Made:
        """Two slips in a long Latin name."""
        name, _ = self._name(lambda name: name.isascii() and len(key(name)) >= 11)
        return Made(sort="two typos", text=self._slip(self._slip(name)), expected=self._bearing(name))

    def _slip(self, name: str) -> str:
        at = self.chance.choice([place for place in range(1, len(name) - 1) if name[place : place + 2].isalpha()])
        letter = self.chance.choice("abcdefghijklmnopqrstuvwxyz")
        return self.chance.choice(
            (
                name[:at] + name[at + 1 :],
                name[:at] + letter + name[at + 1 :],
                name[:at] + letter + name[at:],
                name[:at] + name[at + 1] + name[at] + name[at + 2 :],
            )
        )

    def part(self) -> Made:
        """Two or more characters in a row of a Japanese, Chinese or Korean name.

        They may be another name with a particle, and are that as well: 조선로 begins 조선로동당 and says "to 조선".
        """
        name, _ = self._name(lambda name: len(max(RUN.findall(key(name)), key=len, default="")) >= 4)
        run = max(RUN.findall(key(name)), key=len)
        length = self.chance.randint(2, len(run) - 1)
        at = self.chance.randint(0, len(run) - length)
        part = run[at : at + length]
        stems = {part.removesuffix(behind) for behind in (*JOSA, "로", "만", *AFTER)} - {part, ""}
        also = [self._bearing(stem) for stem in stems]
        inside = frozenset(page for found, page in self.keys if part in found)
        return Made(sort="part", text=part, expected=inside.union(*also))

    def particle(self) -> Made:
        """A name with what grammar puts behind it."""
        name, _ = self._name(lambda name: re.fullmatch("[가-힣]{2,}|[一-鿿]{2,}|[ァ-ヶー・]{3,}", name))
        behind = self.chance.choice(JOSA if "가" <= name[0] <= "힣" else AFTER)
        return Made(sort="particle", text=name + behind, expected=self._bearing(name))

    def variant(self) -> Made:
        """A name in other letters of the same: full width, capitals, no spaces, hyphens, hiragana."""
        name, _ = self._name(lambda name: len(key(name)) >= 4)
        wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name)
        hiragana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in name)
        shapes = (wide, name.upper(), name.replace(" ", ""), name.replace(" ", "-"), hiragana, name.replace("・", ""))
        return Made(sort="variant", text=self.chance.choice(shapes), expected=self._bearing(name))

    def title(self) -> Made:
        """The title of an event."""
        event = self.chance.choice(self.timeline.events)
        title = self.chance.choice(list(event.title.values()))
        return Made(sort="title", text=title, expected=frozenset({page_of(event)}))

    def unfinished_title(self) -> Made:
        """The beginning of a title, as while typing."""
        event = self.chance.choice(self.timeline.events)
        title = self.chance.choice(list(event.title.values()))
        start = title[: max(6, len(title) * 2 // 3)]
        same = {page_of(r) for r in self.timeline.records.values() if any(start in t for t in r.label.values())}
        return Made(sort="unfinished title", text=start, expected=frozenset(same))

    def words(self) -> Made:
        """Four words in a row of an English summary."""
        return self._from_summary("words", "en", self._four_words)

    def characters(self) -> Made:
        """Seven characters in a row of a Japanese summary."""
        return self._from_summary("characters", "ja", self._seven_characters)

    def _from_summary(self, sort: str, language: str, take: Callable[[str], str]) -> Made:
        event = self.chance.choice([event for event in self.timeline.events if language in event.summary])
        text = take(self._plain(event.summary, language))
        found = {page for page, said in self._said(language) if text in said}
        return Made(sort=sort, text=text, expected=frozenset(found | {page_of(event)}))

    @cache  # noqa: B019 -- a maker lives as long as a test
    def _said(self, language: str) -> list[tuple[str, str]]:
        """Every text of every record, with its page: what is asked for may be said on several."""
        return [
            (page_of(record), self._plain(text, language))
            for record in self.timeline.records.values()
            for _, text in texts(record)
            if language in text
        ]

    def _plain(self, text: Text, language: str) -> str:
        return to_text(text[language], resolve=lambda _: None)

    def _four_words(self, text: str) -> str:
        words = re.findall(r"[\w’'-]+", text)
        at = self.chance.randint(0, max(len(words) - 4, 0))
        return " ".join(words[at : at + 4])

    def _seven_characters(self, text: str) -> str:
        at = self.chance.randint(0, max(len(text) - 7, 0))
        return text[at : at + 7]

    def date(self) -> Made:
        """The day of an event, in one of the usual forms."""
        event = self.chance.choice([event for event in self.timeline.events if event.date.is_exact_day])
        day = event.date.earliest
        shapes = (
            day.isoformat(),
            f"{day.day} {MONTHS[day.month - 1]} {day.year}",
            f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
            f"{MONTHS[day.month - 1][:3]} {day.day} {day.year}",
            f"{day.year}年{day.month}月{day.day}日",
            f"{day.year}년 {day.month}월 {day.day}일",
            f"{day.year}/{day.month}/{day.day}",
            f"{day.year}.{day.month:02}.{day.day:02}",
        )
        that_day = {page_of(e) for e in self.timeline.events if e.date.earliest <= day <= e.date.latest}
        return Made(sort="date", text=self.chance.choice(shapes), expected=frozenset(that_day))

    def pair(self) -> Made:
        """A participant and the place."""
        return self._pair("pair", lambda _: self.chance.choice(["en", "ja"]))

    def pair_across_scripts(self) -> Made:
        """A participant and the place in different scripts."""
        languages = iter(self.chance.sample(["en", "ja"], 2))
        return self._pair("pair across scripts", lambda _: next(languages))

    def _pair(self, sort: str, language: Callable[[Record], str]) -> Made:
        fitting = [e for e in self.timeline.events if e.place and any(p.person for p in e.participants)]
        event = self.chance.choice(fitting)
        person = self.chance.choice([p.person for p in event.participants if p.person])
        who, where = self.timeline.people[person], self.timeline.around(event.place)[-1]
        text = f"{who.name[language(who)]} {re.sub('[（(].*', '', where.name[language(where)])}"
        both = {
            page_of(e)
            for e in self.timeline.events
            if where in self.timeline.around(e.place) and any(p.person == person for p in e.participants)
        }
        return Made(sort=sort, text=text, expected=frozenset(both))
