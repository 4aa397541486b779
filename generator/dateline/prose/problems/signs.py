"""Signs of other programs, and ours half typed: the parser takes them for words."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

from dateline.prose.marks import MARK

_OF_ADDRESS = r"[^\s<>\"`\\、。，．！？：；「」『』（）【】［］｛｝〈〉《》]"
_LINK_WITH_MARKS = rf"\[[^\[\]\n]*(?:{MARK.pattern}[^\[\]\n]*)+\]"
_URL = r"https?://[^\s<>|\[\]]+"
OWN_SIGNS = {
    "embed": re.compile(r"(?<![^\s(])!\[\[[^\[\]\n]+\]\]"),
    "template": re.compile(r"(?<![_^\\])\{\{(?= *[^\W\d_]| *[#!])[^{}\n|]+(?:\|[^{}\n]*\}\}|(?<=[^ ])\}\})"),
    "chat_link": re.compile(rf"<({_URL})\|([^<>|\n]+)>"),
    "wiki_link": re.compile(rf"(?<!\[)\[({_URL}) +(?=[^\s\[\]])([^\[\]\n]+)\](?!\()"),
    "bulletin": re.compile(r"\[(b|i|u|s|url|quote|img)(?:=([^\[\]\n]*))?\]([^\[\]\n]+)\[/\1\]", re.IGNORECASE),
    "wiki_heading": re.compile(r"(?<![^\n])(={2,6}) *(?=[^\s=])([^=\n]*[^\s=]) *\1 *(?![^\n])"),
    "record_link": re.compile(r"\[\[[^\[\]\n]*\]\]"),
    "mark_in_link": re.compile(rf"{_LINK_WITH_MARKS}\([^()\s]*\)|\[{_LINK_WITH_MARKS}\]"),
    "footnote": re.compile(r"\[\^[^\[\]\s]+\]"),
    "strike": re.compile(r"~~(?=[^\s~])[^~\n]*(?<=[^\s~])~~(?!~)"),
    "highlight": re.compile(r"(?<![A-Za-z0-9])==(?=[^\s=])[^=\n]*(?<=[^\s=])==(?!=)"),
    "emoji": re.compile(r"(?<![\w:]):(?:[a-z][a-z0-9_+-]+|[+-]1):(?![\w:])"),
    "address": re.compile(rf"(?:(?<=http)|(?<=https))://{_OF_ADDRESS}+", re.IGNORECASE),
}
APOSTROPHES = re.compile(r"(?<![A-Za-z0-9'])('{2,3})(?=[^\s'])([^'\n]*[^\s'])\1(?!')")
"""`''italic''` and `'''bold'''` of a wiki. An apostrophe is no sign of Markdown, so the parser does not stop at it.

Behind a letter or digit they are inches, seconds or a derivative: 2''x4'', f''(x)."""
_AFTER_AN_ADDRESS = ".,;:!?'*_~="


def _address_in(found: str) -> str:
    """An address without the signs of the sentence that stand behind it."""
    address_ = found.rstrip(_AFTER_AN_ADDRESS)
    for opening, closing in ("()", "[]"):
        while address_.endswith(closing) and address_.count(closing) > address_.count(opening):
            address_ = address_[:-1].rstrip(_AFTER_AN_ADDRESS)
    return address_


def own_signs(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """Notes what looks like a sign of other programs, and does nothing here; leaves the text to the other rules."""
    for kind, sign in OWN_SIGNS.items():
        found = None if silent else sign.match(state.src, state.pos, state.posMax)
        if found and kind == "address":
            begin = state.pos - (5 if state.src[: state.pos].lower().endswith("https") else 4)
            if state.linkLevel == 0:
                state.env["found"].append((begin, begin + len(_address_in(state.src[begin : found.end()])), kind))
        elif found:
            state.env["found"].append((state.pos, found.end(), kind))
            break  # `==A heading==` alone on its line is one sign, not two
    return False
