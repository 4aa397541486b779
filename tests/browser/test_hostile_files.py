"""What other programs take for HTML in our files: no text of a record is an element, attribute or script of theirs."""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Page

from dateline.exports import embeds, feeds, markdown, timelinejs
from dateline.exports.views import Views
from dateline.site import prepare
from tests.browser.hostile import TAKEN, records, written

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "http://record.example/"
SHOWN = """([pieces, taken]) => pieces.map((html) => {
  const made = document.createElement("template")
  made.innerHTML = html
  const all = [...made.content.querySelectorAll("*")]
  const runs = (one) => one.localName === "script" || one.getAttributeNames().some((name) => name.startsWith("on"))
  const wrong = all.filter((one) => one.matches(taken) || runs(one) || one.shadowRoot)
  return [wrong.map((one) => one.outerHTML), all.map((one) => one.localName), made.content.textContent]
})"""
"""What stands in a page that takes each piece for HTML, without any of it being loaded or run."""
FRAMED = {
    "oEmbed": {"iframe"},
    "Atom": {"div", "p", "a", "strong", "em", "ul", "ol", "li", "blockquote", "code", "br", "h4", "pre", "hr"},
}
FRAMED |= {"JSON Feed": FRAMED["Atom"], "TimelineJS": FRAMED["Atom"]}
FRAMED |= {"Markdown": FRAMED["Atom"] | {"h1", "h2", "h3", "h5", "h6", "del"}}
"""The elements that may be there."""


@pytest.fixture(scope="module")
def pieces(sites: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """Every text of every file that some program shows as HTML, by the file's form."""
    root = Path(shutil.copytree(sites / "small", tmp_path_factory.mktemp("hostile") / "small"))
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{config}\nsite_url: {ADDRESS}\n", encoding="utf-8")
    for path, record in records():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(written(record), encoding="utf-8")
    site = prepare(root).site
    assert site is not None
    found = defaultdict(list)
    for form, piece in _pieces(site.views):
        found[form].append(piece)
    return found


def _pieces(views: Views) -> Iterator[tuple[str, str]]:
    for path, content in feeds.files(views):
        if path.endswith(".xml"):
            for entry in ET.fromstring(content).iter(f"{ATOM}content"):  # noqa: S314 -- written by us
                assert entry.get("type") == "html"
                yield "Atom", entry.text or ""
        else:
            yield from (("JSON Feed", item["content_html"]) for item in json.loads(content)["items"])
    for path, content in embeds.files(views):
        if path.endswith("oembed.json"):
            yield "oEmbed", json.loads(content)["html"]
    for _, content in timelinejs.files(views):
        told = json.loads(content)
        slides = (told["title"], *told["events"])
        yield from (("TimelineJS", text) for slide in slides for text in slide["text"].values())
    reader = MarkdownIt("commonmark", {"html": True}).enable("strikethrough")  # a table may begin anywhere
    for path, content in markdown.files(views):
        if path.endswith(".md"):
            yield "Markdown", reader.render(content.decode())


@pytest.mark.parametrize("form", FRAMED)
def test_no_text_is_markup_in_files_that_hold_html(pieces: Mapping[str, list[str]], page: Page, form: str) -> None:
    """Feeds, frames, slides, and texts in Markdown as a program shows them that takes the HTML in them for HTML."""
    told = page.evaluate(SHOWN, [pieces[form], TAKEN])
    assert len(told) > 8
    assert [wrong for wrong, _, _ in told if wrong] == []
    assert {name for _, names, _ in told for name in names} - FRAMED[form] == set()
    if form != "oEmbed":  # there they are in an attribute
        assert any("<script>window.taken=1</script>" in text for _, _, text in told)


def test_markup_is_found(page: Page) -> None:
    """What the test above would find."""
    found = page.evaluate(SHOWN, [["<b class=taken>x</b>", "<p onclick=x>", "<script></script>", "<p>x"], TAKEN])
    assert [len(wrong) for wrong, _, _ in found] == [1, 1, 1, 0]
