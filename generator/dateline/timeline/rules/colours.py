"""A colour of the site's own that readers cannot see on its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.reading.folders import Loaded
from dateline.reading.settings import span_of_option
from dateline.timeline.timeline import Timeline

BACKGROUNDS: Mapping[str, str] = MappingProxyType({"light": "#faf8f3", "dark": "#1c1f23"})
"""What lies below the colour: of the pages' two in each palette the one that differs less from it."""
_LEAST = 4.5
"""Of text, by 1.4.3 of WCAG 2.2: the colour marks words, not signs alone."""
_LINEAR = 0.04045
"""Up to here sRGB (IEC 61966-2-1) gives light in proportion."""


def accent_is_seen(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A colour of too little contrast with the page."""
    if (accent := timeline.settings.accent) is None:
        return
    for name, background in BACKGROUNDS.items():
        colour = getattr(accent, name)
        if (found := contrast(colour, background)) < _LEAST:
            yield Diagnostic(
                code=Code.VALUE_RANGE,
                severity=Severity.WARNING,
                span=span_of_option(loaded.root, ("accent", name)),
                message=Message(
                    "`{colour}` can hardly be read on the page: its contrast with `{background}` is {found} to 1",
                    colour=colour,
                    background=background,
                    found=f"{found:.1f}",
                ),
                expected=Message("4.5 to 1 at the least, as WCAG asks of text"),
                cure=Message("choose a darker colour") if name == "light" else Message("choose a lighter colour"),
            )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, "#rrggbb" each, from 1 to 21: the definition of WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= _LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
