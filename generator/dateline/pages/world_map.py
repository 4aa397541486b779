"""The map of all places, with a table of the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Event, Place
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.shared import list_page
from dateline.pages.view import View
from dateline.urls import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place with what the map shows of it."""

    place: Place
    depth: int
    """How many other places it lies in."""
    events: tuple[Event, ...]

    @property
    def first(self) -> Event | None:
        """The first event there."""
        return self.events[0] if self.events else None

    @property
    def last(self) -> Event | None:
        """The last event there."""
        return self.events[-1] if self.events else None


def entries(view: View) -> list[Entry]:
    """Every place, each followed by those that lie in it, in the order of a list in the view's language."""
    timeline = view.timeline
    outermost = [place for place in timeline.places.values() if len(timeline.around(place.id)) == 1]
    found: list[Entry] = []
    waiting = [(place, 0) for place in sorted(outermost, key=view.order, reverse=True)]
    seen: set[str] = set()
    while waiting:
        place, depth = waiting.pop()
        if place.id in seen:
            continue
        seen.add(place.id)
        found.append(Entry(place=place, depth=depth, events=timeline.events_at(place.id)))
        inner = sorted(timeline.within(place.id), key=view.order, reverse=True)
        waiting += [(other, depth + 1) for other in inner]
    return found


def _is_on_map(entry: Entry) -> bool:
    return entry.place.coordinates is not None


def on_map(found: Sequence[Entry]) -> list[Entry]:
    """The places whose point is known."""
    return [entry for entry in found if _is_on_map(entry)]


def off_map(found: Sequence[Entry]) -> list[Entry]:
    """The places whose point is not known, or that have none: an aircraft."""
    return [entry for entry in found if not _is_on_map(entry)]


def _names(view: View, found: Sequence[Entry]) -> str:
    return " ".join(view.name(entry.place) for entry in found)


PARTS = (
    Part(
        anchor="places",
        label="part_all_places",
        macro="places",
        shown=lambda _view, found: on_map(found),
        text=lambda view, found: _names(view, on_map(found)),
    ),
    Part(
        anchor="without",
        label="part_no_point",
        macro="without",
        shown=lambda _view, found: off_map(found),
        text=lambda view, found: _names(view, off_map(found)),
    ),
)


def pages(view: View) -> Iterator[Page]:
    """The map."""
    path = f"{Listing.MAP.value}/"
    yield list_page(view, "map", path, "map.html", PARTS, subject=entries(view), title="map", lead="map_lead")
