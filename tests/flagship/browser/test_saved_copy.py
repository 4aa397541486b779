"""The copy for a disk, in a browser without JavaScript: every link leads to a page, none to a list of files."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dateline.publishing import saved_copy
from tests.browser.profile import profile
from tests.counts import LONG, share, tell
from tests.once import once

EMPTY = "<!doctype html><title>A record</title>"
KINDS = (
    *("", "events/", "events/hanoi-summit/", "events/fourth-meeting/", "people/", "people/kim-jong-un/"),
    *("organisations/", "organisations/kcna/", "places/", "places/panmunjom/", "topics/"),
    *("topics/us-north-korea-encounters/", "sources/", "encounters/", "encounters/donald-trump--kim-jong-un/"),
    *("expectations/", "map/", "changes/", "names/", "about/", "method/"),
)
OPENED = (*KINDS, "events/trump-hanoi-press-conference/", "events/singapore-summit/", "people/choe-son-hui/")
"""Those whose pages are opened below."""
OF_A_RECORD = re.compile(
    r"/site/(?:ja/)?((?:events|people|organisations|places|topics|sources|encounters)/[^/]+/)index\.html$"
)


@pytest.fixture(scope="module")
def copy(built: Path, shared: Path) -> Path:
    """The real record's copy, made by the first process that asks for it.

    Unless the whole counts run, the pages of records that nobody opens here are empty: nearly all.
    """

    def link(source: str, target: str) -> None:
        page = OF_A_RECORD.search(source)
        if not LONG and page and page[1] not in OPENED:
            Path(target).write_text(EMPTY, encoding="utf-8")
        else:
            os.link(source, target)

    def make(folder: Path) -> None:
        site = folder.with_name(f"{folder.name}.site")
        shutil.copytree(built, site, copy_function=link)
        saved_copy.write(site, folder)
        shutil.rmtree(site)

    return once(shared / "copy", make)


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A browser at a desk, with JavaScript off."""
    context = profile(browser, viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    yield context.new_page()
    context.close()


LANGUAGES = ("", "ja/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_every_kind_of_page_leads_to_a_file(copy: Path, reader: Page, language: str) -> None:
    """As the browser resolves them: in text, menus, pictures, the language switch and the footer."""
    for path in share(KINDS, LANGUAGES.index(language), len(LANGUAGES)):
        reader.goto((copy / language / path / "index.html").as_uri())
        expect(reader.locator("h1")).to_have_count(1)
        links = reader.locator("a[href], svg a").evaluate_all(
            "all => all.map(one => new URL(one.href.baseVal ?? one.href, location.href).href)"
        )
        files = {Path(unquote(urlsplit(link).path)) for link in links if link.startswith("file:")}
        assert copy / language / "events/index.html" in files, path
        assert [file for file in files if not file.is_file()] == [], path
    tell("G19", f"{len(KINDS)} pages of the whole copy, /{language}", "every link leads to a file")


def test_a_reader_walks_through_the_copy_without_a_script(copy: Path, reader: Page) -> None:
    """Home, timeline, an event, a person, the next event, the other language, the names, and home by the mark."""
    reader.goto((copy / "index.html").as_uri())
    menu = reader.locator(".md-tabs")
    menu.get_by_role("link", name="Timeline").click()
    reader.locator(".dl-row__title a", has_text="Second US–North Korea summit, in Hanoi").click()
    expect(reader.locator("h1")).to_have_text("Second US–North Korea summit, in Hanoi")
    reader.locator(".md-footer__link--next").click()
    expect(reader.locator("h1")).to_have_text("Trump’s press conference after the Hanoi summit")
    reader.locator(".md-footer__link--prev").click()
    expect(reader.locator("h1")).to_have_text("Second US–North Korea summit, in Hanoi")
    reader.locator(".dl-people__name a", has_text="Choe Son Hui").click()
    reader.locator(".md-header .md-select > button").hover()
    reader.locator(".md-header .md-select__link", has_text="日本語").click()
    expect(reader.locator("h1")).to_have_text("崔善姫")
    reader.locator(".md-path a").last.click()
    expect(reader.locator("h1")).to_have_text("人物")
    menu.get_by_role("link", name="名前の索引").click()
    reader.locator(".dl-names-index").get_by_role("link", name="金正恩", exact=True).first.click()
    expect(reader.locator("h1")).to_have_text("金正恩")
    reader.locator(".md-header .md-logo").click()
    expect(reader).to_have_url((copy / "ja/index.html").as_uri())
    reader.locator("svg:visible a[href*='singapore-summit']").first.click()
    expect(reader).to_have_url((copy / "ja/events/singapore-summit/index.html").as_uri())


def test_the_mark_is_drawn_from_a_disk(copy: Path, reader: Page) -> None:
    """It stands in the page: a browser takes no mask from a file."""
    reader.goto((copy / "index.html").as_uri())
    mark = reader.locator(".md-header .md-logo svg")
    expect(mark).to_be_visible()
    expect(mark).to_have_css("fill", "rgb(138, 28, 60)")


def test_with_scripts_the_copy_has_its_filter_and_its_buttons(copy: Path, browser: Browser) -> None:
    """The theme tells scripts of no page on a disk; ours begin all the same."""
    page = profile(browser).new_page()
    page.goto((copy / "events/index.html").as_uri() + "?kind=summit")
    summits = page.locator(".dl-row[data-kind~='summit']").count()
    everything = page.locator(".dl-row").count()
    expect(page.locator(".dl-filter__shown")).to_have_text(f"{summits} of {everything} events shown")
    page.goto((copy / "events/hanoi-summit/index.html").as_uri())
    page.get_by_text("Cite this record").click()
    expect(page.get_by_role("button", name="Copy").first).to_be_visible()
    page.context.close()
