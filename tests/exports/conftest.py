"""The small record of the pages, for what programs read of it."""

from __future__ import annotations

import pytest

from dateline.timeline.timeline import Timeline
from tests.made_records import timeline
from tests.pages.conftest import small_record


@pytest.fixture(scope="session")
def small() -> Timeline:
    """The small record, of a site that knows its address."""
    return timeline(*small_record(), base_url="https://dateline.example/")
