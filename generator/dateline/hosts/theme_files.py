"""The scripts that make the theme fit our pages."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from dateline.bundle import bundle

SCRIPTS = ("language-switch", "picture-links")
"""Modules of `hosts/browser`, each a script of its own: `theme/main.html` says when each runs."""


def scripts(config: MkDocsConfig) -> Iterator[File]:
    """The files that `theme/main.html` links to beside those of the site."""
    for name in SCRIPTS:
        content = bundle(f"hosts/browser/{name}.js")
        path = f"assets/dateline/{name}.js"
        yield File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)
