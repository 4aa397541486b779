"""How lines are broken: names stay whole in every language, Japanese paragraphs fill their lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.profile import profile
from tests.browser.server import Site

PATHS = (
    *("", "events/", "events/singapore-summit/", "people/kim-jong-un/", "people/", "encounters/", "expectations/"),
    *("encounters/donald-trump--kim-jong-un/", "topics/", "places/panmunjom/", "sources/", "names/", "changes/"),
)


@pytest.fixture(params=[360, 390, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window as wide as a small phone, a phone, a desk."""
    context = profile(browser, viewport={"width": request.param, "height": 844}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["", "ja/"])
def test_names_never_break_and_nothing_overflows(flagship: Site, page: Page, language: str) -> None:
    """Each name of a person stands in one line, and no page scrolls sideways for it."""
    for path in PATHS:
        page.goto(f"{flagship.url}{language}{path}")
        names = page.locator(".dl-name:visible")
        broken = names.evaluate_all(
            "all => all.filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)"
        )
        assert broken == [], path
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path
        out = names.evaluate_all(
            """all => all.filter((one) => {
              const box = one.closest("p, li, dd, td, h1, h2, h3, figcaption")
              return box && one.getBoundingClientRect().right > box.getBoundingClientRect().right + 1
            }).map((one) => one.textContent)"""
        )
        assert out == [], path


def test_the_phones_line_of_meetings_keeps_names_whole(flagship: Site, page: Page) -> None:
    """In the picture each line that has the beginning of the name has its end."""
    page.goto(flagship.url)
    expect(page.locator("h1")).to_be_visible()
    lines = page.locator(".dl-picture--story text.dl-picture__title").all_text_contents()
    assert any("Kim Jong Un" in line for line in lines)
    assert [line for line in lines if line.replace("Kim Jong Un", "").strip().endswith(("Kim Jong", "Jong"))] == []
    assert [line for line in lines if line.startswith(("Jong Un", "Un"))] == []


def test_japanese_paragraphs_fill_their_lines(flagship: Site, page: Page) -> None:
    """They may break between any two characters, where headings break at phrases."""
    for path in PATHS:
        page.goto(f"{flagship.url}ja/{path}")
        told = page.locator(".dl-page :is(p, dd, .dl-prose li):visible").evaluate_all(
            "all => all.filter((one) => getComputedStyle(one).wordBreak === 'auto-phrase').map((one) => one.className)"
        )
        assert set(told) <= {"dl-story__title", "dl-story__who"}, path
        expect(page.locator("h1")).to_have_css("word-break", "auto-phrase")


def test_what_explains_a_picture_is_shown_with_it(flagship: Site, page: Page) -> None:
    """On a phone the list of who met whom stands without the picture, its legend and its caption."""
    page.goto(f"{flagship.url}encounters/")
    shown = page.locator(".dl-picture--matrix > svg").is_visible()
    for part in ("figcaption", ".dl-picture__legend"):
        assert page.locator(f".dl-picture--matrix > {part}").is_visible() == shown
    assert shown == ((page.viewport_size or {"width": 0})["width"] > 1000)
