"""A record made by questions: every answer is looked at when it is given, and what was answered is kept at once."""

from __future__ import annotations

import re
from typing import Any

from dateline.commands.asking.desk import Desk, one_of
from dateline.commands.asking.ids import free_id, problem_of_id
from dateline.commands.asking.lines import line, texts_of, worded
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.reports.text import beside
from dateline.diagnostics.text import printable, quoted
from dateline.editing.new.answers import NEEDED, ROLE, AnswerError, choices, part, parts, whole, with_other_id, wrong
from dateline.editing.new.beside_others import found_beside_others
from dateline.editing.new.lookup import LookupFailedError, namesakes
from dateline.editing.new.questions import Answer, Question, questions_of
from dateline.editing.new.sheet import NAMES, Sheet
from dateline.model import KINDS
from dateline.model.vocabulary import RecordKind

__all__ = ["Desk", "NamesakeError", "make", "one_of", "problem_of_id"]

NEW = "new"
"""What is typed to make a record on the way."""


class NamesakeError(Exception):
    """Somebody would not make a second record of this name."""

    def __init__(self, name: str, ids: tuple[str, ...]) -> None:
        """The name, and the records that have it."""
        super().__init__(name)
        self.name, self.ids = name, ids


def make(desk: Desk, depth: int = 0) -> str:
    """Ask all that the sheet at this depth lacks, and write its record; gives the id. Raises `UsageError`."""
    sheet = desk.sheets[depth]
    _ask_all(desk, depth)
    key = free_id(desk, sheet)
    while _is_answered_again(desk, sheet, key):
        _ask_all(desk, depth)
        key = free_id(desk, sheet)
    desk.write(desk, sheet, key)
    desk.sheets.pop()
    return key


def _ask_all(desk: Desk, depth: int) -> None:
    sheet = desk.sheets[depth]
    for question in questions_of(sheet.kind):
        if sheet.asks(question.key):
            sheet.take(question.key, _answer(desk, depth, question))
            desk.keep()
        if question.key in NAMES and not sheet.again:
            _look_for_namesakes(desk, sheet)


def _is_answered_again(desk: Desk, sheet: Sheet, key: str) -> bool:
    """Tell what would be found beside the other records, and ask what is to be answered again; no answer: nothing."""
    found = found_beside_others(sheet.kind, key, sheet.answers, desk.checked, again=sheet.again)
    if not found:
        return False
    desk.tell(Message("Beside the other records this would be found:"))
    for at, one in found:
        desk.terminal.tell(beside(at or one.span.path, one, desk.language))
    asked = tuple(question.key for question in questions_of(sheet.kind))
    concerned = tuple(dict.fromkeys(at for at, _ in found if at in asked)) or asked
    question = Message(
        "Which to answer again ({keys}; more than one with commas), or nothing to write the file as it is:",
        keys=concerned,
    )
    while typed := re.split("[ ,、，]+", desk.ask(question, asked).strip(" ,、，")):
        if typed == [""]:
            return False
        if all(one in asked for one in typed):
            break
        desk.tell(Message("choose one of: {words}", words=asked))
    sheet.give_back(typed)
    sheet.id = "" if set(NAMES) & set(typed) else key
    desk.keep()
    return True


def _answer(desk: Desk, depth: int, question: Question) -> Any:
    """The value of an answer; None for none."""
    if question.answer is Answer.TEXTS:
        return texts_of(desk, desk.sheets[depth], question)
    while True:
        value = _looked_up(desk, depth, question) if question.kinds else line(desk, desk.sheets[depth], question)
        if value or not question.is_required:
            return value
        desk.tell(NEEDED)


def _looked_up(desk: Desk, depth: int, question: Question) -> Any:
    """Records, each part of an answer by itself: what was found stays while another part is asked about."""
    sheet = desk.sheets[depth]
    if sheet.at != question.key:
        typed = desk.ask(worded(question), choices(question, desk.timeline))
        sheet.at, sheet.found, sheet.waiting = question.key, [], parts(question, typed) if typed else []
        desk.keep()
    while sheet.waiting:
        try:
            if len(desk.sheets) > depth + 1:
                _finish(desk, depth, question)
            sheet.found.append(part(question, sheet.waiting[0], desk.timeline, desk.languages_of_words))
            del sheet.waiting[0]
        except LookupFailedError as error:
            if sheet.waiting[0] == NEW:
                _begin(desk, depth, question)
                continue
            _choose(desk, depth, question, error)
        except AnswerError as error:
            desk.tell(error.message)
            desk.tell(error.choices)
            who = sheet.waiting[0].partition(":")[0]
            role = desk.ask(Message("Role of {name}, or nothing for {role}:", name=quoted(who), role=ROLE))
            sheet.waiting[0] = f"{who}:{role or ROLE}"
        desk.keep()
    found, sheet.at = sheet.found, ""
    return whole(question, found) if found else None


def _choose(desk: Desk, depth: int, question: Question, error: LookupFailedError) -> None:
    """Ask what is meant by the part that waits, and let that wait in its place."""
    sheet, offered = desk.sheets[depth], error.offered
    one = Message("{message}: {hint}", message=error.message, hint=error.hint)
    desk.tell(one if len(offered) == 1 else error.message)
    for number, key in enumerate(offered, start=1):
        name = desk.timeline.records[key].label.pick(desk.language).text
        desk.terminal.tell(f"  {number}  {key}  {printable(name)}")
    is_needed = question.is_required and not sheet.found and len(sheet.waiting) == 1
    typed = desk.ask(_which_else(has_number=bool(offered), is_needed=is_needed), choices(question, desk.timeline))
    if not typed:
        del sheet.waiting[0]
    elif typed == NEW:
        _begin(desk, depth, question)
    elif typed.isdecimal() and 0 < int(typed) <= len(offered):
        sheet.waiting[0] = with_other_id(question, sheet.waiting[0], offered[int(typed) - 1])
    else:
        sheet.waiting[0] = with_other_id(question, sheet.waiting[0], typed)


def _which_else(*, has_number: bool, is_needed: bool) -> Message:
    """Asks for another answer; what is needed cannot be left out."""
    if is_needed and has_number:
        return Message("Its number, another id or name, or `new` to make it:")
    if is_needed:
        return Message("Another id or name, or `new` to make it:")
    if has_number:
        return Message("Its number, another id or name, `new` to make it, or nothing to leave it out:")
    return Message("Another id or name, `new` to make it, or nothing to leave it out:")


def _begin(desk: Desk, depth: int, question: Question) -> None:
    """Lay a sheet for a record that is missing on top of the others."""
    sheet = desk.sheets[depth]
    kind = one_of(desk, question.kinds)
    answers = {"added": sheet.answers["added"]}
    if (
        kind is RecordKind.SOURCE
        and "://" in sheet.waiting[0]
        and not wrong(kind, "url", sheet.waiting[0], desk.timeline)
    ):
        answers["url"] = sheet.waiting[0]
    desk.sheets.append(Sheet(kind=kind, answers=answers))
    desk.tell(Message("First {record}, then on with {other}.", record=KINDS[kind].one, other=KINDS[sheet.kind].one))


def _finish(desk: Desk, depth: int, question: Question) -> None:
    """Make the record that is missing; it then waits to be looked up, or the one that has its name."""
    sheet = desk.sheets[depth]
    try:
        found = make(desk, depth + 1)
    except NamesakeError as other:
        del desk.sheets[depth + 1 :]
        found = other.ids[0] if len(other.ids) == 1 else other.name
    sheet.waiting[0] = with_other_id(question, sheet.waiting[0], found)
    desk.tell(Message("On with {record}.", record=KINDS[sheet.kind].one))


def _look_for_namesakes(desk: Desk, sheet: Sheet) -> None:
    """Ask whether a second record of a name is wanted. Raises `NamesakeError` where it is not."""
    found = tuple(record.id for record in namesakes(desk.timeline, sheet.kind, sheet.names))
    if not found:
        return
    another = Message("There is already {ids} of this name. Another one? (y/n)", ids=in_code(found))
    if not desk.ask(another).startswith("y"):
        raise NamesakeError(next(iter(sheet.names.values())), found)
    sheet.again = True
    desk.keep()
