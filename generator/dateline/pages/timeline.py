"""The timeline: every event by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from dateline.dates.day import nearest_date
from dateline.model import Event
from dateline.model.vocabulary import RecordKind
from dateline.pages.compose import compose
from dateline.pages.filters import EVENTS, Choice, attributes, choices, values
from dateline.pages.grouping import grouped
from dateline.pages.page import Body, Page
from dateline.pages.page_view import PageView
from dateline.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The timeline as its page shows it."""

    years: tuple[tuple[int, tuple[Event, ...]], ...]
    choices: tuple[Choice, ...]
    attributes: Mapping[str, Markup]
    """What a script filters each event by, by its id."""
    period: tuple[str, str]
    """The first and the last day that is known of any of them, as ISO 8601 writes them."""
    total: int


OPEN = ".."
"""A beginning or an end that is not known, as EDTF writes it."""


def days_of(event: Event) -> str:
    """The first and the last day that an event may have been on: `2018-06-12/2018-06-12`, `2016-05-01/..`.

    A browser's field for a day has the years 1 to 9999: what lies beyond lies at its end.
    """
    start, end = event.date.start, event.date.end
    first, last = (nearest_date(day).isoformat() for day in (event.date.earliest, event.date.latest))
    return f"{first if start else OPEN}/{last if end else OPEN}"


def _period(days: Iterable[str]) -> tuple[str, str]:
    known = [day for ends in days for day in ends.split("/") if day != OPEN]
    return min(known, default=""), max(known, default="")


def by_year(view: View) -> list[tuple[int, tuple[Event, ...]]]:
    """Years in order, each with its events in order of time."""
    return sorted(grouped(view.timeline.events, _year).items())


def _year(event: Event) -> int:
    """The year that a reader sees in its date: by the Julian calendar where the record has it so."""
    own = event.date.julian
    return min(moment.year for moment in own.moments) if own else event.date.first_known.year


def shown(view: View) -> Years:
    """The timeline as its page shows it."""
    events = view.timeline.events
    answers = values(view, events, EVENTS)
    years = tuple(by_year(view))
    return Years(
        years=years,
        choices=(*_years(view, years), *choices(view, answers)),
        attributes={event.id: attributes({**answers[event.id], "days": (days_of(event),)}) for event in events},
        period=_period(map(days_of, events)),
        total=len(events),
    )


def _years(view: View, years: tuple[tuple[int, tuple[Event, ...]], ...]) -> Iterator[Choice]:
    if len(years) > 1:
        yield Choice(
            name="year",
            options=tuple((str(year), view.words("year", year=view.words.dates.year(year))) for year, _ in years),
            counts={str(year): len(events) for year, events in years},
        )


def pages(view: View) -> Iterator[Page]:
    """The timeline page: a section a year, under no headings of the outline, for there may be a hundred."""
    path = view.urls.records(RecordKind.EVENT, view.default)
    url = view.urls.in_language(path, view.language)

    def write() -> Body:
        return compose(PageView(view, url), "timeline", (), shown(view), lead_text=view.words["timeline_lead"])

    yield Page(
        kind="timeline",
        id="",
        language=view.language,
        url=url,
        title=view.words["timeline"],
        write=write,
        describe=lambda: view.words["timeline_lead"],
        alternates=view.urls.alternates(path),
        has_toc=False,
    )
