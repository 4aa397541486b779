"""The small pages of odd records, read by html-validate."""

from __future__ import annotations

from pathlib import Path

from dateline.exports import embeds
from dateline.exports.views import Views
from tests.html.test_every_page import complaints, told
from tests.odd_records import odd


def test_embeds_of_odd_records_have_no_mistake(tmp_path: Path) -> None:
    """Titles that close a script, line separators and long names make no page invalid."""
    for path, content in embeds.files(Views(odd())):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    pages = sorted(tmp_path.rglob("*.html"))
    assert len(pages) > 20
    assert told(complaints(pages), tmp_path) == []
