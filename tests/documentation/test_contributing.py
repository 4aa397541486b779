"""The pages for people who come to help: what they promise is there, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from dateline.model import KINDS
from dateline.reading.settings import read_settings

PAGES = ("CONTRIBUTING.md", "HACKING.md", "SECURITY.md", "README.md")

pytestmark = pytest.mark.usefixtures("docs")  # which these pages lead to


def anchors(page: Path) -> set[str]:
    """The anchors that a code host gives to a page's headings."""
    headings = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(root: Path, name: str) -> None:
    """A link from a page at the root leads to a file that is there, and to a heading that is in it."""
    links = re.findall(r"\]\(([^)\s:]*)\)", (root / name).read_text(encoding="utf-8"))
    assert links
    for link in links:
        file, _, anchor = link.partition("#")
        page = root / (file or name)
        assert page.is_file(), link
        assert not anchor or anchor in anchors(page), link


def test_contributing_says_the_same_in_both_languages(root: Path) -> None:
    """As many ways, as many steps, as many buttons, whichever half one reads."""
    english, japanese = re.split(r"(?m)^## 日本語$", (root / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    for sign in (r"(?m)^\d+\. ", r"(?m)^\| (?!---)", r"\*\*(?!An? )[A-Z][^*]+\*\*"):
        found = [re.findall(sign, half) for half in (english, japanese)]
        assert found[0], sign
        assert found[0] == found[1], sign
    assert len(english.splitlines()) < 65, "one page"


@pytest.mark.parametrize("name", ["docs/contributing.md", "docs/ja/contributing.md"])
def test_each_form_is_a_click_away(root: Path, name: str) -> None:
    """The guide links every form there is, at the address that pages report to, and by the form's own name."""
    links = dict(
        re.findall(r"\[([^\]]+)\]\((\S+/issues/new\?template=\S+)\)", (root / name).read_text(encoding="utf-8"))
    )
    report = re.search(r"report_url: (\S+)template=", (root / "mkdocs.yml").read_text(encoding="utf-8"))
    assert report
    there = {path.name: path for path in (root / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"}
    assert {url.removeprefix(f"{report[1]}template=") for url in links.values()} == there.keys()
    for shown, url in links.items():
        form = yaml.safe_load(there[url.partition("template=")[2]].read_text(encoding="utf-8"))
        assert shown in form["name"].split(" · ")


@pytest.mark.parametrize(
    "name", ["CONTRIBUTING.md", *(f"docs/{at}{page}.md" for at in ("", "ja/") for page in ("contributing", "records"))]
)
def test_an_example_is_a_record_as_the_check_takes_it(root: Path, name: str) -> None:
    """Whoever copies an example, or a part of a record, into a record of theirs meets no complaint about its form."""
    examples = re.findall(r"(?ms)^```yaml\n(.*?)^```$", (root / name).read_text(encoding="utf-8"))
    settings = read_settings(root).settings
    assert examples
    assert settings is not None
    for example in examples:
        text = example.replace("source: …", "source: some-source").replace("https://…", "https://a.org/")
        made = yaml.load(text, yaml.BaseLoader)  # noqa: S506 -- makes nothing but texts, lists and mappings
        models = [
            model
            for model in (kind.model for kind in KINDS.values())
            if made.keys() <= {f.alias or n for n, f in model.model_fields.items()}
        ]
        assert models, text
        rest = {} if "added" in made else PLAIN
        models[0].model_validate({"id": "x", **rest, **made}, context=settings.context)


PLAIN = {
    "added": "2026-11-21",
    "title": {"en": "A"},
    "date": "2018",
    "kind": "meeting",
    "status": "occurred",
    "summary": {"en": "A."},
    "sources": [{"source": "some-source"}],
}
"""What an event needs, for an example that is a part of one."""


@pytest.mark.parametrize("sentence", ["public and shows your account's name", "公開され、アカウント名も表示され"])
def test_nobody_is_led_to_show_their_name_unawares(root: Path, sentence: str) -> None:
    """Some readers are watched: wherever somebody is asked to write, it says that it will be public."""
    folder, ja = root / ".github" / "ISSUE_TEMPLATE", "公開" in sentence
    pages = [root / "CONTRIBUTING.md", root / ("docs/ja" if ja else "docs") / "contributing.md"]
    for page in [*pages, folder / "report.yml", folder / "event.yml", folder / "dead-link.yml"]:
        assert sentence in page.read_text(encoding="utf-8").replace("\n", " "), page.name
