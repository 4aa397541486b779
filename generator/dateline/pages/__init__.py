"""Every kind of page: `PAGES` names the function that makes it from a timeline, one module a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from dateline.pages import (
    changes,
    encounters,
    event,
    expectations,
    home,
    names,
    profiles,
    source,
    timeline,
    tombstone,
    world_map,
)
from dateline.pages.page import Page
from dateline.pages.view import Picture, View
from dateline.timeline.timeline import Timeline

PAGES: Mapping[str, Callable[[View], Iterator[Page]]] = MappingProxyType(
    {
        "home": home.pages,
        "timeline": timeline.pages,
        "event": event.pages,
        "profiles": profiles.pages,
        "source": source.pages,
        "names": names.pages,
        "encounters": encounters.pages,
        "expectations": expectations.pages,
        "map": world_map.pages,
        "changes": changes.pages,
        "tombstone": tombstone.pages,
    }
)
"""Kind of page and the function that makes all its pages in the language of a view."""


def all_pages(
    timeline: Timeline,
    pictures: Mapping[str, Picture] = MappingProxyType({}),
    paths: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Page]:
    """Every page of a site, in every language.

    `pictures` draw what the pages show, by name; `paths` are those of the records' files, by id.
    """
    for language in timeline.settings.languages:
        view = View(timeline, language, pictures, paths)
        for make in PAGES.values():
            yield from make(view)
