"""What a difference calls keys, and the entries of those that hold lists."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import plural

KEYS: Mapping[str, Message] = MappingProxyType(
    {
        "url": Message("address"),
        "as_of": Message("review date"),
        "kind of record": Message("kind of record"),
    }
)
"""What keys are called where their own name says little."""

ENTRIES: Mapping[str, tuple[Message, Message]] = MappingProxyType(
    {
        "aliases": (Message("alias"), Message("aliases")),
        "also": (Message("other name"), Message("other names")),
        "claims": (Message("claim"), Message("claims")),
        "corrections": (Message("correction"), Message("corrections")),
        "disputes": (Message("dispute"), Message("disputes")),
        "forecasts": (Message("forecast"), Message("forecasts")),
        "history": (Message("step"), Message("steps")),
        "members": (Message("member"), Message("members")),
        "participants": (Message("participant"), Message("participants")),
        "related": (Message("related event"), Message("related events")),
        "relations": (Message("relation"), Message("relations")),
        "roles": (Message("role"), Message("roles")),
        "sources": (Message("source"), Message("sources")),
        "topics": (Message("topic"), Message("topics")),
    }
)
"""What an entry of each list of a record is called, and several of them."""


def entries(key: str, number: int) -> Message:
    """What so many entries of a list are called."""
    return plural(number, *ENTRIES[key])
