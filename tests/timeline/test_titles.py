from __future__ import annotations

from typing import Any

import pytest

from dateline.dates import parse
from dateline.model import Person, Record
from dateline.timeline.titles import Doubt, RolesOnDay, overlaps, title_on
from tests.made_records import person, role


def _held(day: str, *roles: dict[str, Any]) -> RolesOnDay:
    somebody = person("choe", *roles)
    assert isinstance(somebody, Person)
    return title_on(somebody, parse(day))


def _main(held: RolesOnDay) -> str | None:
    return held.main.title["en"] if held.main else None


VICE = role("Vice Minister", "2018-03-08", "2019-04-11")
FIRST = role("First Vice Minister", "2019-04-12", "2022-06-11")
MINISTER = role("Minister", "2022-06-12")


@pytest.mark.parametrize(
    "day,title",
    [
        ("2018-03-08", "Vice Minister"),
        ("2018-06-12", "Vice Minister"),
        ("2019-04-11", "Vice Minister"),
        ("2019-04-12", "First Vice Minister"),
        ("2019-06-30", "First Vice Minister"),
        ("2025-09-28", "Minister"),
    ],
)
def test_the_title_is_that_of_the_role_that_covers_the_day(day: str, title: str) -> None:
    """The first and the last day of a role belong to it; a role without an end lasts."""
    held = _held(day, VICE, FIRST, MINISTER)
    assert (_main(held), held.doubt) == (title, None)


@pytest.mark.parametrize("day", ["2018-03-07", "1999", "2017-12"])
def test_a_day_without_a_role_is_a_gap(day: str) -> None:
    """Before the first role nobody knows the title, and nothing is guessed."""
    held = _held(day, VICE, FIRST)
    assert (held.main, held.doubt) == (None, Doubt.GAP)


def test_between_two_roles_is_a_gap() -> None:
    """A day between the end of one role and the beginning of the next is covered by neither."""
    held = _held("2019-05-01", VICE, role("Minister", "2022-06-12"))
    assert held.doubt is Doubt.GAP


def test_roles_that_meet_on_a_day_hand_over() -> None:
    """Where one role ends on the day the next begins, the next one counts and nothing is in doubt."""
    held = _held("2019-04-12", role("Vice", "2018-03-08", "2019-04-12"), FIRST)
    assert (_main(held), held.doubt) == ("First Vice Minister", None)


def test_two_main_roles_on_a_day_overlap() -> None:
    """Two main roles that both cover the day are told, and the later one is shown."""
    held = _held("2019-06-30", role("Vice", "2018-03-08", "2020"), FIRST)
    assert (_main(held), held.doubt) == ("First Vice Minister", Doubt.OVERLAP)
    assert {rival.title["en"] for rival in held.rivals} == {"Vice", "First Vice Minister"}


def test_a_secondary_role_stands_beside_the_main_one() -> None:
    """An office held beside the main one is no rival, and is named after it."""
    held = _held("2019-06-30", FIRST, role("Commission Member", "2019-04-11", secondary="true"))
    assert [title["en"] for title in held.titles] == ["First Vice Minister", "Commission Member"]
    assert held.doubt is None


def test_a_secondary_role_alone_does_not_fill_a_gap() -> None:
    """Without a main role the title is unknown, whatever stands beside it."""
    held = _held("2015", role("Commission Member", secondary="true"))
    assert held.doubt is Doubt.GAP


def test_a_month_on_the_edge_of_one_role_is_covered_by_it() -> None:
    """Of a role since March 2018, a day in that month may lie before it; as the only candidate it is taken."""
    held = _held("2018-03-05", role("Vice Minister", "2018-03"))
    assert (_main(held), held.doubt) == ("Vice Minister", None)


def test_months_too_coarse_to_tell_two_roles_apart_are_unclear() -> None:
    """Two roles that meet within a month leave a day of that month unclear, and the later one is shown."""
    held = _held("2019-04-10", role("Vice", "2018-03", "2019-04"), role("First Vice", "2019-04"))
    assert (_main(held), held.doubt) == ("First Vice", Doubt.UNCLEAR)


def test_an_event_of_several_days_takes_the_title_of_the_first() -> None:
    """A promotion during a summit does not change the title somebody came with."""
    held = _held("2019-04-11/2019-04-12", VICE, FIRST)
    assert _main(held) == "Vice Minister"


@pytest.mark.parametrize(
    "one,other,expected",
    [
        (("2018", "2019-04-11"), ("2019-04-12", None), 0),
        (("2018", "2019-04-12"), ("2019-04-12", None), 0),
        (("2018-03", "2019-04"), ("2019-04", None), 0),
        (("2018", "2020"), ("2019", None), 1),
        ((None, None), ("2019-04-12", None), 1),
    ],
)
def test_overlaps_are_found_whatever_the_order(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], expected: int
) -> None:
    """Two main roles overlap when they share time for certain; handing over within a day or month is none."""
    for roles in ([role("A", *one), role("B", *other)], [role("B", *other), role("A", *one)]):
        somebody = person("someone", *roles)
        assert isinstance(somebody, Person)
        assert len(overlaps(somebody)) == expected


def _on(day: str, somebody: Record) -> RolesOnDay:
    assert isinstance(somebody, Person)
    return title_on(somebody, parse(day))


def test_an_office_ends_with_the_life_of_its_holder() -> None:
    """What no date ends lasts until the death, and on the day itself."""
    deputy = person("jaures", role("Deputy", "1902-05-27"), died="1914-07-31")
    assert _main(_on("1914-07-31", deputy)) == "Deputy"
    assert _on("1914-08-01", deputy).doubt is Doubt.GAP


def test_an_office_that_ended_before_the_death_ended_then() -> None:
    """A death moves no last day."""
    deputy = person("jaures", role("Deputy", "1885-10-18", "1889-11-11"), died="1914-07-31")
    assert _on("1890-01-01", deputy).doubt is Doubt.GAP
