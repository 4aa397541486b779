"""How a page names, links and words things: the one place that turns records into HTML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum

from markupsafe import Markup, escape

from dateline import prose
from dateline.dates import Edtf
from dateline.model import DescribedRecord, Event, Place, Profile, Record, Source
from dateline.model.open_lists import Word
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import RecordKind
from dateline.pages.escaping import escaped, marked
from dateline.pages.sentences import first_sentence
from dateline.pages.view import View, on_day
from dateline.prose import Target
from dateline.prose.marks import Cited, Mark
from dateline.timeline.encounters import Encounters
from dateline.urls import Listing, relative
from dateline.words.dates import machine, machine_time

MAX_RENDERED = 2**12
"""Texts as HTML that a view keeps at the most."""


class PageView:
    """A view from one page: links are relative to it. Templates get it as `v`."""

    def __init__(self, view: View, url: str, record: Record | None = None, pair: Encounters | None = None) -> None:
        """`record` is what the page is about: its sources stand numbered at the page's end; or it is about a `pair`."""
        self.view = view
        self.page_url = url
        self.record = record
        self.pair_shown = pair
        self.standing = view.timeline.standing(record) if record else None
        sources = self.standing.sources if self.standing else ()
        self.numbers = {source.id: number for number, source in enumerate(sources, start=1)}
        self.w = view.words
        self.timeline = view.timeline
        self.settings = view.timeline.settings
        self.language = view.language

    def text(self, text: Text | None) -> Markup:
        """A plain text as HTML; one that falls back to another language is marked with it."""
        if text is None:
            return Markup()
        known = self.view.texts.get(id(text))
        if known is None:
            picked = text.pick(self.language, self.view.default)
            html = self.view.unbroken.mark(picked.text)
            html = html if picked.language == self.language else marked(picked.language, html)
            known = self.view.texts[id(text)] = (text, html)  # kept, so that its id stays its own
        return known[1]

    def in_language(self, text: Text, tag: str) -> Markup:
        """A text in a given language, marked with it."""
        return marked(tag, escaped(text[tag]))

    def name(self, record: Record) -> Markup:
        """A record's name as HTML."""
        return self.text(record.label)

    def href(self, url: str) -> str:
        """The address `url` as this page links to it."""
        return relative(url, self.page_url)

    def record_href(self, record: Record) -> str:
        """The address of a record's page as this page links to it."""
        return self.href(self.view.url(record))

    def link(self, record: Record | None, words: Markup | str | None = None) -> Markup:
        """A link to a record under its name, or under `words`; on its own page the name alone."""
        if record is None:
            return Markup()
        shown = self.name(record) if words is None else words
        url = self.view.url(record)
        if url == self.page_url:
            return escape(shown)
        return Markup(f'<a href="{escaped(self.href(url))}">{escaped(shown)}</a>')  # noqa: S704 -- both are escaped

    def link_id(self, key: str | None, words: Markup | str | None = None) -> Markup:
        """A link to the record with this id; nothing where there is none."""
        return self.link(self.timeline.get(key) if key else None, words)

    def speaker(self, key: str) -> Markup:
        """A link to whoever speaks; an article speaks under its publisher's name."""
        record = self.timeline.get(key)
        return self.link(record, self.text(record.publisher) if isinstance(record, Source) else None)

    def listing(self, listing: str) -> str:
        """The address of a page of the site ("names", "map" …) as this page links to it."""
        return self.href(self.view.urls.listing(Listing(listing), self.language))

    def records(self, kind: str) -> str:
        """The address of the list of a kind ("event", "person" …) as this page links to it."""
        return self.href(self.view.urls.records(RecordKind(kind), self.language))

    def pair(self, one: str, other: str) -> str:
        """The address of two people's page of encounters as this page links to it."""
        return self.href(self.view.urls.pair(one, other, self.language))

    def outside(self, url: str, words: Markup | str) -> Markup:
        """A link to another site, which is told nothing of this one."""
        href, shown = escaped(url), escaped(words)
        return Markup(f'<a href="{href}" rel="{prose.OUTSIDE_REL}">{shown}</a>')  # noqa: S704 -- both are escaped

    def date(self, date: Edtf | None) -> Markup:
        """A date in words, with its machine-readable value."""
        return _dated(date, self.view.dates, self.w.dates.date) if date else Markup()

    def short_date(self, date: Edtf) -> Markup:
        """A date as short as it can be, without weekday."""
        return _dated(date, self.view.short_dates, self.w.dates.short_date)

    def clock(self, moment: dt.datetime, words: str) -> Markup:
        """A moment in words, with its machine-readable value."""
        return _time(machine_time(moment), words)

    def day(self, day: dt.date) -> Markup:
        """A calendar day of the site's own history, without weekday."""
        return self.short_date(on_day(day))

    def as_of(self, record: Record | None = None) -> str:
        """Until when a record was reviewed, where the page could be read as "nothing happened since".

        Without a record it is what the page is about; on a page about none, all of them.
        """
        return self.view.as_of(record or self.record)

    @property
    def today(self) -> dt.date:
        """The day that the page speaks from: until when what it is about was reviewed."""
        return self.timeline.reviewed(self.record) if self.record else self.settings.today

    def side(self, state: str | None) -> Markup:
        """A state as a side: its mark and short name, linked."""
        found = self.timeline.organisations.get(state or "")
        if found is None:
            return Markup()
        number, linked = self.side_number(state), self.link(found, self.short(found))
        return Markup(f'<span class="dl-side" data-side="{number}">{linked}</span>')  # noqa: S704 -- a number, and HTML

    def short(self, profile: Profile) -> Markup:
        """The short name of a profile as HTML, else its name."""
        return self.text(profile.short or profile.name)

    def side_number(self, state: str | None) -> str:
        """The number of a side's colour, from 1; "0" for a state that has none of its own."""
        sides = self.settings.sides
        return str(sides.index(state) + 1) if state in sides else "0"

    def prose(self, text: Prose | None) -> Markup:
        """A text of Markdown as HTML; one that falls back to another language is marked and says so."""
        if text is None:
            return Markup()
        picked = text.pick(self.language, self.view.default)
        html = self._rendered(picked.text)
        if picked.language == self.language:
            return html
        notice = Markup('<p class="dl-notice">{}</p>').format(
            self.w("untranslated", language=self.tag_name(picked.language))
        )
        return Markup('{}<div lang="{}" dir="auto">{}</div>').format(notice, picked.language, html)

    def _rendered(self, text: str) -> Markup:
        """A text as HTML: what it becomes follows from its links and sources, which are the same on many pages."""
        targets = tuple(map(self.resolve, prose.links_in(text)))
        marks = tuple(map(self.cited, prose.marks_in(text)))
        made, key = self.view.rendered, (text, targets, marks)
        if key not in made:  # two of five texts of a build are there already
            if len(made) >= MAX_RENDERED:
                made.clear()
            html, words = prose.render_with_words(
                text, resolve=self.resolve, write=self.view.unbroken.mark, cite=self.cited
            )
            made[key] = html
            self.view.know_words(text, words)
        return made[key]

    def inline(self, text: Prose | None) -> Markup:
        """A text of one line as HTML without a paragraph around it."""
        if text is None:
            return Markup()
        picked = text.pick(self.language, self.view.default)
        html = prose.render_inline(picked.text, resolve=self.resolve, write=self.view.unbroken.mark, cite=self.cited)
        if picked.language == self.language:
            return html
        return marked(picked.language, html)

    def cited(self, cited: Cited) -> Mark | None:
        """A source that a text cites: by the number it has on the page, else by its publisher and date."""
        source = self.timeline.sources.get(cited.source)
        if source is None:
            return None
        number = str(self.numbers.get(source.id, ""))
        date = self.w.dates.short_date(source.published) if source.published else ""
        publisher = self.view.plain(source.publisher)
        who = f"{publisher} {date}".strip()
        name = self.w("cited_by_number", number=number, publisher=publisher) if number else who
        return Mark(
            url=f"#source-{number}" if number else self.record_href(source),
            number=number,
            who=who,
            at=cited.at,
            name=self.w["list_separator"].join(filter(None, (name, cited.at))),
        )

    def first_sentence(self, record: DescribedRecord) -> Markup:
        """The first sentence of a summary, without its markup."""
        return self.view.unbroken.mark(first_sentence(self.view.words_of(record.summary)))

    def for_programs(self) -> list[tuple[str, str]]:
        """The key of each format's label and the link to its file about what the page is about."""
        found = self.view.offers.about(self.view, self.record or self.pair_shown)
        return [(f"format_{name.replace('-', '_')}", self.href(path)) for name, path in found]

    def picture(self, name: str, subject: object = None) -> Markup:
        """A picture of the subject, where somebody draws it and there is something to see."""
        draw = self.view.pictures.get(name)
        return draw(self, subject) if draw else Markup()

    def places(self, place: str | None) -> tuple[Place, ...]:
        """A place and what it lies in, in the order in which the language names them."""
        return self.view.places(place)

    def place_line(self, event: Event) -> Markup:
        """Where an event was, in one name."""
        place = self.timeline.places.get(event.place or "")
        return self.name(place) if place else Markup()

    def label(self, member: StrEnum | Word) -> str:
        """What a word of the vocabulary is called."""
        return self.view.label(member)

    def tag_name(self, tag: str) -> str:
        """A language's name, where the interface knows it, else its tag."""
        return self.view.tag_name(tag)

    def resolve(self, key: str) -> Target | None:
        """Where `[[key]]` leads from this page, and under which name."""
        return self.view.target(key, self.page_url)


def _dated(date: Edtf, known: dict[int, tuple[Edtf, Markup]], written: Callable[[Edtf], str]) -> Markup:
    """A date in words, written once: on pages stand 20 times as many as there are."""
    found = known.get(id(date))
    if found is None:
        found = known[id(date)] = (date, _time(machine(date), written(date)))  # kept, so that its id stays its own
    return found[1]


def _time(value: str | None, shown: str) -> Markup:
    if value is None:
        return Markup('<span class="dl-date">{}</span>').format(shown)
    return Markup(f'<time datetime="{escaped(value)}">{escaped(shown)}</time>')  # noqa: S704 -- both are escaped
