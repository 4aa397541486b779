"""From what somebody typed to the value of a key, or to what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import ENGLISH, NOTHING, Message, primary
from dateline.diagnostics.nearest import folded
from dateline.diagnostics.text import quoted
from dateline.editing.new import content, judged
from dateline.editing.new.lookup import find
from dateline.editing.new.questions import Answer, Question
from dateline.model import KINDS
from dateline.model.open_lists import Word
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import keys_of
from dateline.prose.problems import problems
from dateline.reading.cures import for_word, new_word
from dateline.timeline.timeline import Timeline
from dateline.words import SHIPPED, label_key

ROLE = "principal"
"""What somebody was in an event where nothing else is typed."""


class AnswerError(ValueError):
    """An answer that cannot be taken."""

    def __init__(self, message: Message, choices: Message) -> None:
        super().__init__(message)
        self.message = message
        """Why not, and what may be meant."""
        self.choices = choices
        """What can be taken."""


NEEDED = Message("this is needed")


def wrong(kind: RecordKind, key: str, value: Any, timeline: Timeline) -> tuple[Diagnostic, ...]:
    """What `dateline check` would find in the value of one key, were it in a file."""
    data = content(kind, f"{kind}.yml", {key: value}, timeline)
    found = judged(kind, f"{kind}.yml", data, timeline).findings
    return (*(one for one in found if one.code != Code.KEY_MISSING), *_in_prose(kind, key, value))


def _in_prose(kind: RecordKind, key: str, value: Any) -> tuple[Diagnostic, ...]:
    text = next((one.text for one in keys_of(KINDS[kind].model) if one.key == key), None)
    if text is None or not text.is_prose:
        return ()
    return tuple(
        Diagnostic(code=one.code, span=Span(key), message=one.message, expected=one.expected, cure=one.cure)
        for words in value.values()
        for one in problems(words)
    )


def parts(question: Question, typed: str) -> list[str]:
    """What was typed, taken apart where several may be given: at commas, but not at those inside an address."""
    if question.answer not in {Answer.IDS, Answer.CITATIONS, Answer.ACTORS}:
        return [typed]
    return [one.strip() for one in re.split(r"[、，]|,\s+" if "://" in typed else "[,、，]", typed) if one.strip()]


def part(question: Question, typed: str, timeline: Timeline, languages: Sequence[str] = (ENGLISH,)) -> Any:
    """What one part of an answer gives. Raises `AnswerError`, and `LookupFailedError` where no record is meant.

    `languages` are those in which words to choose from are told, as `listed` takes them.
    """
    match question.answer:
        case Answer.WORD:
            return _word(question, question.key, typed, timeline, languages)
        case Answer.ID | Answer.IDS:
            return find(timeline, typed, question.kinds)
        case Answer.CITATIONS:
            return {"source": find(timeline, typed, question.kinds)}
        case Answer.ACTORS:
            return _actor(question, typed, timeline, languages)
        case Answer.COORDINATES:
            return _coordinates(question, typed)
        case _:
            return typed


def whole(question: Question, given: list[Any]) -> Any:
    """The value that the parts of an answer make."""
    return given if question.answer in {Answer.IDS, Answer.CITATIONS, Answer.ACTORS} else given[0]


def with_other_id(question: Question, typed: str, other: str) -> str:
    """A part of an answer with another id or name in it; a role that was typed stays, unless the other has one."""
    _, colon, role = typed.partition(":") if question.answer is Answer.ACTORS else (typed, "", "")
    return f"{other}:{role}" if colon and ":" not in other else other


def choices(question: Question, timeline: Timeline) -> tuple[str, ...]:
    """What may be answered, as far as that can be listed: words, or the ids of records."""
    if question.kinds:
        return tuple(key for key, record in timeline.records.items() if record.record_kind in question.kinds)
    return words_of(question, timeline)


def words_of(question: Question, timeline: Timeline) -> tuple[StrEnum | Word, ...]:
    """The words that the site has for an answer."""
    return timeline.settings.vocabulary.of(question.words) if question.words else ()


def listed(question: Question, timeline: Timeline, *languages: str) -> Message:
    """The words to choose from; each with what the pages call it, unless that is English.

    That is told in the first of `languages` that the site has; in its own first where it has none of them.
    """
    settings = timeline.settings
    by_language = {primary(tag): tag for tag in reversed(settings.languages)}
    words = timeline.words_in(next(filter(None, map(by_language.get, languages)), settings.language))
    choices = words_of(question, timeline)
    if words.language == "en":
        return Message("choose one of: {words}", words=tuple(word.value for word in choices))
    labelled = tuple(Message("{word} ({label})", word=word.value, label=words[label_key(word)]) for word in choices)
    return Message("choose one of: {words}", words=labelled)


def _word(question: Question, key: str, typed: str, timeline: Timeline, languages: Sequence[str]) -> str:
    """A word of the list, typed as it is or as the pages call it in any language."""
    words = words_of(question, timeline)
    all_labels = map(timeline.words_in, dict.fromkeys((*SHIPPED, *timeline.settings.languages)))
    called = {folded(labels[label_key(word)]): word.value for labels in all_labels for word in words}
    called |= {word.value: word.value for word in words}
    if folded(typed) in called:
        return called[folded(typed)]
    cannot = Message("{name} cannot be {word}", name=quoted(key), word=quoted(typed))
    meant = for_word(typed, words)
    message = Message("{message}: {hint}", message=cannot, hint=meant) if meant else cannot
    raise AnswerError(message, _or_new(listed(question, timeline, *languages), question))


def _or_new(listed: Message, question: Question) -> Message:
    """The words to choose from, and where a further one is added, if there may be one."""
    added = new_word(question.words) if question.words else NOTHING
    return Message("{cure}; {hint}", cure=listed, hint=added) if added else listed


def _coordinates(question: Question, typed: str) -> dict[str, float]:
    """Two numbers; whether they are on the globe the check says."""
    try:
        latitude, longitude = map(float, re.split("[ ,、，]+", typed))
    except ValueError:
        cannot = Message("{name} cannot be {word}", name=quoted(question.key), word=quoted(typed))
        hint = Message("write two numbers of degrees, those of south and west with a minus: 41.383, -2.177")
        raise AnswerError(cannot, hint) from None
    return {"latitude": latitude, "longitude": longitude}


def _actor(question: Question, typed: str, timeline: Timeline, languages: Sequence[str]) -> dict[str, str]:
    who, _, role = typed.partition(":")
    found = find(timeline, who.strip(), question.kinds)
    is_person = timeline.records[found].record_kind is RecordKind.PERSON
    return {
        "person" if is_person else "organisation": found,
        "role": _word(question, "role", role.strip() or ROLE, timeline, languages),
    }
