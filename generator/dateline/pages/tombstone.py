"""What stays at the address of a record that went, where no other record stands for it."""

from __future__ import annotations

from collections.abc import Iterator

from dateline import prose
from dateline.model import Tombstone
from dateline.pages.compose import compose
from dateline.pages.page import Body, Page
from dateline.pages.page_view import PageView
from dateline.pages.view import View


def pages(view: View) -> Iterator[Page]:
    """A page for every record removed without another in its place; the rest are `redirects`."""
    for gone in view.timeline.removed.values():
        if gone.see is None:
            yield _page(view, gone)


def _page(view: View, gone: Tombstone) -> Page:
    path = view.urls.of(gone.kind, gone.id, view.default)
    url = view.urls.in_language(path, view.language)
    reason = prose.to_text(view.plain(gone.reason), resolve=PageView(view, url).resolve)

    def write() -> Body:
        return compose(PageView(view, url), "tombstone", (), gone, lead_text=reason)

    return Page(
        kind="tombstone",
        id=gone.id,
        language=view.language,
        url=url,
        title=view.words("removed_title", id=gone.id),
        write=write,
        describe=lambda: reason,
        alternates=view.urls.alternates(path),
        untranslated=frozenset(view.timeline.settings.languages) - set(gone.reason),
        parent_url=view.urls.records(gone.kind, view.language),
        source_path=view.paths.get(gone.id),
        has_toc=False,
    )
