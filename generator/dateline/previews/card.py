"""What the picture of a page says, and where on it: the dateline, the title, the site."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from dateline.model import Event, Record, Source
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.pictures.layout import shortened, text_width, wrapped
from dateline.urls import Listing

WIDTH: Final = 1200
HEIGHT: Final = 630
"""In pixels: what the programs that show links have room for."""

_MARGIN = 80
_SIZES = (76, 66, 58, 50)
"""Of the title, the largest first."""
_DOT = " · "
_LINES = 4
_PITCH = 1.32
_PAPER, _INK, _INK_2, _RULE, _ACCENT = "#faf8f3", "#1c1a17", "#57534b", "#d9d4c8", "#8a1c3c"
_SCRIPTS = frozenset(
    (
        *("LATIN", "GREEK", "CYRILLIC", "CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL"),
        *("FULLWIDTH", "HALFWIDTH", "IDEOGRAPHIC", "MODIFIER", "FEMININE", "MASCULINE", "MICRO"),
    )
)
"""How the names of the letters begin that stand from left to right, each by itself or on top of the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text on the picture; its baseline begins at (`x`, `y`)."""

    words: str
    x: float
    y: float
    size: float
    colour: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the picture of a page says."""

    site: str
    dateline: tuple[str, ...]
    """When, where, and what became of it; empty for what has no date."""
    title: str
    address: str
    accent: str

    @property
    def alt(self) -> str:
        """The same in words, for those who do not see it."""
        return ": ".join(filter(None, (_DOT.join(self.dateline), self.title)))

    @property
    def is_plain(self) -> bool:
        """Whether each letter can be set by itself, from left to right."""
        signs = "".join((self.site, *self.dateline, self.title, self.address))
        return all(unicodedata.name(sign, "").split(" ")[0] in _SCRIPTS for sign in signs if sign.isalpha())

    def lines(self, held: Callable[[str], str]) -> tuple[Line, ...]:
        """Every line; `held` puts `JOINER` where a line must not break."""
        room = WIDTH - 2 * _MARGIN
        rows, size = _fitted(held(self.title), room)
        found = [Line(words=self.site, x=_MARGIN, y=104, size=30, colour=_INK_2)]
        y = 212.0
        in_one = _DOT.join(self.dateline)
        for row in (in_one,) if text_width(in_one, 36) <= room else self.dateline:
            found.append(
                Line(words=shortened(row, 36, room), x=_MARGIN, y=y, size=36, colour=self.accent, is_bold=True)
            )
            y += 36 * _PITCH
        y += size - 18
        for number, row in enumerate(rows):
            place = y + number * size * _PITCH
            found.append(Line(words=row, x=_MARGIN, y=place, size=size, colour=_INK, is_bold=True))
        found.append(Line(words=self.address, x=_MARGIN, y=576, size=26, colour=_INK_2))
        return tuple(found)

    def ground(self) -> str:
        """The paper and its rules as SVG, below the lines."""
        return (
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{_PAPER}"/>'
            f'<rect width="16" height="{HEIGHT}" fill="{self.accent}"/>'
            f'<rect x="{_MARGIN}" y="132" width="{WIDTH - 2 * _MARGIN}" height="2" fill="{_RULE}"/>'
        )


def card(view: View, page: Page) -> Card:
    """What the picture of a page says, in the language of the view."""
    settings = view.timeline.settings
    record = view.timeline.records.get(page.id)
    title = page.title if page.url != view.urls.listing(Listing.HOME, view.language) else view.plain(settings.tagline)
    address = urlsplit(settings.base_url or "")
    return Card(
        site=view.plain(settings.title),
        dateline=tuple(filter(None, _dateline(view, record))) if record else (),
        title=title,
        address=f"{address.netloc}{address.path}".rstrip("/"),
        accent=settings.accent.light if settings.accent else _ACCENT,
    )


def _dateline(view: View, record: Record) -> tuple[str, ...]:
    match record:
        case Event():
            place = view.timeline.places.get(record.place or "")
            status = "" if record.status.has_occurred else view.label(record.status)
            return view.words.dates.short_date(record.date), view.name(place) if place else "", status
        case Source():
            date = view.words.dates.short_date(record.published) if record.published else ""
            return view.plain(record.publisher), date
        case _:
            return ()


def _fitted(title: str, room: float) -> tuple[tuple[str, ...], float]:
    """The title's lines at the largest size at which it is whole, else cut at the smallest."""
    for size in _SIZES:
        rows = wrapped(title, size, room, _LINES if size == _SIZES[-1] else 3)
        if not rows or (not rows[-1].endswith("…") and max(text_width(row, size) for row in rows) <= room):
            return rows, size
    return rows, size
