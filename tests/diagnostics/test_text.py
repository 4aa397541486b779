from __future__ import annotations

import pytest

from dateline.diagnostics.text import MAX_QUOTED, plural, printable, quoted


@pytest.mark.parametrize(
    "text,shown",
    [
        ("Kim Jong Un", "Kim Jong Un"),
        ("第1回", "第1回"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\nb\u202ec", "a\\nb\\u202ec"),
        ("島\udcff.yml", "島\\udcff.yml"),
    ],
)
def test_what_acts_on_a_terminal_is_shown_as_an_escape(text: str, shown: str) -> None:
    """Letters of any script stay; what cannot be printed, bytes that are no text included, cannot do anything."""
    assert printable(text) == shown
    assert printable(text).isprintable()


def test_a_quoted_text_is_short_and_harmless() -> None:
    """It stands between backticks, is cut with a sign that says so, and holds only what can be printed."""
    assert quoted("a\x1bb") == "`a\\x1bb`"
    assert quoted("x" * 40) == f"`{'x' * 40}`"
    assert quoted("x" * 41) == f"`{'x' * (MAX_QUOTED - 1)}…`"
    assert quoted("abcdef", 4) == "`abc…`"


@pytest.mark.parametrize("number,form", [(0, "records"), (1, "record"), (2, "records")])
def test_one_is_singular(number: int, form: str) -> None:
    """As English has it."""
    assert plural(number, "record", "records") == form
