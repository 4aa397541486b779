"""Pages of records as hand-written ones link to them: each as the Markdown file that it would be."""

from __future__ import annotations

import re

from dateline.pages.page import Page

HEADING = "title"
"""The anchor of each page's one `<h1>`: where "skip to content" leads."""


def src_uri(source: Page) -> str:
    """The Markdown file this page would be, so that hand-written pages link to it: `events/hanoi-summit.md`."""
    if source.id and source.url:
        return source.url.removesuffix("/") + ".md"
    return source.url + "index.md"


def masthead(title: str) -> str:
    """A site's name without what explains it in brackets: the bar above a page on a phone has room for no more."""
    return re.split(r"\s*[(（]", title, maxsplit=1)[0] or title
