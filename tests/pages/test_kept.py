"""What a view keeps between pages (texts, small maps, addresses) changes none of them."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from weakref import ref

from dateline.exports.feed.entries import rendered
from dateline.pages import all_pages, event
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.pictures import PICTURES
from dateline.timeline.timeline import Timeline


def test_pages_are_the_same_in_whatever_order_they_are_written(small: Timeline) -> None:
    """A text or a map that was made for one page stands on another only where all that it shows is the same."""

    def bodies(pages: Iterable[Page]) -> dict[str, str]:
        return {page.url: str(page.write().html) for page in pages}

    forwards = bodies(all_pages(small, PICTURES))
    backwards = bodies(reversed(list(all_pages(small, PICTURES))))
    assert forwards == backwards


def test_what_was_kept_for_a_view_goes_with_it(small: Timeline) -> None:
    """A preview makes the views anew at each edit, and would hold several states of a large record."""
    view = View(small, "en", PICTURES)
    written = [str(page.write().html) for page in event.pages(view)]
    assert any("dl-map__place" in html for html in written)
    assert all(rendered(view, one.summary) for one in small.events if one.summary)
    gone = ref(view)
    del view
    gc.collect()
    assert gone() is None
