"""How often what is done at random is done: a slice in `make test`, the whole in `make test-long`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

LONG: Final = bool(os.environ.get("DATELINE_LONG"))
"""Whether `make test-long` runs."""

FIGURES: Final = Path(__file__).parent.parent / ".cache" / "reliability.tsv"
"""What the whole counts gave, one figure a line: number of the promise, what was tried, what was found."""


def count(part: int, whole: int) -> int:
    """The number of tries."""
    return whole if LONG else part


def tell(promise: str, tried: str, found: str) -> None:
    """Write a figure down where the whole counts run."""
    if LONG:
        FIGURES.parent.mkdir(exist_ok=True)
        with FIGURES.open("a", encoding="utf-8") as file:
            file.write(f"{promise}\t{tried}\t{found}\n")
