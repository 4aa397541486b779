"""Where a sentence ends, and where a text may be cut: one rule for every script."""

from __future__ import annotations

import re
from typing import Final

ELLIPSIS: Final = "…"

_END: Final = re.compile(
    r"""
      [。！？｡]+(?![」』）])                        # Chinese and Japanese
    | [。！？｡]+[」』）]+(?![とをがのにはでもなや、]) # a quotation, unless a particle goes on behind it
    | [.!?؟]+[)\]"'”’»]*(?=\s|$)                  # other scripts, where a blank follows
    | [।॥۔።]+                                     # Hindi, Urdu, Amharic
    """,
    re.VERBOSE,
)
_ABBREVIATION: Final = re.compile(
    r"""(?:^|[\s("“‘/–-])             # a word of its own:
    (?: (?:[^\W\d_]\.)*[^\W\d_]      # initials, as in "U.S.", "J."
      | Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Lt|Col|Capt|Adm|Sen|Rep|Gov|Amb|Rev|Co|Inc|Ltd
      | Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec
    )\.$""",
    re.VERBOSE,
)


def first_sentence(text: str) -> str:
    """The first sentence of a plain text; all of it where no end is found."""
    ends = (found.end() for found in _END.finditer(text) if not _goes_on(text, found.end()))
    return text[: next(ends, None)].strip()


def _goes_on(text: str, end: int) -> bool:
    """Whether a full stop only shortens a word, or a small letter follows."""
    return bool(_ABBREVIATION.search(text, 0, end)) or text[end:].lstrip()[:1].islower()


def shortened(text: str, most: int) -> str:
    """At most `most` characters, cut behind a word or a full stop that needs no blank behind it."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    end = max(cut.rfind(" "), cut.rfind("。") + 1)
    return cut[: end if end > 0 else None].rstrip() + ELLIPSIS
