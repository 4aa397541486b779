"""Who met whom: every pair in a picture and a table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dateline.model.settings import Section
from dateline.pages.compose import Part
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View
from dateline.timeline.encounters import Encounters


def by_frequency(view: View) -> list[Encounters]:
    """Every pair, those who met most often first."""
    return sorted(
        view.timeline.encounters.values(),
        key=lambda pair: (-len(pair.held), -len(view.timeline.all_of(pair)), pair.pair),
    )


PARTS = (
    Part(anchor="pairs", heading="part_pairs", macro="pairs", shown=lambda _view, pairs: pairs),
    Part(anchor="counting", heading="part_counting", macro="counting"),
)


def pages(view: View) -> Iterator[Page]:
    """The page of all pairs."""
    if Section.ENCOUNTERS in view.sections:
        yield list_page(
            view, "encounters", PARTS, partial(by_frequency, view), title="encounters", lead="encounters_lead"
        )
