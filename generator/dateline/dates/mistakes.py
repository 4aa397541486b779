"""Why a text is no date, told so that an editor can mend it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from dateline.dates.day import year_text
from dateline.dates.forms import GOES_ON, guess
from dateline.dates.julian import LAST_USED_DAY
from dateline.dates.moment import SEASONS, Moment
from dateline.dates.notation import read
from dateline.dates.old_style import without_old_style
from dateline.dates.one_date import DATE, MONTHS, STRICT, Guess, strict
from dateline.dates.other_languages import in_english
from dateline.diagnostics import Code
from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.text import quoted

EXPECTED = Message("a date such as 2018-06-12, 2018-06 or 2018, or an interval such as 2019-02-27/2019-02-28")
_UNKNOWN = Message("delete the line if the date is not known")
_DAY = re.compile("-?[0-9]{4}-[0-9]{2}-[0-9]{2}")
A_DAY = Message("write it as `2025-11-02`")
_LONGEST = 80
"""Characters: nothing longer is a date with a slip in it, and no pattern should have to look at it."""
_MAX_DAYS = 31
_SEASON_NAMES = (Message("spring"), Message("summer"), Message("autumn"), Message("winter"))
_NUMBERS = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:-XX)*")
_RANGE = re.compile(rf"({DATE.pattern})\.\.({DATE.pattern})")
_LOOKS_LIKE_A_HYPHEN = re.compile("[‐‑‒–—―−﹣ー]")
_KANJI = "〇一二三四五六七八九"
_IN_KANJI = re.compile(f"[{_KANJI}零十]{{1,4}}(?=[年月日世])")


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
    text = _IN_KANJI.sub(lambda found: _digits(found[0]), text)
    return " ".join(_LOOKS_LIKE_A_HYPHEN.sub("-", text).split())


def _digits(kanji: str) -> str:
    """`2018` of 二〇一八, `30` of 三十, `12` of 十二 and of 一二."""
    tens, ten, ones = kanji.replace("零", _KANJI[0]).partition("十")
    digits = f"{tens or '一'}{ones or _KANJI[0]}" if ten else tens
    return "".join(str(_KANJI.index(sign)) for sign in digits if sign in _KANJI)


def explain(text: str, *, julian: bool = False, is_day: bool = False) -> DateError:
    """What is wrong with a text that `dates.parse` cannot read, and what to write.

    `julian` says that the record counts by the Julian calendar, `is_day` that nothing but a day will do.
    """
    if not text.strip():
        return DateError(Code.DATE_FORM, Message("the date is empty"), EXPECTED, _UNKNOWN)
    if STRICT.fullmatch(text) and (told := _wrong(text, julian=julian)):
        return told
    if set(text) <= set("./ "):
        return DateError(Code.DATE_FORM, Message("{text} has no date in it", text=quoted(text)), EXPECTED, _UNKNOWN)
    old = without_old_style(tidied(text)) if len(text) <= _LONGEST else ""
    found = _of_old_style(old, julian=julian) if old else _guess(text)
    if found is None:
        cure = Message("write year, month and day like this: 2018-06-12")
        return DateError(Code.DATE_FORM, Message("{text} is not a date", text=quoted(text)), EXPECTED, cure)
    possible = [meant for meant in found.meant if _wrong(meant) is None]
    if not possible and found.meant and (told := _wrong(found.meant[0])):
        return told
    possible = [meant for meant in possible if not is_day or _DAY.fullmatch(meant)]
    message = Message("{text} {problem}", text=quoted(text), problem=found.problem)
    # A day of the Julian calendar is another day without it: nobody takes it over by itself.
    meant = () if old and not julian else tuple(possible)
    return DateError(
        Code.DATE_FORM, message, EXPECTED, _cure(possible, found.more or (A_DAY if is_day else NOTHING)), meant
    )


def is_now(text: str) -> bool:
    """Whether a text says that something goes on: `now`, `present`, 現在."""
    return len(text) <= _LONGEST and GOES_ON.fullmatch(tidied(text)) is not None


def in_yaml(text: str) -> str:
    """A date as it is typed into a record: a set in quotation marks, for lists and maps of YAML look like one."""
    return f'"{text}"' if text[:1] in {"[", "{"} else text


def explain_set(texts: tuple[str, ...], *, one_of: bool = True) -> DateError | None:
    """What to write for several dates where one is expected; None where one of them is none.

    `one_of` says that one of them is meant, `[…]` in EDTF, not all of them, `{…}`.
    """
    if not texts or not all(STRICT.fullmatch(text) for text in texts):
        return None
    text = f"[{','.join(texts)}]" if one_of else f"{{{','.join(texts)}}}"
    if told := _wrong(text):
        return told
    message = Message("{text} is a set of dates without quotation marks", text=quoted(text))
    return DateError(Code.DATE_FORM, message, EXPECTED, Message("write {date}", date=in_yaml(text)), (text,))


def _guess(text: str) -> Guess | None:
    if len(text) > _LONGEST:
        return None
    tidy = tidied(text)
    if not STRICT.fullmatch(tidy):
        return guess(tidy) or _in_other_words(in_english(tidy))
    if tidy == text.strip():
        blank = Message("has a blank before or after it")
        problem = Message("has a line break after it") if text.endswith("\n") else blank
    elif _LOOKS_LIKE_A_HYPHEN.search(text):
        problem = Message("has a dash where the hyphen of the keyboard belongs")
    else:
        problem = Message("has characters that only look like 0–9, - and /")
    return Guess(problem=problem, meant=(tidy,))


def _of_old_style(text: str, *, julian: bool) -> Guess | None:
    found = strict(text) or _guess(text)
    more = NOTHING if julian else Message("and `calendar: julian` on a line of its own")
    return found and replace(found, problem=Message("is a day of the Julian calendar"), more=more)


def _in_other_words(text: str) -> Guess | None:
    return Guess(problem=Message("has words around it"), meant=(text,)) if STRICT.fullmatch(text) else guess(text)


def _cure(possible: list[str], more: Message) -> Message:
    if not possible:
        return more
    if len(possible) == 1:
        date = in_yaml(possible[0])
        return Message("write {date}, {more}", date=date, more=more) if more else Message("write {date}", date=date)
    dates = Message("write {dates}", dates=_one_of(possible))
    return Message("{dates}, {more}", dates=dates, more=more) if more else dates


def _one_of(dates: list[str]) -> Message:
    """Dates that a text may mean, each with the day in words."""
    date, *others = dates
    first = Message("{date} for {words}", date=in_yaml(date), words=_in_words(date))
    return Message("{first}, or {others}", first=first, others=_one_of(others)) if others else first


def _in_words(text: str) -> Message:
    if text[0] == "[" and ".." in text:
        first, _, last = text.strip("[]").partition("..")
        return Message("some time from {first} to {last}", first=_in_words(first), last=_in_words(last))
    first, slash, last = text.partition("/")
    if last == "..":
        return Message("{first} and later", first=_in_words(first))
    if slash:
        return Message("{first} to {last}", first=_in_words(first), last=_in_words(last))
    try:
        moment = read(text).start
    except ValueError:
        moment = None
    return Message("{text}", text=text) if moment is None or moment.open_digits else _moment_in_words(moment)


def _moment_in_words(moment: Moment) -> Message:
    year: Message | int = moment.year if moment.year > 0 else Message("{year} BC", year=1 - moment.year)
    if moment.season:
        return Message("{season} {year}", season=_SEASON_NAMES[moment.season - SEASONS[0]], year=year)
    if moment.month is None:
        return Message("the year {year}", year=year)
    month = MONTHS[moment.month - 1]
    if moment.day is None:
        return Message("{month} {year}", month=month, year=year)
    return Message("{day} {month} {year}", day=moment.day, month=month, year=year)


def _wrong(text: str, *, julian: bool = False) -> DateError | None:
    """Why a text of the right form is no date: a day that does not exist, or an end before the beginning."""
    parts = DATE.findall(text)
    for part in parts:
        if told := _missing(part.rstrip("~?%"), julian=julian):
            return _told(text, part, told, is_alone=len(parts) == 1 and not set("/[{") & set(text))
    try:
        date = read(text, is_julian=julian)
    except ValueError:
        return _reversed(text)
    return _too_late(text) if julian and any(moment.earliest > LAST_USED_DAY for moment in date.moments) else None


def _told(text: str, part: str, told: _Told, *, is_alone: bool) -> DateError:
    message, cure, meant = told
    mark = part[len(part.rstrip("~?%")) :] if is_alone else ""
    possible = tuple(one for one in (text.replace(part, one + mark, 1) for one in meant) if _wrong(one) is None)
    if not is_alone:
        possible = possible[:1]
        known = Message("write {dates} if only so much is known", dates=tuple(map(in_yaml, possible)))
        cure = known if possible else Message("correct one of the two dates")
    return DateError(Code.DATE_IMPOSSIBLE, message, EXPECTED, cure, possible)


def _reversed(text: str) -> DateError | None:
    start, slash, end = text.partition("/")
    if not slash:
        start, end = next((one for one in _RANGE.findall(text)), ("", ""))
    if not DATE.fullmatch(start) or not DATE.fullmatch(end):
        return None
    message = Message("the interval ends ({end}) before it begins ({start})", end=end, start=start)
    exchanged = f"{end}/{start}" if slash else text.replace(f"{start}..{end}", f"{end}..{start}")
    return DateError(
        Code.DATE_REVERSED, message, EXPECTED, Message("write {date}", date=in_yaml(exchanged)), (exchanged,)
    )


BY_THE_GREGORIAN = Message("write the date of the Gregorian calendar and delete `calendar: julian`")


def _too_late(text: str) -> DateError:
    message = Message(
        "{text} lies after 15 February 1923, when the last state gave up the Julian calendar", text=quoted(text)
    )
    return DateError(Code.DATE_IMPOSSIBLE, message, EXPECTED, BY_THE_GREGORIAN)


_Told = tuple[Message, Message, tuple[str, ...]]
"""Message, cure and the texts that the cure offers."""


def _missing(text: str, *, julian: bool) -> _Told | None:
    """What to tell where the calendar does not have this year, month or day."""
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if text.startswith("-0000"):
        return Message("there is no year -0000"), Message("write 0000 for 1 BC"), (text[1:],)
    if year is None or month is None or (day is None and month in SEASONS):
        return None
    if not 1 <= month <= len(MONTHS):
        return Message("there is no month {month}", month=f"{month:02}"), *_other_than_month(year, month, day)
    return None if day is None or _exists(year, month, day, julian=julian) else _no_day(year, month, day, julian=julian)


def _no_day(year: int, month: int, day: int, *, julian: bool) -> _Told:
    known = f"{year_text(year)}-{month:02}"
    cure = Message("write {date} if only the month is known", date=known)
    if not 1 <= day <= _MAX_DAYS:
        return Message("there is no day {day}", day=f"{day:02}"), cure, (known,)
    if (month, day) != (2, 29):
        return Message("{day} {month} does not exist", day=day, month=MONTHS[month - 1]), cure, (known,)
    if not julian and _exists(year, month, day, julian=True) and year < LAST_USED_DAY.year:
        cure = Message("{cure}, or add `calendar: julian` if the source counts by the Julian calendar", cure=cure)
    leap = Message("29 February {year} does not exist: {year} is not a leap year", year=year)
    is_too_late = julian and year > LAST_USED_DAY.year  # the month alone would be as wrong
    return leap, *((BY_THE_GREGORIAN, ()) if is_too_late else (cure, (known,)))


def _other_than_month(year: int, month: int, day: int | None) -> tuple[Message, tuple[str, ...]]:
    first = year_text(year)
    if day is not None:
        exchanged = f"{first}-{day:02}-{month:02}"
        if _exists(year, day, month):
            return Message("write {date} if day and month are exchanged", date=exchanged), (exchanged,)
        return Message("write {year} if only the year is known", year=first), (first,)
    until = year - year % 100 + month
    if year < 0 or month <= year % 100:
        return Message("write {year} if only the year is known", year=first), (first,)
    cure = Message(
        "write {first}/{last} for the years {start} to {end}, {first} if only the year is known",
        first=first,
        last=f"{until:04}",
        start=year,
        end=until,
    )
    return cure, (f"{first}/{until:04}", first)


def _exists(year: int, month: int, day: int, *, julian: bool = False) -> bool:
    try:
        Moment(year, month, day, is_julian=julian)
    except ValueError:
        return False
    return True
