"""A record made by questions: every answer is looked at when it is given, and what was answered is kept at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.commands.command import UsageError
from dateline.commands.drafts import Draft
from dateline.commands.terminal import Terminal
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.reports.text import advice, beside
from dateline.diagnostics.text import printable, quoted
from dateline.editing.new import is_taken, no_id, path_of
from dateline.editing.new.answers import (
    NEEDED,
    ROLE,
    AnswerError,
    choices,
    listed,
    part,
    parts,
    whole,
    with_other_id,
    wrong,
)
from dateline.editing.new.beside_others import found_beside_others
from dateline.editing.new.ids import proposed
from dateline.editing.new.lookup import LookupFailedError, namesakes
from dateline.editing.new.questions import Answer, Question, questions_of
from dateline.editing.new.sheet import NAMES, Sheet
from dateline.model import KINDS
from dateline.model.fields import record_id
from dateline.model.vocabulary import RecordKind
from dateline.project import Checked
from dateline.reading.folders import Cache
from dateline.timeline.timeline import Timeline

NEW = "new"
"""What is typed to make a record on the way."""


class NamesakeError(Exception):
    """Somebody would not make a second record of this name."""

    def __init__(self, name: str, ids: tuple[str, ...]) -> None:
        """The name, and the records that have it."""
        super().__init__(name)
        self.name, self.ids = name, ids


@dataclass(slots=True, kw_only=True)
class Desk:
    """Where questions are asked and answered."""

    root: Path
    terminal: Terminal
    language: str
    checked: Checked
    cache: Cache
    write: Callable[[Desk, Sheet, str], None]
    """Writes the record of a sheet under an id, and reads everything again."""
    draft: Draft
    sheets: list[Sheet] = field(default_factory=list)
    """The record to be made, then the one that is made on the way to it, and so on."""
    made: list[str] = field(default_factory=list)
    """Paths of the files that were written."""

    @property
    def timeline(self) -> Timeline:
        """The records as they are now."""
        assert self.checked.timeline is not None  # noqa: S101 -- nothing is asked without settings
        return self.checked.timeline

    def ask(self, question: Message, choices: Sequence[str] = ()) -> str:
        """What somebody types. Raises `UsageError` where nobody is there any more."""
        words = question.in_language(self.language)
        if not self.terminal.can_ask:
            raise UsageError(Message("no answer to: {question}", question=question))
        return self.terminal.ask(words, choices)

    def tell(self, message: Message) -> None:
        """A line beside the questions."""
        self.terminal.tell(f"  {printable(message.in_language(self.language))}")

    def keep(self) -> None:
        """Let nothing that was answered be lost, whatever comes."""
        self.draft.keep(self.sheets)


def make(desk: Desk, depth: int = 0) -> str:
    """Ask all that the sheet at this depth lacks, and write its record; gives the id. Raises `UsageError`."""
    sheet = desk.sheets[depth]
    _ask_all(desk, depth)
    key = _id(desk, sheet)
    while _is_answered_again(desk, sheet, key):
        _ask_all(desk, depth)
        key = _id(desk, sheet)
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
        return _texts(desk, desk.sheets[depth], question)
    while True:
        value = _looked_up(desk, depth, question) if question.kinds else _line(desk, desk.sheets[depth], question)
        if value or not question.is_required:
            return value
        desk.tell(NEEDED)


def _texts(desk: Desk, sheet: Sheet, question: Question) -> dict[str, str]:
    """A text in at least one language of the site."""
    languages = desk.timeline.settings.languages
    if sheet.at != question.key:
        sheet.at, sheet.found = question.key, []
    while True:
        for tag in list(languages)[len(sheet.found) :]:
            sheet.found.append([tag, _text(desk, sheet, question, tag)])
            desk.keep()
        texts = {tag: words for tag, words in sheet.found if words}
        if texts:
            return texts
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


def _line(desk: Desk, sheet: Sheet, question: Question) -> str | None:
    """A word of a list, or a line that the check finds nothing wrong with."""
    if question.words:
        desk.tell(listed(question, desk.timeline, desk.language))
    while typed := desk.ask(_worded(question), choices(question, desk.timeline)):
        try:
            value: str = part(question, typed, desk.timeline)
        except AnswerError as error:
            desk.tell(error.message)
            continue
        if _is_good(desk, sheet, question, value):
            return value
    return None


def _worded(question: Question) -> Message:
    if question.is_required:
        return Message("{question}:", question=question.ask)
    return Message("{question}, or nothing:", question=question.ask)


def _is_good(desk: Desk, sheet: Sheet, question: Question, value: Any) -> bool:
    """Whether the check finds nothing in an answer; what it finds is told with its cure."""
    found = wrong(sheet.kind, question.key, value, desk.timeline)
    for one in found:
        desk.tell(one.message)
        for line in advice(one, desk.language):
            desk.terminal.tell(line)
    return not found


def _looked_up(desk: Desk, depth: int, question: Question) -> Any:
    """Records, each part of an answer by itself: what was found stays while another part is asked about."""
    sheet = desk.sheets[depth]
    if sheet.at != question.key:
        typed = desk.ask(_worded(question), choices(question, desk.timeline))
        sheet.at, sheet.found, sheet.waiting = question.key, [], parts(question, typed) if typed else []
        desk.keep()
    while sheet.waiting:
        try:
            if len(desk.sheets) > depth + 1:
                _finish(desk, depth, question)
            sheet.found.append(part(question, sheet.waiting[0], desk.timeline))
            del sheet.waiting[0]
        except LookupFailedError as error:
            _choose(desk, depth, question, error)
        except AnswerError as error:
            desk.tell(error.message)
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
    typed = desk.ask(
        Message("Its number, another id or name, `new` to make it, or nothing to leave it out:")
        if offered
        else Message("Another id or name, `new` to make it, or nothing to leave it out:"),
        choices(question, desk.timeline),
    )
    if not typed:
        del sheet.waiting[0]
    elif typed == NEW:
        _begin(desk, depth, question)
    elif typed.isdecimal() and 0 < int(typed) <= len(offered):
        sheet.waiting[0] = with_other_id(question, sheet.waiting[0], offered[int(typed) - 1])
    else:
        sheet.waiting[0] = with_other_id(question, sheet.waiting[0], typed)


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


def one_of(desk: Desk, kinds: Sequence[RecordKind]) -> RecordKind:
    """The kind of record that is chosen of several."""
    words = {kind.value: kind for kind in kinds}
    while len(words) > 1:
        typed = desk.ask(Message("Kind of record ({kinds}):", kinds=tuple(words)), tuple(words))
        if typed in words:
            return words[typed]
        desk.tell(Message("choose one of: {words}", words=tuple(words)))
    return kinds[0]


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


def _id(desk: Desk, sheet: Sheet) -> str:
    """An id that is free: the one an option gave, the one proposed, or the one that is typed."""
    timeline, loaded = desk.timeline, desk.checked.loaded
    proposal = proposed(timeline, loaded, sheet.kind, sheet.answers)
    typed, sheet.id = sheet.id, ""
    while True:
        typed = typed or desk.ask(_for_id(proposal)) or proposal
        problem = problem_of_id(desk.root, desk.checked, sheet, typed) if typed else NEEDED
        if problem is None:
            return typed
        desk.tell(problem)
        typed = ""


def _for_id(proposal: str) -> Message:
    if proposal:
        return Message("Id [{proposal}]:", proposal=proposal)
    return Message("Id (the name in lower-case Latin letters):")


def problem_of_id(root: Path, checked: Checked, sheet: Sheet, typed: str) -> Message | None:
    """Why a record cannot have this id; None where it can."""
    try:
        record_id(typed)
    except ValueError:
        return no_id(typed)
    assert checked.timeline is not None  # noqa: S101 -- nothing is made without settings
    if is_taken(checked.timeline, checked.loaded, typed):
        return Message("the id `{id}` is taken", id=typed)
    path = path_of(sheet.kind, typed, sheet.answers)
    if (root / path).exists() or (root / path).is_symlink():
        return Message("`{path}` exists already", path=path)
    return None
