"""Seasons, quarters and other parts of a year as people write them, and the EDTF texts each may stand for."""

from __future__ import annotations

import re

Texts = tuple[str, ...]
_MONTHS = 12


def joined(year: str | int, month: str | int | None = None, day: str | int | None = None) -> str:
    """A year, month and day in the form of EDTF, as far as they are given."""
    parts = (f"{int(year):04}", *(f"{int(part):02}" for part in (month, day) if part))
    return "-".join(parts)


_FOURTHS = ("1 first 一", "2 second 二", "3 third 三", "4 fourth 四")
QUARTERS = "|".join(sign for signs in _FOURTHS for sign in signs.split())


def of_quarter(match: re.Match[str]) -> Texts:
    """Its first and its last month."""
    quarter = match["quarter"].lower()
    last = 3 * (next(number for number, signs in enumerate(_FOURTHS, start=1) if quarter in signs.split()))
    return (f"{joined(match['year'], last - 2)}/{joined(match['year'], last)}",)


def of_fiscal_year(match: re.Match[str]) -> Texts:
    """The months of a Japanese one."""
    year = int(match["year"])
    return (f"{joined(year, 4)}/{joined(year + 1, 3)}",)


_SEASONS = {
    "spring": "spring 春 봄",
    "summer": "summer 夏 여름",
    "autumn": "autumn fall 秋 가을",
    "winter": "winter 冬 겨울",
}
SEASON = "|".join(word for words in _SEASONS.values() for word in words.split())


def of_season(match: re.Match[str]) -> Texts:
    """The season itself, the months that it has in the north, then the year alone."""
    season = season_number(match["season"])
    return (f"{match['year']}-{21 + season}", months_of_season(int(match["year"]), season), match["year"])


def season_number(word: str) -> int:
    """0 for a word for spring, 3 for one for winter."""
    return next(number for number, words in enumerate(_SEASONS.values()) if word.lower() in words.split())


def of_winter(match: re.Match[str]) -> Texts:
    """The winter of two years belongs to the first of them; none of years that do not follow each other."""
    year, last = int(match["year"]), match["last"]
    return (f"{year}-24", months_of_season(year, 3)) if f"{year + 1}".endswith(last) else ()


def months_of_season(year: int, season: int) -> str:
    """The months of spring (0), summer, autumn or winter (3) as the northern half of the earth has them.

    >>> months_of_season(2018, 3)
    '2018-12/2019-02'
    """
    first = 3 * (season + 1)
    last_year, last = (year, first + 2) if first + 2 <= _MONTHS else (year + 1, first + 2 - _MONTHS)
    return f"{joined(year, first)}/{joined(last_year, last)}"
