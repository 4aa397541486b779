"""The timeline: every event by year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dateline.pages.compose import compose
from dateline.pages.page import Body, Page
from dateline.pages.view import View
from dateline.records import Event
from dateline.urls import FOLDERS
from dateline.vocabulary import RecordKind


def by_year(view: View) -> list[tuple[int, list[Event]]]:
    """Years in order, each with its events in order of time."""
    return [(year, list(events)) for year, events in groupby(view.timeline.events, key=lambda e: e.date.earliest.year)]


def pages(view: View) -> Iterator[Page]:
    """The timeline page: a section a year."""
    path = f"{FOLDERS[RecordKind.EVENT]}/"
    url = view.urls.in_language(path, view.language)
    years = by_year(view)

    def write() -> Body:
        return compose(view.at(url), "timeline.html", (), years, lead_text=view.words["timeline_lead"])

    yield Page(
        kind="timeline",
        id="",
        language=view.language,
        url=url,
        title=view.words["timeline"],
        description=view.words["timeline_lead"],
        outline=(),
        write=write,
        alternates=view.urls.alternates(path),
    )
