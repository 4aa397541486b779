from __future__ import annotations

import pytest

from dateline.diagnostics import Code
from dateline.model.vocabulary import Status
from dateline.timeline.rules import check
from tests.made_records import event, timeline


@pytest.mark.parametrize("status", list(Status))
def test_only_what_did_not_take_place_leaves_its_number_to_another(status: Status) -> None:
    """A fourth meeting may be held after a fourth one that never was."""
    fourth = {"topic": "meetings", "number": "4"}
    findings = check(
        timeline(
            event("planned", "2025-10-30", series=fourth, status=status.value),
            event("held", "2026-05-01", series=fourth, status="occurred"),
        )
    )
    told = [finding for finding in findings if finding.code is Code.SERIES_NUMBER_TWICE]
    assert bool(told) is not status.is_settled_without
