"""Who met whom: the page of all pairs, and a page for each pair that met, was to meet or was expected to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from dateline.dates import CalendarInterval, calendar_interval
from dateline.model import Event
from dateline.pages.compose import Part, compose, outline
from dateline.pages.page import Body, Link, Page
from dateline.pages.page_view import PageView
from dateline.pages.shared import list_page
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters
from dateline.urls import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The time from the last day of a meeting held to the first day of the next one."""

    before: Event
    after: Event
    interval: CalendarInterval


def waits(pair: Encounters) -> tuple[Wait, ...]:
    """The time between the meetings held, in order."""
    return tuple(
        Wait(before=one, after=other, interval=interval)
        for (one, other), interval in zip(pairwise(pair.held), pair.between, strict=True)
    )


def since_last(view: View, pair: Encounters) -> CalendarInterval | None:
    """The time from the last meeting held to the day of the review; None where there is none before that day."""
    today = view.timeline.settings.today
    if pair.last is None or pair.last.date.latest >= today:
        return None
    return calendar_interval(pair.last.date.latest, today)


def also_together(view: View, pair: Encounters) -> tuple[Event, ...]:
    """The other events that both took part in, which do not count as a meeting of the two."""
    one, other = ({found.event.id for found in view.timeline.appearances(key)} for key in pair.pair)
    beside = (one & other) - {event.id for event in view.timeline.all_of(pair)}
    appearances = {found.event.id: found.event for found in view.timeline.appearances(pair.pair[0])}
    return tuple(event for key, event in appearances.items() if key in beside)


def by_frequency(view: View) -> list[Encounters]:
    """Every pair, those who met most often first."""
    return sorted(
        view.timeline.encounters.values(),
        key=lambda pair: (-len(pair.held), -len(view.timeline.all_of(pair)), pair.pair),
    )


def names(view: View, pair: Encounters) -> tuple[str, str]:
    """The names of both, as a page about the two names them."""
    one, other = (view.timeline.get(key) for key in pair.pair)
    return (view.name(one) if one else pair.pair[0], view.name(other) if other else pair.pair[1])


def title(view: View, pair: Encounters) -> str:
    """The title of a pair's page."""
    one, other = names(view, pair)
    return view.words("pair_title", one=one, other=other)


def _names_text(view: View, events: tuple[Event, ...]) -> str:
    return " ".join(view.name(event) for event in events)


LIST_PARTS = (
    Part(
        anchor="pairs",
        label="part_pairs",
        macro="pairs",
        shown=lambda _view, pairs: pairs,
        text=lambda view, pairs: " ".join(title(view, pair) for pair in pairs),
    ),
    Part(anchor="counting", label="part_counting", macro="counting"),
)

PAIR_PARTS = (
    Part(
        anchor="held",
        label="part_held",
        macro="held",
        shown=lambda _view, pair: pair.held,
        text=lambda view, pair: _names_text(view, pair.held),
    ),
    Part(
        anchor="expected",
        label="part_still_expected",
        macro="expected",
        shown=lambda _view, pair: pair.expected,
        text=lambda view, pair: _names_text(view, pair.expected),
    ),
    Part(
        anchor="did-not-happen",
        label="part_not_held",
        macro="not_held",
        shown=lambda _view, pair: pair.did_not_happen,
        text=lambda view, pair: _names_text(view, pair.did_not_happen),
    ),
    Part(
        anchor="between",
        label="part_between",
        macro="between",
        shown=lambda view, pair: len(pair.held) > 1 or since_last(view, pair),
    ),
    Part(
        anchor="together",
        label="part_together",
        macro="together",
        shown=also_together,
        text=lambda view, pair: _names_text(view, also_together(view, pair)),
    ),
)


def pages(view: View) -> Iterator[Page]:
    """The page of all pairs, then one for each pair; previous and next follow the list."""
    path = f"{Listing.ENCOUNTERS.value}/"
    pairs = by_frequency(view)
    yield list_page(
        view,
        "encounters",
        path,
        "encounters.html",
        LIST_PARTS,
        subject=pairs,
        title="encounters",
        lead="encounters_lead",
    )
    for position, pair in enumerate(pairs):
        before = pairs[position - 1] if position else None
        after = pairs[position + 1] if position + 1 < len(pairs) else None
        yield _pair_page(view, pair, before, after)


def _pair_page(view: View, pair: Encounters, before: Encounters | None, after: Encounters | None) -> Page:
    url = _url(view, pair)
    return Page(
        kind="pair",
        id="",
        language=view.language,
        url=url,
        title=title(view, pair),
        description=told(view, pair),
        outline=outline(view, PAIR_PARTS, pair),
        write=partial(_write, view, pair),
        alternates=view.urls.alternates(view.urls.pair(*pair.pair, view.default)),
        parent_url=view.urls.listing(Listing.ENCOUNTERS, view.language),
        previous=_link(view, before),
        next=_link(view, after),
    )


def _write(view: View, pair: Encounters) -> Body:
    values = {"waits": waits(pair), "since": since_last(view, pair), "together": also_together(view, pair)}
    v = PageView(view, _url(view, pair))
    return compose(v, "pair.html", PAIR_PARTS, pair, lead_text=told(view, pair), values=values, has_contents=True)


def told(view: View, pair: Encounters) -> str:
    """How often the two met as of the review, in a sentence of plain text."""
    words = view.words
    counts = [words("held", n=len(pair.held))]
    counts += [words("to_come", n=len(pair.expected))] if pair.expected else []
    counts += [words("not_held", n=len(pair.did_not_happen))] if pair.did_not_happen else []
    one, other = names(view, pair)
    return words("pair_told", one=one, other=other, told=words["list_separator"].join(counts), as_of=view.as_of())


def _url(view: View, pair: Encounters) -> str:
    return view.urls.pair(*pair.pair, view.language)


def _link(view: View, pair: Encounters | None) -> Link | None:
    return Link(url=_url(view, pair), title=title(view, pair)) if pair else None
