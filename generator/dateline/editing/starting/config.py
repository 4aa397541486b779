"""What stands in mkdocs.yml of a new site, by the marks of its template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.editing.starting.data_files import yaml
from dateline.editing.starting.marks import flow
from dateline.editing.starting.words import in_one, localised

_TOGGLES = ("to-light", "to-dark", "to-system")
HAND_WRITTEN = ("about.md", "method.md")
"""The pages below `docs/`, and below the folder of each other language."""


def blocks(starter: Mapping[str, Any], languages: Sequence[str]) -> dict[str, str]:
    """The lines of navigation, settings and translations."""
    return {
        "block.nav": _nav(starter["nav"], languages[0]),
        "block.settings": _settings(localised(starter["settings"], languages)),
        "block.translations": _translations(languages),
    }


def _nav(sections: Sequence[str], first: str) -> str:
    pages = ["index.md", *(f"{one}/index.md" for one in sections)]
    about = [*HAND_WRITTEN, "changes/index.md"]
    lines = [*(f"  - {page}" for page in pages), f"  - {flow(_word('about', first))}:"]
    return "\n".join([*lines, *(f"      - {page}" for page in about)])


def _settings(settings: Mapping[str, Any]) -> str:
    """Options of the plugin, a list of maps as a block."""
    lines: list[str] = []
    for key, value in settings.items():
        if isinstance(value, str) or isinstance(value[0], str):
            lines.append(f"      {key}: {flow(value)}\n")
        else:
            lines.extend((f"      {key}:\n", *(f"        - {flow(item)}\n" for item in value)))
    return "".join(lines)


def _translations(languages: Sequence[str]) -> str:
    first, *others = languages
    if not others:
        return ""
    lines = [
        "extra:",
        "  # Each text of this file in the other languages. Pages bring their own titles.",
        "  translations:",
    ]
    for tag in others:
        lines.append(f"    {tag}:")
        lines += [f"      {flow(_word(key, first))}: {flow(_word(key, tag))}" for key in ("about", *_TOGGLES)]
    return "\n".join(lines) + "\n\n"


def _word(key: str, tag: str) -> str:
    return in_one(yaml("words")[key], tag)
