"""The lists of words that a site may lengthen, and what a word of each means to the engine.

What ships stands in `vocabulary.yml`, in the form in which a site says its own below `vocabulary:` in mkdocs.yml: words
by list, each with what is otherwise than usual. No code asks which word it is, only what the word means
(`event.kind.means.meets`). Lists that no site can change are enums and stand in `vocabulary.py`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, Literal, Self, TypeVar, get_type_hints

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from dateline.model.fields import Line, Switch, word_id
from dateline.model.texts import Text
from dateline.model.vocabulary import CLOSED

WordId = Annotated[str, AfterValidator(word_id)]


class Meaning(BaseModel):
    """What a word is called and means to the engine; whatever is not given is as usual."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    labels: Annotated[Text | None, Field(description="What pages call it, in each language.")] = None
    also: Annotated[tuple[Line, ...], Field(description="What people write for it: `check` then names the word.")] = ()


class EventMeaning(Meaning):
    """What a kind of event means."""

    meets: Annotated[
        Switch, Field(description="Whether people who take part in roles that meet have met each other.")
    ] = False
    ends_life: Annotated[
        Switch,
        Field(description="Whether people in roles whose life ends die at it: its `subject`, or a role of one's own."),
    ] = False
    takes_two: Annotated[
        Switch, Field(description="Whether `check` warns of one participant alone; it does so where people meet, too.")
    ] = False


class RoleMeaning(Meaning):
    """What a participant's role means."""

    meets: Annotated[
        Switch, Field(description="Whether two people in such roles have met each other at an event that meets.")
    ] = False
    leads: Annotated[
        Switch, Field(description="Whether the event is about whoever has the role: search shows it among the first.")
    ] = False
    ends_life: Annotated[
        Switch, Field(description="Whether somebody in such a role dies at an event that ends lives.")
    ] = False
    may_be_dead: Annotated[
        Switch, Field(description="Whether somebody may have it who has died: the author of a book that comes out.")
    ] = False
    may_be_unborn: Annotated[
        Switch, Field(description="Whether somebody may have it who is not born yet: who is spoken of.")
    ] = False


class RelationMeaning(Meaning):
    """What a relation of this event to another one means."""

    other_is: Annotated[
        Literal["earlier", "later"] | None,
        Field(description="Whether the other event comes before this one or after it: `check` compares the dates."),
    ] = None
    is_part: Annotated[Switch, Field(description="Whether this event is a part of the other one, within its time.")] = (
        False
    )
    answers: Annotated[
        Switch, Field(description="Whether this event may answer what was only announced: `check` then warns at most.")
    ] = False
    is_mutual: Annotated[Switch, Field(description="Whether both events may have the relation to each other.")] = False
    inverse: Annotated[WordId | None, Field(description="The word for the same, said by the other event.")] = None
    back: Annotated[Text | None, Field(description="What the page of the other event calls this one.")] = None


class KinMeaning(Meaning):
    """What another person's kinship to this one means."""

    other_is: Annotated[
        Literal["older", "younger"] | None,
        Field(description="`older` for a parent, `younger` for a child: `check` compares the births."),
    ] = None
    inverse: Annotated[
        WordId | None, Field(description="What this person then is to that one; the same word, unless given.")
    ] = None


class OrganisationMeaning(Meaning):
    """What a kind of organisation means."""

    is_state: Annotated[Switch, Field(description="Whether it is a state: a `country`, and a side.")] = False


class SourceMeaning(Meaning):
    """What a kind of source means."""

    is_article: Annotated[
        Switch, Field(description="Whether it is an article of a periodical, and is cited as one.")
    ] = False


class Word(str):
    """A word of such a list: its id, as YAML, JSON and style sheets have it, and what it means on this site."""

    __slots__ = ("means",)
    key: ClassVar[str]
    """What the list is called in `vocabulary:`."""
    means: Meaning

    def __new__(cls, word: str, means: Meaning) -> Self:
        """A word that means something; a site makes each of its words once."""
        made = super().__new__(cls, word)
        made.means = means
        return made

    def __getnewargs__(self) -> tuple[str, Meaning]:  # type: ignore[override]  # what `pickle` gives to `__new__`
        return self.value, self.means

    @property
    def value(self) -> str:
        """The id alone."""
        return str.__str__(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            lambda value, info: cls._read(value, vocabulary_in(info.context)),
            ref=f"{cls.__module__}.{cls.__name__}:{id(cls)}",
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        words = [word.value for word in shipped_words().of(cls)]
        return {"description": (cls.__doc__ or "").strip(), "enum": words, "title": cls.__name__, "type": "string"}

    @classmethod
    def _read(cls, value: object, vocabulary: Vocabulary) -> Self:
        found = vocabulary.find(cls, value) if isinstance(value, str) else None
        if found is None:
            raise PydanticKnownError("enum", {"expected": cls.key})
        return found


class EventKind(Word):
    """What sort of thing happened, or was to happen."""

    key = "event_kinds"
    means: EventMeaning


class EventRole(Word):
    """What somebody was in an event."""

    key = "roles"
    means: RoleMeaning


class EventRelation(Word):
    """How one event stands to another: "this event … that one"."""

    key = "relations"
    means: RelationMeaning


class Kinship(Word):
    """How another person stands to this one: "that person is this one's …"."""

    key = "kinship"
    means: KinMeaning


class OrganisationKind(Word):
    """What sort of body an organisation is. States are the sides that meet."""

    key = "organisation_kinds"
    means: OrganisationMeaning


class PlaceKind(Word):
    """What sort of place it is."""

    key = "place_kinds"


class TopicKind(Word):
    """What sort of thread runs through the events."""

    key = "topic_kinds"


class SourceKind(Word):
    """Who speaks in a source."""

    key = "source_kinds"
    means: SourceMeaning


OPEN = (EventKind, EventRole, EventRelation, Kinship, OrganisationKind, PlaceKind, TopicKind, SourceKind)
"""The lists that a site may lengthen."""
LISTS: tuple[type[StrEnum | Word], ...] = (*CLOSED, *OPEN)
"""All lists of words."""

AnyWord = TypeVar("AnyWord", bound=Word | StrEnum)
OpenWord = TypeVar("OpenWord", bound=Word)


class Vocabulary(BaseModel):
    """A site's own words, and its own meanings of those that ship, by list and word.

    Of each list the words that are named here stand first, in this order, then all others that ship.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    event_kinds: Annotated[dict[WordId, EventMeaning], Field(description="Kinds of events.", default_factory=dict)]
    roles: Annotated[
        dict[WordId, RoleMeaning], Field(description="What participants of an event are in it.", default_factory=dict)
    ]
    relations: Annotated[
        dict[WordId, RelationMeaning], Field(description="How an event stands to another one.", default_factory=dict)
    ]
    kinship: Annotated[dict[WordId, KinMeaning], Field(description="How people are related.", default_factory=dict)]
    organisation_kinds: Annotated[
        dict[WordId, OrganisationMeaning], Field(description="Kinds of organisations.", default_factory=dict)
    ]
    place_kinds: Annotated[dict[WordId, Meaning], Field(description="Kinds of places.", default_factory=dict)]
    topic_kinds: Annotated[dict[WordId, Meaning], Field(description="Kinds of topics.", default_factory=dict)]
    source_kinds: Annotated[dict[WordId, SourceMeaning], Field(description="Kinds of sources.", default_factory=dict)]

    def of(self, words: type[AnyWord]) -> tuple[AnyWord, ...]:
        """The words of a list, open or closed, in their order."""
        return tuple(self._lists[words].values()) if issubclass(words, Word) else tuple(words)

    def find(self, words: type[OpenWord], word: str) -> OpenWord | None:
        """The word of a list with this id."""
        found: OpenWord | None = self._lists[words].get(word)
        return found

    def inverse(self, word: OpenWord) -> OpenWord:
        """What the other one then is: the word that a relation or kinship names as its inverse, else itself."""
        return self.find(type(word), getattr(word.means, "inverse", None) or word) or word

    def is_own(self, word: Word) -> bool:
        """Whether the site names the word itself."""
        return word in getattr(self, word.key)

    @cached_property
    def _lists(self) -> Mapping[type[Word], Mapping[str, Any]]:
        return {words: {one: words(one, means) for one, means in self._meanings(words.key)} for words in OPEN}

    def _meanings(self, key: str) -> Iterator[tuple[str, Meaning]]:
        own, others = getattr(self, key), getattr(shipped_words(), key)
        for word in {**own, **others}:
            yield word, _over(own[word], others.get(word)) if word in own else others[word]


def _over(own: Meaning, shipping: Meaning | None) -> Meaning:
    """What a site says of a word, and what it does not say as it ships."""
    given = {name: getattr(own, name) for name in own.model_fields_set}
    return shipping.model_copy(update=given) if shipping else own


def form_of(words: type[Word]) -> type[Meaning]:
    """What may be said of a word of a list."""
    found: type[Meaning] = get_type_hints(words)["means"]
    return found


@cache
def shipped_words() -> Vocabulary:
    """The words that ship, which any subject needs."""
    data = pkgutil.get_data("dateline.model", "vocabulary.yml")
    assert data is not None  # noqa: S101 -- the file is part of the package
    return Vocabulary.model_validate(yaml.load(data, yaml.CSafeLoader))


def vocabulary_in(context: Mapping[str, Any] | None) -> Vocabulary:
    """The words of the site that a validation context is of; those that ship where it is of none."""
    found: Vocabulary = (context or {}).get("vocabulary") or shipped_words()
    return found
