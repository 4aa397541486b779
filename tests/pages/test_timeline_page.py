from __future__ import annotations

from collections import Counter

from dateline.pages import all_pages, timeline
from dateline.pages.view import View
from dateline.pictures import PICTURES
from tests.made_records import event, part, person
from tests.made_records import timeline as made
from tests.pages.reading import Read, read

TWO = (part("ann"), part("ben"))
LONG = made(
    person("ann"),
    person("ben"),
    event("eruption", "0079", *TWO),
    event("revolt", "1788/..", *TWO),
    event("mine", "../1892", *TWO),
    event("strike", "1892-08-16", *TWO),
    event("war", "1914-07-28/1918-11-11", *TWO),
)
"""Events that go on for years, and one whose beginning nobody knows."""


def page() -> Read:
    """The page of the timeline."""
    return read(next(timeline.pages(View(LONG, "en", PICTURES))).write().html)


def test_years_stand_once_and_in_order() -> None:
    """What has no known beginning stands in the year in which it is first known to have been."""
    assert page().having("href").count("#y1892") == 1
    assert [id_ for id_ in page().having("id") if id_.startswith("y")] == ["y79", "y1788", "y1892", "y1914"]


def test_no_id_stands_twice_on_a_page() -> None:
    """Whatever dates events have, a link leads to one place."""
    for found in all_pages(LONG, PICTURES):
        ids = Counter(read(found.write().html).having("id"))
        assert [id_ for id_, times in ids.items() if times > 1] == [], found.url


def test_a_julian_date_stands_under_the_year_that_it_reads() -> None:
    """30 December 1916 was the Gregorian 12 January 1917: who reads the one looks for it under 1916, once."""
    known = made(
        event("a", "1917-01-01"),
        event("b", "1916-12-30", calendar="julian"),
        event("c", "1917-01-20"),
    )
    years = timeline.by_year(View(known, "en"))
    assert [(year, [one.id for one in events]) for year, events in years] == [(1916, ["b"]), (1917, ["a", "c"])]
