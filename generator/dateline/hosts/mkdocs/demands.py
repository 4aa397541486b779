"""What a build demands of mkdocs.yml and of the records; whatever forbids it is told at once."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from dateline.diagnostics.message import Message
from dateline.hosts.log_report import languages_for, report
from dateline.hosts.protocols import Prepared, Site
from dateline.model.settings import Settings
from dateline.reading.handwritten import front_matter
from dateline.reading.settings import read_settings

log = get_plugin_logger("dateline")


def check_host(config: MkDocsConfig) -> None:
    """Refuse what the pages' addresses and the shells do not stand on."""
    if not config.use_directory_urls:
        raise PluginError(
            "mkdocs.yml: `use_directory_urls: false` does not go with Dateline, whose addresses end in a slash "
            "(`events/x/`); remove the line. A copy that opens from a disk without a server is made by `dateline copy`"
        )
    if config.theme.name != "material":
        raise PluginError(f"mkdocs.yml: Dateline needs `theme: name: material`, not {config.theme.name!r}")


def fit_theme(config: MkDocsConfig) -> None:
    """Set what the pages stand on, so that nobody has to know it.

    They promise to ask no other server for anything, and the theme's fonts would come from Google's. On the pages of
    records the list at the side is hidden, so without tabs there would be no way from one list to another.
    """
    if config.theme.get("font"):
        config.theme["font"] = False
    features = list(config.theme.get("features") or [])
    if "navigation.tabs" not in features:
        config.theme["features"] = [*features, "navigation.tabs"]


def require_settings(root: Path) -> Settings:
    """The options in mkdocs.yml; raises `PluginError` with every mistake in them."""
    read = read_settings(root)
    if read.settings is None:
        language = languages_for(None).log
        told = Message("mkdocs.yml cannot be used:").in_language(language)
        raise PluginError(f"{told}\n{report(root, read.findings, language)}")
    return read.settings


def require_front_matter(root: Path, path: Path) -> None:
    """Raise `PluginError` with what is wrong in the front matter of a page: MkDocs takes it for text and prints it."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    found = front_matter(text, Path(os.path.relpath(path, root)).as_posix())
    if found and found.findings:
        language = languages_for(None).log
        told = Message("a page below docs/ cannot be used:").in_language(language)
        raise PluginError(f"{told}\n{report(root, found.findings, language)}")


def require_site(root: Path, prepared: Prepared, language: str) -> Site:
    """The site if nothing forbids publishing it; raises `PluginError` with every error otherwise."""
    if prepared.site is None:
        told = Message("the records have errors, nothing is published:").in_language(language)
        raise PluginError(f"{told}\n{report(root, prepared.findings.errors, language)}")
    if prepared.findings.warnings:  # they stop nothing, so `--strict` is not to count them
        told = Message("the records have warnings:").in_language(language)
        log.info("%s\n%s", told, report(root, prepared.findings.warnings, language))
    return prepared.site
