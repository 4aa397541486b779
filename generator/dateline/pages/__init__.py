"""Every kind of page: `PAGES` names the function that makes its pages from a timeline.

A kind is a module, a template and a name: "event" is `event.py` and `templates/event.html`. To add one, write the
two and a line here, and its labels in `words`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from dateline.pages import (
    changes,
    data,
    encounters,
    event,
    expectations,
    home,
    names,
    organisation,
    pair,
    person,
    place,
    source,
    sources,
    timeline,
    tombstone,
    topic,
)
from dateline.pages import list as lists
from dateline.pages import map as world_map
from dateline.pages.head import head
from dateline.pages.offers import NOTHING, Offers
from dateline.pages.page import Page
from dateline.pages.view import Picture, View
from dateline.timeline.timeline import Timeline

PAGES: Mapping[str, Callable[[View], Iterator[Page]]] = MappingProxyType(
    {
        "home": home.pages,
        "timeline": timeline.pages,
        "event": event.pages,
        "list": lists.pages,
        "person": person.pages,
        "organisation": organisation.pages,
        "place": place.pages,
        "topic": topic.pages,
        "sources": sources.pages,
        "source": source.pages,
        "names": names.pages,
        "encounters": encounters.pages,
        "pair": pair.pages,
        "expectations": expectations.pages,
        "map": world_map.pages,
        "changes": changes.pages,
        "data": data.pages,
        "tombstone": tombstone.pages,
    }
)
"""Kind of page and the function that makes all its pages in the language of a view."""


def all_pages(
    timeline: Timeline,
    pictures: Mapping[str, Picture] = MappingProxyType({}),
    paths: Mapping[str, str] = MappingProxyType({}),
    offers: Offers = NOTHING,
) -> Iterator[Page]:
    """Every page of a site, in every language.

    `pictures` draw what the pages show, by name; `paths` are those of the records' files, by id; `offers` is what the
    site has for programs.
    """
    for language in timeline.settings.languages:
        view = View(timeline, language, pictures, paths, offers)
        for make in PAGES.values():
            for page in make(view):
                yield replace(page, head=partial(head, view, page))
