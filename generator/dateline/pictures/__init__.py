"""Pictures drawn in SVG when the site is built: `PICTURES` names the function that draws each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from markupsafe import Markup

from dateline.pictures.locator import locator
from dateline.pictures.map import world_map
from dateline.pictures.matrix import matrix
from dateline.pictures.offices import offices
from dateline.pictures.outcomes import outcomes
from dateline.pictures.story import story
from dateline.pictures.strip import strip

PICTURES: Mapping[str, Callable[..., Markup]] = MappingProxyType(
    {
        "strip": strip,
        "story": story,
        "matrix": matrix,
        "outcomes": outcomes,
        "map": world_map,
        "place": locator,
        "offices": offices,
    }
)
"""By name; each takes the view from a page and what it shows, and gives a `<figure>`, or nothing of nothing."""
