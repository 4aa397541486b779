"""Pieces of pages that are put together without a template."""

from __future__ import annotations

from markupsafe import Markup, escape

from dateline.model import Event
from dateline.pages.citations import cite
from dateline.pages.escaping import escaped
from dateline.pages.page_view import PageView
from dateline.pages.view import View
from tests.made_records import event, source, timeline

MARKS = '<b title="x">\'&amp;'


def test_it_is_what_templates_make_of_it() -> None:
    """Also of what is markup already, and of what is no text."""
    for value in (MARKS, Markup("<i>{}</i>").format(MARKS), Markup("<br>"), 7, None, ""):
        assert escaped(value) == escape(value)


def test_a_place_in_a_source_is_text() -> None:
    """An editor may write anything there."""
    told = event("met", "2018-06-12", sources=[{"source": "a-source", "at": MARKS}])
    assert isinstance(told, Event)
    view = View(timeline(told, source()), "en")
    html = cite(PageView(view, view.url(told), told), told.sources)
    assert escape(MARKS) in html
    assert "<b" not in html
