"""Ordinals in one form, "4th": 第4回, 四度目の, 4th, fourth, no. 4, 제4차, 네 번째.

`search/browser/ordinals.js` does the same in the browser by the words and expressions of this module.
"""

from __future__ import annotations

import re

ENGLISH = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
KOREAN = ("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
KANJI = "〇一二三四五六七八九"


def ordinal(number: int) -> str:
    """The one form."""
    return f"{number}th"


_ENGLISH = {word: ordinal(number) for number, word in enumerate(ENGLISH, start=1)}
_ENGLISH |= {"1st": "1th", "2nd": "2th", "3rd": "3th"}
_KOREAN = {word: number for number, word in enumerate(KOREAN, start=1)}

# Several expressions, each looked for by its first sign and where it may be: one for all takes six times as long.
_WORDS = [(word, re.compile(f"{word}(?![a-z0-9])")) for word in _ENGLISH]
_NUMBER = f"([0-9]{{1,3}}|[{KANJI}十]{{1,3}})"
ABBREVIATED = r"no\.? ?([0-9]{1,3})"
# 第1次長 is the first 次長, and 1차관 the first 차관.
PREFIXED = f" ?{_NUMBER}(?![0-9])(?:(?:回目?|番目?|[次期代度차회기대])(?![長官관장]))?の?"
"""What stands behind 第 and 제."""
COUNTED = f"{_NUMBER} ?(?:[回度番期代人つ]目|번째|회째|차(?![장관]))の?"
AT_FIRST = "(?:最初|(?<![当年月期])初(?:めて)?)の"
_ABBREVIATED = re.compile(f"{ABBREVIATED}(?![a-z0-9])")
_PREFIXED = re.compile(f"[第제]{PREFIXED}")
_COUNTED = re.compile(COUNTED)
_COUNTERS = ("目", "번째", "회째", "차")
_IN_KOREAN = re.compile(f"({'|'.join(_KOREAN)}) ?번째|(첫) ")
_AT_FIRST = re.compile(AT_FIRST)


def with_ordinals(folded: str) -> str:
    """A text that is otherwise folded, with all its ordinals in the one form.

    Where words are not parted by spaces a sign stands before it, so that the 19th is not taken for the 9th.
    """
    for word, expression in _WORDS:
        if word in folded:
            folded = expression.sub(_english, folded)
    if "no" in folded:
        folded = _ABBREVIATED.sub(_english, folded)
    return folded if folded.isascii() else _with_eastern(folded)


def _with_eastern(folded: str) -> str:
    if "第" in folded or "제" in folded:
        folded = _PREFIXED.sub(_eastern, folded)
    if any(counter in folded for counter in _COUNTERS):
        folded = _COUNTED.sub(_eastern, folded)
    if "번째" in folded or "첫 " in folded:
        folded = _IN_KOREAN.sub(_eastern, folded)
    return _AT_FIRST.sub(" #1th ", folded) if "初" in folded else folded


def _english(match: re.Match[str]) -> str:
    before = _before(match)
    if before.isascii() and before.isalpha():  # millisecond
        return match[0]
    return _ENGLISH.get(match[0]) or ordinal(int(match[1]))


def _eastern(match: re.Match[str]) -> str:
    before = _before(match)
    is_part = "가" <= before <= "힣" if match[0] >= "가" else before.isdecimal()  # 경제 2 is no second
    return match[0] if is_part else f" #{ordinal(value(match[1] or match[2]))} "


def _before(match: re.Match[str]) -> str:
    return match.string[match.start() - 1 : match.start()]


def value(number: str) -> int:
    """The number that digits, kanji or a Korean numeral write."""
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return _KOREAN.get(number) or ((_digits(tens) or 1) * 10 if ten else 0) + _digits(ones)


def _digits(kanji: str) -> int:
    return int("".join(str(KANJI.index(digit)) for digit in kanji if digit in KANJI) or 0)
