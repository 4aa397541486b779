"""The project's own site, built once and served to each process that runs tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.fixtures import build_for
from tests.browser.server import Site
from tests.once import once

ANY_ADDRESS = "http://127.0.0.1:0/record/"
"""What the site is built for, until a process says where it serves it."""


@pytest.fixture(scope="session")
def flagship(root: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """The real record, built as `dateline build` does and served below the path it was built for."""
    built = once(shared / "flagship", lambda project: build_for(ANY_ADDRESS, root, project)) / "site"
    folder = tmp_path_factory.mktemp("flagship") / "site"
    site = serve(folder, under="/record/")

    def copy(source: str, target: str) -> None:
        content = Path(source).read_bytes()
        Path(target).write_bytes(content.replace(ANY_ADDRESS.encode(), site.url.encode()))

    packed = shutil.ignore_patterns("*.gz")  # the sitemap once more, in which no address can be replaced
    shutil.copytree(built, folder, copy_function=copy, ignore=packed)
    return site
