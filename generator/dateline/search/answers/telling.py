"""A timeline in one language, as its answers name things and tell days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline import prose
from dateline.dates import Edtf
from dateline.model import Event, Record, Source
from dateline.model.open_lists import Word
from dateline.model.texts import Prose, Text
from dateline.prose import Target
from dateline.search.fold import fold
from dateline.timeline.timeline import Timeline
from dateline.urls import Urls
from dateline.words import label_key

MAX_DAYS = 8
"""Meetings up to which each one's day stands in a sentence."""


@dataclass(frozen=True, slots=True)
class Named:
    """A record that an answer leads to; the index writes the number of its document."""

    id: str


class Telling:
    """What a language's answers are made with."""

    def __init__(self, timeline: Timeline, language: str) -> None:
        self.timeline = timeline
        self.language = language
        self.words = timeline.words_in(language)
        self._urls = Urls(timeline.settings)
        self._default = timeline.settings.language

    def plain(self, text: Text) -> str:
        """A text in the language, or in the one it falls back to."""
        return text.pick(self.language, self._default).text

    def prose(self, text: Prose | None) -> str:
        """A text of Markdown as plain words in one line; "" for none."""
        return prose.to_text(self.plain(text), resolve=self._target) if text else ""

    def _target(self, key: str) -> Target | None:
        record = self.timeline.get(key)
        return Target(url="", title=self.name(record), language="") if record else None

    def name(self, record: Record) -> str:
        """What a record is called."""
        return self.plain(record.label)

    def speaker(self, key: str) -> str:
        """What a person or body is called that claims something; of a source, who published it."""
        record = self.timeline.records[key]
        return self.plain(record.publisher) if isinstance(record, Source) else self.name(record)

    def names(self, keys: Iterable[str]) -> str:
        """What the records with these ids are called, in one list; those that are none are left out."""
        return self.list(self.name(self.timeline.records[key]) for key in keys if key in self.timeline.records)

    def list(self, texts: Iterable[str]) -> str:
        """Texts in one list."""
        return self.words["list_separator"].join(texts)

    def label(self, member: StrEnum | Word) -> str:
        """What a word of the vocabulary is called."""
        return self.words[label_key(member)]

    def labels(self, member: Word) -> Sequence[str]:
        """What a word of the vocabulary is called in any language of the site, folded."""
        words = map(self.timeline.words_in, self.timeline.settings.languages)
        return tuple(dict.fromkeys(fold(one[label_key(member)]) for one in words))

    def url(self, record: Record) -> str:
        """Where a record's page is, relative to the home page of the language."""
        return self._urls.record(record, self._default)

    def pair_url(self, one: str, other: str) -> str:
        """Where the page of two people is, relative to the home page of the language."""
        return self._urls.pair(one, other, self._default)

    def day(self, date: Edtf) -> str:
        """A date as tables print it."""
        return self.words.dates.short_date(date)

    def days(self, events: tuple[Event, ...]) -> str:
        """The days of a few events; of many the first and the last one."""
        if len(events) <= MAX_DAYS:
            return self.list(self.day(event.date) for event in events)
        return self.words("answer_from_to", first=self.day(events[0].date), last=self.day(events[-1].date))

    def as_of(self) -> str:
        """Until when the record was reviewed."""
        return self.words("as_of", date=self.day(Edtf.of_day(self.timeline.settings.as_of)))

    def age(self, actor: str, date: Edtf) -> str:
        """How old somebody was then, "probably" where the birth is not sure; "" where it is not known."""
        years = self.timeline.age(actor, date)
        if years is None:
            return ""
        born, text = self.timeline.people[actor].born, self.words.dates.age(*years)
        return self.words("probable_age", age=text) if born and (born.is_uncertain or born.is_approximate) else text

    def line(self, event: Event) -> str:
        """An event with its day and where it was: "Trump and Kim meet at Panmunjom: 30 Jun 2019, Freedom House"."""
        day, where = self.day(event.date), self._where(event)
        if not where:
            return self.words("answer_event", title=self.name(event), date=day)
        return self.words("answer_event_at", title=self.name(event), date=day, place=where)

    def when_and_where(self, event: Event) -> str:
        """The day of an event and its place, if that is known: "30 Jun 2019, Freedom House, Panmunjom"."""
        return self.words["answer_place_separator"].join(filter(None, (self.day(event.date), self._where(event))))

    def _where(self, event: Event) -> str:
        places = list(self._places(event))
        is_inside_out = self.words["place_order"] == "inner-first"
        return self.words["answer_place_separator"].join(places if is_inside_out else places[::-1])

    def _places(self, event: Event) -> Iterator[str]:
        return (self.name(place) for place in self.timeline.around(event.place))
