"""The questions of questions.yml, and whether the lines that answer one state what they must."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from dateline.dates import DateError, parse
from dateline.model import Event, Profile
from dateline.timeline.timeline import Timeline
from dateline.words import Words

Question = Mapping[str, Any]
Lines = Sequence[Mapping[str, str]]

QUESTIONS: list[Question] = yaml.load(
    (Path(__file__).parent / "questions.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
)

STATUS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "en": {
        "held": ("took place",),
        "not-held": ("did not take place",),
        "put-off": ("postponed", "put off", "puts off"),
        "no-agreement": ("without agreement", "no agreement"),
        "open": ("still open",),
        "as-expected": (": as expected",),
        "not-as-expected": ("not as expected",),
    },
    "ja": {
        "held": ("行われた",),
        "not-held": ("実現せず",),
        "put-off": ("延期",),
        "no-agreement": ("合意なし", "合意に至ら"),
        "open": ("未決",),
        "as-expected": ("予測通り",),
        "not-as-expected": ("予測と異なる",),
    },
}
"""How the pages of each language say what became of something."""

COUNTED: Mapping[str, Mapping[int, tuple[str, ...]]] = {
    "en": {0: ("did not meet", "no meeting"), 1: ("once",), 2: ("twice",)},
    "ja": {0: ("会談はない",)},
}
"""How a number is written that is not written in digits."""


class Verdict(StrEnum):
    """What is to be said of the lines that a question got."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"
    """None, where one was to be given."""
    RIGHTLY_NONE = "rightly-none"
    """None, where none has to be given."""


def verdict(question: Question, lines: Lines, timeline: Timeline) -> tuple[Verdict, str]:
    """Whether the lines of a question are right, with what they lack."""
    expected = question["expect"]
    if expected == "none":
        return (Verdict.WRONG, "a line") if lines else (Verdict.RIGHTLY_NONE, "")
    if not lines:
        may_lack = question.get("optional") or question["kind"] == "exact-title" or "both_or_none" in expected
        return (Verdict.RIGHTLY_NONE if may_lack else Verdict.MISSING), ""
    readings: list[Mapping[str, Any]] = expected.get("both_or_none") or [expected]
    lacking = [lack for one in readings for lack in _lacking(one, question["language"], lines, timeline)]
    pages = {question["url"], *question.get("also", ()), *(one["url"] for one in readings if "url" in one)}
    if not any(line["url"] in pages for line in lines):
        lacking.append(f"a link to {question['url']}")
    return (Verdict.WRONG if lacking else Verdict.RIGHT), ", ".join(lacking)


def _lacking(expected: Mapping[str, Any], language: str, lines: Lines, timeline: Timeline) -> Iterator[str]:
    """What the lines do not state of what is expected."""
    text = " ".join(line["text"] for line in lines)
    if "number" in expected and not _counts(text, expected["number"], language):
        yield f"the number {expected['number']}"
    for date in expected.get("dates", ()):
        if not any(form in text for form in _forms(str(date), language)):
            yield str(date)
    for sort in ("people", "places", "organisations"):
        for key in expected.get(sort, ()):
            if not any(name in text for name in _names(timeline, key, language)):
                yield key
    said = text.casefold()
    yield from (word for word in expected.get("words", ()) if word.casefold() not in said)
    if "one_of" in expected and not any(word.casefold() in said for word in expected["one_of"]):
        yield "one of the words"
    if "status" in expected and not any(form in text for form in STATUS[language][expected["status"]]):
        yield expected["status"]


def _counts(text: str, number: int, language: str) -> bool:
    forms = (str(number), *COUNTED[language].get(number, ()))
    return any(re.search(rf"(?<!\d){re.escape(form)}(?!\d)", text) for form in forms)


def _forms(date: str, language: str) -> Iterator[str]:
    """A date as the language writes it, certain, approximate and uncertain."""
    words = Words(language).dates
    for mark in ("", "~", "?"):
        for marked in {date + mark, "/".join(end + mark for end in date.split("/"))}:
            try:
                found = parse(marked)
            except DateError:
                continue
            yield words.short_date(found)
            yield re.sub(r" ?[(（][^)）]*[)）]$", "", words.date(found))


def _names(timeline: Timeline, key: str, language: str) -> Iterator[str]:
    record = timeline.records[key]
    yield record.label.pick(language).text
    if isinstance(record, Profile):
        yield from (record.short.pick(language).text,) if record.short else ()
    if isinstance(record, Profile | Event):
        yield from (other.name for other in record.also if other.language == language)
