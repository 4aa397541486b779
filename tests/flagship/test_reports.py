"""The link by which a reader of the flagship reports an error."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from dateline.pages.report_links import report_url
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from tests.repository.test_forms import fields


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_link_on_a_page_fills_in_the_form(root: Path, timeline: Timeline, language: str) -> None:
    """The flagship's link names a form that is there, and what it carries are the form's own text fields."""
    url = report_url(View(timeline, language), timeline.records["singapore-summit"])
    query = {key: values[0] for key, values in parse_qs(urlsplit(url).query, strict_parsing=True).items()}
    template = query.pop("template")
    assert template == "report.yml"
    assert query.pop("title").endswith(("(singapore-summit)", "（singapore-summit）"))
    assert query == {"record": "singapore-summit", "language": language}
    there = fields(root, "report")
    assert {there[key]["type"] for key in query} == {"input"}, "GitHub fills in text fields by their id"
