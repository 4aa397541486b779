"""The own host's frame in a real browser: its content policy, its search, its menu, with scripts and without."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from dateline.hosts import own
from dateline.hosts.own.frame import POLICY
from dateline.site import prepare
from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import count, share, tell

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RULES = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }"
COUNT_VIOLATIONS = """
window.violations = []
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective}: ${blockedURI}`))
"""
ABOUT = """\
# About

## One

Words and a [person](people/ada.md).

| a | b |
| - | -: |
| 1 | 2 |

## Two

### Three
"""
STONE = "kind: place\ndate: 2026-02-01\nreason: It was never there.\n"
PHONE: ViewportSize = {"width": 390, "height": 844}


def with_every_kind(sites: Path, root: Path) -> Path:
    """A copy of the small site that has a page of each kind, also one of the editors' own and a removed record."""
    shutil.copytree(sites / "small", root)
    for path, text in {"docs/about.md": ABOUT, "removed/old-hotel.yml": STONE}.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def kinds() -> dict[str, str]:
    """The address of one page of each kind, by language and kind; filled by `site`."""
    return {}


@pytest.fixture(scope="module")
def site(
    sites: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site], kinds: dict[str, str]
) -> Site:
    """The small site, written by the own host."""
    root = with_every_kind(sites, tmp_path_factory.mktemp("own") / "small")
    made = prepare(root).site
    assert made is not None
    stage = root / "site"
    stage.mkdir()
    own.build(root, made.timeline.settings, made, stage)
    kinds.update({f"{page.language} {page.kind}": page.url for page in reversed(made.pages)})
    kinds.update({"en page": "about/", "en 404": "404.html"})
    return serve(stage, under="/")


PALETTES = ("light", "dark")


@pytest.mark.parametrize("colours", PALETTES)
def test_every_kind_of_page_keeps_the_policy_and_the_rules_of_access(
    browser: Browser, site: Site, kinds: dict[str, str], colours: str
) -> None:
    """No violation of the policy, nothing that axe finds, nothing missing, and no page is wider than a phone.

    Of two kinds the one by day, the other by night; where the whole counts run, each by both.
    """
    context = profile(browser, viewport=PHONE, color_scheme=colours)
    context.add_init_script(COUNT_VIOLATIONS)
    page = context.new_page()
    found = {}
    for kind, url in share(kinds.items(), PALETTES.index(colours), len(PALETTES)):
        page.goto(site.url + url)
        page.evaluate(AXE)
        broken = page.evaluate(f"() => axe.run({RULES})")["violations"]
        found[kind] = [
            *page.evaluate("violations"),
            *(f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in broken),
            *page.evaluate("document.documentElement.scrollWidth > innerWidth ? ['too wide'] : []"),
        ]
        assert page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") == POLICY
    context.close()
    assert len(found) > count(15, 30)
    assert {kind: wrong for kind, wrong in found.items() if wrong} == {}
    assert site.missing == []
    tell("G9", f"axe-core on {len(found)} kinds of page of the own host, {colours}", "0 violations")


OPENED = share([("events/", 390), ("events/", 1280), ("ja/events/", 1280), ("ja/events/", 390)], 0, 2)


@pytest.mark.parametrize("path,width", OPENED)
def test_each_open_list_of_the_filter_keeps_nobody_out(page: Page, site: Site, path: str, width: int) -> None:
    """Nothing that axe finds in the form while one of its lists is open, and nothing wider than the window."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site.url + path)
    page.locator(".dl-filter summary").click()
    page.evaluate(AXE)
    buttons = page.locator(".dl-filter button[aria-controls]")
    assert buttons.count() > 1
    for button in buttons.all():
        button.click()
        expect(page.locator(f"#{button.get_attribute('aria-controls')}")).to_be_visible()
        assert page.evaluate(f"() => axe.run({{ include: ['.dl-filter'] }}, {RULES})")["violations"] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [960, 1200, 1600])
def test_menu_and_text_begin_at_one_edge(page: Page, site: Site, width: int) -> None:
    """In each window that shows the menu as a bar."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.url + "about/")
    begin = "selector => document.querySelector(selector).getBoundingClientRect().left"
    assert page.evaluate(begin, ".fr-nav > ul") == page.evaluate(begin, ".fr-sheet h1")


@pytest.mark.parametrize("part", [".dl-dateline__date time", ".dl-side"])
def test_what_stands_in_one_line_breaks_where_it_is_wider_than_a_phone(page: Page, site: Site, part: str) -> None:
    """A day by two calendars, or a company for a side."""
    page.set_viewport_size(PHONE)
    page.goto(site.url + "events/first-summit/")
    page.locator(part).first.evaluate(
        "part => part.textContent = 'Wednesday, 2 February by the Julian calendar '.repeat(3)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_long_example_scrolls_in_its_frame_and_is_whole_in_print(page: Page, site: Site) -> None:
    """On the page of data the next format is not screens away, and the keyboard reaches what is below."""
    page.set_viewport_size(PHONE)
    page.goto(site.url + "data/")
    example = page.locator("pre.dl-copy").first
    heights = "pre => [pre.clientHeight, pre.scrollHeight]"
    shown, whole = example.evaluate(heights)
    assert shown < PHONE["height"] < whole
    example.press("End")
    expect(example).to_be_focused()
    expect(example).not_to_have_js_property("scrollTop", 0)  # `wait_for_function` asks by `eval`, against the policy
    page.emulate_media(media="print")
    shown, whole = example.evaluate(heights)
    assert shown == whole


def test_the_policy_forbids_what_is_not_the_sites_own(page: Page, site: Site) -> None:
    """A script that somebody wrote into a page does not run, and the violation is seen: the check above can fail."""
    page.add_init_script(COUNT_VIOLATIONS)
    page.goto(site.url)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))"
    )
    expect(page.locator("html")).not_to_have_js_property("ownerDocument.defaultView.violations.length", 0)
    assert page.evaluate("window.ran") is None


def test_the_search_is_used_by_the_keyboard_alone(page: Page, site: Site) -> None:
    """Opened by a key, typed into, walked through, opened, closed; its files come only when it is opened."""
    page.add_init_script(COUNT_VIOLATIONS)
    page.goto(site.url + "people/ada/")
    page.wait_for_load_state("networkidle")
    assert [request.path for request in site.requests if "search" in request.path] == []
    page.keyboard.press("/")
    box = page.get_by_role("dialog")
    field = box.get_by_role("searchbox")
    expect(field).to_be_focused()
    page.keyboard.type("ada")
    results = box.locator(".fr-list a")
    expect(results.first).to_contain_text("Ada")
    expect(box.locator(".fr-status")).to_contain_text("result")
    page.keyboard.press("ArrowDown")
    expect(box.locator(":focus")).to_have_count(1)
    expect(field).not_to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.evaluate(AXE)
    assert page.evaluate(f"() => axe.run('dialog', {RULES})")["violations"] == []
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(page.locator(".fr-find")).to_be_focused()
    page.keyboard.press("Enter")
    expect(results.first).to_contain_text("Ada")
    page.goto(site.url)
    expect(page.locator(".fr-find kbd")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("ada")
    expect(results.first).to_contain_text("Ada")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/ada/")
    assert page.evaluate("violations") == []


def test_what_is_typed_before_the_search_has_come_is_not_lost(page: Page, site: Site) -> None:
    """The script of the box is fetched at the first key; letters typed meanwhile, shortcuts among them, stand in it."""
    awaited: list[Route] = []
    page.goto(site.url)
    expect(page.locator(".fr-find kbd")).to_be_visible()
    page.route("**/search-box.js", lambda route: awaited.append(route))  # noqa: PLW0108 (Playwright marks the function)
    with page.expect_request("**/search-box.js"):
        page.keyboard.press("/")
    page.keyboard.type("fa")
    page.keyboard.press("Backspace")
    page.keyboard.type("irst s")
    awaited[0].continue_()
    box = page.get_by_role("dialog")
    expect(box.get_by_role("searchbox")).to_have_value("first s")
    expect(box.locator(".fr-list a").first).to_contain_text("first summit")
    assert page.locator("script[src$='search-box.js']").count() == 1


def test_without_scripts_everything_is_reached(browser: Browser, site: Site) -> None:
    """The menu on a phone opens and closes by links, and where the search would be stands the index of names."""
    context = profile(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + "ja/people/ada/")
    menu = page.locator(".fr-nav")
    expect(menu).to_be_hidden()
    page.locator(".fr-open").click()
    expect(menu).to_be_visible()
    page.locator(".fr-close").click()
    expect(menu).to_be_hidden()
    expect(page.locator(".fr-colours")).to_be_hidden()
    page.locator(".fr-find").click()
    page.wait_for_url("**/ja/names/")
    context.close()


def test_the_colours_are_chosen_and_kept(page: Page, site: Site) -> None:
    """System, light, dark; the next page has them at once."""
    page.goto(site.url)
    button = page.locator(".fr-colours")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    button.click()
    assert page.evaluate(paper) == light
    button.click()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(site.url + "people/ada/")
    assert page.evaluate(paper) == dark
    page.emulate_media(media="print")
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    button.click()
    assert page.evaluate(paper) == light


def test_the_contents_follow_and_the_language_switch_stays(page: Page, site: Site) -> None:
    """What is read is marked in the contents, and the part of the page is kept in the other language."""
    page.goto(site.url + "people/ada/")
    link = page.locator(".fr-contents a").last
    link.click()
    expect(page.locator(".fr-contents a[aria-current]")).to_have_count(1)
    part = page.evaluate("location.hash")
    page.locator(".fr-languages a").click()
    page.wait_for_url(f"**/ja/people/ada/{part}")
    assert page.evaluate("document.documentElement.lang") == "ja"


def test_a_mistyped_address_is_answered_in_its_language(page: Page, site: Site) -> None:
    """Under the policy, too, the page for no page offers what was meant; the frame around it says its own language."""
    page.add_init_script(COUNT_VIOLATIONS)
    page.goto(site.url + "ja/people/adda.html")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator(".fr-head")).to_have_attribute("lang", "en")
    expect(page.locator("main h1")).to_have_text(["ページが見つかりません"])
    found = page.locator(".dl-missing__near a")
    expect(found).to_have_text(["青木エイダ"])
    assert page.evaluate("violations") == []
    found.click()
    page.wait_for_url("**/ja/people/ada/")


def test_marks_and_focus_are_seen_in_the_systems_own_colours(page: Page, site: Site) -> None:
    """Forced colours take every background away: the mark of what took place stays full, the focus is outlined."""
    page.emulate_media(forced_colors="active")
    page.goto(site.url + "people/ada/")
    mark = "getComputedStyle(document.querySelector('.dl-row'), '::after').backgroundColor"
    paper, ink = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert page.evaluate(mark) == ink != paper
    page.locator("main a").first.focus()
    page.keyboard.press("Tab")
    outline = page.evaluate(
        "(({ outlineStyle, outlineColor }) => [outlineStyle, outlineColor])(getComputedStyle(document.activeElement))"
    )
    assert outline[0] != "none"
    assert outline[1] != paper
