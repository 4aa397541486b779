"""Dates as terms: "#2018", "#2018-06", "#2018-06-12"; without the year "#-06" and "#-06-12".

`search/browser/dates.js` reads the same forms, and more, in what a reader types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.dates import Edtf, Moment, Precision
from dateline.dates.day import days_after, year_text
from dateline.dates.moment import of_day
from dateline.search.fold import fold
from dateline.search.ordinals import KANJI, value
from dateline.search.signs import DATE
from dateline.words.calendars import of_calendar

MAX_DAYS = 31
"""Days of a span up to which each of them finds it."""

MAX_YEARS = 200
"""Years of a span up to which each of them finds it."""

_IN_LATIN_LETTERS = ("fr", "de", "es")
"""Languages beside English whose months are known in every text and query."""
_OTHER_WORDS = frozenset({"ago"})
"""Short months that are too often another word: two years ago is no August in Spanish."""
_WORDS_ALONE = frozenset({"may", "march", "mars", "mai", "mayo"})
"""Months that are words or names without a day or a year beside them."""


def _months() -> Iterator[tuple[str, int]]:
    for tag in _IN_LATIN_LETTERS:
        for key in ("months", "months_short"):
            for number, name in enumerate(of_calendar(tag)[key], start=1):
                yield fold(name).strip("."), number


_ENGLISH = (
    *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul"),
    *("august aug", "september sept sep", "october oct", "november nov", "december dec"),
)
MONTHS = {name: number for number, names in enumerate(_ENGLISH, start=1) for name in names.split()}
MONTHS |= {name: number for name, number in _months() if name not in {*MONTHS, *_OTHER_WORDS}}
MONTHS |= {"janner": 1, "setiembre": 9}  # Austria's January, and September as much of America writes it
"""The number of each month by its names, folded."""

_WHOLE = {names.split()[0] for names in _ENGLISH} | {
    fold(name) for tag in _IN_LATIN_LETTERS for name in of_calendar(tag)["months"]
}
ALONE = tuple(sorted(_WHOLE - _WORDS_ALONE))
"""Names of months that are dates by themselves."""

_WRITTEN = {name: name.capitalize() if name in ALONE else name for name in MONTHS}
BY_NUMBER = "|".join(" ".join(_WRITTEN[name] for name in MONTHS if MONTHS[name] == number) for number in range(1, 13))
"""The same as the browser has it: the names of January, a bar, those of February; with a capital those of `ALONE`."""

AROUND = ("de", "del", "of")
"""What may stand between a day, a month and a year: 16 de agosto de 1892."""

YEAR = "(?:1[89]|20)[0-9]{2}"
MONTH = "1[0-2]|0?[1-9]"
DAY = "3[01]|[12][0-9]|0?[1-9]"
"""Expressions for each in digits; the browser's has them, too."""

_IN_POINTS = f"\\. (?=(?:{MONTH})\\. ?(?:{DAY})(?![0-9]))"
"""Between year and month where the day follows: 1892. 8. 16. in Korean, but not "in 1892. 8 came"."""
_NUMERIC = re.compile(
    f"({YEAR})(?:(?:[-/.]|{_IN_POINTS})({MONTH})(?:(?:[-/.]|\\. )({DAY}))?(?![0-9])|"
    f"[年년](?: ?({MONTH})[月월](?: ?({DAY})[日号일])?)?|(?![0-9]))"
)
_DAY_FIRST = re.compile(rf"(?<![0-9.])({DAY})\. ?({MONTH})\. ?({YEAR})(?![0-9])")
_YEAR = re.compile(rf"{YEAR}\Z")
_DAY = re.compile(rf"({DAY})(?:th|er)?\Z")
_IN_KANJI = re.compile(
    f"(?<![{KANJI}十])(?:[{KANJI}]{{4}}(?=年)|[{KANJI}十]{{1,2}}(?=月))|(?<=月)[{KANJI}十]{{1,3}}(?=[日号])"
)


def dates_in(folded: str, words: list[str]) -> set[str]:
    """The dates with a year in a folded text; `words` are its words."""
    found: set[str] = set()
    if "月" in folded:
        folded = _IN_KANJI.sub(lambda number: str(value(number[0])), folded)
    for match in _NUMERIC.finditer(folded):
        if match.start() and folded[match.start() - 1].isdigit():
            continue
        year, month, day, east_month, east_day = match.groups()
        found.update(_terms(year, month or east_month, day or east_day))
    for day, month, year in _DAY_FIRST.findall(folded):
        found.update(_terms(year, month, day))
    for at, word in enumerate(words):
        if word in MONTHS:
            found.update(_around(words, at))
    return found


def _around(words: list[str], at: int) -> Iterator[str]:
    """The date around the name of a month: 12 June 2018, June 12, 2018, June 2018."""
    before = [word for word in words[max(0, at - 2) : at] if word not in AROUND]
    after = [word for word in words[at + 1 : at + 4] if word not in AROUND]
    day, first, second = before[-1] if before else "", *([*after, "", ""][:2])
    if _YEAR.match(first):
        yield from _terms(first, MONTHS[words[at]], _day(day))
    elif _YEAR.match(second) and _day(first):
        yield from _terms(second, MONTHS[words[at]], _day(first))


def _day(word: str) -> str | None:
    """The number of a day: of 12, and of 1er as the French first; None for another word."""
    found = _DAY.match(word)
    return found[1] if found else None


def _terms(year: str, month: str | int | None, day: str | None) -> Iterator[str]:
    yield f"{DATE}{year}"
    if month:
        yield f"{DATE}{year}-{int(month):02}"
        if day:
            yield f"{DATE}{year}-{int(month):02}-{int(day):02}"


def own_dates(date: Edtf) -> set[str]:
    """What finds a record by its own date: a span by its ends, each of its years and, if it is short, of its days."""
    ends = [moment for moment in (date.start, date.end, *date.moments) if moment]
    found = {term for moment in ends for term in _of_moment(moment)}
    if not date.is_open:
        found.update(f"{DATE}{year_text(year)}" for year in range(date.earliest.year, date.latest.year + 1)[:MAX_YEARS])
    length = (date.latest - date.earliest).days
    if not date.is_open and date.precision is Precision.DAY and length <= MAX_DAYS:
        days = (days_after(date.earliest, number) for number in range(length + 1))
        found.update(term for day in days for term in _of_moment(of_day(day)))
    return found


def _of_moment(moment: Moment) -> Iterator[str]:
    year = year_text(moment.year)
    yield f"{DATE}{year}"
    if moment.month:
        yield f"{DATE}{year}-{moment.month:02}"
        yield f"{DATE}-{moment.month:02}"
        if moment.day:
            yield f"{DATE}{year}-{moment.month:02}-{moment.day:02}"
            yield f"{DATE}-{moment.month:02}-{moment.day:02}"
