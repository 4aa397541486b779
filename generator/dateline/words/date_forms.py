"""How days, months and years are written in a language: the forms of single dates and of two that share something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from dateline.dates import Moment, Precision
from dateline.dates.moment import SEASONS

_KEYS = {
    Precision.DAY: "date_day",
    Precision.MONTH: "date_month",
    Precision.SEASON: "date_season",
    Precision.YEAR: "date_year",
    Precision.DECADE: "date_decade",
}
SHARED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
"""What two dates may have in common, and what a browser has a form for."""


class Labelled(Protocol):
    """What dates are written with; `Words` is it."""

    @property
    def language(self) -> str:
        """The BCP 47 tag."""

    @property
    def counts_like(self) -> str:
        """The language whose rules for lists serve this one."""

    def is_written(self, key: str) -> bool:
        """Whether somebody wrote this label in the language itself."""

    def has(self, key: str) -> bool:
        """Whether the language has this label, written or from the Unicode CLDR."""

    def __getitem__(self, key: str) -> str:
        """The label with its places unfilled."""

    def __call__(self, key: str, **values: object) -> str:
        """The label with its places filled."""

    def list(self, key: str) -> tuple[str, ...]:
        """The texts of a list."""


class DateForms:
    """How days, months and years are written, as words in a sentence or short for lists."""

    def __init__(self, words: Labelled, ending: str) -> None:
        self._words = words
        self.ending = ending
        self._months = words.list(f"months{ending}")
        self._alone = words.list("months_alone") if not ending else self._months

    def moment(self, moment: Moment, *, with_era: bool = False) -> str:
        """A day, a month, a season, a year or years; with the era where a year before 1 stands beside it."""
        if is_years(moment):
            first, last = (self.about(self.moment(year), year) for year in years_of(moment))
            return self._words("date_between", first=first, last=last)
        places = self._places(moment, with_era=with_era)
        text = self._words(self._key(_KEYS[moment.precision]), **places)
        if not moment.unknown:
            return text
        return self._words("date_month_unknown" if moment.month is None else "date_day_unknown", date=text)

    def with_article(self, moment: Moment, text: str) -> str:
        """Its text as it stands behind "since" and "between", where many languages have an article: "the 1890s"."""
        if moment.season and self._words.is_written("seasons_with_article"):
            return self._words(self._key("date_season"), **self._places(moment, seasons="seasons_with_article"))
        key = f"date_article_{kind_of(moment)}"
        return self._words(key, date=text) if self._words.is_written(key) else text

    def about(self, text: str, moment: Moment) -> str:
        """A date that is approximate as it stands behind another word: "about 2018", « 2018 environ »."""
        if not moment.approximate:
            return text
        return self._words("date_about_behind" if self.about_follows else "date_about", date=text)

    @property
    def about_follows(self) -> bool:
        """Whether the word that makes a date approximate stands after it once another stands before."""
        return self._words.is_written("date_about_behind")

    def year(self, year: int, *, with_era: bool = False) -> str:
        """A year in the place of a number: "44 BC"; with the era where another is beside it: "14 AD"."""
        if year < 1:
            return self._words("year_before", year=1 - year)
        return self._words("year_of_era", year=year) if with_era else str(year)

    def day(self, key: str, day: dt.date) -> str:
        """A calendar day in one of the forms."""
        return self._words(self._key(key), **self._places(Moment(day.year, day.month, day.day)))

    def apart(self, first: str, last: str) -> str:
        """Two dates that are each written whole."""
        return self._words("date_span", first=first, last=last)

    def both(self, start: Moment, end: Moment) -> str:
        """Two dates with what they share said once."""
        first, last = self.moment(start), self.moment(end)
        if first == last:
            return first
        if start.year < 1 <= end.year:
            return self.apart(first, self.moment(end, with_era=True))
        key = self._key(_shared(start, end))
        if not self._words.has(key):
            return self.apart(first, last)
        after = {f"last_{name}": value for name, value in self._places(end).items()}
        return self._words(key, **self._places(start), **after)

    def _key(self, key: str) -> str:
        """The short form where there is one; who writes the long one alone means it for both."""
        short = key + self.ending
        return (
            short
            if self._words.is_written(short) or (not self._words.is_written(key) and self._words.has(short))
            else key
        )

    def _places(self, moment: Moment, *, with_era: bool = False, seasons: str = "seasons") -> Mapping[str, object]:
        month = moment.month or 1
        season = self._words.list(seasons)[moment.season - SEASONS[0]] if moment.season else ""
        return {
            "season": season,
            "year": self.year(moment.year, with_era=with_era),
            "month": self._months[month - 1],
            "month_alone": self._alone[month - 1],
            "month_number": month,
            "day": self._words("day_of_month", n=moment.day) if moment.day else "",
        }


def is_years(moment: Moment) -> bool:
    """Whether it is written by its first and its last year, as a century is, and a decade before the year 1."""
    return moment.precision is Precision.CENTURY or (moment.precision is Precision.DECADE and moment.year < 0)


def years_of(moment: Moment) -> tuple[Moment, ...]:
    """Its first and its last year with its marks; for what is not written by them the moment itself."""
    if not is_years(moment):
        return (moment,)
    return tuple(replace(moment, year=year, open_digits=0) for year in (moment.year, moment.last_year))


def kind_of(moment: Moment) -> str:
    """How it is written, as labels name it: "day", "month", "season", "year", "decade", "years"."""
    return "years" if is_years(moment) else moment.precision.name.lower()


def _shared(start: Moment, end: Moment) -> str:
    """The key of the form of two dates by what they have in common; "" where each is written whole."""
    if start.precision is not end.precision or start.precision not in SHARED or start.unknown or end.unknown:
        return ""
    if start.precision is Precision.YEAR:
        return "date_years"
    if start.year != end.year:
        return ""
    if start.precision is Precision.MONTH:
        return "date_months"
    return "date_days" if start.month == end.month else "date_days_of_months"
