"""Text as search compares it: one form for full and half width, both cases, ö and o, カ and か, 4th and 四度目.

`search/browser/fold.js` does the same in the browser; one table of cases holds both
(tests/search/folding.yaml).
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

from dateline.search.ordinals import with_ordinals

WORD = re.compile("[a-z0-9]+|[\u00df-\u00f6\u00f8-\u02af\u0370-\u10ff\u1200-\u1cff\u1f00-\u1fff]+")
"""A word of a script that parts words by spaces."""

RUN = re.compile("[\u3005-\u3007\u3041-\u3096\u3400-\u9fff]+|[\uac00-\ud7a3]+")
"""Han and kana, or Hangul, in a row: what is looked for by its pairs of characters."""

_LATIN_WORD = re.compile("[a-z0-9]+")
_OTHER_LETTER = re.compile(WORD.pattern.partition("|")[2].removesuffix("+"))

LETTERS = re.compile(f"{WORD.pattern}|{RUN.pattern}")

_DROPPED = "・ー'’‘ʼʻ`´\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Marks that some writers put into a name and others leave out."""

_POSSESSIVE = re.compile("['’]s(?![a-z0-9])")

_KANA_PAIRS = """
ゔぁ ば ゔぃ び ゔぇ べ ゔぉ ぼ ゔゅ びゅ ゔ ぶ てぃ ち でぃ じ てゅ ちゅ でゅ じゅ とぅ つ どぅ ず つぃ ち
ふぁ は ふぃ ひ ふぇ へ ふぉ ほ しぇ せ じぇ ぜ うぃ うい うぇ うえ うぉ うお
"""
_KANA = dict(zip(_KANA_PAIRS.split()[::2], _KANA_PAIRS.split()[1::2], strict=True))
"""Two ways to write a foreign sound, of which newspapers use now one, now the other: ヴィ and ビ, ティ and チ."""

_KANA_WRITTEN_TWO_WAYS = re.compile("ゔ[ぁぃぇぉゅ]?|[てで][ぃゅ]|[とど]ぅ|つぃ|ふ[ぁぃぇぉ]|[しじ]ぇ|う[ぃぇぉ]")

_PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i"}
"""Latin letters that Unicode does not take apart."""


def _table() -> dict[int, int | str]:
    # Characters that stay are named too: `translate` raises and catches an exception for each one it does not find.
    table: dict[int, int | str] = {code: code for code in range(0x10000)}
    bases = {code: unicodedata.normalize("NFD", chr(code))[0] for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))}
    table |= {code: base for code, base in bases.items() if "a" <= base <= "z"}
    table |= dict.fromkeys((*range(0x300, 0x370), *map(ord, _DROPPED)), "")
    table |= {ord(letter): plain for letter, plain in _PLAIN.items()}
    table |= {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}
    return table


_TABLE = MappingProxyType(_table())


def fold(text: str) -> str:
    """The one form: NFKC, lower case, no Latin diacritics, dots, apostrophes or `'s`, hiragana, ビ for ヴィ, "4th"."""
    folded = unicodedata.normalize("NFKC", text).lower()
    if "'s" in folded or "’s" in folded:
        folded = _POSSESSIVE.sub("", folded)
    folded = folded.translate(_TABLE)
    if not folded.isascii():
        folded = _KANA_WRITTEN_TWO_WAYS.sub(lambda kana: _KANA[kana[0]], folded)
    return with_ordinals(folded)


def words_of(folded: str) -> list[str]:
    """The words of a folded text, in order."""
    pattern = WORD if _OTHER_LETTER.search(folded) else _LATIN_WORD  # which is twice as fast
    return pattern.findall(folded)


def key(text: str) -> str:
    """A name without what people write differently in it: spaces, hyphens, punctuation."""
    return "".join(LETTERS.findall(fold(text)))
