"""`dateline new`: a record made by a few questions, or by options."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from dateline.commands.asking import Desk, NamesakeError, make, one_of
from dateline.commands.command import INTERRUPTED, OK, REFUSED, Command, UsageError
from dateline.commands.drafts import Draft, drafts, sheets_of
from dateline.commands.language import add_language, chosen
from dateline.commands.options import beside_others, given, id_of, without_questions
from dateline.commands.paths import create_below, lines_below, narrowed, project
from dateline.commands.report import tell_findings
from dateline.commands.terminal import Terminal
from dateline.diagnostics import Diagnostic, Findings
from dateline.diagnostics.message import Message, in_code
from dateline.diagnostics.reports.text import beside
from dateline.diagnostics.text import printable
from dateline.editing.new import content, judged, path_of
from dateline.editing.new.questions import Answer, Question, questions_of
from dateline.editing.new.sheet import Sheet
from dateline.model import KINDS
from dateline.model.open_lists import Vocabulary, shipped_words
from dateline.model.vocabulary import RecordKind
from dateline.project import read_and_check
from dateline.reading.folders import Cache
from dateline.reading.settings import read_settings


def arguments(parser: argparse.ArgumentParser, vocabulary: Vocabulary | None = None) -> None:
    """A word for each kind of record, with an option for each question."""
    add_language(parser)  # before the kind; behind it, too, but a source has a language of its own
    parser.add_argument("--continue", dest="continues", action="store_true", help="go on with a record that was begun")
    kinds = parser.add_subparsers(metavar="KIND")
    for kind in KINDS:
        added = kinds.add_parser(
            kind.value,
            help=f"a new {kind.value}",
            description=f"Make a new {kind.value}.",
            argument_default=argparse.SUPPRESS,  # what stands before the kind holds where nothing stands behind it
        )
        added.set_defaults(kind=kind)
        added.add_argument("--id", help="its id, the name of its file (default: proposed from the name)")
        added.add_argument("--added", help="default: today")
        added.add_argument("--again", action="store_true", help="even if a record of this name exists")
        if all(question.flag != "language" for question in questions_of(kind)):
            add_language(added)
        for question in questions_of(kind):
            _option(added, question, vocabulary or shipped_words())


def arguments_on_site(parser: argparse.ArgumentParser, root: Path | None) -> None:
    """The same, with the words of the site that a help is asked for in; where there is none, with those that ship."""
    try:
        settings = read_settings(project(root, ())).settings
    except UsageError:
        settings = None
    arguments(parser, settings.vocabulary if settings else None)


def _option(parser: argparse.ArgumentParser, question: Question, vocabulary: Vocabulary) -> None:
    shown = {
        Answer.TEXTS: "LANGUAGE=TEXT",
        Answer.WORD: "WORD",
        Answer.LINE: "TEXT",
        Answer.COORDINATES: "LATITUDE,LONGITUDE",
    }.get(question.answer, "ID")
    is_listed = question.answer in {Answer.WORD, Answer.ACTORS}
    choices = vocabulary.of(question.words) if question.words and is_listed else ()
    words = f": {', '.join(choices)}" if choices else ""
    parser.add_argument(
        f"--{question.flag}",
        dest=f"answer_{question.key}",
        action="append",
        metavar=shown,
        help=f"{question.ask}{words}".replace("%", "%%"),
    )


def run(options: argparse.Namespace, root: Path, terminal: Terminal) -> int:
    """Ask what no option says, write the file unless it exists, and check it beside all the others."""
    cache: Cache = {}
    checked = read_and_check(root, cache)
    if checked.timeline is None:
        raise UsageError(Message("mkdocs.yml cannot be used: `dateline check` says why"))
    desk = Desk(
        root=root,
        terminal=terminal,
        language=chosen(options, terminal, checked.timeline.settings),
        checked=checked,
        cache=cache,
        write=_write,
        draft=Draft(root),
    )
    try:
        return _by_questions(options, desk) if terminal.can_ask else _by_options(options, desk)
    except _RefusedError:
        return REFUSED


class _RefusedError(Exception):
    """Something is wrong with what was given, and was told."""


def _by_options(options: argparse.Namespace, desk: Desk) -> int:
    if options.continues:
        raise UsageError(Message("`--continue` asks questions: type it in a terminal"))
    kind: RecordKind | None = getattr(options, "kind", None)
    if kind is None:
        raise UsageError(Message("please give a kind of record: {kinds}", kinds=in_code(list(KINDS))))
    answered = given(options, kind, desk.timeline)
    problems = [*answered.problems, *without_questions(answered, desk.root, desk.checked)]
    _refuse([*answered.findings, *beside_others(answered, desk.checked)], problems, desk)
    _write(desk, answered.sheet, id_of(answered.sheet, desk.checked))
    return _judged(desk)


def _by_questions(options: argparse.Namespace, desk: Desk) -> int:
    try:
        if options.continues:
            desk.draft, desk.sheets = _begun(desk)
        else:
            desk.sheets = [_first_sheet(options, desk)]
        make(desk)
    except KeyboardInterrupt:
        desk.terminal.tell("")
        _tell_kept(desk)
        return INTERRUPTED
    except NamesakeError as same:
        if not options.continues:
            desk.draft.drop()
        raise UsageError(Message("there is already {ids} of this name", ids=in_code(same.ids))) from None
    except (UsageError, _RefusedError):
        _tell_kept(desk)
        raise
    desk.draft.drop()
    return _judged(desk)


def _first_sheet(options: argparse.Namespace, desk: Desk) -> Sheet:
    if drafts(desk.root):
        desk.tell(Message("A record that was begun before is kept: `dateline new --continue` goes on with it."))
    kind: RecordKind = getattr(options, "kind", None) or one_of(desk, tuple(KINDS))
    answered = given(options, kind, desk.timeline)
    _refuse(answered.findings, answered.problems, desk)
    return answered.sheet


def _refuse(findings: Sequence[tuple[str, Diagnostic]], problems: Sequence[Message], desk: Desk) -> None:
    """Tell all that is wrong with the options. Raises `UsageError`, or an error without words, if anything is."""
    for option, finding in findings:
        desk.terminal.tell(beside(option, finding, desk.language))
    if problems:
        raise UsageError(*problems)
    if findings:
        raise _RefusedError


def _begun(desk: Desk) -> tuple[Draft, list[Sheet]]:
    """The draft to go on with, and what it holds; of several the one that is chosen."""
    kept = drafts(desk.root)
    if not kept:
        raise UsageError(Message("no record was begun before: there is nothing to go on with"))
    if len(kept) == 1:
        return kept[0], sheets_of(kept[0])
    for number, draft in enumerate(kept, start=1):
        desk.terminal.tell(f"  {number}  {_shown(sheets_of(draft)[0], desk)}")
    while True:
        typed = desk.ask(Message("Which one? Its number:"))
        if typed.isdecimal() and 0 < int(typed) <= len(kept):
            return kept[int(typed) - 1], sheets_of(kept[int(typed) - 1])


def _shown(sheet: Sheet, desk: Desk) -> str:
    """What a record that was begun is about."""
    noun = KINDS[sheet.kind].noun.in_language(desk.language)
    return f"{noun}  {printable(next(iter(sheet.names.values()), '…'))}"


def _tell_kept(desk: Desk) -> None:
    if desk.draft.path is not None:
        path = desk.draft.path.relative_to(desk.root).as_posix()
        desk.tell(
            Message("What you answered is kept in {path}: `dateline new --continue` goes on from there.", path=path)
        )


def _write(desk: Desk, sheet: Sheet, key: str) -> None:
    """Write the file of a record that is good by itself, and read everything again."""
    path = path_of(sheet.kind, key, sheet.answers)
    data = content(sheet.kind, path, sheet.answers, desk.timeline)
    wrong = judged(sheet.kind, path, data, desk.timeline).findings
    if wrong:
        lines = tuple(data.decode().split("\n"))
        tell_findings(Findings(wrong), lambda _: lines, desk.terminal, desk.language)
        raise _RefusedError
    try:
        create_below(desk.root, path, data)
    except FileExistsError:
        raise UsageError(Message("`{path}` exists already", path=path)) from None
    desk.terminal.say(f"{path}\n")
    desk.made.append(path)
    desk.checked = read_and_check(desk.root, desk.cache)


def _judged(desk: Desk) -> int:
    """Tell what is found in the files that were written, beside all the others."""
    found = narrowed(desk.checked.findings, tuple(desk.made))
    if len(found):
        tell_findings(found, lines_below(desk.root), desk.terminal, desk.language)
    return REFUSED if found.errors else OK


COMMAND = Command(name="new", run=run, arguments=arguments, on_site=arguments_on_site)
