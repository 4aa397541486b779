"""What the timeline can be filtered by, and which of it each event has.

The choices stand in the page; a script hides the events that do not have what was chosen. Without the
script the page is the whole list and the form stays hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from dateline.pages.view import View
from dateline.records import Event
from dateline.vocabulary import EventKind, Status

Values = Callable[[View, Event], Iterable[str]]

NO_SIDE = "none"
"""The value of a source that speaks for no state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One question of the filter with every answer that some event gives."""

    name: str
    """The name of the parameter in the page's address, and of the attribute `data-<name>`."""
    options: tuple[tuple[str, str], ...]
    """Value and label."""


def _ids(field: str, _view: View, event: Event) -> Iterable[str]:
    return dict.fromkeys(filter(None, (getattr(participant, field) for participant in event.participants)))


def _places(view: View, event: Event) -> Iterable[str]:
    return (place.id for place in view.timeline.around(event.place))


def _sides(view: View, event: Event) -> Iterable[str]:
    return sorted({side or NO_SIDE for side in view.timeline.standing(event).sides})


VALUES: Mapping[str, Values] = {
    "kind": lambda _view, event: (event.kind.value,),
    "status": lambda _view, event: (event.status.value,),
    "person": partial(_ids, "person"),
    "organisation": partial(_ids, "organisation"),
    "place": _places,
    "topic": lambda _view, event: event.topics,
    "side": _sides,
}
"""What an event answers to each question."""


def values(view: View, events: Sequence[Event]) -> dict[str, dict[str, tuple[str, ...]]]:
    """By event and question, the answers."""
    return {event.id: {name: tuple(answers(view, event)) for name, answers in VALUES.items()} for event in events}


def attributes(answers: Mapping[str, tuple[str, ...]]) -> Markup:
    """The answers of an event as attributes of its row, which says its status already."""
    return Markup().join(
        Markup(' data-{}="{}"').format(name, " ".join(given))
        for name, given in answers.items()
        if given and name != "status"
    )


def choices(view: View, answers: Mapping[str, Mapping[str, tuple[str, ...]]]) -> tuple[Choice, ...]:
    """Every question that has more than one answer."""
    made = (
        Choice(name=name, options=_options(view, name, {value for given in answers.values() for value in given[name]}))
        for name in VALUES
    )
    return tuple(choice for choice in made if len(choice.options) > 1)


def _options(view: View, name: str, found: set[str]) -> tuple[tuple[str, str], ...]:
    if name == "kind":
        return tuple((kind.value, view.label(kind)) for kind in EventKind if kind.value in found)
    if name == "status":
        return tuple((status.value, view.label(status)) for status in Status if status.value in found)
    records = [record for record in map(view.timeline.get, found) if record]
    options = tuple((record.id, view.name(record)) for record in sorted(records, key=view.order))
    return (*options, (NO_SIDE, view.words["speaks_for_none"])) if NO_SIDE in found else options
