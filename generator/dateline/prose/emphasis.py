"""Emphasis beside Japanese, Chinese and Korean, which put no blank between it and the words around."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline, emphasis

from dateline.prose.line_breaks import JAPANESE

_EAST_ASIAN = re.compile(rf"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af{JAPANESE}]")


def emphasis_without_blanks(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- markdown-it's signature
    """The parser's rule. CommonMark asks for a space between 」 and the closing stars; no one writes one there."""
    start, known = state.pos, len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    before = state.src[start - 1 : start] or " "
    after = state.src[state.pos : state.pos + 1] or " "
    if _EAST_ASIAN.match(before) or _EAST_ASIAN.match(after):
        for delimiter in state.delimiters[known:]:
            delimiter.open = not after.isspace()
            delimiter.close = not before.isspace()
    return True
