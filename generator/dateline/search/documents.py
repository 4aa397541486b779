"""One document a record or hand-written page: its texts in all languages together, and how each language shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.dates import Edtf
from dateline.model import KINDS, Profile
from dateline.search.facts import Facts, Name
from dateline.words import Words, WordsIn

MAX_SHOWN = 180
"""Characters of text under a result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page in one language, as search sees it."""

    key: str
    """What the same page has in common in all languages: its address in the default one."""
    id: str
    """The record's id; "" where the page is about no single record."""
    kind: str
    language: str
    url: str
    """Relative to the home page of its language."""
    title: str
    lead: str
    """The words that tell most."""
    body: str = ""
    is_by_hand: bool = False
    """Whether somebody wrote the page itself, rather than records from which it is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A result in one language."""

    url: str
    title: str
    date: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What is found or not found as one."""

    key: str
    id: str
    kind: str
    titles: tuple[Name, ...]
    lead: str
    body: str
    shown: Mapping[str, Shown]
    facts: Facts
    is_by_hand: bool

    @property
    def date(self) -> Edtf | None:
        """When it was."""
        return self.facts.date

    @property
    def year(self) -> int | None:
        """The year a filter puts it in, 0 being 1 BC; None for what has no date."""
        return self.date.first_known.year if self.date else None

    @property
    def order(self) -> tuple[int, bool, int, int, str]:
        """By kind, what is by hand last; the latest first, within a day too; then by address: two builds agree."""
        day = self.date.first_known.toordinal() if self.date else 0
        return (kinds_found().index(self.kind), self.is_by_hand, -day, -self.facts.in_day, self.key)


def kinds_to_choose() -> tuple[str, ...]:
    """Every kind a result may have, in the order in which a reader chooses one."""
    return (*(kind.value for kind in KINDS), "page")


def kinds_found() -> tuple[str, ...]:
    """Every kind a result may have, in the order in which equally good ones are shown: what has a name comes first."""
    in_order = sorted(KINDS, key=lambda kind: not issubclass(KINDS[kind].model, Profile))
    return (*(kind.value for kind in in_order), "page")


def documents(entries: Iterable[Entry], facts: Mapping[str, Facts], words_in: WordsIn = Words) -> list[Document]:
    """The documents that pages in all their languages make, in their total order; `words_in` a language tell days."""
    words_in = cache(words_in)
    together: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        together[entry.key].append(entry)
    found = []
    while together:  # what a document is made of goes with it: the words of the whole site need not be there twice
        _, same = together.popitem()
        found.append(_document(same, facts.get(same[0].id, _NO_FACTS), words_in))
    found.sort(key=lambda document: document.order)
    return found


_NO_FACTS = Facts()


def _document(same: list[Entry], facts: Facts, words_in: WordsIn) -> Document:
    first = same[0]
    return Document(
        key=first.key,
        id=first.id,
        kind=first.kind if first.kind in kinds_found() else "page",
        titles=tuple(Name(entry.title, entry.language) for entry in same),
        lead="\n".join([*(entry.lead for entry in same), *facts.words]),
        body="\n".join([*(entry.body for entry in same), *facts.headlines]),
        shown={entry.language: _shown(entry, facts.date, words_in(entry.language)) for entry in same},
        facts=facts,
        is_by_hand=first.is_by_hand,
    )


def _shown(entry: Entry, date: Edtf | None, words: Words) -> Shown:
    shown_date = words.dates.short_date(date) if date else ""
    return Shown(url=entry.url, title=entry.title, date=shown_date, text=shortened(entry.lead or entry.body))


def shortened(text: str) -> str:
    """At most `MAX_SHOWN` characters, cut behind a word or a Japanese comma or full stop."""
    if len(text) <= MAX_SHOWN:
        return text
    cut = text[:MAX_SHOWN]
    end = max(cut.rfind(" "), cut.rfind("。") + 1, cut.rfind("、") + 1)
    return cut[: end if end > MAX_SHOWN // 2 else None].rstrip() + " …"
