"""The style sheet, the scripts and the marks that pages link to.

Style sheets and scripts are written in several files and sent as one each: `assets/dateline.css` and
`assets/dateline.js`. Whoever lays the theme around the pages links these two behind the theme's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.bundle import bundle, read

AROUND = "host"
"""The layer for the style sheet of what is laid around the pages. Any rule of ours counts more than one in it."""

MOVED = "assets/dateline/moved.js"
"""The script of a page at an old address."""

NOT_FOUND = "assets/dateline/not-found.js"
"""The script of the page for every address that is none."""

LAYERS = ("tokens", "type", "theme", "parts", "pages", "pictures", "search", "print")
"""The style sheets, each a layer of its own: a rule counts more than any rule of the layers before its own."""


def style_sheet() -> str:
    """All layers, and before them their order, so that it is the same wherever another sheet comes first."""
    order = f"@layer {', '.join((AROUND, *LAYERS))};\n"
    return order + "".join(layered(name, read(f"assets/{name}.css")) for name in LAYERS)


def layered(name: str, rules: str) -> str:
    """A style sheet as a layer. What names its encoding has to stay the first."""
    encoding = '@charset "UTF-8";'
    return f"{encoding if rules.startswith(encoding) else ''}@layer {name} {{\n{rules.removeprefix(encoding)}}}\n"


def files() -> Iterator[tuple[str, bytes]]:
    """Path relative to the site's root and content of every file, the same bytes on every machine."""
    yield "assets/dateline.css", style_sheet().encode()
    yield "assets/dateline.js", bundle("assets/main.js")
    yield MOVED, bundle("assets/moved.js")
    yield NOT_FOUND, bundle("assets/not-found.js")
    yield "assets/dateline-mark.svg", read("assets/dateline-mark.svg").encode()
