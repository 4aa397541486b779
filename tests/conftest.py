"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine must not fail a test: no example has a deadline.
settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root folder, as cloned."""
    return ROOT


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of golden cases."""
    return ROOT / "tests" / "cases"


@pytest.fixture(scope="session")
def sites() -> Path:
    """The folder of small real sites."""
    return ROOT / "tests" / "sites"
