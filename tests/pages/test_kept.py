"""What a view keeps between pages (texts, small maps, addresses) changes none of them."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.pages import all_pages
from dateline.pages.page import Page
from dateline.pictures import PICTURES
from dateline.timeline.timeline import Timeline


def test_pages_are_the_same_in_whatever_order_they_are_written(small: Timeline) -> None:
    """A text or a map that was made for one page stands on another only where all that it shows is the same."""

    def bodies(pages: Iterable[Page]) -> dict[str, str]:
        return {page.url: str(page.write().html) for page in pages}

    forwards = bodies(all_pages(small, PICTURES))
    backwards = bodies(reversed(list(all_pages(small, PICTURES))))
    assert forwards == backwards
