"""What is answered by typing it: a text in each language, a word of a list, a line."""

from __future__ import annotations

from typing import Any

from dateline.commands.asking.desk import Desk
from dateline.diagnostics.message import Message
from dateline.diagnostics.reports.text import advice
from dateline.editing.new.answers import NEEDED, AnswerError, choices, listed, part, wrong
from dateline.editing.new.questions import Question
from dateline.editing.new.sheet import Sheet
from dateline.reading.cures import new_word


def texts_of(desk: Desk, sheet: Sheet, question: Question) -> dict[str, str]:
    """A text in at least one language of the site."""
    languages = desk.timeline.settings.languages
    if sheet.at != question.key:
        sheet.at, sheet.found = question.key, []
    while True:
        for tag in list(languages)[len(sheet.found) :]:
            sheet.found.append([tag, _text(desk, sheet, question, tag)])
            desk.keep()
        given = {tag: words for tag, words in sheet.found if words}
        if given:
            return given
        desk.tell(NEEDED)
        sheet.found = []


def _text(desk: Desk, sheet: Sheet, question: Question, tag: str) -> str:
    """A text in one language; "" for none."""
    languages = desk.timeline.settings.languages
    is_needed = tag == list(languages)[-1] and not any(words for _, words in sheet.found)
    in_one = Message("{question} ({language}), or nothing:", question=question.ask, language=languages[tag])
    needed = Message("{question}:", question=question.ask)
    while typed := desk.ask(needed if is_needed else in_one):
        if _is_good(desk, sheet, question, {tag: typed}):
            return typed
    return ""


def line(desk: Desk, sheet: Sheet, question: Question) -> str | None:
    """A word of a list, or a line that the check finds nothing wrong with."""
    if question.words:
        desk.tell(listed(question, desk.timeline, *desk.languages_of_words))
    while typed := desk.ask(worded(question), choices(question, desk.timeline)):
        try:
            value: str = part(question, typed, desk.timeline)
        except AnswerError as error:
            desk.tell(error.message)
            if hint := new_word(question.words) if question.words else error.choices:
                desk.tell(hint)
            continue
        if _is_good(desk, sheet, question, value):
            return value
    return None


def worded(question: Question) -> Message:
    """How a question is asked."""
    if question.is_required and question.kinds:
        return Message("{question}, or `new` to make one:", question=question.ask)
    if question.is_required:
        return Message("{question}:", question=question.ask)
    return Message("{question}, or nothing:", question=question.ask)


def _is_good(desk: Desk, sheet: Sheet, question: Question, value: Any) -> bool:
    """Whether the check finds nothing in an answer; what it finds is told with its cure."""
    found = wrong(sheet.kind, question.key, value, desk.timeline)
    for one in found:
        desk.tell(one.message)
        for words in advice(one, desk.language):
            desk.terminal.tell(words)
    return not found
