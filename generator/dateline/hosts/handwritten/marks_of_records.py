"""`[[id]]` in a page written by hand: it links in the texts of records alone, and stands on the page as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from dateline.model.settings import Settings
from dateline.reading.handwritten import read_folder
from dateline.reading.site_config import SiteConfig

_MARK = re.compile(r"\[\[[a-z0-9][a-z0-9-]*(?:\|[^\]\n]+)?\]\]")
_CODE = re.compile(r"^(```|~~~).*?^\1|(`+)(?!`).+?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE)
"""A block between fences, or words between backticks: what shows how something is written."""


def marks_of_records(root: Path, config: SiteConfig, settings: Settings) -> Iterator[tuple[str, str]]:
    """Each mark outside code, after its place as `docs/about.md:12`."""
    for path, text in read_folder(root, config, settings).texts.items():
        plain = _CODE.sub(lambda code: "\n" * code[0].count("\n"), text.markdown)
        for mark in _MARK.finditer(plain):
            line = plain.count("\n", 0, mark.start()) + 1
            yield f"{config.docs}/{path}:{line}", mark[0]
