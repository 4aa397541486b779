"""The ways people write one day, month or year that are not EDTF, and the EDTF text each may stand for.

A table: a pattern for the whole text, what is unlike EDTF in it, and a function that gives the texts meant.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.dates.parts_of_years import (
    QUARTERS,
    SEASON,
    Texts,
    joined,
    of_fiscal_year,
    of_quarter,
    of_season,
    of_winter,
)
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


def strict(text: str) -> Guess | None:
    """A text that has the form of EDTF; None for others."""
    return Guess(problem=NOTHING, meant=(text,)) if STRICT.fullmatch(text) else None


def one_date(text: str) -> Guess | None:
    """What one date in another form may mean; None where no form fits. The first that fits decides."""
    for pattern, problem, meant in _DATES:
        if (match := pattern.fullmatch(text)) and (texts := meant(match)):
            return Guess(problem=problem, meant=texts)
    return None


def before_year_1(text: str) -> Guess | None:
    """44 BC is the year -43, since the year before 1 is 0."""
    match = _OF_BC.fullmatch(text)
    if match is None or (match["east"] and re.search("[0-9]", match["left"])):
        return None  # 2018年秋前 is before the autumn
    bare = f"{match['left']}{match['right']}".strip(" ,")
    number = re.search("[0-9]+(?= ?[年년])", bare) or re.search("[0-9]+(?=[^0-9]*$)", bare)
    if number is None or not 1 <= int(number[0]) <= _FAR or len(number[0]) > len(str(_FAR)):
        return None
    in_four = f"{bare[: number.start()]}{int(number[0]):04}{bare[number.end() :]}"
    found = Guess(problem=NOTHING, meant=(in_four,)) if STRICT.fullmatch(in_four) else one_date(in_four)
    meant = tuple(_negative(text) for text in found.meant if PLAIN.fullmatch(text)) if found else ()
    return Guess(problem=Message("counts the years before the year 1"), meant=meant, more=_YEAR_0) if meant else None


def _negative(text: str) -> str:
    """The same month and day of as many years before the year 1, which follows the year 0."""
    year = 1 - int(text[:4])
    return (f"{year:05}" if year else "0000") + text[4:]


def _as_date(match: _Match) -> Texts:
    """From the groups year, month (a number) or name (a month's), and day; any but the year may be missing."""
    parts = match.groupdict()
    return (joined(parts["year"], parts.get("month") or month_number(parts.get("name")), parts.get("day")),)


def month_number(name: str | None) -> int | None:
    """The number of a month by its name in English, or by the beginning of it."""
    starts = [month[:3].lower() for month in ENGLISH_MONTHS]
    return starts.index(name[:3].lower()) + 1 if name else None


def _year_last(match: _Match) -> Texts:
    """Day before month, and with slashes or hyphens also month before day, as Americans write."""
    first, second, year = match["first"], match["second"], match["year"]
    day_first, month_first = joined(year, second, first), joined(year, first, second)
    if match["sign"] == "." or first == second or int(first) > len(ENGLISH_MONTHS):
        return (day_first,)
    return (month_first,) if int(second) > len(ENGLISH_MONTHS) else (day_first, month_first)


_FAR = 10_000
"""10000 BC is the last year of which EDTF has four digits, -9999."""
PLAIN = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
"""A day, month or year of the years 0 to 9999 without a mark."""
_BEFORE = r"(?:bce?\b|b\.\s?c\.(?:\s?e\.)?|av\. ?j\.?-?c\.|v\. ?chr\.|a\. ?c\.|(?P<east>紀元前|公元前|前|기원전))"
_OF_BC = re.compile(rf"(?P<left>[^前기公紀]{{0,30}}?) ?{_BEFORE} ?(?P<right>.{{0,30}})", re.IGNORECASE)
_YEAR_0 = Message("since 1 BC is the year 0000")

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_ERAS |= {"r": 2018, "h": 1988, "s": 1925, "t": 1911, "m": 1867, "主体": 1911, "주체": 1911, "juche": 1911}
"""The year before the first of each: 令和元年 is 2019, H30 is 2018, Juche 107 is 2018."""


def _of_era(match: _Match) -> Texts:
    year = _ERAS[match["era"].lower()] + (1 if match["count"] == "元" else int(match["count"]))
    return (joined(year, match["month"], match["day"]),)


def _of_week(match: _Match) -> Texts:
    year, week, day = int(match["year"]), int(match["week"]), match["day"]
    try:
        first, last = (dt.date.fromisocalendar(year, week, int(day or end)) for end in (1, 7))
    except ValueError:
        return ()
    return (f"{first}",) if day else (f"{first}/{last}",)


def _of_ordinal(match: _Match) -> Texts:
    year, count = int(match["year"]), int(match["count"])
    if year == 0 or count == 0:
        return ()
    day = dt.date(year, 1, 1).toordinal() + count - 1
    return (f"{dt.date.fromordinal(day)}",) if day <= dt.date(year, 12, 31).toordinal() else ()


def _of_years(match: _Match) -> Texts:
    return (match["known"].ljust(4, "X"),)


def _of_decade_of_century(match: _Match) -> Texts:
    """19世纪90年代: the nineties of the 19th century."""
    return (f"{int(match['nth']) - 1:02}{match['tens']}X",) if int(match["nth"]) else ()


def _of_century(match: _Match) -> Texts:
    """The 19th has most of its years among those that begin with 18."""
    return (f"{int(match['nth']) - 1:02}XX",) if int(match["nth"]) else ()


def _two_days(match: _Match) -> Texts:
    year, month = match["year"], month_number(match["name"])
    return (f"{joined(year, month, match['first'])}/{joined(year, month, match['last'])}",)


def _marked_at_the_end(match: _Match) -> Texts:
    text = match[0]
    marks, bare = {sign for sign in text if sign in "?~%"}, re.sub("[?~%]", "", text)
    if text[: len(bare)] == bare:
        return ()  # it stands there already
    return (bare + (marks.pop() if len(marks) == 1 else "%"),)


def _of_set(match: _Match) -> Texts:
    """A set with blanks, semicolons or a comma too many."""
    dates = [date for date in re.split(r"[;, ]+", match["within"]) if date]
    text = f"{match[0][0]}{','.join(dates)}{match[0][-1]}"
    return (text,) if STRICT.fullmatch(text) and match[0][0] + match[0][-1] in {"[]", "{}"} else ()


def _left_open(match: _Match) -> Texts:
    """EDTF writes each digit that is not known as a capital X."""
    return (re.sub(r"xx|uu|\?\?", "XX", match[0], flags=re.IGNORECASE),)


def _far_year(match: _Match) -> Texts:
    return (f"Y{match['far']}",)


def _short_negative(match: _Match) -> Texts:
    """-44 may be meant as 44 BC, and as the year that EDTF counts as -44, which is 45 BC."""
    year, rest = int(match["year"]), "".join(f"-{int(match[part]):02}" for part in ("month", "day") if match[part])
    return tuple(f"{-one:05}{rest}" if one else f"0000{rest}" for one in (year - 1, year))


_YEAR, _MONTH, _DAY = "(?P<year>[0-9]{4})", "(?P<month>[0-9]{1,2})", "(?P<day>[0-9]{1,2})"
NAMES = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in (*ENGLISH_MONTHS, "Sept"))
_NAME = rf"(?P<name>{NAMES})\.?"
_NTH = rf"{_DAY}(?:st|nd|rd|th)?"
_FIRST_LAST = (
    r"(?P<first>[0-9]{1,2})(?:st|nd|rd|th)? ?(?:-|to|and|through|&) ?"
    r"(?P<last>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)?"
)
_CJK = rf"[年년](?: ?{_MONTH} ?[月월](?: ?{_DAY} ?[日일]?)?)?(?: ?\([日月火水木金土일월화수목금토]\))?"
_SIGNS = Message("has no hyphens between year, month and day")
_LAST = Message("has the year last")
_ORDER = Message("is not written as year-month-day")
_ERA = Message("counts the years of an era")
_QUARTER = Message("is a quarter of a year")
_CENTURY = Message("is a century")
_DECADE = Message("is a decade")
_LEFT_OPEN = Message("has no capital X for each digit that is left open")
_IS_SEASON = Message("is a season, which differs from place to place")
_MARKS_INSIDE = Message("has its mark before the end")
_SHORT_YEAR = Message("has no four digits for the year")

_DATES: tuple[tuple[re.Pattern[str], Message, Callable[[_Match], Texts]], ...] = tuple(
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
        (rf"{_YEAR}[ -]?Q(?P<quarter>[1-4])", _QUARTER, of_quarter),
        (rf"Q(?P<quarter>[1-4])[ -]?(?:of )?{_YEAR}", _QUARTER, of_quarter),
        (
            rf"(?:the )?(?P<quarter>{QUARTERS})(?:st|nd|rd|th|\.er|\.)? quarter(?: of)?,? {_YEAR}",
            _QUARTER,
            of_quarter,
        ),
        (
            rf"{_YEAR}[年년] ?(?:第|제 ?)?(?P<quarter>{QUARTERS})(?:四半期|季度|季|/4 ?분기| ?분기)",
            _QUARTER,
            of_quarter,
        ),
        (rf"{_YEAR}年度", Message("is a Japanese fiscal year"), of_fiscal_year),
        ("(?:the )?(?P<known>[0-9]{3})0(?:'?s| ?年代| ?년대)", _DECADE, _of_years),
        ("(?P<nth>[0-9]{1,2}) ?(?:世[紀纪]|세기) ?の?(?P<tens>[0-9])0 ?(?:年代|년대)", _DECADE, _of_decade_of_century),
        ("(?:the )?(?P<nth>[0-9]{1,2})(?:st|nd|rd|th)?(?: century| ?世[紀纪]| ?세기)", _CENTURY, _of_century),
        ("(?P<known>[0-9]{3})[xu]", _LEFT_OPEN, _of_years),
        ("(?P<known>[0-9]{2})(?:xx|uu)", _LEFT_OPEN, _of_years),
        (f"{_YEAR}'?s", Message("has an `s` after the year"), _as_date),
        (rf"{_YEAR}-(?:xx|uu|\?\?)-[0-9]{{1,2}}", Message("has digits left open"), _as_date),
        (r"[0-9]{4}(?:-[0-9]{2})?(?:-(?:xx|uu|\?\?)){1,2}", _LEFT_OPEN, _left_open),
        (r"y?(?P<far>-?[1-9][0-9]{4})(?:-[0-9]{2}){0,2}", Message("has five digits for the year"), _far_year),
        (r"y(?P<year>[0-9]{4})(?P<month>)(?P<day>)", Message("has a letter before the year"), _as_date),
        (rf"-(?P<year>0*[1-9][0-9]{{0,2}})(?:-{_MONTH}(?:-{_DAY})?)?", _SHORT_YEAR, _short_negative),
        (rf"(?:the )?(?P<season>{SEASON})(?: of)?,?[ -]?{_YEAR}", _IS_SEASON, of_season),
        (rf"{_YEAR}[年년]?[ -]?の?(?P<season>{SEASON})[季天]?", _IS_SEASON, of_season),
        (rf"(?:the )?winter(?: of)?,? {_YEAR} ?[-/] ?(?P<last>[0-9]{{4}}|[0-9]{{2}})", _IS_SEASON, of_winter),
        (rf"{_YEAR} ?[-/] ?(?P<last>[0-9]{{4}}|[0-9]{{2}})[年년]? ?の?(?:冬|겨울)[季天]?", _IS_SEASON, of_winter),
        (r"[0-9]{4}[?~%]?(?:-[?~%]?[0-9]{2}[?~%]?){1,2}", _MARKS_INSIDE, _marked_at_the_end),
        (r"[\[{](?P<within>[0-9XY?~%.,; -]+)[\]}]", Message("is a set of dates in another form"), _of_set),
        (r"(?P<year>[0-9]{3})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?)?", _SHORT_YEAR, _as_date),
        (f"(?P<year>[0-9]{{3}}) ?{_CJK}", _SHORT_YEAR, _as_date),
        (f"西暦 ?(?P<year>[0-9]{{1,4}}) ?{_CJK}", _SHORT_YEAR, _as_date),
        (r"(?:ad|a\.d\.) ?(?P<year>[0-9]{1,4})", _SHORT_YEAR, _as_date),
        (r"(?P<year>[0-9]{1,4}) ?(?:ad|ce|a\.d\.|c\.e\.)", _SHORT_YEAR, _as_date),
    )
)
