"""iCalendar: the events and the anniversaries of everything and of each person, place, pair and so on.

A site that does not know its own address has none, since a calendar is subscribed to from elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from dateline.exports import examples
from dateline.exports.export import Files
from dateline.exports.feed.components import anniversary_text, event_text
from dateline.exports.feed.content_lines import component, text
from dateline.exports.feed.entries import clean
from dateline.exports.views import Views
from dateline.model import Event
from dateline.pages.offers import Example
from dateline.pages.subjects import Subject, couple, subjects, whole
from dateline.pages.view import View
from dateline.urls import CalendarForm

REFRESH = "P1D"
"""How long a program need not ask again."""
_END = "END:VCALENDAR\r\n"


def files(views: Views) -> Files:
    """Two files for each subject that has events in each language, each event written once a language."""
    if views.settings.base_url is None:
        return
    for view in views:
        components = views.once(_components)[view.language]
        for subject in (whole(view), *subjects(view)):
            yield from _files(view, subject, components)


Components = Mapping[CalendarForm, Callable[[Event], str]]
"""What writes an event in each form of a calendar."""


def _components(views: Views) -> Mapping[str, Components]:
    """By language: each event is written once for all calendars in which it stands."""
    return {view.language: _once(view) for view in views}


def _once(view: View) -> Components:
    made: dict[tuple[CalendarForm, str], str] = {}

    def written(form: CalendarForm, write: Callable[[View, Event], str], event: Event) -> str:
        if (form, event.id) not in made:
            made[form, event.id] = write(view, event)
        return made[form, event.id]

    writers = {CalendarForm.EVENTS: event_text, CalendarForm.ANNIVERSARIES: anniversary_text}
    return {form: partial(written, form, write) for form, write in writers.items()}


def example(views: Views, view: View) -> Example | None:
    """The beginning of two people's calendar, else of that of the whole, as far as its first event."""
    if views.settings.base_url is None:
        return None
    pair = examples.pair(views)
    made = dict(_files(view, couple(view, pair) if pair else whole(view), _once(view)))
    path, content = next(iter(made.items()), ("", b""))
    text = content.decode().partition("END:VEVENT")[0].replace("\r", "")
    return examples.made(views, view, path=path, text=text, files=made if pair else ()) if path else None


def about_everything(view: View) -> Iterator[str]:
    """Of the events and of their anniversaries, where there are some; none on a site without an address."""
    subject = whole(view)
    if view.timeline.settings.base_url is not None:
        for form, write in _once(view).items():
            if any(map(write, subject.events)):
                yield view.urls.calendar(subject.url, form)


def _files(view: View, subject: Subject, written: Components) -> Iterator[tuple[str, bytes]]:
    for form, title in (
        (CalendarForm.EVENTS, subject.title),
        (CalendarForm.ANNIVERSARIES, view.words("calendar_anniversaries", name=subject.title)),
    ):
        components = [*map(written[form], subject.events)]
        if any(components):  # a calendar without any is none (RFC 5545, 3.6)
            path = view.urls.calendar(subject.url, form)
            note = _note(view, subject, components) if form is CalendarForm.EVENTS else ""
            yield path, "".join([calendar(view, subject, path, title, note), *components, _END]).encode()


def calendar(view: View, subject: Subject, path: str, title: str, note: str) -> str:
    """The beginning of a calendar: its name, where it is, how often to ask again."""
    name = text(clean(title))
    described = dict.fromkeys(("DESCRIPTION", "X-WR-CALDESC"), text(note)) if note else {}
    found = {
        "VERSION": "2.0",
        "PRODID": text(f"-//Dateline//{view.language}//"),
        "CALSCALE": "GREGORIAN",
        **described,
        "NAME": name,
        "X-WR-CALNAME": name,
        "REFRESH-INTERVAL;VALUE=DURATION": REFRESH,
        "SOURCE;VALUE=URI": view.absolute(path),
        "URL": view.absolute(subject.url),
        "X-PUBLISHED-TTL": REFRESH,
    }
    return component("VCALENDAR", found).removesuffix(_END)


def _note(view: View, subject: Subject, components: Iterable[str]) -> str:
    """How many events have a day, and how many are told without one."""
    partial_dates = sum(one.startswith("BEGIN:VJOURNAL") for one in components)
    found = [view.words("calendar_note", n=len(subject.events) - partial_dates)]
    if partial_dates:
        found.append(view.words("calendar_partial", n=partial_dates, url=view.absolute(subject.url)))
    return " ".join(found)
