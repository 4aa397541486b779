"""Feed readers in Chromium, as a page of somebody else loads them: order, language and days of our feeds are right."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.profile import profile
from tests.browser.server import Site
from tests.node import installed
from tests.readers.conftest import JAVASCRIPT

FEEDS = {"en": "feed.xml", "ja": "ja/feed.xml", "ja, of two people": "ja/encounters/donald-trump--kim-jong-un/feed.xml"}
ADDED = {"en": "Added: ", "ja": "追加："}

RSS_PARSER = """async (path) => {
  const feed = await new RSSParser().parseURL(new URL(path, location.href).href);
  return feed.items.map((one) => [one.id, one.title, one.link, one.isoDate, one.content.trim()]);
}"""
"""The program's own file for browsers, which fetches the feed itself."""

FEEDSMITH = """async (path) => {
  const { parseFeed } = await import("feedsmith");
  const { feed, format } = parseFeed(await (await fetch(path)).text());
  return [format, feed.language, feed.items.map((one) =>
    [one.id, one.title, one.url, new Date(one.date_published).toISOString(), one.content_html])];
}"""

IN_THE_BROWSER = """async (path) => {
  const text = await (await fetch(path)).text();
  const feed = new DOMParser().parseFromString(text, "application/xml").documentElement;
  return [feed.localName, feed.getAttribute("xml:lang")];
}"""


def modules(folder: Path) -> dict[str, str]:
    """Where the module of each installed package is, as an import map has it."""
    found = {}
    for path in (*folder.glob("*/package.json"), *folder.glob("@*/*/package.json")):
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        name = path.parent.relative_to(folder).as_posix()
        main = told.get("exports")
        while isinstance(main, dict | list):
            main = (
                main[0]
                if isinstance(main, list)
                else next((main[key] for key in (".", "import", "default") if key in main), None)
            )
        found[name] = (
            f"/modules/{name}/{(main or told.get('module') or told.get('main') or 'index.js').removeprefix('./')}"
        )
    return found


@pytest.fixture(scope="module")
def shown(exported: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> Site:
    """A folder with the programs, our feeds and a page that loads the programs."""
    folder = tmp_path_factory.mktemp("feeds")
    (folder / "modules").symlink_to(installed(JAVASCRIPT))
    for path in FEEDS.values():
        for name in (path, path.replace(".xml", ".json")):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((exported / name).read_bytes())
    imports = json.dumps({"imports": modules(installed(JAVASCRIPT))})
    (folder / "reader.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>Reader</title><script type="importmap">{imports}</script>'
        '<script src="modules/rss-parser/dist/rss-parser.min.js"></script>',
        encoding="utf-8",
    )
    return serve(folder)


@pytest.fixture(scope="module")
def window(browser: Browser, shown: Site) -> Page:
    """The page."""
    page = profile(browser).new_page()
    page.goto(f"{shown.url}reader.html")
    return page


@pytest.mark.parametrize("which", FEEDS)
def test_both_forms_are_read_alike(window: Page, exported: Path, which: str) -> None:
    """Rss-parser reads Atom, feedsmith JSON Feed: the same entries in the order of the file, each on its own day."""
    path, language = FEEDS[which], which[:2]
    atom = window.evaluate(RSS_PARSER, path)
    form, tag, other = window.evaluate(FEEDSMITH, path.replace(".xml", ".json"))
    written = json.loads((exported / path.replace(".xml", ".json")).read_text(encoding="utf-8"))["items"]
    assert (form, tag) == ("json", language)
    assert window.evaluate(IN_THE_BROWSER, path) == ["feed", language]
    assert atom == other
    assert [[one["id"], one["title"], one["url"]] for one in written] == [entry[:3] for entry in atom]
    days = [entry[3] for entry in atom]
    assert days == sorted(days, reverse=True)
    assert days == [one["date_published"].replace("Z", ".000Z") for one in written]
    assert any(title.startswith(ADDED[language]) for _, title, *_ in atom)
