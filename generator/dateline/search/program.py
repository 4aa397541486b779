"""The program that asks the index in a reader's browser, as files of the site."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, PackageLoader

WORKER = "assets/dateline/search-worker.js"
"""Finds: runs beside the page."""
PAGE = "assets/dateline/search.js"
"""Stands between the theme's search box and the worker. Pages run it before the theme's own script."""

_PARTS = ("fold", "dates", "near", "index", "questions", "query", "rank", "results", "worker")


def files() -> Iterator[tuple[str, bytes]]:
    """Path relative to the site's root and content of each file."""
    loader, environment = PackageLoader("dateline", "assets/search"), Environment(autoescape=True)
    texts = {name: loader.get_source(environment, f"{name}.js")[0] for name in (*_PARTS, "page")}
    together = "\n".join(texts[name] for name in _PARTS)
    yield WORKER, f'(() => {{\n"use strict"\n\n{together}}})()\n'.encode()
    yield PAGE, texts["page"].encode()
