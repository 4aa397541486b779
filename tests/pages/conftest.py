"""A small record with something for every part of every page."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.model import Record
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, role, source, state, timeline

CITED = [{"source": "a-source", "at": "¶ 12"}, {"source": "a-source", "at": "¶ 3"}]

CLAIM: dict[str, Any] = {
    "text": both("They met [[first-meeting|on a Tuesday]]."),
    "by": "ann",
    "date": "2018-06-13",
    "status": "corrected",
    "sources": CITED,
    "correction": {"text": both("It was a Wednesday."), "sources": [{"source": "foreign-source"}]},
}
FORECAST: dict[str, Any] = {
    "text": both("They will meet again."),
    "by": "foreign-source",
    "voice": {"en": "unnamed diplomats", "ja": "第3次官ら"},
    "made": "2019-01-01",
    "due": "2025-12-31",
    "about": "lost-meeting",
    "sources": CITED,
    "outcome": {"status": "did-not-happen", "text": both("They did not."), "date": "2025-10-30"},
}


def small_record() -> list[Record]:
    """Two people of two states who met twice and once did not, with all that a record can say."""
    ann, ben = part("ann", sources=CITED), part("ben")
    return [
        state("united-states"),
        state("north-korea"),
        record(
            "organisation", "a-party", name=both("A party"), kind="party", country="north-korea", summary=both("P.")
        ),
        person(
            "ann",
            role("President", "2017-01-20", "2021-01-20"),
            country="united-states",
            born="1946-06-14",
            details=both("More of Ann."),
        ),
        person(
            "ben",
            role("Chairman", "2016-05-09", "2021-01-09", organisation="a-party"),
            role("Secretary", "2021-01-10", organisation="a-party"),
            country="north-korea",
            also=[{"name": "Бен", "language": "ru"}],
            relations=[{"person": "cat", "as": "daughter", "status": "reported", "sources": CITED}],
        ),
        person("cat"),
        place("city", coordinates={"latitude": "1.29", "longitude": "103.85"}, timezone="Asia/Singapore"),
        place("hotel", kind="building", within="city"),
        record("topic", "talks", name=both("Talks"), kind="series", summary=both("T."), members=[{"person": "ann"}]),
        event(
            "first-meeting",
            "2018-06-12",
            ann,
            ben,
            {"organisation": "a-party", "role": "observer"},
            kind="summit",
            time="09:04",
            place="hotel",
            topics=["talks"],
            series={"topic": "talks", "number": "1"},
            history=[
                {"date": "2018-05-24", "status": "cancelled", "note": both("Called off."), "sources": CITED},
                {"date": "2018-06-12", "status": "occurred", "note": both("Held.")},
            ],
            details=both("It mattered."),
            claims=[CLAIM],
            disputes=[
                {
                    "question": both("How long?"),
                    "claims": [
                        {"text": both("An hour."), "by": "ann", "status": "reported", "sources": CITED},
                        {"text": both("Two."), "by": "foreign-source", "status": "disputed"},
                    ],
                }
            ],
            corrections=[{"date": "2026-02-01", "note": both("The hour was wrong.")}],
        ),
        event(
            "second-meeting", "2019-02-27/2019-02-28", ann, ben, related=[{"event": "first-meeting", "as": "follows"}]
        ),
        event("lost-meeting", "2025-10-29", ann, ben, status="did-not-happen", forecasts=[FORECAST]),
        event("a-year", "2020", kind="visit", summary={"ja": "日本語だけ。"}, revealed="2021-01"),
        source(
            "foreign-source",
            title={"ko": "기사"},
            language="ko",
            kind="state-media",
            side="north-korea",
            published="2018-06-13",
            url="https://news.example/x?a=1&b=2",
            archive_url="https://archive.example/x",
            repeats="a-source",
            note=both("A copy."),
        ),
    ]


@pytest.fixture(scope="session")
def small() -> Timeline:
    """The small record, of a site that knows its address and takes reports."""
    return timeline(
        *small_record(),
        base_url="https://dateline.example/",
        report_url="https://code.example/issues/new?template=error.yml",
    )
