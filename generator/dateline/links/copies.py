"""Where an archived copy of a gone page would be."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.links.results import Result
from dateline.links.visit import Outcome
from dateline.timeline.timeline import Timeline

ARCHIVE = "https://web.archive.org/web/"
"""Followed by a day and an address, it leads to the copy nearest to that day, or answers 404."""


def candidates(timeline: Timeline, results: Mapping[str, Result], archive: str) -> dict[str, str]:
    """By gone address, where a copy from about the day on which it was read would be.

    Left out are the sources that name a copy already, and the addresses a copy was found of before.
    """
    found = {}
    for source in timeline.sources.values():
        result = results.get(source.url or "")
        if result and result.outcome is Outcome.GONE and not result.copy and not source.archive_url:
            found[result.url] = f"{archive}{source.accessed or source.added:%Y%m%d}/{result.url}"
    return found
