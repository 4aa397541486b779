"""The home page: what the site is, the story in numbers, the way in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.shared import list_page
from dateline.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many meetings of any two principals the record holds."""

    held: int
    expected: int
    did_not_happen: int


def tally(view: View) -> Tally:
    """Count each meeting once, however many pairs met in it."""
    found = view.timeline.encounters.values()
    return Tally(
        held=len({event.id for pair in found for event in pair.held}),
        expected=len({event.id for pair in found for event in pair.expected}),
        did_not_happen=len({event.id for pair in found for event in pair.did_not_happen}),
    )


PARTS = (
    Part(anchor="numbers", label="part_numbers", macro="numbers", shown=lambda _view, _subject: True),
    Part(
        anchor="encounters", label="part_encounters", macro="encounters", shown=lambda view, _: view.timeline.encounters
    ),
    Part(anchor="changes", label="part_changes", macro="changes", shown=lambda view, _: view.timeline.changes),
)


def pages(view: View) -> Iterator[Page]:
    """The home page."""
    yield list_page(view, "home", "", "home.html", PARTS, tally(view), title="site_title", lead="site_lead")
