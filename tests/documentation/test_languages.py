from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from tests.conftest import ROOT

PAGES = sorted(path.name for path in (ROOT / "docs" / "ja").glob("*.md"))


def levels(page: Path) -> list[int]:
    """The levels of a page's headings, in order."""
    parser = Markdown(extensions=["toc"])
    parser.convert(page.read_text(encoding="utf-8"))
    waiting, found = list(parser.toc_tokens), []  # type: ignore[attr-defined]  # the extension adds it
    while waiting:
        heading = waiting.pop(0)
        found.append(heading["level"])
        waiting[:0] = heading["children"]
    return found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_same_headings_in_both_languages(docs: Path, name: str) -> None:
    """Only then do those of the Japanese page have the ids of the English one, to which links lead."""
    assert levels(docs / "ja" / name) == levels(docs / name) != []
