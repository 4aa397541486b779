"""What became of events: what took place is counted, what is still to come or came to nothing is told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """Events by what became of them, each in the order in which they were given."""

    held: tuple[Event, ...] = ()
    expected: tuple[Event, ...] = ()
    did_not_happen: tuple[Event, ...] = ()


def became(events: Iterable[Event]) -> Became:
    """The events sorted out by their status."""
    found = tuple(events)
    return Became(
        held=tuple(event for event in found if event.status.has_occurred),
        expected=tuple(event for event in found if event.status.looks_ahead),
        did_not_happen=tuple(event for event in found if event.status.is_settled_without),
    )
