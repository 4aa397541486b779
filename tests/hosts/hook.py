"""A hook of MkDocs (`hooks:` in mkdocs.yml) that hands the plugin the stand-in site."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from tests.hosts import stand_in


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let the plugin read the stand-in's records; `extra: shells: false` lets the theme render every page."""
    plugin = config.plugins["dateline"]
    plugin.prepare = stand_in.prepare  # type: ignore[attr-defined]
    plugin.has_shells = config.extra.get("shells", True)  # type: ignore[attr-defined]
    return config
