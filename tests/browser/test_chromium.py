"""How the browser is started."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.chromium import BROWSER, BY_PLAYWRIGHT, FONTS, SHELL, WINDOW, executable


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


APT = """#!/bin/sh
echo "$*" >>"$(dirname "$0")/asked"
case "$*" in *install*shell*) echo "E: Unable to locate package" >&2; exit 100 ;; esac
"""
"""Stands in for the program of a Debian that knows no headless shell; nothing is installed for this test."""


def test_where_debian_has_no_shell_a_whole_browser_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Besides it whatever else is missing, and nothing is asked for where all is there."""
    for name, text in {"apt-get": APT, "id": "#!/bin/sh\necho 0\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    asked = tmp_path / "asked"

    def installed(package: str) -> bool:
        return asked.is_file() and any(line.endswith(package) for line in asked.read_text().splitlines())

    browser = replace(BROWSER, is_met=lambda: installed(" chromium"))
    fonts = replace(FONTS, is_met=lambda: installed(" fontconfig fonts-noto-cjk"))
    monkeypatch.setattr(chromium, "NEEDS", (browser, fonts))
    chromium.provide()
    wanted = [line.partition("--no-install-recommends ")[2] for line in asked.read_text().splitlines()]
    assert [packages for packages in wanted if packages] == [
        f"{SHELL} fontconfig fonts-noto-cjk",
        SHELL,
        "chromium",
        "fontconfig fonts-noto-cjk",
    ]
    chromium.provide()
    assert len(asked.read_text().splitlines()) == len(wanted)
