"""What a record says of itself that its page's words do not: its names, its date, whom and what it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import NamedTuple

from dateline.dates import Edtf
from dateline.model import DescribedRecord, Event, Organisation, Person, Place, Profile, Record, Source, Topic
from dateline.model.open_lists import EventKind
from dateline.model.texts import Text
from dateline.model.walk import citations, references
from dateline.search.ordinals import ordinal
from dateline.timeline.timeline import Timeline
from dateline.words import label_key

OWN_PLACE = 6
"""How much an event is about where it was: as much as about those who lead it."""


class Name(NamedTuple):
    """A name and the language it is in."""

    text: str
    language: str
    """BCP 47 tag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What search knows of one record."""

    names: tuple[Name, ...] = ()
    """Its name in every language and script; what others call an event or source is its title."""
    also: tuple[Name, ...] = ()
    """Other spellings."""
    is_person: bool = False
    date: Edtf | None = None
    in_day: int = 0
    """The place of an event among those of its first day, from 0."""
    is_meeting: bool = False
    """Whether it is an event of the kind that a day is remembered by."""
    series: tuple[str, ...] = ()
    """What an event may be called by its number in a series: "4th meeting", "4th summit"."""
    mentions: Mapping[str, int] = field(default_factory=dict)
    """Ids of the records it names, with how much it is about each, from 2 to 6."""
    words: tuple[str, ...] = ()
    """What else finds it: a source's author, say."""
    headlines: tuple[str, ...] = ()
    """Titles of what an event rests on, in every language: what a reader remembers of it may stand there alone."""
    kinds: tuple[str, ...] = ()
    """What sort of event, place or organisation it is, in every language of the site."""
    offices: tuple[str, ...] = ()
    """Titles that a person holds and what it is to relatives, in every language."""
    past_offices: tuple[str, ...] = ()
    """Titles that a person has held."""


def facts_of(timeline: Timeline) -> dict[str, Facts]:
    """The facts of every record, by id."""
    kin = _kin(timeline)
    in_day = _in_day(timeline)
    return {
        key: replace(_facts(timeline, record, kin.get(key, ())), in_day=in_day.get(key, 0))
        for key, record in timeline.records.items()
    }


def _in_day(timeline: Timeline) -> dict[str, int]:
    """The place of each event among those of its first day."""
    days = groupby(timeline.events, key=lambda event: event.date.first_known)
    return {event.id: place for _, events in days for place, event in enumerate(events)}


def _kin(timeline: Timeline) -> dict[str, list[str]]:
    """What each person is to others: "sister", 姉, 妹."""
    words = [timeline.words_in(language) for language in timeline.settings.languages]
    found: dict[str, list[str]] = defaultdict(list)
    for person in timeline.people.values():
        for relation in person.relations:
            labels = (language[label_key(relation.as_)] for language in words)
            found[relation.person] += [part for label in labels for part in label.split("・")]
    return found


def _facts(timeline: Timeline, record: Record, kin: Sequence[str]) -> Facts:
    names = _in_languages(record.label) if isinstance(record, Profile) else ()
    if isinstance(record, Profile) and record.short is not None:
        names += _in_languages(record.short)
    also = (
        tuple(Name(other.name, other.language) for other in record.also) if isinstance(record, Profile | Event) else ()
    )
    mentions: dict[str, int] = {}
    for key, impact in _mentions(timeline, record):
        mentions[key] = max(impact, mentions.get(key, 0))
    return Facts(
        names=tuple(dict.fromkeys(names)),
        also=also,
        is_person=isinstance(record, Person),
        date=_date(record),
        is_meeting=isinstance(record, Event) and record.kind.means.meets,
        series=tuple(_series(timeline, record)) if isinstance(record, Event) else (),
        mentions=mentions,
        words=(*record.publisher.values(), record.author or "") if isinstance(record, Source) else (),
        headlines=_headlines(timeline, record) if isinstance(record, Event) else (),
        kinds=tuple(_kinds(timeline, record)),
        offices=(*_offices(record, is_held=True), *dict.fromkeys(kin)),
        past_offices=_offices(record, is_held=False),
    )


def _in_languages(text: Text) -> tuple[Name, ...]:
    return tuple(Name(name, language) for language, name in text.items())


def _date(record: Record) -> Edtf | None:
    match record:
        case Event():
            return record.date
        case Source():
            return record.published
        case _:
            return None


def _headlines(timeline: Timeline, event: Event) -> tuple[str, ...]:
    cited = (timeline.sources.get(citation.source) for _, citation in citations(event))
    return tuple(dict.fromkeys(text for source in cited if source for text in source.title.values()))


def _kinds(timeline: Timeline, record: Record) -> Iterator[str]:
    kind = getattr(record, "kind", None)
    if kind is not None:
        for language in timeline.settings.languages:
            yield timeline.words_in(language)[label_key(kind)]


def _series(timeline: Timeline, event: Event) -> Iterator[str]:
    """Of the meetings that a series counts some call a summit what others call talks."""
    if event.series is not None:
        number = ordinal(event.series.number)
        meetings = sorted(kind for kind in timeline.settings.vocabulary.of(EventKind) if kind.means.meets)
        kinds = meetings if event.kind.means.meets else (event.kind,)
        for words in map(timeline.words_in, timeline.settings.languages):
            for kind in kinds:
                yield f"{number} {words[label_key(kind)]}"


def _offices(record: Record, *, is_held: bool) -> tuple[str, ...]:
    roles = record.offices if isinstance(record, Person) else ()
    titles = (role.title for role in roles if (role.to is None) is is_held)
    return tuple(dict.fromkeys(text for title in titles for text in title.values()))


def _mentions(timeline: Timeline, record: Record) -> Iterator[tuple[str, int]]:
    if isinstance(record, DescribedRecord):
        yield from ((topic, 4) for topic in record.topics)
        yield from ((claim.by, 3) for claim in record.claims)
    match record:
        case Event():
            yield from ((one.id, 6 if one.role.means.leads else 4) for one in record.participants)
            yield from ((place.id, OWN_PLACE) for place in timeline.around(record.place))
            yield from ((link.event, 3) for link in record.related)
        case Person():
            bodies = (record.side, record.country, *(role.organisation for role in record.roles))
            yield from ((body, 4) for body in bodies if body)
            yield from ((relation.person, 4) for relation in record.relations)
        case Organisation():
            yield from ((other, 4) for other in (record.parent, record.side, record.country) if other)
        case Place():
            yield from ((other, 4) for other in (record.within, record.country) if other)
        case Topic():
            yield from ((member.id, 5) for member in record.members)
        case Source():
            if record.side:
                yield record.side, 2
        case _:
            yield from ((key, 4) for where, key, _ in references(record) if len(where) == 1)
