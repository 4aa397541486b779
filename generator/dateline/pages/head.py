"""What a page says in its head to programs that follow it."""

from __future__ import annotations

from markupsafe import Markup

from dateline.model.formats import Format
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.urls import FeedForm

FOLLOWED = frozenset({"person", "organisation", "place", "topic", "pair"})
"""Kinds of pages that have a feed of their own; all others name that of the whole site."""


def head(view: View, page: Page) -> Markup:
    """The elements, each on a line; one feed a page, or readers ask which is meant."""
    return feed_link(view, page)


def feed_link(view: View, page: Page) -> Markup:
    """Where readers find the feed by themselves; nothing on a site that does not know its address."""
    whole = view.urls.in_language("", view.language)
    path = view.urls.feed(page.url if page.kind in FOLLOWED else whole, FeedForm.ATOM)
    address = view.absolute(path)
    if not address or Format.FEEDS not in view.timeline.settings.exports:
        return Markup()
    title = page.title if page.kind in FOLLOWED else view.plain(view.timeline.settings.title)
    return Markup('<link rel="alternate" type="application/atom+xml" title="{}" href="{}">\n').format(title, address)
