"""How often two people met, in words."""

from __future__ import annotations

from dateline.timeline.encounters import Encounters
from dateline.words import Words


def times_met(words: Words, pair: Encounters) -> str:
    """How often two met: "met 3 times"; "1 of 6 known meetings" where the record does not hold all that are known."""
    if pair.lacks:
        return words("held_of_known", n=len(pair.held), known=pair.known)
    return words("held", n=len(pair.held))
