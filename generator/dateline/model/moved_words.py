"""Words that once shipped and are a site's own now: a record that still uses one says nothing wrong."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MOVED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "event_kinds": frozenset({"summit", "talks", "remark", "briefing", "launch", "expiry"}),
        "roles": frozenset({"delegation", "envoy"}),
        "organisation_kinds": frozenset({"commission", "ministry", "office", "think-tank", "treaty"}),
        "place_kinds": frozenset({"line", "aircraft"}),
        "topic_kinds": frozenset({"label"}),
        "source_kinds": frozenset({"state-media"}),
    }
)
"""By the list that had them. What is written into a site's settings stands in its starter, `diplomacy`."""
