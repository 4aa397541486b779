"""The ways people write a date that are not EDTF, and the EDTF text each may stand for.

One date by itself (`one_date`), two with something between them, one with something around it, or none at all. Nothing
here becomes a date, only advice; `mistakes` sorts out what the calendar does not have.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dateline.dates.beside import beside
from dateline.dates.one_date import NAMES, Guess, before_year_1, one_date, strict
from dateline.dates.parts_of_years import SEASON, Texts, joined, season_number
from dateline.dates.short_years import short_year
from dateline.diagnostics.message import Message

_SHELLS = 4
"""How many words around a date are taken off: "since about June 2018 (uncertain)" has three."""


def guess(text: str, shells: int = _SHELLS) -> Guess | None:
    """What a text with plain digits and single blanks may mean; None where no form fits.

    The first form that fits decides: no going back, so the time does not grow with what a stranger typed.
    """
    none = (found for pattern, found in _HOPELESS if pattern.fullmatch(text))
    if unsure := short_year(text) or next(none, None):
        return unsure
    if date := before_year_1(text) or one_date(text):
        return date
    if between := _one_of_two(text):
        return Guess(problem=Message("names two dates, of which one is meant"), meant=(between,))
    if interval := _interval(text):
        return _of_two(text, interval)
    for pattern, around, wrap in _AROUND:
        if shells and (match := pattern.fullmatch(text)):
            within = strict(match["within"]) or guess(match["within"], shells - 1)
            meant = wrap(tuple(one for one in within.meant if not one.startswith("["))) if within else ()
            return replace(around, meant=meant) if meant else None
    return None


# Two dates

_BETWEEN = re.compile(
    r" ?(?:/|〜|~|->|--|-|=>|[→⇒➔]|\.{2,3}|\b(?:to|until|till|through|thru|and)\b|&|から|에서|부터|[至到]) ?",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\Abetween |の間\Z|之间\Z|之間\Z|사이\Z", re.IGNORECASE)
_ONE_WITHIN = Message("names two dates, between which it was")
_OR = re.compile(r",? (?:or) | ?(?:または|又は|もしくは|か(?=[0-9])|또는|或者?) ?", re.IGNORECASE)
_BESIDE = re.compile(
    r"\A(?:(?:from|between) |[从從自由])| ?(?:まで|までの間|の間|까지|之间|之間|为止|사이)\Z", re.IGNORECASE
)


def _of_two(text: str, interval: str) -> Guess:
    """An interval, or some time within it where two dates are said to have it between them."""
    if _WITHIN.search(text) and ".." not in interval:
        return Guess(problem=_ONE_WITHIN, meant=(f"[{interval.replace('/', '..')}]", interval))
    in_full, slash = Message("does not give both dates in full"), Message("has no slash between its two dates")
    return Guess(problem=in_full if "/" in text else slash, meant=(interval,))


_REST = re.compile(r"(?:(?P<month>[0-9]{1,2})[-/월月] ?)?(?P<day>[0-9]{1,2})[日일]?")
_BEGUN = re.compile(r"(?P<sign>-?)(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?P<day>-[0-9]{2})?[~?%]?")

_SEASON = re.compile(f"(?P<season>{SEASON})[季天]?", re.IGNORECASE)


def _interval(text: str) -> str | None:
    """Two dates with something between them; each may lack what the other one says."""
    text = _BESIDE.sub("", text)
    for between in _BETWEEN.finditer(text):
        left, right = text[: between.start()], text[between.end() :]
        last = _one(right)
        first = _one(left) or (_one(f"{left} {last[:4]}") if last else None)
        last = last or (_completed(first, right) if first else None)
        if first and last:
            return f"{first}/{last}"
    return None


def _one_of_two(text: str) -> str | None:
    """`2018-06-11 or 12`: the set of which one date is meant."""
    if not (found := _OR.search(text)):
        return None
    interval = _interval(f"{text[: found.start()]} / {text[found.end() :]}".replace(" / ", "/"))
    return f"[{interval.replace('/', ',')}]" if interval else None


def _one(text: str) -> str | None:
    found = strict(text) or one_date(text)
    return found.meant[0] if found and "/" not in found.meant[0] else None


def _completed(first: str, rest: str) -> str | None:
    """`28` after 2019-02-27, `11-01` after 2025-10-31, `07` after 2018-06, `autumn` after 2018-21."""
    match, begun = _REST.fullmatch(rest), _BEGUN.fullmatch(first)
    if begun and not begun["sign"] and (season := _SEASON.fullmatch(rest)):
        return f"{begun['year']}-{21 + season_number(season['season'])}"
    if not match or not begun or (not begun["day"] and match["month"]):
        return None
    if not begun["day"]:
        return begun["sign"] + joined(begun["year"], match["day"])
    return begun["sign"] + joined(begun["year"], match["month"] or begun["month"], match["day"])


# A date with something around it


def _marked(mark: str) -> Callable[[Texts], Texts]:
    def wrap(texts: Texts) -> Texts:
        return tuple("/".join(_with_mark(part, mark) for part in text.split("/")) for text in texts)

    return wrap


def _with_mark(part: str, mark: str) -> str:
    """A date with a mark besides the one it may have: approximate and uncertain together are `%`."""
    if part == "..":
        return part
    bare = part.rstrip("~?%")
    return bare + (mark if part in {bare, bare + mark} else "%")


def _as_it_is(texts: Texts) -> Texts:
    return texts


def _open_end(texts: Texts) -> Texts:
    return tuple(f"{text}/.." for text in _ends(texts, 0))


def _open_start(texts: Texts) -> Texts:
    return tuple(f"../{text}" for text in _ends(texts, -1))


def _after(texts: Texts) -> Texts:
    """What follows, then the date itself, for who says after 2018 may mean the rest of it."""
    return tuple(dict.fromkeys(f"{text}/.." for text in (*_beside(texts, 1), *_exact(texts, -1))))


def _before(texts: Texts) -> Texts:
    """What goes before, then the date itself, for who says before 2018 may mean its beginning."""
    return tuple(dict.fromkeys(f"../{text}" for text in (*_beside(texts, -1), *_exact(texts, 0))))


def _up_to(texts: Texts) -> Texts:
    """The same the other way round, for words that some mean with the date and some without it."""
    return _before(texts)[::-1]


def _ends(texts: Texts, end: int) -> Texts:
    """Single dates; of intervals alone, such as a quarter, their first (0) or last (-1) ones."""
    return tuple(text for text in texts if "/" not in text) or tuple(text.split("/")[end] for text in texts)


def _exact(texts: Texts, end: int) -> Texts:
    """The same, and of what a season may mean the season."""
    return texts[:1] if texts and _SEASON_OF_YEAR.match(texts[0]) else _ends(texts, end)


def _beside(texts: Texts, step: int) -> Texts:
    """The day, month, season, year, decade or century before (-1) or after (1) each that has no mark."""
    found = (beside(text, step) for text in _exact(texts, -1 if step > 0 else 0))
    return tuple(text for text in found if text)


_SEASON_OF_YEAR = re.compile("[0-9]{4}-2[1-4]")
_IN = "(?P<within>.+?)"
_PARTS = (
    "上旬|中旬|下旬|初旬|初頭|初期|初め|はじめ|初|半ば|なかば|前半|後半|中頃|末期|末|底|上半期|下半期|上期|下期|上半年|下半年|中期|前期|后期|後期|"
    "年初|年底|年末|中叶|초반|중반|후반|초기|중기|말기|중순|상반기|하반기|초|말"
)
"""Of a month, a year, a decade or a century."""
_ABOUT = r"(?:c\.|ca\b\.?|circa|about|around|approx\.|approximately|roughly|~|約|约|大约|大約|대략|약)"
_DOUBT = r"\(?(?:\?|uncertain|unconfirmed|disputed)\)?"
_WEEKDAY = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?(?: ?[ap]\.?m\.?)?"
_OFFSET = r"(?: ?(?:z|utc|gmt|[a-z]{3}|[+-][0-9]{2}:?[0-9]{2}))?"
_NOW = "(?:now|today|present|the present|ongoing|open|current|currently|現在|今|いま|在任中|在職中|현재)"

GOES_ON = re.compile(f"{_NOW}|none|null|~|-|\\.\\.|-->|〜", re.IGNORECASE)
"""What people type for an end that has not come."""

_CLOCK_INSIDE = Guess(problem=Message("has a time of day in it"), more=Message("and the time of day as `time`"))
_WEEKDAY_INSIDE = Guess(problem=Message("has a weekday in it"))
_PART = Guess(problem=Message("names a part of a month or year"), more=Message("and which part in the summary"))
_REMARK = Guess(problem=Message("has a remark behind it"))
_MARKS = Guess(problem=Message("has its marks in another form"))
_ABOUT_IN_WORDS = Guess(problem=Message("is not marked as approximate by a `~` alone"))
_DOUBT_IN_WORDS = Guess(problem=Message("is not marked as uncertain by a `?` alone"))
_NO_END = Guess(problem=Message("is an interval whose end is not written as `/..`"))
_NO_START = Guess(problem=Message("is an interval whose beginning is not written as `../`"))

_AROUND: tuple[tuple[re.Pattern[str], Guess, Callable[[Texts], Texts]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), around, wrap)
    for pattern, around, wrap in (
        (rf"{_IN}(?:t|,? at |[, ]+){_CLOCK}{_OFFSET}", _CLOCK_INSIDE, _as_it_is),
        (rf"{_WEEKDAY}[., ]+{_IN}", _WEEKDAY_INSIDE, _as_it_is),
        (rf"{_IN}[, ]*\(?\b{_WEEKDAY}\)?", _WEEKDAY_INSIDE, _as_it_is),
        (rf"{_IN} ?(?:付?(?:朝刊|夕刊)|付け?|号)", _REMARK, _as_it_is),
        (rf"{_IN}の? ?(?:{_PARTS})", _PART, _as_it_is),
        (
            rf"(?:early|mid|late|(?:beginning|start|end|(?:first|second) half|week|weekend) of)[ -]+(?:in )?{_IN}",
            _PART,
            _as_it_is,
        ),
        (rf"{_IN} ?(?:~ ?\?|\? ?~|%)", _MARKS, _marked("%")),
        (rf"(?:first|second|1st|2nd|[12]\.?) half(?: of)? {_IN}", _PART, _as_it_is),
        (rf"after {_IN}", _NO_END, _after),
        (rf"{_IN} ?(?:より後|の後|[之以]?(?<!前)[后後]|(?<!이)후)", _NO_END, _after),
        (rf"(?:since|from) {_IN}", _NO_END, _open_end),
        (rf"[自从從由]{_IN} ?(?:起|以[来來]|[开開]始)?", _NO_END, _open_end),
        (rf"{_IN} ?(?:から|부터|以降|以[来來]|[开開]始|起|이후|이래|,? on(?:wards?)?)", _NO_END, _open_end),
        (rf"before {_IN}", _NO_START, _before),
        (rf"{_IN} ?(?:以前|이전)", _NO_START, _up_to),
        (rf"{_IN} ?(?:よりも?前|の前|之?前|전)", _NO_START, _before),
        (rf"(?:until|till|by|up to|〜|/|\.\.+|直到|截至|至|到) ?{_IN}", _NO_START, _open_start),
        (rf"{_IN} ?(?:まで|까지|为止|為止)", _NO_START, _open_start),
        (rf"{_ABOUT} ?{_IN}", _ABOUT_IN_WORDS, _marked("~")),
        (rf"{_IN} ?(?:ごろ|ころ|頃|前[后後]|左右|무렵|쯤|경)", _ABOUT_IN_WORDS, _marked("~")),
        (rf"{_IN} \(?{_ABOUT}\)?", _ABOUT_IN_WORDS, _marked("~")),
        (rf"(?:probably|possibly|perhaps|maybe|\?) ?{_IN}", _DOUBT_IN_WORDS, _marked("?")),
        (rf"{_IN} ?{_DOUBT}", _DOUBT_IN_WORDS, _marked("?")),
        (rf"{_IN} ?(?:-|〜|/|to|\.\.+) ?{_NOW}?", _NO_END, _open_end),
        (rf"{_IN} ?\([^()]{{1,20}}\)", _REMARK, _as_it_is),
    )
)

# No date at all

_YEARS = Message("years have at most five digits: write in a text of the record when it was")

_NO_YEAR, _YEAR_FIRST = Message("has no year"), Message("write the year first: 2018-06-12")
_FOUR_DIGITS = Message("write the year first, with four digits: 2018-06-12")
_WORDS = ".{0,30}"

_HOPELESS = tuple(
    (re.compile(pattern, re.IGNORECASE), Guess(problem=problem, more=more))
    for pattern, problem, more in (
        (r"(?:y-?[0-9]{6,9}|-[0-9]{6,9})(?:-[0-9]{2}){0,2}", Message("has more than five digits for the year"), _YEARS),
        (
            r"'?[0-9]{1,2}[年년]?",
            Message("does not say which century is meant"),
            Message("write the year with four digits, such as 0079 or 1979"),
        ),
        (
            r"(?:the )?(?:[0-9]0 ?(?:'?s|年代|년대)|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)",
            Message("does not say which century is meant"),
            Message("write the decade with four digits, the last as X: 189X, 199X"),
        ),
        (
            r"[0-9]{1,3} ?(?:歳|才|years? old|세)",
            Message("is an age"),
            Message("write the year, or the day: 1979, 1979-06-12"),
        ),
        (
            r"[0-9]{1,2}年 ?[0-9]{1,2}月(?: ?[0-9]{1,2}日)?",
            Message("does not say which century or era is meant"),
            _FOUR_DIGITS,
        ),
        (
            r"[0-9]{1,2} ?[./-] ?[0-9]{1,2}(?: ?[./-] ?[0-9]{1,2})?",
            Message("has no four digits for the year"),
            _FOUR_DIGITS,
        ),
        (
            rf"{_NOW}|yesterday|tomorrow|{_WEEKDAY}|今日|本日|昨日|明日",
            Message("is another day each time it is read"),
            Message("write the day itself: 2018-06-12"),
        ),
        (
            r"unknown|no|none|null|alive|living|存命|健在|なし|n/?a|no date|nd|n\.d\.|tb[acd]|[?~-]+|不明|未定|미정",
            Message("is not a date"),
            Message("delete the line if the date is not known"),
        ),
        (
            rf"[0-9]{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{NAMES})|(?:{NAMES})(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?",
            _NO_YEAR,
            _YEAR_FIRST,
        ),
        ("[0-9]{1,2}[月월] ?[0-9]{1,2}[日일]", _NO_YEAR, _YEAR_FIRST),
    )
)
