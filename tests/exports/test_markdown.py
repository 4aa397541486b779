"""Texts in Markdown as a reader of them shows them that is not ours."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from dateline.cli import main
from dateline.commands.command import OK
from dateline.exports import markdown, offers
from dateline.exports.text.markdown import escaped
from dateline.exports.views import Views
from dateline.model import Tombstone
from dateline.pages import all_pages
from dateline.reading.handwritten import Text, published
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, role, source, timeline
from tests.typed_terminal import Typed

BASE = "https://dateline.example/"
COMMON_MARK = MarkdownIt("commonmark")


def texts(told: Timeline) -> dict[str, str]:
    """Every file by its path."""
    return {path: content.decode() for path, content in markdown.files(Views(told))}


def shown(text: str) -> str:
    """What CommonMark makes of an event's summary."""
    made = texts(timeline(source(), event("met", "2018-06-12", summary=both(text)), base_url=BASE))
    return str(COMMON_MARK.render(made["events/met/index.html.md"]))


def test_no_reader_strikes_out_what_is_between_two_spans() -> None:
    """`~` joins the ends of one; in GitHub's Markdown two are a pair of signs. Addresses and code keep theirs."""
    address, code = "https://news.example/~ann/", "`a~b`"
    text = f"1890~1891, 1892~1893 ([hers]({address}), <{address}>, {code}, \\~)"
    made = texts(timeline(source(), event("met", "2018-06-12", summary=both(text)), base_url=BASE))
    written = made["events/met/index.html.md"]
    assert f"1890\\~1891, 1892\\~1893 ([hers]({address}), <{address}>, {code}, \\~)" in written
    assert "1890~1891, 1892~1893" in COMMON_MARK.render(written)


@pytest.fixture(scope="module")
def met() -> str:
    """The text of a meeting."""
    text = "They met[^a-source][^b-source: ¶ 3], as [[ann|she]] said.[^a-source] So did [[bob]].[^gone]"
    told = timeline(
        source("a-source", title=both("A [title]"), url="https://news.example/a"),
        source("b-source", url="https://news.example/b"),
        person("ann"),
        person("bob"),
        event("met", "2018-06-12", part("ann"), summary=both(text)),
        base_url=BASE,
    )
    return texts(told)["events/met/index.html.md"]


def test_a_citation_is_a_numbered_footnote(met: str) -> None:
    """One a source and place, in the order of the text, with title and address; what is no source leaves nothing."""
    assert "They met[^1][^2], as " in met
    assert "said.[^1] So did" in met
    notes = dict(re.findall(r"(?m)^\[\^(\d)\]: (.+)$", met))
    assert notes.keys() == {"1", "2"}
    assert "[A \\[title\\]](https://dateline.example/sources/a-source/index.html.md)" in notes["1"]
    assert notes["1"].endswith("<https://news.example/a>")
    assert "¶ 3" in notes["2"]


def test_links_lead_to_the_texts_of_records(met: str) -> None:
    """Under the words of the text, or the record's name."""
    assert f"[she]({BASE}people/ann/index.html.md)" in met
    assert f"[Bob]({BASE}people/bob/index.html.md)" in met


def test_without_an_address_links_are_relative() -> None:
    """They work wherever the files lie."""
    made = texts(timeline(person("ann"), event("met", "2018-06-12", part("ann"))))
    assert "[Ann](../../people/ann/index.html.md)" in made["events/met/index.html.md"]
    assert "[Ann](people/ann/index.html.md)" in made["llms.txt"]
    assert "(people/ann/index.html.md)" in made["ja/llms.txt"]


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "# A heading",
        "Words\n# A heading",
        "![picture](https://x.example/a.png)",
        "[words](unknown:x)",
        "[words]\n\n[words]: unknown:x",
        "<!-- hidden -->",
    ],
)
def test_what_pages_show_as_typed_is_shown_so(text: str) -> None:
    """Another program makes no HTML, heading, picture or unsafe link of it."""
    html = shown(text).partition("<h2>")[0].partition("</h1>")[2]
    assert not re.search(r'<b>|<h\d|<img|href="unknown|<!--', html)


@pytest.mark.parametrize("text", ["`[^a-source]` `[[ann]]` <", "\\[^a-source] \\[[ann]]"])
def test_what_is_quoted_stays(text: str) -> None:
    """In code and behind a backslash there is no mark and no link."""
    assert "[^a-source]" in shown(text)
    assert "[[ann]]" in shown(text)


@pytest.mark.parametrize("name", ["*A* _b_ [c](d) <e> `f` \\g", "# 1", "1. a", "- a", "a\nb"])
def test_names_are_shown_as_they_are(name: str) -> None:
    """Whatever signs they have."""
    html = COMMON_MARK.render(escaped(name))
    words = re.sub(r"</?p>", "", html).replace("&lt;", "<").replace("&gt;", ">").strip()
    assert words == " ".join(name.split())


def test_the_overview_leads_to_every_text_but_those_of_sources() -> None:
    """As llmstxt.org has it: a title, a quotation, then sections of links."""
    made = texts(timeline(source(), person("ann"), event("met", "2018-06-12", part("ann")), base_url=BASE))
    lines = made["llms.txt"].splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    for path in made.keys() - {"sources/a-source/index.html.md"}:
        if not path.startswith("ja/") and path not in {"llms.txt", "index.html.md"}:
            assert f"({BASE}{path})" in made["llms.txt"]
    assert "## Optional" in lines
    assert f"({BASE}ja/people/ann/index.html.md)" in made["ja/llms.txt"]


def test_every_page_has_a_text(small: Timeline) -> None:
    """Lists, two people, changes, the home page and what was removed as well, each under the page's title."""
    gone = Tombstone.model_validate(
        {"id": "gone", "kind": "event", "date": "2026-02-01", "reason": both("Never *was*.")},
        context={"language": "en"},
    )
    told = Timeline({**small.records, "gone": gone}, small.settings)
    made = texts(told)
    pages = list(all_pages(told, offers=offers(Views(told))))
    assert {"pair", "list", "timeline", "sources", "names", "map", "changes", "data", "home", "tombstone"} <= {
        page.kind for page in pages
    }
    for page in pages:
        first, *_ = made.pop(f"{page.url}index.html.md").splitlines()
        assert page.kind == "home" or first == f"# {escaped(page.title)}", page.url
    assert made.keys() == {"llms.txt", "ja/llms.txt"}


BY_HAND = """---
description: What it is.
---
# About *us*

See [Ann](people/ann.md#roles), [the list](events/index.md), ![a map](pictures/map.png "Map"), [below](#below),
[elsewhere](https://x.example/a.md) and [how][1]; `[not](this.md)` and [nor\\](that.md).

```md
[nor](method.md)
```

[1]: method.md
"""


def read_by_hand(root: Path, told: Timeline, **files: str) -> tuple[Text, ...]:
    """Pages of a site, by name."""
    (root / "mkdocs.yml").write_text(files.pop("config", ""), encoding="utf-8")
    for name, text in files.items():
        path = root / "docs" / f"{name.replace('_', '/')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return published(root, told.settings)


@pytest.mark.parametrize("base", [BASE, None])
def test_a_page_written_by_hand_has_a_text(tmp_path: Path, base: str | None) -> None:
    """Its own, without what stands above it; links lead to texts and files, code and other sites stay as they are."""
    told = timeline(person("ann"), base_url=base)
    pages = read_by_hand(
        tmp_path, told, about=BY_HAND, method="---\ntitle: How\n---\nSo.\n", ja_about="# 概要\n\n文。\n"
    )
    made = {path: content.decode() for path, content in markdown.files(Views(told, pages))}
    text, up = made["about/index.html.md"], base or "../"
    assert text.startswith(f"# About *us*\n\n<{base}about/>\n\nSee" if base else "# About *us*\n\nSee")
    assert "description" not in text
    assert f"[Ann]({up}people/ann/index.html.md#roles), [the list]({up}events/index.html.md)" in text
    assert f'![a map]({up}pictures/map.png "Map"), [below](#below),' in text
    assert "[elsewhere](https://x.example/a.md) and" in text
    assert "`[not](this.md)` and [nor\\](that.md)." in text
    assert "```md\n[nor](method.md)\n```" in text
    assert f"[1]: {up}method/index.html.md" in text
    assert made["method/index.html.md"].startswith("# How\n")
    assert f"- [About \\*us\\*]({base or ''}about/index.html.md)" in made["llms.txt"]
    assert f"- [概要]({f'{base}ja/' if base else ''}about/index.html.md)" in made["ja/llms.txt"]
    assert "About" not in made["ja/llms.txt"]


def test_a_page_that_stands_for_one_of_ours_is_the_text(tmp_path: Path) -> None:
    """As on the site; the overview stays."""
    told = timeline(person("ann"), base_url=BASE)
    pages = read_by_hand(tmp_path, told, index="# Home\n\nWelcome.\n", people_index="# Everybody\n")
    made = list(markdown.files(Views(told, pages)))
    assert len(made) == len(dict(made))
    texts = {path: content.decode() for path, content in made}
    assert texts["index.html.md"] == f"# Home\n\n<{BASE}>\n\nWelcome.\n"
    assert texts["people/index.html.md"].startswith("# Everybody\n")
    assert "Welcome" not in texts["llms.txt"]
    assert "[Everybody]" in texts["llms.txt"]
    assert "(https://dateline.example/people/index.html.md)" in texts["llms.txt"]


def test_what_patterns_may_leave_out_has_no_text(tmp_path: Path) -> None:
    """With MkDocs a site may keep drafts below docs/: what the navigation names is a page for sure."""
    told = timeline(person("ann"))
    config = "exclude_docs: |\n  notes/\nnav:\n  - About:\n      - Us: about.md\n"
    pages = read_by_hand(tmp_path, told, config=config, about="# A\n", ja_about="# B\n", notes_mine="# C\n")
    assert [page.path for page in pages] == ["about.md", "ja/about.md"]


@pytest.mark.parametrize("host", ["own", "mkdocs"])
def test_both_hosts_write_the_texts_of_pages_by_hand(sites: Path, tmp_path: Path, host: str) -> None:
    """Beside the page, which leads there, as does the list of texts."""
    site = Path(shutil.copytree(sites / "small", tmp_path / "site"))
    (site / "docs").mkdir(exist_ok=True)
    config = (site / "mkdocs.yml").read_text(encoding="utf-8")
    (site / "mkdocs.yml").write_text(f"site_url: {BASE}\n{config}", encoding="utf-8")
    (site / "docs" / "about.md").write_text("# About us\n\nWords.\n", encoding="utf-8")
    assert main(["--root", str(site), "build", "--host", host], Typed()) == OK
    page = (site / "site/about/index.html").read_text("utf-8")
    link = re.search(r'<link rel="alternate " type="text/markdown" href="([^"]+)">', page)
    assert link
    assert link[1].endswith("/about/index.html.md")
    assert f"[About us]({link[1]})" in (site / "site/llms.txt").read_text("utf-8")
    assert "\n\nWords.\n" in (site / "site/about/index.html.md").read_text("utf-8")
    assert main(["--root", str(site), "export", "markdown"], Typed()) == OK
    exported, built = (site / folder / "about/index.html.md" for folder in ("export", "site"))
    assert exported.read_bytes() == built.read_bytes()


def test_lists_lead_to_the_texts_of_what_they_list(small: Timeline) -> None:
    """Every link that stays on the site is a file that is there, and each list has what its page has."""
    made = texts(small)
    for path, text in made.items():
        links = re.findall(rf"\]\({re.escape(BASE)}([^)]+)\)", text)
        assert {link for link in links if link not in made} == set(), path
    assert "## Held\n\n- " in made["encounters/ann--ben/index.html.md"]
    assert f"({BASE}encounters/ann--ben/index.html.md), met twice" in made["encounters/index.html.md"]
    assert "They will meet again." in made["expectations/index.html.md"]
    assert "Бен: [Ben]" in made["names/index.html.md"]
    assert made["index.html.md"] == made["llms.txt"]


@pytest.mark.parametrize(
    "language, told",
    [("en", "- Minister: 6 March 2018 – 1 May 2020"), ("ja", "- Minister（日本語）：2018年3月6日〜2020年5月1日")],
)
def test_an_office_is_told_with_its_days_as_the_language_writes_them(language: str, told: str) -> None:
    """In words, not as the record writes an interval."""
    minister = role("Minister", "2018-03-06", "2020-05-01") | {"title": both("Minister")}
    made = texts(timeline(person("ann", minister), base_url=BASE))
    folder = "" if language == "en" else f"{language}/"
    assert told in made[f"{folder}people/ann/index.html.md"]
