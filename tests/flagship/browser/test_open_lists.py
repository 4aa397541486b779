"""The filter while one of its lists is open: what axe-core finds, how wide it is, what the keyboard reaches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import share
from tests.flagship.browser.test_accessibility import AXE, DESK, PHONE, STANDARD, shorten, violations

FORM = "{ include: ['.dl-filter'] }"
LISTS = share(["events/", "sources/", "ja/sources/", "ja/events/"], 0, 2)


@pytest.mark.parametrize("path", LISTS)
def test_each_open_list_keeps_nobody_out(flagship: Site, browser: Browser, path: str) -> None:
    """On a phone and at a desk: no violation in the form, nothing wider than the window."""
    context = profile(browser, reduced_motion="reduce")
    page = context.new_page()
    page.goto(flagship.url + path)
    page.locator(".dl-filter summary").click()
    shorten(page, "button, fieldset")
    page.evaluate(AXE)
    buttons = page.locator(".dl-filter button[aria-controls]")
    assert buttons.count() > 2
    found = []
    for button in buttons.all():
        button.click()
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            expect(page.locator(f"#{button.get_attribute('aria-controls')}")).to_be_visible()
            found += violations(page, FORM, {"runOnly": {"type": "tag", "values": STANDARD}})
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert found == []
    context.close()


def test_every_answer_of_an_open_list_is_reached_by_the_keyboard(flagship: Site, page: Page) -> None:
    """From the list's button on, one Tab for each answer, none of a closed list among them, each in view."""
    page.goto(f"{flagship.url}ja/events/")
    page.locator(".dl-filter summary").press("Enter")
    page.locator("button[aria-controls=filter-kind]").press("Enter")
    wanted = page.locator("#filter-kind input").evaluate_all("all => all.map(({ value }) => value)")
    page.locator(".dl-filter button[aria-controls]").last.focus()
    reached = []
    for _ in wanted:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.value"))
        expect(page.locator("input:focus")).to_be_in_viewport()
    assert reached == wanted


@pytest.fixture(scope="module")
def small_window(browser: Browser) -> Iterator[Page]:
    """A window of 1280 px at 400 % has 320 CSS pixels."""
    context = profile(browser, viewport={"width": 320, "height": 256})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    "path", ["", "events/", "events/singapore-summit/", "people/", "encounters/", "map/", "names/"]
)
@pytest.mark.parametrize("language", ["", "ja/"])
def test_nothing_scrolls_sideways_at_four_times_the_size(
    flagship: Site, small_window: Page, language: str, path: str
) -> None:
    """As WCAG 2.2 asks in 1.4.10."""
    small_window.goto(f"{flagship.url}{language}{path}")
    assert small_window.evaluate("document.documentElement.scrollWidth") <= 320
