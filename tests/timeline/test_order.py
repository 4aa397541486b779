from __future__ import annotations

from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Record
from tests.made_records import event, part, person, place, record, timeline

DAY = "2024-05-24"
TOKYO, WASHINGTON, LONDON = "Asia/Tokyo", "America/New_York", "Europe/London"


def one(key: str, *after: str, time: str = "", zone: str = TOKYO, date: str = DAY, **fields: Any) -> Record:
    """An event of the day, after others: "follows b", or "b" for short."""
    links = [link.split() if " " in link else ("follows", link) for link in after]
    related = [{"event": other, "as": relation} for relation, other in links]
    clock = {"time": time, "timezone": zone} if time else {}
    return event(key, date, related=related, **clock, **fields)


def ids(*records: Record) -> list[str]:
    """The order in which a timeline has them."""
    return [found.id for found in timeline(*records).events]


def test_what_came_of_a_day_in_its_month_stands_behind_that_day() -> None:
    """A meeting of "April" that follows the one of 4 April is not the first, over however many others."""
    fourth, april = one("c", date="2024-04-04"), {"date": "2024-04"}
    assert ids(fourth, one("a", "c", **april)) == ["c", "a"]
    assert ids(fourth, one("b", "c", **april), one("a", "b", **april)) == ["c", "b", "a"]
    assert ids(fourth, one("b", date="2024-04-05"), one("a", "c", **april)) == ["c", "a", "b"]
    assert ids(fourth, one("a", "prepares c", **april)) == ["a", "c"]
    assert ids(one("c", date="2024-05-01"), one("a", "c", **april)) == ["a", "c"]


def test_events_of_one_day_stand_by_instant_whatever_their_zones() -> None:
    """16:00 in Tokyo was before 09:43 in Washington and 14:50 in London: what was said, then what answered it."""
    records = (
        one("a-late", time="14:50", zone=LONDON),
        one("letter", "responds-to z-statement", time="09:43", zone=WASHINGTON),
        one("z-statement", time="16:00"),
    )
    assert ids(*records) == ["z-statement", "letter", "a-late"]


def test_the_day_is_that_of_each_place() -> None:
    """A list by date never goes back a day: 01:00 on the 25th in Tokyo stands below 14:00 on the 24th in Washington."""
    assert ids(one("a", time="01:00", date="2024-05-25"), one("b", time="14:00", zone=WASHINGTON)) == ["b", "a"]


@pytest.mark.parametrize("relation", ["follows", "responds-to", "fulfils", "part-of"])
def test_a_relation_orders_events_without_times(relation: str) -> None:
    """What follows, answers or fulfils another comes after it, and a part after its whole; else the id decides."""
    assert ids(one("a-answer", f"{relation} b-question"), one("b-question")) == ["b-question", "a-answer"]
    assert ids(one("a-answer"), one("b-question")) == ["a-answer", "b-question"]


def test_what_prepares_another_comes_before_it() -> None:
    """The same relation told from the other side."""
    assert ids(one("a-summit"), one("b-talks", "prepares a-summit")) == ["b-talks", "a-summit"]


@pytest.mark.parametrize("relation", ["contradicts", "replaces"])
def test_a_relation_that_tells_no_order_gives_none(relation: str) -> None:
    """Of two that contradict each other either may have come first."""
    assert ids(one("a", f"{relation} b"), one("b")) == ["a", "b"]


def test_the_clock_counts_more_than_a_relation() -> None:
    """A slip in a relation does not turn back the clock; where the clock is the same, the relation decides."""
    assert ids(one("a", "b", time="09:00"), one("b", time="10:00")) == ["a", "b"]
    assert ids(one("a", "b", time="09:00"), one("b", time="09:00")) == ["b", "a"]


def test_events_without_a_time_stand_among_those_with_one() -> None:
    """What has no time stands first, or directly after what it follows, and what follows it comes later still."""
    assert ids(
        one("a-day-as-a-whole"),
        one("b-answer", "morning"),
        one("c-answer-to-that", "b-answer"),
        one("evening", time="19:00"),
        one("morning", time="09:00"),
    ) == ["a-day-as-a-whole", "morning", "b-answer", "c-answer-to-that", "evening"]


def test_an_event_without_a_time_does_not_turn_back_the_clock() -> None:
    """A circle by way of it: the clock stays, and of the circle's relations none counts."""
    assert ids(one("ten", "between", time="10:00"), one("two", time="14:00"), one("between", "two")) == [
        "between",
        "ten",
        "two",
    ]


def test_circles_fall_back_to_the_id() -> None:
    """Two that follow each other stand by id; what follows one of them comes after both, for it is in no circle."""
    assert ids(one("b", "c"), one("c", "b"), one("a", "c"), one("d", "d")) == ["b", "c", "a", "d"]


def test_a_chain_is_followed_whatever_the_ids() -> None:
    """The order is not one of pairs: each link holds for all that hangs on it."""
    assert ids(one("a", "b"), one("b", "c"), one("c", "d"), one("d")) == ["d", "c", "b", "a"]


def test_months_and_years_are_ordered_by_relations_too() -> None:
    """What is known by its month alone."""
    assert ids(one("a", "b", date="2024-05"), one("b", date="2024-05")) == ["b", "a"]


def test_a_time_that_never_was_does_not_end_the_check() -> None:
    """A finding tells of it; until then the event has no instant."""
    skipped = one("b", time="02:30", zone=WASHINGTON, date="2024-03-10")
    assert ids(skipped, one("a", time="01:00", zone=WASHINGTON, date="2024-03-10")) == ["b", "a"]


def test_every_list_has_the_one_order() -> None:
    """Neighbours, a person, a place, a topic, a pair and its meetings."""
    both = (part("ann"), part("ben"))
    made = (
        place("hall", timezone=TOKYO),
        person("ann"),
        person("ben"),
        record("topic", "talks", name="T", kind="series", summary="T."),
        *(
            event(key, DAY, *both, related=[{"event": other, "as": "follows"}], place="hall", topics=["talks"])
            for key, other in (("a", "b"), ("b", "c"))
        ),
        event("c", DAY, *both, place="hall", topics=["talks"]),
    )
    line = timeline(*made)
    expected = ["c", "b", "a"]
    last = line.event("a")
    assert last is not None
    assert line.before(last) == line.event("b")
    assert [found.event.id for found in line.appearances("ann")] == expected
    assert [found.id for found in line.events_at("hall")] == expected
    assert [found.id for found in line.about("talks")] == expected
    pair = line.encounters_of("ann", "ben")
    assert [found.id for found in pair.held] == [found.id for found in line.all_of(pair)] == expected


KEYS = "abcdef"
LINKS = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS)), max_size=9)
TIMES = st.dictionaries(
    st.sampled_from(KEYS), st.tuples(st.sampled_from(["09:00", "12:00", "22:00"]), st.sampled_from([TOKYO, WASHINGTON]))
)


def _made(links: list[tuple[str, str]], times: dict[str, tuple[str, str]], *, keys: str = KEYS) -> list[Record]:
    clocks = {key: dict(zip(("time", "zone"), times[key], strict=True)) for key in times}
    return [one(key, *(that for this, that in links if this == key), **clocks.get(key, {})) for key in keys]


@given(LINKS, TIMES)
def test_the_order_is_total_keeps_the_clock_and_every_relation_of_no_circle(
    links: list[tuple[str, str]], times: dict[str, tuple[str, str]]
) -> None:
    """Whatever stands in the records, and in whatever order they are read."""
    records = _made(links, times)
    found = ids(*records)
    assert sorted(found) == sorted(KEYS)
    assert all(ids(*some) == found for some in list(permutations(records))[:: 5 * 4 * 3])
    line = timeline(*records)
    clock = {key: line.moments(line.event(key)).utc for key in times}  # type: ignore[union-attr, arg-type]
    for earlier, later in combinations(found, 2):
        assert not (earlier in clock and later in clock and clock[earlier] > clock[later])
    for this, that in links:
        is_decided = this in clock and that in clock and clock[this] != clock[that]
        if not is_decided and that not in _behind(this, links, clock):
            assert found.index(that) < found.index(this)


def _behind(key: str, links: list[tuple[str, str]], clock: dict[str, Any]) -> set[str]:
    """What clocks and relations put behind an event, over however many others."""
    seen, waiting = set[str](), [key]
    while waiting:
        at = waiting.pop()
        by_clock = {other for other in clock if at in clock and clock[other] > clock[at]}
        told = {
            this
            for this, that in links
            if that == at and (clock.get(this, clock.get(at)) == clock.get(at, clock.get(this)))
        }
        new = (by_clock | told) - seen
        seen |= new
        waiting += new
    return seen
