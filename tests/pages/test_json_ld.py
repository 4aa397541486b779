"""Data in the head of a page."""

from __future__ import annotations

from dateline.exports.views import Views
from dateline.pages import all_pages
from dateline.pages.json_ld import json_ld
from tests.made_records import both, event, source, timeline

MARKED = "</script><b id=taken>x</b><!--"


def test_no_text_ends_the_element() -> None:
    """A title with the end of a script in it stays data."""
    told = timeline(event("met", "2018-06-12", title=both(MARKED)), source(), base_url="https://dateline.example/")
    view = Views(told).default
    (page,) = (page for page in all_pages(told) if page.url == "events/met/")
    written = str(json_ld(view, page))
    assert "taken" in written
    assert written.count("<") == 2
