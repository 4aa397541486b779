"""`data/events.geojson`, `data/places.geojson` (RFC 7946): what a map program shows.

One property has one type for all features, `date_edtf` a text among them: readers make days with a time of day of a
property with nothing but days.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.exports import examples
from dateline.exports.dates import date_fields
from dateline.exports.export import Files
from dateline.exports.table.look import place_names
from dateline.exports.views import Views
from dateline.model import Event, Place, Record
from dateline.pages.offers import Example
from dateline.pages.view import View

FOLDER = "data/"


def files(views: Views) -> Files:
    """Events at the point of their place, or of what that lies in; what has none has no geometry and is there, too."""
    for name, found in (("events", events(views, views.timeline.events)), ("places", places(views))):
        yield f"{FOLDER}{name}.geojson", _collection(found)


def events(views: Views, among: Iterable[Event]) -> Iterator[dict[str, Any]]:
    """A feature for each event."""
    for event in among:
        around = views.timeline.around(event.place)
        names = {f"title_{view.language}": _own(view, event) for view in views}
        where = {f"place_{view.language}": place_names(view, event) for view in views}
        told = {"kind": event.kind.value, "status": event.status.value, "place": around[0].id if around else None}
        yield _feature(
            event.id,
            next((place for place in around if place.coordinates), None),
            {**names, **dict(date_fields(event.date)), **told, **where, "url": views.address(views.default.url(event))},
        )


def places(views: Views) -> Iterator[dict[str, Any]]:
    """A feature for each place, with the number of events there or within it, whatever became of them."""
    for place in views.timeline.places.values():
        names = {f"name_{view.language}": _own(view, place) for view in views}
        told = {
            "kind": place.kind.value,
            "within": place.within,
            "timezone": place.timezone,
            "events": len(views.timeline.events_at(place.id)),
        }
        yield _feature(place.id, place, {**names, **told, "url": views.address(views.default.url(place))})


def _own(view: View, record: Record) -> str | None:
    """What a record is called in the view's language; None where it has no name there."""
    return view.name(record) if view.language in record.label else None


def _feature(key: str, place: Place | None, properties: dict[str, Any]) -> dict[str, Any]:
    """The id stands among the properties as well: readers drop the one beside them."""
    point = place.coordinates if place else None
    at = [float(point.longitude), float(point.latitude)] if point else None
    geometry = {"type": "Point", "coordinates": at} if at else None
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": {"id": key, **properties}}


def _collection(features: Iterator[dict[str, Any]]) -> bytes:
    """A feature a line, so that versions can be compared."""
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def about_everything(_view: View) -> tuple[str, ...]:
    """Both files."""
    return f"{FOLDER}events.geojson", f"{FOLDER}places.geojson"


def example(views: Views, _view: View) -> Example | None:
    """The first of the events shown that has a point, or of all; None where none has."""
    among = (*examples.events(views), *views.timeline.events)
    found = next((feature for feature in events(views, among) if feature["geometry"]), None)
    text = json.dumps(found, ensure_ascii=False, indent=2)
    return Example(path=f"{FOLDER}events.geojson", text=text) if found else None
