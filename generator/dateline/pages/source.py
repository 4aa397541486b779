"""The page of a source with everything that rests on it, and the list of sources by publisher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dateline.pages.compose import Part
from dateline.pages.page import Page
from dateline.pages.shared import CORRECTIONS, RECORD, list_page, neighbours, record_page
from dateline.pages.view import View
from dateline.records import Record, Source
from dateline.urls import FOLDERS
from dateline.vocabulary import RecordKind

PARTS = (
    Part(anchor="about", label="part_about_source", macro="about", shown=lambda _view, _source: True),
    Part(
        anchor="uses",
        label="part_uses",
        macro="uses",
        shown=lambda view, source: view.timeline.rests_on(source.id),
    ),
    CORRECTIONS,
    RECORD,
)
LIST_PARTS = (Part(anchor="all", label="part_all", macro="sources", shown=lambda _view, groups: groups),)


def by_publisher(view: View) -> list[tuple[str, list[Source]]]:
    """Publishers in alphabetical order, each with its sources in order of publication."""
    groups: dict[str, list[Source]] = defaultdict(list)
    for source in view.timeline.sources.values():
        groups[view.plain(source.publisher)].append(source)
    for sources in groups.values():
        sources.sort(key=lambda source: (source.published.sort_key if source.published else (), source.id))
    return sorted(groups.items(), key=lambda group: group[0].casefold())


def pages(view: View) -> Iterator[Page]:
    """The list, then a page for every source."""
    folder = f"{FOLDERS[RecordKind.SOURCE]}/"
    groups = by_publisher(view)
    yield list_page(view, "list", folder, "list.html", LIST_PARTS, groups, title="sources", lead="sources_lead")
    flat: list[Record] = [source for _, sources in groups for source in sources]
    for source, before, after in neighbours(view, flat):
        yield record_page(view, source, PARTS, previous=before, following=after)
