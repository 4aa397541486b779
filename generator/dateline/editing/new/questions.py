"""What is asked of each kind of record: few things, the rest is added in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from types import MappingProxyType

from dateline.diagnostics.message import Message, verbatim
from dateline.model import KINDS, Record
from dateline.model.open_lists import EventKind, EventRole, OrganisationKind, PlaceKind, SourceKind, TopicKind, Word
from dateline.model.vocabulary import RecordKind, Status
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
    COORDINATES = auto()
    """Latitude and longitude."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; `key` is the key of the record, `option` what it is called on the command line."""

    key: str
    ask: Message
    answer: Answer = Answer.LINE
    option: str = ""
    words: type[StrEnum | Word] | None = None
    kinds: tuple[RecordKind, ...] = ()
    is_required: bool = False

    @property
    def flag(self) -> str:
        """The option's name without hyphens."""
        return self.option or self.key


def _texts(key: str, ask: Message) -> Question:
    return Question(key=key, ask=ask, answer=Answer.TEXTS, is_required=True)


def _word(key: str, ask: Message, words: type[StrEnum | Word]) -> Question:
    return Question(key=key, ask=ask, answer=Answer.WORD, words=words, is_required=True)


def _id(key: str, ask: Message, kind: RecordKind) -> Question:
    return Question(key=key, ask=ask, answer=Answer.ID, kinds=(kind,))


_FORMS = Message("1956-03-08; as far as known: 1956-03, 1956, about 1905: 1905~, the 1880s: 188X")
"""How a date of birth or death may be written."""
NAME, SUMMARY = _texts("name", Message("Name")), _texts("summary", Message("Who, what, where, when, in two sentences"))
SOURCES = Question(
    key="sources",
    ask=Message("Source (its id, title or address; more than one with commas)"),
    option="source",
    answer=Answer.CITATIONS,
    kinds=(RecordKind.SOURCE,),
    is_required=True,
)
TOPICS = Question(
    key="topics",
    ask=Message("Topics (ids or names, with commas)"),
    option="topic",
    answer=Answer.IDS,
    kinds=(RecordKind.TOPIC,),
)
COUNTRY = _id("country", Message("State it belongs to (id or name)"), RecordKind.ORGANISATION)

QUESTIONS: Mapping[RecordKind, tuple[Question, ...]] = MappingProxyType(
    {
        RecordKind.EVENT: (
            _texts("title", Message("Title")),
            Question(
                key="date",
                ask=Message(
                    "Date (2018-06-12; days 2019-02-27/2019-02-28; as far as known: 2018-06, 2018, "
                    "about 1905: 1905~, the 1880s: 188X)"
                ),
                is_required=True,
            ),
            Question(key="time", ask=Message("Local time (09:04)")),
            _id("place", Message("Place (id or name)"), RecordKind.PLACE),
            _word("kind", Message("Kind"), EventKind),
            _word("status", Message("Status"), Status),
            Question(
                key="participants",
                ask=Message("Who took part (ids or names, with commas; `id:role` for another role than principal)"),
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
            _id("country", Message("State the person belongs to (id or name)"), RecordKind.ORGANISATION),
            Question(key="born", ask=Message("Born on ({forms})", forms=_FORMS)),
            Question(key="died", ask=Message("Died on ({forms})", forms=_FORMS)),
            SUMMARY,
            SOURCES,
        ),
        RecordKind.ORGANISATION: (NAME, _word("kind", Message("Kind"), OrganisationKind), COUNTRY, SUMMARY, SOURCES),
        RecordKind.PLACE: (
            NAME,
            _word("kind", Message("Kind"), PlaceKind),
            _id("within", Message("The place it lies in (id or name)"), RecordKind.PLACE),
            Question(
                key="timezone",
                ask=Message(
                    "Time zone, to tell its local times in others (a continent and a city: Europe/Paris; "
                    "not needed if the place it lies in has one, or if no time of day is known here)"
                ),
            ),
            Question(
                key="coordinates",
                ask=Message("Where it lies on the map: latitude, longitude (41.383, 2.177)"),
                answer=Answer.COORDINATES,
            ),
            COUNTRY,
            SUMMARY,
        ),
        RecordKind.TOPIC: (NAME, _word("kind", Message("Kind"), TopicKind), SUMMARY),
        RecordKind.SOURCE: (
            _texts("title", Message("Title")),
            _texts("publisher", Message("Publisher")),
            Question(key="author", ask=Message("Who wrote it, as it is printed")),
            Question(key="published", ask=Message("Published on (2018-06-12)")),
            Question(key="language", ask=Message("Language it is in (en, ja, ko)"), is_required=True),
            _word("kind", Message("Kind"), SourceKind),
            _id("side", Message("State it speaks for (id or name)"), RecordKind.ORGANISATION),
            Question(key="url", ask=Message("Address (https://…)")),
            Question(key="accessed", ask=Message("Day you read it (2026-01-02)")),
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
        if field.is_required() and one.key != "added":
            answer = Answer.TEXTS if one.text else Answer.WORD if one.words else Answer.ID if one.kinds else Answer.LINE
            ask = verbatim((field.description or one.key).rstrip("."))
            yield Question(key=one.key, ask=ask, answer=answer, words=one.words, kinds=one.kinds, is_required=True)
