"""The languages that Dateline ships with: one YAML file each, in `languages/`.

A file maps keys to labels. A label is a text with named places (`"{n} events"`), a map of texts by number (see
`plurals`), or a list of texts. The English file is the template of all others: its keys are those that pages ask for,
its order and comments are those of the file that `dateline words` writes.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TypeAlias

import yaml

Label: TypeAlias = str | Mapping[str, str] | Sequence[str]
"""A text; texts by the number they count; or a list of texts, such as the names of the months."""
Labels: TypeAlias = Mapping[str, Label]
"""By key."""

SHIPPED = ("en", "ja", "ko", "zh-Hans", "fr", "de", "es")
"""BCP 47 tags, those first that have been there longest."""


@cache
def shipped(tag: str) -> Labels:
    """The labels of a language that ships, by key; none for another one."""
    return MappingProxyType(yaml.load(source(tag), yaml.CSafeLoader) if tag in SHIPPED else {})


def source(tag: str) -> str:
    """The file of a language that ships, as it is written."""
    data = pkgutil.get_data("dateline.words", f"languages/{tag}.yml")
    assert data is not None  # noqa: S101 -- the file is part of the package
    return data.decode()
