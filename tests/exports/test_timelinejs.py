"""TimelineJS: what the program would show."""

from __future__ import annotations

import json

from dateline.exports import timelinejs
from dateline.exports.views import Views
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, timeline


def test_each_slide_has_its_date_in_words_and_an_id(small: Timeline) -> None:
    """In each language, so that nothing hangs on what the program makes of a month."""
    made = {path: json.loads(content) for path, content in timelinejs.files(Views(small))}
    assert made.keys() == {"data/timelinejs.json", "ja/data/timelinejs.json"}
    for told in made.values():
        assert [one["unique_id"] for one in told["events"]] == [event.id for event in small.events]
        assert all(one["display_date"] and one["start_date"]["display_date"] for one in told["events"])
    slides = {one["unique_id"]: one for one in made["ja/data/timelinejs.json"]["events"]}
    assert slides["a-year"]["start_date"] == {"year": 2020, "display_date": "2020年"}
    assert slides["second-meeting"]["end_date"] == {"year": 2019, "month": 2, "day": 28}
    assert "end_date" not in slides["first-meeting"]
    assert "実現せず" in slides["lost-meeting"]["text"]["headline"]
    assert 'href="https://dateline.example/ja/events/first-meeting/"' in slides["first-meeting"]["text"]["text"]


def test_an_open_beginning_and_markup_are_told_as_they_are() -> None:
    """The program puts titles into the page as HTML; a date that begins nowhere stands at its end."""
    told = timeline(event("a", "../1892", title=both("<b>x</b>")), base_url="https://x.example/")
    (_, content), _ = timelinejs.files(Views(told))
    (slide,) = json.loads(content)["events"]
    assert slide["start_date"] == {"year": 1892, "display_date": "until 1892"}
    assert "end_date" not in slide
    assert slide["text"]["headline"] == "&lt;b&gt;x&lt;/b&gt;"
