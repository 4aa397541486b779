"""Readers who may be watched: nothing goes elsewhere, nothing stays behind, and the pages work wherever they lie.

Both hosts, a real browser, every kind of page in both languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from typing_extensions import override

from dateline.cli import main
from dateline.site import prepare
from tests.browser.profile import profile
from tests.browser.server import Site
from tests.browser.test_own_host import with_every_kind
from tests.counts import share, tell

PALETTE = """\
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, toggle: {icon: material/weather-night, name: Go dark}}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, toggle: {icon: material/weather-sunny, name: Go light}}
extra: {translations: {ja: {Go dark: 暗く, Go light: 明るく}}}
"""
KEPT = """async () => [
  document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name), ...await caches.keys(),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
].filter(Boolean)"""
"""Whatever a page can leave in a browser."""


@pytest.fixture(scope="module", params=["mkdocs", "own"])
def host(request: pytest.FixtureRequest) -> str:
    """What makes pages of the records."""
    return str(request.param)


@pytest.fixture(scope="module")
def site(host: str, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site], sites: Path) -> Site:
    """The small site, built for the address at which it is served."""
    root = with_every_kind(sites, tmp_path_factory.mktemp("watched") / "small")
    served = serve(root / "site", under="/record/")
    config = root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("  font: false\n", f"  font: false\n{PALETTE}")
    config.write_text(f"{text}site_url: {served.url}\n", encoding="utf-8")
    assert main(["--root", str(root), "build", "--host", host]) == 0
    assert main(["--root", str(root), "copy"]) == 0
    return served


@pytest.fixture(scope="module")
def copy(site: Site) -> Path:
    """The copy of it that is saved to be read from a disk."""
    return site.folder.with_name("copy")


@pytest.fixture(scope="module")
def kinds(site: Site) -> dict[str, str]:
    """The address of a page of each kind in each language; the languages of a kind beside each other."""
    made = prepare(site.folder.parent).site
    assert made is not None
    found = {f"{page.language} {page.kind}": page.url for page in reversed(made.pages)} | {"en page": "about/"}
    return dict(sorted(found.items(), key=lambda one: one[0].split()[::-1]))


@pytest.fixture
def asked() -> list[str]:
    """Every address that the browser asks for."""
    return []


@pytest.fixture
def reader(whole_browser: Browser, asked: list[str]) -> Iterator[Page]:
    """A page in a fresh profile of the browser that readers have, which notes what it asks for."""
    context = profile(whole_browser, viewport={"width": 1280, "height": 800})
    context.on("request", lambda request: asked.append(request.url))
    yield context.new_page()
    context.close()


def traces(context: BrowserContext, page: Page, asked: list[str], home: str) -> list[str]:
    """Whatever went elsewhere, told a server more than a path, or stayed in the browser."""
    near = (home, "data:", "blob:")
    return [
        *(url for url in asked if not url.startswith(near)),
        *(url for url in asked if not url.startswith("data:") and urlsplit(url).query),
        *page.evaluate(KEPT),
        *(str(cookie["name"]) for cookie in context.cookies()),
    ]


def search(page: Page, host: str, leads_to: str = "**/events/first-summit/**") -> None:
    """Type a word into the search, and open what is found."""
    if host == "mkdocs":
        page.locator("input.md-search__input").click()
        page.keyboard.type("first summit")
        page.locator(".md-search-result__item a").first.click()
    else:
        page.keyboard.press("/")
        page.keyboard.type("first summit")
        expect(page.get_by_role("dialog").locator(".fr-list a").first).to_contain_text("first")
        page.keyboard.press("Enter")
    page.wait_for_url(leads_to)


def test_a_visit_leaves_no_trace(site: Site, reader: Page, asked: list[str], host: str, kinds: dict[str, str]) -> None:
    """Every kind of page, the search, the filter: no other host, no query, no cookie, no storage.

    Each kind in one language here and below, and in both where the whole counts run.
    """
    visited = share(kinds.items(), 0, 2)
    for kind, url in visited:
        reader.goto(site.url + url)
        reader.wait_for_load_state()
        assert traces(reader.context, reader, asked, site.url) == [], kind
    reader.goto(site.url)
    search(reader, host)
    reader.goto(f"{site.url}events/")
    reader.locator(".dl-filter summary").click()
    assert traces(reader.context, reader, asked, site.url) == []
    assert all(request.method == "GET" and "?" not in request.path for request in site.requests)
    tell(
        "G7", f"{len(visited)} kinds of page, search and filter, host {host}", "0 requests elsewhere, cookies, storage"
    )


TRACES = {
    "another host": "fetch(`http://localhost:${location.port}/x`, { mode: 'no-cors' }).catch(() => 0)",
    "a query": "fetch('?taken=1')",
    "a cookie": "document.cookie = 'taken=1'",
    "storage": "localStorage.setItem('taken', 1)",
    "storage of a tab": "sessionStorage.setItem('taken', 1)",
    "a cache": "caches.open('taken')",
    "a data base": "new Promise(done => { const asked = indexedDB.open('taken'); asked.onsuccess = done })",
}


@pytest.mark.parametrize("trace", TRACES)
def test_each_trace_would_be_seen(
    tmp_path: Path, serve: Callable[..., Site], reader: Page, asked: list[str], trace: str
) -> None:
    """A page that leaves one is told: the test above can fail."""
    (tmp_path / "index.html").write_text("<!doctype html><title>x</title>", encoding="utf-8")
    site = serve(tmp_path)
    reader.goto(site.url)
    assert traces(reader.context, reader, asked, site.url) == []
    reader.evaluate(f"async () => {{ await ({TRACES[trace]}) }}")
    assert traces(reader.context, reader, asked, site.url) != []


def test_only_a_click_is_kept(site: Site, reader: Page, host: str) -> None:
    """Who chooses a colour has it kept, and nothing else; who has not sees what the system asks for."""
    paper = "getComputedStyle(document.body).backgroundColor"
    reader.emulate_media(color_scheme="light")
    reader.goto(site.url)
    light = reader.evaluate(paper)
    reader.emulate_media(color_scheme="dark")
    reader.reload()
    dark = reader.evaluate(paper)
    assert dark != light
    assert reader.evaluate(KEPT) == []
    reader.locator("label[for=__palette_0]:visible" if host == "mkdocs" else ".fr-colours").click()
    assert len(reader.evaluate(KEPT)) == 1
    reader.reload()
    assert reader.evaluate(paper) == light
    reader.goto(f"{site.url}events/")
    assert reader.evaluate(paper) == light


HREFS = "[...document.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href'), document.baseURI).href)"
"""Of a link in a picture as well, whose `href` is no text."""


def links(page: Page) -> set[str]:
    """Where the links of a page lead, without the part of the page."""
    return {urldefrag(url)[0] for url in page.evaluate(HREFS)}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_saved_copy_is_whole(
    copy: Path, browser: Browser, kinds: dict[str, str], asked: list[str], host: str, *, scripts: bool
) -> None:
    """From a disk each kind of page comes, asks for files alone that are there, and each link leads to a file."""
    context = profile(browser, java_script_enabled=scripts)
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for kind, url in share(kinds.items(), scripts, 2):
        page.goto((copy / url / "index.html").as_uri())
        expect(page.locator("h1").first).to_be_visible()
        inside = {one for one in links(page) if one.startswith("file:")}
        lost = [one for one in inside if not Path(unquote(urlsplit(one).path)).is_file()]
        assert lost == [], kind
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert [url for url in asked if url.startswith("file:") and not Path(unquote(urlsplit(url).path)).exists()] == []
    if scripts:
        page.goto((copy / "index.html").as_uri())
        search(page, host, leads_to="**/events/first-summit/index.html**")
    context.close()
    told = f"{len(kinds)} pages from a disk {'with' if scripts else 'without'} scripts, host {host}"
    tell("G19", told, "all there, every link leads to a file")


class _NoIndexes(SimpleHTTPRequestHandler):
    """A host that answers files alone: a folder is nothing to it."""

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the terminal."""

    @override
    def do_GET(self) -> None:
        if urlsplit(self.path).path.endswith("/"):
            self.send_error(404)
            return
        super().do_GET()


@pytest.mark.parametrize("under", ["", "a/deep/er path/"], ids=["the root", "a path of its own"])
def test_a_copy_lies_on_any_host_under_any_path(
    copy: Path, browser: Browser, kinds: dict[str, str], asked: list[str], tmp_path: Path, under: str
) -> None:
    """Where folders have no index, at an address that nobody built it for, everything is there and linked."""
    below = tmp_path / under
    below.parent.mkdir(parents=True, exist_ok=True)
    root = copy if not under else tmp_path
    if under:
        below.symlink_to(copy, target_is_directory=True)
    context = profile(browser)
    missing: list[str] = []
    context.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    with ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: _NoIndexes(*given, directory=str(root))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}/{under.replace(' ', '%20')}"
        for kind, url in share(kinds.items(), bool(under), 2):
            page.goto(f"{home}{url}index.html")
            expect(page.locator("h1").first).to_be_visible()
            lost = [one for one in links(page) if one.startswith(home) and not is_file(one, home, copy)]
            assert lost == [], kind
        server.shutdown()
    context.close()
    assert missing == []
    assert [url for url in asked if not url.startswith((home, "data:", "blob:"))] == []
    tell("G19", f"{len(kinds)} pages of a copy below /{under} without indexes", "all there, every link leads to a file")


def is_file(url: str, home: str, copy: Path) -> bool:
    """Whether a file of the copy lies at an address."""
    return (copy / unquote(urlsplit(url).path[len(urlsplit(home).path) :])).is_file()


def test_without_scripts_everything_is_read(site: Site, browser: Browser, kinds: dict[str, str], host: str) -> None:
    """Every heading, paragraph and item of each kind of page is seen, but for what a reader opens; nothing is blank."""
    context = profile(browser, java_script_enabled=False)
    page = context.new_page()
    for kind, url in share(kinds.items(), 1, 2):
        page.goto(site.url + url)
        told = page.locator("main article :is(h1, h2, h3, p, li, td), main :is(h1, h2)")
        assert told.evaluate_all(HIDDEN) == [], kind
    context.close()
    tell("G19", f"{len(kinds)} pages without scripts, host {host}", "nothing blank")


HIDDEN = """all => all.filter((one) => {
  const { width, height } = one.getBoundingClientRect()
  const isSeen = one.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0
  return one.textContent.trim() && !isSeen && !one.closest('details, [hidden], form, nav, dialog, noscript, .dl-filter')
}).map((one) => one.textContent.trim())"""
"""The words of what cannot be seen, but for what is meant to be hidden."""


def test_words_that_cannot_be_seen_are_found(page: Page) -> None:
    """What is not shown, not painted or without a size; the test above can fail."""
    gone = "<p style='display: none'>a</p><p style='visibility: hidden'>b</p><p style='font-size: 0'>c</p>"
    page.set_content(f"<main>{gone}<p hidden>d</p><p></p><p>e</p></main>")
    assert page.locator("main p").evaluate_all(HIDDEN) == ["a", "b", "c"]


def test_nothing_offers_to_clear_a_filter_that_nobody_set(browser: Browser, site: Site) -> None:
    """A theme's style for buttons would show the one that is hidden."""
    page = browser.new_page()
    page.goto(f"{site.url}events/")
    expect(page.locator(".dl-filter").first).to_be_visible()
    expect(page.locator("button.dl-button[type=reset]").first).to_be_hidden()
    page.close()
