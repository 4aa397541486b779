"""The page of an organisation."""

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
    Part(
        anchor="people",
        heading="part_holders",
        macro="offices",
        shown=lambda view, body: view.timeline.holders(body.id),
    ),
    Part(
        anchor="parts",
        heading="part_organisation_parts",
        macro="parts",
        shown=lambda view, body: view.timeline.parts_of(body.id),
    ),
    APPEARANCES,
    SAID,
    *LAST,
)


def pages(view: View) -> Iterator[Page]:
    """A page for every organisation, in the order of the list."""
    return profile_pages(view, RecordKind.ORGANISATION, PARTS)
