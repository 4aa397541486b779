from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.model.settings import Settings

HEADINGS = {"architecture.md": "Settings", "ja/architecture.md": "設定"}


@pytest.mark.parametrize("page", HEADINGS)
def test_the_table_has_every_setting(root: Path, page: str) -> None:
    """And none that there is not."""
    text = (root / "docs" / page).read_text(encoding="utf-8").partition(f"\n## {HEADINGS[page]}\n")[2]
    rows = re.findall(r"(?m)^\| (`.*?`) \|", text.partition("\n## ")[0])
    assert {key for row in rows for key in re.findall("`(.*?)`", row)} == Settings.model_fields.keys()
