from __future__ import annotations

import pytest

from dateline.pages import sources as sources_page
from dateline.pages import timeline
from dateline.pages.filters import EVENTS, NO_SIDE, SOURCES, choices, values
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from tests.made_records import event as an_event
from tests.made_records import source as a_source
from tests.made_records import state
from tests.made_records import timeline as made
from tests.pages.reading import Element, Read, read


@pytest.fixture
def view(small: Timeline) -> View:
    """The small record in English."""
    return View(small, "en")


def test_an_event_answers_every_question(view: View) -> None:
    """Kind, status, who took part, where and in what that lies, topic, and the sides of its sources."""
    found = values(view, view.timeline.events, EVENTS)["first-meeting"]
    assert found == {
        "kind": ("summit",),
        "status": ("occurred",),
        "person": ("ann", "ben"),
        "organisation": ("a-party",),
        "place": ("hotel", "city"),
        "topic": ("talks",),
        "side": (NO_SIDE, "north-korea"),
    }


def test_only_what_some_event_has_can_be_chosen(view: View) -> None:
    """An answer that every event or none gives is no choice; labels are in the language of the page."""
    found = {choice.name: choice.options for choice in choices(view, values(view, view.timeline.events, EVENTS))}
    assert found["status"] == (("occurred", "took place"), ("did-not-happen", "did not take place"))
    assert found["person"] == (("ann", "Ann"), ("ben", "Ben"))
    assert found["side"] == (("north-korea", "North Korea"), (NO_SIDE, "no side"))
    assert "organisation" not in found


def hidden_beside_the_form(found: Read) -> list[str | None]:
    """The classes of what is hidden, but for the lists of the form and the button that clears it."""
    hidden = (element for element in found.elements if "hidden" in element.attributes)
    return [element.attributes.get("class") for element in hidden if element.tag not in {"fieldset", "button"}]


def test_each_answer_says_how_many_events_give_it(view: View) -> None:
    """In the choices and on the page, where each list of answers is named by the question."""
    found = {choice.name: choice for choice in timeline.shown(view).choices}
    assert found["status"].counts == {"occurred": 3, "did-not-happen": 1}
    assert found["person"].counts == {"ann": 3, "ben": 3}
    assert found["year"].options == (("2018", "2018"), ("2019", "2019"), ("2020", "2020"), ("2025", "2025"))
    assert found["year"].counts == {"2018": 1, "2019": 1, "2020": 1, "2025": 1}
    read_page = page(view)
    boxes = [e.attributes for e in read_page.elements if e.tag == "input" and e.attributes.get("name") == "status"]
    assert [box["value"] for box in boxes] == ["occurred", "did-not-happen"]
    assert "Status took place 3 did not take place 1" in read_page.text


def test_events_can_be_filtered_by_their_days() -> None:
    """Each row says its first and its last day, as far as they are known; the fields know the limits of the record."""
    day, month = an_event("a-day", "2018-06-12"), an_event("a-month", "2019-02")
    days = an_event("some-days", "2019-06-29/2019-07-01")
    since, until = an_event("since-then", "2016-05/.."), an_event("until-then", "../1892")
    found = page(View(made(day, month, days, since, until), "en"))
    rows = [element.attributes["data-days"] for element in found.elements if "data-days" in element.attributes]
    assert rows == [
        *("../1892-12-31", "2016-05-01/..", "2018-06-12/2018-06-12"),
        *("2019-02-01/2019-02-28", "2019-06-29/2019-07-01"),
    ]
    fields = [e.attributes for e in found.elements if e.tag == "input" and e.attributes.get("type") == "date"]
    assert [(field["name"], field["min"], field["max"]) for field in fields] == [
        ("from", "1892-12-31", "2019-07-01"),
        ("to", "1892-12-31", "2019-07-01"),
    ]


def page(view: View) -> Read:
    """The timeline."""
    return read(next(timeline.pages(view)).write().html)


def test_without_a_script_the_timeline_is_the_whole_list(view: View) -> None:
    """The form is hidden, nothing else is; the years lead to their places on the page."""
    found = page(view)
    assert hidden_beside_the_form(found) == ["dl-filter", "dl-years__all", "dl-empty"]
    for event in view.timeline.events:
        assert view.name(event) in found.text
    assert {"#y2018", "#y2019", "#y2020", "#y2025"} <= set(found.having("href"))


def test_a_row_says_what_the_filter_asks(view: View) -> None:
    """Each answer stands once, as an attribute of the row."""
    row = next(element for element in page(view).elements if element.attributes.get("data-kind") == "summit")
    assert row == Element(
        "li",
        {
            "class": "dl-row dl-filtered",
            "data-status": "occurred",
            "data-kind": "summit",
            "data-person": "ann ben",
            "data-organisation": "a-party",
            "data-place": "hotel city",
            "data-topic": "talks",
            "data-side": "none north-korea",
            "data-days": "2018-06-12/2018-06-12",
        },
    )


def test_how_many_events_are_shown_is_said(view: View) -> None:
    """The number stands in a live region, in words that the script only fills."""
    element = next(element for element in page(view).elements if element.attributes.get("role") == "status")
    assert element.attributes["data-all"] == "All 4 events shown"
    assert element.attributes["data-text"] == "{n} of {total} events shown"


def test_of_the_events_shown_those_that_did_not_take_place_are_told_apart(view: View) -> None:
    """Beside the number of all that are shown; the script counts the rows of such a status."""
    found = page(view)
    (apart,) = (
        element for element in found.elements if element.attributes.get("data-statuses") == "cancelled did-not-happen"
    )
    assert apart.attributes["data-text"] == "{n} of them did not take place"
    assert "All 4 events shown 1 of them did not take place" in found.text
    assert "still expected" not in found.text


@pytest.fixture
def sources() -> View:
    """Three sources in English."""
    korea = {"side": "north-korea", "kind": "state-media", "publisher": "KCNA"}
    return View(
        made(
            state("north-korea"),
            a_source("korean", language="ko", **korea),
            a_source("english", language="en", **korea),
            a_source("report", language="en", kind="news", publisher="A paper"),
        ),
        "en",
    )


def test_a_source_answers_by_kind_side_and_language(sources: View) -> None:
    """Labels are in the language of the page, which is the first of the languages."""
    answers = values(sources, sources.timeline.sources.values(), SOURCES)
    assert answers["korean"] == {"kind": ("state-media",), "side": ("north-korea",), "language": ("ko",)}
    assert {choice.name: choice.options for choice in choices(sources, answers)} == {
        "kind": (("state-media", "state media"), ("news", "news")),
        "side": (("north-korea", "North Korea"), (NO_SIDE, "no side")),
        "language": (("en", "English"), ("ko", "Korean")),
    }


def test_the_sources_are_the_whole_list_without_a_script(sources: View) -> None:
    """Each source says what it is; a kind that a publisher's sources share stands once, beside the publisher."""
    pages = {found.url: found for found in sources_page.pages(sources)}
    found = read(pages["sources/"].write().html)
    rows = [element.attributes for element in found.elements if element.attributes.get("class") == "dl-filtered"]
    assert {(row["data-kind"], row["data-side"], row["data-language"]) for row in rows} == {
        ("news", NO_SIDE, "en"),
        ("state-media", "north-korea", "en"),
        ("state-media", "north-korea", "ko"),
    }
    assert found.text.count("KCNA state media") == 1
    assert found.text.count("state media") == 2  # the other is a choice
    assert hidden_beside_the_form(found) == ["dl-filter", "dl-empty"]
