"""Interface texts: every label of every page, in every language the site speaks.

What an editor writes is never here. What ships stands in `languages/`, one file a language; a site may add languages
and labels of its own (`Words`).
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache, cached_property
from types import MappingProxyType
from typing import TypeAlias

from dateline.model.open_lists import LISTS, OPEN, Vocabulary, Word
from dateline.words import asking_en, asking_ja, plurals
from dateline.words.calendars import of_calendar
from dateline.words.dates import DateWords
from dateline.words.files import SHIPPED, Label, Labels, shipped
from dateline.words.joining import fitted, has_forms, joint
from dateline.words.locales import grouped, is_known, served_by

__all__ = ["NO_LABELS", "SHIPPED", "Label", "Labels", "OwnLabels", "Words", "WordsIn", "label_key", "with_words"]

ASKING: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": asking_en.CUES, "ja": asking_ja.CUES})
"""How readers ask, by language tag. All are known on every page: many type in another language than the page's."""

HEADS: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": asking_en.HEADS, "ja": asking_ja.HEADS})
"""How the titles of those who lead are known, by language tag."""

POSTS: Mapping[str, str] = MappingProxyType({"en": asking_en.POSTS, "ja": asking_ja.POSTS})
"""Words of offices, by language tag."""

OCCASIONS: Mapping[str, str] = MappingProxyType({"en": asking_en.OCCASIONS, "ja": asking_ja.OCCASIONS})
"""What may be but a part of an event, by language tag."""

WORDS_ALIKE: Mapping[str, str] = MappingProxyType({"en": asking_en.ALIKE, "ja": asking_ja.ALIKE})
"""Words that questions and records may have for each other, by language tag."""

VISITS: Mapping[str, str] = asking_ja.VISITS
"""Words that say both that somebody went and to which state, with the state's name."""

OwnLabels: TypeAlias = Mapping[str, Labels]
"""Labels that a site gives itself, by language tag and key: `{"fr": {"timeline": "Chronologie"}}`."""

NO_LABELS: OwnLabels = MappingProxyType({})
_NONE: Labels = MappingProxyType({})
_ENGLISH = "en"


class Words:
    """The interface texts and date forms of a site in one language.

    `Words("fr")` is what ships with Dateline. `Words("fr", own)` lays a site's own labels over it, which may replace
    some of them and add others (`{"fr": {"event_kind_strike": "Grève"}}`). A label is a text with named places, a map
    of texts by number (`plurals`), or a list. What the language has neither of its own nor shipped is made from the
    Unicode CLDR (dates, names of languages), else it stands in the site's first language, which is `instead`, else in
    English, the site's own before ours; what English lacks is the words of its id. Pages take their words from `Timeline.words_in`, which knows the site's own.
    """

    def __init__(self, language: str, own: OwnLabels = NO_LABELS, instead: str = _ENGLISH) -> None:
        """`language` and `instead` are BCP 47 tags; `own` holds the site's labels in all its languages."""
        self.language = language
        self.counts_like = language if is_known(language) else instead
        """The language whose rules for lists and forms of dates serve this one: itself where the CLDR knows it."""
        self._written = _written(language, own)
        self._others = [(_written(tag, own), of_calendar(tag), tag) for tag in dict.fromkeys((instead, _ENGLISH))]
        self._calendar = of_calendar(language) if is_known(language) else _dates_of(*self._others[0][:2])
        self._found: dict[str, tuple[Label, str]] = {}
        self._texts: dict[str, str] = {}

    @cached_property
    def dates(self) -> DateWords:
        """How dates, times and spans read."""
        return DateWords(self)

    def has(self, key: str) -> bool:
        """Whether the language has this label itself: of the site's own, shipped or from the Unicode CLDR."""
        return key in self._written or key in self._calendar

    def is_written(self, key: str) -> bool:
        """Whether somebody wrote this label in the language itself."""
        return key in self._written

    def get(self, key: str, default: str) -> str:
        """The label `key`, or `default` where nobody wrote one."""
        return self[key] if self.has(key) or any(key in written for written, _, _ in self._others) else default

    def __getitem__(self, key: str) -> str:
        """The label `key`; of a counting one, the form for many."""
        if key not in self._texts:
            label, tag = self._label(key)
            self._texts[key] = _text(label, None, tag)
        return self._texts[key]

    def __call__(self, key: str, **values: object) -> str:
        """The label `key` with its places filled; `n=` chooses between the forms of a counting label.

        `{n}` is the number as it is, `{number}` as the language groups its digits.
        """
        label, tag = self._label(key)
        number = values.get("n")
        text = _text(label, number, tag)
        if isinstance(number, int) and "{number}" in text:
            values["number"] = grouped(number, tag)
        return (fitted(text, values, tag) if has_forms(tag) else text).format(**values)

    def before(self, key: str, following: str) -> str:
        """The label `key` as it stands before a text: " y ", but " e " before Ignacio."""
        return joint(self[key], following, self.language)

    def list(self, key: str) -> tuple[str, ...]:
        """The texts of a label that is a list, such as the names of the months."""
        label, _ = self._label(key)
        return (label,) if isinstance(label, str) else tuple(label)

    def label(self, key: str) -> Label:
        """A label as it is written, with all its forms."""
        return self._label(key)[0]

    def _label(self, key: str) -> tuple[Label, str]:
        """A label, and the language it is in; looked for once, since a build asks for 250,000 (2 % of it)."""
        if key not in self._found:
            self._found[key] = self._looked_up(key)
        return self._found[key]

    def _looked_up(self, key: str) -> tuple[Label, str]:
        if key in self._written:
            return self._written[key], self.language
        if key in self._calendar:
            return self._calendar[key], self.counts_like
        for written, calendar, tag in self._others:
            for labels in (written, calendar):
                if key in labels:
                    return labels[key], tag
        return _spelt_out(key), _ENGLISH


WordsIn: TypeAlias = Callable[[str], Words]
"""Gives the words of a site in a language, by its tag: `Timeline.words_in`, or `Words` for what ships."""


def _written(language: str, own: OwnLabels) -> Labels:
    """What somebody wrote in a language: the site's own labels before those that ship."""
    shipping = shipped(served_by(language)) if language == _ENGLISH or served_by(language) != _ENGLISH else _NONE
    return ChainMap(dict(own.get(language, _NONE)), dict(shipping)) if language in own else shipping


def _dates_of(written: Labels, calendar: Labels) -> Labels:
    """How a language writes dates, for one that has no forms of its own."""
    return {key: written.get(key, label) for key, label in calendar.items()}


def _text(label: Label, number: object, tag: str) -> str:
    if isinstance(label, str):
        return label
    return plurals.form(label, number, tag) if isinstance(label, Mapping) else " ".join(label)


def label_key(word: StrEnum | Word) -> str:
    """The key of a vocabulary word's label: `Status.DID_NOT_HAPPEN` has "status_did_not_happen"."""
    return f"{_beginning(type(word))}{word.value.replace('-', '_')}"


@cache
def _beginning(words: type[StrEnum | Word]) -> str:
    """How the keys of a list's labels begin: "event_kind_"."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in words.__name__).strip("_") + "_"


def with_words(labels: OwnLabels, vocabulary: Vocabulary) -> OwnLabels:
    """A site's own labels, and below them those that its settings give its words."""
    found: dict[str, dict[str, Label]] = {}
    for word in (word for words in OPEN for word in vocabulary.of(words)):
        for tag, text in (word.means.labels or {}).items():
            found.setdefault(tag, {})[label_key(word)] = text
    return {tag: {**found.get(tag, _NONE), **labels.get(tag, _NONE)} for tag in {**found, **labels}}


def _spelt_out(key: str) -> str:
    """What stands for a label that nobody wrote: the word of the vocabulary, else the key, with blanks."""
    ids = (key.removeprefix(begun) for begun in map(_beginning, LISTS) if key.startswith(begun))
    return next(ids, key).replace("_", " ")
