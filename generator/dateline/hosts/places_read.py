"""Where a build reads: the files and folders whose sum says whether anything changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.hosts.choice import OWN
from dateline.hosts.handwritten.rendering import WITHOUT_FILES
from dateline.model.kinds import models_by_folder
from dateline.model.settings import Settings
from dateline.previews import wanted
from dateline.reading.labels import FOLDER
from dateline.reading.settings import read_config
from dateline.reading.site_config import site_config
from dateline.reading.yaml import plain

_PLUGINS = frozenset({"dateline", "search", "material/search"})
_CALLS = ("!ENV", "!!python")
"""Tags by which mkdocs.yml asks the environment, or has code run."""
_OF_THE_CLOCK = b"build_date"
"""What a template writes that tells when it was built; `extra_templates` may, too, which lie among the pages."""


def places_read(root: Path, settings: Settings, host: str) -> tuple[str, ...] | None:
    """The places, relative to `root`, beside the program's own and YAML that lies about.

    None where more may be read than can be told: by a plugin, a hook or an extension of somebody else's, and fonts.
    """
    contents: list[bytes] = []

    def bytes_of(path: str) -> bytes:
        contents.append((root / path).read_bytes())
        return contents[-1]

    read = read_config(bytes_of)
    if read.root is None or wanted(settings) or any(call.encode() in data for data in contents for call in _CALLS):
        return None
    config, given = site_config(read.root), plain(read.root)
    if any(name.removeprefix("markdown.extensions.") not in WITHOUT_FILES for name, _ in config.extensions):
        return None
    found = (*read.files, ".gitignore", FOLDER, config.docs, *models_by_folder())
    if host == OWN:
        return found
    if given.get("hooks") or given.get("extra_templates") or not _PLUGINS.issuperset(_names(given.get("plugins"))):
        return None
    theme = given.get("theme")
    templates = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    if not isinstance(templates, str):
        return found
    is_dated = any(_OF_THE_CLOCK in path.read_bytes() for path in (root / templates).rglob("*") if path.is_file())
    return None if is_dated else (*found, templates)


def _names(plugins: Any) -> Iterator[str]:
    """The plugins' names: a list of names and of maps of one entry, or a map."""
    for one in plugins or ():
        yield from one if isinstance(one, Mapping) else (str(one),)
