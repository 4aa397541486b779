"""What a guard is, and the harmless things that may stand in one's place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

HUGE = 10**9
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Guard:
    """What holds something off."""

    against: str
    places: tuple[str, ...]
    """Each module and, behind a colon, the name in it that is replaced."""
    off: Any
    """What takes its place."""
    test: str
    """Path of the test, and its name behind two colons."""


def none(*_: Any, **__: Any) -> None:
    """Nothing."""


def same(text: Any, *_: Any, **__: Any) -> Any:
    """What was given."""
    return text


def yes(*_: Any, **__: Any) -> bool:
    """Whatever was given."""
    return True
