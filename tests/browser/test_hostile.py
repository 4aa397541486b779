from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import build_and_serve
from tests.browser.server import Site

PAYLOADS = (
    "<script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>",
    "</title><script>window.pwned=1</script>",
    "<svg/onload=window.pwned=1>",
    '" onmouseover=window.pwned=1 x="',
    "' autofocus onfocus=window.pwned=1 x='",
    "</script><script>window.pwned=1</script>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "[click](javascript:window.pwned=1)",
    "[click](data:text/html,<script>opener.pwned=1</script>)",
    "<a href='javascript:window.pwned=1' id=__config name=__search>x</a>",
    "![x](x){ onerror=window.pwned=1 }",
    "<abbr title='&lt;img src=x onerror=window.pwned=1&gt;'>x</abbr>",
    "{{ 7*7 }}{% include 'x' %}{# x #}",
    '--8<-- "mkdocs.yml"',
    "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "&lt;img src=x onerror=window.pwned=1&gt;",
    "<!-- x --><iframe></iframe>",
    "<math><mtext><iframe></iframe></mtext></math>",
    "<form action='https://evil.example/'><button>x</button></form>",
)
"""What was tried on the stock stack, and kin: each would set `pwned`, clobber an id, or lead away."""


def _event(payload: str) -> str:
    """An event with the payload in every text. JSON is YAML as the reader takes it."""
    text = {"en": payload, "ja": f"印{payload}"}
    cited = [{"source": "hostile", "at": payload}]
    claim = {"text": text, "by": "ada", "voice": text, "status": "disputed", "sources": cited}
    fields = {
        "added": "2026-01-02",
        "title": text,
        "also": [{"name": payload, "language": "en"}],
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
    """The small site with a record for each payload in every field that takes a text."""
    source = tmp_path_factory.mktemp("hostile-source")
    shutil.copytree(root / "tests" / "sites" / "small", source, dirs_exist_ok=True)
    everything = " ".join(PAYLOADS)[:290]
    text = json.dumps({"en": everything, "ja": f"印{everything}"}, ensure_ascii=False)
    (source / "sources" / "hostile.yml").write_text(
        f"added: 2026-01-02\ntitle: {text}\npublisher: {text}\nauthor: {json.dumps(everything)}\n"
        f"language: en\nkind: news\nnote: {text}\nurl: https://news.example/a?b='c'\n".replace("?b='c'", "?b=c&d=e"),
        encoding="utf-8",
    )
    (source / "profiles" / "topics" / "hostile-topic.yml").write_text(
        f"added: 2026-01-02\nname: {text}\nkind: label\nsummary: {text}\n", encoding="utf-8"
    )
    (source / "events" / "2019").mkdir()
    for number, payload in enumerate(PAYLOADS):
        (source / "events" / "2019" / f"hostile-{number}.yml").write_text(_event(payload), encoding="utf-8")
    return build_and_serve(source, tmp_path_factory.mktemp("hostile"), serve)


HOVER = """
for (const one of [...document.querySelectorAll("article a, article abbr")])
  one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true, cancelable: true }))
"""


@pytest.fixture
def watched(browser: Browser) -> Iterator[Page]:
    """A page that notes what it asks for, where it goes and what it opens."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_nothing_in_a_record_runs_or_leads_away(hostile: Site, watched: Page) -> None:
    """Every page about hostile records is opened, hovered and searched, and nothing of it runs."""
    asked: list[str] = []
    watched.context.on("request", lambda request: asked.append(request.url))
    watched.context.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    paths = [f"events/hostile-{n}/" for n in range(len(PAYLOADS))]
    paths += ["", "events/", "people/ada/", "topics/hostile-topic/", "sources/hostile/", "sources/", "names/"]
    for path in [*paths, *(f"ja/{path}" for path in paths[::4])]:
        watched.goto(hostile.url + path)
        assert watched.url == hostile.url + path
        watched.evaluate(HOVER)
        assert watched.evaluate("window.pwned") is None, path
        assert watched.evaluate("document.querySelectorAll('base, iframe, form[action*=evil]').length") == 0, path
    assert [url for url in asked if not url.startswith((hostile.url, "data:", "blob:"))] == []


def test_searching_for_a_hostile_text_runs_nothing(hostile: Site, watched: Page) -> None:
    """The search box shows payloads as words, in its results and from a link that asks for them."""
    markup = "<img src=x onerror=window.pwned=1>"
    found = watched.locator(".md-search-result__item")
    for query in ("script", "img onerror", markup):
        watched.goto(hostile.url)
        watched.locator("input.md-search__input").fill(query)
        expect(found.filter(has_text=re.compile("script|onerror")).first).to_be_visible()
        assert watched.evaluate("window.pwned") is None, query
    watched.goto(f"{hostile.url}?q={quote(markup)}")
    expect(found.filter(has_text="onerror").first).to_be_visible()
    assert watched.evaluate("window.pwned") is None


def test_no_file_outside_the_records_is_published(hostile: Site, watched: Page) -> None:
    """A line that would include a file in the stock stack is shown as it was typed."""
    number = next(n for n, payload in enumerate(PAYLOADS) if payload.startswith("--8<--"))
    watched.goto(f"{hostile.url}events/hostile-{number}/")
    words = watched.locator("article").inner_text()
    assert '--8<-- "mkdocs.yml"' in words
    assert "plugins:" not in words
