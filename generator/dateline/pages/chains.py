"""The meetings of two people in a row, with the time between one and the next."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Event
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters, time_between


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A meeting in a row."""

    event: Event
    gap: str
    """How long after the last meeting held, in words; "" for the first, and where a day is not known."""


def chain(view: View, pair: Encounters) -> tuple[Stop, ...]:
    """Every meeting of a pair, held or not, in order of time."""
    stops: list[Stop] = []
    held, all_held = None, {event.id for event in pair.held}
    for event in view.timeline.all_of(pair):
        stops.append(Stop(event=event, gap=gap(view, held, event) if held else ""))
        held = event if event.id in all_held else held
    return tuple(stops)


def gap(view: View, earlier: Event, later: Event) -> str:
    """The days from the last day of one event to the first of another: "260 days (8 months and 15 days)"."""
    between = time_between(earlier, later)
    if between is None or not between.total_days:
        return ""
    dates = view.words.dates
    if not (between.years or between.months):
        return dates.days(between.total_days)
    return view.words("gap", days=dates.days(between.total_days), interval=dates.interval(between))
