"""Chains that run in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline


def circles_are_cut(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A place within itself, an organisation below itself, a source that repeats itself, by any detour."""
    above: tuple[tuple[str, dict[str, str | None]], ...] = (
        ("within", {place.id: place.within for place in timeline.places.values()}),
        ("parent", {body.id: body.parent for body in timeline.organisations.values()}),
        ("repeats", {source.id: source.repeats for source in timeline.sources.values()}),
    )
    for key, parents in above:
        for start in parents:
            seen, step = {start}, parents[start]
            while step is not None and step in parents and step not in seen:
                seen.add(step)
                step = parents[step]
            if step == start:
                yield Diagnostic(
                    code=Code.CIRCLE,
                    span=loaded.span(start, (key,)),
                    message=Message("`{id}` leads back to itself by `{key}`", id=start, key=key),
                    expected=Message("a chain that ends"),
                    cure=Message(
                        "correct `{key}` in one of: {ids}", key=key, ids=tuple(f"`{one}`" for one in sorted(seen))
                    ),
                )
