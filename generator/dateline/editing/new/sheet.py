"""A record while its questions are asked, and how it is kept until somebody goes on with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from dateline.model.vocabulary import RecordKind

NAMES = ("title", "name")
"""Keys that hold what a record is called."""


@dataclass(slots=True, kw_only=True)
class Sheet:
    """What is known so far of a record to be made. Changes with every answer."""

    kind: RecordKind
    answers: dict[str, Any] = field(default_factory=dict)
    """By key of the record: what was answered whole, and before it what options said."""
    passed: list[str] = field(default_factory=list)
    """Keys that were asked for and are left out."""
    id: str = ""
    """The id that an option gave."""
    again: bool = False
    """Whether a record of the same name may exist."""
    at: str = ""
    """The key whose answer is being looked up part by part."""
    found: list[Any] = field(default_factory=list)
    """What the first of the parts gave; of a text, a pair of language and words for each language that was asked."""
    waiting: list[str] = field(default_factory=list)
    """The parts that follow, as typed."""

    @property
    def names(self) -> dict[str, str]:
        """What the record is called, by language, as far as that is known."""
        begun = {tag: words for tag, words in self.found if words} if self.at in NAMES else {}
        return next((self.answers[key] for key in NAMES if key in self.answers), begun)

    def asks(self, key: str) -> bool:
        """Whether a key is still to be asked for."""
        return key not in self.answers and key not in self.passed

    def take(self, key: str, value: Any) -> None:
        """Write an answer down; None passes the question over."""
        if value is None:
            self.passed.append(key)
        else:
            self.answers[key] = value
        self.at, self.found, self.waiting = "", [], []

    def give_back(self, keys: list[str]) -> None:
        """Let some questions be asked once more."""
        self.answers = {key: value for key, value in self.answers.items() if key not in keys}
        self.passed = [key for key in self.passed if key not in keys]


_SHEETS = TypeAdapter(list[Sheet])


def kept(sheets: list[Sheet]) -> bytes:
    """Sheets as JSON: a record, then the one that is made on the way to it, and so on."""
    return _SHEETS.dump_json(sheets, indent=2) + b"\n"


def taken_up(data: bytes) -> list[Sheet]:
    """The sheets in what `kept` gave. Raises `ValueError` where it is something else."""
    try:
        sheets = _SHEETS.validate_json(data)
    except ValidationError as error:
        raise ValueError(str(error)) from error
    if not sheets:
        raise ValueError("no record")
    return sheets
