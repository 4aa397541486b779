"""No text of a record is markup anywhere: both hosts' sites of hostile records, opened, hovered and searched."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pydantic import BaseModel

from dateline.cli import main
from dateline.model import KINDS
from dateline.model.source import Tombstone
from dateline.model.texts import one_line
from dateline.model.walk import Key, keys_of
from tests.browser.hostile import MARKS, TAKEN, records, written
from tests.browser.profile import profile
from tests.browser.server import Site
from tests.counts import count, tell

SHOWN = (".html", ".xml", ".json", ".svg", ".txt")
"""What a browser shows as a page; all else it saves."""


@pytest.fixture(scope="module", params=["mkdocs", "own"])
def host(request: pytest.FixtureRequest) -> str:
    """What makes pages of the records."""
    return str(request.param)


@pytest.fixture(scope="module")
def hostile(host: str, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site], sites: Path) -> Site:
    """The small site with the hostile records, built and served."""
    root = Path(shutil.copytree(sites / "small", tmp_path_factory.mktemp("hostile") / "small"))
    (root / "docs").mkdir()
    site = serve(root / "site", under="/record/")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"site_url: {site.url}\n")
    for path, record in records():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(written(record), encoding="utf-8")
    assert main(["--root", str(root), "build", "--host", host]) == 0
    return site


HOVER = """
for (const one of document.querySelectorAll("a, abbr, time, summary"))
  one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true, cancelable: true }))
"""


@pytest.fixture
def asked() -> list[str]:
    """Every address that `watched` asks for, and every dialog that it opens."""
    return []


@pytest.fixture
def watched(browser: Browser, asked: list[str]) -> Iterator[Page]:
    """A page that notes what it asks for, where it goes and what it opens."""
    context = profile(browser, viewport={"width": 1280, "height": 900})
    context.on("request", lambda request: asked.append(request.url))
    context.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    yield context.new_page()
    context.close()


def shown(site: Site) -> list[str]:
    """The address of everything that a browser shows: pages, embedded ones too, feeds, exports, pictures."""
    files = sorted(path for path in site.folder.rglob("*") if path.suffix in SHOWN)
    return [path.relative_to(site.folder).as_posix().removesuffix("index.html") for path in files]


def test_nothing_in_a_record_runs_or_leads_away(hostile: Site, watched: Page, asked: list[str], host: str) -> None:
    """Whatever can be opened is opened and hovered over: no element, attribute, script, request or dialog of theirs."""
    every, nowhere = shown(hostile), [f"nowhere/{quote(mark, safe='')}" for mark in MARKS]
    paths = [*every[:: count(10, 1)], "places/hostile-gone/", *nowhere[:: count(3, 1)]]
    for path in paths:
        watched.goto(hostile.url + path)
        assert watched.url == hostile.url + path
        watched.evaluate(HOVER)
        assert watched.evaluate("window.taken") is None, path
        assert watched.locator(TAKEN).count() == 0, path
    assert [url for url in asked if not url.startswith((hostile.url, "data:", "blob:"))] == []
    assert not [url for url in asked if url.endswith("taken.png")]
    tell("G1", f"{len(paths):,} addresses of hostile records, host {host}", "0 scripts, elements, requests, dialogs")


def search(page: Page, host: str, query: str) -> Locator:
    """What is found, as it is typed."""
    if host == "mkdocs":
        page.locator("input.md-search__input").fill(query)
        return page.locator(".md-search-result__item")
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(query)
    return page.get_by_role("dialog").locator(".fr-list li")


def test_searching_for_a_hostile_text_shows_it_as_words(hostile: Site, watched: Page, host: str) -> None:
    """The search box shows marks as words in its results."""
    for query in ("class taken", *MARKS[2 :: count(9, 1)]):
        watched.goto(hostile.url)
        expect(search(watched, host, query).first).to_be_visible()
        assert watched.locator(TAKEN).count() == 0, query
    expect(search(watched, host, "class taken").filter(has_text="taken").first).to_be_visible()


@pytest.mark.parametrize(
    "question",
    [
        "what happened on 30 June 2019",
        "who is script window taken",
        "how often did Bo Brandt meet script window taken",
    ],
)
def test_the_line_of_answers_shows_a_hostile_name_as_words(
    hostile: Site, watched: Page, host: str, question: str
) -> None:
    """Names and titles of an event, a person and two people, as the line above the results tells them."""
    watched.goto(hostile.url)
    search(watched, host, question)
    answer = watched.locator(".fr-answer a, .dl-search-answer a").filter(has_text="<script>window.taken=1</script>")
    expect(answer.first).to_be_visible()
    assert watched.locator(TAKEN).count() == 0
    assert watched.evaluate("window.taken") is None


def test_a_link_that_asks_shows_a_hostile_question_as_words(hostile: Site, watched: Page, host: str) -> None:
    """What an address asks stands in the box as it is; the own host takes no question from an address."""
    for mark in MARKS[2 :: count(9, 1)]:
        watched.goto(f"{hostile.url}?q={quote(mark)}")
        if host == "mkdocs":
            expect(watched.locator("input.md-search__input")).to_have_value(mark)
        assert watched.locator(TAKEN).count() == 0, mark
        assert watched.evaluate("window.taken") is None, mark


# The records have every text that there can be


def _holds_text(key: Key) -> bool:
    return key.text is not None or any(getattr(one, "func", None) is one_line for one in key.annotations)


def _texts(model: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> Iterator[tuple[str, str]]:
    """Each key of a model, and of the parts in it, whose text an editor chooses: the model's name and the key."""
    for key in keys_of(model):
        if _holds_text(key) and not key.kinds:
            yield model.__name__, key.key
        if key.part and key.part not in seen:
            yield from _texts(key.part, seen | {key.part})


def _filled(model: type[BaseModel], record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The same of what a record has."""
    for key in keys_of(model):
        if key.key not in record:
            continue
        yield model.__name__, key.key
        if key.part:
            value = record[key.key]
            for part in value if key.is_list else [value]:
                yield from _filled(key.part, part)


def test_every_text_of_every_kind_has_a_mark() -> None:
    """A field that a model gets anew is filled here as well."""
    folders = {kind.folder: kind.model for kind in KINDS.values()} | {"removed": Tombstone}
    filled = set()
    for path, record in records():
        (model,) = (model for folder, model in folders.items() if path.startswith(f"{folder}/"))
        filled |= set(_filled(model, record))
    wanted = {text for model in folders.values() for text in _texts(model)}
    assert len(wanted) > 40
    assert wanted - filled == set()
