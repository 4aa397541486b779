"""Which documents each term finds, and how much each is about it: the inverted index.

A posting is a document's number and an impact from 7 (its own name) to 1 (a word somewhere in its text).
A term's postings are written as one text: for each impact, the highest first, its digit and then the
documents' numbers as differences, each of one or more characters of `ALPHABET` with five bits a character,
the lowest first; the sixth bit says that more follow.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from itertools import chain, repeat
from operator import sub

from dateline.search.signs import DATE, MENTION, NAME
from dateline.search.terms import STOP_WORDS

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz089-_.!*()$~"
"""Sixty-four characters that JSON writes as they are; without the digits from 1 to 7, which are impacts."""

BITS = 5
"""Bits of a number in one character."""

_LOW, _MORE = (1 << BITS) - 1, 1 << BITS

HIGHEST = 7
STRONG = 4
"""The impact from which a posting of a term that nearly every document has is kept."""
COMMON_SHARE = 4
"""A term is common once it is on more than one in four documents …"""
COMMON_LEAST = 200
"""… of a site of more than so many."""
MAX_POSTINGS = 4096
"""Documents that are kept for a term; those it matters most to."""

Impacts = tuple[Mapping[int, set[str]], Mapping[str, int]]
"""The terms of one document: the many of its texts, by impact, and the others with the impact of each."""


class _Codes(dict[int, str]):
    """Numbers as they are written, worked out once each."""

    def __missing__(self, number: int) -> str:
        rest, written = number, ""
        while rest > _LOW:
            written += ALPHABET[_MORE | (rest & _LOW)]
            rest >>= BITS
        self[number] = code = written + ALPHABET[rest]
        return code


_CODES = _Codes()


def written(documents: list[int]) -> str:
    """Ascending numbers of documents as text."""
    if len(documents) == 1:
        return _CODES[documents[0] + 1]
    return "".join(map(_CODES.__getitem__, map(sub, documents, chain((-1,), documents))))


class Postings:
    """The postings of every term, kept so that one document can change without the others."""

    def __init__(self, impacts: Iterable[Impacts]) -> None:
        """From the terms of every document, in the documents' order."""
        self._levels: list[defaultdict[str, list[int]]] = [defaultdict(list) for _ in range(HIGHEST + 1)]
        self._count = 0
        for number, (texts, strong) in enumerate(impacts):
            for impact, terms in texts.items():
                lists = map(self._levels[impact].__getitem__, terms)
                deque(map(list.append, lists, repeat(number)), maxlen=0)  # a loop in C: there are millions
            for term, impact in strong.items():
                self._levels[impact][term].append(number)
            self._count += 1
        self._written = self._write_all()

    @property
    def written(self) -> Mapping[str, str]:
        """The text of each term's postings."""
        return self._written

    def count(self, term: str) -> int:
        """How many documents a term finds."""
        return sum(len(level[term]) for level in self._levels if term in level)

    def replace(self, number: int, old: Impacts, new: Impacts) -> None:
        """Give a document other terms."""
        before, after = _pairs(old), _pairs(new)
        for term, impact in before - after:
            documents = self._levels[impact][term]
            del documents[bisect_left(documents, number)]
            if not documents:
                del self._levels[impact][term]
        for term, impact in after - before:
            insort(self._levels[impact][term], number)
        for term in {term for term, _ in before ^ after}:
            text = self._write(term)
            if text:
                self._written[term] = text
            else:
                self._written.pop(term, None)

    def _write_all(self) -> dict[str, str]:
        lowest, *higher = (
            {term: f"{impact}{written(documents)}" for term, documents in level.items()}
            for impact, level in enumerate(self._levels[1:], start=1)
        )
        for texts in higher:
            for term, text in texts.items():
                lowest[term] = text + lowest[term] if term in lowest else text
        for term in self._many():
            text = self._write(term)
            if text:
                lowest[term] = text
            else:
                del lowest[term]
        return lowest

    def _many(self) -> set[str]:
        """Every term that may have too many postings to keep, and all stop words."""
        share = min(self._count // COMMON_SHARE, MAX_POSTINGS) // HIGHEST
        many = {term for level in self._levels for term, documents in level.items() if len(documents) > share}
        return many | {term for term in STOP_WORDS if any(term in level for level in self._levels)}

    def _write(self, term: str) -> str:
        count = self.count(term)
        is_common = count * COMMON_SHARE > self._count > COMMON_LEAST and term[0] not in (DATE, NAME, MENTION)
        lowest = STRONG if is_common or term in STOP_WORDS else 1
        parts, room = [], MAX_POSTINGS
        for impact in range(HIGHEST, lowest - 1, -1):
            documents = self._levels[impact].get(term)
            if documents and room:
                parts.append(f"{impact}{written(documents[:room])}")
                room -= min(room, len(documents))
        return "".join(parts)


def _pairs(impacts: Impacts) -> set[tuple[str, int]]:
    texts, strong = impacts
    return {(term, impact) for impact, terms in texts.items() for term in terms} | set(strong.items())
