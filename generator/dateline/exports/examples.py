"""What the examples of formats are about: the meetings that are the site's story, else the records named most."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.exports.views import Views
from dateline.model import Event
from dateline.pages.home import leading_pair, most_linked
from dateline.pages.offers import Example
from dateline.pages.subjects import couple
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters

MAX_EVENTS = 3


def pair(views: Views) -> Encounters | None:
    """The two whose meetings the home page begins with; None where they have not met."""
    found = views.once(_leading)
    return found if found and found.held else None


def _leading(views: Views) -> Encounters | None:
    return leading_pair(views.timeline)


def events(views: Views) -> tuple[Event, ...]:
    """Their first meetings; where nobody met, those that other records name most, or the first of all."""
    return views.once(_events)


def _events(views: Views) -> tuple[Event, ...]:
    found = pair(views)
    return (found.held if found else most_linked(views.timeline) or views.timeline.events)[:MAX_EVENTS]


def event(views: Views) -> Event | None:
    """The first of them; None where there is no event."""
    return next(iter(events(views)), None)


def subject(views: Views) -> Encounters | Event | None:
    """The two; where nobody met, an event; None where there is none."""
    return pair(views) or event(views)


def made(views: Views, view: View, *, path: str, text: str, files: Iterable[str]) -> Example:
    """An example with the paths of the other files about what it shows, under the name of that."""
    name, page = _called(view, subject(views))
    return Example(path=path, text=text, about=name, page=page, files=tuple(files))


def _called(view: View, about: Encounters | Event | None) -> tuple[str, str]:
    match about:
        case Encounters():
            found = couple(view, about)
            return found.title, found.url
        case Event():
            return view.name(about), view.url(about)
    return "", ""
