"""The small pages for the sites of others, in a real browser, in a frame on another origin."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from dateline.exports import embeds
from dateline.exports.views import Views
from dateline.timeline.timeline import Timeline
from tests.browser.server import Site
from tests.made_records import timeline
from tests.pages.conftest import small_record

PAGES = [
    "embed/events/first-meeting/",
    "embed/people/ann/",
    "embed/encounters/ann--ben/",
    "ja/embed/events/first-meeting/",
]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """Every small page of a small record, served."""
    folder = tmp_path_factory.mktemp("embeds")
    site = serve(folder, under="/record/")
    told: Timeline = timeline(*small_record(), base_url=site.url)
    for path, content in embeds.files(Views(told)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    for path in ("events/first-meeting", "people/ann", "encounters/ann--ben", "ja/events/first-meeting"):
        (folder / path).mkdir(parents=True)
        (folder / path / "index.html").write_text("<title>The page itself</title>", encoding="utf-8")
    return site


@pytest.fixture
def elsewhere(tmp_path: Path, serve: Callable[..., Site]) -> Site:
    """The site of somebody else: another port is another origin."""
    return serve(tmp_path, under="/blog/")


def frame(shown: Site, elsewhere: Site, page: Page, path: str) -> FrameLocator:
    """What oEmbed answers about a page, on the page of somebody else."""
    answer = json.loads((shown.folder / path / "oembed.json").read_text(encoding="utf-8"))
    written = f"<!doctype html><title>A blog</title><h1>A blog</h1>{answer['html']}"
    (elsewhere.folder / "index.html").write_text(written, encoding="utf-8")
    page.goto(elsewhere.url)
    return page.frame_locator("iframe")


@pytest.mark.parametrize("path", PAGES)
def test_a_frame_elsewhere_shows_it_and_leads_back(shown: Site, elsewhere: Site, page: Page, path: str) -> None:
    """Its style sheet comes, nothing is missing or asked of others, and the heading leads the whole window here."""
    shown.requests.clear()
    inner = frame(shown, elsewhere, page, path)
    heading = inner.locator("h1 a")
    expect(heading).to_be_visible()
    assert inner.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"
    assert {one.path for one in shown.requests} == {f"/record/{path}", f"/record/{embeds.STYLE}"}
    heading.click()
    expect(page).to_have_title("The page itself")
    assert page.url == f"{shown.url}{path.replace('embed/', '')}"


def test_a_mark_in_the_picture_leads_the_whole_window(shown: Site, elsewhere: Site, page: Page) -> None:
    """Links of SVG too leave the frame."""
    inner = frame(shown, elsewhere, page, "embed/people/ann/")
    inner.locator("svg:visible a[href*='first-meeting']").first.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_title("The page itself")
    assert page.url == f"{shown.url}events/first-meeting/"


def test_it_is_dark_where_the_reader_is(shown: Site, elsewhere: Site, page: Page) -> None:
    """As the reader's system is set."""
    page.emulate_media(color_scheme="dark")
    inner = frame(shown, elsewhere, page, "embed/events/first-meeting/")
    expect(inner.locator("h1")).to_be_visible()
    assert inner.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(28, 31, 35)"


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_it_without_a_bar_at_the_bottom(shown: Site, elsewhere: Site, page: Page, path: str) -> None:
    """Nothing is wider than the frame on 320 px."""
    page.set_viewport_size({"width": 320, "height": 640})
    inner = frame(shown, elsewhere, page, path)
    expect(inner.locator("h1")).to_be_visible()
    root = inner.locator("html")
    assert root.evaluate("root => root.scrollWidth <= root.clientWidth")


class _Scripts(HTMLParser):
    found = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += tag == "script" or any(name.startswith("on") for name, _ in attrs)


@pytest.mark.parametrize("path", PAGES)
def test_it_has_no_script(shown: Site, path: str) -> None:
    """The frame allows none, and it needs none."""
    reader = _Scripts()
    reader.feed((shown.folder / path / "index.html").read_text(encoding="utf-8"))
    assert reader.found == 0


@pytest.mark.parametrize("path", PAGES[:1])
def test_a_script_in_it_would_not_run(shown: Site, page: Page, path: str) -> None:
    """Its own policy keeps one from running that somebody got into it."""
    page.goto(shown.url + path)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))"
    )
    assert page.evaluate("window.ran") is None
