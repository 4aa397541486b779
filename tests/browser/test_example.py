"""The example site as a reader sees it, in its languages, on a phone and at a desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import built_once
from tests.browser.server import Site
from tests.browser.widths import fit

Picture = Callable[[Page, str], Path]

PATHS = (
    *("", "events/", "events/sentence-arbitrale/", "events/greve-des-verriers/", "people/", "people/jean-jaures/"),
    *("organisations/", "organisations/societe-des-mines/", "places/", "places/carmaux/", "topics/"),
    *("topics/greve-de-1892/", "sources/", "sources/maitron-calvignac/", "map/", "names/", "changes/", "about/"),
)
"""A page of every kind."""


@pytest.fixture(scope="module")
def example(root: Path, shared: Path, serve: Callable[..., Site]) -> Site:
    """The example, built as `dateline build` does."""
    return serve(built_once(root / "examples/carmaux", shared / "carmaux"), under="/record/")


@pytest.mark.parametrize("language", ["", "en/", "de/"])
def test_pages_fit_their_width_and_ask_for_nothing_that_is_not_there(
    example: Site, browser: Browser, picture: Picture, language: str
) -> None:
    """On a phone and at a desk, in each language."""
    tag = language.strip("/") or "fr"
    fit(example, browser, language, PATHS, lambda page, name, width: picture(page, f"example-{tag}-{name}-{width}"))
