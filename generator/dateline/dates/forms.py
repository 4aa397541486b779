"""The ways people write a date that are not EDTF, and the EDTF text each may stand for.

Tables: a pattern for the whole text, what is unlike EDTF in it, and a function that gives the texts meant.
Nothing here becomes a date, only advice; `date_mistakes` sorts out what the calendar does not have.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.diagnostics.message import NOTHING, Message

MONTHS = (
    Message("January"),
    Message("February"),
    Message("March"),
    Message("April"),
    Message("May"),
    Message("June"),
    Message("July"),
    Message("August"),
    Message("September"),
    Message("October"),
    Message("November"),
    Message("December"),
)
"""January is 0."""
ENGLISH_MONTHS = tuple(map(str, MONTHS))
"""January is 0. From here, not from `calendar`, whose names change with the machine's locale."""

_DATE = r"(?:-?[0-9]{4}(?:-[0-9]{2}(?:-(?:[0-9]{2}|XX))?|-XX(?:-XX)?)?|-?[0-9]{3}X|-?[0-9]{2}XX|Y-?[1-9][0-9]{4})[~?%]?"
_ONE = rf"(?:{_DATE}\.\.{_DATE}|{_DATE})"
_ONES = rf"(?:\.\.)?{_ONE}(?:, ?{_ONE})*(?:\.\.)?"
STRICT = re.compile(rf"(?:{_DATE}|\.\.)(?:/(?:{_DATE}|\.\.)?)?|/{_DATE}|\[{_ONES}\]|\{{{_ONES}\}}")
"""The form of EDTF as it is read here, whether or not the calendar has the days."""
DATE = re.compile(_DATE)
"""One date of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What a text may mean."""

    problem: Message
    """Goes on after the quoted text: "has the year last"."""
    meant: tuple[str, ...] = ()
    """EDTF texts, likeliest first, not checked against the calendar; empty where nobody can say."""
    more: Message = NOTHING
    """What to write besides; all there is to say where nothing is meant for sure."""


_Match = re.Match[str]
_Texts = tuple[str, ...]
_SHELLS = 4
"""How many words around a date are taken off: "since about June 2018 (uncertain)" has three."""


def guess(text: str, shells: int = _SHELLS) -> Guess | None:
    """What a text with plain digits and single blanks may mean; None where no form fits.

    The first form that fits decides: no going back, so the time does not grow with what a stranger typed.
    """
    if hopeless := next((found for pattern, found in _HOPELESS if pattern.fullmatch(text)), None):
        return hopeless
    if date := _before_year_1(text) or _date(text):
        return date
    if between := _one_of_two(text):
        return Guess(problem=Message("names two dates, of which one is meant"), meant=(between,))
    if interval := _interval(text):
        in_full, slash = Message("does not give both dates in full"), Message("has no slash between its two dates")
        problem = in_full if "/" in text else slash
        return Guess(problem=problem, meant=(interval,))
    for pattern, around, wrap in _AROUND:
        if shells and (match := pattern.fullmatch(text)):
            within = _strict(match["within"]) or guess(match["within"], shells - 1)
            meant = wrap(within.meant) if within else ()
            return replace(around, meant=meant) if meant else None
    return None


def _strict(text: str) -> Guess | None:
    return Guess(problem=NOTHING, meant=(text,)) if STRICT.fullmatch(text) else None


def _date(text: str) -> Guess | None:
    for pattern, problem, meant in _DATES:
        if (match := pattern.fullmatch(text)) and (texts := meant(match)):
            return Guess(problem=problem, meant=texts)
    return None


# One date


def _before_year_1(text: str) -> Guess | None:
    """44 BC is the year -43, since the year before 1 is 0."""
    match = _OF_BC.fullmatch(text)
    if match is None:
        return None
    bare = f"{match['left']}{match['right']}".strip(" ,")
    number = re.search("[0-9]+(?= ?[年년])", bare) or re.search("[0-9]+(?=[^0-9]*$)", bare)
    if number is None or not 1 <= int(number[0]) <= _FAR or len(number[0]) > len(str(_FAR)):
        return None
    in_four = f"{bare[: number.start()]}{int(number[0]):04}{bare[number.end() :]}"
    found = Guess(problem=NOTHING, meant=(in_four,)) if STRICT.fullmatch(in_four) else _date(in_four)
    meant = tuple(_negative(text) for text in found.meant if PLAIN.fullmatch(text)) if found else ()
    return Guess(problem=Message("counts the years before the year 1"), meant=meant, more=_YEAR_0) if meant else None


def _negative(text: str) -> str:
    """The same month and day of as many years before the year 1, which follows the year 0."""
    year = 1 - int(text[:4])
    return (f"{year:05}" if year else "0000") + text[4:]


def _joined(year: str | int, month: str | int | None = None, day: str | int | None = None) -> str:
    parts = (f"{int(year):04}", *(f"{int(part):02}" for part in (month, day) if part))
    return "-".join(parts)


def _as_date(match: _Match) -> _Texts:
    """From the groups year, month (a number) or name (a month's), and day; any but the year may be missing."""
    parts = match.groupdict()
    return (_joined(parts["year"], parts.get("month") or _month_number(parts.get("name")), parts.get("day")),)


def _month_number(name: str | None) -> int | None:
    starts = [month[:3].lower() for month in ENGLISH_MONTHS]
    return starts.index(name[:3].lower()) + 1 if name else None


def _year_last(match: _Match) -> _Texts:
    """Day before month, and with slashes or hyphens also month before day, as Americans write."""
    first, second, year = match["first"], match["second"], match["year"]
    day_first, month_first = _joined(year, second, first), _joined(year, first, second)
    if match["sign"] == "." or first == second or int(first) > len(ENGLISH_MONTHS):
        return (day_first,)
    return (month_first,) if int(second) > len(ENGLISH_MONTHS) else (day_first, month_first)


_FAR = 10_000
"""10000 BC is the last year of which EDTF has four digits, -9999."""
PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
"""A day, month or year of the years 0 to 9999 without a mark."""
_BEFORE = r"(?:bce?\b|b\.\s?c\.(?:\s?e\.)?|av\. ?j\.?-?c\.|v\. ?chr\.|a\. ?c\.|紀元前|公元前|前|기원전)"
_OF_BC = re.compile(rf"(?P<left>[^前기公紀]{{0,30}}?) ?{_BEFORE} ?(?P<right>.{{0,30}})", re.IGNORECASE)
_YEAR_0 = Message("since 1 BC is the year 0000")

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_ERAS |= {"r": 2018, "h": 1988, "s": 1925, "t": 1911, "m": 1867, "主体": 1911, "주체": 1911, "juche": 1911}
"""The year before the first of each: 令和元年 is 2019, H30 is 2018, Juche 107 is 2018."""


def _of_era(match: _Match) -> _Texts:
    year = _ERAS[match["era"].lower()] + (1 if match["count"] == "元" else int(match["count"]))
    return (_joined(year, match["month"], match["day"]),)


def _of_week(match: _Match) -> _Texts:
    year, week, day = int(match["year"]), int(match["week"]), match["day"]
    try:
        first, last = (dt.date.fromisocalendar(year, week, int(day or end)) for end in (1, 7))
    except ValueError:
        return ()
    return (f"{first}",) if day else (f"{first}/{last}",)


def _of_ordinal(match: _Match) -> _Texts:
    year, count = int(match["year"]), int(match["count"])
    if year == 0 or count == 0:
        return ()
    day = dt.date(year, 1, 1).toordinal() + count - 1
    return (f"{dt.date.fromordinal(day)}",) if day <= dt.date(year, 12, 31).toordinal() else ()


def _of_quarter(match: _Match) -> _Texts:
    last = 3 * int(match["quarter"])
    return (f"{_joined(match['year'], last - 2)}/{_joined(match['year'], last)}",)


def _of_fiscal_year(match: _Match) -> _Texts:
    year = int(match["year"])
    return (f"{_joined(year, 4)}/{_joined(year + 1, 3)}",)


def _of_years(match: _Match) -> _Texts:
    return (match["known"].ljust(4, "X"),)


def _two_days(match: _Match) -> _Texts:
    year, month = match["year"], _month_number(match["name"])
    return (f"{_joined(year, month, match['first'])}/{_joined(year, month, match['last'])}",)


_SEASONS = {
    "spring": "spring 春 봄",
    "summer": "summer 夏 여름",
    "autumn": "autumn fall 秋 가을",
    "winter": "winter 冬 겨울",
}
_SEASON = "|".join(word for words in _SEASONS.values() for word in words.split())


def _of_season(match: _Match) -> _Texts:
    """The season itself, the months that it has in the north, then the year alone."""
    season = next(number for number, words in enumerate(_SEASONS.values()) if match["season"].lower() in words.split())
    return (f"{match['year']}-{21 + season}", months_of_season(int(match["year"]), season), match["year"])


def months_of_season(year: int, season: int) -> str:
    """The months of spring (0), summer, autumn or winter (3) as the northern half of the earth has them.

    >>> months_of_season(2018, 3)
    '2018-12/2019-02'
    """
    first = 3 * (season + 1)
    last_year, last = (year, first + 2) if first + 2 <= len(MONTHS) else (year + 1, first + 2 - len(MONTHS))
    return f"{_joined(year, first)}/{_joined(last_year, last)}"


def _marked_at_the_end(match: _Match) -> _Texts:
    text = match[0]
    marks, bare = {sign for sign in text if sign in "?~%"}, re.sub("[?~%]", "", text)
    if text[: len(bare)] == bare:
        return ()  # it stands there already
    return (bare + (marks.pop() if len(marks) == 1 else "%"),)


def _of_set(match: _Match) -> _Texts:
    """A set with blanks, semicolons or a comma too many."""
    dates = [date for date in re.split(r"[;, ]+", match["within"]) if date]
    text = f"{match[0][0]}{','.join(dates)}{match[0][-1]}"
    return (text,) if STRICT.fullmatch(text) and match[0][0] + match[0][-1] in {"[]", "{}"} else ()


def _left_open(match: _Match) -> _Texts:
    """EDTF writes each digit that is not known as a capital X."""
    return (re.sub(r"xx|uu|\?\?", "XX", match[0], flags=re.IGNORECASE),)


def _far_year(match: _Match) -> _Texts:
    return (f"Y{match['far']}",)


def _short_negative(match: _Match) -> _Texts:
    """-44 may be meant as 44 BC, and as the year that EDTF counts as -44, which is 45 BC."""
    year, rest = int(match["year"]), "".join(f"-{int(match[part]):02}" for part in ("month", "day") if match[part])
    return tuple(f"{-one:05}{rest}" if one else f"0000{rest}" for one in (year - 1, year))


_YEAR, _MONTH, _DAY = "(?P<year>[0-9]{4})", "(?P<month>[0-9]{1,2})", "(?P<day>[0-9]{1,2})"
_NAMES = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in (*ENGLISH_MONTHS, "Sept"))
_NAME = rf"(?P<name>{_NAMES})\.?"
_NTH = rf"{_DAY}(?:st|nd|rd|th)?"
_FIRST_LAST = r"(?P<first>[0-9]{1,2}) ?(?:-|to|and) ?(?P<last>[0-9]{1,2})"
_CJK = rf"[年년](?: ?{_MONTH} ?[月월](?: ?{_DAY} ?[日일]?)?)?(?: ?\([日月火水木金土일월화수목금토]\))?"
_SIGNS = Message("has no hyphens between year, month and day")
_LAST = Message("has the year last")
_ORDER = Message("is not written as year-month-day")
_ERA = Message("counts the years of an era")
_QUARTER = Message("is a quarter of a year")
_DECADE = Message("is a decade")
_LEFT_OPEN = Message("has no capital X for each digit that is left open")
_IS_SEASON = Message("is a season, which differs from place to place")
_MARKS_INSIDE = Message("has its mark before the end")
_SHORT_YEAR = Message("has no four digits for the year")

_DATES: tuple[tuple[re.Pattern[str], Message, Callable[[_Match], _Texts]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), problem, meant)
    for pattern, problem, meant in (
        (f"{_YEAR}-{_MONTH}(?:-{_DAY})?", Message("needs two digits each for month and day"), _as_date),
        (f"{_YEAR}[/. ]+{_MONTH}(?:[/. ]+{_DAY})?[.]?", _SIGNS, _as_date),
        (f"{_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})?", _SIGNS, _as_date),
        (f"(?P<first>[0-9]{{1,2}})(?P<sign>[./-]) ?(?P<second>[0-9]{{1,2}})(?P=sign) ?{_YEAR}", _LAST, _year_last),
        (f"{_MONTH}[./-]{_YEAR}", _LAST, _as_date),
        (f"{_NTH}[ .-]*(?:of )?{_NAME},?[ -]?{_YEAR}", _ORDER, _as_date),
        (f"{_NAME} ?{_NTH}[, ]+{_YEAR}", _ORDER, _as_date),
        (f"{_NAME}(?: of)?[, -]+{_YEAR}", _ORDER, _as_date),
        (f"{_YEAR}[, -]+{_NAME}(?:[ -]+{_NTH})?", _ORDER, _as_date),
        (f"{_YEAR} ?{_CJK}", _ORDER, _as_date),
        (f"(?P<era>{'|'.join(_ERAS)}) ?(?P<count>[0-9]{{1,3}}|元) ?{_CJK}", _ERA, _of_era),
        (rf"(?P<era>[rhstm])(?P<count>[0-9]{{1,2}})[./-]{_MONTH}[./-]{_DAY}", _ERA, _of_era),
        (r"(?P<era>juche),? ?(?P<count>[0-9]{1,3})(?P<month>)(?P<day>)", _ERA, _of_era),
        (rf"{_FIRST_LAST} {_NAME},? {_YEAR}", _ORDER, _two_days),
        (rf"{_NAME} {_FIRST_LAST},? {_YEAR}", _ORDER, _two_days),
        (rf"{_YEAR}-?W(?P<week>[0-9]{{2}})(?:-?(?P<day>[1-7]))?", Message("counts weeks"), _of_week),
        (rf"{_YEAR}-(?P<count>[0-9]{{3}})", Message("counts the days of the year"), _of_ordinal),
        (rf"{_YEAR}[ -]?Q(?P<quarter>[1-4])", _QUARTER, _of_quarter),
        (rf"Q(?P<quarter>[1-4])[ -]?(?:of )?{_YEAR}", _QUARTER, _of_quarter),
        (rf"{_YEAR}年度", Message("is a Japanese fiscal year"), _of_fiscal_year),
        ("(?:the )?(?P<known>[0-9]{3})0'?s", _DECADE, _of_years),
        ("(?P<known>[0-9]{3})[xu]", _LEFT_OPEN, _of_years),
        ("(?P<known>[0-9]{2})(?:xx|uu)", _LEFT_OPEN, _of_years),
        (f"{_YEAR}'?s", Message("has an `s` after the year"), _as_date),
        (rf"{_YEAR}-(?:xx|uu|\?\?)-[0-9]{{1,2}}", Message("has digits left open"), _as_date),
        (r"[0-9]{4}(?:-[0-9]{2})?(?:-(?:xx|uu|\?\?)){1,2}", _LEFT_OPEN, _left_open),
        (r"y?(?P<far>-?[1-9][0-9]{4})(?:-[0-9]{2}){0,2}", Message("has five digits for the year"), _far_year),
        (r"y(?P<year>[0-9]{4})(?P<month>)(?P<day>)", Message("has a letter before the year"), _as_date),
        (rf"-(?P<year>0*[1-9][0-9]{{0,2}})(?:-{_MONTH}(?:-{_DAY})?)?", _SHORT_YEAR, _short_negative),
        (rf"(?P<season>{_SEASON})(?: of)?,?[ -]?{_YEAR}", _IS_SEASON, _of_season),
        (rf"{_YEAR}[年년]?[ -]?の?(?P<season>{_SEASON})", _IS_SEASON, _of_season),
        (r"[0-9]{4}[?~%]?(?:-[?~%]?[0-9]{2}[?~%]?){1,2}", _MARKS_INSIDE, _marked_at_the_end),
        (r"[\[{](?P<within>[0-9XY?~%.,; -]+)[\]}]", Message("is a set of dates in another form"), _of_set),
        (r"(?P<year>[0-9]{3})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?)?", _SHORT_YEAR, _as_date),
        (f"(?P<year>[0-9]{{3}}) ?{_CJK}", _SHORT_YEAR, _as_date),
        (f"西暦 ?(?P<year>[0-9]{{1,4}}) ?{_CJK}", _SHORT_YEAR, _as_date),
        (r"(?:ad|a\.d\.) ?(?P<year>[0-9]{1,4})", _SHORT_YEAR, _as_date),
        (r"(?P<year>[0-9]{1,4}) ?(?:ad|ce|a\.d\.|c\.e\.)", _SHORT_YEAR, _as_date),
    )
)

# Two dates

_BETWEEN = re.compile(r" ?(?:/|〜|~|--|-|\.{2,3}|\b(?:to|until|till|through|and)\b|から|부터) ?", re.IGNORECASE)
_OR = re.compile(r",? (?:or) | ?(?:または|又は|もしくは|か(?=[0-9])|또는) ?", re.IGNORECASE)
_BESIDE = re.compile(r"\A(?:from|between) | ?(?:まで|까지)\Z", re.IGNORECASE)
_REST = re.compile(r"(?:(?P<month>[0-9]{1,2})[-/월月] ?)?(?P<day>[0-9]{1,2})[日일]?")


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
    """`2018-06-11 or 12`: the time from the one to the other, both uncertain."""
    if not (found := _OR.search(text)):
        return None
    interval = _interval(f"{text[: found.start()]} / {text[found.end() :]}".replace(" / ", "/"))
    return "/".join(_with_mark(date, "?") for date in interval.split("/")) if interval else None


def _one(text: str) -> str | None:
    found = _strict(text) or _date(text)
    return found.meant[0] if found and "/" not in found.meant[0] else None


def _completed(first: str, rest: str) -> str | None:
    """`28` after 2019-02-27, `11-01` after 2025-10-31, `07` after 2018-06."""
    match = _REST.fullmatch(rest)
    year, *more = first.rstrip("~?%").split("-")
    if not match or not more or (len(more) == 1 and match["month"]):
        return None
    if len(more) == 1:
        return _joined(year, match["day"])
    return _joined(year, match["month"] or more[0], match["day"])


# A date with something around it


def _marked(mark: str) -> Callable[[_Texts], _Texts]:
    def wrap(texts: _Texts) -> _Texts:
        return tuple("/".join(_with_mark(part, mark) for part in text.split("/")) for text in texts)

    return wrap


def _with_mark(part: str, mark: str) -> str:
    """A date with a mark besides the one it may have: approximate and uncertain together are `%`."""
    if part == "..":
        return part
    bare = part.rstrip("~?%")
    return bare + (mark if part in {bare, bare + mark} else "%")


def _as_it_is(texts: _Texts) -> _Texts:
    return texts


def _open_end(texts: _Texts) -> _Texts:
    return tuple(f"{text}/.." for text in texts if "/" not in text)


def _open_start(texts: _Texts) -> _Texts:
    return tuple(f"../{text}" for text in texts if "/" not in text)


_IN = "(?P<within>.+?)"
_ABOUT = r"(?:c\.|ca\b\.?|circa|about|around|approx\.|approximately|roughly|~|約|약)"
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

_AROUND: tuple[tuple[re.Pattern[str], Guess, Callable[[_Texts], _Texts]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), around, wrap)
    for pattern, around, wrap in (
        (rf"{_IN}(?:t|,? at |[, ]+){_CLOCK}{_OFFSET}", _CLOCK_INSIDE, _as_it_is),
        (rf"{_WEEKDAY}[., ]+{_IN}", _WEEKDAY_INSIDE, _as_it_is),
        (rf"{_IN}[, ]*\(?\b{_WEEKDAY}\)?", _WEEKDAY_INSIDE, _as_it_is),
        (rf"{_IN} ?(?:付?(?:朝刊|夕刊)|付け?|号)", _REMARK, _as_it_is),
        (rf"{_IN}の?(?:上旬|中旬|下旬|初旬|初頭|初め|はじめ|半ば|なかば|前半|後半|末|초|중순|말)", _PART, _as_it_is),
        (
            rf"(?:early|mid|late|(?:beginning|start|end|(?:first|second) half|week|weekend) of)[ -]+(?:in )?{_IN}",
            _PART,
            _as_it_is,
        ),
        (rf"{_IN} ?(?:~ ?\?|\? ?~|%)", _MARKS, _marked("%")),
        (rf"(?:since|from|after) {_IN}", _NO_END, _open_end),
        (rf"{_IN} ?(?:から|부터|以降|,? onwards?)", _NO_END, _open_end),
        (rf"(?:until|till|before|by|up to|〜|/|\.\.+) ?{_IN}", _NO_START, _open_start),
        (rf"{_IN} ?(?:まで|까지|以前)", _NO_START, _open_start),
        (rf"{_ABOUT} ?{_IN}", _ABOUT_IN_WORDS, _marked("~")),
        (rf"{_IN} ?(?:ごろ|ころ|頃|경)", _ABOUT_IN_WORDS, _marked("~")),
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
_WORDS = ".{0,30}"

_HOPELESS = tuple(
    (re.compile(pattern, re.IGNORECASE), Guess(problem=problem, more=more))
    for pattern, problem, more in (
        (r"(?:y-?[0-9]{6,9}|-[0-9]{6,9})(?:-[0-9]{2}){0,2}", Message("has more than five digits for the year"), _YEARS),
        (
            r"[0-9]{1,2}年?",
            Message("does not say which century is meant"),
            Message("write the year with four digits, such as 0079 or 1979"),
        ),
        (
            r"[0-9]{1,3} ?(?:歳|才|years? old|세)",
            Message("is an age"),
            Message("write the year, or the day: 1979, 1979-06-12"),
        ),
        (
            r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}",
            Message("does not say which number is the year"),
            Message("write the year first, with four digits: 2018-06-12"),
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
            rf"[0-9]{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_NAMES})|(?:{_NAMES})(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?",
            _NO_YEAR,
            _YEAR_FIRST,
        ),
        ("[0-9]{1,2}[月월] ?[0-9]{1,2}[日일]", _NO_YEAR, _YEAR_FIRST),
    )
)
