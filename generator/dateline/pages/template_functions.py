"""What templates ask for beyond names, links and dates; `compose` hands these functions to all of them."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from markupsafe import Markup, escape

from dateline.dates.clock import utc_offset
from dateline.model import Citation, Coordinates, Event, Organisation, Person, Profile, Record, Role, Source
from dateline.model.vocabulary import EventRole, RecordKind, Status
from dateline.pages.chains import Stop, chain
from dateline.pages.citation import Cited, cited, dead_link_url, edit_url, propose_url, report_url
from dateline.pages.collation import script_of
from dateline.pages.page_view import PageView, in_source
from dateline.pages.statements import Said
from dateline.pages.view import on_day
from dateline.timeline.encounters import Encounters
from dateline.timeline.timeline import Appearance


def stops(v: PageView, pair: Encounters) -> tuple[Stop, ...]:
    """Every meeting of a pair with the time since the last one held."""
    return chain(v.view, pair)


def citation(v: PageView, record: Record) -> Cited:
    """How to cite a record."""
    return cited(v.view, record)


def actions(v: PageView, record: Record) -> list[tuple[str, str]]:
    """What a reader can do about a record: the key of each link's words, and where it leads."""
    found = {
        "report": report_url(v.view, record),
        "report_dead_link": dead_link_url(v.view, record) if isinstance(record, Source) else "",
        "edit": edit_url(v.view, record),
    }
    return [(label, url) for label, url in found.items() if url]


def propose(v: PageView) -> str:
    """Where to propose an event that is missing."""
    return propose_url(v.view)


def number(v: PageView, event: Event) -> str:
    """Which one of its series an event is; where it was not held, which one it would have been."""
    if event.series is None:
        return ""
    without = "number_to_come" if event.status.looks_ahead else "number_not_held"
    return v.w("number" if event.status is Status.OCCURRED else without, n=event.series.number)


def said_by(v: PageView, speaker: Record) -> Said:
    """The claims and forecasts of a person, an organisation or a source."""
    return v.view.said_by(speaker)


def by_role(v: PageView, actor: Record) -> list[tuple[EventRole, list[Appearance]]]:
    """Somebody's events by the role they had, the roles in the order of the vocabulary."""
    found: dict[EventRole, list[Appearance]] = defaultdict(list)
    for appearance in v.timeline.appearances(actor.id):
        found[appearance.participant.role].append(appearance)
    return [(role, found[role]) for role in EventRole if role in found]


def other_scripts(v: PageView, profile: Profile) -> list[tuple[str, str]]:
    """Tag and name in each other language or script, the same letters once."""
    shown = {v.view.name(profile)}
    others: list[tuple[str, str]] = []
    for tag, name in profile.name.items():
        if name not in shown:
            shown.add(name)
            others.append((tag, name))
    return others


def tongues(v: PageView, citations: Iterable[Citation]) -> str:
    """In which languages the sources that are cited are written, where one is not the page's own."""
    sources = (v.timeline.sources.get(citation.source) for citation in citations)
    found = list(dict.fromkeys(source.language for source in sources if source))
    if found in ([], [v.language]):
        return ""
    languages = v.w["list_separator"].join(v.tag_name(tag) for tag in found)
    return v.w("written_in", language=languages, n=len(found))


def author(v: PageView, source: Source) -> Markup:
    """Who wrote a source: a link under the page's own name for somebody who has a record here.

    Another name is marked with the language that it is written in, as far as its letters tell.
    """
    known = [person for person in v.timeline.people.values() if source.author in person.name.values()]
    if len(known) == 1:
        return v.link(known[0])
    if not source.author or source.language == v.language:
        return escape(source.author or "")
    tag = source.language
    is_latin, writes_latin = script_of(source.author) == "LATIN", tag.partition("-")[0] not in OTHER_LETTERS
    if is_latin and not writes_latin:
        tag = f"{tag.partition('-')[0]}-Latn"
    return Markup('<span lang="{}" dir="auto">{}</span>').format(tag, source.author)


def uses_by_kind(v: PageView, source: Source) -> list[tuple[RecordKind, list[tuple[Record, tuple[str, ...]]]]]:
    """The records that cite a source, by kind, each with where in the source they found it."""
    found: dict[RecordKind, list[tuple[Record, tuple[str, ...]]]] = defaultdict(list)
    for record, places in v.uses(source):
        found[record.record_kind].append((record, places))
    return [(kind, found[kind]) for kind in RecordKind if kind in found]


def where(v: PageView, places: Iterable[str]) -> str:
    """Where in a source, in one line."""
    return in_source(places, v.w["list_separator"])


def holders(v: PageView, body: Organisation) -> list[tuple[Person, Role]]:
    """Who held an office in an organisation and which, by the day it began; those without one first."""
    found = [(person, person.roles[position]) for person, position in v.timeline.holders(body.id)]
    return sorted(found, key=lambda one: (one[1].from_.sort_key if one[1].from_ else (), one[0].id))


def connected(v: PageView, event: Event) -> list[tuple[str, list[Event]]]:
    """The events that this one is tied to, by how: first what it says itself, then what others say of it."""
    found: dict[str, list[Event]] = defaultdict(list)
    for link in event.related:
        if other := v.timeline.event(link.event):
            found[v.label(link.as_)].append(other)
    for relation, other in v.timeline.related_to(event):
        found[v.w["inverse_" + relation.value.replace("-", "_")]].append(other)
    return list(found.items())


def counted(v: PageView, kinds: Iterable[tuple[RecordKind, int]]) -> list[str]:
    """Records by kind in words: "95 events", "36 people"."""
    return [v.w(f"count_{kind}", n=number) for kind, number in kinds]


def coordinates(v: PageView, point: Coordinates) -> str:
    """A point in degrees: "37.9553° N, 126.6769° E"."""
    north = v.w("north" if point.latitude >= 0 else "south", degrees=f"{abs(point.latitude):.4f}")
    east = v.w("east" if point.longitude >= 0 else "west", degrees=f"{abs(point.longitude):.4f}")
    return v.w["list_separator"].join((north, east))


def zone(v: PageView, name: str) -> str:
    """An IANA zone with its distance from UTC in the year of the review: "UTC+7 (Asia/Ho_Chi_Minh)"."""
    year, clock = v.settings.today.year, zoneinfo.ZoneInfo(name)
    first, last = sorted((dt.datetime(year, month, 1, tzinfo=clock) for month in (1, 7)), key=_distance)
    offset, summer = utc_offset(first), utc_offset(last)
    return (
        v.w("zone", offset=offset, zone=name)
        if offset == summer
        else v.w("zone_summer", offset=offset, summer=summer, zone=name)
    )


def _distance(moment: dt.datetime) -> dt.timedelta:
    return moment.utcoffset() or dt.timedelta(0)


def day_of(v: PageView, moment: dt.datetime) -> Markup:
    """The calendar day of a moment where it is told."""
    return v.short_date(on_day(moment.date()))


def dotted(*parts: Markup | str) -> Markup:
    """Facts in one line, those that are empty left out."""
    return escape(" · ").join(part for part in parts if part)


OTHER_LETTERS = frozenset({"ar", "be", "fa", "he", "hi", "ja", "ko", "lo", "ru", "th", "uk", "ur", "zh"})
"""Languages that are not written in Latin letters, by their main tag: a name in such letters is transcribed."""


FUNCTIONS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "actions": actions,
        "author": author,
        "by_role": by_role,
        "citation": citation,
        "connected": connected,
        "coordinates": coordinates,
        "counted": counted,
        "day_of": day_of,
        "dotted": dotted,
        "holders": holders,
        "other_scripts": other_scripts,
        "number": number,
        "propose": propose,
        "said_by": said_by,
        "stops": stops,
        "tongues": tongues,
        "uses_by_kind": uses_by_kind,
        "utc_offset": utc_offset,
        "where": where,
        "zone": zone,
    }
)
"""By the name that templates call them by."""
