"""An error in our own words, as the types of values raise it.

Its type is a member of `diagnostics.Code`, and its context holds `expected` and `cure`, so that `reading`
only has to add the place.
"""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from dateline.diagnostics import Code, Shape
from dateline.diagnostics.message import NOTHING, Message

EDITOR_MESSAGE_KEY = "patternErrorMessage"
"""What yaml-language-server says in place of a pattern or a standard's name."""


def refuse(
    code: Code,
    message: Message,
    expected: Message = NOTHING,
    cure: Message = NOTHING,
    meant: tuple[str, ...] = (),
    *,
    shape: Shape | None = None,
) -> PydanticCustomError:
    """An error in our own words; pydantic carries them along and formats the headline alone.

    `meant` is each text that the cure offers instead of the value, as it would be typed.
    """
    words = {"headline": message, "expected": expected, "cure": cure, "meant": meant, "shape": shape}
    return PydanticCustomError(code.value, "{headline}", words)
