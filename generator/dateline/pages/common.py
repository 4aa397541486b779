"""The parts that pages of several kinds have; their macros stand in `common.html`."""

from __future__ import annotations

from dataclasses import replace

from dateline.pages.compose import Part

DETAILS = Part(
    anchor="details", heading="part_details", macro="common.details", shown=lambda _view, record: record.details
)
BACKGROUND = replace(DETAILS, heading="part_background")
"""The details of a profile."""
CLAIMS = Part(
    anchor="claims",
    heading="part_claims",
    macro="common.claims",
    shown=lambda _view, record: record.claims or record.disputes,
)
FORECASTS = Part(
    anchor="forecasts", heading="part_forecasts", macro="common.forecasts", shown=lambda _view, record: record.forecasts
)
SAID = Part(
    anchor="said",
    heading="part_said",
    macro="common.said",
    shown=lambda view, record: view.statements_of(record),
)
APPEARANCES = Part(
    anchor="events",
    heading="part_events",
    macro="common.appearances",
    shown=lambda view, profile: view.timeline.appearances(profile.id),
)
NAMES = Part(anchor="names", heading="part_names", macro="common.names")
SOURCES = Part(
    anchor="sources",
    heading="part_sources",
    macro="common.sources",
    shown=lambda view, record: view.timeline.standing(record).sources,
)
CORRECTIONS = Part(
    anchor="corrections",
    heading="part_corrections",
    macro="common.log",
    shown=lambda _view, record: record.corrections,
)
RECORD = Part(anchor="record", heading="part_record", macro="common.record_box")

LAST = (CLAIMS, FORECASTS, NAMES, SOURCES, CORRECTIONS, RECORD)
"""What closes every profile."""
