"""Pages on a phone and at a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import LONG

PHONE, DESK = 390, 1280
"""CSS pixels."""

AT_ONCE = """document.head.insertAdjacentHTML(
  "beforeend", "<style>*, ::before, ::after { transition: none !important }</style>")"""
"""Nothing moves to where a window of another width shows it: it is there."""

WIDTH = "document.documentElement.scrollWidth"


def fit(
    site: Site, browser: Browser, home: str, paths: Iterable[str], picture: Callable[[Page, str, int], Path]
) -> None:
    """No page scrolls sideways, each has one heading, and each request is answered. Every page is loaded once.

    A picture is taken of what is too wide, and of all where the whole counts run.
    """
    context = profile(browser, viewport={"width": PHONE, "height": 844})
    page = context.new_page()
    site.requests.clear()
    for path in paths:
        page.goto(f"{site.url}{home}{path}")
        page.evaluate(AT_ONCE)
        for width in (PHONE, DESK):
            page.set_viewport_size({"width": width, "height": 844})
            is_wide = page.evaluate(WIDTH) > width
            if is_wide or LONG:
                picture(page, path.strip("/").replace("/", "-") or "home", width)
            assert not is_wide, (path, width)
            assert page.locator("h1").count() == 1, path
        page.set_viewport_size({"width": PHONE, "height": 844})
    page.wait_for_load_state("networkidle")
    assert site.missing == []
    context.close()
