"""The example site as a reader sees it, in its languages, on a phone and at a desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import build_and_serve
from tests.browser.server import Site

Picture = Callable[[Page, str], Path]

PATHS = (
    *("", "events/", "events/sentence-arbitrale/", "events/greve-des-verriers/", "people/", "people/jean-jaures/"),
    *("organisations/", "organisations/societe-des-mines/", "places/", "places/carmaux/", "topics/"),
    *("topics/greve-de-1892/", "sources/", "sources/maitron-calvignac/", "map/", "names/", "changes/", "about/"),
)
"""A page of every kind."""


@pytest.fixture(scope="module")
def example(root: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """The example, built as `dateline build` does."""
    return build_and_serve(root / "examples/carmaux", tmp_path_factory.mktemp("example"), serve)


@pytest.mark.parametrize("language", ["", "en/", "de/"])
@pytest.mark.parametrize("width", [390, 1280])
def test_pages_fit_their_width_and_ask_for_nothing_that_is_not_there(
    example: Site, browser: Browser, picture: Picture, *, language: str, width: int
) -> None:
    """No page scrolls sideways, each has one heading, and each request is answered."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    example.requests.clear()
    for path in PATHS:
        page.goto(f"{example.url}{language}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.locator("h1").count() == 1, path
        picture(page, f"example-{language.strip('/') or 'fr'}-{path.strip('/').replace('/', '-') or 'home'}-{width}")
    page.wait_for_load_state("networkidle")
    assert example.missing == []
    context.close()
