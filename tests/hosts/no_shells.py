"""A hook of MkDocs that lets the theme render every page in full."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Switch the shells off."""
    config.plugins["dateline"].has_shells = False  # type: ignore[attr-defined]
    return config
