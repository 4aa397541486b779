"""How dates, times and spans read in a language, and how machines read them.

The forms are labels like all others: "{day} {month} {year}". No locale of the machine is asked and no `%A` used: what
the names of days are must not hang on where a site is built.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from dateline.dates import CalendarInterval, Edtf, Moment, utc_offset
from dateline.dates.clock import is_local_mean, machine_moment
from dateline.dates.edtf import Member
from dateline.words.date_forms import SHARED, DateForms, Labelled, is_years, kind_of, years_of
from dateline.words.joining import contracted
from dateline.words.locales import listed


class DateWords:
    """The dates, times and spans of one language, as plain text with ordinary blanks."""

    def __init__(self, words: Labelled) -> None:
        self._words = words
        self._weekdays, self._short_weekdays = words.list("weekdays"), words.list("weekdays_short")
        self._long, self._short = DateForms(words, ""), DateForms(words, "_short")
        self._dates: dict[Edtf, str] = {}
        self._short_dates: dict[Edtf, str] = {}

    def date(self, date: Edtf) -> str:
        """With the weekday of an exact day: "12 June 2018 (Tuesday)"; written once, as `short_date` is."""
        if date not in self._dates:
            self._dates[date] = self._date(date)
        return self._dates[date]

    def _date(self, date: Edtf) -> str:
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

    def _in_both(self, date: Edtf, text: str, forms: DateForms) -> str:
        """A date by the Julian calendar, where it is one, with what it is by the Gregorian."""
        if date.julian is None:
            return text
        return self._words(f"date_julian{forms.ending}", date=text, gregorian=self._edtf(date, forms))

    def span(self, start: Edtf | None, end: Edtf | None) -> str:
        """Of a role, from its first date to its last: "since 10 January 2021"; "" where both are None."""
        first, last = ((date.julian or date) if date else None for date in (start, end))
        return self._span(first.start if first else None, last.end if last else None, self._long)

    def _edtf(self, date: Edtf, forms: DateForms) -> str:
        if date.members:
            return self._set(date, forms)
        if date.start and not date.is_interval:
            return self._alone(date.start, forms)
        if date.is_unknown and (end := date.start or date.end):
            return self._behind("date_end_unknown" if date.start else "date_start_unknown", end, forms)
        return self._span(date.start, date.end, forms)

    def _span(self, start: Moment | None, end: Moment | None, forms: DateForms) -> str:
        if start is None:
            return self._behind("date_until", end, forms) if end else ""
        if end is None:
            return self._behind("date_since", start, forms)
        if start.mark != end.mark or not {start.precision, end.precision} <= SHARED:
            ends = dict.fromkeys(self._alone(one, forms) for one in (start, end))
            return forms.apart(*ends) if len(ends) > 1 else next(iter(ends))
        return self._alone(start, forms, forms.both(start, end))

    def _set(self, date: Edtf, forms: DateForms) -> str:
        """The dates of a set: "1667, 1668 or between 1670 and 1672", "1960 and December 1961"."""
        texts = [self._member(member, forms, is_one_of=date.is_one_of) for member in date.members]
        return listed(texts, self._words.counts_like, is_choice=date.is_one_of)

    def _member(self, member: Member, forms: DateForms, *, is_one_of: bool) -> str:
        start, end = member
        if not is_one_of or start == end:
            return self._span(start, end, forms)
        if start and end:
            ends = (years_of(start)[0], years_of(end)[-1])
            first, last = (self._marked(forms.with_article(one, forms.moment(one)), one, forms) for one in ends)
            return self._words("date_between", first=first, last=last)
        first, last = (self._alone(one, forms) if one else "" for one in member)
        return self._words("date_or_later" if first else "date_or_earlier", date=first or last)

    def _alone(self, moment: Moment, forms: DateForms, both: str = "") -> str:
        """A date with its marks and no other word before it: "June 2018", "about the 1890s"; or two with like marks."""
        text = both or forms.moment(moment)
        if moment.approximate and not is_years(moment):
            text = self._behind("date_about", replace(moment, approximate=False, uncertain=False), forms, text)
        return self._uncertain(text, moment)

    def _behind(self, key: str, moment: Moment, forms: DateForms, bare: str = "") -> str:
        """A date behind the word of a label, "since" or "until", with the article that a language puts there.

        For a date with an article a label may say something else (`date_until_article`), and so it may for one kind
        of date (`date_until_day`).
        """
        form = f"{key}_{kind_of(moment)}"
        text = bare = bare or forms.moment(moment)
        if not self._words.is_written(form) or (moment.approximate and not forms.about_follows):
            text = forms.with_article(moment, bare)
            form = f"{key}_article" if text != bare and self._words.is_written(f"{key}_article") else key
        return contracted(self._words(form, date=self._marked(text, moment, forms)), self._words.language)

    def _marked(self, text: str, moment: Moment, forms: DateForms) -> str:
        return self._uncertain(text if is_years(moment) else forms.about(text, moment), moment)

    def _uncertain(self, text: str, moment: Moment) -> str:
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


def machine(date: Edtf) -> str | None:
    """The value of `<time datetime>` (HTML Living Standard); None for an interval, which it cannot express.

    Neither can it express seasons, decades and years before 1. Where it is None the words stand in a `<span>`. `~` and `?`
    have no place in HTML and are left out.
    """
    start = date.start
    if start is None or date.is_interval or start.precision not in SHARED or not 1 <= start.year <= dt.MAXYEAR:
        return None
    return str(start).rstrip("~?%X-")


def machine_time(moment: dt.datetime) -> str:
    """The value of `<time datetime>` of an aware time: "2018-06-12T09:04+08:00"."""
    return machine_moment(moment).isoformat(timespec="minutes")
