"""Pictures drawn in SVG when the site is built: `PICTURES` names the function that draws each.

A picture is a module of its name. What several share: `svg` writes elements, `axis`, `layout` and `land` say where
things go, `marks`, `forecast_marks` and `side_marks` draw an event, a forecast and a side. `strip_rows` and
`strip_year` belong to the strip, `story_axis` to the story, `map_panel` to the two maps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from markupsafe import Markup

from dateline.pictures import map as world_map
from dateline.pictures import matrix, offices, outcomes, place, story, strip

PICTURES: Mapping[str, Callable[..., Markup]] = MappingProxyType(
    {
        "map": world_map.draw,
        "matrix": matrix.draw,
        "offices": offices.draw,
        "outcomes": outcomes.draw,
        "place": place.draw,
        "story": story.draw,
        "strip": strip.draw,
    }
)
"""By name; each takes the view from a page and what it shows, and gives a `<figure>`, or nothing of nothing."""
