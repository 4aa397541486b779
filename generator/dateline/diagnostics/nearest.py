"""The nearest word to a mistyped one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from dateline.diagnostics.message import NOTHING, Message


def nearest(word: str, choices: Iterable[str], likeness: float = 0.7) -> str | None:
    """The choice most like `word`, or None where none is like enough to be meant: 1 is the same word."""
    by_folding = {folded(choice): choice for choice in choices}
    found = get_close_matches(folded(word), by_folding, n=1, cutoff=likeness)
    return by_folding[found[0]] if found else None


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
