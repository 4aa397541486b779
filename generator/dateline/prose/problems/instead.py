"""What to write in place of what will not come out as it is meant, where that is known."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Final

from dateline.prose.addresses import address
from dateline.prose.marks import MARK, without_marks

_ATX = re.compile(r"#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_IMAGE = re.compile(r"!(\[[^\[\]]+\]\(([^()\s]+)\))")


def _character(entity_: str) -> str | None:
    character = html.unescape(entity_)
    is_plain = character != entity_ and (character == "&" or character not in _MARKDOWN)
    return " " if character == "\u00a0" else character if is_plain and character.isprintable() else None


def _heading(line: str) -> str | None:
    found = _ATX.fullmatch(line)
    return found[1] if found and found[1] else None


def _link_to(picture: str) -> str | None:
    found = _IMAGE.fullmatch(picture)
    return found[1] if found and address(found[2]) else None


def _link(found: str) -> str | None:
    """Only ASCII: in Japanese nothing says where an address ends and the sentence goes on."""
    return f"<{found}>" if found.isascii() and address(found) else None


_MARKDOWN = "<>*_`[]\\~=:#|"
INSTEAD: Final[Mapping[str, Callable[[str], str | None]]] = {
    "entity": _character,
    "heading_open": _heading,
    "image": _link_to,
    "strike": lambda found: found[2:-2],
    "highlight": lambda found: f"**{found[2:-2]}**",
    "mark_in_link": lambda found: without_marks(found) + "".join(match[0] for match in MARK.finditer(found)),
    "mark_twice": lambda found: None if ":" in found or "：" in found else "",
    "address": _link,
}
SHOWN = frozenset({"mark_in_link", "entity", "strike", "highlight", "address"})
"""Kinds whose cure is to write what stands instead, and no more."""
