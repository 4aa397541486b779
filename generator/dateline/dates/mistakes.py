"""Why a text is no date, told so that an editor can mend it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from dateline.dates.forms import ENGLISH_MONTHS, STRICT, Guess, guess
from dateline.diagnostics import Code

EXPECTED = "a date such as 2018-06-12, 2018-06 or 2018, or an interval such as 2019-02-27/2019-02-28"
_UNKNOWN = "delete the line if the date is not known"
_LONGEST = 80
"""Characters: nothing longer is a date with a slip in it, and no pattern should have to look at it."""
_SHOWN = 40
_MOST_DAYS = 31
_LOOKS_LIKE_A_HYPHEN = re.compile("[‐‑‒–—―−﹣ー]")


class DateError(ValueError):
    """A text that is no date, no time or no zone, and what to write instead."""

    def __init__(self, code: Code, message: str, expected: str, cure: str) -> None:
        super().__init__(code, message, expected, cure)
        self.code = code
        self.message = message
        """What was found, one sentence without a full stop."""
        self.expected = expected
        self.cure = cure
        """What to write."""

    def __str__(self) -> str:
        return self.message


def quoted(text: str) -> str:
    """A text from a file as it may stand in a message: short, and nothing in it acts on a terminal."""
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "`" + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown) + "`"


def tidied(text: str) -> str:
    """The text with plain digits, hyphens and single blanks, where it has look-alikes of them."""
    text = unicodedata.normalize("NFKC", text.replace("～", "〜"))
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return " ".join(_LOOKS_LIKE_A_HYPHEN.sub("-", text).split())


def explain(text: str) -> DateError:
    """What is wrong with a text that `dates.parse` cannot read, and what to write."""
    if not text.strip():
        return DateError(Code.DATE_FORM, "the date is empty", EXPECTED, _UNKNOWN)
    if STRICT.fullmatch(text) and (told := _wrong(text)):
        return told
    if set(text) <= set("./ "):
        return DateError(Code.DATE_FORM, f"{quoted(text)} has no date in it", EXPECTED, _UNKNOWN)
    found = _guess(text)
    if found is None:
        return DateError(
            Code.DATE_FORM, f"{quoted(text)} is not a date", EXPECTED, "write year, month and day like this: 2018-06-12"
        )
    possible = [meant for meant in found.meant if _wrong(meant) is None]
    if not possible and found.meant and (told := _wrong(found.meant[0])):
        return told
    return DateError(Code.DATE_FORM, f"{quoted(text)} {found.problem}", EXPECTED, _cure(possible, found.more))


def _guess(text: str) -> Guess | None:
    if len(text) > _LONGEST:
        return None
    tidy = tidied(text)
    if not STRICT.fullmatch(tidy):
        return guess(tidy)
    if tidy == text.strip():
        problem = "has a line break after it" if text.endswith("\n") else "has a blank before or after it"
    elif _LOOKS_LIKE_A_HYPHEN.search(text):
        problem = "has a dash where the hyphen of the keyboard belongs"
    else:
        problem = "has characters that only look like 0–9, - and /"
    return Guess(problem=problem, meant=(tidy,))


def _cure(possible: list[str], more: str) -> str:
    if not possible:
        return more
    if len(possible) == 1:
        return f"write {possible[0]}" + (f", {more}" if more else "")
    return "write " + ", or ".join(f"{text} for {_in_words(text)}" for text in possible)


def _in_words(text: str) -> str:
    year, month, day = (int(part) for part in text.rstrip("~?%").split("-"))
    return f"{day} {ENGLISH_MONTHS[month - 1]} {year}"


def _wrong(text: str) -> DateError | None:
    """Why a text of the right form is no date: a day that does not exist, or an end before the beginning."""
    parts = text.split("/")
    for part in parts:
        if part != ".." and (told := _missing(*(int(n) for n in part.rstrip("~?%").split("-")))):
            return DateError(Code.DATE_IMPOSSIBLE, told[0], EXPECTED, told[1])
    start, end = parts[0], parts[-1]
    if ".." not in parts and _last(end) < _first(start):
        message = f"the interval ends ({end}) before it begins ({start})"
        return DateError(Code.DATE_REVERSED, message, EXPECTED, f"write {end}/{start}")
    return None


def _first(text: str) -> str:
    bare = text.rstrip("~?%")
    return bare + "-01-01"[len(bare) - 4 :]


def _last(text: str) -> str:
    bare = text.rstrip("~?%")
    return bare + "-12-31"[len(bare) - 4 :]


def _missing(year: int, month: int | None = None, day: int | None = None) -> tuple[str, str] | None:
    """Message and cure where the calendar does not have this year, month or day."""
    if year == 0:
        return "there is no year 0000", "write a year from 0001 to 9999"
    if month is not None and not 1 <= month <= len(ENGLISH_MONTHS):
        return f"there is no month {month:02}", _other_than_month(year, month, day)
    if day is None or month is None or _exists(year, month, day):
        return None
    cure = f"write {year:04}-{month:02} if only the month is known"
    if not 1 <= day <= _MOST_DAYS:
        return f"there is no day {day:02}", cure
    if (month, day) == (2, 29):
        return f"29 February {year} does not exist: {year} is not a leap year", cure
    return f"{day} {ENGLISH_MONTHS[month - 1]} does not exist", cure


def _other_than_month(year: int, month: int, day: int | None) -> str:
    if day is not None and _exists(year, day, month):
        return f"write {year:04}-{day:02}-{month:02} if day and month are exchanged"
    if day is None and month > year % 100:
        until = year - year % 100 + month
        return f"write {year:04}/{until:04} for the years {year} to {until}, {year:04} if only the year is known"
    return f"write {year:04} if only the year is known"


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
