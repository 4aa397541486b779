"""Texts from files as they may stand in a message or be compared, and the forms that a number asks for."""

from __future__ import annotations

import unicodedata
from typing import TypeVar

MAX_QUOTED = 40
"""Characters shown of a text that was found, unless a message has room for more."""

Form = TypeVar("Form")


def printable(text: str) -> str:
    """Text that cannot steer a terminal or a log: what is not printable is shown as an escape."""
    return text if text.isprintable() else "".join(c if c.isprintable() else _escape(c) for c in text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode()


def quoted(text: str, most: int = MAX_QUOTED) -> str:
    """A text from a file between backticks: at most so many characters, and nothing in it acts on a terminal."""
    return f"`{printable(text if len(text) <= most else f'{text[: most - 1]}…')}`"


def without_accents(text: str) -> str:
    """The letters alone: `Hercules` of `Hércules`, and the usual ones for those of another width."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))


def plural(number: int, one: Form, many: Form) -> Form:
    """The form for a number, as English has them: `one` for 1, `many` for all others."""
    return one if number == 1 else many
