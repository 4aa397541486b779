"""Where marks and words go so that none covers another. Lengths are in the units of the picture."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.pages.unbroken import JOINER

_NARROW = frozenset("iIljt.,:;'|!()[]’‘ frJ1·")
_WIDE = frozenset("mwMW%@&—…QOGD")
_NEVER_FIRST = frozenset("、。，．・：；？！ー々」』）〕】〉》ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％’”,.:;?!)]")
_NEVER_LAST = frozenset("「『（〔【〈《‘“([")
ELLIPSIS = "…"


@lru_cache(maxsize=4096)
def _em(character: str) -> float:
    if character == JOINER or unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _NARROW:
        return 0.36
    if character in _WIDE:
        return 0.9
    return 0.7 if character.isupper() else 0.57


def text_width(words: str, size: float) -> float:
    """About how long a line is at a font size: rather more than any usual font takes."""
    return sum(map(_em, words)) * size


def wrapped(words: str, size: float, width: float, most: int) -> tuple[str, ...]:
    """Words in at most `most` lines of about equal length; what does not fit ends in an ellipsis.

    Japanese breaks behind a phrase where that fits, and never before a full stop or after an opening bracket. What
    `JOINER` holds together breaks only where it is wider than a line.
    """
    units = _units(words)
    found = _fill(units, size, width, most)
    narrower = width
    # Evening out the lines must not break what was whole.
    widest = max((wide for unit in units if (wide := text_width(unit.rstrip(), size)) <= width), default=size)
    while len(found) > 1 and (narrower := narrower - size / 2) >= widest:
        tried = _fill(units, size, narrower, most)
        if len(tried) != len(found) or "".join(tried) != "".join(found):
            break
        found = tried
    return tuple(row.replace(JOINER, "") for row in found)


def shortened(words: str, size: float, width: float) -> str:
    """Words in one line, cut with an ellipsis where they are too long."""
    return next(iter(wrapped(words, size, width, 1)), "")


def _units(words: str) -> list[str]:
    """The pieces that stay together: a Latin word with the blank behind it, a Japanese word with its particles."""
    units: list[str] = []
    for character in words:
        if units and _stays(units[-1][-1], character):
            units[-1] += character
        else:
            units.append(character)
    return units


def _stays(last: str, character: str) -> bool:
    """Whether a character belongs to the piece that ends in `last`."""
    if JOINER in (last, character):
        return True
    if last == " ":
        return False
    if character == " " or character in _NEVER_FIRST or unicodedata.combining(character) or last in _NEVER_LAST:
        return True
    if character in _NEVER_LAST or (last in _NEVER_FIRST and not _is_latin(last)):
        return False
    if _is_hiragana(character):
        return True
    # A phrase ends where the small words behind a name or noun end.
    return not _is_hiragana(last)


def _is_hiragana(character: str) -> bool:
    return "ぁ" <= character <= "ゟ"


def _is_latin(character: str) -> bool:
    return character != " " and unicodedata.east_asian_width(character) not in "WF"


def _fill(units: Sequence[str], size: float, width: float, most: int) -> list[str]:
    rows = [""]
    waiting = list(reversed(units))
    while waiting:
        unit = waiting.pop()
        if text_width((rows[-1] + unit).rstrip(), size) <= width:
            rows[-1] += unit
        elif text_width(unit, size) > width and JOINER in unit:
            waiting += reversed(_units(unit.replace(JOINER, "")))
        elif text_width(unit, size) > width and len(characters := _characters(unit)) > 1:
            waiting += reversed(characters)
        elif not rows[-1]:
            rows[-1] = unit
        elif len(rows) == most:
            rows[-1] = _cut(rows[-1] + unit + "".join(reversed(waiting)), size, width)
            break
        else:
            rows.append(unit)
    return [_cut(row.strip(), size, width) for row in rows if row.strip()]


def _characters(unit: str) -> list[str]:
    """A phrase too long for a line, character by character, with the marks that may not begin a line.

    A Latin word stays whole: it is cut rather than broken.
    """
    if _is_latin(unit[0]):
        return [unit]
    found: list[str] = []
    for character in unit:
        if found and (character in _NEVER_FIRST or unicodedata.combining(character) or found[-1][-1] in _NEVER_LAST):
            found[-1] += character
        else:
            found.append(character)
    return found


def _cut(words: str, size: float, width: float) -> str:
    if text_width(words, size) <= width:
        return words
    while words and text_width(words.rstrip() + ELLIPSIS, size) > width:
        words = words[:-1]
    while words and unicodedata.combining(words[-1]):
        words = words[:-1]
    return words.rstrip() + ELLIPSIS


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle that something takes up."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether all of it lies in another."""
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


def lanes(spans: Iterable[tuple[float, float, int]]) -> list[int]:
    """For each span (left, right, lanes it is high), in the order given, the lowest lane that is free for it."""
    taken: list[list[tuple[float, float]]] = []
    found: list[int] = []
    for left, right, height in spans:
        lane = 0
        while any(_is_taken(taken, level, left, right) for level in range(lane, lane + height)):
            lane += 1
        while len(taken) < lane + height:
            taken.append([])
        for level in range(lane, lane + height):
            taken[level].append((left, right))
        found.append(lane)
    return found


def _is_taken(taken: Sequence[list[tuple[float, float]]], level: int, left: float, right: float) -> bool:
    return level < len(taken) and any(left < end and start < right for start, end in taken[level])
