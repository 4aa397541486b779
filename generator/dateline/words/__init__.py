"""Interface texts: every label of every page, in every language the site speaks.

`en` and `ja` hold the same keys (a test sees to it). What an editor writes is never here. A label that
counts is a pair of forms, for one and for more: "{n} event" and "{n} events".
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dateline.words import en, ja
from dateline.words.dates import FORMATS, DateWords

Labels = Mapping[str, str | tuple[str, str]]

LABELS: Mapping[str, Labels] = MappingProxyType({"en": en.LABELS, "ja": ja.LABELS})
"""By language tag. A site may have languages without interface texts of their own: they get English ones."""


class Words:
    """The interface texts and date formats of one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LABELS else "en"
        self._labels = LABELS[self.language]
        self.dates: DateWords = FORMATS[self.language]

    def __getitem__(self, key: str) -> str:
        """The label `key`; of a counting one, the form for many. Raises `KeyError` for a label that nobody wrote."""
        label = self._labels[key]
        return label if isinstance(label, str) else label[1]

    def __call__(self, key: str, **values: object) -> str:
        """The label `key` with its places filled; `n=` chooses between the forms of a counting label."""
        label = self._labels[key]
        if not isinstance(label, str):
            label = label[0] if values.get("n") == 1 else label[1]
        return label.format(**values)
