from __future__ import annotations

import pytest

from dateline.model import Record
from dateline.pages.map import entries, pages
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.pictures import PICTURES
from tests.made_records import event, place, timeline
from tests.pages.reading import read

SEOUL = {"latitude": "37.5665", "longitude": "126.978"}
RECORDS: list[Record] = [
    place("seoul", coordinates=SEOUL),
    place("a-house", within="seoul", coordinates=SEOUL),
    place("an-aircraft", kind="aircraft"),
    event("one", "2018-06-12", place="a-house"),
    event("two", "2019-06-12", place="seoul"),
]


def made(language: str = "en") -> Page:
    """The page."""
    (page,) = pages(View(timeline(*RECORDS), language, PICTURES))
    return page


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_outline_is_what_the_page_holds(language: str) -> None:
    """Every section that the table of contents names is on the page, and no other."""
    page = made(language)
    assert tuple((section.anchor, section.heading) for section in page.write().sections) == page.outline


def test_every_place_is_in_a_table() -> None:
    """Who cannot see the map reads every place with its number of events; one without a point stands apart."""
    places, without = made().write().sections
    assert places.html.index("Seoul") < places.html.index("A House")
    assert 'class="dl-number">2<' in places.html
    assert "An Aircraft" in without.html
    assert "An Aircraft" not in places.html


def test_a_place_follows_the_one_it_lies_in() -> None:
    """Events in a house count for its city as well, and the house is set in below it."""
    found = {entry.place.id: entry for entry in entries(View(timeline(*RECORDS), "en"))}
    assert (found["seoul"].depth, len(found["seoul"].events)) == (0, 2)
    assert (found["a-house"].depth, len(found["a-house"].events)) == (1, 1)


def test_what_did_not_take_place_stands_in_columns_of_its_own() -> None:
    """Counts, first and last are those of what took place; without anything else there is no such column."""
    assert "Did not take place" not in made().write().html
    records = (
        *RECORDS,
        event("to-come", "2026-06-12", place="a-house", status="expected"),
        event("lost", "2017-06-12", place="a-house", status="did-not-happen"),
        event("lost-too", "2020-06-12", place="a-house", status="cancelled"),
    )
    (page,) = pages(View(timeline(*records), "en", PICTURES))
    table = read(page.write().sections[0].html).text
    assert table.startswith("Place Events Expected Did not take place First Last Seoul 2 1 2 12 Jun 2018 12 Jun 2019")
    assert "A House 1 1 2 12 Jun 2018 12 Jun 2018" in table


def test_places_in_a_circle_do_no_harm() -> None:
    """Two places that each lie in the other, which a rule complains about, leave the page standing."""
    circle = timeline(place("a", within="b"), place("b", within="a"))
    assert entries(View(circle, "en")) == []
