"""The whole index of a site, made from its documents, and made anew quickly when few of them have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from dateline.search import forms, signs
from dateline.search.answers import Answers
from dateline.search.answers.telling import Named
from dateline.search.cues import ASKING_WORDS
from dateline.search.dates_in_text import own_dates
from dateline.search.documents import Document
from dateline.search.facts import OWN_PLACE
from dateline.search.fold import BEFORE_RUNS, LETTERS, fold, key
from dateline.search.han import rows_of
from dateline.search.names import PART, Scanner, name_keys, names_of, part_names, shared_parts
from dateline.search.postings import HIGHEST, Impacts, Postings
from dateline.search.shards import FOLDER_SIZE, IndexFile, cut, digest, dumps, in_folders, runs, script
from dateline.search.signs import DATE, MENTION, NAME, PHRASE, SHARED
from dateline.search.terms import STOP_WORDS, grams, terms
from dateline.words import Words, WordsIn

BLOCK = 8
"""Results in a file."""
MAX_NEAR_WORDS = 12_000
LEAST_NEAR_WORD = 4
"""Letters from which a mistyped word is looked for."""

TITLE, LEAD, BODY = 5, 2, 1
IN_TITLE, IN_LEAD, IN_BODY = 5, 3, 2
"""Impacts of a word and of a name, by where it stands."""
IN_TITLE_OF_EVENT = 6
"""As much as of those who lead one: of two people the events are meant, rather than what is called after them. Of a
place it counts less, for what was there comes before what was elsewhere about it …"""
CALLED_AFTER_ITS_PLACE = 7
"""… and what was there and is called so first."""
SINGLE = 4
"""The impact of a single character of a title."""
KIND = 4
"""The impact of "summit" or 声明, where that is the sort of event."""
OFFICE, PAST_OFFICE = 5, 3
"""The impacts of what a person is and was."""
SERIES, MEETING_IN_SERIES = 6, 7
"""The impacts of "fourth" where that is the event's own number."""
OWN_DATE, MEETING_DATE = {"event": 6, "source": 3}, 7
TITLE_OF = {"source": 4, "page": 4}
"""Where a title says less about what a reader is after than a record's name does."""


class Extractor:
    """Finds the terms of a document among all others: it knows their numbers and names."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._numbers = {document.id: number for number, document in enumerate(documents) if document.id}
        self._parts = part_names(documents)
        self._shared = shared_parts(documents)
        folded: dict[str, set[int]] = defaultdict(set)
        for number, document in enumerate(documents):
            for name in names_of(document).keys() | self._parts.get(number, set()):
                folded[fold(name)].add(number)
        self.names = {name: frozenset(numbers) for name, numbers in folded.items()}
        places = {number for number, document in enumerate(documents) if document.kind == "place"}
        self._grounds = frozenset[int]().union(*(numbers for numbers in self.names.values() if numbers & places))
        """Places and what bears the name of one: Singapore is a state, too."""
        self._ids = [document.id for document in documents]
        self._scanner = Scanner(folded)

    def terms(self, number: int, document: Document) -> Impacts:
        """Every term of a document with its impact."""
        body, lead = fold(document.body), fold(document.lead)
        body_terms, lead_terms = terms(body), terms(lead)
        strong: dict[str, int] = {}
        for term, impact in self._strong(number, document):
            if strong.get(term, 0) < impact:
                strong[term] = impact
        for other in self._scanner.named(lead, lead_terms):
            strong[f"{MENTION}{other}"] = max(strong.get(f"{MENTION}{other}", 0), IN_LEAD)
        for other in self._scanner.named(body, body_terms):
            strong.setdefault(f"{MENTION}{other}", IN_BODY)
        in_lead = lead_terms.found.difference(strong)
        return {BODY: body_terms.found.difference(strong, in_lead), LEAD: in_lead}, strong

    def _strong(self, number: int, document: Document) -> Iterator[tuple[str, int]]:
        title_impact = TITLE_OF.get(document.kind, TITLE)
        for title in {title.text for title in document.titles}:
            folded = fold(title)
            found = terms(folded)
            yield f"{signs.TITLE}{key(title)[: signs.TITLE_LETTERS]}", title_impact
            yield from ((term, title_impact) for term in found.found if term[0] != DATE)
            yield from ((letter, SINGLE) for run in LETTERS.findall(folded) if run[0] > BEFORE_RUNS for letter in run)
            for named in self._scanner.named(folded, found):
                yield f"{MENTION}{named}", self._in_title(document, named)
        yield from ((term, KIND) for kind in document.facts.kinds for term in _kind_terms(kind))
        for offices, impact in ((document.facts.offices, OFFICE), (document.facts.past_offices, PAST_OFFICE)):
            yield from ((term, impact) for office in offices for term in _kind_terms(office) if term[0] != DATE)
        names = names_of(document)
        for name, sureness in names.items():
            impact = sureness if document.facts.names else title_impact
            yield from ((term, impact) for term in terms(fold(name)).found | grams(key(name)) if term[0] != DATE)
        yield from ((f"{NAME}{name}", sureness) for name, sureness in name_keys(names))
        yield from ((f"{NAME}{name}", PART) for name, _ in name_keys(dict.fromkeys(self._parts.get(number, ()), PART)))
        yield from ((f"{SHARED}{name}", PART) for name in self._shared.get(number, ()))
        if document.date:
            impact = MEETING_DATE if document.facts.is_meeting else OWN_DATE.get(document.kind, BODY)
            yield from ((term, impact) for term in own_dates(document.date))
        in_series = (term for text in document.facts.series for term in _kind_terms(text))
        impact = MEETING_IN_SERIES if document.facts.is_meeting else SERIES
        yield from ((term, impact) for term in in_series if term[0].isdigit())
        for other, impact in document.facts.mentions.items():
            if other in self._numbers:
                yield f"{MENTION}{self._numbers[other]}", impact
        if document.id:
            yield f"{MENTION}{number}", HIGHEST

    def _in_title(self, document: Document, other: int) -> int:
        """The impact of another's name in the title of a document."""
        if document.kind != "event":
            return IN_TITLE
        if other not in self._grounds:
            return IN_TITLE_OF_EVENT
        return CALLED_AFTER_ITS_PLACE if document.facts.mentions.get(self._ids[other], 0) >= OWN_PLACE else IN_TITLE


class SearchIndex:
    """The index of a site. Whoever keeps it may hand it the documents again after an edit."""

    def __init__(self) -> None:
        self._documents: Sequence[Document] = ()
        self._extractor = Extractor(())
        self._postings = Postings(())
        self._results: dict[str, list[str]] = {}
        """The files of results of each language, in order."""

    def files(
        self,
        documents: Sequence[Document],
        languages: Sequence[str],
        answers: Mapping[str, Mapping[str, Answers]] = MappingProxyType({}),
        words_in: WordsIn = Words,
    ) -> tuple[str, list[IndexFile]]:
        """The path of the head below search/, without its ending, and every file of the index.

        `answers` has what questions about a record are answered with, by language and id; `words_in` a language tell
        which words queries go without.
        """
        changed = self._take_in(documents)
        contents, beginnings = cut(self._postings.written)
        shards = in_folders("terms", contents)
        shown = {tag: in_folders(f"results/{tag}", self._shown(tag, changed)) for tag in languages}
        told = {tag: in_folders(f"answers/{tag}", _blocks(documents, of)) for tag, of in answers.items()}
        aside = {
            "words": self._near_words(),
            "asking": [ASKING_WORDS],
            "han": rows_of(set().union(*self._postings.written)),
        }
        texts = {name: dumps(" ".join(row)) for name, row in aside.items()}
        paths = {name: f"{name}.{digest([text])}" for name, text in texts.items()}
        head = dumps(
            {
                "count": len(documents),
                "byHand": sum(not document.is_by_hand for document in documents),
                "block": BLOCK,
                "folder": FOLDER_SIZE,
                "beginnings": " ".join(beginnings),
                "terms": shards.names,
                "results": {tag: folders.names for tag, folders in shown.items()},
                "answers": {tag: folders.names for tag, folders in told.items()},
                "runs": list(runs([(document.kind, document.year) for document in documents])),
                "forms": forms.rows_of(languages),
                "stop": " ".join(sorted(STOP_WORDS)),
                "small": " ".join(
                    sorted({fold(word) for tag in languages for word in words_in(tag).list("small_words")})
                ),
                **paths,
            }
        )
        head_path = f"head.{digest([head])}"
        single = [
            IndexFile(path=f"search/{path}.js", content=script(path, text))
            for path, text in ((head_path, head), *((paths[name], text) for name, text in texts.items()))
        ]
        by_language = (file for folders in (*shown.values(), *told.values()) for file in folders.files)
        return head_path, [*shards.files, *by_language, *single]

    def _take_in(self, documents: Sequence[Document]) -> Sequence[int] | None:
        """The numbers of the documents that are other ones than before; None if all may be."""
        extractor, before = Extractor(documents), self._documents
        is_same_row = [document.key for document in documents] == [document.key for document in before]
        if is_same_row and extractor.names == self._extractor.names:
            changed = [number for number, document in enumerate(documents) if document != before[number]]
            for number in changed:
                old = self._extractor.terms(number, before[number])
                self._postings.replace(number, old, extractor.terms(number, documents[number]))
        else:
            changed = None
            self._postings = Postings(map(extractor.terms, range(len(documents)), documents))
        self._documents, self._extractor = documents, extractor
        return changed

    def _shown(self, language: str, changed: Sequence[int] | None) -> Sequence[str]:
        """The results of a language in JSON, `BLOCK` a file; null where the language has no such page."""
        starts = range(0, len(self._documents), BLOCK)
        files = self._results.setdefault(language, [])
        if changed is None or not files:
            files[:] = (self._block(language, start) for start in starts)
        else:
            for number in {number // BLOCK for number in changed}:
                files[number] = self._block(language, starts[number])
        return files

    def _block(self, language: str, start: int) -> str:
        return dumps([_result(document, language) for document in self._documents[start : start + BLOCK]])

    def _near_words(self) -> list[str]:
        """Words that a mistyped one may have meant, the most frequent ones if there are very many."""
        words = [
            term
            for term in self._postings.written
            if len(term) >= LEAST_NEAR_WORD and "a" <= term[0] <= "z" and PHRASE not in term
        ]
        if len(words) > MAX_NEAR_WORDS:
            words.sort(key=lambda word: (-len(self._postings.written[word]), word))
        return sorted(words[:MAX_NEAR_WORDS])


def _blocks(documents: Sequence[Document], answers: Mapping[str, Answers]) -> list[str]:
    """What is known of the records in JSON, `BLOCK` a file as results are; null for what is no record."""
    numbers = {document.id: number for number, document in enumerate(documents)}

    def number(named: Named) -> int | None:
        return numbers.get(named.id)

    starts = range(0, len(documents), BLOCK)
    blocks = ([answers.get(document.id) for document in documents[start : start + BLOCK]] for start in starts)
    return [dumps(block, default=number) for block in blocks]


@cache
def _kind_terms(kind: str) -> frozenset[str]:
    """The terms of a sort of record or of an office: there are few, and many documents have the same."""
    return frozenset(terms(fold(kind)).found)


def _result(document: Document, language: str) -> list[object] | None:
    shown = document.shown.get(language)
    if shown is None:
        return None
    others = (*document.titles, *document.facts.names, *document.facts.also)
    names = [name for name in dict.fromkeys(others) if name.text != shown.title]
    return [shown.url, shown.title, shown.date, shown.text, names]
