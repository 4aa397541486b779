"""Which documents each term finds, and how much each is about it: the inverted index.

A posting is a document's number and an impact from 7 (its own name) to 1 (a word somewhere in its text).
A term's postings are written as one text: for each impact, the highest first, its digit and then the
documents' numbers as differences, each of one or more characters of `ALPHABET` with five bits a character,
the lowest first; the sixth bit says that more follow.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from operator import sub

from dateline.search.terms import STOP_WORDS

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz089-_.!*()$~"
"""Sixty-four characters that JSON writes as they are; without the digits from 1 to 7, which are impacts."""

_LOW, _MORE = 0b01_1111, 0b10_0000

HIGHEST = 7
STRONG = 4
"""The impact from which a posting of a term that nearly every document has is kept."""
COMMON_SHARE = 4
"""A term is common once it is on more than one in four documents …"""
COMMON_LEAST = 200
"""… of a site of more than so many."""
MOST_POSTINGS = 4096
"""Documents that are kept for a term; those it matters most to."""

Impacts = Mapping[str, int]
"""The terms of one document."""


class _Codes(dict[int, str]):
    """Numbers as they are written, worked out once each."""

    def __missing__(self, number: int) -> str:
        rest, written = number, ""
        while rest > _LOW:
            written += ALPHABET[_MORE | (rest & _LOW)]
            rest >>= 5
        self[number] = code = written + ALPHABET[rest]
        return code


_CODES = _Codes()


def written(documents: list[int]) -> str:
    """Ascending numbers of documents as text."""
    return "".join(map(_CODES.__getitem__, map(sub, documents, chain((-1,), documents))))


class Postings:
    """The postings of every term, kept so that one document can change without the others."""

    def __init__(self, impacts: Iterable[Impacts]) -> None:
        """From the terms of every document, in the documents' order."""
        self._levels: list[defaultdict[str, list[int]]] = [defaultdict(list) for _ in range(HIGHEST + 1)]
        self._count = 0
        levels = self._levels
        for number, document in enumerate(impacts):
            for term, impact in document.items():
                levels[impact][term].append(number)
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
        changed = {term for term in old.keys() | new.keys() if old.get(term) != new.get(term)}
        for term in changed:
            if before := old.get(term):
                self._take(term, before, number)
            if after := new.get(term):
                insort(self._levels[after][term], number)
            text = self._write(term)
            if text:
                self._written[term] = text
            else:
                self._written.pop(term, None)

    def _take(self, term: str, impact: int, number: int) -> None:
        documents = self._levels[impact][term]
        del documents[bisect_left(documents, number)]
        if not documents:
            del self._levels[impact][term]

    def _write_all(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for impact, level in enumerate(self._levels):
            for term, documents in level.items():
                found[term] = f"{impact}{written(documents)}{found.get(term, '')}"
        least = min(self._count // COMMON_SHARE, MOST_POSTINGS)
        for term in self._many(least):
            text = self._write(term)
            if text:
                found[term] = text
            else:
                del found[term]
        return found

    def _many(self, least: int) -> set[str]:
        """Every term that may have more postings than `least`, and all stop words."""
        share = least // HIGHEST
        many = {term for level in self._levels for term, documents in level.items() if len(documents) > share}
        return many | {term for term in STOP_WORDS if any(term in level for level in self._levels)}

    def _write(self, term: str) -> str:
        count = self.count(term)
        is_common = count * COMMON_SHARE > self._count > COMMON_LEAST and term[0] not in "#=@"
        lowest = STRONG if is_common or term in STOP_WORDS else 1
        parts, room = [], MOST_POSTINGS
        for impact in range(HIGHEST, lowest - 1, -1):
            documents = self._levels[impact].get(term)
            if documents and room:
                parts.append(f"{impact}{written(documents[:room])}")
                room -= min(room, len(documents))
        return "".join(parts)
