"""Ids proposed from names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from dateline.diagnostics.message import primary
from dateline.diagnostics.text import without_accents
from dateline.editing.new import Answers, is_taken, year_of
from dateline.model import KINDS
from dateline.model.vocabulary import RecordKind
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline

MAX_PROPOSED = 50
"""An id may have 80 characters, but one that is to be typed has fewer."""
_LITTLE_WORDS = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "its",
        "of",
        "on",
        "or",
        "that",
        "the",
        "to",
        "with",
    )
)


_IN_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"})
"""What German writes where it has no umlauts; Turkish and Finnish leave the dots away."""


def slug(text: str, language: str = "") -> str:
    """Lower-case letters, digits and hyphens; "" for a text without Latin letters, which nobody romanises here."""
    if primary(language) == "de":
        text = unicodedata.normalize("NFC", text).translate(_IN_GERMAN)
    ascii_text = without_accents(text.replace("’", "").replace("'", ""))
    if sum(not c.isascii() and c.isalpha() for c in ascii_text) > sum(c.isascii() and c.isalpha() for c in ascii_text):
        return ""
    words = re.sub(r"[^a-z0-9]+", " ", ascii_text.lower()).split()
    made = ""
    for word in words:
        if made and len(made) + len(word) >= MAX_PROPOSED:
            break
        made += f"-{word}" if made else word[:MAX_PROPOSED]
    return made


def proposed(timeline: Timeline, loaded: Loaded, kind: RecordKind, answers: Answers) -> str:
    """An id that is free; "" where there is nothing to make one from."""
    made = from_answers(kind, answers)
    return free(timeline, loaded, kind, made, answers) if made else ""


def free(timeline: Timeline, loaded: Loaded, kind: RecordKind, made: str, answers: Answers) -> str:
    """An id, with the year or a number behind it where another record has it."""
    if not is_taken(timeline, loaded, made):
        return made
    year = year_of(answers).lstrip("Y-")
    if KINDS[kind].is_by_year and not is_taken(timeline, loaded, f"{made}-{year}"):
        return f"{made}-{year}"
    return _numbered(timeline, loaded, made)


def by_day_and_kind(timeline: Timeline, loaded: Loaded, answers: Answers) -> str:
    """An id for an event whose title is not in Latin letters: `2024-04-04-talks`; "" where there is no such thing."""
    kind, day = slug(str(answers.get("kind", ""))), slug(str(answers.get("date", "")))
    if not kind or not day:
        return ""
    made = f"{day}-{kind}"
    return _numbered(timeline, loaded, made) if is_taken(timeline, loaded, made) else made


def _numbered(timeline: Timeline, loaded: Loaded, made: str) -> str:
    number = 2
    while is_taken(timeline, loaded, f"{made}-{number}"):
        number += 1
    return f"{made}-{number}"


def from_answers(kind: RecordKind, answers: Answers) -> str:
    """An id made of the names in Latin letters, taken or not; "" where there are none."""
    if kind is not RecordKind.SOURCE:
        return _first(answers.get("title") or answers.get("name") or {})
    # A source is known by who published what, and when.
    words = [word for word in _first(answers.get("title") or {}).split("-") if word not in _LITTLE_WORDS]
    parts = [_first(answers.get("publisher") or {}), *words[:3], slug(str(answers.get("published", "")))]
    return "-".join(filter(None, parts))[:80].strip("-")


def _first(texts: Mapping[str, str]) -> str:
    """From the English text, else from the first in Latin letters."""
    in_order = sorted(texts.items(), key=lambda item: item[0] != "en")
    return next((made for tag, text in in_order if (made := slug(text, tag))), "")
