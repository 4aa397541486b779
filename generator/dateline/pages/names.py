"""Every name in every script on one page, so that a record is found without JavaScript."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.shared import list_page
from dateline.pages.view import View
from dateline.records import Event, Profile, Record
from dateline.urls import Listing

OTHER = "OTHER"
SCRIPTS = ("LATIN", "HIRAGANA", "KATAKANA", "CJK", "HANGUL", "CYRILLIC")
"""The first word of a letter's Unicode name tells its script; names in other scripts come last."""


OWN_SCRIPTS = {"ja": ("HIRAGANA", "KATAKANA", "CJK"), "ko": ("HANGUL",), "zh": ("CJK",), "ru": ("CYRILLIC",)}
"""The scripts that readers of a language look in first, by its main tag; others begin with Latin letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One name of one record."""

    name: str
    language: str
    record: Record


def entries(view: View) -> list[Entry]:
    """Every name and other spelling of every event and profile, each once for a record."""
    found: dict[tuple[str, str], Entry] = {}
    for record in view.timeline.records.values():
        if isinstance(record, Profile | Event):
            named = [*((name, tag) for tag, name in record.label.items()), *((o.name, o.language) for o in record.also)]
            for name, language in named:
                found.setdefault((name, record.id), Entry(name=name, language=language, record=record))
    return list(found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The names that begin in one script."""

    name: str
    """As in `SCRIPTS`."""
    letters: tuple[tuple[str, tuple[Entry, ...]], ...]

    @property
    def anchor(self) -> str:
        """Where its section begins."""
        return self.name.lower()


def by_script(view: View) -> tuple[Script, ...]:
    """Scripts, in each the first letters, in each the names."""
    own = OWN_SCRIPTS.get(view.language.partition("-")[0], ())
    scripts = (*own, *(script for script in SCRIPTS if script not in own), OTHER)
    ordered = sorted(entries(view), key=lambda e: (scripts.index(script_of(e.name)), _folded(e.name), e.record.id))
    return tuple(
        Script(name=name, letters=tuple((letter, tuple(group)) for letter, group in groupby(names, key=_letter)))
        for name, names in groupby(ordered, key=lambda e: script_of(e.name))
    )


def _letter(entry: Entry) -> str:
    return _folded(entry.name)[:1].upper()


def script_of(name: str) -> str:
    """The script a name begins in: "LATIN", "CJK", "HANGUL" …; "OTHER" where it is none of `SCRIPTS`."""
    for character in name:
        if character.isalpha():
            script = unicodedata.name(character, "").split(" ")[0]
            return script if script in SCRIPTS else OTHER
    return "LATIN"


def _folded(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in unicodedata.normalize("NFC", decomposed) if not unicodedata.combining(c)).lstrip("“\"'「")


def pages(view: View) -> Iterator[Page]:
    """The index of names: a section for each script."""
    scripts = by_script(view)
    parts = tuple(
        Part(
            anchor=script.anchor,
            label=f"script_{script.anchor}",
            macro="names",
            subject=partial(_as_is, script),
        )
        for script in scripts
    )
    path = f"{Listing.NAMES.value}/"
    yield list_page(view, "names", path, "names.html", parts, subject=scripts, title="names", lead="names_lead")


def _as_is(script: Script, _subject: object) -> Script:
    return script
