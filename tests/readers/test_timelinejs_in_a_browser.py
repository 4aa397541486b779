"""The real TimelineJS 3 in Chromium, fed with our file in two languages: every date in our words, no day made up."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.profile import profile
from tests.browser.server import Site

PACKAGE = "@knight-lab/timelinejs@3.9.11"


@pytest.fixture(scope="module")
def shown(exported: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """A folder with the program, our files and a page for each language."""
    folder = tmp_path_factory.mktemp("timelinejs")
    subprocess.run(["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, PACKAGE], check=True)
    (folder / "dist").symlink_to(folder / "node_modules/@knight-lab/timelinejs/dist")
    for language, path in (("en", "data/timelinejs.json"), ("ja", "ja/data/timelinejs.json")):
        (folder / f"{language}.json").write_bytes((exported / path).read_bytes())
        options = json.dumps({"language": language, "script_path": "dist/js/", "font": None})
        (folder / f"{language}.html").write_text(
            f'<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="dist/css/timeline.css">'
            f'<div id="t" style="height:600px"></div><script src="dist/js/timeline.js"></script>'
            f"<script>window.made = new TL.Timeline('t', '{language}.json', {options})</script>",
            encoding="utf-8",
        )
    return serve(folder)


@pytest.fixture
def window(browser: Browser) -> Page:
    """A window that may be asked for what the program's own style sheet wants."""
    return profile(browser).new_page()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_date_is_in_our_words(shown: Site, window: Page, language: str) -> None:
    """What it shows of each event is what we wrote: a month stays a month, a range a range."""
    slides = json.loads((shown.folder / f"{language}.json").read_text(encoding="utf-8"))["events"]
    window.goto(f"{shown.url}{language}.html")
    expect(window.locator(".tl-timemarker").first).to_be_attached(timeout=120_000)
    found = window.evaluate(
        """() => Object.fromEntries(made.config.events.map((event) =>
             [event.unique_id, event.start_date.getDisplayDate(made.getLanguage?.() ?? made.language)]))"""
    )
    assert found == {slide["unique_id"]: slide["display_date"] for slide in slides}
    partial = [slide for slide in slides if "day" not in slide["start_date"]]
    assert partial
