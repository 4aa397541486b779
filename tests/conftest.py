"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

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
