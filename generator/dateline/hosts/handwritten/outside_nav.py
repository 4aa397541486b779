"""Pages written by hand that no entry of `nav` leads to: they are made, and readers come upon them by links alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.hosts.navigation import LISTS
from dateline.model.settings import Settings
from dateline.reading.handwritten import url_of
from dateline.reading.site_config import NavEntry, SiteConfig


def outside_nav(root: Path, config: SiteConfig, settings: Settings) -> list[str]:
    """Their paths relative to `root`, POSIX; a page that its twin in the default language speaks for is left out.

    None where nothing stands below `nav`, which leads to every page then, and none where `not_in_nav` says that some
    are meant so: whoever writes that knows of the navigation.
    """
    if not config.nav or config.has_pages_outside_nav:
        return []
    named = LISTS.union(_targets(config.nav))
    folder = root / config.docs
    written = {file.relative_to(folder).as_posix() for file in folder.rglob("*.md") if file.is_file()}
    return sorted(f"{config.docs}/{path}" for path in written if _is_alone(path, named, written, settings))


def _targets(entries: Iterable[NavEntry]) -> Iterator[str]:
    for entry in entries:
        yield entry.target
        yield from _targets(entry.entries)


def _is_alone(path: str, named: frozenset[str], written: set[str], settings: Settings) -> bool:
    twin = next((path.removeprefix(f"{tag}/") for tag in settings.languages if path.startswith(f"{tag}/")), path)
    is_told_there = twin != path and twin in written
    is_hidden = any(part.startswith(".") for part in path.split("/"))
    return url_of(twin) != "" and twin not in named and not is_told_there and not is_hidden
