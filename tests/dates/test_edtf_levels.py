"""EDTF as the Library of Congress has it (2019): levels 0 and 1 without times of day, and the sets of level 2."""

from __future__ import annotations

import re

import pytest

from dateline.dates import EDTF_PATTERN, DateError, parse


@pytest.mark.parametrize(
    "text, earliest, latest",
    [
        # the examples of the specification, level by level
        ("1985-04-12", "1985-04-12", "1985-04-12"),
        ("1964/2008", "1964-01-01", "2008-12-31"),
        ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
        ("Y17000", "17000-01-01", "17000-12-31"),
        ("Y-17000", "-17000-01-01", "-17000-12-31"),
        ("2001-21", "2001-01-01", "2001-12-31"),
        ("1984?", "1984-01-01", "1984-12-31"),
        ("2004-06-11%", "2004-06-11", "2004-06-11"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31"),
        ("1985-04-12/..", "1985-04-12", "99999-12-31"),
        ("../1985-04", "-99999-01-01", "1985-04-30"),
        ("1985/", "1985-01-01", "99999-12-31"),
        ("/1985-04-12", "-99999-01-01", "1985-04-12"),
        ("1984~/2004-06", "1984-01-01", "2004-06-30"),
        ("2001-21/2003", "2001-01-01", "2003-12-31"),
        ("-1985", "-1985-01-01", "-1985-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..1760-12-03]", "-99999-01-01", "1760-12-03"),
        ("[1760-12..]", "1760-12-01", "99999-12-31"),
        ("[1760-01,1760-02,1760-12..]", "1760-01-01", "99999-12-31"),
        ("[1667,1760-12]", "1667-01-01", "1760-12-31"),
        ("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("{..1984}", "-99999-01-01", "1984-12-31"),
        # what follows from both
        ("0000", "0000-01-01", "0000-12-31"),
        ("-004X", "-0049-01-01", "-0040-12-31"),
        ("-00XX", "-0099-01-01", "-0001-12-31"),
    ],
)
def test_what_is_read(text: str, earliest: str, latest: str) -> None:
    """Each is written again as it was, lies between its days, and has the form that editors' programs know."""
    date = parse(text)
    assert (str(date), str(date.earliest), str(date.latest)) == (text, earliest, latest)
    assert re.search(EDTF_PATTERN, text)
    if date.start and date.end:
        assert not date.is_open


@pytest.mark.parametrize(
    "text",
    [
        *("-0000", "Y2018", "Y170000", "12345", "201X-05", "156X-12-25", "2001-21-05", "2004-06-~11", "?2004-06"),
        *(
            "2001-25",
            "Y-1E3",
            "1950S2",
            "[]",
            "{}",
            "[1985",
            "{1985]",
            "/",
            "../..",
            "..",
            "XXXX",
            "1XXX",
            "[1672..1670]",
        ),
    ],
)
def test_what_is_refused(text: str) -> None:
    """What no calendar has, level 2 beyond the sets, and sets that are none."""
    with pytest.raises(DateError):
        parse(text)


def test_a_blank_in_a_set_is_not_kept() -> None:
    """The specification writes one behind a comma, and elsewhere none."""
    assert str(parse("[1667,1668, 1670..1672]")) == "[1667,1668,1670..1672]"


def test_seasons_stand_in_their_order() -> None:
    """They lie anywhere in the year, since nobody knows on which half of the earth, and are listed by their numbers."""
    seasons = [parse(f"1892-{number}") for number in (24, 22, 21, 23)]
    assert [str(date) for date in sorted(seasons, key=lambda date: date.sort_key)] == [
        *("1892-21", "1892-22", "1892-23", "1892-24")
    ]
    assert {(str(date.earliest), str(date.latest)) for date in seasons} == {("1892-01-01", "1892-12-31")}


def test_open_is_not_unknown() -> None:
    """What goes on and what ended at a time that nobody knows are two dates."""
    assert parse("1892/..") != parse("1892/")
    assert not parse("1892/..").is_unknown
    assert parse("1892/").is_unknown
    assert parse("1892/").is_open


def test_one_of_several_days_is_no_day() -> None:
    """Nothing is sure of a set: no day on which it began, no weekday, no return of the day."""
    date = parse("[2018-06-12,2018-06-14]")
    assert (date.sure_start, date.sure_end, date.is_exact_day, date.has_weekday) == (None, None, False, False)
    assert (date.plain_start, date.plain_end) == (None, None)


@pytest.mark.parametrize(
    "text, start, end",
    [
        ("2018-06-12", "2018-06-12", "2018-06-12"),
        ("1892-21", "1892", "1892"),
        ("2004-XX", "2004", "2004"),
        ("1985-04-XX", "1985-04", "1985-04"),
        ("201X", "", ""),
        ("-0043-03-15", "", ""),
        ("Y12345", "", ""),
        ("-0043/0014", "", "0014"),
        ("1984?/..", "1984?", ""),
    ],
)
def test_what_plain_formats_get(text: str, start: str, end: str) -> None:
    """A day, month or year of 1 to 9999 that is true, or nothing."""
    date = parse(text)
    assert (str(date.plain_start or ""), str(date.plain_end or "")) == (start, end)
