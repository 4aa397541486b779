"""The handbook lists the words that ship, not those of this record."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.model.open_lists import OPEN, shipped_words


@pytest.mark.parametrize("page", ["docs/your-own-site.md", "docs/ja/your-own-site.md"])
def test_each_list_has_its_words(root: Path, page: str) -> None:
    """All of them, and no other."""
    rows = re.findall(r"^\| `([a-z_]+)` \| (.+) \|$", (root / page).read_text(encoding="utf-8"), re.MULTILINE)
    listed = {key: re.findall("`([^`]+)`", words) for key, words in rows}
    assert listed == {words.key: list(map(str, shipped_words().of(words))) for words in OPEN}
