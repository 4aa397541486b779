"""What the options of `dateline new` say, and all that is wrong with them at once."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.commands.asking import problem_of_id
from dateline.diagnostics import Diagnostic
from dateline.diagnostics.message import Message, in_code
from dateline.editing.new.answers import AnswerError, part, parts, whole, wrong
from dateline.editing.new.beside_others import found_beside_others
from dateline.editing.new.ids import proposed
from dateline.editing.new.lookup import LookupFailedError, namesakes
from dateline.editing.new.questions import Answer, Question, questions_of
from dateline.editing.new.sheet import Sheet
from dateline.model.vocabulary import RecordKind
from dateline.project import Checked
from dateline.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the options say."""

    sheet: Sheet
    problems: list[Message] = field(default_factory=list)
    """What cannot be taken, and what to type instead."""
    findings: list[tuple[str, Diagnostic]] = field(default_factory=list)
    """What the check finds, each with the option."""
    missing: list[str] = field(default_factory=list)
    """Options that are needed and were not given."""
    refused: list[str] = field(default_factory=list)
    """Keys of which something was given that cannot be taken."""


def given(options: argparse.Namespace, kind: RecordKind, timeline: Timeline) -> Given:
    """The answers among the options of a kind of record."""
    added = getattr(options, "added", None) or dt.date.today().isoformat()  # noqa: DTZ011 -- the editor's own day
    sheet = Sheet(kind=kind, id=getattr(options, "id", None) or "", again=getattr(options, "again", False))
    found = Given(sheet=sheet)
    _take(found, "--added", "added", added, timeline)
    for question in questions_of(kind):
        typed = [one for one in getattr(options, f"answer_{question.key}", None) or () if one.strip()]
        option, before = f"--{question.flag}", len(found.problems)
        if question.answer is Answer.TEXTS:
            value: Any = _texts(found, option, typed, timeline)
        else:
            value = _value(found, option, question, typed, timeline)
        if len(found.problems) > before:
            found.refused.append(question.key)
        if value:
            _take(found, option, question.key, value, timeline)
        elif question.is_required and question.key not in found.refused:
            found.missing.append(option)
    return found


def _take(found: Given, option: str, key: str, value: Any, timeline: Timeline) -> None:
    found.sheet.answers[key] = value
    found.findings.extend((option, one) for one in wrong(found.sheet.kind, key, value, timeline))


def _texts(found: Given, option: str, typed: list[str], timeline: Timeline) -> dict[str, str]:
    texts: dict[str, str] = {}
    for tag, words in (_in_language(one, timeline) for one in typed):
        if tag in texts:
            found.problems.append(Message("{option} can be given once for each language", option=option))
        if words.strip():
            texts[tag] = words
    return texts


def _in_language(typed: str, timeline: Timeline) -> tuple[str, str]:
    tag, sign, words = typed.partition("=")
    is_tag = bool(sign) and tag.isascii() and tag.replace("-", "").isalnum() and len(tag) <= len("zh-Hans-CN")
    return (tag, words) if is_tag else (timeline.settings.language, typed)


def _value(found: Given, option: str, question: Question, typed: list[str], timeline: Timeline) -> Any:
    """The value of an option; None where there is none, or where it cannot be taken."""
    if len(typed) > 1 and question.answer in {Answer.LINE, Answer.WORD, Answer.ID, Answer.COORDINATES}:
        found.problems.append(Message("{option} can be given once", option=option))
        return None
    values = []
    for one in (one for text in typed for one in parts(question, text)):
        try:
            values.append(part(question, one, timeline))
        except AnswerError as error:
            told = Message("{message}: {hint}", message=error.message, hint=error.choices)
            found.problems.append(Message("{option}: {problem}", option=option, problem=told))
        except LookupFailedError as error:
            hint = error.hint or Message("make it first: {commands}", commands=_making(question))
            told = Message("{message}: {hint}", message=error.message, hint=hint)
            found.problems.append(Message("{option}: {problem}", option=option, problem=told))
    return whole(question, values) if values else None


def _making(question: Question) -> tuple[str, ...]:
    return in_code([f"dateline new {kind}" for kind in question.kinds])


def without_questions(found: Given, root: Path, checked: Checked) -> Iterator[Message]:
    """What else keeps a record from being made where nobody can be asked."""
    sheet, timeline = found.sheet, checked.timeline
    assert timeline is not None  # noqa: S101 -- nothing is made without settings
    same = () if sheet.again else namesakes(timeline, sheet.kind, sheet.names)
    if same:
        ids = in_code([one.id for one in same])
        yield Message("there is already {ids} of this name; --again makes another one", ids=ids)
    if found.missing:
        yield Message("please give {options}", options=tuple(found.missing))
    key = id_of(sheet, checked)
    if key:
        problem = problem_of_id(root, checked, sheet, key)
        if problem is not None:
            yield problem
    elif sheet.names and not same:
        yield Message("no name in Latin letters to make an id from: please give --id, such as `first-flight`")


def beside_others(found: Given, checked: Checked) -> Iterator[tuple[str, Diagnostic]]:
    """What the check would find beside the other records, each with the option; nothing where the rest is no record."""
    sheet, timeline = found.sheet, checked.timeline
    assert timeline is not None  # noqa: S101 -- nothing is made without settings
    key = sheet.id
    if not key or problem_of_id(checked.loaded.root or Path(), checked, sheet, key):
        key = proposed(timeline, checked.loaded, sheet.kind, sheet.answers)
    if not key or found.missing or found.findings:
        return
    options = {question.key: f"--{question.flag}" for question in questions_of(sheet.kind)}
    for at, one in found_beside_others(sheet.kind, key, sheet.answers, checked, again=sheet.again):
        # The zone of a time is the place's, and what was refused is no lack.
        if {"time": "place"}.get(at, at) not in found.refused:
            yield options.get(at, f"--{at}" if at else one.span.path), one


def id_of(sheet: Sheet, checked: Checked) -> str:
    """The id that was given, else one made from what was answered; "" where neither is."""
    assert checked.timeline is not None  # noqa: S101 -- nothing is made without settings
    return sheet.id or proposed(checked.timeline, checked.loaded, sheet.kind, sheet.answers)
