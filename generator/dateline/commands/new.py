"""`dateline new`: a record made by a few questions, or by options."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

from dateline.commands.command import OK, REFUSED, Command, UsageError
from dateline.commands.paths import lines_below, narrowed
from dateline.commands.terminal import Terminal
from dateline.diagnostics import Findings
from dateline.diagnostics.reports import text
from dateline.diagnostics.reports.text import printable
from dateline.editing.new import content, is_taken, judged, path_of
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
        raise UsageError("mkdocs.yml cannot be used: `dateline check` says why")
    kind: RecordKind = options.kind
    answers = _answers(options, timeline, terminal)
    _refuse_namesakes(options, answers, timeline, terminal)
    key = _id(options, answers, timeline, checked.loaded, terminal)
    path = path_of(kind, key, answers)
    data = content(kind, path, answers, timeline)
    wrong = judged(kind, path, data, timeline).findings
    if wrong:
        lines = tuple(data.decode().split("\n"))
        terminal.tell(text.report(Findings(wrong), lambda _: lines, is_coloured=terminal.is_coloured).rstrip("\n"))
        return REFUSED
    try:
        create(root / path, data)
    except FileExistsError:
        raise UsageError(f"`{path}` exists already") from None
    terminal.say(f"{path}\n")
    found = narrowed(read_and_check(root).findings, (path,))
    if len(found):
        terminal.tell(text.report(found, lines_below(root), is_coloured=terminal.is_coloured).rstrip("\n"))
    return REFUSED if found.errors else OK


def _answers(options: argparse.Namespace, timeline: Timeline, terminal: Terminal) -> dict[str, Any]:
    answers: dict[str, Any] = {"added": options.added}
    missing = []
    for question in questions_of(options.kind):
        given: list[str] | None = getattr(options, f"answer_{question.key}")
        if given:
            answers[question.key] = _from_option(question, given, timeline)
        elif terminal.can_ask:
            answer = _asked(question, timeline, terminal)
            if answer:
                answers[question.key] = answer
        elif question.is_required:
            missing.append(f"--{question.flag}")
    if missing:
        raise UsageError(f"please give {', '.join(missing)}")
    return answers


def _from_option(question: Question, given: list[str], timeline: Timeline) -> Any:
    if question.answer is Answer.TEXTS:
        return dict(_in_language(one, timeline) for one in given)
    if len(given) > 1 and question.answer in {Answer.LINE, Answer.WORD, Answer.ID}:
        raise UsageError(f"--{question.flag} can be given once")
    try:
        return value(question, ",".join(given), timeline)
    except AnswerError as error:
        raise UsageError(f"--{question.flag}: {printable(str(error))}") from None


def _in_language(given: str, timeline: Timeline) -> tuple[str, str]:
    tag, sign, words = given.partition("=")
    is_tag = bool(sign) and tag.isascii() and tag.replace("-", "").isalnum() and len(tag) <= len("zh-Hans-CN")
    return (tag, words) if is_tag else (timeline.settings.language, given)


def _asked(question: Question, timeline: Timeline, terminal: Terminal) -> Any:
    if question.answer is Answer.TEXTS:
        return _asked_texts(question, timeline, terminal)
    ask = question.ask if question.is_required else f"{question.ask}, or nothing"
    while True:
        typed = terminal.ask(f"{ask}:", choices(question, timeline))
        if not typed and not question.is_required:
            return None
        try:
            return value(question, typed, timeline)
        except AnswerError as error:
            terminal.tell(f"  {printable(str(error))}")
            if not terminal.can_ask:
                raise UsageError(f"no answer to: {question.ask}") from None


def _asked_texts(question: Question, timeline: Timeline, terminal: Terminal) -> dict[str, str]:
    texts: dict[str, str] = {}
    for position, (tag, label) in enumerate(timeline.settings.languages.items()):
        is_last = position == len(timeline.settings.languages) - 1
        typed = terminal.ask(f"{question.ask} ({label}), or nothing:" if texts or not is_last else f"{question.ask}:")
        if typed:
            texts[tag] = typed
    if not texts:
        raise UsageError(f"no answer to: {question.ask}")
    return texts


def _refuse_namesakes(
    options: argparse.Namespace, answers: dict[str, Any], timeline: Timeline, terminal: Terminal
) -> None:
    names = answers.get("name") or answers["title"]
    found = () if options.again else namesakes(timeline, options.kind, names)
    if not found:
        return
    told = ", ".join(f"`{record.id}`" for record in found)
    if terminal.can_ask and terminal.ask(f"There is already {told} of this name. Another one? (y/n)").startswith("y"):
        return
    raise UsageError(f"there is already {told} of this name; --again makes another one")


def _id(
    options: argparse.Namespace, answers: dict[str, Any], timeline: Timeline, loaded: Loaded, terminal: Terminal
) -> str:
    proposal = proposed(timeline, loaded, options.kind, answers)
    typed: str = options.id or ""
    if not typed and terminal.can_ask:
        typed = terminal.ask(f"Id [{proposal}]:" if proposal else "Id (the name in lower-case Latin letters):")
    typed = typed or proposal
    if not typed:
        raise UsageError("no name in Latin letters to make an id from: please give --id, such as `kim-jong-un`")
    try:
        record_id(typed)
    except ValueError as error:
        cure = (getattr(error, "context", None) or {}).get("cure", "")
        raise UsageError(f"`{printable(typed)}` cannot be an id: {cure}") from None
    if is_taken(timeline, loaded, typed):
        raise UsageError(f"the id `{typed}` is taken")
    return typed


COMMAND = Command(name="new", help="make a record by a few questions", run=run, arguments=arguments)
