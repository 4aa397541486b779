"""Files of other programs, changed at random: a record, or a sentence about what was not carried over."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from dateline.editing.importing import READERS, Asked, ImportFileError
from tests.counts import count, tell
from tests.editing.test_import_of_real_files import COLUMNS

FILES = {
    "calendar-of-google.ics": "icalendar",
    "table-of-excel.csv": "csv",
    "timelinejs-of-a-spreadsheet.csv": "timelinejs",
    "timelinejs.json": "timelinejs",
    "wikidata.json": "wikidata",
}
PIECES = (
    *(
        "",
        "0",
        "-1",
        "-44",
        "1e999",
        "null",
        "true",
        "NaN",
        "[]",
        "{}",
        '"x"',
        "http://[",
        "https://[here]/",
        "\0",
        "é",
    ),
    *('"', "'", "-", "=", ";", ",", ":", "[", "]", "{", "}", "<b", "&#65", "\r\n", "\n", "\t", "../", "9" * 30),
    *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VTIMEZONE", "RRULE:FREQ=X", "URL:x"),
    *("DTSTART:00010101T000000Z", "DTSTART:99991231T235959Z", "DTEND:20200101T000000", "DURATION:P9999999D"),
    *("DTSTART;TZID=Asia/Tokyo:20200101T000000", "X-WR-TIMEZONE:Pacific/Kiritimati", "+99999-01-01T00:00:00Z"),
)
"""What a slip, another program or somebody's malice may put there; none of it is more than a word."""


def _piece(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(PIECES) + text[at + chance.choice((0, 0, 1, 9)) :]


def _line(chance: random.Random, text: str) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((f"{chance.choice(PIECES)}\r\n", chance.choice(lines), lines[at] * 2, ""))
    return "".join(lines)


def _leaf(chance: random.Random, text: str) -> str:
    leaves = list(_LEAF.finditer(text))
    if not leaves:
        return _line(chance, text)
    leaf = chance.choice(leaves)
    return text[: leaf.start()] + chance.choice(_LEAVES) + text[leaf.end() :]


_LEAF = re.compile(r'(?<=: )(?:"[^"\n]*"|-?[0-9.]+|true|false|null)')
_LEAVES = ('""', '"x"', '"http://[here]/"', '"-0043"', "0", "-1", "1e999", "NaN", "null", "true", "[]", "{}", "9" * 30)
"""In place of a value of JSON, so that the file stays one."""

WAYS: tuple[Callable[[random.Random, str], str], ...] = (_piece, _line, _leaf)
OF_JSON = (*(_leaf,) * 20, _piece, _line)
"""Most other slips leave no JSON at all."""


@pytest.mark.parametrize("name", FILES)
def test_no_file_ends_the_reading(cases: Path, name: str) -> None:
    """Whatever a file holds, a reader gives what it can read, or says that it can read none of it."""
    text = (cases / "imports" / name).read_text(encoding="utf-8")
    columns = dict(column.split("=") for column in COLUMNS) if FILES[name] == "csv" else {}
    today = dt.date(2026, 1, 1)
    asked = Asked(name=name, language="en", languages=("en", "ja"), today=today, kind="session", columns=columns)
    ways = OF_JSON if name.endswith(".json") else WAYS
    number, read = count(200, 2_000), 0
    for one in range(number):
        chance = random.Random(f"{name}-{one}")  # noqa: S311 -- the same in every run
        changed = text
        for _ in range(chance.randint(1, 4)):
            changed = chance.choice(ways)(chance, changed)
        with suppress(ImportFileError):
            READERS[FILES[name]](changed.encode(), asked)
            read += 1
    assert read > number / 5
    tell("G3", f"{number} damaged files for `dateline import {FILES[name]}`", f"{read} read, the others refused")
