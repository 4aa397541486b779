"""What is known of each address from one survey to the next, as JSON that a diff can be read of."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dateline.links.visit import Outcome, Visit

VERSION = 1
_ANSWERED = {Outcome.ALIVE, Outcome.MOVED}
_FAILING = {Outcome.GONE, Outcome.SILENT, Outcome.PRIVATE}


class ResultsError(ValueError):
    """A results file that this version did not write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What is known of one address."""

    url: str
    outcome: Outcome
    why: str
    tried: dt.date
    answered: dt.date | None = None
    """The last day on which it answered."""
    failing_since: dt.date | None = None
    """The first of the days, without a break until now, on which it did not."""
    at: str = ""
    """Where it answered in the end, where that is another address."""
    copy: str = ""
    """The address of an archived copy that answered, where it is gone itself."""


def merged(before: Mapping[str, Result], visits: Mapping[str, Visit], day: dt.date) -> dict[str, Result]:
    """What is known after a survey, of the addresses that were visited."""
    return {url: _after(before.get(url), url, found, day) for url, found in visits.items()}


def _after(before: Result | None, url: str, found: Visit, day: dt.date) -> Result:
    if found.outcome is Outcome.NOT_TRIED and before is not None:
        return before
    since = before.failing_since if before else None
    return Result(
        url=url,
        outcome=found.outcome,
        why=found.why,
        tried=day,
        answered=day if found.outcome in _ANSWERED else before.answered if before else None,
        failing_since=(since or day) if found.outcome in _FAILING else None,
        at=found.at,
        copy=before.copy if before and found.outcome is Outcome.GONE else "",
    )


def with_copies(results: Mapping[str, Result], copies: Mapping[str, str]) -> dict[str, Result]:
    """The results, each gone address with the archived copy that was found of it."""
    return {url: replace(one, copy=copies.get(url, one.copy)) for url, one in results.items()}


def written(results: Iterable[Result]) -> bytes:
    """One object a result, in the order of their addresses; UTF-8, ending in a line end."""
    rows = [_row(one) for one in sorted(results, key=lambda one: one.url)]
    return (json.dumps({"version": VERSION, "results": rows}, ensure_ascii=False, indent=1) + "\n").encode()


def _row(one: Result) -> dict[str, Any]:
    days = {"tried": one.tried, "answered": one.answered, "failing_since": one.failing_since}
    texts = {"url": one.url, "outcome": one.outcome.value, "why": one.why}
    dates = {name: day.isoformat() for name, day in days.items() if day}
    return texts | dates | {name: text for name, text in (("at", one.at), ("copy", one.copy)) if text}


def read(data: bytes) -> dict[str, Result]:
    """Results by address, as `written` wrote them. Raises `ResultsError`."""
    try:
        document = json.loads(data)
        if document["version"] != VERSION:
            raise ResultsError(f"version {document['version']!r}, expected {VERSION}")
        return {row["url"]: _result(row) for row in document["results"]}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResultsError(str(error)) from error


def _result(row: Mapping[str, str]) -> Result:
    days = {name: dt.date.fromisoformat(row[name]) if name in row else None for name in ("answered", "failing_since")}
    return Result(
        url=row["url"],
        outcome=Outcome(row["outcome"]),
        why=row["why"],
        tried=dt.date.fromisoformat(row["tried"]),
        at=row.get("at", ""),
        copy=row.get("copy", ""),
        **days,
    )
