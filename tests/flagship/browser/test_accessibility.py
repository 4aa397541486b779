"""What axe-core finds against WCAG 2.2 AA on every kind of page, as every reader may see it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import LONG, share, tell

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""The rules, by their tags; what they find is the same in every size and palette, but for how a page looks."""

CONTRAST, TARGET_SIZE = "color-contrast", "target-size"
"""The rules that ask how a page looks."""

FIRST_OF_A_KIND = Path(__file__).with_name("first-of-a-kind.js").read_text(encoding="utf-8")
"""Gives the elements to ask for their contrast: those that are painted like one before them say the same."""

LAYOUT = """[...document.querySelectorAll('body *')].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return [x, y, width, height].join()
}).join(' ')"""
"""Where everything on a page lies: on two pages that lie alike, the same is as hard to hit."""

PATHS = (
    *("", "events/", "events/singapore-summit/", "events/fourth-meeting/"),
    *("people/", "people/kim-jong-un/", "organisations/", "organisations/workers-party-of-korea/"),
    *("places/", "places/panmunjom/", "topics/", "topics/us-north-korea-encounters/"),
    *("sources/", "sources/matsumoto-2025/", "names/"),
    *("encounters/", "encounters/donald-trump--kim-jong-un/", "expectations/", "map/", "changes/"),
    *("about/", "nowhere/"),
)
"""One page of every kind, hand-written ones and the error page among them."""

HOMES = ("", "ja/")
ASKED_FOR = [(home, path) for number, path in enumerate(PATHS) for home in share(HOMES, number, len(HOMES))]
"""Each kind in one of the languages; where the whole counts run, in both."""

FEW = 6
"""How many of a kind are left beside one another, unless the whole counts run."""

SHORTEN = """([few, kept]) => {
  for (const parent of document.querySelectorAll('body, body *')) {
    const seen = {}
    for (const child of [...parent.children]) {
      const kind = [child.localName, ...child.classList].join()
      seen[kind] = (seen[kind] ?? 0) + 1
      if (seen[kind] > few && !child.matches(kept) && !child.querySelector(kept)) child.remove()
    }
  }
}"""
"""Takes away what stands behind `few` of its kind: the five hundredth row of a list, which says what the first says.

What `kept` selects stays, and what it is in.
"""

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
Palette = Literal["dark", "light"]
APPEARANCES: tuple[tuple[ViewportSize, Palette], ...] = (
    (PHONE, "light"),
    (PHONE, "dark"),
    (DESK, "dark"),
    (DESK, "light"),
)
"""How a page is looked at, one after the other."""
SEEN = share(APPEARANCES, 1, 2)
"""By night on a phone and by day at a desk: each size, each palette."""


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all pages: axe and what all pages share are read once."""
    context = profile(browser, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked before, here or on another page, and need not be asked again."""

    hard_to_hit: dict[str, list[str]] = field(default_factory=dict)
    """By where everything lies."""
    painted: defaultdict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Kinds of elements whose contrast was asked, by the width of the window; a palette has kinds of its own."""


@pytest.fixture(scope="module")
def asked() -> Asked:
    """What the frame around all pages says is asked on one."""
    return Asked()


def shorten(page: Page, kept: str = "tr, th, td") -> None:
    """Leave few of each kind in the lists of a page, unless the whole counts run; a table stays as it is."""
    if not LONG:
        page.evaluate(SHORTEN, [FEW, kept])


@pytest.mark.parametrize("home,path", ASKED_FOR)
def test_nothing_keeps_a_reader_out(flagship: Site, window: Page, asked: Asked, home: str, path: str) -> None:
    """On a phone and at a desk, by day and by night, with everything unfolded: no violation."""
    window.goto(flagship.url + home + path)
    shorten(window)
    window.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    window.evaluate(AXE)
    window.set_viewport_size(PHONE)
    found = structure(window)
    for size, palette in SEEN:
        window.set_viewport_size(size)
        window.emulate_media(color_scheme=palette)
        found += looks(window, asked)
    assert found == []
    tell("G9", f"axe-core on /{home}{path} in {len(SEEN)} appearances", "0 violations")


def test_what_keeps_a_reader_out_is_found(window: Page) -> None:
    """In each appearance the rules that ask how a page looks find what is wrong in it alone."""
    window.goto("about:blank")
    window.set_content(WRONG)
    window.evaluate(AXE)
    assert [line.partition(":")[0] for line in structure(window)] == ["image-alt"]
    asked = Asked()
    for size, palette in APPEARANCES:
        window.set_viewport_size(size)
        window.emulate_media(color_scheme=palette)
        found = {line.partition(":")[0] for line in looks(window, asked)}
        assert found == EXPECTED[size["width"], palette], (size, palette)


def test_of_what_is_painted_alike_the_first_is_asked_for_its_contrast(window: Page) -> None:
    """Another colour, another ground below, another look by its place in a list: each is asked for itself, and once."""
    window.goto("about:blank")
    window.set_content(ALIKE)
    first = f"(asked) => ({FIRST_OF_A_KIND})(asked).map(([element, kind]) => [element.textContent, kind])"
    found = window.evaluate(first, [])
    assert [text for text, _ in found] == ["1", "3", "4", "6", "8"]
    kinds = [kind for _, kind in found]
    assert len(set(kinds)) == len(kinds)
    window.set_content(f"{ALIKE}<p class='red'>9</p><q>10</q>")
    assert [text for text, _ in window.evaluate(first, kinds)] == ["10"]


ALIKE = """<!doctype html><title>A page</title>
<style>.red { color: red } div { background: #eee } li:nth-child(3) { opacity: .5 }</style>
<p>1</p><p>2</p><p class="red">3</p><div><p>4</p><p>5</p></div><ul><li>6</li><li>7</li><li>8</li></ul>"""

WRONG = """<!doctype html><html lang="en"><title>A page</title><meta name="color-scheme" content="light dark">
<style>
  body { background: #fff; color: #000 }
  @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } p { color: #222 } }
  @media (min-width: 800px) { button { border: 0; height: 8px; padding: 0; width: 8px } }
</style>
<main><h1>A page</h1><p>Words in the dark.</p><button>1</button><button>2</button><img src="data:,"></main>"""
"""Words that cannot be read by night, buttons that cannot be hit at a desk, and a picture without words."""

EXPECTED: dict[tuple[int, Palette], set[str]] = {
    (390, "light"): set(),
    (390, "dark"): {"color-contrast"},
    (1280, "dark"): {"color-contrast", "target-size"},
    (1280, "light"): {"target-size"},
}
"""What is found in it."""


def structure(page: Page) -> list[str]:
    """What every rule finds that does not ask how the page looks."""
    options = {
        "runOnly": {"type": "tag", "values": STANDARD},
        "rules": {CONTRAST: {"enabled": False}, TARGET_SIZE: {"enabled": False}},
    }
    return violations(page, "document", options)


def looks(page: Page, asked: Asked) -> list[str]:
    """What is hard to hit or to read in the page's present size and palette.

    Both take long, contrast by far the longest. So what lies alike is asked once, and one element of each kind for its
    contrast: of a list of five hundred sources that are painted alike, one.
    """
    layout = page.evaluate(LAYOUT)
    if layout not in asked.hard_to_hit:
        asked.hard_to_hit[layout] = violations(page, "document", {"runOnly": [TARGET_SIZE]})
    painted = asked.painted[page.evaluate("innerWidth")]
    kinds = page.evaluate(
        f"(asked) => {{ window.first = ({FIRST_OF_A_KIND})(asked); return first.map(([, kind]) => kind) }}",
        sorted(painted),
    )
    elements = "{ include: first.map(([element]) => element) }"
    hard_to_read = violations(page, elements, {"runOnly": [CONTRAST]}) if kinds else []
    painted.update(kinds)
    return [*asked.hard_to_hit[layout], *hard_to_read]


def violations(page: Page, where: str, options: dict[str, object]) -> list[str]:
    """What a run of axe finds there, each with the first three elements it finds it on."""
    written = json.dumps({**options, "resultTypes": ["violations"]})
    return [
        f"{rule['id']}: {node['html'][:200]}: {node['failureSummary']}"
        for rule in page.evaluate(f"axe.run({where}, {written})")["violations"]
        for node in rule["nodes"][:3]
    ]
