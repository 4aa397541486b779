"""The map of all places, with a table of the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dateline.model import Event, Place
from dateline.model.settings import Section
from dateline.pages.compose import Part
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.timeline.became import Became


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place with what the map shows of it."""

    place: Place
    depth: int
    """How many other places it lies in."""
    became: Became

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that took place there."""
        return self.became.held

    @property
    def first(self) -> Event | None:
        """The first of them."""
        return self.events[0] if self.events else None

    @property
    def last(self) -> Event | None:
        """The last of them."""
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
        found.append(Entry(place=place, depth=depth, became=timeline.became_at(place.id)))
        inner = sorted(timeline.within(place.id), key=view.order, reverse=True)
        waiting += [(other, depth + 1) for other in inner]
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The places as the page of the map shows them."""

    on_map: tuple[Entry, ...]
    off_map: tuple[Entry, ...]
    """Those whose point is not known, or that have none: an aircraft."""


def places(view: View) -> Places:
    """The places as the page of the map shows them."""
    found = entries(view)
    return Places(
        on_map=tuple(entry for entry in found if entry.place.coordinates is not None),
        off_map=tuple(entry for entry in found if entry.place.coordinates is None),
    )


PARTS = (
    Part(anchor="places", heading="part_all_places", macro="places", shown=lambda _view, places: places.on_map),
    Part(anchor="without", heading="part_no_point", macro="without", shown=lambda _view, places: places.off_map),
)


def pages(view: View) -> Iterator[Page]:
    """The map."""
    if Section.MAP in view.sections:
        yield list_page(view, "map", PARTS, partial(places, view), title="map", lead="map_lead")
