"""Where questions are asked and answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.commands.command import UsageError
from dateline.commands.drafts import Draft
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import ENGLISH, Message
from dateline.diagnostics.text import printable
from dateline.editing.new.sheet import Sheet
from dateline.model.vocabulary import RecordKind
from dateline.project import Checked
from dateline.reading.folders import Cache
from dateline.timeline.timeline import Timeline


@dataclass(slots=True, kw_only=True)
class Desk:
    """Where questions are asked and answered."""

    root: Path
    terminal: Terminal
    language: str
    checked: Checked
    cache: Cache
    write: Callable[[Desk, Sheet, str], None]
    """Writes the record of a sheet under an id, and reads everything again."""
    draft: Draft
    sheets: list[Sheet] = field(default_factory=list)
    """The record to be made, then the one that is made on the way to it, and so on."""
    made: list[str] = field(default_factory=list)
    """Paths of the files that were written."""

    @property
    def timeline(self) -> Timeline:
        """The records as they are now."""
        assert self.checked.timeline is not None  # noqa: S101 -- nothing is asked without settings
        return self.checked.timeline

    @property
    def languages_of_words(self) -> tuple[str, ...]:
        """In which words are shown, the best first: questions do not come in each language that a terminal has."""
        told, read = self.language, self.terminal.language
        return (read, told) if told == ENGLISH else (told,)

    def ask(self, question: Message, choices: Sequence[str] = ()) -> str:
        """What somebody types. Raises `UsageError` where nobody is there any more."""
        words = question.in_language(self.language)
        if not self.terminal.can_ask:
            raise UsageError(Message("no answer to: {question}", question=question))
        return self.terminal.ask(words, choices)

    def tell(self, message: Message) -> None:
        """A line beside the questions."""
        self.terminal.tell(f"  {printable(message.in_language(self.language))}")

    def keep(self) -> None:
        """Let nothing that was answered be lost, whatever comes."""
        self.draft.keep(self.sheets)


def one_of(desk: Desk, kinds: Sequence[RecordKind]) -> RecordKind:
    """The kind of record that is chosen of several."""
    words = {kind.value: kind for kind in kinds}
    while len(words) > 1:
        typed = desk.ask(Message("Kind of record ({kinds}):", kinds=tuple(words)), tuple(words))
        if typed in words:
            return words[typed]
        desk.tell(Message("choose one of: {words}", words=tuple(words)))
    return kinds[0]
