"""Interface texts: every label of every page, in every language the site speaks.

What an editor writes is never here. A label that counts is a pair of forms, for one and for more: "{n} event" and
"{n} events". What a language lacks is shown in English, and what English lacks as the words of its id.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from dateline.model.vocabulary import LISTS
from dateline.words import asking_en, asking_ja, en, ja
from dateline.words.dates import FORMATS, DateWords

Labels = Mapping[str, str | tuple[str, ...]]

LABELS: Mapping[str, Labels] = MappingProxyType({"en": en.LABELS, "ja": ja.LABELS})
"""By language tag. A site may have languages without interface texts of their own: they get English ones."""

ASKING: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": asking_en.CUES, "ja": asking_ja.CUES})
"""How readers ask, by language tag. All are known on every page: many type in another language than the page's."""

HEADS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": asking_en.HEADS, "ja": asking_ja.HEADS})
"""How the titles of those who lead are known, by language tag."""


OwnLabels = Mapping[str, Labels]
"""Labels that a site gives itself, by language tag and key: `{"fr": {"timeline": "Chronologie"}}`."""

NO_LABELS: OwnLabels = MappingProxyType({})


class Words:
    """The interface texts and date forms of a site in one language.

    `Words("fr")` is what ships with Dateline. `Words("fr", own)` lays a site's own labels over it, which may replace
    some of them and add others (`{"fr": {"event_kind_strike": "Grève"}}`). What the language has neither of its own
    nor shipped stands in English, the site's own English first, and what English lacks as the words of its id. Pages
    take their words from `Timeline.words_in`, which knows the site's own.
    """

    def __init__(self, language: str, own: OwnLabels = NO_LABELS) -> None:
        """`language` is a BCP 47 tag; `own` holds the site's labels in all its languages."""
        self.language = language if language in LABELS or language in own else "en"
        none: Labels = {}
        self._labels = ChainMap(*(dict(labels.get(self.language, none)) for labels in (own, LABELS)))
        self._english = ChainMap(*(dict(labels.get("en", none)) for labels in (own, LABELS)))
        self.dates: DateWords = FORMATS.get(self.language, FORMATS["en"])

    def has(self, key: str) -> bool:
        """Whether the language has this label itself, of the site's own or shipped."""
        return key in self._labels

    def get(self, key: str, default: str) -> str:
        """The label `key`, or `default` where nobody wrote one."""
        return self[key] if key in self._labels or key in self._english else default

    def __getitem__(self, key: str) -> str:
        """The label `key`; of a counting one, the form for many."""
        label = self._label(key)
        return label if isinstance(label, str) else label[1]

    def __call__(self, key: str, **values: object) -> str:
        """The label `key` with its places filled; `n=` chooses between the forms of a counting label.

        They are for one, for two where it has a form for that, and for any other number.
        """
        label = self._label(key)
        if not isinstance(label, str):
            form = values["n"]
            label = label[form - 1] if isinstance(form, int) and 0 < form < len(label) else label[-1]
        return label.format(**values)

    def _label(self, key: str) -> str | tuple[str, ...]:
        for labels in (self._labels, self._english):
            if key in labels:
                return labels[key]
        return _spelt_out(key)


WordsIn: TypeAlias = Callable[[str], Words]
"""Gives the words of a site in a language, by its tag: `Timeline.words_in`, or `Words` for what ships."""


def label_key(word: StrEnum) -> str:
    """The key of a vocabulary word's label: `Status.DID_NOT_HAPPEN` has "status_did_not_happen"."""
    stem = "".join(f"_{c.lower()}" if c.isupper() else c for c in type(word).__name__).strip("_")
    return f"{stem}_{word.value.replace('-', '_')}"


def _spelt_out(key: str) -> str:
    """What stands for a label that nobody wrote: the word of the vocabulary, else the key, with blanks."""
    ids = (word.value for words in LISTS for word in words if label_key(word) == key)
    return next(ids, key).replace("-", " ").replace("_", " ")
