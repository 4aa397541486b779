from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from posixpath import join, normpath

import pytest

import dateline.pages
from dateline import exports
from dateline.exports.views import Views
from dateline.pages import PAGES, all_pages
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from tests.pages.reading import read


@pytest.fixture(scope="module")
def pages(small: Timeline) -> dict[str, Page]:
    """Every page of the small record by address."""
    return {page.url: page for page in all_pages(small)}


def test_a_kind_of_page_is_a_module_and_a_template_of_its_name() -> None:
    """Whoever looks for the page of an event finds `event.py` and `event.html`, and its pages say that they are one."""
    folder = Path(dateline.pages.__file__).parent
    shared = {"common", "frame", "embed"}
    assert {path.stem for path in (folder / "templates").iterdir()} - shared == PAGES.keys()
    for kind, make in PAGES.items():
        assert make.__module__ == f"dateline.pages.{kind}"


def test_every_page_is_of_the_kind_that_makes_it(small: Timeline) -> None:
    """The kind names the template that a page is written with."""
    view = View(small, "en")
    for kind, make in PAGES.items():
        assert {page.kind for page in make(view)} <= {kind}


def test_a_page_is_what_its_outline_says(pages: dict[str, Page]) -> None:
    """Sections and outline agree, and writing a page again gives the same page."""
    for page in pages.values():
        body = page.write()
        assert tuple((section.anchor, section.heading) for section in body.sections) == page.outline, page.url
        assert page.write() == body, page.url


def test_every_page_is_sound_html(pages: dict[str, Page]) -> None:
    """Tags match, no attribute stands twice, ids are unique, there is one heading, and it can be skipped to."""
    for page in pages.values():
        found = read(page.write().html)
        assert found.mistakes == [], page.url
        assert [id_ for id_, times in Counter(found.having("id")).items() if times > 1] == [], page.url
        assert [element.attributes.get("id") for element in found.elements if element.tag == "h1"] == ["title"], (
            page.url
        )


def test_no_page_brings_a_script_or_a_style_of_its_own(pages: dict[str, Page]) -> None:
    """Pages stand under a policy that allows neither."""
    for page in pages.values():
        for element in read(page.write().html).elements:
            assert element.tag not in {"script", "style", "iframe", "img"}, page.url
            assert not [name for name in element.attributes if name == "style" or name.startswith("on")], page.url


def test_no_page_shows_its_own_markup_as_text(pages: dict[str, Page]) -> None:
    """What is put into a sentence is escaped once: no angle bracket here, but in the code to copy."""
    written = {page.url: re.sub("&lt;iframe [^<]*&lt;/iframe&gt;", "", page.write().html) for page in pages.values()}
    assert [url for url, html in written.items() if "&lt;" in html] == []


def test_every_link_inside_the_site_leads_to_a_page_and_a_place_on_it(pages: dict[str, Page], small: Timeline) -> None:
    """No link of a page is broken, whether to a page or to a file, nor is an anchor on the page itself."""
    exported = {path for path, _ in exports.files(Views(small))}
    for page in pages.values():
        found = read(page.write().html)
        anchors = {*found.having("id")}
        for href in [*found.having("href"), *found.having("xlink:href")]:
            path, _, anchor = href.partition("#")
            if path.startswith(("https://", "http://")):
                continue
            target = normpath(join(page.url or ".", path)) if path else page.url.rstrip("/")
            address = "" if target in {".", ""} else f"{target}/"
            assert address in pages or {target, f"{target}/index.html"} & exported, f"{page.url}: {href}"
            assert not anchor or path or anchor in anchors, f"{page.url}: {href}"


def test_a_link_out_of_the_site_tells_nothing_of_it(pages: dict[str, Page], small: Timeline) -> None:
    """Every link to another site says that no referrer is sent."""
    for page in pages.values():
        for element in read(page.write().html).elements:
            href = element.attributes.get("href", "")
            if href.startswith(("https://", "http://")) and not href.startswith(small.settings.base_url or "-"):
                assert "noreferrer" in element.attributes["rel"], href


def test_every_page_has_words_of_its_language(pages: dict[str, Page]) -> None:
    """A page and its translation stand at the same path, and tell of each other."""
    for page in pages.values():
        assert dict(page.alternates)[page.language] == page.url
        assert {url for _, url in page.alternates} <= set(pages)


def test_what_is_on_the_page_can_be_searched_for(pages: dict[str, Page]) -> None:
    """The words of a claim, its correction, a step, a forecast and an answer stand in the text of a section."""
    body = pages["events/first-meeting/"].write()
    words = " ".join((body.lead_text, *(section.text for section in body.sections)))
    for said in ("on a Tuesday", "It was a Wednesday", "Called off", "Two.", "It mattered", "President"):
        assert said in words
    lost = pages["events/lost-meeting/"].write()
    assert "They will meet again" in " ".join(section.text for section in lost.sections)


def test_a_record_lists_its_sections_for_small_screens(pages: dict[str, Page]) -> None:
    """The theme's table of contents needs a second column; without one these links lead to the sections."""
    page = pages["ja/events/first-meeting/"]
    html = page.write().html
    start = html.index('<nav class="dl-contents" aria-label="このページの内容">')
    found = read(html[start : html.index("</nav>", start) + len("</nav>")])
    assert found.having("href") == [f"#{anchor}" for anchor, _ in page.outline]
    assert "dl-contents" not in pages["names/"].write().html
