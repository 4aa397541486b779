"""Where a reader follows what a page is about."""

from __future__ import annotations

from dateline.pages.view import View
from dateline.urls import FeedForm


def followed(view: View, page: str) -> tuple[tuple[str, str], ...]:
    """The key of each label and its address from the root; none on a site that does not know its own."""
    if view.timeline.settings.base_url is None:
        return ()
    return (("follow_feed", view.urls.feed(page, FeedForm.ATOM)),)
