"""Why a text is no date, told so that an editor can mend it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from dateline.dates.forms import GOES_ON, MONTHS, STRICT, Guess, guess, months_of_season
from dateline.diagnostics import Code
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import quoted

EXPECTED = Message("a date such as 2018-06-12, 2018-06 or 2018, or an interval such as 2019-02-27/2019-02-28")
_UNKNOWN = Message("delete the line if the date is not known")
_LONGEST = 80
"""Characters: nothing longer is a date with a slip in it, and no pattern should have to look at it."""
_MAX_DAYS = 31
_SEASONS = range(21, 25)
"""What EDTF writes in the place of a month: spring, summer, autumn, winter."""
_LOOKS_LIKE_A_HYPHEN = re.compile("[‐‑‒–—―−﹣ー]")


class DateError(ValueError):
    """A text that is no date, no time or no zone, and what to write instead."""

    def __init__(
        self, code: Code, message: Message, expected: Message, cure: Message, meant: tuple[str, ...] = ()
    ) -> None:
        super().__init__(code, message, expected, cure)
        self.code = code
        self.message = message
        """What was found, one sentence without a full stop."""
        self.expected = expected
        self.cure = cure
        """What to write."""
        self.meant = meant
        """Each text that the cure offers, as it would be typed; none where it shows only the form."""

    def __str__(self) -> str:
        return str(self.message)


def tidied(text: str) -> str:
    """The text with plain digits, hyphens and single blanks, where it has look-alikes of them."""
    text = unicodedata.normalize("NFKC", text.replace("～", "〜"))
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return " ".join(_LOOKS_LIKE_A_HYPHEN.sub("-", text).split())


def explain(text: str) -> DateError:
    """What is wrong with a text that `dates.parse` cannot read, and what to write."""
    if not text.strip():
        return DateError(Code.DATE_FORM, Message("the date is empty"), EXPECTED, _UNKNOWN)
    if STRICT.fullmatch(text) and (told := _wrong(text)):
        return told
    if set(text) <= set("./ "):
        return DateError(Code.DATE_FORM, Message("{text} has no date in it", text=quoted(text)), EXPECTED, _UNKNOWN)
    found = _guess(text)
    if found is None:
        cure = Message("write year, month and day like this: 2018-06-12")
        return DateError(Code.DATE_FORM, Message("{text} is not a date", text=quoted(text)), EXPECTED, cure)
    possible = [meant for meant in found.meant if _wrong(meant) is None]
    if not possible and found.meant and (told := _wrong(found.meant[0])):
        return told
    message = Message("{text} {problem}", text=quoted(text), problem=found.problem)
    return DateError(Code.DATE_FORM, message, EXPECTED, _cure(possible, found.more), tuple(possible))


def is_now(text: str) -> bool:
    """Whether a text says that something goes on: `now`, `present`, 現在."""
    return len(text) <= _LONGEST and GOES_ON.fullmatch(tidied(text)) is not None


def explain_set(texts: tuple[str, ...], *, one_of: bool = True) -> DateError | None:
    """What to write for several dates where one is expected; None where one of them is none.

    `one_of` says that one of them is meant, `[…]` in EDTF, not all of them, `{…}`.
    """
    if not texts or not all(STRICT.fullmatch(text) for text in texts):
        return None
    return explain(f"[{', '.join(texts)}]" if one_of else f"{{{', '.join(texts)}}}")


def _guess(text: str) -> Guess | None:
    if len(text) > _LONGEST:
        return None
    tidy = tidied(text)
    if not STRICT.fullmatch(tidy):
        return guess(tidy)
    if tidy == text.strip():
        blank = Message("has a blank before or after it")
        problem = Message("has a line break after it") if text.endswith("\n") else blank
    elif _LOOKS_LIKE_A_HYPHEN.search(text):
        problem = Message("has a dash where the hyphen of the keyboard belongs")
    else:
        problem = Message("has characters that only look like 0–9, - and /")
    return Guess(problem=problem, meant=(tidy,))


def _cure(possible: list[str], more: Message) -> Message:
    if not possible:
        return more
    if len(possible) == 1:
        date = possible[0]
        return Message("write {date}, {more}", date=date, more=more) if more else Message("write {date}", date=date)
    return Message("write {dates}", dates=_one_of(possible))


def _one_of(dates: list[str]) -> Message:
    """Dates that a text may mean, each with the day in words."""
    date, *others = dates
    first = Message("{date} for {words}", date=date, words=_in_words(date))
    return Message("{first}, or {others}", first=first, others=_one_of(others)) if others else first


def _in_words(text: str) -> Message:
    first, slash, last = text.partition("/")
    if slash:
        return Message("{first} to {last}", first=_in_words(first), last=_in_words(last))
    year, *rest = (int(part) for part in text.rstrip("~?%").split("-"))
    if not rest:
        return Message("the year {year}", year=year)
    month = MONTHS[rest[0] - 1]
    if len(rest) == 1:
        return Message("{month} {year}", month=month, year=year)
    return Message("{day} {month} {year}", day=rest[1], month=month, year=year)


def _wrong(text: str) -> DateError | None:
    """Why a text of the right form is no date: a day that does not exist, or an end before the beginning."""
    parts = text.split("/")
    for position, part in enumerate(parts):
        bare = part.rstrip("~?%")
        if part != ".." and (told := _missing(*(int(n) for n in bare.split("-")))):
            message, cure, meant = told
            whole = ("/".join([*parts[:position], one, *parts[position + 1 :]]) for one in meant)
            mark = part[len(bare) :] if len(parts) == 1 else ""
            possible = tuple(one + mark for one in whole if _wrong(one) is None)
            if len(parts) > 1:
                possible = possible[:1]
                known = Message("write {dates} if only so much is known", dates=possible)
                cure = known if possible else Message("correct one of the two dates")
            return DateError(Code.DATE_IMPOSSIBLE, message, EXPECTED, cure, possible)
    start, end = parts[0], parts[-1]
    if ".." not in parts and _last(end) < _first(start):
        message = Message("the interval ends ({end}) before it begins ({start})", end=end, start=start)
        exchanged = f"{end}/{start}"
        return DateError(Code.DATE_REVERSED, message, EXPECTED, Message("write {date}", date=exchanged), (exchanged,))
    return None


def _first(text: str) -> str:
    bare = text.rstrip("~?%")
    return bare + "-01-01"[len(bare) - 4 :]


def _last(text: str) -> str:
    bare = text.rstrip("~?%")
    return bare + "-12-31"[len(bare) - 4 :]


_Told = tuple[Message, Message, tuple[str, ...]]
"""Message, cure and the texts that the cure offers."""


def _missing(year: int, month: int | None = None, day: int | None = None) -> _Told | None:
    """What to tell where the calendar does not have this year, month or day."""
    if year == 0:
        return Message("there is no year 0000"), Message("write a year from 0001 to 9999"), ()
    if month is not None and not 1 <= month <= len(MONTHS):
        return Message("there is no month {month}", month=f"{month:02}"), *_other_than_month(year, month, day)
    if day is None or month is None or _exists(year, month, day):
        return None
    known = f"{year:04}-{month:02}"
    cure = Message("write {date} if only the month is known", date=known)
    if not 1 <= day <= _MAX_DAYS:
        return Message("there is no day {day}", day=f"{day:02}"), cure, (known,)
    if (month, day) == (2, 29):
        return Message("29 February {year} does not exist: {year} is not a leap year", year=year), cure, (known,)
    return Message("{day} {month} does not exist", day=day, month=MONTHS[month - 1]), cure, (known,)


def _other_than_month(year: int, month: int, day: int | None) -> tuple[Message, tuple[str, ...]]:
    first = f"{year:04}"
    if day is not None:
        exchanged = f"{first}-{day:02}-{month:02}"
        if _exists(year, day, month):
            return Message("write {date} if day and month are exchanged", date=exchanged), (exchanged,)
        return Message("write {year} if only the year is known", year=first), (first,)
    until = year - year % 100 + month
    years = [f"{first}/{until:04}"] if month > year % 100 else []
    if month in _SEASONS:  # EDTF, level 1
        dates = [months_of_season(year, _SEASONS.index(month)), *years, first]
        return Message("write {dates}", dates=_one_of(dates)), tuple(dates)
    if not years:
        return Message("write {year} if only the year is known", year=first), (first,)
    cure = Message(
        "write {first}/{last} for the years {start} to {end}, {first} if only the year is known",
        first=first,
        last=f"{until:04}",
        start=year,
        end=until,
    )
    return cure, (*years, first)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
