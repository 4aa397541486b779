"""The timeline: every event by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from dateline.model import Event
from dateline.model.vocabulary import RecordKind
from dateline.pages.compose import compose
from dateline.pages.filters import EVENTS, Choice, attributes, choices, values
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
    total: int


def by_year(view: View) -> list[tuple[int, tuple[Event, ...]]]:
    """Years in order, each with its events in order of time."""
    return [(year, tuple(events)) for year, events in groupby(view.timeline.events, key=_year)]


def _year(event: Event) -> int:
    return event.date.first_known.year


def shown(view: View) -> Years:
    """The timeline as its page shows it."""
    events = view.timeline.events
    answers = values(view, events, EVENTS)
    return Years(
        years=tuple(by_year(view)),
        choices=choices(view, answers),
        attributes={event: attributes(given) for event, given in answers.items()},
        total=len(events),
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
        description=view.words["timeline_lead"],
        outline=(),
        write=write,
        alternates=view.urls.alternates(path),
        has_toc=False,
    )
