"""What a text can be found by: its words, pairs of its characters, pairs of its words, its dates."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import add
from typing import NamedTuple

from dateline.search.dates_in_text import dates_in
from dateline.search.fold import RUN, words_of
from dateline.search.signs import PHRASE, PHRASE_LETTERS
from dateline.words import Words

_HYPHENATED = re.compile("(?<![a-z0-9])(?=[0-9-]*[a-z])[a-z0-9]+(?:[-\u2010][a-z0-9]+)+")

STOP_WORDS = frozenset(Words("en").list("small_words"))
"""English words that tell nothing, on any site. Queries go without them, phrases reach over them: "axis of evil"."""


def grams(folded: str) -> set[str]:
    """Each two neighbouring characters of runs of Han and kana or of Hangul; a lone character as itself."""
    found: set[str] = set()
    for run in RUN.findall(folded):
        if len(run) > 1:
            found.update(map(add, run, run[1:]))
        else:
            found.add(run)
    return found


def phrases(words: list[str]) -> set[str]:
    """The beginnings of each two words that follow one another once the stop words are out: "nu_po".

    A phrase is asked for together with its words, so two letters of each tell enough, and an index of a
    hundred thousand pages has not more phrases than words.
    """
    telling = [word[:PHRASE_LETTERS] for word in words if word not in STOP_WORDS]
    return set(map(PHRASE.join, pairwise(telling)))


def joined(folded: str) -> set[str]:
    """Words that hyphens part, once more as one: "kn28" of "kn-28", "reentry"; no dates."""
    return {word.replace("-", "").replace("\u2010", "") for word in _HYPHENATED.findall(folded)}


class Terms(NamedTuple):
    """What a text can be found by."""

    words: list[str]
    """In the order of the text."""
    found: set[str]
    """Words, phrases, pairs of characters and dates."""


def terms(folded: str) -> Terms:
    """Everything a folded text can be found by, names apart."""
    words = words_of(folded)
    found = set(words)
    found |= dates_in(folded, words)
    found |= phrases(words)
    found |= grams(folded)
    found |= joined(folded)
    return Terms(words, found)
