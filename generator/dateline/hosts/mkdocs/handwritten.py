"""Hand-written pages as MkDocs knows them: in the other languages their headings have the ids of the default one's."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink
from typing_extensions import override

from dateline.hosts.mkdocs.generated import LanguagePage
from dateline.hosts.same_ids import Heading, SameIds


class TranslatedPage(LanguagePage):
    """A hand-written page in a language that is not the default one."""

    twin: File | None = None
    """The file of the same page in the default language."""

    @override
    def render(self, config: MkDocsConfig, files: Files) -> None:
        headings = headings_of(self.twin, config, files) if self.twin else []
        copied = copy.copy(config)
        copied["markdown_extensions"] = [*config.markdown_extensions, SameIds(headings, self.file.src_uri)]
        super().render(copied, files)


def headings_of(file: File, config: MkDocsConfig, files: Files) -> list[Heading]:
    """The headings of a hand-written page in order; it is rendered now where its turn has not come."""
    page = file.page
    if page is None:
        return []
    if page.content is None:
        page.read_source(config)
        page.render(config, files)
    return list(_in_order(page.toc))


def _in_order(links: Iterable[AnchorLink]) -> Iterator[Heading]:
    for link in links:
        yield link.level, link.id
        yield from _in_order(link.children)
