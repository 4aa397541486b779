"""Texts of records made safe where a difference is told. Whatever a stranger wrote in them, it stays text."""

from __future__ import annotations

import re

from dateline.diagnostics.text import printable

_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_PLAIN = re.compile(r"(?!.*(?:://|\b(?:www\.|[Gg][Hh]-)|\](?=[(\[:])))[^&<>@#$\\\n]+")
"""What means nothing to whoever makes a comment safe a second time, so that it may stand in code as it is."""


def with_code(text: str) -> str:
    """A sentence of the check made safe as by `in_comment`.

    What stands between backticks is shown as code where it is plain, and between quotation marks where it is not.
    """
    # Every other piece is what stood between backticks; what is safe does not depend on which.
    return "".join(
        in_comment(piece) if number % 2 == 0 else f"`{piece}`" if _is_plain(piece) else f"“{in_comment(piece)}”"
        for number, piece in enumerate(_CODE.split(text))
    )


def _is_plain(text: str) -> bool:
    return text.isprintable() and _PLAIN.fullmatch(text) is not None


def in_comment(text: str) -> str:
    """Text that stays text in a comment: no markup, no formula, no link, nobody called, no issue referred to."""
    safe = re.sub(r"([\\`*_{}\[\]()|~])", r"\\\1", printable(text)).replace("&", "&amp;")
    safe = safe.replace("<", "&lt;").replace(">", "&gt;").replace("$", "&dollar;")
    return re.sub(r"([@#]|\b[Gg][Hh](?=-)|(?<=[A-Za-z]):(?=//)|\b[Ww]{3}(?=\.))", r"\1<!-- -->", safe)
