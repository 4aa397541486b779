"""What messages to editors call the kinds of record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dateline.diagnostics.message import Message
from dateline.diagnostics.text import plural
from dateline.model.vocabulary import RecordKind

NOUNS: Mapping[RecordKind, Message] = MappingProxyType(
    {
        RecordKind.EVENT: Message("event"),
        RecordKind.PERSON: Message("person"),
        RecordKind.ORGANISATION: Message("organisation"),
        RecordKind.PLACE: Message("place"),
        RecordKind.TOPIC: Message("topic"),
        RecordKind.SOURCE: Message("source"),
    }
)
WITH_ARTICLE: Mapping[RecordKind, Message] = MappingProxyType(
    {
        RecordKind.EVENT: Message("an event"),
        RecordKind.PERSON: Message("a person"),
        RecordKind.ORGANISATION: Message("an organisation"),
        RecordKind.PLACE: Message("a place"),
        RecordKind.TOPIC: Message("a topic"),
        RecordKind.SOURCE: Message("a source"),
    }
)
_SEVERAL: Mapping[RecordKind, Message] = MappingProxyType(
    {
        RecordKind.EVENT: Message("events"),
        RecordKind.PERSON: Message("people"),
        RecordKind.ORGANISATION: Message("organisations"),
        RecordKind.PLACE: Message("places"),
        RecordKind.TOPIC: Message("topics"),
        RecordKind.SOURCE: Message("sources"),
    }
)


def counted(number: int, kind: RecordKind) -> Message:
    """So many records of a kind: "1 person", "2 people"."""
    return Message("{number} {records}", number=number, records=plural(number, NOUNS[kind], _SEVERAL[kind]))
