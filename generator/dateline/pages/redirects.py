"""Addresses that have moved: a page that leads on, for every old id in every language.

A small script keeps the part of the page and the question that were asked for (`#events`, `?kind=summit`), which a
refresh by the browser would drop. Without scripts the refresh leads to the top of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dateline.pages.assets import MOVED
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from dateline.urls import Urls, relative

_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    '<meta name="robots" content="noindex">\n<meta name="referrer" content="no-referrer">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<link rel="canonical" href="{canonical}">\n<script defer src="{script}"></script>\n'
    '<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>\n</head>\n'
    '<body>\n<p>{moved} <a href="{target}">{title}</a></p>\n</body>\n</html>\n'
)


def files(timeline: Timeline) -> Iterator[tuple[str, bytes]]:
    """Path and content of every such page."""
    base = (timeline.settings.base_url or "").rstrip("/")
    for language in timeline.settings.languages:
        view = View(timeline, language)
        for old, target, title in _moved(timeline, view):
            link = relative(target, old)
            page = _PAGE.format(
                language=language,
                title=title,
                target=link,
                script=relative(MOVED, old),
                canonical=f"{base}/{target}" if base else link,
                moved=view.words["moved"],
            )
            yield f"{old}index.html", page.encode()


def _moved(timeline: Timeline, view: View) -> Iterator[tuple[str, str, str]]:
    """Old address, new address and what stands there, in the language of the view."""
    urls: Urls = view.urls
    for record in timeline.records.values():
        for old in record.aliases:
            yield urls.of(record.record_kind, old, view.language), view.url(record), view.name(record)
    for key, gone in timeline.removed.items():
        found = timeline.get(gone.see) if gone.see else None
        if found is not None:
            yield urls.of(gone.kind, key, view.language), view.url(found), view.name(found)
    yield from _pairs(timeline, view)


def _pairs(timeline: Timeline, view: View) -> Iterator[tuple[str, str, str]]:
    """Two people's encounters under an old id of one of them."""
    for pair in timeline.encounters:
        people = [timeline.people.get(key) for key in pair]
        for person, other in zip(people, reversed(people), strict=True):
            if person is None or other is None:
                continue
            target = view.urls.pair(person.id, other.id, view.language)
            title = view.words["list_separator"].join(view.name(one) for one in people if one)
            for old in person.aliases:
                yield view.urls.pair(old, other.id, view.language), target, title
