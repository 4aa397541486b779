"""A record as schema.org describes such things, once for the heads of pages and for the file of all.

Where schema.org knows no word for what a record says (a role in an event, a dispute), nothing is said rather than
something near. `eventStatus` is given only where it is true: "scheduled" means that it took or takes place as planned.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.dates import DateError, Edtf
from dateline.dates.clock import machine_moment
from dateline.model import Event, Organisation, Person, Place, Profile, Record, Source
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import RecordKind, Status
from dateline.pages.view import View, on_day
from dateline.timeline.titles import title_on

SCHEMA = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class Link:
    """Another thing, by its record."""

    record: Record


@dataclass(frozen=True, slots=True)
class Address:
    """A web address."""

    url: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text for readers, and the BCP 47 tag of the language that it is in."""

    text: str
    language: str


Value = Link | Address | Words | str
Properties = Iterator[tuple[str, Value]]

_TYPES: Mapping[RecordKind, str] = {
    RecordKind.EVENT: "Event",
    RecordKind.PERSON: "Person",
    RecordKind.ORGANISATION: "Organization",
    RecordKind.PLACE: "Place",
    RecordKind.TOPIC: "CreativeWork",
    RecordKind.SOURCE: "CreativeWork",
}
_STATUSES: Mapping[Status, str] = {
    Status.OCCURRED: "EventScheduled",
    Status.SCHEDULED: "EventScheduled",
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
    Status.DID_NOT_HAPPEN: "EventCancelled",
}
"""What is only expected or announced has no status there."""


def thing(view: View, record: Record) -> str:
    """The address of what a record is about, the same in every language: its page speaks of it."""
    return f"{view.absolute(view.urls.record(record, view.default))}#it"


def type_of(record: Record) -> str:
    """The schema.org type of what a record is about."""
    if isinstance(record, Source) and record.kind.means.is_article:
        return "NewsArticle"
    return _TYPES[record.record_kind]


def properties(view: View, record: Record) -> Properties:
    """What a record says, property by property in an order that is always the same."""
    yield "name", _name(view, record.label)
    match record:
        case Event():
            yield from _event(view, record)
        case Source():
            yield from _source(view, record)
        case Profile():
            yield from _profile(view, record)


def rests_on(view: View, record: Record) -> tuple[Source, ...]:
    """The sources that the page of a record cites."""
    return () if isinstance(record, Source) else view.timeline.standing(record).sources


def _name(view: View, text: Text) -> Words:
    return Words(*text.pick(view.language, view.default))


def _prose(view: View, text: Prose) -> Words:
    return Words(view.words_of(text), text.pick(view.language, view.default).language)


def _event(view: View, event: Event) -> Properties:
    yield "description", _prose(view, event.summary)
    yield from _span(view, event)
    if event.status in _STATUSES:
        yield "eventStatus", Address(SCHEMA + _STATUSES[event.status])
    if place := view.timeline.places.get(event.place or ""):
        yield "location", Link(place)
    seen: set[str] = set()
    for participant in event.participants:
        found = view.timeline.get(participant.id)
        if found and found.id not in seen:
            seen.add(found.id)
            yield "attendee", Link(found)
    for key in event.topics:
        if topic := view.timeline.topics.get(key):
            yield "about", Link(topic)


def _span(view: View, event: Event) -> Properties:
    """Days, months or years as they are known; an hour only with its offset."""
    try:
        moments = view.timeline.moments(event)
    except DateError:
        moments = None
    start, end = _date(event.date, is_end=False), _date(event.date, is_end=True)
    if moments:
        start = machine_moment(moments.local).isoformat(timespec="seconds")
        end = machine_moment(moments.end).isoformat(timespec="seconds") if moments.end else end
    if start:
        yield "startDate", start
    if end and (event.date.is_interval or (moments and moments.end)):
        yield "endDate", end


def _date(date: Edtf, *, is_end: bool) -> str:
    """ISO 8601 in the precision that is known; "" for an open end, and for what programs would take for another day."""
    moment = date.plain_end if is_end else date.plain_start
    return str(moment).rstrip("~?%") if moment else ""


def _source(view: View, source: Source) -> Properties:
    if source.author:
        yield "author", source.author
    yield "publisher", _name(view, source.publisher)
    if source.published and (day := _date(source.published, is_end=False)):
        yield "datePublished", day
    yield "inLanguage", source.language
    for url in (source.url, source.archive_url):
        if url:
            yield "url" if url == source.url else "archivedAt", Address(url)


def _profile(view: View, profile: Profile) -> Properties:
    yield "description", _prose(view, profile.summary)
    names = {*profile.name.values(), *(other.name for other in profile.also)} - {view.name(profile)}
    for name in sorted(names):
        yield "alternateName", name
    match profile:
        case Person():
            yield from _person(view, profile)
        case Organisation():
            if parent := view.timeline.organisations.get(profile.parent or ""):
                yield "parentOrganization", Link(parent)
        case Place():
            yield from _place(view, profile)
    if wikidata := profile.identifiers.get("wikidata"):
        yield "sameAs", Address(f"https://www.wikidata.org/wiki/{wikidata}")


def _person(view: View, person: Person) -> Properties:
    held = title_on(person, on_day(view.timeline.reviewed(person))).main
    if held:
        yield "jobTitle", _name(view, held.title)
    if person.born and (day := _date(person.born, is_end=False)) and not person.born.is_interval:
        yield "birthDate", day
    if country := view.timeline.organisations.get(person.country or ""):
        yield "affiliation", Link(country)


def _place(view: View, place: Place) -> Properties:
    if place.coordinates:
        yield "latitude", str(place.coordinates.latitude)
        yield "longitude", str(place.coordinates.longitude)
    if around := view.timeline.places.get(place.within or ""):
        yield "containedInPlace", Link(around)


def last_change(record: Record) -> dt.date:
    """The day on which a record was added or last corrected."""
    days: list[dt.date] = [record.added, *(entry.date for entry in record.corrections)]
    return max(days)
