"""TimelineJS 3: all events as one file in each language, for whoever shows them with that program.

Each date is given in words as well (`display_date`), since in Japanese the program makes a day of a month; each slide
has an id of its own, since it makes up one at every loading for titles without Latin letters. It shows titles as HTML.
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup, escape

from dateline.dates import Moment
from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.feed.entries import rendered
from dateline.exports.views import Views
from dateline.model import Event
from dateline.pages.offers import Example
from dateline.pages.view import View

PATH = "data/timelinejs.json"


def files(views: Views) -> Files:
    """One file a language; none on a site that does not know its own address, to which each slide leads back."""
    for view in views if views.settings.base_url else ():
        slides = [slide(view, event) for event in views.timeline.events]
        text = json.dumps({"title": _title(view), "events": slides}, ensure_ascii=False)
        yield view.urls.in_language(PATH, view.language), f"{text}\n".encode()


def example(views: Views, view: View) -> Example | None:
    """The slide of an event."""
    event = examples.event(views)
    if event is None or views.settings.base_url is None:
        return None
    text = json.dumps(slide(view, event), ensure_ascii=False, indent=2)
    return Example(path=view.urls.in_language(PATH, view.language), text=text)


def _title(view: View) -> dict[str, Any]:
    settings = view.timeline.settings
    words = {"headline": escape(view.plain(settings.title)), "text": escape(view.plain(settings.tagline))}
    return {"unique_id": "dateline", "text": words}


def slide(view: View, event: Event) -> dict[str, Any]:
    """An event; one whose beginning is not known stands where it is first known to have been."""
    shown = view.words.dates.short_date(event.date)
    link = Markup('<p><a href="{0}">{0}</a></p>').format(view.absolute(view.url(event)))
    headline = view.name(event)
    if not event.status.has_occurred:
        headline = view.words("calendar_status", name=headline, status=view.label(event.status))
    found: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _date(event.date.start or event.date.end),
        "display_date": shown,
        "text": {"headline": escape(headline), "text": rendered(view, event.summary) + link},
    }
    if event.date.is_interval and event.date.start and event.date.end:
        found["end_date"] = _date(event.date.end)
    found["start_date"]["display_date"] = shown
    return found


def _date(moment: Moment | None) -> dict[str, Any]:
    """The parts that are known. TimelineJS has no year 0: what is the year -43 to EDTF, 44 BC, is -44 to it."""
    if moment is None:
        return {}
    year = moment.year if moment.year > 0 else moment.year - 1
    parts = {"year": year, "month": moment.month, "day": moment.day}
    return {name: value for name, value in parts.items() if value}
