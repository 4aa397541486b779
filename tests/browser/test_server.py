"""The tests' own tools: if these lie, every test in the browser does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import chromium
from tests.browser.profile import profile
from tests.browser.server import Request, Site

HOME = """<!doctype html><meta charset="utf-8"><title>Home</title><link rel="icon" href="data:,">
<h1>金正恩</h1><a href="there/">there</a><a href="nowhere/">nowhere</a>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of two pages and one for what is missing."""
    (tmp_path / "there").mkdir()
    (tmp_path / "index.html").write_text(HOME, encoding="utf-8")
    (tmp_path / "there" / "index.html").write_text(HOME.replace("Home", "There"), encoding="utf-8")
    (tmp_path / "404.html").write_text(HOME.replace("Home", "Not here"), encoding="utf-8")
    return tmp_path


def test_every_request_is_logged_with_its_status(page: Page, serve: Callable[..., Site], folder: Path) -> None:
    """The log tells what was there and what was not, and a missing page shows the site's own."""
    site = serve(folder)
    page.goto(site.url)
    page.click("text=nowhere")
    expect(page).to_have_title("Not here")
    assert site.requests == [
        Request(method="GET", path="/", status=200),
        Request(method="GET", path="/nowhere/", status=404),
    ]
    assert site.missing == ["/nowhere/"]


def test_a_site_below_a_path_is_found_only_there(page: Page, serve: Callable[..., Site], folder: Path) -> None:
    """A link that forgets the path leads to nothing, as it would for a project page."""
    site = serve(folder, under="/record/")
    page.goto(site.url)
    page.click("text=there")
    expect(page).to_have_title("There")
    page.goto(site.url.replace("/record/", "/there/"))
    expect(page).to_have_title("Not here")


def test_a_request_to_another_machine_is_seen(browser: Browser, serve: Callable[..., Site], folder: Path) -> None:
    """The browser gets no answer from anywhere else, so a page that needs one cannot pass."""
    site = serve(folder)
    with profile(browser) as context:
        page = context.new_page()
        page.goto(site.url)
        with page.expect_event("requestfailed") as failed:
            page.evaluate("() => { new Image().src = 'http://example.org/pixel.png' }")
        assert failed.value.failure == "net::ERR_NAME_NOT_RESOLVED"


def test_a_picture_is_kept(
    page: Page, serve: Callable[..., Site], folder: Path, picture: Callable[[Page, str], Path]
) -> None:
    """What the page looks like stands in test-results/ afterwards."""
    page.goto(serve(folder).url)
    assert picture(page, "tools").read_bytes().startswith(b"\x89PNG")


def test_japanese_letters_are_drawn() -> None:
    """Without a CJK font every name would be a row of boxes, in pictures as on the page."""
    assert chromium.has_fonts()


def test_a_missing_browser_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With nothing on the PATH and nothing downloaded the tests fail and say what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "MAC", tmp_path / "none")
    with pytest.raises(chromium.BrowserMissingError) as problem:
        chromium.executable()
    assert str(problem.value) == (
        "The tests need Chromium or Google Chrome, which could not be installed: "
        "add it by hand (on Debian as root: apt-get install chromium)."
    )
