"""What lists can be filtered by, and what each record of them has of it: the events of the timeline, the sources.

The choices stand in the page; a script hides the records that do not have what was chosen. Without the
script the page is the whole list and the form stays hidden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from markupsafe import Markup

from dateline.model import Event, Record, Source
from dateline.model.open_lists import EventKind, SourceKind, Word
from dateline.model.vocabulary import Status
from dateline.pages.escaping import escaped
from dateline.pages.view import View

Questions = Mapping[str, Callable[[View, Any], Iterable[str]]]
"""What each kind of record answers to a question, by the question's name."""

NO_SIDE = "none"
"""The value of a source that speaks for no state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One question of the filter with every answer that some event gives."""

    name: str
    """The name of the parameter in the page's address, and of the attribute `data-<name>`."""
    options: tuple[tuple[str, str], ...]
    """Value and label."""
    counts: Mapping[str, int]
    """How many records give each answer, by its value."""


def _ids(field: str, _view: View, event: Event) -> Iterable[str]:
    return dict.fromkeys(filter(None, (getattr(participant, field) for participant in event.participants)))


def _places(view: View, event: Event) -> Iterable[str]:
    return (place.id for place in view.timeline.around(event.place))


def _sides(view: View, event: Event) -> Iterable[str]:
    return sorted({side or NO_SIDE for side in view.timeline.standing(event).sides})


EVENTS: Questions = {
    "kind": lambda _view, event: (event.kind.value,),
    "status": lambda _view, event: (event.status.value,),
    "person": partial(_ids, "person"),
    "organisation": partial(_ids, "organisation"),
    "place": _places,
    "topic": lambda _view, event: event.topics,
    "side": _sides,
}
SOURCES: Questions = {
    "kind": lambda _view, source: (source.kind.value,),
    "side": lambda _view, source: (source.side or NO_SIDE,),
    "language": lambda _view, source: (source.language,),
}

Answers = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By record and question."""


def values(view: View, records: Iterable[Event | Source], questions: Questions) -> Answers:
    """What each record answers to each question."""
    return {one.id: {name: tuple(answers(view, one)) for name, answers in questions.items()} for one in records}


def attributes(answers: Mapping[str, tuple[str, ...]]) -> Markup:
    """The answers of a record as attributes of its row, which says an event's status already."""
    told = [
        f' data-{name}="{escaped(" ".join(given))}"' for name, given in answers.items() if given and name != "status"
    ]
    return Markup("".join(told))  # noqa: S704 -- the names are ours, and each value is escaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """What is said beside the number of events shown, of those that did not take place."""

    statuses: tuple[Status, ...]
    text: str
    """With a place for their number, `{n}`."""
    said: str
    """The same with their number in the whole list."""


def apart(view: View) -> tuple[Apart, ...]:
    """What is still to come and what came to nothing, of which the record has some."""
    kinds = {
        "apart_expected": tuple(status for status in Status if status.looks_ahead),
        "apart_failed": tuple(status for status in Status if status.is_settled_without),
    }
    counts = Counter(event.status for event in view.timeline.events)
    numbers = {label: sum(counts[status] for status in statuses) for label, statuses in kinds.items()}
    return tuple(
        Apart(statuses=statuses, text=view.words[label], said=view.words(label, n=numbers[label]))
        for label, statuses in kinds.items()
        if numbers[label]
    )


def choices(view: View, answers: Answers) -> tuple[Choice, ...]:
    """Every question that has more than one answer."""
    found: dict[str, Counter[str]] = {}
    for given in answers.values():
        for name, chosen in given.items():
            found.setdefault(name, Counter()).update(chosen)
    made = (
        Choice(name=name, options=_options(view, name, set(counts)), counts=counts) for name, counts in found.items()
    )
    return tuple(choice for choice in made if len(choice.options) > 1)


def _options(view: View, name: str, found: set[str]) -> tuple[tuple[str, str], ...]:
    lists = map(view.timeline.settings.vocabulary.of, WORDS.get(name, ()))
    if words := next((words for words in lists if found <= set(words)), None):
        return tuple((word.value, view.label(word)) for word in words if word.value in found)
    if name == "language":
        named = ((view.tag_name(tag), tag) for tag in found)
        return tuple((tag, label) for label, tag in sorted(named, key=lambda one: (one[1] != view.language, one)))
    records: list[Record] = [record for record in map(view.timeline.get, found) if record]
    options = tuple((record.id, view.name(record)) for record in sorted(records, key=view.order))
    return (*options, (NO_SIDE, view.words["speaks_for_none"])) if NO_SIDE in found else options


WORDS: Mapping[str, tuple[type[StrEnum | Word], ...]] = {"kind": (EventKind, SourceKind), "status": (Status,)}
"""The vocabularies that a question may be answered from."""
