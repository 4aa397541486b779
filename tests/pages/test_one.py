from __future__ import annotations

import re

from dateline.pages import all_pages
from dateline.pictures import PICTURES
from tests.made_records import both, event, part, person, place, role, timeline
from tests.pages.reading import read


def test_one_is_not_several() -> None:
    """A record of one event of one person, with one forecast, in English."""
    forecast = {"text": both("It will end."), "by": "a-source", "made": "1892-09-01", "outcome": {"status": "open"}}
    line = timeline(
        person("ann", role("Mayor", "1892")),
        place("carmaux", coordinates={"latitude": "44.05", "longitude": "2.16"}),
        event(
            "strike", "1892-08-16", part("ann", "speaker"), kind="announcement", place="carmaux", forecasts=[forecast]
        ),
    )
    wrong = re.compile(
        r"(?<![\d.,])1 (?:events|people|places|sources|forecasts|meetings|results|years)\b|\bthe 1 \w+s\b"
    )
    for page in all_pages(line, PICTURES):
        if page.language == "en":
            assert not wrong.search(read(page.write().html).text), page.url


def test_utc_is_not_said_twice() -> None:
    """Where the local time is UTC, it stands once."""
    line = timeline(event("launch", "1977-09-05", time="12:05", timezone="UTC", kind="launch"))
    page = next(page for page in all_pages(line, PICTURES) if page.url == "events/launch/")
    assert read(page.write().html).text.count("UTC") == 1
