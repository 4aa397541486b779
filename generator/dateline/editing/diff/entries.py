"""What a difference calls keys, and the entries of those that hold lists."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import plural

KEYS: Mapping[str, Message] = MappingProxyType(
    {
        "as_of": Message("review date"),
        "kind of record": Message("kind of record"),
        "url": Message("address"),
        "accessed": Message("accessed"),
        "added": Message("added"),
        "aliases": Message("aliases"),
        "also": Message("also"),
        "archive_url": Message("archive_url"),
        "author": Message("author"),
        "born": Message("born"),
        "died": Message("died"),
        "calendar": Message("calendar"),
        "claims": Message("claims"),
        "coordinates": Message("coordinates"),
        "corrections": Message("corrections"),
        "country": Message("country"),
        "date": Message("date"),
        "details": Message("details"),
        "disputes": Message("disputes"),
        "end_time": Message("end_time"),
        "forecasts": Message("forecasts"),
        "history": Message("history"),
        "identifiers": Message("identifiers"),
        "kind": Message("kind"),
        "language": Message("language"),
        "languages": Message("languages"),
        "members": Message("members"),
        "name": Message("name"),
        "known": Message("meetings known"),
        "note": Message("note"),
        "parent": Message("parent"),
        "participants": Message("participants"),
        "place": Message("place"),
        "published": Message("published"),
        "publisher": Message("publisher"),
        "related": Message("related"),
        "relations": Message("relations"),
        "repeats": Message("repeats"),
        "revealed": Message("revealed"),
        "reviewed": Message("reviewed until"),
        "roles": Message("roles"),
        "series": Message("series"),
        "short": Message("short"),
        "side": Message("side"),
        "sort": Message("sort"),
        "sources": Message("sources"),
        "status": Message("status"),
        "summary": Message("summary"),
        "time": Message("time"),
        "timezone": Message("timezone"),
        "title": Message("title"),
        "topics": Message("topics"),
        "within": Message("within"),
    }
)
"""What the keys of records and of the settings are called."""

ENTRIES: Mapping[str, tuple[Message, Message]] = MappingProxyType(
    {
        "aliases": (Message("alias"), Message("aliases")),
        "also": (Message("other name"), Message("other names")),
        "claims": (Message("claim"), Message("claims")),
        "corrections": (Message("correction"), Message("corrections")),
        "disputes": (Message("dispute"), Message("disputes")),
        "forecasts": (Message("forecast"), Message("forecasts")),
        "history": (Message("step"), Message("steps")),
        "known": (Message("known count"), Message("known counts")),
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
