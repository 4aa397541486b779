from __future__ import annotations

import pytest

from dateline.pages import sources as sources_page
from dateline.pages import timeline
from dateline.pages.filters import EVENTS, NO_SIDE, SOURCES, choices, values
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
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
    assert found["side"] == (("north-korea", "North Korea"), (NO_SIDE, "no state"))
    assert "organisation" not in found


def page(view: View) -> Read:
    """The timeline."""
    return read(next(timeline.pages(view)).write().html)


def test_without_a_script_the_timeline_is_the_whole_list(view: View) -> None:
    """The form is hidden, nothing else is; the years lead to their places on the page."""
    found = page(view)
    hidden = [element.attributes.get("class") for element in found.elements if "hidden" in element.attributes]
    assert hidden == ["dl-filter", "dl-years__all", "dl-empty"]
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
        "side": (("north-korea", "North Korea"), (NO_SIDE, "no state")),
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
    hidden = [element.attributes.get("class") for element in found.elements if "hidden" in element.attributes]
    assert hidden == ["dl-filter", "dl-empty"]
