"""The nearest word to a mistyped one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from dateline.diagnostics.message import NOTHING, Message

_BEGUN_OTHERWISE = 0.85
"""How alike two words must be that begin with different letters."""


def nearest(word: str, choices: Iterable[str], likeness: float = 0.7) -> str | None:
    """The choice most like `word`, or None where none is like enough to be meant: 1 is the same word."""
    by_folding = {folded(choice): choice for choice in choices}
    found = get_close_matches(folded(word), by_folding, n=1, cutoff=likeness)
    return by_folding[found[0]] if found else None


def nearest_word(word: str, choices: Iterable[str]) -> str | None:
    """The word of a list that was meant by a slip. Whoever mistypes a word rarely begins it otherwise.

    So `concession` is no `session`, which has all its letters, but `ummit` is `summit`.
    """
    found = nearest(word, choices)
    is_near = found is not None and (
        folded(found)[:1] == folded(word)[:1] or nearest(word, (found,), _BEGUN_OTHERWISE) is not None
    )
    return found if is_near else None


def did_you_mean(word: str, choices: Iterable[str]) -> Message:
    """The cure "did you mean …?", or nothing."""
    found = nearest(word, choices)
    return meant(found) if found else NOTHING


def meant(word: str) -> Message:
    """The cure "did you mean …?" with the word."""
    return Message("did you mean `{word}`?", word=word)


def folded(word: str) -> str:
    """Case, width, underscores and blanks do not tell words apart."""
    return re.sub(r"[-_\s]+", "-", unicodedata.normalize("NFKC", word).casefold().strip())
