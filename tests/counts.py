"""How often what is done at random is done: a slice in `make test`, the whole in `make test-long`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeVar

T = TypeVar("T")

LONG: Final = bool(os.environ.get("DATELINE_LONG"))
"""Whether `make test-long` runs."""

FIGURES: Final = Path(__file__).parent.parent / ".cache" / "reliability.tsv"
"""What the whole counts gave, one figure a line: number of the promise, what was tried, what was found."""


def count(part: int, whole: int) -> int:
    """The number of tries."""
    return whole if LONG else part


def share(things: Iterable[T], turn: int, turns: int) -> list[T]:
    """What falls to one of several that do the same, each thing to one of them; all things where the whole counts run.

    So pages that differ in their words alone are looked at in one language each, or in one size of window.
    """
    return list(things) if LONG else list(things)[turn % turns :: turns]


def tell(promise: str, tried: str, found: str) -> None:
    """Write a figure down where the whole counts run."""
    if LONG:
        FIGURES.parent.mkdir(exist_ok=True)
        with FIGURES.open("a", encoding="utf-8") as file:
            file.write(f"{promise}\t{tried}\t{found}\n")
