"""A small map of where one place lies."""

from __future__ import annotations

from math import hypot
from weakref import WeakKeyDictionary

from markupsafe import Markup, escape

from dateline.model import Event, Place
from dateline.model.settings import Section
from dateline.pages.page_view import PageView
from dateline.pages.view import View
from dateline.pictures import svg
from dateline.pictures.land import Window, window
from dateline.pictures.map_panel import Mark, all_marks, panel_of, placed
from dateline.urls import Listing

EDGE = 10.0
MAX_NEAR = 16.0
"""A small map leaves out a place nearer than this to a better-known one."""
_OF_EVENTS: WeakKeyDictionary[View, dict[tuple[str, str], Markup]] = WeakKeyDictionary()
"""The maps of events that were drawn for a view, by place and by the folder of the pages that show them."""


def located(v: PageView, subject: Place | Event) -> Place | None:
    """The place of an event, or the place itself; where its point is not known, the one it lies in."""
    key = subject.place if isinstance(subject, Event) else subject.id
    return next((place for place in v.timeline.around(key) if place.coordinates), None)


def draw(v: PageView, subject: Place | Event) -> Markup:
    """A small map of where a place or an event's place lies, with what is near it."""
    place = located(v, subject)
    if place is None:
        return Markup()
    if isinstance(subject, Place):
        return _drawn(v, place)
    # The same relative links lead from all pages of a folder to another one, so events in one place share a map: 3 % of
    # a build.
    made, folder = _OF_EVENTS.setdefault(v.view, {}), v.page_url.rstrip("/").rpartition("/")[0]
    if (place.id, folder) not in made:
        made[place.id, folder] = _drawn(v, place)
    return made[place.id, folder]


def _drawn(v: PageView, place: Place) -> Markup:
    if place.coordinates is None:
        return Markup()
    point = (place.coordinates.longitude, place.coordinates.latitude)
    width, height, high = 340.0, 200.0, 11.0
    view = window([point], width, height, margin=0, least=high)
    here = Mark(
        place=place,
        name=v.view.short(place),
        became=v.timeline.became_at(place.id),
        point=point,
        is_focus=True,
    )
    near = neighbours(v, here, view)
    body = panel_of(v, view, [here, *near], extra=Markup(), taken=())
    drawing = svg.drawing(width, height, "dl-picture__small", svg.caption_id("place"), placed(body, view, 0, 0))
    return svg.figure("place", caption(v, place), drawing)


def caption(v: PageView, place: Place) -> str:
    """What the picture shows, and the way to the map of all places, where there is one."""
    told = v.w("picture_located", place=v.view.name(place))
    if Section.MAP not in v.view.sections:
        return told
    return escape(told) + " " + svg.tag("a", v.w["picture_all_places"], href=v.listing(Listing.MAP))


def neighbours(v: PageView, here: Mark, view: Window) -> list[Mark]:
    """The best-known places near one that leave it and each other room on a small map."""
    shown = [here]
    for mark in all_marks(v.view):
        x, y = view.at(*mark.point)
        inside = EDGE < x < view.width - EDGE and EDGE < y < view.height - EDGE
        if not (mark.events and inside):
            continue
        if all(hypot(x - a, y - b) > MAX_NEAR for a, b in (view.at(*other.point) for other in shown)):
            shown.append(mark)
    return shown[1:]
