"""A terminal at which a test types."""

from __future__ import annotations

from collections.abc import Sequence

CTRL_C = "\x03"
"""An answer that is none: somebody presses Ctrl-C."""


class Typed:
    """A terminal at which somebody types the answers given; what is said and told is kept."""

    is_coloured = False
    is_watched = False
    language = "en"

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.said = ""
        self.told = ""
        self.drawn: list[str] = []
        self.asked: list[str] = []
        self.offered: dict[str, tuple[str, ...]] = {}

    @property
    def can_ask(self) -> bool:
        """As long as there are answers left."""
        return bool(self.answers)

    def say(self, text: str) -> None:
        """Keep it."""
        self.said += text

    def tell(self, text: str) -> None:
        """Keep it."""
        self.told += f"{text}\n"

    def draw(self, line: str) -> None:
        """Keep it."""
        self.drawn.append(line)

    def ask(self, question: str, choices: Sequence[str] = ()) -> str:
        """The next answer; "" for none."""
        self.asked.append(question)
        self.offered[question] = tuple(choices)
        if self.answers[:1] == [CTRL_C]:
            raise KeyboardInterrupt
        return self.answers.pop(0) if self.answers else ""
