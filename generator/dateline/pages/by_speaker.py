"""What somebody said, wherever in the record it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.model import Claim, DescribedRecord
from dateline.timeline.linked import Expectation
from dateline.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """The claims and forecasts of one person, organisation or source."""

    claims: tuple[tuple[DescribedRecord, Claim], ...] = ()
    """Each with the record it stands on; by date, those without one last."""
    forecasts: tuple[Expectation, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.claims or self.forecasts)


def by_speaker(timeline: Timeline) -> Mapping[str, Statements]:
    """The claims and forecasts of the whole record by the id of the speaker."""
    claims: dict[str, list[tuple[DescribedRecord, Claim]]] = defaultdict(list)
    forecasts: dict[str, list[Expectation]] = defaultdict(list)
    for record, claim in _claims(timeline):
        claims[claim.by].append((record, claim))
    for expectation in timeline.expectations:
        forecasts[expectation.forecast.by].append(expectation)
    return {
        speaker: Statements(claims=tuple(sorted(claims[speaker], key=_in_order)), forecasts=tuple(forecasts[speaker]))
        for speaker in sorted({*claims, *forecasts})
    }


def _claims(timeline: Timeline) -> Iterator[tuple[DescribedRecord, Claim]]:
    for record in timeline.records.values():
        if isinstance(record, DescribedRecord):
            for claim in (*record.claims, *(claim for dispute in record.disputes for claim in dispute.claims)):
                yield record, claim


def _in_order(found: tuple[DescribedRecord, Claim]) -> tuple[object, ...]:
    record, claim = found
    return (claim.date is None, claim.date.sort_key if claim.date else (), record.id)
