"""The page that explains each format for programs, with a part of a real file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.pages.compose import Part
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its name."""

    name: str

    @property
    def key(self) -> str:
        """What its labels begin with."""
        return f"format_{self.name.replace('-', '_')}"


PARTS = (
    Part(
        anchor=lambda shown: shown.name,
        heading=lambda view, shown: view.words[shown.key],
        macro="shown",
        each=lambda formats: formats,
    ),
    Part(anchor="dates", heading="part_dates_for_programs", macro="dates"),
    Part(anchor="promise", heading="part_promise", macro="promise"),
)


def pages(view: View) -> Iterator[Page]:
    """The page of formats; none where the site has no format."""
    formats = [Format(name) for name in view.offers.examples]
    if formats:
        yield list_page(view, "data", PARTS, lambda: formats, title="data", lead="data_lead")
