from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.browser.widths import fit

Picture = Callable[[Page, str], Path]


def test_a_reader_goes_from_home_to_an_event_to_a_person_to_the_other_language_and_back(
    flagship: Site, page: Page
) -> None:
    """Every step is a link on the page; after instant moves the language switch leads to the new record."""
    flagship.requests.clear()
    page.goto(flagship.url)
    page.locator("main").get_by_role("link", name="First", exact=False).first.click()
    expect(page).to_have_url(f"{flagship.url}events/singapore-summit/")
    page.locator("main").get_by_role("link", name="Choe Son Hui").first.click()
    expect(page).to_have_url(f"{flagship.url}people/choe-son-hui/")
    expect(page.locator("h1")).to_have_text("Choe Son Hui")
    _switch(page, "日本語")
    expect(page).to_have_url(f"{flagship.url}ja/people/choe-son-hui/")
    expect(page.locator("h1")).to_have_text("崔善姫")
    page.locator("main").get_by_role("link", name="板門店", exact=False).first.click()
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page).to_have_url(f"{flagship.url}ja/events/panmunjom-preparatory-talks/")
    _switch(page, "English")
    expect(page).to_have_url(f"{flagship.url}events/panmunjom-preparatory-talks/")
    page.wait_for_load_state("networkidle")
    assert flagship.missing == []


def _switch(page: Page, language: str) -> None:
    """Choose a language as a reader does: the menu opens under the pointer or by the keyboard."""
    page.locator(".md-header .md-select > button").hover()
    page.locator(".md-header .md-select__link", has_text=language).click()


HEADINGS = [
    *("関わった人と組織", "経緯", "意味と論点", "主張とその評価", "同じ顔ぶれの会談"),
    *("前後のつながり", "出典", "訂正", "この記録について"),
]
"""The parts of the page of the meeting at Panmunjom."""

PATHS = ("", "events/", "events/hanoi-summit/", "people/kim-jong-un/", "places/panmunjom/", "names/", "sources/")


@pytest.mark.parametrize("language", ["", "ja/"])
def test_pages_fit_their_width_and_ask_for_nothing_that_is_not_there(
    flagship: Site, browser: Browser, picture: Picture, language: str
) -> None:
    """On a phone and at a desk, in each language."""
    tag = language.strip("/") or "en"
    fit(flagship, browser, language, PATHS, lambda page, name, width: picture(page, f"{tag}-{name}-{width}"))


def test_the_record_says_what_it_promises(flagship: Site, page: Page) -> None:
    """Three encounters on both profiles, and the title of the day on each event."""
    for person, other in (("donald-trump", "Kim Jong Un"), ("kim-jong-un", "Donald Trump")):
        page.goto(f"{flagship.url}people/{person}/")
        met = page.locator("section", has=page.locator("#encounters"))
        expect(met).to_contain_text(other)
        for event in ("singapore-summit", "hanoi-summit", "panmunjom-meeting"):
            expect(met.locator(f'.dl-row__title a[href$="{event}/"]')).to_have_count(1)
    for event, title in (
        ("singapore-summit", "Vice Foreign Minister"),
        ("panmunjom-meeting", "First Vice Foreign Minister"),
    ):
        page.goto(f"{flagship.url}events/{event}/")
        choe = page.locator(".dl-people li", has=page.locator(".dl-people__name", has_text="Choe Son Hui"))
        expect(choe).to_contain_text(f"{title} of North Korea")


def test_every_page_can_be_read_without_javascript(flagship: Site, browser: Browser) -> None:
    """The same words stand on an event's page with scripts switched off."""
    texts = []
    for scripts in (True, False):
        context = profile(browser, java_script_enabled=scripts)
        page = context.new_page()
        page.goto(f"{flagship.url}ja/events/panmunjom-meeting/")
        texts.append(page.locator("article section").all_inner_texts())
        context.close()
    assert texts[0] == texts[1]
    headings = [text.splitlines()[0].removesuffix("#") for text in texts[0]]
    assert headings == HEADINGS
