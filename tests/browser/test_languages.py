"""Pages of each language that ships, and of one from right to left, in a real browser: access, widths, search."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, ViewportSize, expect

from dateline.cli import main
from dateline.hosts import own
from dateline.site import prepare
from dateline.words import SHIPPED
from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import share

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
VIOLATIONS = f"() => axe.run({{ runOnly: {TAGS}, resultTypes: ['violations'] }}).then(({{ violations }}) => violations)"
WIDTHS: tuple[ViewportSize, ...] = ({"width": 390, "height": 844}, {"width": 1280, "height": 800})
NAMES = {
    "en": "Gorbachev",
    "ja": "ゴルバチョフ",
    "ko": "고르바초프는",
    "zh-Hans": "戈尔巴乔夫",
    "fr": "Gorbatchev",
    "de": "Gorbatschow",
    "es": "Gorbachov",
    "he": "Ada",
}
"""Whom the records of each site are about, as a reader may type it."""


def starter(folder: Path, *tags: str) -> Path:
    """What `dateline init` begins in some languages."""
    typed = [f"--languages={','.join(tags)}", "--site-url=https://site.invalid/"]
    typed += [one for tag in tags for one in (f"--title={tag}=Test", f"--subject={tag}=Test.")]
    assert main(["init", str(folder), "--starter=diplomacy", *typed]) == 0
    return folder


def hebrew(folder: Path, sites: Path) -> Path:
    """The small site in English and Hebrew; its labels are English but for one."""
    root = Path(shutil.copytree(sites / "small", folder))
    (root / "words").mkdir()
    (root / "words" / "he.yml").write_text('timeline: "ציר הזמן"\n', encoding="utf-8")
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    options = next(one["dateline"] for one in config["plugins"] if isinstance(one, dict) and "dateline" in one)
    options["languages"] = {"en": "English", "he": "עברית"}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return root


IN = (*SHIPPED, "he")


@pytest.fixture(scope="module", params=IN)
def built(
    request: pytest.FixtureRequest,
    sites: Path,
    tmp_path_factory: pytest.TempPathFactory,
    serve: Callable[..., Site],
) -> tuple[str, Site, dict[str, str]]:
    """A language, a site in it, written by the own host, and the address of one page of each kind."""
    tag: str = request.param
    folder = tmp_path_factory.mktemp("languages") / tag
    root = hebrew(folder, sites) if tag == "he" else starter(folder, tag)
    made = prepare(root).site
    assert made is not None
    stage = root / "site"
    stage.mkdir()
    own.build(root, made.timeline.settings, made, stage)
    kinds = {page.kind: page.url for page in reversed(made.pages) if page.language == tag}
    return tag, serve(stage, under="/"), kinds | {"404": "404.html"}


def test_pages_keep_the_rules_of_access_and_fit(browser: Browser, built: tuple[str, Site, dict[str, str]]) -> None:
    """Nothing that axe finds, no page wider than its window; each says its language, and begins on its side.

    Axe looks at each kind in one of the languages that ship, and at a third of those in Hebrew; where the whole
    counts run, at every page.
    """
    tag, site, kinds = built
    context = profile(browser, reduced_motion="reduce")
    page = context.new_page()
    found = {}
    looked_at = share(sorted(kinds), IN.index(tag), 3 if tag == "he" else len(SHIPPED))
    for kind, url in kinds.items():
        page.set_viewport_size(WIDTHS[0])
        page.goto(site.url + url)
        broken = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in broken_rules(page, kind in looked_at)]
        wide = []
        for size in WIDTHS:
            page.set_viewport_size(size)
            wide += page.evaluate(
                "document.documentElement.scrollWidth > innerWidth ? [`too wide: ${innerWidth}`] : []"
            )
        mirrored = page.evaluate("getComputedStyle(document.body).direction === 'rtl'")
        turned = [] if kind == "404" or mirrored == (tag == "he") else ["direction"]
        spoken = [] if kind == "404" or page.locator("html").get_attribute("lang") == tag else ["language"]
        found[kind] = [*broken, *wide, *spoken, *turned]
    context.close()
    assert len(found) > 10
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}


def broken_rules(page: Page, look: bool) -> list[dict[str, Any]]:  # noqa: FBT001 -- whether it is this page's turn
    """What axe finds."""
    if not look:
        return []
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(VIOLATIONS)
    return found


def test_a_name_is_found_in_the_box(page: Page, built: tuple[str, Site, dict[str, str]]) -> None:
    """On a phone; what the box shows keeps the rules of access, too."""
    tag, site, kinds = built
    page.set_viewport_size(WIDTHS[0])
    page.goto(site.url + kinds["home"])
    page.keyboard.press("/")
    # Signs that no key has go to what is focused: a reader's composition begins there, too.
    expect(page.locator("dialog input").first).to_be_focused()
    page.keyboard.type(NAMES[tag])
    expect(page.locator("dialog .fr-list a").first).to_contain_text(NAMES[tag].removesuffix("는"))
    page.evaluate(AXE)
    assert page.evaluate(VIOLATIONS) == []


def test_all_languages_fit_a_phone_and_lead_to_the_same_page(
    browser: Browser, tmp_path: Path, serve: Callable[..., Site]
) -> None:
    """More languages than a line holds open below the one of the page, without scripts too."""
    root = starter(tmp_path / "all", *SHIPPED)
    made = prepare(root).site
    assert made is not None
    stage = root / "site"
    stage.mkdir()
    own.build(root, made.timeline.settings, made, stage)
    context = profile(browser, viewport=WIDTHS[0], java_script_enabled=False)
    page = context.new_page()
    home = serve(stage, under="/").url
    page.goto(f"{home}events/")
    menu, german = page.locator("details.fr-languages"), page.get_by_role("link", name="Deutsch")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator(".fr-open")).to_be_in_viewport()
    expect(german).to_be_hidden()
    menu.locator("summary").click()
    for language in menu.locator("a").all():
        expect(language).to_be_in_viewport()
    german.click()
    expect(page).to_have_url(re.compile("/de/events/$"))
    expect(menu.locator("summary")).to_have_text("Deutsch")
    context.close()
    context = profile(browser, viewport=WIDTHS[0])
    page = context.new_page()
    page.goto(f"{home}de/data/")
    expect(page.get_by_role("button", name="Kopieren").last).to_be_attached()
    page.locator("figure:has(> .dl-copy) figcaption a").last.evaluate("link => { link.textContent += 'x'.repeat(40) }")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
