"""The page of a person."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.vocabulary import RecordKind
from dateline.pages.common import APPEARANCES, BACKGROUND, LAST, SAID
from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.record_page import profile_pages
from dateline.pages.view import View

PARTS = (
    BACKGROUND,
    Part(anchor="roles", heading="part_roles", macro="roles", shown=lambda _view, person: person.roles),
    Part(
        anchor="encounters", heading="part_met", macro="met", shown=lambda view, person: view.timeline.met_by(person.id)
    ),
    APPEARANCES,
    Part(
        anchor="family",
        heading="part_family",
        macro="family",
        shown=lambda view, person: tuple(view.timeline.kin(person)),
    ),
    SAID,
    *LAST,
)


def pages(view: View) -> Iterator[Page]:
    """A page for every person, in the order of the list."""
    return profile_pages(view, RecordKind.PERSON, PARTS)
