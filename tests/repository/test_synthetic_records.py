"""What the benchmarks measure is a site that can be built."""

from __future__ import annotations

from pathlib import Path

from benchmarks.synthetic import write_site
from dateline.project import read_and_check


def test_synthetic_records_have_no_error(tmp_path: Path) -> None:
    """Their words are those that ship: a record that is left out costs nothing."""
    write_site(40, tmp_path)
    checked = read_and_check(tmp_path)
    assert list(checked.findings.errors) == []
    assert checked.timeline
    assert len(checked.timeline.events) == 40
