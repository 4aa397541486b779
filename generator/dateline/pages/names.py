"""Every name in every script on one page, so that a record is found without JavaScript.

A record has one line under each letter that a name of its begins with, and all its names with that letter stand in
it. Titles of events stand in the page's own language alone: in another one nobody looks for them here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from dateline.model import Event, Profile, Record
from dateline.pages import collation
from dateline.pages.collation import Position
from dateline.pages.compose import Part
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View

SCRIPTS = ("latin", "japanese", "hangul", "chinese", "cyrillic", "other")
"""The sections of the index, in the order for readers of a language with Latin letters."""
HEADINGS = {
    "latin": "script_latin",
    "japanese": "script_japanese",
    "hangul": "script_hangul",
    "chinese": "script_chinese",
    "cyrillic": "script_cyrillic",
    "other": "script_other",
}
"""The key of each section's heading."""
LANGUAGES = {"japanese": "ja", "hangul": "ko", "chinese": "zh"}
"""The language that the letters of a section are in."""
OWN_SCRIPT = {"ja": "japanese", "ko": "hangul", "zh": "chinese", "ru": "cyrillic"}
"""The section that readers of a language look in first, by its main tag."""

_BY_UNICODE = {
    "": "latin",
    "LATIN": "latin",
    "HIRAGANA": "japanese",
    "KATAKANA": "japanese",
    "HANGUL": "hangul",
    "CYRILLIC": "cyrillic",
}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """A name as it is shown."""

    text: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The names of a record that begin alike; the first is the one it goes by, where that is among them."""

    record: Record
    names: tuple[Name, ...]
    is_elsewhere: bool
    """Whether the name that the page's language has for the record stands under another letter or in another script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The entries under a letter."""

    letter: str
    """"" in a script without letters."""
    entries: tuple[Entry, ...]

    @property
    def is_unread(self) -> bool:
        """Whether it holds the names that no kana tells how to read."""
        return self.letter == collation.UNREAD


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A section of the index."""

    name: str
    """As in `SCRIPTS`."""
    language: str
    """The tag of the language that its letters are those of; "" for an alphabet of many."""
    rows: tuple[Row, ...]
    is_own: bool
    """Whether readers of the page's language look here first."""

    @property
    def count(self) -> int:
        """How many names stand in it."""
        return sum(len(entry.names) for row in self.rows for entry in row.entries)


def section_of(name: str, tag: str) -> str:
    """The section that a name in a language belongs to, by the first letter in it."""
    script = collation.script_of(name)
    if script == "CJK":
        return "japanese" if tag.startswith("ja") else "chinese"
    return _BY_UNICODE.get(script, "other")


def named(view: View, record: Record) -> Iterator[Name]:
    """The names of a record that the index shows, the ones it goes by first."""
    if isinstance(record, Profile):
        for tag, name in record.label.items():
            yield Name(text=name, language=tag)
        for other in record.also:
            yield Name(text=other.name, language=other.language)
    elif isinstance(record, Event):
        text, tag = record.label.pick(view.language, view.default)
        yield Name(text=text, language=tag)


Found = dict[tuple[str, str, str], list[tuple[Position, Name]]]


def by_script(view: View) -> tuple[Script, ...]:
    """The sections of the index, the page's own first."""
    records = view.timeline.records
    found: Found = defaultdict(list)
    for record in records.values():
        for name in named(view, record):
            section = section_of(name.text, name.language)
            position, shown = placed(view, record, name, section)
            found[section, position.row, record.id].append((position, shown))
    own = OWN_SCRIPT.get(view.language.partition("-")[0], SCRIPTS[0])
    ordered = sorted(SCRIPTS, key=lambda name: name != own)
    made = (
        Script(name=name, language=LANGUAGES.get(name, ""), rows=tuple(_rows(view, found, name)), is_own=name == own)
        for name in ordered
    )
    return tuple(script for script in made if script.rows)


_ORDERS: Mapping[str, Callable[[str], Position]] = {
    "hangul": collation.by_syllable,
    "chinese": collation.by_radical,
    "other": collation.by_radical,
}


def placed(view: View, record: Record, name: Name, section: str) -> tuple[Position, Name]:
    """Where a name stands, and how it is shown there: "Trump, Donald" where the record sorts it so."""
    if section == "japanese":
        return view.readings.position(record, name.text), name
    sort = record.sort if isinstance(record, Profile) else None
    if sort is not None and name.language in sort and name.text == record.label.get(name.language):
        turned = sort[name.language]
        if collation.begins_with_kana(turned):  # the reading of a name in Latin letters: AFP通信
            return collation.by_letter(name.text), name
        return collation.by_letter(turned), Name(text=turned, language=name.language) if "," in turned else name
    return _ORDERS.get(section, collation.by_letter)(name.text), name


def _rows(view: View, found: Found, section: str) -> Iterator[Row]:
    entries = sorted(
        (names[0][0], key, _once(name for _, name in names))
        for (script, _, key), names in found.items()
        if script == section
    )
    for letter, group in groupby(entries, key=lambda entry: entry[0].row):
        yield Row(letter=letter, entries=tuple(_entry(view, key, names) for _, key, names in group))


def _entry(view: View, key: str, names: tuple[Name, ...]) -> Entry:
    record = view.timeline.records[key]
    own = {view.name(record), view.plain(record.sort) if isinstance(record, Profile) and record.sort else ""}
    return Entry(record=record, names=names, is_elsewhere=not any(name.text in own for name in names))


def _once(names: Iterable[Name]) -> tuple[Name, ...]:
    """Spellings in the order of the record, each once."""
    different: dict[str, Name] = {}
    for name in names:
        different.setdefault(collation.same_letters(name.text), name)
    return tuple(different.values())


PARTS = (
    Part(
        anchor=lambda script: script.name,
        heading=lambda view, script: view.words[HEADINGS[script.name]],
        macro="names",
        each=lambda scripts: scripts,
    ),
)


def pages(view: View) -> Iterator[Page]:
    """The index of names: a section for each script."""
    yield list_page(view, "names", PARTS, partial(by_script, view), title="names", lead="names_lead")
