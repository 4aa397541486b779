"""What an address keeps when a reader is led on: from an old address, and to the other language."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import build_and_serve
from tests.browser.profile import profile
from tests.browser.server import Site

NOTES = "# Notes\n\n## Dates\n\nDays.\n"
NOTES_JA = "# 覚え書き\n\n## 日付\n\n日。\n"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site], root: Path) -> Site:
    """The small site; its hotel had another id once, and two pages are written by hand."""
    source = tmp_path_factory.mktemp("reading-source")
    shutil.copytree(root / "tests" / "sites" / "small", source, dirs_exist_ok=True)
    hotel = source / "profiles" / "places" / "hotel.yml"
    hotel.write_text(hotel.read_text(encoding="utf-8") + "aliases: [old-hotel]\n", encoding="utf-8")
    (source / "docs" / "ja").mkdir(parents=True)
    (source / "docs" / "notes.md").write_text(NOTES, encoding="utf-8")
    (source / "docs" / "ja" / "notes.md").write_text(NOTES_JA, encoding="utf-8")
    config = source / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace(
        "  - events/index.md\n", "  - events/index.md\n  - About:\n      - notes.md\n      - changes/index.md\n"
    )
    text = text.replace("  font: false\n", "  font: false\n  features: [navigation.instant, navigation.tabs]\n")
    text += "extra:\n  translations:\n    ja: {About: このサイトについて}\n"
    config.write_text(text, encoding="utf-8")
    return build_and_serve(source, tmp_path_factory.mktemp("reading"), serve)


def switch(page: Page, language: str) -> None:
    """Choose a language as a reader does: the menu opens under the pointer or by the keyboard."""
    page.locator(".md-header .md-select > button").hover()
    page.locator(".md-header .md-select__link", has_text=language).click()


@pytest.mark.parametrize("language", ["", "ja/"])
@pytest.mark.parametrize("asked", ["", "#events", "?h=hotel", "?h=hotel#events"])
def test_an_old_address_leads_to_the_same_part_of_the_page(small: Site, page: Page, language: str, asked: str) -> None:
    """The question and the part that were asked for are asked of the new address, and the way back is not barred."""
    page.goto(f"{small.url}{language}people/ada/")
    page.goto(f"{small.url}{language}places/old-hotel/{asked}")
    expect(page).to_have_url(f"{small.url}{language}places/hotel/{asked}")
    page.go_back()
    expect(page).to_have_url(f"{small.url}{language}people/ada/")


def test_what_stands_in_a_section_keeps_the_list_beside_it(small: Site, page: Page) -> None:
    """Also when the theme's script has written addresses anew; a record stands alone in its list's tab."""
    beside = page.locator(".md-sidebar--primary")
    page.goto(f"{small.url}changes/")
    expect(page.locator(".md-nav__link--active[href^=http]").first).to_be_attached()  # the script has been there
    expect(beside.get_by_role("link", name="Notes")).to_be_visible()
    page.goto(f"{small.url}people/ada/")
    expect(beside).to_be_hidden()


def test_an_old_address_leads_on_without_scripts(small: Site, browser: Browser) -> None:
    """Then the browser's own refresh does it."""
    context = profile(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small.url}places/old-hotel/")
    expect(page).to_have_url(f"{small.url}places/hotel/")
    context.close()


@pytest.mark.parametrize(
    "plain, asked", [("people/ada/", "#names"), ("events/", "?kind=summit&year=2018"), ("notes/", "#dates")]
)
def test_the_language_switch_stays_at_the_part_and_the_filter(small: Site, page: Page, plain: str, asked: str) -> None:
    """There and back, as the address is when it is chosen."""
    page.goto(small.url + plain)
    page.evaluate("asked => history.replaceState(null, '', asked)", asked)
    switch(page, "日本語")
    expect(page).to_have_url(f"{small.url}ja/{plain}{asked}")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    if asked.startswith("#"):
        expect(page.locator(asked)).to_be_in_viewport()
    switch(page, "English")
    expect(page).to_have_url(f"{small.url}{plain}{asked}")


def test_the_language_switch_follows_an_instant_move(small: Site, page: Page) -> None:
    """The bar stays as it was while the page below it is another one."""
    page.goto(f"{small.url}notes/#dates")
    page.evaluate("window.stays = true")
    page.locator(".md-tabs a", has_text="Timeline").click()
    expect(page.locator("h1")).to_have_text("Timeline")
    assert page.evaluate("window.stays")
    page.evaluate("history.replaceState(null, '', '?kind=summit')")
    switch(page, "日本語")
    expect(page).to_have_url(f"{small.url}ja/events/?kind=summit")


@pytest.mark.parametrize(
    "asked, address",
    [
        ("People/Ada/", "people/ada/"),  # capitals
        ("ada/", "people/ada/"),  # without its folder
        ("people/ada.html", "people/ada/"),
        ("events/ada/", "people/ada/"),  # in another folder
        ("people/ada/index.htm", "people/ada/"),
        ("places/hotell", "places/hotel/"),  # a slip
    ],
)
@pytest.mark.parametrize(
    "language, missing, titles",
    [
        ("", "There is no page at this address", {"people/ada/": "Ada Aoki", "places/hotel/": "Hotel"}),
        ("ja/", "ページが見つかりません", {"people/ada/": "青木エイダ", "places/hotel/": "ホテル"}),
    ],
)
def test_a_mistyped_address_is_answered_with_the_page(
    small: Site, page: Page, language: str, missing: str, titles: dict[str, str], *, asked: str, address: str
) -> None:
    """The page whose address it nearly is comes first, by its title, and all is in the language of the address."""
    page.goto(f"{small.url}{language}{asked}")
    expect(page.locator("main h1")).to_have_text([missing])
    expect(page.locator("html")).to_have_attribute("lang", language.rstrip("/") or "en")
    expect(page).to_have_title(re.compile(f"^{missing} - "))
    found = page.locator(".dl-missing__near a").first
    expect(found).to_have_text(titles[address])
    found.click()
    expect(page).to_have_url(f"{small.url}{language}{address}")


def test_an_address_like_no_other_offers_nothing(small: Site, page: Page) -> None:
    """Then the page has its ways on alone: home and the index of names, in the language of the address."""
    with page.expect_response("**/ja/sitemap.xml"):
        page.goto(f"{small.url}ja/nothing-that-anybody-wrote/")
    expect(page.locator(".dl-missing .dl-buttons a").first).to_have_attribute("href", re.compile("/record/ja/$"))
    expect(page.locator(".dl-missing__near")).to_be_hidden()
    expect(page.locator(".md-header")).to_have_attribute("lang", "en")


def test_without_scripts_the_missing_page_leads_on_in_every_language(small: Site, browser: Browser) -> None:
    """Home and the index of names are links of the page itself."""
    context = profile(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{small.url}people/adda/")
    links = page.locator(".dl-missing .dl-buttons a")
    hrefs = [link.get_attribute("href") for link in links.all()]
    assert hrefs == ["/record/", "/record/names/", "/record/ja/", "/record/ja/names/"]
    expect(page.locator(".dl-missing__near").first).to_be_hidden()
    context.close()
