"""The steps in the life of an event: their order, and what the last one says against the event's status."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.model.vocabulary import Status
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline


def steps_are_in_order(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A step that was taken before the one above it: pages show them as they stand."""
    for event in timeline.events:
        for position, (before, step) in enumerate(pairwise(event.history), start=1):
            if step.date.is_surely_before(before.date):
                yield Diagnostic(
                    code=Code.HISTORY_ORDER,
                    span=loaded.span(event.id, ("history", position, "date")),
                    message=Message(
                        "the step of {date} stands below that of {before}",
                        date=str(step.date),
                        before=str(before.date),
                    ),
                    expected=Message("the steps in order of time, the oldest first"),
                    cure=Message("move the step up, or correct its date"),
                )


def last_step_is_the_status(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A status that the last step contradicts."""
    for event in timeline.events:
        if event.history and not _leads_to(event.history[-1].status, event.status):
            last = event.history[-1]
            yield Diagnostic(
                code=Code.HISTORY_STATUS,
                span=loaded.span(event.id, ("status",)),
                message=Message(
                    "the event is `{status}`, but its last step is `{last}` ({date})",
                    status=event.status,
                    last=last.status,
                    date=str(last.date),
                ),
                expected=Message("the status that the last step led to"),
                cure=Message(
                    "write `status: {last}`, or add the step that led to `{status}`",
                    last=last.status,
                    status=event.status,
                ),
            )


def _leads_to(step: Status, status: Status) -> bool:
    """Whether an event may stand so after a step, without another one.

    What lies ahead comes to pass, or does not, by its day alone. Whatever was cancelled did not happen either.
    """
    if step is status:
        return True
    if step.looks_ahead:
        return not status.looks_ahead
    return step.is_settled_without and status.is_settled_without
