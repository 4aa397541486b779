"""What a command may do with whoever typed it: say, tell, ask. `cli` does it; tests do it with lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Terminal(Protocol):
    """Where a command's words go, and answers come from."""

    @property
    def is_coloured(self) -> bool:
        """Whether what is said may carry colours."""

    @property
    def language(self) -> str:
        """The language of whoever typed it, by its two or three letters: `en`, `ja`."""

    @property
    def is_watched(self) -> bool:
        """Whether somebody looks at what is told as it happens, so that a line may be drawn and taken away again."""

    @property
    def can_ask(self) -> bool:
        """Whether somebody is there to answer."""

    def say(self, text: str) -> None:
        """Give the result, exactly these characters."""

    def tell(self, text: str) -> None:
        """Tell what happens or what is wrong, one line, beside the result."""

    def draw(self, line: str) -> None:
        """Show a line beside the result until the next one, or whatever is said or told, takes its place; "" for none.

        For where somebody looks.
        """

    def ask(self, question: str, choices: Sequence[str] = ()) -> str:
        """The answer to a question, without blanks around it; "" where there is none. The tab key offers `choices`."""
