"""Names as readers and texts write them, and where a text names a record."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dateline.search.documents import Document
from dateline.search.fold import RUN, WORD, fold, key
from dateline.search.terms import STOP_WORDS, Terms

OFFICIAL, ALSO, PART = 7, 6, 5
"""How surely a name means its record: its name, another spelling, a part that nobody else's name has."""

LEAST_LATIN = 3
"""Letters below which a Latin name is not looked for in texts: "US" is also a word."""

_BRACKETS = re.compile(r"\s*[（(][^）)]*[）)]")
"""What explains a name: "Singapore (state)", "非武装地帯（DMZ）"."""

_PARTS = re.compile(r"[\s・=＝]+")


def names_of(document: Document) -> dict[str, int]:
    """Every name of a document that is a name, by how surely it means it."""
    found: dict[str, int] = {}
    for names, sureness in ((document.facts.also, ALSO), (document.facts.names, OFFICIAL)):
        for name in names:
            found[_BRACKETS.sub("", name.text).strip() or name.text] = sureness
            found[name.text] = sureness
    return found


def part_names(documents: Sequence[Document]) -> dict[int, set[str]]:
    """Family and given names by the number of the only person who has them: "Pompeo", "ポンペオ"."""
    owners: dict[str, set[int]] = defaultdict(set)
    for number, document in enumerate(documents):
        for name in names_of(document) | dict.fromkeys(_parts(document), PART):
            owners[fold(name)].add(number)
    found: dict[int, set[str]] = defaultdict(set)
    for part, numbers in owners.items():
        number = min(numbers)
        if len(numbers) == 1 and documents[number].facts.is_person and _tells(part):
            found[number].add(part)
    return found


def shared_parts(documents: Sequence[Document]) -> dict[int, set[str]]:
    """Family and given names that several people have, as keys, by the number of each of these: "kim"."""
    owners: dict[str, set[int]] = defaultdict(set)
    for number, document in enumerate(documents):
        for part in _parts(document):
            owners[key(part)].add(number)
    found: dict[int, set[str]] = defaultdict(set)
    for part, numbers in owners.items():
        for number in numbers if len(numbers) > 1 and len(part) > 1 else ():
            found[number].add(part)
    return found


def _parts(document: Document) -> Iterator[str]:
    """The parts of a person's names; what else they are called may hold titles: "Secretary of War Hegseth"."""
    if document.facts.is_person:
        yield from (part for name in document.facts.names for part in _PARTS.split(name.text))
        yield from (part for name in document.facts.also for part in _PARTS.split(name.text) if _is_other(part))


def _is_other(part: str) -> bool:
    """Whether it is in a script other than the Latin, Japanese, Chinese and Korean ones."""
    folded = fold(part)
    return bool(WORD.fullmatch(folded)) and not folded.isascii()


def _tells(part: str) -> bool:
    return part not in STOP_WORDS and (len(part) > LEAST_LATIN or (len(part) > 1 and not part.isascii()))


class Scanner:
    """Finds the records that a text names."""

    def __init__(self, names: Mapping[str, set[int]]) -> None:
        """From folded names to the numbers of documents."""
        counts = Counter(word for name in names for word in WORD.findall(name))
        self._words: dict[str, list[tuple[str, set[int]]]] = defaultdict(list)
        """Names in scripts with spaces, each under its rarest word."""
        self._runs: dict[str, list[tuple[str, set[int]]]] = defaultdict(list)
        """Names in Han, kana and Hangul, each under its first pair of characters."""
        for name, numbers in _shortest(names):
            run = max(RUN.findall(name), key=len, default="")
            words = WORD.findall(name)
            if len(run) > 1:
                self._runs[run[:2]].append((squeezed(name), numbers))
            elif not run and len("".join(words)) >= LEAST_LATIN and not STOP_WORDS.issuperset(words):
                rarest = min(words, key=lambda word: (word in STOP_WORDS, counts[word], -len(word), word))
                self._words[rarest].append((f" {' '.join(words)} ", numbers))

        self._anchors = frozenset(self._words), frozenset(self._runs)

    def named(self, folded: str, terms: Terms) -> set[int]:
        """The numbers of the documents that a folded text with these terms names."""
        found: set[int] = set()
        word_anchors, run_anchors = self._anchors
        if words := terms.found & word_anchors:
            _add_named(found, f" {' '.join(terms.words)} ", words, self._words)
        if runs := terms.found & run_anchors:
            _add_named(found, squeezed(folded), runs, self._runs)
        return found


def _add_named(found: set[int], text: str, anchors: set[str], names: Mapping[str, list[tuple[str, set[int]]]]) -> None:
    for anchor in anchors:
        for name, numbers in names[anchor]:
            if not numbers <= found and name in text:
                found |= numbers


def _shortest(names: Mapping[str, set[int]]) -> Iterator[tuple[str, set[int]]]:
    """The names without those that hold a shorter name of the same record: where 金正恩総書記 stands, 金正恩 does."""
    of_record: dict[int, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (len(name), name)):
        spaced = f" {name} " if name.isascii() else name
        if not all(any(shorter in spaced for shorter in of_record[number]) for number in names[name]):
            for number in names[name]:
                of_record[number].append(spaced)
            yield name, names[name]


def squeezed(folded: str) -> str:
    """A folded text without spaces and hyphens."""
    return folded.replace(" ", "").replace("-", "")


def name_keys(names: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Each name as a query is compared with it."""
    for name, sureness in names.items():
        if found := key(name):
            yield found, sureness
