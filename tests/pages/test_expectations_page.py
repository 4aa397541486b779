from __future__ import annotations

from typing import Any

import pytest

from dateline.model import Record
from dateline.model.vocabulary import Outcome
from dateline.pages.expectations import forecasts, pages
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.pictures import PICTURES
from tests.made_records import both, event, person, timeline


def forecast(text: str, status: str, by: str = "ann", **fields: Any) -> dict[str, Any]:
    """A forecast as it stands in YAML."""
    return {"text": both(text), "by": by, "made": "2025-10-07", "outcome": {"status": status}, **fields}


RECORDS: list[Record] = [
    person("ann"),
    person("ben"),
    event("the-meeting", "2025-10-29", forecasts=[forecast("They will meet", "did-not-happen")]),
    event(
        "a-briefing",
        "2025-10-20",
        forecasts=[
            forecast("They will not meet", "came-true", "ben", about="the-meeting"),
            forecast("They will meet again", "open"),
            forecast("They will meet for long", "did-not-happen", about="the-meeting"),
        ],
    ),
]


def made(*records: Record, language: str = "en") -> Page:
    """The page."""
    (page,) = pages(View(timeline(*records), language, PICTURES))
    return page


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_outline_is_what_the_page_holds(language: str) -> None:
    """Every section that the table of contents names is on the page, and no other."""
    page = made(*RECORDS, language=language)
    assert tuple((section.anchor, section.heading) for section in page.write().sections) == page.outline


def test_outcomes_have_a_section_each_with_their_number() -> None:
    """What came otherwise, what came as expected and what is open stand apart; an outcome nobody had is left out."""
    assert [(anchor, heading) for anchor, heading in made(*RECORDS).outline] == [
        ("speakers", "Who expected"),
        ("did-not-happen", "Not as expected (2)"),
        ("came-true", "As expected (1)"),
        ("open", "Still open (1)"),
    ]


def test_a_forecast_counts_once_for_whoever_made_it() -> None:
    """The count by speaker adds up to all forecasts, and what is open counts neither way."""
    found = forecasts(timeline(*RECORDS))
    assert [(speaker.key, speaker.made) for speaker in found.speakers] == [("ann", 3), ("ben", 1)]
    assert sum(speaker.made for speaker in found.speakers) == len(found.expectations) == 4
    assert sum(one.count for one in found.outcomes if one.outcome is not Outcome.OPEN) == 3


def test_counts_are_said_with_the_day_and_what_they_are_not() -> None:
    """Nobody reads the numbers as a score or as if nothing could have happened since."""
    html = made(*RECORDS).write().html
    assert "4 forecasts, 3 of them settled: 1 came out as expected, 0 partly, 2 did not; 1 still open." in html
    assert "As of 1 Mar 2026" in html
    assert "This is no score" in html


def test_nobody_is_given_a_score() -> None:
    """Beside a name stands how many forecasts there are, never how many came true: each is read with its outcome."""
    section = next(section for section in made(*RECORDS).write().sections if section.anchor == "speakers")
    assert section.html.count('scope="col"') == 2
    assert section.html.count("<td") == 2


def test_forecasts_about_one_event_stand_together() -> None:
    """Two records that forecast the same meeting are read side by side under its name."""
    section = next(section for section in made(*RECORDS).write().sections if section.anchor == "did-not-happen")
    assert section.html.count("<h3>") == 1
    assert 'id="forecast-the-meeting-1"' in section.html
    assert 'id="forecast-a-briefing-3"' in section.html
    assert "They will meet for long" in section.text


def test_each_mark_leads_to_its_forecast() -> None:
    """Every mark of the picture leads to an anchor that the page has."""
    html = made(*RECORDS).write().html
    for key in ("the-meeting-1", "a-briefing-1", "a-briefing-2", "a-briefing-3"):
        assert f'#forecast-{key}"' in html
        assert html.count(f'id="forecast-{key}"') == 1


def test_without_forecasts_there_is_no_page() -> None:
    """A page of nothing is not made."""
    view = View(timeline(event("one", "2018-06-12")), "en")
    assert list(pages(view)) == []
