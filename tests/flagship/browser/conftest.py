"""The project's own site, built once and served to each process that runs tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.fixtures import built_once
from tests.browser.server import Site


@pytest.fixture(scope="session")
def built(root: Path, shared: Path) -> Path:
    """The real record, built as `dateline build` does."""
    return built_once(root, shared / "flagship")


@pytest.fixture(scope="session")
def flagship(built: Path, serve: Callable[..., Site]) -> Site:
    """It, served below the path it was built for; all processes serve the one folder, which nobody changes."""
    return serve(built, under="/record/")
