"""What axe-core finds against WCAG 2.2 AA on every kind of page, as every reader may see it."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.server import Site

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = ["color-contrast", "target-size"]
"""The rules that ask how a page looks; the others find the same in every size and palette."""

PATHS = (
    *("", "events/", "events/singapore-summit/", "events/fourth-meeting/"),
    *("people/", "people/kim-jong-un/", "organisations/", "organisations/workers-party-of-korea/"),
    *("places/", "places/panmunjom/", "topics/", "topics/us-north-korea-encounters/"),
    *("sources/", "sources/matsumoto-2025/", "names/"),
    *("encounters/", "encounters/donald-trump--kim-jong-un/", "expectations/", "map/", "changes/"),
    *("about/", "nowhere/"),
)
"""One page of every kind, hand-written ones and the error page among them."""

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
LOOKED_AT: tuple[tuple[ViewportSize, Literal["dark", "light"]], ...] = (
    (PHONE, "dark"),
    (DESK, "dark"),
    (DESK, "light"),
)
"""How a page is looked at after it was looked at on a phone by day."""


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("home", ["", "ja/"])
def test_nothing_keeps_a_reader_out(flagship: Site, browser: Browser, home: str, path: str) -> None:
    """On a phone and at a desk, by day and by night, with everything unfolded: no violation."""
    context = browser.new_context(viewport=PHONE, color_scheme="light", reduced_motion="reduce")
    page = unfolded(context.new_page(), flagship.url + home + path)
    found = violations(page, {"type": "tag", "values": STANDARD})
    for size, palette in LOOKED_AT:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=palette)
        found += violations(page, {"type": "rule", "values": LOOKS})
    context.close()
    assert found == []


def unfolded(page: Page, url: str) -> Page:
    """A page with everything on it open, the filter too, and axe at hand."""
    page.goto(url)
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")
    page.evaluate(AXE)
    return page


def violations(page: Page, rules: dict[str, Any]) -> list[str]:
    """What axe finds, each with the first elements it finds it on."""
    result = page.evaluate("(rules) => axe.run({ runOnly: rules, resultTypes: ['violations'] })", rules)
    return [
        f"{rule['id']}: {node['html'][:200]}: {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"][:3]
    ]
