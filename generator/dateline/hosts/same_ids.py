"""Hand-written pages of the other languages: their headings have the ids of those in the default language.

A slug of a Japanese heading would be `_3`, and another one as soon as a section is added. A link to a part of the
page, and a change of language on it, need an id that is the same in every language and stays.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from typing_extensions import override

log = logging.getLogger("dateline")

BEFORE_SLUGS, BEHIND_WRITTEN_IDS = 5, 8
"""The priorities of Python-Markdown's `toc`, which makes slugs, and of `attr_list`, which reads `{#id}`."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

Heading = tuple[int, str]
"""The level and the id of a heading."""


class SameIds(Extension):
    """Gives headings the ids of others, one by one, where they are of the same number and levels."""

    def __init__(self, headings: Sequence[Heading], src_uri: str) -> None:
        """`src_uri` is what a reader of the log is told of the page."""
        super().__init__()
        self.headings = headings
        self.src_uri = src_uri

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        priority = (BEFORE_SLUGS + BEHIND_WRITTEN_IDS) / 2
        md.treeprocessors.register(_Ids(md, self), "dateline_ids", priority)


class _Ids(Treeprocessor):
    def __init__(self, md: Markdown, asked: SameIds) -> None:
        super().__init__(md)
        self.asked = asked

    @override
    def run(self, root: Element) -> None:
        own = [element for element in root.iter() if element.tag in HEADINGS]
        if [int(element.tag[1]) for element in own] != [level for level, _ in self.asked.headings]:
            log.info("docs/%s has other headings than its page in the first language", self.asked.src_uri)
            return
        for element, (_, key) in zip(own, self.asked.headings, strict=True):
            if "id" not in element.attrib:
                element.set("id", key)
