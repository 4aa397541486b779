"""The nearest word to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, or None where none is like enough to be meant."""
    lowered = {choice.lower(): choice for choice in choices}
    found = get_close_matches(
        word.lower().strip().replace("_", "-").replace(" ", "-"), lowered, n=1, cutoff=0.7
    )
    return lowered[found[0]] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The cure "did you mean …?", or nothing."""
    found = nearest(word, choices)
    return f"did you mean `{found}`?" if found else ""
