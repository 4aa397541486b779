from __future__ import annotations

import datetime as dt
import itertools
import pickle
import re
from pathlib import Path
from typing import Annotated

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import PlainSerializer, PlainValidator, TypeAdapter, ValidationError

from dateline.dates import (
    EDTF_PATTERN,
    CalendarInterval,
    Coverage,
    DateError,
    Edtf,
    Moment,
    Precision,
    age,
    calendar_interval,
    covering,
    overlapping,
    parse,
)
from dateline.diagnostics import Code

STRENGTH = {Coverage.NONE: 0, Coverage.POSSIBLE: 1, Coverage.CERTAIN: 2}


MISTAKES: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "dates" / "dates.yml").read_bytes()
)


def maybe(text: str) -> Edtf | None:
    """The date of a text, and None for no text."""
    return parse(text) if text else None


# What hypothesis makes dates from

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """A day, a month or a year with any mark."""
    day = draw(DAYS)
    parts = draw(st.sampled_from([(day.year,), (day.year, day.month), (day.year, day.month, day.day)]))
    return Moment(*parts, approximate=draw(st.booleans()), uncertain=draw(st.booleans()))


@st.composite
def edtfs(draw: st.DrawFn) -> Edtf:
    """A date or an interval, open ones included."""
    first, last = sorted((draw(moments()), draw(moments())), key=lambda moment: (moment.earliest, moment.latest))
    match draw(st.sampled_from(["single", "interval", "open start", "open end"])):
        case "single":
            return Edtf(first, first)
        case "open start":
            return Edtf(None, last, is_interval=True)
        case "open end":
            return Edtf(first, None, is_interval=True)
        case _:
            return Edtf(first, last, is_interval=True)


# Reading


@pytest.mark.parametrize(
    "text, earliest, latest, precision",
    [
        ("2018-06-12", "2018-06-12", "2018-06-12", Precision.DAY),
        ("2018-06", "2018-06-01", "2018-06-30", Precision.MONTH),
        ("2020-02", "2020-02-01", "2020-02-29", Precision.MONTH),
        ("1900-02", "1900-02-01", "1900-02-28", Precision.MONTH),
        ("2018", "2018-01-01", "2018-12-31", Precision.YEAR),
        ("0001", "0001-01-01", "0001-12-31", Precision.YEAR),
        ("2025-09-03~", "2025-09-03", "2025-09-03", Precision.DAY),
        ("2019-02-27/2019-02-28", "2019-02-27", "2019-02-28", Precision.DAY),
        ("2019-02-27/2019-03", "2019-02-27", "2019-03-31", Precision.MONTH),
        ("2018-06-12/2018", "2018-06-12", "2018-12-31", Precision.YEAR),
        ("2018-06-12/..", "2018-06-12", "99999-12-31", Precision.DAY),
        ("../2018-06", "-99999-01-01", "2018-06-30", Precision.MONTH),
    ],
)
def test_reach(text: str, earliest: str, latest: str, precision: Precision) -> None:
    """A date reaches from its first possible day to its last, and knows how exact it is."""
    date = parse(text)
    assert (str(date.earliest), str(date.latest), date.precision) == (earliest, latest, precision)


@pytest.mark.parametrize(
    "text, approximate, uncertain",
    [
        ("2018", False, False),
        ("2018~", True, False),
        ("2018-06?", False, True),
        ("2018-06-12%", True, True),
        ("2018~/2019?", True, True),
        ("2018/2019~", True, False),
    ],
)
def test_marks(text: str, approximate: bool, uncertain: bool) -> None:  # noqa: FBT001 - a table's columns
    """`~` is approximate, `?` is uncertain, `%` is both; an interval is what either of its ends is."""
    date = parse(text)
    assert (date.is_approximate, date.is_uncertain) == (approximate, uncertain)


def test_open() -> None:
    """Only an interval with `..` is open."""
    assert [parse(text).is_open for text in ("2018", "2018/2019", "2018/..", "../2018")] == [False, False, True, True]


def test_exact_day() -> None:
    """Only a single day without a mark has a weekday."""
    exact = [
        parse(text).is_exact_day for text in ("2018-06-12", "2018-06-12~", "2018-06-12?", "2018-06", "2018-06-12/..")
    ]
    assert exact == [True, False, False, False, False]


@given(edtfs())
@settings(deadline=None)
def test_round_trip(date: Edtf) -> None:
    """What is written out is read back as the same date, and fits the pattern of the JSON Schema."""
    assert parse(str(date)) == date
    assert re.search(EDTF_PATTERN, str(date))


@given(DAYS)
@settings(deadline=None)
def test_of_day(day: dt.date) -> None:
    """A calendar day and its EDTF text are the same date."""
    assert Edtf.of_day(day) == parse(day.isoformat())


@given(st.text(max_size=90))
@settings(deadline=None)
def test_any_text_is_answered(text: str) -> None:
    """No text gives anything but a date or an error with a cure."""
    try:
        found = parse(text)
        answer = "a date" if found == parse(str(found)) else ""
    except DateError as error:
        answer = str(error.cure)
    assert answer != ""


@given(st.text(alphabet="0123456789-/.~?% TtoJune年月日WxXYBC[]{},:〜", max_size=24))
@settings(deadline=None, max_examples=500)
def test_advice_can_be_followed(text: str) -> None:
    """Every text we tell an editor to write is a date, however odd the mistake was."""
    try:
        parse(text)
    except DateError as error:
        for advised in re.findall(r"(?:write |, or )([-0-9.Y][^ ,]*)", str(error.cure)):
            parse(advised)
        for meant in error.meant:
            parse(meant)


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: repr(case["text"]))
def test_what_a_cure_offers_is_data_too(case: dict[str, str]) -> None:
    """Each date that a cure tells to write can be put in place of what was typed, and no other.

    But for a day of the Julian calendar, which is another day without the line that goes with it.
    """
    with pytest.raises(DateError) as caught:
        parse(case["text"])
    offered = [date for date in caught.value.meant if f"`{date}`" not in case["cure"]]
    assert all(date in case["cure"] for date in offered)
    assert case["cure"].endswith("on a line of its own") != bool(offered) or not re.match(
        r"write [-0-9.Y\[{]", case["cure"]
    )


# Mistakes


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: repr(case["text"]))
def test_mistaken_dates(case: dict[str, str]) -> None:
    """What beginners type instead of EDTF is refused with what to write instead."""
    with pytest.raises(DateError) as caught:
        parse(case["text"])
    found = caught.value
    assert case == {"text": case["text"], "code": found.code, "message": str(found.message), "cure": str(found.cure)}
    assert found.expected


def test_long_nonsense() -> None:
    """A text of any length is refused at once and quoted in short."""
    with pytest.raises(DateError) as caught:
        parse("9" * 200_000)
    assert len(str(caught.value.message)) < 80


def test_error_survives_copying() -> None:
    """An error keeps its parts when it crosses a process, as tests in parallel need."""
    with pytest.raises(DateError) as caught:
        parse("2018-13-01")
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (copy.code, str(copy), copy.cure) == (Code.DATE_IMPOSSIBLE, str(caught.value.message), caught.value.cure)


def test_field_of_a_record() -> None:
    """A pydantic field reads and writes dates, and an error's code and cure can be had from its context."""
    field = TypeAdapter(Annotated[Edtf, PlainValidator(parse), PlainSerializer(str)])
    assert field.dump_python(field.validate_python("2018-06/..")) == "2018-06/.."
    with pytest.raises(ValidationError) as caught:
        field.validate_python("2018-02-30")
    error = caught.value.errors()[0]["ctx"]["error"]
    assert str(error.cure) == "write 2018-02 if only the month is known"


@pytest.mark.parametrize(
    "parts", [(2018, 13), (2018, 0), (2018, 2, 30), (2018, 6, 0), (100_000,), (2018, None, 3), (10_000, 1)]
)
def test_no_impossible_moment(parts: tuple[int, ...]) -> None:
    """A moment that the calendar lacks cannot be made, whoever makes it."""
    with pytest.raises(ValueError, match=r"."):
        Moment(*parts)


def test_no_impossible_interval() -> None:
    """An interval ends after it begins and has at least one end; a single date has no ends of its own."""
    early, late = Moment(2018), Moment(2019)
    for start, end, is_interval in (
        (late, early, True),
        (None, None, True),
        (early, late, False),
        (None, early, False),
    ):
        with pytest.raises(ValueError, match=r"ends before|open at both|begins and ends"):
            Edtf(start, end, is_interval)


# Order


def test_order() -> None:
    """Dates sort by their first day, and of one first day the more exact comes first."""
    texts = ["../2017", "2018-01-01", "2018-01", "2018", "2018-06-12", "2018-06-13", "2018-07"]
    shuffled = sorted(texts, key=lambda text: text[::-1])
    assert sorted(shuffled, key=lambda text: parse(text).sort_key) == texts


@pytest.mark.parametrize(
    "texts",
    [
        ["0079", "1788", "../1892", "1892-05-01"],
        ["1892-05-31", "../1892-06", "1892-06-02"],
        ["1892-06-11", "../1892-06-12", "1892-06-13"],
    ],
)
def test_an_open_beginning_does_not_sort_before_what_is_earlier(texts: list[str]) -> None:
    """What has no known beginning stands where it is first known to have been."""
    backwards = texts[::-1]
    assert sorted(backwards, key=lambda text: parse(text).sort_key) == texts


def test_order_ignores_marks_and_ends() -> None:
    """Adding `~` or an end to a date leaves it where it was."""
    assert len({parse(text).sort_key for text in ("2018-06-12", "2018-06-12~", "2018-06-12/2018-06-14")}) == 1


@given(
    st.lists(st.tuples(edtfs(), st.text(alphabet="abc-", max_size=3)), max_size=8, unique_by=lambda record: record[1])
)
@settings(deadline=None)
def test_order_is_total(records: list[tuple[Edtf, str]]) -> None:
    """Records sorted by date and id come out the same from every beginning."""
    outcomes = {
        tuple(sorted(records[turn:] + records[:turn], key=lambda record: (record[0].sort_key, record[1])))
        for turn in range(len(records) or 1)
    }
    assert len(outcomes) == 1


# Relations


@pytest.mark.parametrize(
    "one, other, overlaps, within",
    [
        ("2018-06-12", "2018-06", True, True),
        ("2018-06", "2018-06-12", True, False),
        ("2019-02-27/2019-02-28", "2019-02-28/..", True, False),
        ("2019-02-27/2019-02-28", "2019-02", True, True),
        ("2019-02-27", "2019-02-28", False, False),
        ("2018/..", "../2017", False, False),
        ("2018/..", "2017/..", True, True),
    ],
)
def test_overlaps_and_within(one: str, other: str, overlaps: bool, within: bool) -> None:  # noqa: FBT001 - a table's columns
    """Two dates overlap where they share a day; one is within the other where it has no day outside."""
    assert parse(one).overlaps(parse(other)) is parse(other).overlaps(parse(one)) is overlaps
    assert parse(one).within(parse(other)) is within


@pytest.mark.parametrize(
    "start, end, day, expected",
    [
        ("2018-01-01", "2018-12-31", "2018-06-12", Coverage.CERTAIN),
        ("2018-06-12", "2018-06-12", "2018-06-12", Coverage.CERTAIN),
        ("2018-06-13", "", "2018-06-12", Coverage.NONE),
        ("", "2018-06-11", "2018-06-12", Coverage.NONE),
        ("", "2018-06-12", "2018-06-12", Coverage.CERTAIN),
        ("", "", "2018-06-12", Coverage.CERTAIN),
        ("2018", "", "2018-06-12", Coverage.POSSIBLE),
        ("2018", "", "2019-01-01", Coverage.CERTAIN),
        ("2018", "", "2017-12-31", Coverage.NONE),
        ("", "2020", "2020-06-12", Coverage.POSSIBLE),
        ("", "2020", "2019-12-31", Coverage.CERTAIN),
        ("2018-06", "2018-06", "2018-06-12", Coverage.POSSIBLE),
        ("2018-06-12", "", "2018-06", Coverage.POSSIBLE),
        ("2018-06-01", "2018-06-30", "2018-06", Coverage.CERTAIN),
        ("2019-02-28", "", "2019-02-27/2019-02-28", Coverage.NONE),
        ("", "2019-02-27", "2019-02-27/2019-02-28", Coverage.CERTAIN),
        ("2018", "", "../2019", Coverage.POSSIBLE),
        ("2018/..", "", "2019", Coverage.POSSIBLE),
        ("2018~", "", "2019-06", Coverage.CERTAIN),
    ],
)
def test_covering(start: str, end: str, day: str, expected: Coverage) -> None:
    """A span covers a day for certain where every reading of imprecise dates agrees; of an event, its first day."""
    assert covering(maybe(start), maybe(end), parse(day)) is expected


SPANS = st.tuples(st.none() | edtfs(), st.none() | edtfs())


@given(SPANS, edtfs(), st.integers(0, 500), st.integers(0, 500))
@settings(deadline=None)
def test_longer_spans_cover_no_less(span: tuple[Edtf | None, Edtf | None], day: Edtf, before: int, after: int) -> None:
    """A span that begins earlier or ends later covers whatever it covered, at least as surely."""
    start, end = span
    earlier = start and start.earliest.toordinal() - before
    later = end and end.latest.toordinal() + after
    wider = (
        Edtf.of_day(dt.date.fromordinal(earlier)) if earlier and earlier > 0 else None,
        Edtf.of_day(dt.date.fromordinal(later)) if later and later <= dt.date.max.toordinal() else None,
    )
    assert STRENGTH[covering(*wider, day)] >= STRENGTH[covering(start, end, day)]


@given(SPANS, moments())
@settings(deadline=None)
def test_a_day_within_a_vague_date(span: tuple[Edtf | None, Edtf | None], vague: Moment) -> None:
    """What is certain of a month is certain of each of its days, and what no day of it allows is not possible."""
    whole = covering(*span, Edtf(vague, vague))
    ends = [covering(*span, Edtf.of_day(day)) for day in (vague.earliest, vague.latest)]
    if whole is Coverage.CERTAIN:
        assert ends == [Coverage.CERTAIN, Coverage.CERTAIN]
    if whole is Coverage.NONE:
        assert ends == [Coverage.NONE, Coverage.NONE]


@pytest.mark.parametrize(
    "first, second, expected",
    [
        (("2018-01-01", "2018-12-31"), ("2019-01-01", ""), Coverage.NONE),
        (("", "2018-06-12"), ("2018-06-12", ""), Coverage.NONE),
        (("", "2018-06"), ("2018-06", ""), Coverage.NONE),
        (("", "2018"), ("2018", ""), Coverage.NONE),
        (("", "2018"), ("2018-12-31", ""), Coverage.NONE),
        (("", "2018-06-13"), ("2018-06-12", ""), Coverage.CERTAIN),
        (("", "2018-06"), ("2018-06-12", ""), Coverage.POSSIBLE),
        (("", "2018"), ("2018-06-12", ""), Coverage.POSSIBLE),
        (("2016", "2020"), ("2018", "2019"), Coverage.CERTAIN),
        (("", ""), ("", ""), Coverage.CERTAIN),
    ],
)
def test_overlapping(first: tuple[str, str], second: tuple[str, str], expected: Coverage) -> None:
    """Two spans overlap where they share more than the day, month or year in which one takes over."""
    one, other = ((maybe(start), maybe(end)) for start, end in (first, second))
    assert overlapping(one, other) is overlapping(other, one) is expected


# Counting


@pytest.mark.parametrize(
    "a, b, expected",
    [
        ("2018-06-12", "2019-02-27", (0, 8, 15, 260)),
        ("2019-02-27", "2018-06-12", (0, 8, 15, 260)),
        ("2019-06-30", "2025-10-29", (6, 3, 29, 2313)),
        ("2018-01-31", "2018-02-28", (0, 1, 0, 28)),
        ("2020-02-29", "2021-02-28", (1, 0, 0, 365)),
        ("2018-06-12", "2018-06-12", (0, 0, 0, 0)),
    ],
)
def test_calendar_interval(a: str, b: str, expected: tuple[int, int, int, int]) -> None:
    """The time between two days is counted in years, months and days as on a calendar, and in days."""
    years, months, days, total_days = expected
    found = calendar_interval(dt.date.fromisoformat(a), dt.date.fromisoformat(b))
    assert found == CalendarInterval(years=years, months=months, days=days, total_days=total_days)


@pytest.mark.parametrize(
    "born, on, expected",
    [
        ("1946-06-14", "2018-06-13", (71, 71)),
        ("1946-06-14", "2018-06-14", (72, 72)),
        ("1984-01-08", "2018-06-12", (34, 34)),
        ("1983", "2018-06-12", (34, 35)),
        ("1983", "2018-12-31", (35, 35)),
        ("1964-08", "2018-08-15", (53, 54)),
        ("1982/1984", "2018-06-12", (33, 36)),
        ("2000-02-29", "2018-02-27", (17, 17)),
        ("2000-02-29", "2018-02-28", (18, 18)),
        ("2018", "2018-06-12", (0, 0)),
        ("2020", "2018-06-12", (0, 0)),
    ],
)
def test_age(born: str, on: str, expected: tuple[int, int]) -> None:
    """An age on a day is known as exactly as the birth is."""
    assert age(parse(born), dt.date.fromisoformat(on)) == expected


def test_no_age_without_limits() -> None:
    """A birth that is open at one end gives no age at all."""
    with pytest.raises(ValueError, match="both ends"):
        age(parse("../1950"), dt.date(2018, 6, 12))


def test_precision_order() -> None:
    """The more exact precision is the smaller one."""
    assert all(a < b for a, b in itertools.pairwise((Precision.DAY, Precision.MONTH, Precision.YEAR)))
