"""What is asked of each kind of record: few things, the rest is added in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from dateline.model import KINDS, Record
from dateline.model.vocabulary import (
    EventKind,
    EventRole,
    OrganisationKind,
    PlaceKind,
    RecordKind,
    SourceKind,
    Status,
    TopicKind,
)
from dateline.model.walk import keys_of


class Answer(Enum):
    """What sort of answer a question takes."""

    TEXTS = auto()
    """A text in each language of the site."""
    LINE = auto()
    WORD = auto()
    """One of `words`."""
    ID = auto()
    """A record of one of `kinds`."""
    IDS = auto()
    ACTORS = auto()
    """People or organisations, each with a role."""
    CITATIONS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; `key` is the key of the record, `option` what it is called on the command line."""

    key: str
    ask: str
    answer: Answer = Answer.LINE
    option: str = ""
    words: type[StrEnum] | None = None
    kinds: tuple[RecordKind, ...] = ()
    is_required: bool = False

    @property
    def flag(self) -> str:
        """The option's name without hyphens."""
        return self.option or self.key


def _texts(key: str, ask: str) -> Question:
    return Question(key=key, ask=ask, answer=Answer.TEXTS, is_required=True)


def _word(key: str, ask: str, words: type[StrEnum]) -> Question:
    return Question(key=key, ask=ask, answer=Answer.WORD, words=words, is_required=True)


def _id(key: str, ask: str, kind: RecordKind) -> Question:
    return Question(key=key, ask=ask, answer=Answer.ID, kinds=(kind,))


NAME, SUMMARY = _texts("name", "Name"), _texts("summary", "Who, what, where, when, in two sentences")
SOURCES = Question(
    key="sources",
    ask="Source (its id; more than one with commas)",
    option="source",
    answer=Answer.CITATIONS,
    kinds=(RecordKind.SOURCE,),
    is_required=True,
)
TOPICS = Question(
    key="topics", ask="Topics (ids, with commas)", option="topic", answer=Answer.IDS, kinds=(RecordKind.TOPIC,)
)
COUNTRY = _id("country", "State it belongs to (id)", RecordKind.ORGANISATION)

QUESTIONS: Mapping[RecordKind, tuple[Question, ...]] = MappingProxyType(
    {
        RecordKind.EVENT: (
            _texts("title", "Title"),
            Question(key="date", ask="Date (2018-06-12, 2018-06, 2019-02-27/2019-02-28)", is_required=True),
            Question(key="time", ask="Local time (09:04)"),
            _id("place", "Place (id)", RecordKind.PLACE),
            _word("kind", "Kind", EventKind),
            _word("status", "Status", Status),
            Question(
                key="participants",
                ask="Who took part (ids or names, with commas; `id:role` for another role than principal)",
                option="participant",
                answer=Answer.ACTORS,
                words=EventRole,
                kinds=(RecordKind.PERSON, RecordKind.ORGANISATION),
            ),
            SUMMARY,
            TOPICS,
            SOURCES,
        ),
        RecordKind.PERSON: (
            NAME,
            _id("country", "The state whose side the person is on (id)", RecordKind.ORGANISATION),
            SUMMARY,
            SOURCES,
        ),
        RecordKind.ORGANISATION: (NAME, _word("kind", "Kind", OrganisationKind), COUNTRY, SUMMARY, SOURCES),
        RecordKind.PLACE: (
            NAME,
            _word("kind", "Kind", PlaceKind),
            Question(key="timezone", ask="IANA time zone (Asia/Seoul), unless the place it lies in has one"),
            _id("within", "The place it lies in (id)", RecordKind.PLACE),
            COUNTRY,
            SUMMARY,
        ),
        RecordKind.TOPIC: (NAME, _word("kind", "Kind", TopicKind), SUMMARY),
        RecordKind.SOURCE: (
            _texts("title", "Title"),
            _texts("publisher", "Publisher"),
            Question(key="published", ask="Published on (2018-06-12)"),
            Question(key="language", ask="Language it is in (en, ja, ko)", is_required=True),
            _word("kind", "Kind", SourceKind),
            _id("side", "State it speaks for (id)", RecordKind.ORGANISATION),
            Question(key="url", ask="Address (https://…)"),
            Question(key="accessed", ask="Day you read it (2026-01-02)"),
        ),
    }
)
"""By kind of record, in the order in which they are asked; `questions_of` knows what is asked of the others."""


def questions_of(kind: RecordKind) -> tuple[Question, ...]:
    """What is asked of a kind of record: by its own list, else what its model needs."""
    return QUESTIONS.get(kind) or tuple(_needed(KINDS[kind].model))


def _needed(model: type[Record]) -> Iterator[Question]:
    for one in keys_of(model):
        field = model.model_fields[one.attribute]
        words = next((found for found in one.types if issubclass(found, StrEnum)), None)
        if field.is_required() and one.key != "added":
            answer = Answer.TEXTS if one.text else Answer.WORD if words else Answer.ID if one.kinds else Answer.LINE
            ask = (field.description or one.key).rstrip(".")
            yield Question(key=one.key, ask=ask, answer=answer, words=words, kinds=one.kinds, is_required=True)
