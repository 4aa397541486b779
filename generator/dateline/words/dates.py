"""How dates, times and spans read in a language, and how machines read them.

The forms are labels like all others: "{day} {month} {year}". No locale of the machine is asked and no `%A` used: what
the names of days are must not hang on where a site is built.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Protocol

from dateline.dates import CalendarInterval, Edtf, Moment, Precision, utc_offset


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
        text = self._edtf(date, self._long)
        if not date.has_weekday:
            return text
        day = date.earliest.weekday()
        return self._words(
            "date_weekday", date=text, weekday=self._weekdays[day], weekday_short=self._short_weekdays[day]
        )

    def short_date(self, date: Edtf) -> str:
        """For tables and lists: "12 Jun 2018", "27–28 Feb 2019". Each stands on many pages, so it is written once."""
        if date not in self._short_dates:
            self._short_dates[date] = self._edtf(date, self._short)
        return self._short_dates[date]

    def span(self, start: Edtf | None, end: Edtf | None) -> str:
        """Of a role, from its first date to its last: "since 10 January 2021"; "" where both are None."""
        return self._span(start.start if start else None, end.end if end else None, self._long)

    def _edtf(self, date: Edtf, forms: _Forms) -> str:
        if date.start and not date.is_interval:
            return self._marked(forms.moment(date.start), date.start)
        return self._span(date.start, date.end, forms)

    def _span(self, start: Moment | None, end: Moment | None, forms: _Forms) -> str:
        if start is None:
            return self._before(end, "date_until", self._marked(forms.moment(end), end)) if end else ""
        if end is None:
            return self._before(start, "date_since", self._marked(forms.moment(start), start))
        if start.mark == end.mark:
            return self._marked(forms.both(start, end), start)
        return forms.apart(*(self._marked(forms.moment(one), one) for one in (start, end)))

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
        if not parts:
            return self._words["same_day"]
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
        self._ending = ending
        self._months = words.list(f"months{ending}")
        self._alone = words.list("months_alone") if not ending else self._months

    def moment(self, moment: Moment) -> str:
        """A day, a month or a year."""
        key = {Precision.DAY: "date_day", Precision.MONTH: "date_month"}.get(moment.precision, "date_year")
        return self._words(self._key(key), **self._places(moment))

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
        key = self._key(_shared(start, end))
        if not self._words.has(key):
            return self.apart(first, last)
        after = {f"last_{name}": value for name, value in self._places(end).items()}
        return self._words(key, **self._places(start), **after)

    def _key(self, key: str) -> str:
        """The short form where there is one; who writes the long one alone means it for both."""
        short = key + self._ending
        return (
            short
            if self._words.is_written(short) or (not self._words.is_written(key) and self._words.has(short))
            else key
        )

    def _places(self, moment: Moment) -> Mapping[str, object]:
        month = moment.month or 1
        return {
            "year": moment.year,
            "month": self._months[month - 1],
            "month_alone": self._alone[month - 1],
            "month_number": month,
            "day": self._words("day_of_month", n=moment.day) if moment.day else "",
        }


def _shared(start: Moment, end: Moment) -> str:
    """The key of the form of two dates by what they have in common; "" where each is written whole."""
    if start.precision is not end.precision:
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

    Where it is None the words stand in a `<span>`. `~` and `?` have no place in HTML and are left out.
    """
    if date.start is None or date.is_interval:
        return None
    return str(date.start).rstrip("~?%")


def machine_time(moment: dt.datetime) -> str:
    """The value of `<time datetime>` of an aware time: "2018-06-12T09:04+08:00"."""
    return moment.isoformat(timespec="minutes")
