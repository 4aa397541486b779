"""A real Chromium, a server for what was built, and a place for pictures."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from dateline.hosts.mkdocs import build
from tests.browser.chromium import ARGUMENTS, SHELL, executable
from tests.browser.profile import PATIENCE, profile
from tests.browser.server import ANYWHERE, Site, serving
from tests.once import once

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "test-results"

expect.set_options(timeout=PATIENCE)

# The one address that a page of ours may ask.
ONLY_THIS_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What tells browsers what to do: there can be one of it in a process."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that cannot reach any other machine. Without one the tests fail: they never pass unseen."""
    yield from _launched(playwright, executable(SHELL))


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright) -> Iterator[Browser]:
    """The same, but the browser that readers have, where there is one: it has all that may send or keep something."""
    yield from _launched(playwright, executable())


def _launched(playwright: Playwright, program: Path) -> Iterator[Browser]:
    chromium = playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS, ONLY_THIS_MACHINE])
    yield chromium
    chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a fresh profile, 1280 px wide, English.

    The test fails in the end if anything on it asked another machine or threw an error.
    """
    context = profile(browser, viewport={"width": 1280, "height": 800}, locale="en-GB")
    page = context.new_page()
    foreign: list[str] = []
    thrown: list[str] = []
    context.on("request", lambda request: None if _is_ours(request.url) else foreign.append(request.url))
    context.on("weberror", lambda problem: thrown.append(str(problem.error)))
    yield page
    context.close()
    assert foreign == [], "the page asked another machine"
    assert thrown == [], "a script on the page threw an error"


def build_and_serve(source: Path, project: Path, serve: Callable[..., Site]) -> Site:
    """Copy a project, give it this machine's address, build it, serve it."""
    site = serve(project / "site", under="/record/")
    build_for(site.url, source, project)
    return site


def build_for(address: str, source: Path, project: Path) -> Path:
    """Copy a project, give it an address, build it; gives the folder of the built site."""
    for name in ("docs", "events", "profiles", "sources", "removed", "words"):
        if (source / name).is_dir():
            shutil.copytree(source / name, project / name)
    (project / "docs").mkdir(exist_ok=True)
    config = (source / "mkdocs.yml").read_text(encoding="utf-8")
    line = f"site_url: {address}"
    config = re.sub(r"(?m)^site_url: .*$", line, config) if "site_url:" in config else f"{config}\n{line}\n"
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    build(project / "mkdocs.yml", project / "site", strict=True)
    return project / "site"


ANY_ADDRESS = f"{ANYWHERE}/record/"
"""What a site is built for that several processes serve: the server puts its own address in its place."""


def built_once(source: Path, folder: Path) -> Path:
    """The folder of a project's site, built for `ANY_ADDRESS` by the first process that asks for it."""
    return once(folder, lambda project: build_for(ANY_ADDRESS, source, project)) / "site"


def _is_ours(url: str) -> bool:
    return re.match(r"(http://127\.0\.0\.1[:/]|data:|blob:|about:)", url) is not None


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Site]]:
    """Start serving a folder, until the tests end.

    What it gives knows its address and every request: `Site`. The folder may be made later,
    since a build needs its own address as `site_url`. `under="/record/"` puts it below a path, as a
    project page has it.
    """
    with ExitStack() as running:

        def start(folder: Path, *, under: str = "/") -> Site:
            return running.enter_context(serving(folder, under=under))

        yield start


@pytest.fixture(scope="session")
def picture() -> Callable[[Page, str], Path]:
    """Keeps what stands in the window: `picture(page, "home-390")` makes test-results/home-390.png."""

    def take(page: Page, name: str) -> Path:
        path = RESULTS / f"{name}.png"
        page.screenshot(path=path)
        return path

    return take
