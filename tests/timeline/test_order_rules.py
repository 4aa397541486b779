"""Dates in the wrong order are found only where no day of either makes the order possible."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from dateline.dates import parse
from dateline.diagnostics import Code
from dateline.model import Record
from dateline.timeline.rules import check
from tests.made_records import both, event, part, person, place, record, role, source, timeline

SOURCES = [{"source": "a-source"}]


def codes(*records: Record, **settings: Any) -> list[Code]:
    """The codes of all findings about a few records; `as_of` and the like are settings."""
    return [finding.code for finding in check(timeline(*records, **settings))]


@pytest.mark.parametrize(
    "one,other,leeway",
    [
        ("2018-06-12", "2018-06-13", 0),
        ("2018-06", "2018-07-01", 0),
        ("2017", "2018-01", 0),
        ("../2018-06-11", "2018-06-12/..", 0),
        ("2018-06-12~/2018-06-13", "2018-06-14/2018-06-20~", 0),
        ("2018-06-12", "2018-06-14", 1),
    ],
)
def test_what_was_over_before_is_surely_before(one: str, other: str, leeway: int) -> None:
    """No day of the one is a day of the other, or lies behind it."""
    assert parse(one).is_surely_before(parse(other), leeway)
    assert not parse(other).is_surely_before(parse(one), leeway)


@pytest.mark.parametrize(
    "one,other,leeway",
    [
        ("2018-06-12", "2018-06-12", 0),
        ("2018-06", "2018-06-30", 0),
        ("2018", "2018-01-01", 0),
        ("2018-06-12/..", "2019", 0),
        ("2018", "../2020", 0),
        ("2018-06-12~", "2019", 0),
        ("2018", "2019?", 0),
        ("2018-06-01/2018-06-12%", "2019", 0),
        ("2018-06-12", "2018-06-13", 1),
    ],
)
def test_what_may_touch_is_not_surely_before(one: str, other: str, leeway: int) -> None:
    """Equal days, coarse dates that share one, open ends, and what is about or uncertain leave the order possible."""
    assert not parse(one).is_surely_before(parse(other), leeway)


def forecast(made: str, due: str, known: str) -> Record:
    """A topic with a forecast that came true."""
    outcome = {"status": "came-true", "text": both("It did."), "date": known, "sources": SOURCES}
    entry = {
        "text": both("It will."),
        "by": "a-source",
        "made": made,
        "due": due,
        "sources": SOURCES,
        "outcome": outcome,
    }
    return record("topic", "x", name=both("X"), kind="issue", summary=both("X."), forecasts=[entry])


@pytest.mark.parametrize("due,known", [("2019-08-01", "2019-09"), ("2019-12", "2018-01-01"), ("2019-07", "2019-10")])
def test_a_forecast_is_made_first(due: str, known: str) -> None:
    """Its day and its outcome come after it."""
    assert Code.DATE_ORDER in codes(forecast("2019-08-09", due, known))


@pytest.mark.parametrize(
    "made,due,known",
    [
        ("2019-08-09", "2019-08-09", "2019-08-09"),
        ("2019-08-09", "2019-08", "2019"),
        ("2019-08~", "2019-07-31", "2019-07"),
        ("2019-08/2019-10", "2019-09", "../2019-08-01"),
    ],
)
def test_a_forecast_may_be_of_its_own_day(made: str, due: str, known: str) -> None:
    """A month may hold the day on which it was made."""
    assert Code.DATE_ORDER not in codes(forecast(made, due, known))


@pytest.mark.parametrize(
    "published,accessed,is_told",
    [
        ("2018-06-12", "2011-11-21", True),
        ("2018", "2017-12-30", True),
        ("2018-06-12", "2018-06-12", False),
        ("2018-06-13", "2018-06-12", False),  # read in Washington while it was the next day in Tokyo
        ("2018", "2018-01-01", False),
        ("2018-06-12~", "2018-06-01", False),
    ],
)
def test_a_page_is_read_after_it_was_published(published: str, accessed: str, *, is_told: bool) -> None:
    """By the calendar of whoever reads it."""
    found = codes(source("x", published=published, accessed=accessed))
    assert (Code.DATE_ORDER in found) is is_told


@pytest.mark.parametrize(
    "date,revealed,is_told",
    [
        ("2018-06-12", "2018-06-09", True),
        ("2018-06-12", "2018-06-11", False),
        ("2018-03-31/2018-04-01~", "2018-04-17", False),
        ("2018-06", "2018-06-01", False),
    ],
)
def test_an_event_is_revealed_after_it_happened(date: str, revealed: str, *, is_told: bool) -> None:
    """The calendars of two places differ by a day."""
    assert (Code.DATE_ORDER in codes(event("x", date, revealed=revealed))) is is_told


@pytest.mark.parametrize(
    "date,times,is_told",
    [
        ("2019-08-09", ("09:04", "08:00"), True),
        ("2019-08-09~", ("09:04", "08:00"), True),
        ("2019-08-09", ("09:04", "09:04"), False),
        ("2019-08-09/2019-08-10", ("19:00", "00:30"), False),
        ("2019-08", ("19:00", "00:30"), False),
    ],
)
def test_an_event_of_one_day_ends_after_it_begins(date: str, times: tuple[str, str], *, is_told: bool) -> None:
    """One of several days may end at any time."""
    found = codes(event("x", date, time=times[0], end_time=times[1], timezone="Asia/Seoul"))
    assert (Code.DATE_ORDER in found) is is_told


@pytest.mark.parametrize("fields", [{"time": "09:04"}, {"time": "09:04", "end_time": "10:00"}, {}])
def test_an_end_has_a_beginning(fields: dict[str, str]) -> None:
    """A time alone is none without its end."""
    assert Code.TIME_NOT_SHOWN not in codes(event("x", "2018-06-12", timezone="Asia/Seoul", **fields))
    assert Code.TIME_NOT_SHOWN in codes(event("x", "2018-06-12", end_time="10:00"))


@pytest.mark.parametrize(
    "born,start,is_told",
    [
        ("2084-01-01", "2011", True),
        ("2011-12-31", "2011-12-30", True),
        ("2011", "2011-01-01", False),
        ("2020?", "2011", False),
        ("1984-01-08", None, False),
    ],
)
def test_nobody_holds_an_office_before_birth(born: str, start: str | None, *, is_told: bool) -> None:
    """Where the office's beginning is not known, nothing is."""
    assert (Code.DATE_ORDER in codes(person("x", role("Chair", start), born=born))) is is_told


@pytest.mark.parametrize(
    "as_what,status,is_told",
    [("principal", "occurred", True), ("subject", "occurred", False), ("principal", "cancelled", False)],
)
def test_nobody_takes_part_before_birth(as_what: str, status: str, *, is_told: bool) -> None:
    """Others may speak of a child that is still to be born."""
    found = codes(person("x", born="2019"), event("e", "2018-06-12", part("x", as_what), status=status))
    assert (Code.DATE_ORDER in found) is is_told


@pytest.mark.parametrize(
    "kinship,born,is_told",
    [("father", "1990", True), ("father", "1984", False), ("daughter", "1980", True), ("sister", "1990", False)],
)
def test_parents_are_older(kinship: str, born: str, *, is_told: bool) -> None:
    """Brothers and sisters may be of any age."""
    relation = {"person": "y", "as": kinship, "sources": SOURCES}
    found = codes(person("x", born="1984-01-08", relations=[relation]), person("y", born=born))
    assert (Code.DATE_ORDER in found) is is_told


def claimed(date: str) -> Record:
    """An event about which something was claimed on a date."""
    claim = {"text": both("It was."), "by": "a-source", "date": date, "status": "reported", "sources": SOURCES}
    return event("x", "2018", claims=[claim])


@pytest.mark.parametrize(
    "date,is_told",
    [("2029-01-01", True), ("2026-04", True), ("2026-03-01", False), ("2026", False), ("2026-04~", False)],
)
def test_nothing_was_said_after_the_review(date: str, *, is_told: bool) -> None:
    """The year and the month of the review have days before it."""
    found = codes(claimed(date), source("y", published=date), as_of="2026-03-01")
    assert found.count(Code.DATE_AFTER_REVIEW) == (2 if is_told else 0)


@pytest.mark.parametrize("days", [0, 1])
def test_the_day_of_editing_has_come_somewhere(days: int) -> None:
    """Where it is tomorrow already, somebody may be editing."""
    day = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=days)
    given = {"title": both("X"), "publisher": both("X"), "language": "en", "kind": "news"}
    found = codes(record("source", "x", **given, added=str(day), accessed=str(day)))
    assert Code.DAY_AHEAD not in found


def test_a_clock_behind_most_records_is_wrong_itself() -> None:
    """On a machine whose clock stands at the year 2000 every record would lie ahead."""
    given = {"title": both("X"), "publisher": both("X"), "language": "en", "kind": "news"}
    ahead = [record("source", key, **given, added="2999-01-01") for key in ("x", "y", "z")]
    assert Code.DAY_AHEAD not in codes(*ahead)
    assert Code.DAY_AHEAD in codes(ahead[0], place("p"), place("q"))


@pytest.mark.parametrize(
    "steps,is_told",
    [
        (["2018-05-10", "2018-03-08"], True),
        (["2018-05", "2018-05-01"], False),
        (["2018-05-10", "2018-05-10"], False),
        (["2018-05-10~", "2018-03-08"], False),
    ],
)
def test_steps_stand_in_order(steps: list[str], *, is_told: bool) -> None:
    """Two of one month may be of any order."""
    history = [{"date": day, "status": "announced", "note": both("A step."), "sources": SOURCES} for day in steps]
    assert (Code.HISTORY_ORDER in codes(event("x", "2018-06-12", history=history))) is is_told


@pytest.mark.parametrize(
    "last,status,is_told",
    [
        ("cancelled", "occurred", True),
        ("cancelled", "scheduled", True),
        ("occurred", "did-not-happen", True),
        ("did-not-happen", "occurred", True),
        ("scheduled", "expected", True),
        ("scheduled", "scheduled", False),
        ("scheduled", "occurred", False),
        ("expected", "did-not-happen", False),
        ("scheduled", "cancelled", False),
        ("cancelled", "did-not-happen", False),
    ],
)
def test_the_last_step_leads_to_the_status(last: str, status: str, *, is_told: bool) -> None:
    """What lay ahead comes to pass, or does not, without a step of its own."""
    history = [{"date": "2018-03-08", "status": last, "note": both("A step."), "sources": SOURCES}]
    found = codes(event("x", "2018-06-12", status=status, history=history))
    assert (Code.HISTORY_STATUS in found) is is_told


@pytest.mark.parametrize(
    "status,date,is_told",
    [
        ("scheduled", "2019-03-08", True),
        ("scheduled", "2018-06-13", False),
        ("cancelled", "2019-03-08", False),
        ("occurred", "2018-03-08", True),
        ("occurred", "2018-06-11", False),
        ("occurred", "2018", False),
    ],
)
def test_a_step_fits_the_day(status: str, date: str, *, is_told: bool) -> None:
    """Nothing is announced once it is over, nor has it occurred before its day."""
    history = [{"date": date, "status": status, "note": both("A step."), "sources": SOURCES}]
    assert (Code.DATE_ORDER in codes(event("x", "2018-06-12", history=history))) is is_told


@pytest.mark.parametrize(
    "as_what,date,is_told",
    [
        ("principal", "1914-09-06", True),
        ("principal", "1914-07-31", False),
        ("principal", "1914-08-01", False),
        ("subject", "1924-11-23", False),
        ("author", "1932", False),
    ],
)
def test_nobody_takes_part_in_person_after_death(as_what: str, date: str, *, is_told: bool) -> None:
    """A book may come out and an honour be given later; the day after may be the same one elsewhere."""
    found = codes(person("x", role("Deputy", "1902"), died="1914-07-31"), event("e", date, part("x", as_what)))
    assert (Code.DATE_ORDER in found) is is_told
    assert Code.TITLE_UNCOVERED not in found


def test_nobody_speaks_after_death() -> None:
    """A claim of a later day is somebody else's."""
    claim = {"text": both("So it was."), "by": "x", "date": "1920", "status": "reported"}
    assert Code.DATE_ORDER in codes(person("x", died="1914-07-31", claims=[claim]))


@pytest.mark.parametrize(
    "fields,is_told",
    [
        ({"born": "1859-09-03", "died": "1858"}, True),
        ({"born": "1859-09-03", "died": "1914-07-31"}, False),
        ({"roles": [role("Deputy", "1902", "1916")], "died": "1914-07-31"}, True),
        ({"roles": [role("Deputy", "1916")], "died": "1914-07-31"}, True),
        ({"roles": [role("Deputy", "1902", "1914")], "died": "1914-07-31"}, False),
    ],
)
def test_a_death_comes_after_birth_and_offices(fields: dict[str, Any], *, is_told: bool) -> None:
    """Nobody dies before being born, or holds an office afterwards."""
    given = dict(fields)
    assert (Code.DATE_ORDER in codes(person("x", *given.pop("roles", ()), **given))) is is_told
