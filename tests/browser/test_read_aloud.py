"""What a screen reader is told of a page: the tree of roles, names and states that the browser makes of it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from dateline.hosts import own
from dateline.site import prepare
from tests.browser.fixtures import build_and_serve
from tests.browser.server import Site

IN_LANGUAGES = {"en": "", "ja": "ja/"}
PAGES = {"event": "events/first-summit/", "timeline": "events/"}
NAMELESS = re.compile(
    r"(?m)^ *- (?:button|link|img|graphics-\w+|checkbox|combobox|searchbox|textbox|dialog)(?: \[[^]]*\])*:?$"
)
"""Something to use or to look at, of which only its role is said."""

FOREIGN_TEXTS = r"""() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const language = node.parentElement.closest("[lang]").lang
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(node.data) && !language.startsWith("ja")) found.push(node.data)
  }
  return found
}"""
"""Texts with kana that a voice of another language would read."""


@pytest.fixture(scope="module")
def made_by_own(sites: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """The small site, written by the own host."""
    root = Path(shutil.copytree(sites / "small", tmp_path_factory.mktemp("aloud") / "small"))
    made = prepare(root).site
    assert made is not None
    (stage := root / "site").mkdir()
    own.build(root, made.timeline.settings, made, stage)
    return serve(stage, under="/")


@pytest.fixture(scope="module")
def made_by_mkdocs(sites: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """The same site, written by MkDocs."""
    return build_and_serve(sites / "small", tmp_path_factory.mktemp("aloud-mkdocs"), serve)


def hold_to_golden(cases: Path, name: str, site: Site, part: Locator) -> str:
    """Compare the tree of a part of a page with the one in its file, and look for what nobody should be told."""
    tree = part.aria_snapshot().replace(site.url, "https://record.example/")
    golden = cases / "trees" / f"{name}.txt"
    if os.environ.get("DATELINE_GOLDEN") == "write":
        golden.write_text(f"{tree}\n", encoding="utf-8")
    assert tree == golden.read_text(encoding="utf-8").removesuffix("\n")
    assert NAMELESS.findall(tree) == []
    return tree


def assert_headings_go_down_by_one(tree: str) -> None:
    """One heading of the first level comes first, and no level below it is left out."""
    levels = [int(level) for level in re.findall(r"- heading .*\[level=(\d)\]", tree)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


@pytest.mark.parametrize("language", IN_LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_read_aloud(page: Page, made_by_own: Site, cases: Path, kind: str, language: str) -> None:
    """The whole page of the own host, frame and all."""
    page.goto(f"{made_by_own.url}{IN_LANGUAGES[language]}{PAGES[kind]}")
    page.wait_for_load_state("networkidle")
    tree = hold_to_golden(cases, f"{kind}-{language}", made_by_own, page.locator("body"))
    assert_headings_go_down_by_one(tree)
    assert page.evaluate(FOREIGN_TEXTS) == [] or language == "ja"


@pytest.mark.parametrize("language,query", [("en", "summit"), ("ja", "会談")])
def test_the_search_is_read_aloud(page: Page, made_by_own: Site, cases: Path, language: str, query: str) -> None:
    """The box with results in it."""
    page.goto(made_by_own.url + IN_LANGUAGES[language])
    expect(page.locator(".fr-find kbd")).to_be_visible()
    page.keyboard.press("/")
    box = page.get_by_role("dialog")
    box.get_by_role("searchbox").fill(query)
    expect(box.locator(".fr-list a").first).to_be_visible()
    hold_to_golden(cases, f"search-{language}", made_by_own, box)


@pytest.mark.parametrize("language", IN_LANGUAGES)
def test_an_event_of_mkdocs_is_read_aloud(page: Page, made_by_mkdocs: Site, cases: Path, language: str) -> None:
    """What the page says between the parts of the theme."""
    page.goto(f"{made_by_mkdocs.url}{IN_LANGUAGES[language]}{PAGES['event']}")
    page.wait_for_load_state("networkidle")
    tree = hold_to_golden(cases, f"mkdocs-event-{language}", made_by_mkdocs, page.locator("main article"))
    assert_headings_go_down_by_one(tree)
