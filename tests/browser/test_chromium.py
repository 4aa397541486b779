"""How the browser is started."""

from __future__ import annotations

import re

from playwright.sync_api import Browser

from tests.browser.chromium import BY_PLAYWRIGHT, SHELL, WINDOW, executable


def switched_off(browser: Browser) -> set[str]:
    """The features that a browser was told to do without."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getInfo")["commandLine"]
    return set(re.findall(r"--disable-features=(\S+)", told)[-1].split(","))


def test_what_playwright_switches_off_stays_off(browser: Browser) -> None:
    """Of two lists the browser heeds the last: ours has all of Playwright's, and the pages of the address bar."""
    bare = browser.browser_type.launch(executable_path=executable(SHELL), args=["--no-sandbox"])
    assert switched_off(bare) == set(BY_PLAYWRIGHT)
    bare.close()
    assert switched_off(browser) == {*BY_PLAYWRIGHT, *WINDOW}
