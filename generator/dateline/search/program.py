"""The program that asks the index in a reader's browser, as files of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import Environment, PackageLoader

WORKER = "assets/dateline/search-worker.js"
"""Finds: runs beside the page."""
PAGE = "assets/dateline/search.js"
"""Stands between the theme's search box and the worker. Pages run it before the theme's own script."""

_PARTS = ("fold", "ordinals", "dates", "near", "index", "questions", "query", "rank", "results", "worker")

_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)


def files() -> Iterator[tuple[str, bytes]]:
    """Path relative to the site's root and content of each file.

    Lines of comment stay behind: they are for who works on the program, and a sixth of it.
    """
    loader, environment = PackageLoader("dateline.search", "browser"), Environment(autoescape=True)
    sources = {name: loader.get_source(environment, f"{name}.js")[0] for name in (*_PARTS, "page")}
    texts = {name: _COMMENT.sub("", source) for name, source in sources.items()}
    together = "\n".join(texts[name] for name in _PARTS)
    yield WORKER, f'(() => {{\n"use strict"\n\n{together}}})()\n'.encode()
    yield PAGE, texts["page"].encode()
