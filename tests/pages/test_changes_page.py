from __future__ import annotations

import pytest

from dateline.model import Record, Tombstone
from dateline.pages.changes import days, pages
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, timeline

NOTE = {"date": "2026-02-01", "note": both("The date was wrong."), "sources": [{"source": "a-source"}]}


def records() -> list[Record]:
    """Seven events of the first day, two of a later one, and a correction."""
    first = [event(f"early-{n}", "2018-06-12") for n in range(7)]
    later = [event(f"late-{n}", "2018-06-12", added="2026-01-20") for n in range(2)]
    return [*first, *later, event("wrong", "2018-06-12", corrections=[NOTE])]


def made(*found: Record, language: str = "en") -> Page:
    """The page."""
    (page,) = pages(View(timeline(*found), language))
    return page


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_outline_is_what_the_page_holds(language: str) -> None:
    """Every day has a section, the newest first, and the table of contents names them."""
    page = made(*records(), language=language)
    assert [anchor for anchor, _ in page.outline] == ["d2026-02-01", "d2026-01-20", "d2026-01-02"]
    assert tuple((section.anchor, section.heading) for section in page.write().sections) == page.outline


def test_a_correction_is_told_with_its_record() -> None:
    """What was wrong stands on the page and in the search text, with the way to the record."""
    section = made(*records()).write().sections[0]
    assert "The date was wrong." in section.html
    assert 'href="../events/wrong/"' in section.html
    assert "The date was wrong." in section.text


def test_what_was_added_later_is_named() -> None:
    """A few records of a later day are named at once."""
    section = made(*records()).write().sections[1]
    assert "Late 0" in section.html
    assert "<details" not in section.html


def test_the_first_day_is_folded() -> None:
    """Everything that was there from the beginning is one line for each kind, and can be unfolded."""
    section = made(*records()).write().sections[2]
    assert section.html.count("<details") == 2
    assert "8 events" in section.html
    assert "1 source" in section.html
    assert "Early 0" in section.html


def test_each_change_is_on_one_day() -> None:
    """The days hold every change of the timeline once."""
    changes = timeline(*records()).changes
    found = days(timeline(*records()))
    assert sum(len(group.records) for day in found for group in day.added) + sum(
        len(d.corrected) for d in found
    ) == len(changes)


def test_that_nothing_was_corrected_is_said() -> None:
    """A record without corrections says so instead of leaving the reader to guess."""
    assert "No correction is on record" in made(event("one", "2018-06-12")).write().html
    assert "No correction is on record" not in made(*records()).write().html


def test_a_removal_is_told_with_its_reason() -> None:
    """A record that went leaves its id, why it went and what stands for it now."""
    gone = Tombstone.model_validate(
        {"id": "twice", "kind": "event", "date": "2026-02-20", "reason": both("It was there twice."), "see": "early-0"},
        context={"language": "en"},
    )
    whole = timeline(*records())
    (page,) = pages(View(Timeline({**whole.records, "twice": gone}, whole.settings), "en"))
    section = page.write().sections[0]
    assert section.anchor == "d2026-02-20"
    assert "twice" in section.html
    assert "It was there twice." in section.html
    assert 'href="../events/early-0/"' in section.html


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_review_date_stands_above_later_days(language: str) -> None:
    """What was added after the review date is listed too, so the page does not say that it is as of that date."""
    page = made(*records(), language=language)
    view = View(timeline(*records()), language)
    assert str(view.as_of()) not in page.write().html
