"""A row for each thing that a record says of its own: roles, claims, forecasts, and what became of ids that went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.exports.dates import date_fields
from dateline.exports.table.columns import Cell, Row
from dateline.exports.table.look import Look
from dateline.model import DescribedRecord, Record


def roles(look: Look) -> Iterator[Row]:
    """What a person was, and from when to when."""
    for person in look.timeline.people.values():
        for position, role in enumerate(person.roles, start=1):
            yield {
                "person": person.id,
                "position": position,
                **dict(look.text("title", role.title)),
                "organisation": look.id(role.organisation),
                **dict(date_fields(role.from_, "from")),
                **dict(date_fields(role.to, "to")),
                "is_main": int(role.is_main),
            }


def claims(look: Look) -> Iterator[Row]:
    """Every claim, those of a dispute with its number; they are counted from 1 within their record."""
    for record in _with_claims(look):
        disputed = (
            (number, claim) for number, dispute in enumerate(record.disputes, start=1) for claim in dispute.claims
        )
        for position, (dispute, claim) in enumerate((*((None, claim) for claim in record.claims), *disputed), start=1):
            yield {
                "record": record.id,
                "position": position,
                "dispute": dispute,
                "by": look.id(claim.by),
                "status": claim.status.value,
                **dict(date_fields(claim.date)),
                **dict(look.text("text", claim.text)),
                **dict(look.text("correction", claim.correction.text if claim.correction else None)),
            }


def forecasts(look: Look) -> Iterator[Row]:
    """Every forecast with what came of it."""
    for told in look.timeline.expectations:
        forecast = told.forecast
        yield {
            "record": told.record.id,
            "position": told.position + 1,
            "by": look.id(forecast.by),
            **dict(date_fields(forecast.made, "made")),
            **dict(date_fields(forecast.due, "due")),
            "about": look.id(forecast.about),
            **dict(look.text("text", forecast.text)),
            "outcome": forecast.outcome.status.value,
            **dict(date_fields(forecast.outcome.date, "outcome")),
            **dict(look.text("outcome_text", forecast.outcome.text)),
        }


def _with_claims(look: Look) -> Iterator[DescribedRecord]:
    return (record for record in look.timeline.records.values() if isinstance(record, DescribedRecord))


def removed(look: Look) -> Iterator[Row]:
    """Every id that leads elsewhere or nowhere; an old one has no day."""
    for old, new in sorted(look.timeline.aliases.items()):
        record: Record = look.timeline.records[new]
        reason: Mapping[str, Cell] = dict(look.text("reason", None))
        yield {"id": old, "kind": record.record_kind.value, "date": None, "see": new, **reason}
    for gone in look.timeline.removed.values():
        reason = dict(look.text("reason", gone.reason))
        yield {
            "id": gone.id,
            "kind": gone.kind.value,
            "date": gone.date.isoformat(),
            "see": look.id(gone.see),
            **reason,
        }
