"""Text as search compares it: one form for full and half width, both cases, ö and o, カ and か, 國 and 国, 4th.

`search/browser/fold.js` does the same in the browser by the tables of this module; one table of cases holds both
(tests/search/folding.yaml).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from types import MappingProxyType

from dateline.search.han import FORMS
from dateline.search.ordinals import with_ordinals

_OTHER_LETTERS = "[\u00df-\u00f6\u00f8-\u02af\u0370-\u10ff\u1200-\u1cff\u1f00-\u1fff]"
"""Letters, but the Latin ones without marks, of scripts that part words by spaces."""

BEFORE_RUNS = "\u2fff"
"""Text that sorts behind this begins with Han, kana or Hangul."""

HANGUL = "\uac00-\ud7a3"

WORD = re.compile(f"[a-z0-9]+|{_OTHER_LETTERS}+")
"""A word of a script that parts words by spaces."""

RUN = re.compile(f"[\u3005-\u3007\u3041-\u3096\u3400-\u9fff]+|[{HANGUL}]+")
"""Han and kana, or Hangul, in a row: what is looked for by its pairs of characters."""

_LATIN_WORD = re.compile("[a-z0-9]+")
_OTHER_LETTER = re.compile(_OTHER_LETTERS)

LETTERS = re.compile(f"{WORD.pattern}|{RUN.pattern}")

LATIN_WITH_MARKS = "\u00c0-\u024f\u1e00-\u1eff"
"""As what stands between the brackets of an expression, like the next two."""

DROPPED = "\u0300-\u036f・ー'’‘ʼʻ`´\u00ad\u200b-\u200d\u2060\ufeff"
"""Marks that some writers put into a name and others leave out."""

KATAKANA = "\u30a1-\u30f6"

KATAKANA_TO_HIRAGANA = 0x60
"""How far a hiragana stands before its katakana in Unicode."""

POSSESSIVE = "['’]s(?![a-z0-9])"

_POSSESSIVE = re.compile(POSSESSIVE)

_KANA_PAIRS = """
ゔぁ ば ゔぃ び ゔぇ べ ゔぉ ぼ ゔゅ びゅ ゔ ぶ てぃ ち でぃ じ てゅ ちゅ でゅ じゅ とぅ つ どぅ ず つぃ ち
ふぁ は ふぃ ひ ふぇ へ ふぉ ほ しぇ せ じぇ ぜ うぃ うい うぇ うえ うぉ うお
"""
KANA = dict(zip(_KANA_PAIRS.split()[::2], _KANA_PAIRS.split()[1::2], strict=True))
"""Two ways to write a foreign sound, of which newspapers use now one, now the other: ヴィ and ビ, ティ and チ."""

WRITTEN_TWO_WAYS = "ゔ[ぁぃぇぉゅ]?|[てで][ぃゅ]|[とど]ぅ|つぃ|ふ[ぁぃぇぉ]|[しじ]ぇ|う[ぃぇぉ]"
"""An expression that finds the first of each pair."""

_WRITTEN_TWO_WAYS = re.compile(WRITTEN_TWO_WAYS)

PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i"}
"""Latin letters that Unicode does not take apart."""


def _table() -> dict[int, int | str]:
    # Characters that stay are named too: `translate` raises and catches an exception for each one it does not find.
    table: dict[int, int | str] = {code: code for code in range(0x10000)}
    bases = {code: unicodedata.normalize("NFD", chr(code))[0] for code in _codes(LATIN_WITH_MARKS)}
    table |= {code: base for code, base in bases.items() if "a" <= base <= "z"}
    table |= dict.fromkeys(_codes(DROPPED), "")
    table |= {ord(letter): plain for letter, plain in PLAIN.items()}
    table |= {katakana: katakana - KATAKANA_TO_HIRAGANA for katakana in _codes(KATAKANA)}
    table |= {ord(other): form for other, form in FORMS.items()}
    return table


def _codes(letters: str) -> Iterator[int]:
    """The characters that stand between the brackets of an expression: single ones, and the first and last of a row."""
    for first, last in re.findall("(.)(?:-(.))?", letters):
        yield from range(ord(first), ord(last or first) + 1)


_TABLE = MappingProxyType(_table())


def fold(text: str) -> str:
    """The one form: NFKC, lower case; no Latin diacritics, dots, apostrophes, `'s`; hiragana, ビ for ヴィ, 国, 4th."""
    folded = unicodedata.normalize("NFKC", text).lower()
    if "'s" in folded or "’s" in folded:
        folded = _POSSESSIVE.sub("", folded)
    folded = folded.translate(_TABLE)
    if not folded.isascii():
        folded = _WRITTEN_TWO_WAYS.sub(lambda kana: KANA[kana[0]], folded)
    return with_ordinals(folded)


def words_of(folded: str) -> list[str]:
    """The words of a folded text, in order."""
    pattern = WORD if _OTHER_LETTER.search(folded) else _LATIN_WORD  # which is twice as fast
    return pattern.findall(folded)


def key(text: str) -> str:
    """A name without what people write differently in it: spaces, hyphens, punctuation."""
    return "".join(LETTERS.findall(fold(text)))
