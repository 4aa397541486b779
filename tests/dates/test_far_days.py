"""Days before the year 1 and after 9999, and the Julian calendar."""

from __future__ import annotations

import datetime as dt
import itertools
import pickle

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from dateline.dates import DateError, FarDay, age, calendar_interval, day_of, parse
from dateline.dates.day import DAYS_OF_CYCLE, day_of_number, days_after, edtf_year, nearest_date
from dateline.dates.julian import gregorian_day
from dateline.editing.new import year_of

CYCLE = 400
NUMBERS = st.integers(-36_000_000, 36_000_000)
SATURDAY, WEDNESDAY = 5, 2


@given(NUMBERS)
def test_numbers_and_days_go_together(number: int) -> None:
    """Each number has one day, the next number the next one, and after 400 years all is as before."""
    day, later = day_of_number(number), day_of_number(number + DAYS_OF_CYCLE)
    assert day.toordinal() == number
    assert (later.year, later.month, later.day) == (day.year + CYCLE, day.month, day.day)
    assert day.weekday() == later.weekday() == (number - 1) % 7
    assert days_after(day, 1) - day == dt.timedelta(1)
    assert isinstance(day, FarDay) == (not 1 <= day.year <= dt.MAXYEAR)


@given(st.lists(NUMBERS, min_size=2, max_size=2))
def test_near_and_far_days_compare(numbers: list[int]) -> None:
    """Python's days and those beyond have one order; equal days are one key of a table, copied or not."""
    one, other = (day_of_number(number) for number in numbers)
    first, second = numbers
    assert (one < other, one > other, one == other) == (first < second, first > second, first == second)
    assert (one - other).days == first - second
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
    assert len({one, day_of_number(first)}) == 1


def test_the_year_before_1_is_0() -> None:
    """31 December of the year 0 comes before 1 January of the year 1, and has the number 0."""
    assert days_after(dt.date.min, -1) == day_of(0, 12, 31)
    assert day_of(0, 12, 31).toordinal() == 0
    assert day_of(0, 2, 29) < dt.date.min
    assert [str(day_of(year)) for year in (-43, 0, 79, 12345, -12345)] == [
        *("-0043-01-01", "0000-01-01", "0079-01-01", "12345-01-01", "-12345-01-01")
    ]
    assert [edtf_year(year) for year in (-43, 0, 79, 12345, -12345)] == ["-0043", "0000", "0079", "Y12345", "Y-12345"]


def test_what_python_cannot_do_fails_aloud() -> None:
    """A far day is no date of Python's: where one is needed it is refused, never taken for another year."""
    with pytest.raises(TypeError):
        dt.datetime.combine(day_of(-43, 3, 15), dt.time(12))  # type: ignore[arg-type]
    assert nearest_date(day_of(-43, 3, 15)) == dt.date.min
    assert nearest_date(day_of(12345)) == dt.date.max
    for year in (-100_000, 100_000):
        with pytest.raises(ValueError, match="five digits"):
            day_of(year)


@pytest.mark.parametrize(
    "written, day, weekday",
    [
        ("1066-10-14", "1066-10-20", SATURDAY),
        ("-0043-03-15", "-0043-03-13", WEDNESDAY),
        ("1582-10-04", "1582-10-14", 3),
        ("0001-01-01", "0000-12-30", SATURDAY),
        ("0000-01-01", "-0001-12-30", 3),
        ("1100-02-29", "1100-03-07", WEDNESDAY),
        ("1917-10-25", "1917-11-07", WEDNESDAY),
        ("-0584-05-28", "-0584-05-22", 2),
    ],
)
def test_julian_days(written: str, day: str, weekday: int) -> None:
    """Hastings was on a Saturday, the Ides of March on a Wednesday, the October rising on 7 November."""
    date = parse(written, julian=True)
    assert (str(date), date.earliest.weekday()) == (day, weekday)
    assert str(date.julian) == written


@given(st.integers(-4000, 1900), st.integers(1, 12), st.integers(1, 31))
def test_julian_days_follow_each_other(year: int, month: int, day: int) -> None:
    """Four Julian years have 1461 days, and no day is left out."""
    try:
        found = gregorian_day(year, month, day)
    except ValueError:
        assert day > 28
        return
    assert (gregorian_day(year + 4, month, day) - found).days == 1461
    following = itertools.product((year,), (month,), range(day + 1, 32))
    next_ones = [(year, month, day + 1), (year, month % 12 + 1, 1), (year + 1, 1, 1)]
    assert days_after(found, 1) in [gregorian_day(*one) for one in next_ones if _is_julian(*one)], list(following)


def _is_julian(year: int, month: int, day: int) -> bool:
    try:
        gregorian_day(year, month, day)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(
    "written, gregorian, precision",
    [
        ("1066-10", "[1066-10-07..1066-11-06]", "MONTH"),
        ("1066?", "[1066-01-07?..1067-01-06?]", "YEAR"),
        ("1066-10-14~", "1066-10-20~", "DAY"),
        ("1066-09-25/1066-10-14", "1066-10-01/1066-10-20", "DAY"),
        ("1066-09/1066-10-14", "1066-09-07~/1066-10-20", "MONTH"),
        ("../1066-10-14", "../1066-10-20", "DAY"),
        ("[1066-10-14,1066-10-15]", "[1066-10-20,1066-10-21]", "DAY"),
    ],
)
def test_julian_dates_are_gregorian_to_programs(written: str, gregorian: str, precision: str) -> None:
    """What is coarser than a day becomes one of its days: a Julian month is no month of the other calendar."""
    date = parse(written, julian=True)
    assert (str(date), date.precision.name) == (gregorian, precision)
    assert str(parse(gregorian)) == gregorian


@pytest.mark.parametrize(
    "text, code, cure",
    [
        ("1900-02-30", "date-impossible", "write 1900-02 if only the month is known"),
        ("1901-02-29", "date-impossible", "write 1901-02 if only the month is known"),
        (
            *("1924-01-21", "date-impossible"),
            "write the date of the Gregorian calendar and delete `calendar: julian`",
        ),
    ],
)
def test_days_that_the_julian_calendar_has_not(text: str, code: str, cure: str) -> None:
    """A day that does not exist there, and one after the last state had given it up."""
    with pytest.raises(DateError) as caught:
        parse(text, julian=True)
    assert (caught.value.code, str(caught.value.cure)) == (code, cure)
    assert parse("1900-02-29", julian=True).earliest == dt.date(1900, 3, 13)


def test_spans_cross_the_year_1() -> None:
    """Augustus, born 63 BC, died AD 14 at 75: there is one year less between the eras than the numbers say."""
    born, died = parse("-0062-09-23"), parse("0014-08-19")
    assert age(born, died.latest) == (75, 75)
    between = calendar_interval(day_of(-43, 3, 15), day_of(14, 8, 19))
    assert (between.years, between.months, between.days) == (57, 5, 4)


@given(st.dates(dt.date(1, 1, 1), dt.date(9990, 1, 1)), st.dates(dt.date(1, 1, 1), dt.date(9990, 1, 1)))
def test_intervals_are_those_of_dateutil(one: dt.date, other: dt.date) -> None:
    """Where dateutil can count, both count alike."""
    expected = relativedelta(max(one, other), min(one, other))
    found = calendar_interval(one, other)
    assert (found.years, found.months, found.days) == (expected.years, expected.months, expected.days)


@pytest.mark.parametrize(
    "date, year",
    [
        ("-0043-03-15", "-0043"),
        ("Y12345", "Y12345"),
        ("../1892", "1892"),
        ('"[1667,1668]"', "1667"),
        ("12 May 2018", "2018"),
    ],
)
def test_a_new_record_lies_in_the_folder_of_its_year(date: str, year: str) -> None:
    """As the check wants it; what is no date yet has the year that it names."""
    assert year_of({"date": date}) == year
