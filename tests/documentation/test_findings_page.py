from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.diagnostics import Code

PAGES = ("findings.md", "ja/findings.md")


def sections(page: Path) -> dict[str, str]:
    """The text below each third-level heading."""
    parts = re.split(r"(?m)^#{2,3} (.+)$", page.read_text(encoding="utf-8"))
    return dict(zip(parts[1::2], (text.strip() for text in parts[2::2]), strict=True))


@pytest.mark.parametrize("page", PAGES)
def test_every_finding_is_explained(docs: Path, page: str) -> None:
    """Each code has a section that says why and how to mend it, and each section is of a code."""
    text = (docs / page).read_text(encoding="utf-8")
    explained = re.findall(r"(?m)^### (.+)$", text)
    assert sorted(explained) == sorted(code.anchor for code in Code)
    found = sections(docs / page)
    assert [code for code in Code if len(found[code.anchor]) < 20] == []


def test_both_languages_have_the_same_order(docs: Path) -> None:
    """Whoever switches the language finds the section where it was."""
    english, japanese = (re.findall(r"(?m)^### (.+)$", (docs / page).read_text(encoding="utf-8")) for page in PAGES)
    assert english == japanese


@pytest.mark.parametrize("page", PAGES)
def test_a_section_is_where_reports_point(docs: Path, page: str) -> None:
    """The heading is the code alone, so that its anchor is the code."""
    for anchor in re.findall(r"(?m)^### (.+)$", (docs / page).read_text(encoding="utf-8")):
        assert re.fullmatch(r"[a-z0-9-]+", anchor)
