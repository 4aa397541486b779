"""From what somebody typed to the value of a key."""

from __future__ import annotations

import re
from typing import Any

from dateline.diagnostics.message import Message
from dateline.editing.new.lookup import LookupFailedError, find
from dateline.editing.new.questions import Answer, Question
from dateline.model.vocabulary import RecordKind
from dateline.reading.cures import for_word
from dateline.timeline.timeline import Timeline


class AnswerError(ValueError):
    """An answer that cannot be taken; the message says what to type."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def value(question: Question, typed: str, timeline: Timeline) -> Any:
    """What an answer gives, for every question but one of texts. Raises `AnswerError`."""
    if not typed:
        raise AnswerError(Message("this is needed") if question.words is None else _choose(tuple(question.words)))
    try:
        match question.answer:
            case Answer.WORD:
                return _word(question, typed)
            case Answer.ID:
                return find(timeline, typed, question.kinds)
            case Answer.IDS:
                return [find(timeline, one, question.kinds) for one in _several(typed)]
            case Answer.CITATIONS:
                return [{"source": find(timeline, one, question.kinds)} for one in _several(typed)]
            case Answer.ACTORS:
                return [_actor(question, one, timeline) for one in _several(typed)]
            case _:
                return typed
    except LookupFailedError as error:
        raise AnswerError(error.message) from None


def choices(question: Question, timeline: Timeline) -> tuple[str, ...]:
    """What may be answered, as far as that can be listed: words, or the ids of records."""
    if question.kinds:
        return tuple(key for key, record in timeline.records.items() if record.record_kind in question.kinds)
    return tuple(question.words or ())


def _several(typed: str) -> list[str]:
    return [one.strip() for one in re.split(r"[,、，]", typed) if one.strip()]


def _word(question: Question, typed: str) -> str:
    words = [word.value for word in question.words or ()]
    if typed in words:
        return typed
    raise AnswerError(for_word(typed, words) or _choose(tuple(words)))


def _choose(words: tuple[str, ...]) -> Message:
    return Message("choose one of: {words}", words=words)


def _actor(question: Question, typed: str, timeline: Timeline) -> dict[str, str]:
    who, _, role = typed.partition(":")
    found = find(timeline, who.strip(), question.kinds)
    is_person = timeline.records[found].record_kind is RecordKind.PERSON
    return {"person" if is_person else "organisation": found, "role": _word(question, role.strip() or "principal")}
