"""How dates, times and spans read in a language, and how machines read them.

The forms are labels like all others: "{day} {month} {year}". No locale of the machine is asked and no `%A` used: what
the names of days are must not hang on where a site is built.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from dateline.dates import CalendarInterval, Edtf, Moment, Precision, utc_offset
from dateline.dates.clock import is_local_mean, machine_moment
from dateline.dates.edtf import Member
from dateline.dates.moment import SEASONS
from dateline.words.locales import listed

_KEYS = {
    Precision.DAY: "date_day",
    Precision.MONTH: "date_month",
    Precision.SEASON: "date_season",
    Precision.YEAR: "date_year",
    Precision.DECADE: "date_decade",
}
_SHARED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
"""What two dates may have in common, and what a browser has a form for."""


class Labelled(Protocol):
    """What dates are written with; `Words` is it."""

    @property
    def language(self) -> str:
        """The BCP 47 tag."""

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


class DateWords:
    """The dates, times and spans of one language, as plain text with ordinary blanks."""

    def __init__(self, words: Labelled) -> None:
        self._words = words
        self._weekdays, self._short_weekdays = words.list("weekdays"), words.list("weekdays_short")
        self._long, self._short = _Forms(words, ""), _Forms(words, "_short")
        self._short_dates: dict[Edtf, str] = {}

    def date(self, date: Edtf) -> str:
        """With the weekday of an exact day: "12 June 2018 (Tuesday)"."""
        text = self._edtf(date.julian or date, self._long)
        if date.has_weekday:
            day = date.earliest.weekday()
            text = self._words(
                "date_weekday", date=text, weekday=self._weekdays[day], weekday_short=self._short_weekdays[day]
            )
        return self._in_both(date, text, self._long)

    def short_date(self, date: Edtf) -> str:
        """For tables and lists: "12 Jun 2018", "27–28 Feb 2019". Each stands on many pages, so it is written once."""
        if date not in self._short_dates:
            plain = self._edtf(date.julian or date, self._short)
            self._short_dates[date] = self._in_both(date, plain, self._short)
        return self._short_dates[date]

    def year(self, year: int) -> str:
        """A year as it stands in a date: "2018", "44 BC" for the year -43."""
        return self._long.year(year)

    def _in_both(self, date: Edtf, text: str, forms: _Forms) -> str:
        """A date by the Julian calendar, where it is one, with what it is by the Gregorian."""
        if date.julian is None:
            return text
        return self._words(f"date_julian{forms.ending}", date=text, gregorian=self._edtf(date, forms))

    def span(self, start: Edtf | None, end: Edtf | None) -> str:
        """Of a role, from its first date to its last: "since 10 January 2021"; "" where both are None."""
        first, last = ((date.julian or date) if date else None for date in (start, end))
        return self._span(first.start if first else None, last.end if last else None, self._long)

    def _edtf(self, date: Edtf, forms: _Forms) -> str:
        if date.members:
            return self._set(date, forms)
        if date.start and not date.is_interval:
            return self._marked(forms.moment(date.start), date.start)
        if date.is_unknown and (end := date.start or date.end):
            key = "date_end_unknown" if date.start else "date_start_unknown"
            return self._before(end, key, self._marked(forms.moment(end), end))
        return self._span(date.start, date.end, forms)

    def _span(self, start: Moment | None, end: Moment | None, forms: _Forms) -> str:
        if start is None:
            return self._before(end, "date_until", self._marked(forms.moment(end), end)) if end else ""
        if end is None:
            return self._before(start, "date_since", self._marked(forms.moment(start), start))
        if start.mark == end.mark:
            return self._marked(forms.both(start, end), start)
        return forms.apart(*(self._marked(forms.moment(one), one) for one in (start, end)))

    def _set(self, date: Edtf, forms: _Forms) -> str:
        """The dates of a set: "1667, 1668 or between 1670 and 1672", "1960 and December 1961"."""
        texts = [self._member(member, forms, is_one_of=date.is_one_of) for member in date.members]
        return listed(texts, self._words.language, is_choice=date.is_one_of)

    def _member(self, member: Member, forms: _Forms, *, is_one_of: bool) -> str:
        start, end = member
        if not is_one_of or start == end:
            return self._span(start, end, forms)
        if start and end:
            return self._between(start, end, forms)
        first, last = (self._marked(forms.moment(one), one) if one else "" for one in member)
        return self._words("date_or_later" if first else "date_or_earlier", date=first or last)

    def _between(self, start: Moment, end: Moment, forms: _Forms) -> str:
        first, last = (self._marked(forms.moment(one), one) for one in (start, end))
        has_days = start.precision is end.precision is Precision.DAY and not (start.approximate or end.approximate)
        of_day = has_days and self._words.is_written("date_between_day")
        return self._words("date_between_day" if of_day else "date_between", first=first, last=last)

    def _before(self, moment: Moment, key: str, text: str) -> str:
        """A date behind what stands before it; a day, where the language has another form for that."""
        is_day = moment.precision is Precision.DAY and (key == "date_about" or not moment.approximate)
        of_day = f"{key}_day"
        return self._words(of_day if is_day and self._words.is_written(of_day) else key, date=text)

    def _marked(self, text: str, moment: Moment) -> str:
        if moment.approximate:
            text = self._before(moment, "date_about", text)
        return self._words("date_uncertain", date=text) if moment.uncertain else text

    def time(self, moment: dt.datetime) -> str:
        """Of an aware time: "09:04 local time (UTC+8)", "01:04 UTC"."""
        return self._with_zone(self._clock(moment), moment)

    def times(self, start: dt.datetime, end: dt.datetime) -> str:
        """Of two aware times: "09:04–13:40 local time (UTC+8)"; of two days each with its own."""
        first, last = self._clock(start), self._clock(end)
        if start.date() == end.date():
            return self._with_zone(self._words("clocks", first=first, last=last), start)
        days = {"first_day": self._day(start, end), "last_day": self._day(end, start)}
        return self._with_zone(self._words("clocks_of_days", first=first, last=last, **days), start)

    def clock(self, moment: dt.datetime, beside: dt.date) -> str:
        """Of an aware time elsewhere, to stand beside a day and a city's name: "21:04 on 11 June"."""
        time = self._clock(moment)
        if moment.date() == beside:
            return time
        return self._words("clock_on_day", time=time, day=self._long.day("date_month_day", moment))

    def _clock(self, moment: dt.datetime) -> str:
        is_full = not moment.minute and self._words.is_written("clock_full_hour")
        return self._words(
            "clock_full_hour" if is_full else "clock",
            hour=moment.hour,
            hour12=moment.hour % 12 or 12,
            minute=moment.minute,
            half=self._words.list("halves")[moment.hour // 12],
        )

    def _day(self, moment: dt.datetime, other: dt.datetime) -> str:
        """The day of one of two times, as far as it is needed to tell it from the other's."""
        if moment.year != other.year:
            return self._long.day("date_day", moment)
        is_enough = moment.month == other.month and self._words.is_written("date_day_alone")
        return self._long.day("date_day_alone" if is_enough else "date_month_day", moment)

    def _with_zone(self, time: str, moment: dt.datetime) -> str:
        if is_local_mean(moment):
            return self._words("time_local_mean", time=time)
        if moment.tzname() == "UTC":
            return self._words("time_utc", time=time)
        return self._words("time_local", time=time, zone=utc_offset(moment))

    def interval(self, between: CalendarInterval) -> str:
        """Between two days: "1 year, 8 months and 15 days"; "the same day" where there is nothing between."""
        counted = (
            ("interval_years", between.years),
            ("interval_months", between.months),
            ("interval_days", between.days),
        )
        parts = [self._words(unit, n=number) for unit, number in counted if number]
        return self._together(parts) if parts else self._words["same_day"]

    def duration(self, length: dt.timedelta) -> str:
        """How long something took, to the minute: "1 hour and 40 minutes"."""
        hours, minutes = divmod(round(length.total_seconds() / 60), 60)
        parts = [self._words("interval_hours", n=hours)] if hours else []
        parts += [self._words("interval_minutes", n=minutes)] if minutes or not hours else []
        return self._together(parts)

    def _together(self, parts: list[str]) -> str:
        """What is counted in several units as one length."""
        *first, last = parts
        if not first:
            return last
        return self._words["interval_last_separator"].join([self._words["interval_separator"].join(first), last])

    def days(self, number: int) -> str:
        """Counted: "1 day", "2,350 days"."""
        return self._words("interval_days", n=number)

    def age(self, least: int, most: int) -> str:
        """Of the least and the most years: "34 years old", "34 or 35 years old", "34 to 36 years old"."""
        if least == most:
            return self._words("age", n=least)
        return self._words("age_or" if most == least + 1 else "age_between", n=most, least=least, most=most)


class _Forms:
    """How days, months and years are written, as words in a sentence or short for lists."""

    def __init__(self, words: Labelled, ending: str) -> None:
        self._words = words
        self.ending = ending
        self._months = words.list(f"months{ending}")
        self._alone = words.list("months_alone") if not ending else self._months

    def moment(self, moment: Moment, *, with_era: bool = False) -> str:
        """A day, a month, a season, a year or years; with the era where a year before 1 stands beside it."""
        places = self._places(moment, with_era=with_era)
        if moment.precision is Precision.CENTURY or (moment.precision is Precision.DECADE and moment.year < 0):
            first, last = (self.moment(Moment(year)) for year in (moment.year, moment.last_year))
            return self._words("date_between", first=first, last=last)
        text = self._words(self._key(_KEYS[moment.precision]), **places)
        if not moment.unknown:
            return text
        return self._words("date_month_unknown" if moment.month is None else "date_day_unknown", date=text)

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

    def _places(self, moment: Moment, *, with_era: bool = False) -> Mapping[str, object]:
        month = moment.month or 1
        season = self._words.list("seasons")[moment.season - SEASONS[0]] if moment.season else ""
        return {
            "season": season,
            "year": self.year(moment.year, with_era=with_era),
            "month": self._months[month - 1],
            "month_alone": self._alone[month - 1],
            "month_number": month,
            "day": self._words("day_of_month", n=moment.day) if moment.day else "",
        }


def _shared(start: Moment, end: Moment) -> str:
    """The key of the form of two dates by what they have in common; "" where each is written whole."""
    if start.precision is not end.precision or start.precision not in _SHARED or start.unknown or end.unknown:
        return ""
    if start.precision is Precision.YEAR:
        return "date_years"
    if start.year != end.year:
        return ""
    if start.precision is Precision.MONTH:
        return "date_months"
    return "date_days" if start.month == end.month else "date_days_of_months"


def machine(date: Edtf) -> str | None:
    """The value of `<time datetime>` (HTML Living Standard); None for an interval, which it cannot express.

    Neither can it express seasons, decades and years before 1. Where it is None the words stand in a `<span>`. `~` and `?`
    have no place in HTML and are left out.
    """
    start = date.start
    if start is None or date.is_interval or start.precision not in _SHARED or not 1 <= start.year <= dt.MAXYEAR:
        return None
    return str(start).rstrip("~?%X-")


def machine_time(moment: dt.datetime) -> str:
    """The value of `<time datetime>` of an aware time: "2018-06-12T09:04+08:00"."""
    return machine_moment(moment).isoformat(timespec="minutes")
