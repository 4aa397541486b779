"""The list of sources by publisher."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from dateline.model import Source
from dateline.model.open_lists import SourceKind
from dateline.model.vocabulary import RecordKind
from dateline.pages import filters
from dateline.pages.compose import Part
from dateline.pages.filters import Choice
from dateline.pages.grouping import grouped
from dateline.pages.list_page import list_page
from dateline.pages.page import Page
from dateline.pages.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher with its sources, in order of publication."""

    kind: SourceKind | None
    """What all of them are, where that is one thing."""
    records: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The sources as their page shows them."""

    publishers: tuple[Publisher, ...]
    choices: tuple[Choice, ...]
    attributes: Mapping[str, Markup]
    """What a script filters each source by, by its id."""
    total: int


def by_publisher(view: View) -> tuple[Publisher, ...]:
    """Every source, the publishers in alphabetical order."""
    groups = grouped(view.timeline.sources.values(), lambda source: view.plain(source.publisher))
    return tuple(_publisher(groups[name]) for name in sorted(groups, key=lambda name: (name.casefold(), name)))


def _publisher(records: tuple[Source, ...]) -> Publisher:
    kinds = {source.kind for source in records}
    return Publisher(kind=kinds.pop() if len(kinds) == 1 else None, records=tuple(sorted(records, key=_published)))


def _published(source: Source) -> tuple[object, ...]:
    return (source.published.sort_key if source.published else (), source.id)


def sources(view: View) -> Sources:
    """The sources as their page shows them."""
    records = view.timeline.sources.values()
    answers = filters.values(view, records, filters.SOURCES)
    return Sources(
        publishers=by_publisher(view),
        choices=filters.choices(view, answers),
        attributes={source: filters.attributes(given) for source, given in answers.items()},
        total=len(records),
    )


PARTS = (Part(anchor="all", heading="part_by_publisher", macro="sources", shown=lambda _view, found: found.total),)


def pages(view: View) -> Iterator[Page]:
    """The list of sources."""
    path = view.urls.records(RecordKind.SOURCE, view.default)
    found = partial(sources, view)
    yield list_page(view, "sources", PARTS, found, title="sources", lead="sources_lead", path=path, has_toc=False)
