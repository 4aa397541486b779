"""Where a name stands in an index: under which letter or row, and in which order there.

Latin and Cyrillic names stand by letter, Japanese ones in the rows of the kana table (五十音順) by how they are
read, Korean ones by the consonant they begin with (가나다순), Chinese ones in Unicode's order of radicals.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from dateline.diagnostics.text import without_accents

DIGITS: Final = "0–9"
"""What heads the names that begin with a number."""
UNREAD: Final = "漢字"
"""What heads the Japanese names that no kana tells how to read."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """The place of a name in the index of its script; positions sort as an index does."""

    rank: int
    """The order of the rows."""
    row: str
    """The letter or row it stands under; "" where the script has none."""
    key: str
    """Its order there."""


def by_letter(name: str) -> Position:
    """A name in an alphabet, whatever accents its letters bear."""
    key = _bare(name)
    if key[:1].isdigit():
        return Position(0, DIGITS, key)
    return Position(1, key[:1].upper(), key)


def by_syllable(name: str) -> Position:
    """A Korean name. A doubled consonant stands with the plain one, as in a dictionary's tabs."""
    key = _opened(name)
    number = ord(key[0]) - ord("가") if key else -1
    if not 0 <= number < _SYLLABLES:
        return Position(0, DIGITS, key)
    rank = _TABS[number // _TO_A_CONSONANT]
    return Position(1 + rank, "가나다라마바사아자차카타파하"[rank], key)


def by_radical(name: str) -> Position:
    """A Chinese name: the blocks of Unicode are in the order of radicals and strokes."""
    return Position(0, "", _opened(name))


def by_reading(reading: str) -> Position:
    """A Japanese name by its reading, or by as much of it as is kana; "" where none is known."""
    key = kana_key(reading)
    if not key:
        return Position(len(_ROWS), UNREAD, "")
    if key[0].isdigit():
        return Position(-1, DIGITS, key)
    rank = next(rank for rank, row in enumerate(_ROWS) if key[0] in row)
    return Position(rank, _ROWS[rank][0], key)


def unread(name: str) -> Position:
    """A Japanese name that nobody has told how to read."""
    return Position(len(_ROWS), UNREAD, _opened(name))


@lru_cache(maxsize=4096)
def kana_key(reading: str) -> str:
    """Kana without small letters, marks and long vowels: "ちぇ・そんひ" is "ちえそんひ". So JIS X 4061 compares them.

    What is no kana is kept; what comes before the first kana or digit is not.
    """
    key = ""
    for character in _hiragana(unicodedata.normalize("NFKC", reading)):
        plain = unicodedata.normalize("NFKD", character)[0].translate(_SMALL)
        if plain == "ー":
            plain = _vowel(key[-1:])
        if plain.isalnum() and (key or plain.isdigit() or any(plain in row for row in _ROWS)):
            key += plain
    return key


def script_of(name: str) -> str:
    """The script of the first letter in a name, as Unicode calls it: "LATIN", "CJK", "HANGUL" …; "" for no letter."""
    first = next((character for character in name if character.isalpha()), "")
    return re.split("[ -]", unicodedata.name(first, ""), maxsplit=1)[0] if first else ""


def begins_with_kana(name: str) -> bool:
    """Whether the first letter of a name is kana."""
    first = next((character for character in name if character.isalpha()), "")
    return bool(_KANA.fullmatch(first))


def is_kana(name: str) -> bool:
    """Whether all letters of a name are kana."""
    return all(_KANA.fullmatch(character) for character in name if character.isalnum())


def is_hiragana(name: str) -> bool:
    """Whether all letters of a name are hiragana: that is how a reading is told."""
    return is_kana(name) and name == _hiragana(name)


def same_letters(name: str) -> str:
    """What two spellings have in common that differ only in how kana are parted: たかいち・さなえ, タカイチサナエ."""
    if not is_kana(name):
        return name.casefold()
    return _hiragana("".join(character for character in name if _KANA.fullmatch(character)))


_KANA: Final = re.compile("[ぁ-ゖァ-ヺー]")
_ROWS: Final = (
    *("あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの"),
    *("はひふへほ", "まみむめも", "や＿ゆ＿よ", "らりるれろ", "わゐ＿ゑをん"),
)
"""The kana table; a character's place in its row is its vowel."""
_SMALL: Final = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
_TO_HIRAGANA: Final = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}

_SYLLABLES: Final = ord("힣") - ord("가") + 1
_TO_A_CONSONANT: Final = 588
_TABS: Final = (0, 0, 1, 2, 2, 3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 11, 12, 13)
"""The tab of each of the nineteen consonants that a syllable may begin with."""


def _hiragana(text: str) -> str:
    return text.translate(_TO_HIRAGANA)


def _vowel(kana: str) -> str:
    place = next((row.index(kana) for row in _ROWS if kana and kana in row), len(_ROWS[0]))
    return _ROWS[0][place : place + 1]


def _opened(name: str) -> str:
    """A name without the quotation mark it may begin with."""
    return unicodedata.normalize("NFKC", name).casefold().lstrip("“‘\"'「『（(")


def _bare(name: str) -> str:
    """A name without accents, and without the mark it may begin with."""
    return without_accents(_opened(name))
