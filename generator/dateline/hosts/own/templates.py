"""The templates of the theme."""

from __future__ import annotations

from functools import cache

import jinja2


@cache  # compiling them was a twentieth of an edit
def environment() -> jinja2.Environment:
    """The templates by their names: `page.html`, `menu.html`, `404.html`."""
    loader = jinja2.PackageLoader("dateline.hosts.own", "theme")
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
