"""More pages of one preview open at a time than a browser has connections for, by either host."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.profile import profile
from tests.hosts.served import PATIENCE, free_port, typed
from tests.hosts.test_long_preview import EVENT, PAGE, project

TABS = 7
"""One more than the connections that a browser keeps to one server."""


@pytest.mark.parametrize("host", ["mkdocs", "own"])
def test_every_tab_shows_each_edit(browser: Browser, sites: Path, tmp_path: Path, host: str) -> None:
    """All open, all show what is saved, and what was saved while no server ran as soon as one runs again."""
    root, port = project(sites, tmp_path), free_port()
    context = profile(browser)
    context.set_default_timeout(PATIENCE * 1000)
    with typed(root, "--host", host, port=port) as served:
        served.get_when(PAGE, lambda page: "a hotel" in page)
        tabs = [context.new_page() for _ in range(TABS)]
        for tab in tabs:
            tab.goto(served.address + PAGE)
        _say(root, "Seen by all.")
        _all_show(tabs, "Seen by all.")
    _say(root, "Saved while nobody served.")
    with typed(root, "--host", host, port=port):
        _all_show(tabs, "Saved while nobody served.")
        context.close()


def _say(root: Path, words: str) -> None:
    title, summary, rest = (root / EVENT).read_text(encoding="utf-8").partition("summary:\n")
    _, _, behind = rest.partition("\n")
    (root / EVENT).write_text(f"{title}{summary}  en: {words}\n{behind}", encoding="utf-8")


def _all_show(tabs: list[Page], words: str) -> None:
    for tab in tabs:
        expect(tab.get_by_text(words).first).to_be_visible(timeout=PATIENCE * 1000)
