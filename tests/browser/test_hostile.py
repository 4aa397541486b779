from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import build_and_serve
from tests.browser.profile import profile
from tests.browser.server import Site

MARKS = (
    "<script>window.taken=1</script>",
    "<img src=taken.png>",
    "<b class=taken>x</b>",
    "</title><b class=taken>x</b>",
    "</script><b class=taken>x</b>",
    "</textarea><b class=taken>x</b>",
    "--><b class=taken>x</b>",
    '" data-taken="x',
    "' data-taken='x",
    "x data-taken=x",
    "[x](unknown:taken)",
    "[x](data:text/plain,taken)",
    "<a href='unknown:taken' id=taken name=taken>x</a>",
    "![x](taken.png){ data-taken=x }",
    "{: data-taken=x }",
    "{{ 7*7 }}{% include 'x' %}{# x #}",
    '--8<-- "mkdocs.yml"',
    "<base href='/taken/'><meta name=taken content=x>",
    "&lt;b class=taken&gt;x&lt;/b&gt;",
    "<iframe class=taken></iframe>",
    "<form action='/taken/'><button>x</button></form>",
)
"""Each would show if any surface took it for markup: as an element, an attribute, a script or a request."""

TAKEN = (
    ".taken, #taken, [name=taken], [data-taken], [src*=taken], [href^='unknown:'], base, iframe, form[action*=taken]"
)
"""What is on a page that took one for markup."""


def _event(mark: str) -> str:
    """An event with the mark in every text. JSON is YAML as the reader takes it."""
    text = {"en": mark, "ja": f"印{mark}"}
    cited = [{"source": "hostile", "at": mark}]
    claim = {"text": text, "by": "ada", "voice": text, "status": "disputed", "sources": cited}
    fields = {
        "added": "2026-01-02",
        "title": text,
        "also": [{"name": mark, "language": "en"}],
        "date": "2019-06-30",
        "place": "hotel",
        "kind": "meeting",
        "status": "occurred",
        "history": [{"date": "2019-06-29", "status": "announced", "note": text, "sources": cited}],
        "participants": [
            {"person": "ada", "role": "principal", "as": text, "sources": cited},
            {"person": "bo", "role": "principal"},
        ],
        "summary": text,
        "details": text,
        "claims": [claim],
        "disputes": [{"question": text, "claims": [claim, {**claim, "date": "2019-06-28"}]}],
        "forecasts": [
            {
                "text": text,
                "by": "hostile",
                "made": "2019-01",
                "sources": cited,
                "outcome": {"status": "came-true", "text": text},
            }
        ],
        "corrections": [{"date": "2026-01-03", "note": text}],
        "topics": ["hostile-topic"],
        "sources": cited,
    }
    return json.dumps(fields, ensure_ascii=False, indent=2)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site], root: Path) -> Site:
    """The small site with a record for each mark in every field that takes a text."""
    source = tmp_path_factory.mktemp("hostile-source")
    shutil.copytree(root / "tests" / "sites" / "small", source, dirs_exist_ok=True)
    everything = " ".join(MARKS)[:290]
    text = json.dumps({"en": everything, "ja": f"印{everything}"}, ensure_ascii=False)
    (source / "sources" / "hostile.yml").write_text(
        f"added: 2026-01-02\ntitle: {text}\npublisher: {text}\nauthor: {json.dumps(everything)}\n"
        f"language: en\nkind: news\nnote: {text}\nurl: https://news.example/a?b='c'\n".replace("?b='c'", "?b=c&d=e"),
        encoding="utf-8",
    )
    (source / "profiles" / "topics" / "hostile-topic.yml").write_text(
        f"added: 2026-01-02\nname: {text}\nkind: issue\nsummary: {text}\n", encoding="utf-8"
    )
    (source / "events" / "2019").mkdir()
    for number, mark in enumerate(MARKS):
        (source / "events" / "2019" / f"hostile-{number}.yml").write_text(_event(mark), encoding="utf-8")
    return build_and_serve(source, tmp_path_factory.mktemp("hostile"), serve)


HOVER = """
for (const one of [...document.querySelectorAll("article a, article abbr")])
  one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true, cancelable: true }))
"""


@pytest.fixture
def watched(browser: Browser) -> Iterator[Page]:
    """A page that notes what it asks for, where it goes and what it opens."""
    context = profile(browser, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_nothing_in_a_record_runs_or_leads_away(hostile: Site, watched: Page) -> None:
    """Every page about hostile records is opened, hovered and searched, and nothing of it runs."""
    asked: list[str] = []
    watched.context.on("request", lambda request: asked.append(request.url))
    watched.context.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    paths = [f"events/hostile-{n}/" for n in range(len(MARKS))]
    paths += ["", "events/", "people/ada/", "topics/hostile-topic/", "sources/hostile/", "sources/", "names/"]
    for path in [*paths, *(f"ja/{path}" for path in paths[::4])]:
        watched.goto(hostile.url + path)
        assert watched.url == hostile.url + path
        watched.evaluate(HOVER)
        assert watched.evaluate("window.taken") is None, path
        assert watched.locator(TAKEN).count() == 0, path
    assert [url for url in asked if not url.startswith((hostile.url, "data:", "blob:"))] == []


def test_searching_for_a_hostile_text_shows_it_as_words(hostile: Site, watched: Page) -> None:
    """The search box shows marks as words, in its results and from a link that asks for them."""
    mark = "<b class=taken>x</b>"
    found = watched.locator(".md-search-result__item")
    for query in ("class taken", mark):
        watched.goto(hostile.url)
        watched.locator("input.md-search__input").fill(query)
        expect(found.filter(has_text="taken").first).to_be_visible()
        assert watched.locator(TAKEN).count() == 0, query
    watched.goto(f"{hostile.url}?q={quote(mark)}")
    expect(found.filter(has_text="taken").first).to_be_visible()
    assert watched.locator(TAKEN).count() == 0
