"""What stands beside a mark of the timeline's picture: its name, for a pointer, a finger and the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import share

NAME = ".dl-mark-names"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone 390 px wide that is touched."""
    context = profile(browser, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def opened(page: Page, url: str) -> Page:
    """The timeline, once its script has named the marks."""
    page.goto(url)
    expect(page.locator(NAME)).to_have_count(1)
    return page


def middle(mark: Locator) -> tuple[float, float]:
    """The middle of a mark in the window."""
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def mark_of(page: Page, event: str) -> Locator:
    """The mark of an event in the layout that is shown."""
    return page.locator(f".dl-picture--strip svg:visible a[href='{event}/']")


# In the corner of a square of 24 px, and a hair's breadth inside its edge.
NEAR = [(0, 0), (-8, 8), (8, -8), (0, 11.9), (11.9, 0)]
TOUCHED = [(language, away) for number, away in enumerate(NEAR) for language in share(("", "ja/"), number, 2)]
"""Each in one of the languages in turn; where the whole counts run, in both."""


@pytest.mark.parametrize("language,away", TOUCHED, ids=str)
def test_a_finger_near_a_mark_is_told_what_stands_there(
    flagship: Site, phone: Page, language: str, away: tuple[float, float]
) -> None:
    """A target of 24 px at least: the nearest name comes first, each a link of 44 px that leads to its page."""
    opened(phone, f"{flagship.url}{language}events/")
    mark = phone.locator(".dl-picture--strip svg:visible a[href$='/']").first
    name, leads = mark.locator("title").text_content(), mark.get_attribute("href")
    x, y = middle(mark)
    phone.touchscreen.tap(x + away[0], y + away[1])
    links = phone.locator(f"{NAME} a")
    expect(links.first).to_have_text(name or "")
    expect(links.first).to_be_in_viewport()
    expect(phone).to_have_url(f"{flagship.url}{language}events/")
    heights = links.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    width = phone.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    links.first.tap()
    expect(phone).to_have_url(f"{flagship.url}{language}events/{leads}")


def test_marks_in_a_stack_are_told_together(flagship: Site, phone: Page) -> None:
    """Where several stand within the breadth of a finger, all are named once; a touch elsewhere takes them away."""
    opened(phone, f"{flagship.url}events/")
    x, y = middle(mark_of(phone, "singapore-summit"))
    phone.touchscreen.tap(x, y)
    links = phone.locator(f"{NAME} a")
    expect(links.filter(has_text="First US–North Korea summit")).to_have_count(1)
    told = links.all_inner_texts()
    assert 1 < len(told) == len(set(told))
    phone.locator("h1").tap()
    expect(phone.locator(NAME)).to_be_hidden()


def test_a_pointer_near_a_mark_is_told_its_name_and_follows_it(flagship: Site, page: Page) -> None:
    """Beside the mark, without waiting; Escape takes it away; a press within 24 px leads on."""
    opened(page, f"{flagship.url}events/")
    mark = page.locator(".dl-picture--strip svg:visible a[href$='/']").first
    name, leads = mark.locator("title").text_content(), mark.get_attribute("href")
    x, y = middle(mark)
    page.mouse.move(x - 11.9, y)
    expect(page.locator(NAME)).to_have_text(name or "")
    expect(mark.locator("title")).to_have_count(0)  # no second name, by the browser
    expect(mark).to_have_accessible_name(name or "")
    page.keyboard.press("Escape")
    expect(page.locator(NAME)).to_be_hidden()
    page.mouse.move(x + 150, y)
    page.mouse.move(x, y + 11.9)
    expect(page.locator(NAME)).to_have_text(name or "")
    page.mouse.move(x + 150, y)
    expect(page.locator(NAME)).to_be_hidden()
    page.mouse.click(x - 11.9, y)
    expect(page).to_have_url(f"{flagship.url}events/{leads}")


def test_the_keyboard_is_told_the_name_of_a_mark(flagship: Site, page: Page) -> None:
    """As long as the focus is on it, and a screen reader has it as the name of the link."""
    opened(page, f"{flagship.url}events/?kind=summit")
    page.get_by_text("The timeline as a picture").click()
    mark = mark_of(page, "hanoi-summit")
    mark.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(mark).to_be_focused()
    expect(page.locator(NAME)).to_be_visible()
    expect(page.locator(NAME)).to_contain_text("Second US–North Korea summit")
    expect(mark).to_have_accessible_name(page.locator(NAME).inner_text())
    page.keyboard.press("Tab")
    expect(page.locator(NAME)).not_to_contain_text("Second US–North Korea summit")
