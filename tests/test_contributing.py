"""The pages for people who come to help: what they promise is there, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGES = ("CONTRIBUTING.md", "SECURITY.md", "README.md")


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
    for sign in (r"(?m)^\d+\. ", r"(?m)^\| (?!---)", r"\*\*(?!A new record)[A-Z][^*]+\*\*"):
        found = [re.findall(sign, half) for half in (english, japanese)]
        assert found[0], sign
        assert found[0] == found[1], sign
    assert len(english.splitlines()) < 50, "one page"


@pytest.mark.parametrize("sentence", ["public and shows your account's name", "公開され、アカウント名も表示される"])
def test_nobody_is_led_to_show_their_name_unawares(root: Path, sentence: str) -> None:
    """Some readers are watched: wherever somebody is asked to write, it says that it will be public."""
    folder, ja = root / ".github" / "ISSUE_TEMPLATE", "公開" in sentence
    pages = [root / "CONTRIBUTING.md", root / ("docs/ja" if ja else "docs") / "contributing.md"]
    for page in [*pages, folder / "report.yml", folder / "event.yml", folder / "dead-link.yml"]:
        assert sentence in page.read_text(encoding="utf-8").replace("\n", " "), page.name
