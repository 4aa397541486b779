"""The theme's style sheets as a layer below ours, and the scripts that make the theme fit our pages."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from dateline.bundle import bundle
from dateline.pages.assets import AROUND, layered

SCRIPTS = ("language-switch", "picture-links")
"""Modules of `hosts/mkdocs/browser`, each a script of its own: `theme/main.html` says when each runs."""

STYLE_SHEETS = "assets/stylesheets/"
"""Where the theme has its style sheets."""


def put_theme_in_layer(files: Files) -> None:
    """Let any rule of ours count more than any of the theme, however the theme's selectors are written.

    A `<link>` cannot name a layer, and an `@import` would make a reader wait for one file more, so the layer is
    written into the files themselves. A site's own `extra_css` is in no layer and counts more than both.
    """
    for file in files.css_files():
        if file.src_uri.startswith(STYLE_SHEETS):
            file.content_string = layered(AROUND, file.content_string)


def scripts(config: MkDocsConfig) -> Iterator[File]:
    """The files that `theme/main.html` links to beside those of the site."""
    for name in SCRIPTS:
        content = bundle(f"hosts/mkdocs/browser/{name}.js")
        path = f"assets/dateline/{name}.js"
        yield File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)
