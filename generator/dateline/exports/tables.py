"""The record as tables, for CSV, SQLite and the data package: what columns there are stands here, once.

A cell is a text, a number or nothing. Dates are texts (see `dates`). Texts of prose are plain words; a text has a
column for each language of the site, filled as its pages would show it, so that no cell is empty for want of a
translation. Ids of a column with `to` are those of another table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.exports.dates import date_fields
from dateline.exports.views import Views
from dateline.model import DescribedRecord, Profile, Record
from dateline.model.kinds import KINDS
from dateline.model.texts import Prose, Text
from dateline.model.vocabulary import RecordKind
from dateline.timeline.titles import Doubt

Cell = str | int | float | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    name: str
    type: str = "string"
    """Of Frictionless' Table Schema: string, date, integer or number."""
    to: str = ""
    """The table whose `id` stands here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with all its rows."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    key: tuple[str, ...] = ("id",)
    """The columns that tell its rows apart."""
    searched: tuple[str, ...] = ()
    """The columns that full-text search looks into."""


def tables(views: Views) -> tuple[Table, ...]:
    """Every table, each behind those that its rows name."""
    return tuple(_table(views, name, made) for name, made in TABLES.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """How a table is made: its columns in order, each as `name:type>table`, and its rows."""

    columns: str
    rows: Callable[[_Look], Iterable[Row]]
    key: tuple[str, ...] = ("id",)
    searched: str = ""


class _Look:
    """What rows are made of."""

    def __init__(self, views: Views) -> None:
        self.views = views
        self.timeline = views.timeline

    def text(self, name: str, text: Text | None) -> Iterator[tuple[str, Cell]]:
        """A column for each language, in plain words."""
        for view in self.views:
            words = "" if text is None else view.words_of(text) if isinstance(text, Prose) else view.plain(text)
            yield f"{name}_{suffix(view.language)}", words or None

    def id(self, key: str | None) -> str | None:
        """The present id of what is named by this or an old one; None where there is none."""
        found = self.timeline.get(key) if key else None
        return found.id if found else None


def suffix(language: str) -> str:
    """What a language's columns end with: `zh_hans`."""
    return language.lower().replace("-", "_")


def _table(views: Views, name: str, made: _Made) -> Table:
    columns = tuple(_columns(made.columns, [suffix(view.language) for view in views]))
    names = [column.name for column in columns]
    rows = tuple(tuple(row[one] for one in names) for row in made.rows(_Look(views)))
    searched = tuple(column.name for column in _columns(made.searched, [suffix(view.language) for view in views]))
    return Table(name=name, columns=columns, rows=rows, key=made.key, searched=searched)


def _columns(written: str, languages: list[str]) -> Iterator[Column]:
    """`name*` is a column for each language, `name@` the five of a date."""
    for word in written.split():
        told, _, to = word.partition(">")
        name, _, kind = told.partition(":")
        if name.endswith("*"):
            yield from (Column(name=f"{name[:-1]}_{language}") for language in languages)
        elif name.endswith("@"):
            for field, _ in date_fields(None, name[:-1]):
                yield Column(name=field, type="date" if field.endswith(("_first", "_last")) else "string")
        else:
            yield Column(name=name, type=kind or "string", to=to)


def _records(look: _Look) -> Iterator[Row]:
    for record in look.timeline.records.values():
        yield {
            "id": record.id,
            "kind": record.record_kind.value,
            "added": record.added.isoformat(),
            **{f"url_{suffix(view.language)}": look.views.address(view.url(record)) for view in look.views},
        }


def _events(look: _Look) -> Iterator[Row]:
    for event in look.timeline.events:
        yield {
            "id": event.id,
            **dict(look.text("title", event.title)),
            **dict(date_fields(event.date)),
            "year": event.date.first_known.year,
            "time": _time(event.time),
            "end_time": _time(event.end_time),
            "timezone": look.timeline.zone_of(event),
            "place": look.id(event.place),
            "kind": event.kind.value,
            "status": event.status.value,
            "series": look.id(event.series.topic) if event.series else None,
            "series_number": event.series.number if event.series else None,
            **dict(date_fields(event.revealed, "revealed")),
            **dict(look.text("summary", event.summary)),
            **dict(look.text("details", event.details)),
        }


def _time(time: object) -> str | None:
    return str(time)[:5] if time is not None else None


def _described(look: _Look, profile: Profile) -> Row:
    return {
        "id": profile.id,
        **dict(look.text("name", profile.name)),
        "other_names": " | ".join(dict.fromkeys([*profile.name.values(), *(other.name for other in profile.also)])),
        "wikidata": profile.identifiers.get("wikidata"),
        **dict(look.text("summary", profile.summary)),
        **dict(look.text("details", profile.details)),
    }


def _people(look: _Look) -> Iterator[Row]:
    for person in look.timeline.people.values():
        born = dict(date_fields(person.born, "born"))
        yield {**_described(look, person), "country": look.id(person.country), **born}


def _organisations(look: _Look) -> Iterator[Row]:
    for body in look.timeline.organisations.values():
        named = {"parent": look.id(body.parent), "country": look.id(body.country)}
        yield {**_described(look, body), "kind": body.kind.value, **named}


def _places(look: _Look) -> Iterator[Row]:
    for place in look.timeline.places.values():
        yield {
            **_described(look, place),
            "kind": place.kind.value,
            "latitude": float(place.coordinates.latitude) if place.coordinates else None,
            "longitude": float(place.coordinates.longitude) if place.coordinates else None,
            "timezone": place.timezone,
            "within": look.id(place.within),
            "country": look.id(place.country),
        }


def _topics(look: _Look) -> Iterator[Row]:
    for topic in look.timeline.topics.values():
        yield {**_described(look, topic), "kind": topic.kind.value}


def _sources(look: _Look) -> Iterator[Row]:
    for source in look.timeline.sources.values():
        yield {
            "id": source.id,
            **dict(look.text("title", source.title)),
            **dict(look.text("publisher", source.publisher)),
            "author": source.author,
            **dict(date_fields(source.published, "published")),
            "language": source.language,
            "kind": source.kind.value,
            "side": look.id(source.side),
            "url": source.url,
            "archive_url": source.archive_url,
            "accessed": source.accessed.isoformat() if source.accessed else None,
            "repeats": look.id(source.repeats),
        }


def _participants(look: _Look) -> Iterator[Row]:
    for event in look.timeline.events:
        for position, participant in enumerate(event.participants, start=1):
            held = look.timeline.appearance(event, participant).held
            yield {
                "event": event.id,
                "position": position,
                "person": look.id(participant.person),
                "organisation": look.id(participant.organisation),
                "role": participant.role.value,
                "side": look.id(look.timeline.side_of(participant)),
                **{f"title_{suffix(view.language)}": view.titles(held) or None for view in look.views},
                "title_doubt": held.doubt.value if isinstance(held.doubt, Doubt) else None,
            }


def _roles(look: _Look) -> Iterator[Row]:
    for person in look.timeline.people.values():
        for position, role in enumerate(person.roles, start=1):
            yield {
                "person": person.id,
                "position": position,
                **dict(look.text("title", role.title)),
                "organisation": look.id(role.organisation),
                **dict(date_fields(role.from_, "from")),
                **dict(date_fields(role.to, "to")),
                "is_main": int(role.is_main),
            }


def _encounters(look: _Look) -> Iterator[Row]:
    for (one, other), pair in look.timeline.encounters.items():
        for became, events in (
            ("held", pair.held),
            ("expected", pair.expected),
            ("did-not-happen", pair.did_not_happen),
        ):
            for number, event in enumerate(events, start=1):
                count = number if became == "held" else None
                yield {"one": one, "other": other, "event": event.id, "became": became, "number": count}


def _related(look: _Look) -> Iterator[Row]:
    for event in look.timeline.events:
        for link in event.related:
            yield {"event": event.id, "relation": link.as_.value, "other": look.id(link.event)}


def _claims(look: _Look) -> Iterator[Row]:
    for record in _with_claims(look):
        disputed = (
            (number, claim) for number, dispute in enumerate(record.disputes, start=1) for claim in dispute.claims
        )
        for position, (dispute, claim) in enumerate((*((None, claim) for claim in record.claims), *disputed), start=1):
            yield {
                "record": record.id,
                "position": position,
                "dispute": dispute,
                "by": look.id(claim.by),
                "status": claim.status.value,
                **dict(date_fields(claim.date)),
                **dict(look.text("text", claim.text)),
                **dict(look.text("correction", claim.correction.text if claim.correction else None)),
            }


def _forecasts(look: _Look) -> Iterator[Row]:
    for told in look.timeline.expectations:
        forecast = told.forecast
        yield {
            "record": told.record.id,
            "position": told.position + 1,
            "by": look.id(forecast.by),
            **dict(date_fields(forecast.made, "made")),
            **dict(date_fields(forecast.due, "due")),
            "about": look.id(forecast.about),
            **dict(look.text("text", forecast.text)),
            "outcome": forecast.outcome.status.value,
            **dict(date_fields(forecast.outcome.date, "outcome")),
            **dict(look.text("outcome_text", forecast.outcome.text)),
        }


def _with_claims(look: _Look) -> Iterator[DescribedRecord]:
    return (record for record in look.timeline.records.values() if isinstance(record, DescribedRecord))


def _citations(look: _Look) -> Iterator[Row]:
    for source in look.timeline.sources:
        for use in look.timeline.rests_on(source):
            part = ".".join(map(str, use.where)) or None
            yield {"record": use.record.id, "part": part, "source": source, "at": use.at}


def _record_topics(look: _Look) -> Iterator[Row]:
    for topic in look.timeline.topics:
        yield from ({"record": record.id, "topic": topic} for record in look.timeline.about(topic))


def _removed(look: _Look) -> Iterator[Row]:
    for old, new in sorted(look.timeline.aliases.items()):
        record: Record = look.timeline.records[new]
        reason: Mapping[str, Cell] = dict(look.text("reason", None))
        yield {"id": old, "kind": record.record_kind.value, "date": None, "see": new, **reason}
    for gone in look.timeline.removed.values():
        reason = dict(look.text("reason", gone.reason))
        yield {
            "id": gone.id,
            "kind": gone.kind.value,
            "date": gone.date.isoformat(),
            "see": look.id(gone.see),
            **reason,
        }


_PROFILE = "id name* other_names wikidata summary* details*"
_FOUND = "name* other_names summary* details*"


def _named(kind: RecordKind) -> str:
    return KINDS[kind].address


TABLES: Mapping[str, _Made] = MappingProxyType(
    {
        "records": _Made(columns="id kind added:date url*", rows=_records),
        "organisations": _Made(
            columns=f"{_PROFILE} kind parent>organisations country>organisations", rows=_organisations, searched=_FOUND
        ),
        "people": _Made(columns=f"{_PROFILE} country>organisations born@", rows=_people, searched=_FOUND),
        "places": _Made(
            columns=f"{_PROFILE} kind latitude:number longitude:number timezone within>places country>organisations",
            rows=_places,
            searched=_FOUND,
        ),
        "topics": _Made(columns=f"{_PROFILE} kind", rows=_topics, searched=_FOUND),
        "sources": _Made(
            columns="id title* publisher* author published@ language kind side>organisations url archive_url "
            "accessed:date repeats>sources",
            rows=_sources,
            searched="title* publisher* author",
        ),
        "events": _Made(
            columns="id title* date@ year:integer time end_time timezone place>places kind status series>topics "
            "series_number:integer revealed@ summary* details*",
            rows=_events,
            searched="title* summary* details*",
        ),
        "participants": _Made(
            columns="event>events position:integer person>people organisation>organisations role "
            "side>organisations title* title_doubt",
            rows=_participants,
            key=("event", "position"),
        ),
        "roles": _Made(
            columns="person>people position:integer title* organisation>organisations from@ to@ is_main:integer",
            rows=_roles,
            key=("person", "position"),
        ),
        "encounters": _Made(
            columns="one>people other>people event>events became number:integer",
            rows=_encounters,
            key=("one", "other", "event"),
        ),
        "related": _Made(columns="event>events relation other>events", rows=_related, key=()),
        "claims": _Made(
            columns="record>records position:integer dispute:integer by>records status date@ text* correction*",
            rows=_claims,
            key=("record", "position"),
        ),
        "forecasts": _Made(
            columns="record>records position:integer by>records made@ due@ about>events text* outcome outcome@ "
            "outcome_text*",
            rows=_forecasts,
            key=("record", "position"),
        ),
        "citations": _Made(columns="record>records part source>sources at", rows=_citations, key=()),
        "record_topics": _Made(columns="record>records topic>topics", rows=_record_topics, key=("record", "topic")),
        "removed": _Made(columns="id kind date:date see>records reason*", rows=_removed),
    }
)
"""By name, each behind those that its rows name."""
