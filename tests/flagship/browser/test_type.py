"""How lines are broken: names stay whole in every language, Japanese paragraphs fill their lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.browser.widths import AT_ONCE

PATHS = (
    *("", "events/", "events/singapore-summit/", "people/kim-jong-un/", "people/", "encounters/", "expectations/"),
    *("encounters/donald-trump--kim-jong-un/", "topics/", "places/panmunjom/", "sources/", "names/", "changes/"),
)


WIDTHS = (360, 390, 1280)
"""A small phone, a phone, a desk."""


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One for all pages, without scripts."""
    context = profile(browser, java_script_enabled=False)
    yield context.new_page()
    context.close()


def in_each_width(page: Page, url: str) -> Iterator[int]:
    """Open a page once and make the window as wide as each, in which everything is at its place at once."""
    page.goto(url)
    page.evaluate(AT_ONCE)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        yield width


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("path", PATHS)
def test_names_never_break_and_nothing_overflows(flagship: Site, window: Page, language: str, path: str) -> None:
    """Each name of a person stands in one line, and no page scrolls sideways for it."""
    for width in in_each_width(window, f"{flagship.url}{language}{path}"):
        names = window.locator(".dl-name:visible")
        broken = names.evaluate_all(
            "all => all.filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)"
        )
        assert broken == [], width
        wide = window.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, width
        out = names.evaluate_all(
            """all => all.filter((one) => {
              const box = one.closest("p, li, dd, td, h1, h2, h3, figcaption")
              return box && one.getBoundingClientRect().right > box.getBoundingClientRect().right + 1
            }).map((one) => one.textContent)"""
        )
        assert out == [], width


def test_the_phones_line_of_meetings_keeps_names_whole(flagship: Site, window: Page) -> None:
    """In the picture each line that has the beginning of the name has its end."""
    window.goto(flagship.url)
    expect(window.locator("h1")).to_be_visible()
    lines = window.locator(".dl-picture--story text.dl-picture__title").all_text_contents()
    assert any("Kim Jong Un" in line for line in lines)
    assert [line for line in lines if line.replace("Kim Jong Un", "").strip().endswith(("Kim Jong", "Jong"))] == []
    assert [line for line in lines if line.startswith(("Jong Un", "Un"))] == []


@pytest.mark.parametrize("path", PATHS)
def test_japanese_paragraphs_fill_their_lines(flagship: Site, window: Page, path: str) -> None:
    """They may break between any two characters, where headings break at phrases."""
    for width in in_each_width(window, f"{flagship.url}ja/{path}"):
        told = window.locator(".dl-page :is(p, dd, .dl-prose li):visible").evaluate_all(
            "all => all.filter((one) => getComputedStyle(one).wordBreak === 'auto-phrase').map((one) => one.className)"
        )
        assert set(told) <= {"dl-story__title", "dl-story__who"}, width
        expect(window.locator("h1")).to_have_css("word-break", "auto-phrase")


def test_what_explains_a_picture_is_shown_with_it(flagship: Site, window: Page) -> None:
    """On a phone the list of who met whom stands without the picture, its legend and its caption."""
    for width in in_each_width(window, f"{flagship.url}encounters/"):
        shown = window.locator(".dl-picture--matrix > svg").is_visible()
        for part in ("figcaption", ".dl-picture__legend"):
            assert window.locator(f".dl-picture--matrix > {part}").is_visible() == shown
        assert shown == (width > 1000)
