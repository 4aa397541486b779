"""What to write in place of what will not come out as it is meant, where that is known."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from typing import Final

from dateline.prose.addresses import address
from dateline.prose.marks import MARK, without_marks
from dateline.prose.problems.signs import APOSTROPHES, OWN_SIGNS

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


def _of_a_wiki(found: str) -> str:
    mark = APOSTROPHES.fullmatch(found)
    stars = "**" if mark and len(mark[1]) > len("''") else "*"
    return f"{stars}{mark[2]}{stars}" if mark else found


def _of_a_board(found: str) -> str | None:
    sign = OWN_SIGNS["bulletin"].fullmatch(found)
    kind, at, words = (sign[1].lower(), sign[2], sign[3]) if sign else ("", None, "")
    if kind == "url":
        return _to(words, at) if at else _link(words)
    return {"b": f"**{words}**", "i": f"*{words}*", "u": words, "s": words}.get(kind)


def _of_a_link(kind: str) -> Callable[[str], str | None]:
    def link(found: str) -> str | None:
        parts = OWN_SIGNS[kind].fullmatch(found)
        return _to(parts[2], parts[1]) if parts else None

    return link


def _to(words: str, url: str) -> str | None:
    return f"[{words.strip()}]({url})" if address(url) and not set(words + url) & set("[]()") else None


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
    "embed": lambda found: found[1:],
    "chat_link": _of_a_link("chat_link"),
    "wiki_link": _of_a_link("wiki_link"),
    "bulletin": _of_a_board,
    "wiki_heading": lambda found: f"**{found.strip('= ')}**",
    "apostrophes": _of_a_wiki,
}
SHOWN = frozenset(
    {"mark_in_link", "entity", "strike", "highlight", "address", "embed", "chat_link", "wiki_link", "bulletin"}
    | {"wiki_heading", "apostrophes"}
)
"""Kinds whose cure is to write what stands instead, and no more."""
