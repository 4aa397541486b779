"""The style sheet, the script and the marks that every page links to.

Style sheets and scripts are written in several files and sent as one each: `assets/dateline.css` holds every
`*.css` of the package's `assets/` in the order of their names, `assets/dateline.js` every `*.js`. Whoever lays
the theme around the pages links these two behind the theme's own. What lies in a folder below is not sent from here.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, PackageLoader

JOINED = {"css": "\n", "js": "\n;\n"}
"""Kinds of files that are sent as one, and what stands between two: a script may end without a semicolon."""


def files() -> Iterator[tuple[str, bytes]]:
    """Path relative to the site's root and content of every file, the same bytes on every machine."""
    loader, environment = PackageLoader("dateline", "assets"), Environment(autoescape=True)
    names = sorted(name for name in loader.list_templates() if "/" not in name)
    texts = {name: loader.get_source(environment, name)[0] for name in names}
    for kind, between in JOINED.items():
        parts = [text for name, text in texts.items() if name.endswith(f".{kind}") and "/" not in name]
        yield f"assets/dateline.{kind}", between.join(parts).encode()
    for name, text in texts.items():
        if name.rpartition(".")[2] not in JOINED:
            yield f"assets/{name}", text.encode()
