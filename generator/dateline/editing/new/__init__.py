"""New records: the few things to ask for, ids proposed from names, and the file made of the answers.

Nothing here reads or writes a file: `commands.new` asks, and puts the file in place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from dateline.dates import DateError
from dateline.dates import parse as read_date
from dateline.dates.day import edtf_year
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted
from dateline.editing.formatting import formatted
from dateline.model import KINDS
from dateline.model.fields import guessed_id
from dateline.model.vocabulary import RecordKind
from dateline.reading.folders import Loaded
from dateline.reading.record import RESERVED, Parsed, parse
from dateline.timeline.timeline import Timeline

Answers = Mapping[str, Any]
"""What was answered, by the key of the record: a text, a map of texts by language, or a list."""


def path_of(kind: RecordKind, key: str, answers: Answers) -> str:
    """Where the file of a new record lies: POSIX, relative to the root."""
    return f"{KINDS[kind].folder_of(year_of(answers))}/{key}.yml"


def year_of(answers: Answers) -> str:
    """The first year that the date names, as its folder is called: "2018", "-0043"; "" where there is none."""
    typed = str(answers.get("date", "")).strip("'\"")
    with suppress(DateError):
        date = read_date(typed)
        if moment := date.start or date.end:
            return edtf_year(moment.year)
    found = re.search("[0-9]{4}", typed)
    return found[0] if found else ""


def is_taken(timeline: Timeline, loaded: Loaded, key: str) -> bool:
    """Whether an id is, or was, another record's, or means something else."""
    known = (timeline.records, timeline.removed, timeline.aliases, loaded.broken, RESERVED)
    return any(key in ids for ids in known)


def no_id(typed: str) -> Message:
    """Why a text is no id, and which may be meant."""
    guess = guessed_id(typed)
    if guess:
        return Message("{text} cannot be an id: write `{id}`", text=quoted(typed), id=guess)
    return Message("{text} cannot be an id: write one in lower-case Latin letters", text=quoted(typed))


def content(kind: RecordKind, path: str, answers: Answers, timeline: Timeline) -> bytes:
    """The file, in its canonical form."""
    return file_of(kind, path, answers, tuple(timeline.settings.languages))


def file_of(kind: RecordKind, path: str, answers: Answers, languages: Sequence[str]) -> bytes:
    """The file in its canonical form, where there is no record yet; `languages` in the order of each text."""
    rows = "".join(_row(key, value) for key, value in answers.items())
    text = formatted(rows.encode(), path, KINDS[kind].model, languages).text
    assert text is not None, rows  # noqa: S101 -- every value is quoted as JSON is, and JSON is YAML
    return text.encode()


def _row(key: str, value: Any) -> str:
    if not isinstance(value, list) or not value or isinstance(value[0], str):
        return f"{key}: {_json(value)}\n"
    return f"{key}:\n" + "".join(f"  - {_json(item)}\n" for item in value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def judged(kind: RecordKind, path: str, data: bytes, timeline: Timeline) -> Parsed:
    """The record that a file gives, or what is wrong with it."""
    return parse(data, path, KINDS[kind].model, timeline.settings.context)
