"""Texts in Markdown: one beside each page, and `llms.txt`, which leads to them, in each language.

A text is where llmstxt.org looks for that of a page: `index.html.md` behind its address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.text import by_hand, lists
from dateline.exports.text.lists import Listed
from dateline.exports.text.markdown import Footnotes, spans_kept
from dateline.exports.text.overview import overview
from dateline.exports.text.twin import twin
from dateline.exports.views import Views
from dateline.model import Record
from dateline.pages.offers import Example, Subject
from dateline.pages.view import View
from dateline.reading.handwritten import Text
from dateline.timeline.encounters import Encounters
from dateline.urls import relative

OVERVIEW, TEXT = "llms.txt", "index.html.md"
_NOTE = re.compile(r"\[\^\d+\](?=:)")


def files(views: Views) -> Files:
    """The overview, which is the home page's text as well, those of records in the order of ids, then the others.

    Where a page is written by hand it stands for the one that would be made.
    """
    for view in views:
        texts = {text.url: text for text in views.by_hand if text.language == view.language}
        for path, made in _made(view, tuple(texts.values())):
            if path.removesuffix(TEXT) not in texts or path == view.urls.in_language(OVERVIEW, view.language):
                yield path, spans_kept(made()).encode()
        for url, text in texts.items():
            yield view.urls.text(url), _by_hand(view, text).encode()


def _made(view: View, texts: Sequence[Text]) -> Iterator[tuple[str, Callable[[], str]]]:
    for path in (view.urls.in_language(OVERVIEW, view.language), view.urls.text(_home(view))):
        yield path, partial(overview, view, _texts(view, path), _listings(view, path), texts)
    for record in view.timeline.records.values():
        yield view.urls.text(view.url(record)), partial(_written, view, record)
    for listed in lists.pages(view):
        yield view.urls.text(listed.url), partial(_listed, view, listed)


def _by_hand(view: View, text: Text) -> str:
    path = view.urls.text(text.url)
    return by_hand.written(text, view.absolute(text.url), _listings(view, path), partial(_from, view, path))


def _home(view: View) -> str:
    return view.urls.in_language("", view.language)


def own(view: View, subject: Subject) -> str:
    """The text of a record, of two people, or the overview."""
    match subject:
        case Record():
            return view.urls.text(view.url(subject))
        case Encounters():
            return view.urls.text(view.urls.pair(*subject.pair, view.language))
    return view.urls.in_language(OVERVIEW, view.language)


def example(views: Views, view: View) -> Example | None:
    """The text of an event as far as its first heading, with the footnotes of that."""
    event = examples.event(views)
    if event is None:
        return None
    path, text = view.urls.text(view.url(event)), spans_kept(_written(view, event))
    begin = text.partition("\n## ")[0]
    notes = [line for line in text.splitlines() if (mark := _NOTE.match(line)) and mark[0] in begin]
    return Example(path=path, text="\n".join([begin.rstrip(), "", *notes, ""]))


def _written(view: View, record: Record) -> str:
    return twin(view, record, _texts(view, view.urls.text(view.url(record))))


def _listed(view: View, listed: Listed) -> str:
    path = view.urls.text(listed.url)
    return lists.written(view, listed, Footnotes(view, _texts(view, path)), _listings(view, path))


def _listings(view: View, path: str) -> Callable[[str], str]:
    """From the address of a page to that of its text, for the file at `path`."""
    return lambda page: _from(view, path, view.urls.text(page))


def _texts(view: View, path: str) -> Callable[[str], str]:
    """From a record's id to the address of its text, for the file at `path`."""

    def address(key: str) -> str:
        record = view.timeline.get(key)
        return _from(view, path, view.urls.text(view.url(record))) if record else ""

    return address


def _from(view: View, path: str, url: str) -> str:
    """A whole address; on a site that does not know its own, one from the file at `path`."""
    return view.absolute(url) or relative(url, path)
