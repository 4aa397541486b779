"""The page of two people who met, were to meet or were expected to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise

from dateline.dates import CalendarInterval, calendar_interval
from dateline.model import Event
from dateline.pages.compose import Part, compose, outline
from dateline.pages.encounters import by_frequency
from dateline.pages.page import Body, Link, Page
from dateline.pages.page_view import PageView
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters
from dateline.timeline.times_met import times_met
from dateline.urls import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The time from the last day of a meeting held to the first day of the next one."""

    before: Event
    after: Event
    interval: CalendarInterval | None
    """None where the days are not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """The meetings of two people as their page shows them."""

    pair: Encounters
    waits: tuple[Wait, ...]
    """The time between the meetings held, in order."""
    since: CalendarInterval | None
    """The time from the last meeting held to the day of the review; None where there is none before that day."""
    together: tuple[Event, ...]
    """The other events that both took part in, which do not count as a meeting of the two."""


def meetings(view: View, pair: Encounters) -> Meetings:
    """The meetings of two people as their page shows them."""
    return Meetings(
        pair=pair,
        waits=tuple(
            Wait(before=one, after=other, interval=interval)
            for (one, other), interval in zip(pairwise(pair.held), pair.between, strict=True)
        ),
        since=_since_last(view, pair),
        together=_also_together(view, pair),
    )


def _since_last(view: View, pair: Encounters) -> CalendarInterval | None:
    today = view.timeline.settings.today
    if pair.last is None or pair.last.date.latest >= today:
        return None
    return calendar_interval(pair.last.date.latest, today)


def _also_together(view: View, pair: Encounters) -> tuple[Event, ...]:
    one, other = ({found.event.id for found in view.timeline.appearances(key)} for key in pair.pair)
    beside = (one & other) - {event.id for event in view.timeline.all_of(pair)}
    appearances = {found.event.id: found.event for found in view.timeline.appearances(pair.pair[0])}
    return tuple(event for key, event in appearances.items() if key in beside)


def title(view: View, pair: Encounters) -> str:
    """The names of both."""
    one, other = _names(view, pair)
    return view.words("pair_title", one=one, other=other)


def _names(view: View, pair: Encounters) -> tuple[str, str]:
    one, other = pair.pair
    return view.name_of(one), view.name_of(other)


PARTS = (
    Part(anchor="held", heading="part_held", macro="held", shown=lambda _view, found: found.pair.held),
    Part(
        anchor="expected",
        heading="part_still_expected",
        macro="expected",
        shown=lambda _view, found: found.pair.expected,
    ),
    Part(
        anchor="did-not-happen",
        heading="part_not_held",
        macro="not_held",
        shown=lambda _view, found: found.pair.did_not_happen,
    ),
    Part(
        anchor="between",
        heading="part_between",
        macro="between",
        shown=lambda _view, found: found.waits or found.since,
    ),
    Part(
        anchor="together",
        heading="part_together",
        macro="together",
        shown=lambda _view, found: found.together,
    ),
)


def pages(view: View) -> Iterator[Page]:
    """A page for each pair; previous and next follow the list."""
    pairs = by_frequency(view)
    for position, pair in enumerate(pairs):
        before = pairs[position - 1] if position else None
        after = pairs[position + 1] if position + 1 < len(pairs) else None
        yield _page(view, pair, before, after)


def _page(view: View, pair: Encounters, before: Encounters | None, after: Encounters | None) -> Page:
    found = cache(partial(meetings, view, pair))
    return Page(
        kind="pair",
        id="",
        language=view.language,
        url=_url(view, pair),
        title=title(view, pair),
        write=lambda: _write(view, found()),
        describe=partial(summary, view, pair),
        lay_out=lambda: outline(view, PARTS, found()),
        alternates=view.urls.alternates(view.urls.pair(*pair.pair, view.default)),
        parent_url=view.urls.listing(Listing.ENCOUNTERS, view.language),
        previous=_link(view, before),
        next=_link(view, after),
    )


def _write(view: View, found: Meetings) -> Body:
    v = PageView(view, _url(view, found.pair), pair=found.pair)
    return compose(v, "pair", PARTS, found, lead_text=summary(view, found.pair), has_contents=True)


def summary(view: View, pair: Encounters) -> str:
    """How often the two met as of the review, in a sentence of plain text."""
    words = view.words
    counts = [times_met(words, pair)]
    counts += [words("to_come", n=len(pair.expected))] if pair.expected else []
    counts += [words("not_held", n=len(pair.did_not_happen))] if pair.did_not_happen else []
    one, other = _names(view, pair)
    return words("pair_told", one=one, other=other, told=words["list_separator"].join(counts), as_of=view.as_of())


def _url(view: View, pair: Encounters) -> str:
    return view.urls.pair(*pair.pair, view.language)


def _link(view: View, pair: Encounters | None) -> Link | None:
    return Link(url=_url(view, pair), title=title(view, pair)) if pair else None
