"""The style sheet, the script and the marks that every page links to.

Style sheets and scripts are written in several files and sent as one each: `assets/dateline.css` holds every
`*.css` of the package's `assets/` in the order of their names, `assets/dateline.js` every module. Whoever lays
the theme around the pages links these two behind the theme's own. What lies in a folder below is not sent from here.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, PackageLoader

from dateline.bundle import bundle


def files() -> Iterator[tuple[str, bytes]]:
    """Path relative to the site's root and content of every file, the same bytes on every machine."""
    loader, environment = PackageLoader("dateline", "assets"), Environment(autoescape=True)
    names = sorted(name for name in loader.list_templates() if "/" not in name)
    texts = {name: loader.get_source(environment, name)[0] for name in names}
    yield "assets/dateline.css", "\n".join(text for name, text in texts.items() if name.endswith(".css")).encode()
    yield "assets/dateline.js", bundle("assets/main.js")
    for name, text in texts.items():
        if not name.endswith((".css", ".js")):
            yield f"assets/{name}", text.encode()
