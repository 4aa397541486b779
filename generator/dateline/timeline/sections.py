"""Which sections a site has: those for which the records hold something, unless the settings leave them out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dateline.model.settings import Section
from dateline.timeline.timeline import Timeline

HELD: Mapping[Section, Callable[[Timeline], object]] = MappingProxyType(
    {
        Section.ENCOUNTERS: lambda timeline: timeline.encounters,
        Section.EXPECTATIONS: lambda timeline: timeline.expectations,
        Section.MAP: lambda timeline: any(place.coordinates for place in timeline.places.values()),
        Section.ORGANISATIONS: lambda timeline: timeline.organisations,
        Section.TOPICS: lambda timeline: timeline.topics,
    }
)
"""What a section shows; nothing of it, and there is no section."""


def sections(timeline: Timeline) -> frozenset[Section]:
    """The sections that have pages of their own."""
    return frozenset(
        section for section, held in HELD.items() if section not in timeline.settings.without and held(timeline)
    )
