from __future__ import annotations

import re

import pytest

from dateline.model import Record
from dateline.pages import all_pages
from dateline.pages.page import Page
from dateline.pictures import PICTURES
from tests.made_records import both, event, part, person, place, record, timeline
from tests.pages.conftest import small_record
from tests.pages.reading import read

STRIKE = (
    person("jaures"),
    place("carmaux"),
    event("strike", "1892-08-16", part("jaures", "speaker"), kind="announcement", place="carmaux"),
    event("return", "1892-11-03", kind="announcement", related=[{"event": "strike", "as": "follows"}]),
)
"""Nobody met anybody, nothing was expected, and nothing lies on a map."""


def made(*records: Record, **settings: object) -> dict[str, Page]:
    """Every page in English, by URL."""
    found = timeline(*records, **settings)
    return {page.url: page for page in all_pages(found, PICTURES) if page.language == "en"}


def test_a_list_of_people_promises_no_offices_where_nobody_has_one() -> None:
    """A museum's donors, a strike's witnesses: the sentence above them tells what stands below."""
    without, others = (made(*records, sides=[])["people/"].write().html for records in (STRIKE, small_record()))
    assert ("with the offices" in without, "with the offices" in others) == (False, True)


def test_a_section_of_nothing_is_not_made() -> None:
    """No pairs, no forecasts, no points, no organisations and no topics: no pages of them."""
    assert not {"encounters/", "expectations/", "map/", "organisations/", "topics/"} & made(*STRIKE, sides=[]).keys()


@pytest.mark.parametrize("section", ["encounters", "expectations", "map", "organisations", "topics"])
def test_a_section_is_left_out_where_the_settings_say_so(section: str) -> None:
    """Nothing leads to its page, and the others stay."""
    topic = record("topic", "meetings", kind="issue", name=both("Meetings"), summary=both("All of them."))
    all_of_them, others = made(*small_record(), topic), made(*small_record(), topic, without=[section])
    assert f"{section}/" in all_of_them
    assert f"{section}/" not in others
    assert {"events/", "people/", "places/"} <= others.keys()
    for page in others.values():
        for link in read(page.write().html).having("href"):
            assert not link.partition("#")[0].endswith(f"{section}/"), page.url


def test_without_encounters_nobody_is_said_to_have_met() -> None:
    """Neither the two people nor their meetings speak of a count."""
    pages = made(*small_record(), without=["encounters"])
    assert not [url for url in pages if "--" in url]
    assert "encounters" not in dict(pages["people/ben/"].outline)


def test_a_home_page_without_meetings_shows_the_events() -> None:
    """The picture of the timeline, the newest events, and those that others name; no count of meetings."""
    home = made(*STRIKE, sides=[])[""]
    body = home.write().html
    assert [anchor for anchor, _ in home.outline] == ["newest", "linked", "numbers", "changes"]
    assert 'id="picture-strip' in body or "dl-picture" in body
    sections = {section.anchor: read(section.html).text for section in home.write().sections}
    assert sections["newest"].index("Return") < sections["newest"].index("Strike")
    assert "Strike" in sections["linked"]
    assert "Return" not in sections["linked"]
    assert "held" not in sections["numbers"]
    assert "events/" in read(body).having("href")


def test_the_home_page_shows_the_last_corrections_alone() -> None:
    """Five of many, the newest first, and what was added on each of the last days."""
    log = [{"date": f"2026-01-{day:02}", "note": both(f"Mended {day}.")} for day in range(1, 9)]
    body = made(event("one", "2018-06-12", corrections=log))[""].write()
    part = next(section.html for section in body.sections if section.anchor == "changes")
    assert re.findall(r"Mended (\d)\.", part) == ["8", "7", "6", "5", "4"]
