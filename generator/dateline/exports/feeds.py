"""Atom and JSON Feed of what was added and corrected: of everything, and of each person, place, pair and so on.

A site that does not know its own address has none, since a feed is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.feed.atom import Channel, atom
from dateline.exports.feed.entries import MAX_ENTRIES, Entries, Entry, rest
from dateline.exports.feed.json_feed import json_feed
from dateline.exports.views import Views
from dateline.pages.offers import Example
from dateline.pages.subjects import Subject, couple, subjects, whole
from dateline.pages.view import View
from dateline.urls import FeedForm


def files(views: Views) -> Files:
    """Two files for each subject in each language."""
    if views.settings.base_url is None or not views.timeline.records:
        return
    for view in views:
        entries = Entries(view)
        yield from _files(view, whole(view), entries.newest())
        for subject in subjects(view):
            yield from _files(view, subject, entries.of(subject))


def example(views: Views, view: View) -> Example | None:
    """The beginning of two people's feed, else of that of the whole, as far as its newest entry."""
    if views.settings.base_url is None or not views.timeline.records:
        return None
    pair, entries = examples.pair(views), Entries(view)
    subject = couple(view, pair) if pair else whole(view)
    made = dict(_files(view, subject, entries.of(subject) if pair else entries.newest()))
    path, content = next(iter(made.items()))
    text = content.decode().partition("</entry>\n")[0]
    return examples.made(views, view, path=path, text=text, files=made if pair else ())


def about_everything(view: View) -> Iterator[str]:
    """Both forms; none on a site without an address."""
    settings = view.timeline.settings
    if settings.base_url is not None and view.timeline.records:
        yield from (view.urls.feed(whole(view).url, form) for form in (FeedForm.ATOM, FeedForm.JSON))


def _files(view: View, subject: Subject, entries: list[Entry]) -> Iterator[tuple[str, bytes]]:
    channel = _channel(view, subject, entries)
    yield view.urls.feed(subject.url, FeedForm.ATOM), atom(channel)
    yield view.urls.feed(subject.url, FeedForm.JSON), json_feed(channel)


def _channel(view: View, subject: Subject, entries: list[Entry]) -> Channel:
    site = view.plain(view.timeline.settings.title)
    name = site if subject.title == site else view.words("feed_title", name=subject.title, site=site)
    note = view.words["feed_note"]
    if len(entries) == MAX_ENTRIES:
        note = view.words("feed_note_newest", n=MAX_ENTRIES, url=rest(view, subject))
    path = subject.url.removeprefix(view.urls.in_language("", view.language))
    others = {tag: url for tag, url in view.urls.alternates(path) if tag != view.language}
    return Channel(
        title=name,
        note=note,
        site=site,
        language=view.language,
        page=view.absolute(subject.url),
        atom=view.absolute(view.urls.feed(subject.url, FeedForm.ATOM)),
        json=view.absolute(view.urls.feed(subject.url, FeedForm.JSON)),
        others={tag: view.absolute(view.urls.feed(url, FeedForm.ATOM)) for tag, url in others.items()},
        entries=entries,
    )
