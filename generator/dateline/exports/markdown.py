"""Texts in Markdown: one beside each record's page, and `llms.txt`, which leads to them, in each language.

A text is where llmstxt.org looks for that of a page: `index.html.md` behind its address.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dateline.exports.export import Files
from dateline.exports.text.overview import overview
from dateline.exports.text.twin import twin
from dateline.exports.views import Views
from dateline.model import Record
from dateline.pages.offers import Example, Subject
from dateline.pages.view import View
from dateline.urls import relative

OVERVIEW = "llms.txt"


def files(views: Views) -> Files:
    """The overview first, then the texts in the order of ids."""
    for view in views:
        path = view.urls.in_language(OVERVIEW, view.language)
        yield path, overview(view, _texts(view, path), partial(_from, view, path)).encode()
        for record in views.timeline.records.values():
            yield view.urls.text(record, view.language), _written(view, record).encode()


def own(view: View, subject: Subject) -> str | None:
    """The text of a record; a pair has none."""
    match subject:
        case Record():
            return view.urls.text(subject, view.language)
        case None:
            return view.urls.in_language(OVERVIEW, view.language)
    return None


def example(views: Views) -> Example | None:
    """The text of the first event."""
    view, event = views.default, next(iter(views.timeline.events), None)
    return Example(path=view.urls.text(event, view.language), text=_written(view, event)) if event else None


def _written(view: View, record: Record) -> str:
    return twin(view, record, _texts(view, view.urls.text(record, view.language)))


def _texts(view: View, path: str) -> Callable[[str], str]:
    """From a record's id to the address of its text, for the file at `path`."""

    def address(key: str) -> str:
        record = view.timeline.get(key)
        return _from(view, path, view.urls.text(record, view.language)) if record else ""

    return address


def _from(view: View, path: str, url: str) -> str:
    """A whole address; on a site that does not know its own, one from the file at `path`."""
    return view.absolute(url) or relative(url, path)
