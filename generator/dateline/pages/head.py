"""What a page says in its head to programs that follow it."""

from __future__ import annotations

import datetime as dt

from markupsafe import Markup

from dateline.model.formats import Format
from dateline.pages.embedding import embedding
from dateline.pages.escaping import escaped
from dateline.pages.json_ld import json_ld
from dateline.pages.linked_data import last_change
from dateline.pages.open_graph import open_graph
from dateline.pages.page import Page
from dateline.pages.subjects import events_of
from dateline.pages.view import View
from dateline.urls import FeedForm

FOLLOWED = frozenset({"person", "organisation", "place", "topic", "pair"})
"""Kinds of pages that have a feed of their own; all others name that of the whole site."""


def head(view: View, page: Page) -> Markup:
    """The elements, each on a line; one feed a page, or readers ask which is meant.

    All of them give whole addresses: there are none on a site that does not know its own.
    """
    if view.timeline.settings.base_url is None:
        return Markup()
    found = feed_link(view, page) + oembed_link(view, page)
    if Format.LINKED_DATA in view.timeline.settings.exports:
        found += open_graph(view, page) + json_ld(view, page)
    return found


def feed_link(view: View, page: Page) -> Markup:
    """Where readers find the feed by themselves.

    `rel` is a list of words: the blank keeps the theme's script from asking for a sitemap beside the feed.
    """
    whole = view.urls.in_language("", view.language)
    path = view.urls.feed(page.url if page.kind in FOLLOWED else whole, FeedForm.ATOM)
    if Format.FEEDS not in view.timeline.settings.exports:
        return Markup()
    title = page.title if page.kind in FOLLOWED else view.plain(view.timeline.settings.title)
    return _link("application/atom+xml", title, view.absolute(path))


def oembed_link(view: View, page: Page) -> Markup:
    """Where programs that show links ask how to show this one."""
    shown = embedding(view, view.timeline.records.get(page.id) or view.pair_at(page.url))
    if shown is None:
        return Markup()
    return _link("application/json+oembed", shown.title, view.absolute(shown.oembed))


def _link(type_: str, title: str, href: str) -> Markup:
    title, href = escaped(title), escaped(href)
    return Markup(f'<link rel="alternate " type="{type_}" title="{title}" href="{href}">\n')  # noqa: S704 -- both are


def changed(view: View, page: Page) -> dt.date | None:
    """The last day on which a record, or an event that its page lists, was added or corrected."""
    record = view.timeline.records.get(page.id)
    if record is None:
        return None
    events = events_of(view, record) if page.kind in FOLLOWED else ()
    return max(last_change(one) for one in (record, *events))
