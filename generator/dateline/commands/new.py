"""`dateline new`: a record made by a few questions, or by options."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.language import add_language, chosen
from dateline.commands.paths import lines_below, narrowed
from dateline.commands.report import tell_findings
from dateline.commands.terminal import Terminal
from dateline.diagnostics import Findings
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.text import printable
from dateline.editing.new import content, is_taken, judged, no_id, path_of
from dateline.editing.new.answers import AnswerError, choices, value
from dateline.editing.new.ids import proposed
from dateline.editing.new.lookup import namesakes
from dateline.editing.new.questions import Answer, Question, questions_of
from dateline.model import KINDS
from dateline.model.fields import record_id
from dateline.model.vocabulary import RecordKind
from dateline.project import read_and_check
from dateline.publishing.writing import create
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline


def arguments(parser: argparse.ArgumentParser) -> None:
    """A word for each kind of record, with an option for each question."""
    add_language(parser)  # before the kind: a source has a language of its own
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    for kind in KINDS:
        added = kinds.add_parser(kind.value, help=f"a new {kind.value}", description=f"Make a new {kind.value}.")
        added.set_defaults(kind=kind)
        added.add_argument("--id", help="its id, the name of its file (default: proposed from the name)")
        added.add_argument("--added", default=dt.date.today().isoformat(), help="default: today")  # noqa: DTZ011
        added.add_argument("--again", action="store_true", help="even if a record of this name exists")
        for question in questions_of(kind):
            _option(added, question)


def _option(parser: argparse.ArgumentParser, question: Question) -> None:
    shown = {Answer.TEXTS: "LANGUAGE=TEXT", Answer.WORD: "WORD", Answer.LINE: "TEXT"}.get(question.answer, "ID")
    words = f": {', '.join(question.words)}" if question.words and question.answer is Answer.WORD else ""
    parser.add_argument(
        f"--{question.flag}",
        dest=f"answer_{question.key}",
        action="append",
        metavar=shown,
        help=f"{question.ask}{words}".replace("%", "%%"),
    )


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Ask what no option says, write the file unless it exists, and check it beside all the others."""
    checked = read_and_check(root)
    timeline = checked.timeline
    if timeline is None:
        raise UsageError(Message("mkdocs.yml cannot be used: `dateline check` says why"))
    language = chosen(options, terminal, timeline.settings)
    kind: RecordKind = options.kind
    desk = _Desk(timeline, terminal, language)
    answers = _answers(options, desk)
    _refuse_namesakes(options, answers, desk)
    key = _id(options, answers, desk, checked.loaded)
    path = path_of(kind, key, answers)
    data = content(kind, path, answers, timeline)
    wrong = judged(kind, path, data, timeline).findings
    if wrong:
        lines = tuple(data.decode().split("\n"))
        tell_findings(Findings(wrong), lambda _: lines, terminal, language)
        return REFUSED
    try:
        create(root / path, data)
    except FileExistsError:
        raise UsageError(Message("`{path}` exists already", path=path)) from None
    terminal.say(f"{path}\n")
    found = narrowed(read_and_check(root).findings, (path,))
    if len(found):
        tell_findings(found, lines_below(root), terminal, language)
    return REFUSED if found.errors else OK


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where questions are asked and answered."""

    timeline: Timeline
    terminal: Terminal
    language: str

    def ask(self, question: Message, choices: Sequence[str] = ()) -> str:
        return self.terminal.ask(question.in_language(self.language), choices)


def _answers(options: argparse.Namespace, desk: _Desk) -> dict[str, Any]:
    answers: dict[str, Any] = {"added": options.added}
    missing = []
    for question in questions_of(options.kind):
        given: list[str] | None = getattr(options, f"answer_{question.key}")
        if given:
            answers[question.key] = _from_option(question, given, desk.timeline)
        elif desk.terminal.can_ask:
            answer = _asked(question, desk)
            if answer:
                answers[question.key] = answer
        elif question.is_required:
            missing.append(f"--{question.flag}")
    if missing:
        raise UsageError(Message("please give {options}", options=tuple(missing)))
    return answers


def _from_option(question: Question, given: list[str], timeline: Timeline) -> Any:
    if question.answer is Answer.TEXTS:
        return dict(_in_language(one, timeline) for one in given)
    if len(given) > 1 and question.answer in {Answer.LINE, Answer.WORD, Answer.ID}:
        raise UsageError(Message("{option} can be given once", option=f"--{question.flag}"))
    try:
        return value(question, ",".join(given), timeline)
    except AnswerError as error:
        raise UsageError(Message("{option}: {problem}", option=f"--{question.flag}", problem=error.message)) from None


def _in_language(given: str, timeline: Timeline) -> tuple[str, str]:
    tag, sign, words = given.partition("=")
    is_tag = bool(sign) and tag.isascii() and tag.replace("-", "").isalnum() and len(tag) <= len("zh-Hans-CN")
    return (tag, words) if is_tag else (timeline.settings.language, given)


def _asked(question: Question, desk: _Desk) -> Any:
    if question.answer is Answer.TEXTS:
        return _asked_texts(question, desk)
    needed, free = (
        Message("{question}:", question=question.ask),
        Message("{question}, or nothing:", question=question.ask),
    )
    while True:
        typed = desk.ask(needed if question.is_required else free, choices(question, desk.timeline))
        if not typed and not question.is_required:
            return None
        try:
            return value(question, typed, desk.timeline)
        except AnswerError as error:
            desk.terminal.tell(f"  {printable(error.message.in_language(desk.language))}")
            if not desk.terminal.can_ask:
                raise UsageError(_unanswered(question)) from None


def _asked_texts(question: Question, desk: _Desk) -> dict[str, str]:
    texts: dict[str, str] = {}
    languages = desk.timeline.settings.languages
    for position, (tag, label) in enumerate(languages.items()):
        is_last = position == len(languages) - 1
        in_one = Message("{question} ({language}), or nothing:", question=question.ask, language=label)
        needed = Message("{question}:", question=question.ask)
        typed = desk.ask(in_one if texts or not is_last else needed)
        if typed:
            texts[tag] = typed
    if not texts:
        raise UsageError(_unanswered(question))
    return texts


def _unanswered(question: Question) -> Message:
    return Message("no answer to: {question}", question=question.ask)


def _refuse_namesakes(options: argparse.Namespace, answers: dict[str, Any], desk: _Desk) -> None:
    names = answers.get("name") or answers["title"]
    found = () if options.again else namesakes(desk.timeline, options.kind, names)
    if not found:
        return
    ids = in_code([record.id for record in found])
    another = Message("There is already {ids} of this name. Another one? (y/n)", ids=ids)
    if desk.terminal.can_ask and desk.ask(another).startswith("y"):
        return
    raise UsageError(Message("there is already {ids} of this name; --again makes another one", ids=ids))


def _id(options: argparse.Namespace, answers: dict[str, Any], desk: _Desk, loaded: Loaded) -> str:
    proposal = proposed(desk.timeline, loaded, options.kind, answers)
    typed: str = options.id or ""
    if not typed and desk.terminal.can_ask:
        offered = Message("Id [{proposal}]:", proposal=proposal)
        typed = desk.ask(offered if proposal else Message("Id (the name in lower-case Latin letters):"))
    typed = typed or proposal
    if not typed:
        raise UsageError(
            Message("no name in Latin letters to make an id from: please give --id, such as `kim-jong-un`")
        )
    try:
        record_id(typed)
    except ValueError:
        raise UsageError(no_id(typed)) from None
    if is_taken(desk.timeline, loaded, typed):
        raise UsageError(Message("the id `{id}` is taken", id=typed))
    return typed


COMMAND = Command(name="new", help="make a record by a few questions", run=run, arguments=arguments)
