"""How far something is: whoever does it says so to whoever called, who decides what is shown of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from dateline.diagnostics.message import Message

Item = TypeVar("Item")

OnProgress: TypeAlias = Callable[[Message, int, int], None]
"""Takes what is being done, how many are done, and how many there are in all."""


def unwatched(doing: Message, done: int, total: int) -> None:
    """For a caller who shows nothing."""


def counted(doing: Message, items: Sequence[Item], on_progress: OnProgress) -> Iterator[Item]:
    """The items in their order; says before each how many are done, and at the end that all are."""
    for done, item in enumerate(items):
        on_progress(doing, done, len(items))
        yield item
    on_progress(doing, len(items), len(items))
