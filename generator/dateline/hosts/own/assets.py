"""The style sheet and scripts of our own theme.

The pages' own layers are those that every host uses; what Material needs (`theme`, `search`) gives way to our frame.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dateline.bundle import bundle, read
from dateline.hosts import banner
from dateline.model.settings import Accent
from dateline.pages.assets import AROUND, LAYERS, layered
from dateline.search import program
from dateline.words import Words

FOLDER = "hosts/own"
STYLE_SHEET = "assets/dateline.css"
COLOURS = "assets/dateline/colours.js"
"""Chooses light or dark before the page is painted."""
FRAME = "assets/dateline/frame.js"
SEARCH = "assets/dateline/search-box.js"
"""Fetched when a reader first comes to the search."""
BANNER = "assets/dateline/preview.css"
RELOAD = "assets/dateline/preview.js"

OF_A_THEME = {"theme", "search"}
"""Layers that dress Material's own parts."""
LEFT_OUT = frozenset({STYLE_SHEET, program.PAGE})
"""Files of the site that serve another host."""

LABELS = {
    "label": "frame_search",
    "hint": "frame_search_hint",
    "close": "frame_close",
    "start": "frame_search_start",
    "system": "frame_colours_system",
    "light": "frame_colours_light",
    "dark": "frame_colours_dark",
}
"""What only the frame's script shows, by the names that it uses."""

_DARK = re.compile(r'\[data-md-color-scheme="slate"\] (\{.*?\n\})', re.DOTALL)


def style_sheet() -> str:
    """The frame below all layers of the pages, and dark colours for whoever's system asks for them."""
    names = [name for name in LAYERS if name not in OF_A_THEME]
    frame = read(f"{FOLDER}/theme/frame.css")
    order = f"@layer {', '.join((AROUND, 'tokens', 'dark', *names[1:-1], 'frame', 'print'))};\n"
    sheets = [layered(AROUND, read(f"{FOLDER}/theme/base.css"))]
    sheets += [layered(name, read(f"assets/{name}.css")) for name in names]
    sheets += [layered("dark", dark()), layered("frame", frame)]
    return _shorter(order + "".join(sheets))


def dark() -> str:
    """The dark colours once more, for a reader who has chosen nothing and whose system is dark."""
    found = _DARK.search(read("assets/tokens.css"))
    colours = found[1] if found else "{}"
    return f"@media screen and (prefers-color-scheme: dark) {{\n:root:not([data-md-color-scheme]) {colours}\n}}\n"


def own_colours(accent: Accent | None) -> str:
    """A site's own colour, in no layer so that it counts more than ours; paper has its own colours."""
    if accent is None:
        return ""
    tint = "--dl-accent-tint: color-mix(in srgb, var(--dl-accent) 12%, var(--dl-paper));"
    dark = f"{{ --dl-accent: {accent.dark}; }}"
    return (
        f"@media screen {{\n:root {{ --dl-accent: {accent.light}; {tint} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root:not([data-md-color-scheme]) {dark} }}\n"
        f'[data-md-color-scheme="slate"] {dark}\n}}\n'
    )


def _shorter(text: str) -> str:
    """Without comments and indentation: they are for who works on it."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))


def files(words: Mapping[str, Words], accent: Accent | None = None) -> Iterator[tuple[str, bytes]]:
    """Path relative to the site's root and content of every file; `words` are those of each language, by its tag."""
    labels = {tag: {name: said[key] for name, key in LABELS.items()} for tag, said in words.items()}
    yield STYLE_SHEET, (style_sheet() + own_colours(accent)).encode()
    yield COLOURS, bundle(f"{FOLDER}/browser/colours.js")
    yield FRAME, bundle(f"{FOLDER}/browser/frame.js", {f"{FOLDER}/browser/labels.js": {"LABELS": labels}})
    yield SEARCH, bundle(f"{FOLDER}/browser/search-box.js", program.CONSTANTS)


def of_a_preview() -> Iterator[tuple[str, bytes]]:
    """Further files while the site is edited."""
    yield BANNER, banner.RULES.encode()
    yield RELOAD, bundle(banner.RELOAD)
