"""The words by which a question is known, as the browser compares them: from each folded phrase to what it asks for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from dateline.search.fold import BEFORE_RUNS, LETTERS, fold
from dateline.words import ASKING, POSTS, WORDS_ALIKE
from dateline.words import HEADS as HEADS_IN_WORDS
from dateline.words import OCCASIONS as OCCASIONS_IN_WORDS
from dateline.words import VISITS as VISITS_IN_WORDS

WEAK = frozenset({"aside", "part", "period", "before", "after", "unanswerable", "went"})
"""What makes no question that a record answers."""


def _phrases(table: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """Each phrase as its words, a blank between them, with what it stands under."""
    for sorts in table.values():
        for sort, phrases in sorts.items():
            for line in phrases.splitlines():
                for phrase in filter(str.strip, line.split("|")):
                    yield " ".join(LETTERS.findall(fold(phrase))), sort


def _by_phrase() -> dict[str, str]:
    found: dict[str, list[str]] = defaultdict(list)
    for phrase, sort in _phrases(ASKING):
        if sort not in found[phrase]:
            found[phrase].append(sort)
    return {phrase: " ".join(sorts) for phrase, sorts in sorted(found.items())}


CUES = _by_phrase()
"""From each phrase to what it may ask for, parted by blanks."""


def asks(text: str, sort: str) -> bool:
    """Whether a text has a phrase that asks for something: `asks("How long did it take?", "length")`."""
    words = " ".join(LETTERS.findall(fold(text)))
    phrases = (phrase for phrase, sorts in CUES.items() if sort in sorts.split())
    return any(phrase in words if phrase[0] > BEFORE_RUNS else f" {phrase} " in f" {words} " for phrase in phrases)


OF_ROLE = "role_"
"""The beginning of what asks for those with a role in an event: role_host."""

ROLES_ASKED = frozenset(
    sort.removeprefix(OF_ROLE) for sorts in CUES.values() for sort in sorts.split() if sort.startswith(OF_ROLE)
)
"""Roles that questions ask for."""

LEAST_BEGINNING = 4
"""Letters of a word from which longer ones that begin so make a question, too: meet, meetings."""

ALSO_NAMES = frozenset({"son"})
"""What is also a part of names, and alone makes no question: Choe Son Hui."""


IN_MANY = frozenset({"何", "どう"})
"""What many phrases have in them, and what is no question may have, too: the browser then looks closer for nothing."""


VISITS = {fold(word): fold(state) for word, state in VISITS_IN_WORDS.items()}
"""Words for a journey to a state with the state's name."""


def _asking() -> Iterator[str]:
    """What makes a question: single words do for phrases of several, and of these the shorter for those they are in."""
    asking = {phrase for phrase, sorts in CUES.items() if not WEAK.issuperset(sorts.split())}
    asking = (
        (asking - ALSO_NAMES)
        | IN_MANY
        | VISITS.keys()
        | {fold(post) for posts in POSTS.values() for post in re.findall(r"[^\s|]+", posts)}
    )
    for phrase in sorted(asking):
        if " " not in phrase and asking.isdisjoint(_telling(phrase)):
            yield phrase


def _telling(phrase: str) -> Iterator[str]:
    """The shorter phrases by which the browser knows one: a run by one in it, a word by how it begins."""
    is_run = phrase[0] > BEFORE_RUNS
    for start in range(len(phrase) if is_run else 1):
        for end in range(start + (1 if is_run else LEAST_BEGINNING), len(phrase) + 1):
            if end - start < len(phrase):
                yield phrase[start:end]


ASKING_WORDS = " ".join(_asking())
"""What makes something typed worth a closer look."""

HEADS = {
    sort: [phrase for phrase, its in _phrases(HEADS_IN_WORDS) if its == sort]
    for sort in ("of_state", "of_body", "lesser", "deputy", "below_deputy", "acting")
}
"""Words of titles by what they tell: the head of a state, of another body, no head, the second of a body, or none."""

OCCASIONS = [fold(word) for words in OCCASIONS_IN_WORDS.values() for word in words.split()]
"""What may be but a part of an event, with fewer people than the whole."""

SAME_MEANING = [
    " ".join(map(fold, line.split())) for rows in WORDS_ALIKE.values() for line in rows.splitlines() if line.strip()
]
"""Words of one meaning, each row folded."""
