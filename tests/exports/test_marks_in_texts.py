"""A text cites its sources by marks, `[^id]`: whatever no reader of Markdown reads shows none."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator

import pytest

from dateline.exports import EXPORTS
from dateline.exports.views import Views
from dateline.model.formats import Format
from dateline.pages import all_pages
from dateline.search.answers import answers_of
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, record, role, source, timeline

MARKED = both("It *happened*[^a-source][^b-source: ¶ 3, 5], they [[ann|said]].[^gone]")
WORDS = "It happened, they said."
AS_IN_RECORDS = {Format.API, Format.JSON_SCHEMA}
"""The API gives texts as they are written; the schemas explain to editors what a mark is."""


@pytest.fixture(scope="module")
def told() -> Timeline:
    """Marks in every text that may have some."""
    cited = [{"source": "a-source", "at": "¶ 1"}]
    claim = {"text": MARKED, "by": "ann", "status": "corrected", "correction": {"text": MARKED, "sources": cited}}
    forecast = {
        "text": MARKED,
        "by": "ann",
        "made": "2018-01-01",
        "outcome": {"status": "came-true", "text": MARKED},
    }
    log = [{"date": "2026-02-01", "note": MARKED}]
    texts = {"summary": MARKED, "details": MARKED, "claims": [claim], "forecasts": [forecast], "corrections": log}
    history = [{"date": "2018-01-02", "status": "occurred", "note": MARKED}]
    return timeline(
        source("a-source", note=MARKED),
        source("b-source"),
        person("ann", role("Chair", "2017"), details=MARKED, corrections=log),
        person("bob"),
        record("place", "hall", name=both("Hall"), kind="building", **texts),
        record("organisation", "club", name=both("Club"), kind="newspaper", **texts),
        record("topic", "talks", name=both("Talks"), kind="series", **texts),
        event("met", "2018-01-02", part("ann"), part("bob"), place="hall", history=history, topics=["talks"], **texts),
        base_url="https://dateline.example/",
    )


@pytest.mark.parametrize("name", [name for name in EXPORTS if name not in AS_IN_RECORDS])
def test_no_file_shows_a_mark(told: Timeline, name: Format) -> None:
    """In any language. Numbered footnotes are what other programs know."""
    made = dict(EXPORTS[name].files(Views(told)))
    assert made
    for path, content in made.items():
        for text in _unpacked(content):
            assert not re.search(rb"\[\^(?!\d+\])", text), path


def _unpacked(content: bytes) -> Iterator[bytes]:
    """What is in a file; of a workbook, each of its parts, since packed bytes may be any."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        yield content
        return
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        yield from map(book.read, book.namelist())


def test_the_api_keeps_texts_as_they_are_written(told: Timeline) -> None:
    """It says so in its description."""
    made = dict(EXPORTS[Format.API].files(Views(told)))
    assert json.loads(made["api/v1/events/met.json"])["record"]["summary"] == MARKED
    described = json.loads(made["api/v1/openapi.json"])["components"]["schemas"]["Text"]["description"]
    assert "`[^id]`" in described


def test_heads_and_search_show_no_mark(told: Timeline) -> None:
    """Descriptions, JSON-LD, Open Graph, and what search finds and shows."""
    pages = list(all_pages(told))
    for page in pages:
        shown = [page.description, page.write().lead_text, str(page.head())]
        assert not any("[^" in text for text in shown), page.url
    assert any(WORDS in page.description for page in pages)


def test_feeds_and_timelines_keep_the_words_around_a_mark(told: Timeline) -> None:
    """The sentence ends as it did, and no link leads to a place that only the page has."""
    made = dict(EXPORTS[Format.FEEDS].files(Views(told)))
    items = json.loads(made["feed.json"])["items"]
    texts = [item["content_html"] for item in items if item["url"].endswith("/met/")]
    assert texts
    for text in texts:
        assert "<em>happened</em>, they " in text
        assert not re.search(r'href="(?!https://)', text)
    slides = dict(EXPORTS[Format.TIMELINEJS].files(Views(told)))
    assert "<em>happened</em>, they <a href=" in json.loads(slides["data/timelinejs.json"])["events"][0]["text"]["text"]


def test_answers_of_search_show_no_mark(told: Timeline) -> None:
    """They tell titles and texts in plain words."""
    assert "[^" not in repr(answers_of(told))
