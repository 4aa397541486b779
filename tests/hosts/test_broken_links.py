"""Links to nothing, planted wherever a link can be written: all are found before anything is published."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from dateline.cli import main
from dateline.project import read_and_check

BY_HAND = (
    "[1](none-1.md)",
    "[2](events/none-2.md)",
    "[3](ja/none-3.md)",
    "[4](../none-4.md)",
    "[5](people/ada.md#none-5)",
    "[6](topics/summits.md#none-6)",
    "[7](other.md#none-7)",
    "[8](#none-8)",
    "![9](none-9.png)",
    "![10](assets/none-10.svg)",
    "[11](data/none-11.json)",
    "[12](data/none-12.csv)",
    "[13](feeds/none-13.xml)",
    "[14](calendars/none-14.ics)",
    "[15](events/none-15.md#claims)",
    "[16][x]\n\n[x]: none-16.md",
    "[17](<none-17 with blanks.md>)",
    "| a |\n| - |\n| [18](none-18.md) |",
)
"""Links of Markdown: pages, headings, pictures, and what programs read."""

AS_HTML = ('<a href="../none-19/">19</a>', '<img src="../none-20.png" alt="20">', '<a href="/record/none-21/">21</a>')

RECORD = {
    "added": "2026-01-02",
    "title": {"en": "A meeting", "ja": "会談"},
    "date": "2019-06-30",
    "kind": "meeting",
    "status": "occurred",
    "place": "none-1",
    "series": {"topic": "none-2", "number": "2"},
    "participants": [
        {"person": "none-3", "role": "principal"},
        {"organisation": "none-4", "role": "host"},
        {"person": "ada", "role": "principal", "as": {"en": "Chair", "ja": "議長"}, "sources": [{"source": "none-5"}]},
    ],
    "summary": {"en": "[[none-6]] met [[none-7|somebody]].", "ja": "[[none-8]]が会った。"},
    "details": {"en": "It was so.[^none-9] And [[none-10]].", "ja": "そうだった。[^none-11]"},
    "history": [
        {
            "date": "2019-06-29",
            "status": "announced",
            "note": {"en": "[[none-12]] said so.", "ja": "発表。"},
            "sources": [{"source": "none-13"}],
        }
    ],
    "claims": [
        {
            "text": {"en": "So said [[none-14]].", "ja": "そう言った。"},
            "by": "none-15",
            "status": "reported",
            "sources": [{"source": "none-16"}],
        }
    ],
    "related": [{"event": "none-17", "how": "follows"}],
    "topics": ["none-18"],
    "sources": [{"source": "none-19"}],
}
"""An event in which each id that can be written is one of nothing."""


SOUND = {
    "place": "hotel",
    "topic": "summits",
    "organisation": "northland",
    "source": "gazette-2018",
    "by": "ada",
    "event": "first-summit",
    "topics": "summits",
}
"""By a key of it: what may stand there."""


@pytest.fixture
def project(sites: Path, tmp_path: Path) -> Path:
    """The small site with two hand-written pages."""
    root = Path(shutil.copytree(sites / "small", tmp_path / "small"))
    config = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    config |= {
        "site_url": "https://site.example/record/",
        "markdown_extensions": ["tables", "toc"],
        "validation": {"links": {"not_found": "warn", "anchors": "warn", "unrecognized_links": "warn"}},
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs" / "other.md").write_text("# Other\n\n[This](about.md), [Ada](people/ada.md#roles).\n")
    (root / "docs" / "about.md").write_text("# About\n\n<a href='../other/'>x</a> <a href='/record/'>y</a>\n")
    return root


def built(project: Path, host: str) -> int:
    """How a build ends."""
    try:
        return main(["--root", str(project), "build", "--host", host])
    except SystemExit as ended:  # so MkDocs ends it
        return 1 if ended.code else 0


def unfound(planted: tuple[str, ...], told: str) -> list[str]:
    """Which of the planted links nothing is told of."""
    names = [link.partition("none-")[2].partition(")")[0].partition('"')[0] for link in planted]
    return [name for name in names if f"none-{name.removesuffix('>').rstrip('/')}" not in told]


@pytest.mark.parametrize("host,planted", [("mkdocs", BY_HAND), ("own", BY_HAND + AS_HTML)])
def test_each_broken_link_of_a_page_is_told(
    project: Path,
    host: str,
    planted: tuple[str, ...],
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """All at once, and nothing is published; without them the site is built."""
    assert built(project, host) == 0
    shutil.rmtree(project / "site")
    (project / "docs" / "about.md").write_text("# About\n\n" + "\n\n".join(planted) + "\n", encoding="utf-8")
    capfd.readouterr()
    assert built(project, host) != 0
    assert not (project / "site").exists()
    assert unfound(planted, caplog.text + capfd.readouterr().err) == []


SOUND_HTML = (
    '<img src="../pictures/%E4%BC%9A%E8%AB%87%201.png" alt="a">',
    '<img src="../pictures/会談 1.png" alt="b">',
    '<a href="../%E6%B2%BF%E9%9D%A9/">c</a>',
    '<a href="../沿革/">d</a>',
    '<a href="../people/index.html">e</a>',
    '<a href="../index.html">f</a>',
    '<iframe src="../embed/events/first-summit/" title="g"></iframe>',
    '<a href="../data/csv/events.csv">h</a>',
    '<a href="/record/SHA256SUMS">i</a>',
    '<a href="../sitemap.xml">j</a>',
)
"""Links of HTML to what is there, in each way of writing an address."""


def test_no_sound_link_of_html_is_told(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Quoted or not, a folder or its file, a page or a file that comes when all pages are there."""
    (project / "docs" / "pictures").mkdir()
    (project / "docs" / "pictures" / "会談 1.png").write_bytes(b"")
    (project / "docs" / "沿革.md").write_text("# History\n", encoding="utf-8")
    (project / "docs" / "about.md").write_text("# About\n\n" + "\n\n".join(SOUND_HTML) + "\n", encoding="utf-8")
    assert built(project, "own") == 0, capfd.readouterr().err
    for link in SOUND_HTML:
        path = unquote(link.split('"')[1]).removeprefix("../").removeprefix("/record/")
        assert (project / "site" / path).exists(), link


@pytest.mark.parametrize("within", ["fields", "texts", "citations"])
def test_each_id_of_nothing_is_told(project: Path, within: str) -> None:
    """Wherever a record names another; the texts of a record are read for links once its own fields are sound."""
    (project / "events" / "2019").mkdir()
    text = json.dumps(RECORD, ensure_ascii=False, indent=1)
    flat = json.dumps(RECORD).replace('["', '"')
    everything = re.findall(r"none-\d+", text)
    kinds = {
        name: "fields" if f'"{name}"' in text else "citations" if f"[^{name}]" in text else "texts"
        for name in everything
    }
    planted = [name for name in everything if kinds[name] == within]
    for name in set(everything) - set(planted):
        sound = next((SOUND[key] for key in SOUND if f'"{key}": "{name}"' in flat), "ada")
        text = text.replace(f'"{name}"', f'"{sound}"').replace(f"[^{name}]", "[^gazette-2018]")
        text = re.sub(rf"\[\[{name}\b", "[[ada", text)
    (project / "events" / "2019" / "planted.yml").write_text(text, encoding="utf-8")
    told = "\n".join(f"{finding.message} {finding.expected}" for finding in read_and_check(project).findings.errors)
    assert len(planted) == {"fields": 11, "texts": 6, "citations": 2}[within]
    assert [name for name in planted if not re.search(rf"{name}\b", told)] == []


def test_a_page_of_the_navigation_that_is_missing_is_told(
    project: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """By both hosts."""
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.replace("- index.md", "- index.md\n- none-22.md"), encoding="utf-8")
    for host in ("own", "mkdocs"):
        assert built(project, host) != 0
        assert "none-22.md" in caplog.text + capfd.readouterr().err
        caplog.clear()


BROKEN_FRONT = ("---\ntitle: [A\n---\n\n# About\n", "---\ntitle: A\n\tof: b\n---\n\n# About\n")
PLACES = ("docs/about.md:2:8", "docs/about.md:3:1")


@pytest.mark.parametrize("host", ["own", "mkdocs"])
@pytest.mark.parametrize("text, place", list(zip(BROKEN_FRONT, PLACES, strict=True)))
def test_broken_front_matter_is_told_with_its_place(
    project: Path,
    host: str,
    text: str,
    place: str,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """By both hosts, and nothing is published; MkDocs by itself would print it as the text of the page."""
    (project / "docs" / "about.md").write_text(text, encoding="utf-8")
    assert built(project, host) != 0
    assert place in caplog.text + capfd.readouterr().err
    assert not (project / "site").exists()
