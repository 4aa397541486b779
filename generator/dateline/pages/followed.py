"""Where a reader follows what a page is about."""

from __future__ import annotations

from dateline.model import Record
from dateline.model.formats import Format
from dateline.pages.subjects import anniversary, couple, profile, whole
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters
from dateline.urls import CalendarForm, FeedForm


def followed(view: View, about: Record | Encounters | None) -> tuple[tuple[str, str], ...]:
    """The key of each label and its address from the root; none on a site that does not know its own.

    `about` is a profile, a pair, or None for everything.
    """
    settings = view.timeline.settings
    if settings.base_url is None:
        return ()
    match about:
        case None:
            subject = whole(view)
        case Encounters():
            subject = couple(view, about)
        case _:
            subject = profile(view, about)
    found = []
    if Format.FEEDS in settings.exports:
        found.append(("follow_feed", view.urls.feed(subject.url, FeedForm.ATOM)))
    if Format.CALENDARS not in settings.exports:
        return tuple(found)
    if subject.events:
        found.append(("follow_calendar", view.urls.calendar(subject.url, CalendarForm.EVENTS)))
    if any(anniversary(event) for event in subject.events):
        found.append(("follow_anniversaries", view.urls.calendar(subject.url, CalendarForm.ANNIVERSARIES)))
    return tuple(found)
