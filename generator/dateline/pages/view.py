"""A timeline seen in one language: what records are called there, where their pages are, how lists order them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, TypeVar, cast
from weakref import WeakKeyDictionary

from markupsafe import Markup

from dateline import prose
from dateline.dates import Edtf, Moment
from dateline.model import Event, Person, Place, Profile, Record
from dateline.model.open_lists import Word
from dateline.model.texts import Prose, Text
from dateline.pages.by_speaker import Statements, by_speaker
from dateline.pages.collation import by_letter, script_of
from dateline.pages.offers import NOTHING, Offers
from dateline.pages.readings import Readings
from dateline.pages.unbroken import Unbroken
from dateline.prose import Target
from dateline.timeline.encounters import Encounters
from dateline.timeline.sections import sections
from dateline.timeline.timeline import Timeline
from dateline.timeline.titles import RolesOnDay, title_on
from dateline.urls import Urls, relative
from dateline.words import label_key
from dateline.words.keys import LANGUAGE
from dateline.words.locales import language_name

Picture = Callable[[Any, Any], Markup]
"""Draws something as the page whose view is given shows it; nothing where there is nothing to draw."""


Made = TypeVar("Made")
_MADE: WeakKeyDictionary[Timeline, dict[Callable[[Timeline], object], object]] = WeakKeyDictionary()


def _once(timeline: Timeline, make: Callable[[Timeline], Made]) -> Made:
    """What follows from a timeline in every language, made once for all views: pages and exports have their own."""
    made = _MADE.setdefault(timeline, {})
    if make not in made:
        made[make] = make(timeline)
    return cast(Made, made[make])


def _unbroken(timeline: Timeline) -> Unbroken:
    return Unbroken((*timeline.people.values(), *timeline.places.values()))


def _readings(timeline: Timeline) -> Readings:
    return Readings(timeline.records)


def _authors(timeline: Timeline) -> Mapping[str, str]:
    found: dict[str, set[str]] = defaultdict(set)
    for person in timeline.people.values():
        for name in person.name.values():
            found[name].add(person.id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _pairs(timeline: Timeline) -> Mapping[str, list[Encounters]]:
    found: dict[str, list[Encounters]] = defaultdict(list)
    for pair in timeline.encounters.values():
        for event in (*pair.held, *pair.expected, *pair.did_not_happen):
            found[event.id].append(pair)
    return found


def _plain_words(_timeline: Timeline) -> dict[tuple[str, str], str]:
    return {}


class View:
    """A timeline seen in one language; `PageView` sees it from a page."""

    def __init__(
        self,
        timeline: Timeline,
        language: str,
        pictures: Mapping[str, Picture] = MappingProxyType({}),
        paths: Mapping[str, str] = MappingProxyType({}),
        offers: Offers = NOTHING,
    ) -> None:
        """`pictures` draw what `PageView.picture` is asked for, by name; `paths` are those of the records' files.

        `offers` is what the site has for programs.
        """
        self.timeline = timeline
        self.paths = paths
        self.offers = offers
        self.pictures = pictures
        self.language = language
        self.default = timeline.settings.language
        self.words = timeline.words_in(language)
        self.sections = sections(timeline)
        """The sections that have pages of their own."""
        self.urls = Urls(timeline.settings)
        self.rendered: dict[tuple[object, ...], Markup] = {}
        """Texts that pages have as HTML, by all that they show."""
        self.dates: dict[int, tuple[Edtf, Markup]] = {}
        self.short_dates: dict[int, tuple[Edtf, Markup]] = {}
        self.texts: dict[int, tuple[Text, Markup]] = {}
        """Dates and plain texts as pages have them, by identity: to compare two takes as long as to write one."""
        self.in_pictures: dict[str, str] = {}
        """What the marks of events are called, by id."""
        self._words_of = _once(timeline, _plain_words)
        """Texts of Markdown as plain words, by language and text."""
        self._as_of: dict[dt.date, str] = {}
        self._urls: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def plain(self, text: Text) -> str:
        """A text in the view's language, or the one it falls back to, without markup."""
        return text[self.language] if self.language in text else text.pick(self.language, self.default).text

    def name(self, record: Record) -> str:
        """What a record is called, as plain text."""
        found = self._names.get(record.id)  # asked a hundred times of each
        if found is None:
            found = self._names[record.id] = self.plain(record.label)
        return found

    def name_of(self, key: str) -> str:
        """What the record with this id is called; the id itself where there is none."""
        record = self.timeline.get(key)
        return self.name(record) if record else key

    def places(self, key: str | None) -> tuple[Place, ...]:
        """A place and what it lies in, in the order in which the language names them."""
        found = self.timeline.around(key)
        return found if self.words["place_order"] == "inner-first" else found[::-1]

    def place_names(self, key: str | None) -> str:
        """A place and what it lies in, as plain text: "Freedom House, Panmunjom"; "" for none."""
        return self.words["list_separator"].join(map(self.name, self.places(key)))

    def short(self, record: Record) -> str:
        """The short name of a profile, where it has one."""
        if isinstance(record, Profile) and record.short is not None:
            return self.plain(record.short)
        return self.name(record)

    def order(self, record: Record) -> tuple[Any, ...]:
        """The key a list of names is sorted by: `sort` in the language where given, else the name.

        Japanese names stand by their readings, those that begin with Latin letters before them.
        """
        name = self.name(record)
        if self.words.language == "ja":
            is_latin = script_of(name) == "LATIN"
            return (not is_latin, by_letter(name) if is_latin else self.readings.position(record, name), record.id)
        if isinstance(record, Profile) and record.sort is not None and self.language in record.sort:
            return (record.sort[self.language].casefold(), record.id)
        return (name.casefold(), record.id)

    @cached_property
    def readings(self) -> Readings:
        """How the Japanese names of the record are read."""
        return _once(self.timeline, _readings)

    @cached_property
    def authors(self) -> Mapping[str, str]:
        """The id of the one person who bears a name, by the name."""
        return _once(self.timeline, _authors)

    @cached_property
    def unbroken(self) -> Unbroken:
        """What a line never breaks in."""
        return _once(self.timeline, _unbroken)

    def url(self, record: Record) -> str:
        """Where a record's page is."""
        found = self._urls.get(record.id)
        if found is None:
            found = self._urls[record.id] = self.urls.record(record, self.language)
        return found

    def absolute(self, url: str) -> str:
        """A whole address for what is read elsewhere; "" where the site does not know its own."""
        base = self.timeline.settings.base_url
        return f"{base.rstrip('/')}/{url}" if base else ""

    def words_of(self, text: Prose | None) -> str:
        """A text of Markdown as plain words in one line, for search and descriptions; "" for none."""
        if text is None:
            return ""
        written = self.plain(text)
        known = self._words_of.get((self.language, written))
        if known is None:  # a summary is a description, a lead, and a line of lists
            known = prose.to_text(written, resolve=self.target)
            self.know_words(written, known)
        return known

    def know_words(self, text: str, words: str) -> None:
        """Keep the plain words of a text in the view's language: whoever made HTML of it has them, too."""
        self._words_of[self.language, text] = words

    def is_remark(self, text: Prose | None) -> bool:
        """Whether a text is one paragraph, which needs no heading of its own."""
        return text is not None and "\n\n" not in self.plain(text).strip()

    def label(self, member: StrEnum | Word) -> str:
        """What a word of the vocabulary is called: "did not take place"."""
        return self.words[label_key(member)]

    def titles(self, held: RolesOnDay) -> str:
        """The titles somebody held on a day, as plain text: the main one, then those beside it."""
        return self.words["title_separator"].join(self.plain(title) for title in held.titles)

    def pairs(self, event: Event) -> Sequence[Encounters]:
        """The pairs for whom an event counts as a meeting held, expected or come to nothing."""
        return _once(self.timeline, _pairs).get(event.id, ())

    @cached_property
    def _pair_pages(self) -> Mapping[str, Encounters]:
        found = self.timeline.encounters
        return {self.urls.pair(*pair, self.language): encounters for pair, encounters in found.items()}

    def pair_at(self, url: str) -> Encounters | None:
        """The two people whose page has this address."""
        return self._pair_pages.get(url)

    def statements_of(self, speaker: Record) -> Statements:
        """The claims and forecasts of a person, an organisation or a source."""
        return _once(self.timeline, by_speaker).get(speaker.id, Statements())

    def title_now(self, person: Person) -> str:
        """The main title somebody holds on the day until which they were reviewed; "" where none is known."""
        held = title_on(person, on_day(self.timeline.reviewed(person)))
        return self.plain(held.main.title) if held.main else ""

    def as_of(self, record: Record | None = None) -> str:
        """Until when a record was reviewed, or all of them, where a page could be read as "nothing happened since"."""
        day = self.timeline.reviewed(record) if record else self.timeline.settings.today
        if day not in self._as_of:
            self._as_of[day] = self.words("as_of", date=self.words.dates.short_date(on_day(day)))
        return self._as_of[day]

    def tag_name(self, tag: str) -> str:
        """A language's name: as the site or a language's file words it, else as the Unicode CLDR does."""
        key = LANGUAGE + tag.lower().replace("-", "_")
        return self.words[key] if self.words.has(key) else language_name(tag, self.language)

    def target(self, key: str, page_url: str = "") -> Target | None:
        """Where `[[key]]` leads from the page at `page_url`, and under which name."""
        record = self.timeline.get(key)
        if record is None:
            return None
        picked = record.label.pick(self.language, self.default)
        language = "" if picked.language == self.language else picked.language
        return Target(url=relative(self.url(record), page_url), title=picked.text, language=language)


@lru_cache(maxsize=2**12)
def on_day(day: dt.date) -> Edtf:
    """A calendar day as an EDTF date."""
    moment = Moment(day.year, day.month, day.day)
    return Edtf(moment, moment)
