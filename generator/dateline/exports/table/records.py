"""A row for each record, by its kind."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.exports.dates import date_fields
from dateline.exports.table.columns import Row, suffix
from dateline.exports.table.look import Look
from dateline.model import Profile


def records(look: Look) -> Iterator[Row]:
    """Every record with its kind, the day on which it was added and its page in each language."""
    for record in look.timeline.records.values():
        yield {
            "id": record.id,
            "kind": record.record_kind.value,
            "added": record.added.isoformat(),
            **{f"url_{suffix(view.language)}": look.views.address(view.url(record)) for view in look.views},
        }


def events(look: Look) -> Iterator[Row]:
    """Every event, in order of time; `year` is the first that is known."""
    for event in look.timeline.events:
        yield {
            "id": event.id,
            **dict(look.text("title", event.title)),
            **dict(date_fields(event.date)),
            "year": event.date.first_known.year,
            "time": _time(event.time),
            "end_time": _time(event.end_time),
            "timezone": look.timeline.zone_of(event),
            **look.place(event),
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


def _described(look: Look, profile: Profile) -> Row:
    return {
        "id": profile.id,
        **dict(look.text("name", profile.name)),
        "other_names": " | ".join(dict.fromkeys([*profile.name.values(), *(other.name for other in profile.also)])),
        "wikidata": profile.identifiers.get("wikidata"),
        **dict(look.text("summary", profile.summary)),
        **dict(look.text("details", profile.details)),
    }


def people(look: Look) -> Iterator[Row]:
    """Every person."""
    for person in look.timeline.people.values():
        born = dict(date_fields(person.born, "born"))
        yield {**_described(look, person), "country": look.id(person.country), **born}


def organisations(look: Look) -> Iterator[Row]:
    """Every organisation."""
    for body in look.timeline.organisations.values():
        named = {"parent": look.id(body.parent), "country": look.id(body.country)}
        yield {**_described(look, body), "kind": body.kind.value, **named}


def places(look: Look) -> Iterator[Row]:
    """Every place, with its point in degrees."""
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


def topics(look: Look) -> Iterator[Row]:
    """Every topic."""
    for topic in look.timeline.topics.values():
        yield {**_described(look, topic), "kind": topic.kind.value}


def sources(look: Look) -> Iterator[Row]:
    """Every source."""
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
