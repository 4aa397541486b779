"""Interface texts: every label of every page, in every language the site speaks.

What an editor writes is never here. A label that counts is a pair of forms, for one and for more: "{n} event" and
"{n} events". What a language lacks is shown in English, and what English lacks as the words of its id.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

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


class Words:
    """The interface texts and date formats of one language."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LABELS else "en"
        self._labels = LABELS[self.language]
        self.dates: DateWords = FORMATS.get(self.language, FORMATS["en"])

    def get(self, key: str, default: str) -> str:
        """The label `key`, or `default` where nobody wrote one."""
        return self[key] if key in self._labels or key in LABELS["en"] else default

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
        for labels in (self._labels, LABELS["en"]):
            if key in labels:
                return labels[key]
        return _spelt_out(key)


def label_key(word: StrEnum) -> str:
    """The key of a vocabulary word's label: `Status.DID_NOT_HAPPEN` has "status_did_not_happen"."""
    stem = "".join(f"_{c.lower()}" if c.isupper() else c for c in type(word).__name__).strip("_")
    return f"{stem}_{word.value.replace('-', '_')}"


def has_label(word: StrEnum, language: str) -> bool:
    """Whether pages in a language have their own label for a word; a language without any labels has English ones."""
    return label_key(word) in LABELS.get(language, LABELS["en"])


def _spelt_out(key: str) -> str:
    """What stands for a label that nobody wrote: the word of the vocabulary, else the key, with blanks."""
    ids = (word.value for words in LISTS for word in words if label_key(word) == key)
    return next(ids, key).replace("-", " ").replace("_", " ")
