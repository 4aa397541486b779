"""Texts of the starters in a site's languages, and English where we have none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dateline.editing.starting.data_files import yaml

ENGLISH = "en"


def own_name(tag: str) -> str:
    """What a language calls itself; "" where we do not know."""
    names = yaml("languages")
    return names.get(tag) or names.get(_primary(tag)) or ""


def have(tag: str, texts: Iterable[str]) -> str:
    """The tag among those of `texts` that serves a language: itself, or without its region; "" for none."""
    known = tuple(texts)
    return next((one for one in (tag, _primary(tag)) if one in known), "")


def _primary(tag: str) -> str:
    return tag.partition("-")[0]


def in_one(texts: Mapping[str, str], tag: str) -> str:
    """A text in a language, else in English."""
    return texts[have(tag, texts) or ENGLISH]


def in_all(texts: Mapping[str, str], languages: Iterable[str]) -> str:
    """A text in every language side by side, as a form of a code host has it."""
    return " · ".join(dict.fromkeys(in_one(texts, tag) for tag in languages))


def localised(value: Any, languages: Iterable[str]) -> Any:
    """A part of a record with its texts in the site's languages alone.

    Where there is none of them, the English text stands in the first one, to be translated. A text in one language is
    a name or a title that stays as it is.
    """
    tags = tuple(languages)
    if isinstance(value, list):
        return [localised(item, tags) for item in value]
    if not isinstance(value, dict):
        return value
    if ENGLISH in value and len(value) > 1:
        found = {tag: value[have(tag, value)] for tag in tags if have(tag, value)}
        return found or {tags[0]: value[ENGLISH]}
    return {key: localised(item, tags) for key, item in value.items()}
