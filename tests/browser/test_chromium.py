"""How the browser is started."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.chromium import BROWSER, BY_PLAYWRIGHT, FONTS, QUICK, SHELL, WINDOW, executable


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


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where stands what that program was asked for."""
    for name, text in {"apt-get": APT, "id": "#!/bin/sh\necho 0\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "asked"


def wanted(asked: Path) -> list[str]:
    """The packages of each time that it was to install some."""
    lines = asked.read_text(encoding="utf-8").splitlines() if asked.is_file() else []
    return [packages for line in lines if (packages := line.partition("--no-install-recommends ")[2])]


def test_where_debian_has_no_shell_a_whole_browser_is_installed(monkeypatch: pytest.MonkeyPatch, asked: Path) -> None:
    """Besides it whatever else is missing, and nothing is asked for where all is there."""
    browser = replace(BROWSER, is_met=lambda: "chromium" in wanted(asked))
    fonts = replace(FONTS, is_met=lambda: "fontconfig fonts-noto-cjk" in wanted(asked))
    monkeypatch.setattr(chromium, "NEEDS", (browser, fonts))
    monkeypatch.setattr(chromium, "QUICK", replace(QUICK, is_met=lambda: True))
    chromium.provide()
    told = [f"{SHELL} fontconfig fonts-noto-cjk", SHELL, "chromium", "fontconfig fonts-noto-cjk"]
    assert wanted(asked) == told
    chromium.provide()
    assert wanted(asked) == told


def test_beside_a_whole_browser_the_shell_is_wished_for(monkeypatch: pytest.MonkeyPatch, asked: Path) -> None:
    """Where it cannot be had, the tests run in the other."""
    monkeypatch.setattr(chromium, "NEEDS", (replace(BROWSER, is_met=lambda: True),))
    monkeypatch.setattr(chromium, "QUICK", replace(QUICK, is_met=lambda: False))
    chromium.provide()
    assert wanted(asked) == [SHELL]
