"""The project's own record, read once for all tests about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.site import Prepared, prepare
from dateline.timeline.timeline import Timeline


@pytest.fixture(scope="session", autouse=True)
def only_with_the_flagship(with_the_flagship: None) -> None:
    """All tests in this folder are about Dateline's own record."""


@pytest.fixture(scope="session")
def prepared(root: Path) -> Prepared:
    """The real record as the site is made from it, with everything that was found in it."""
    return prepare(root)


@pytest.fixture(scope="session")
def timeline(prepared: Prepared) -> Timeline:
    """The timeline of the real record."""
    assert prepared.site is not None, [str(found) for found in prepared.findings]
    return prepared.site.timeline
