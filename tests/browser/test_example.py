"""The example site as a reader sees it, in its languages, on a phone and at a desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import built_once
from tests.browser.server import Site
from tests.browser.widths import fit
from tests.counts import share

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


LANGUAGES = ("", "en/", "de/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_fit_their_width_and_ask_for_nothing_that_is_not_there(
    example: Site, browser: Browser, picture: Picture, language: str
) -> None:
    """On a phone and at a desk, each kind in one of the languages; where the whole counts run, in each."""
    tag, paths = language.strip("/") or "fr", share(PATHS, LANGUAGES.index(language), len(LANGUAGES))
    fit(example, browser, language, paths, lambda page, name, width: picture(page, f"example-{tag}-{name}-{width}"))
