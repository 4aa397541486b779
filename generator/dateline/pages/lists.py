"""The lists of profiles and sources: people by side, organisations by kind, places by country, sources by publisher."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from markupsafe import Markup

from dateline.model import KINDS, Organisation, Person, Place, Record, Source, Topic
from dateline.model.vocabulary import OrganisationKind, RecordKind, SourceKind, TopicKind
from dateline.pages import filters
from dateline.pages.compose import Part
from dateline.pages.filters import Choice
from dateline.pages.page import Page
from dateline.pages.page_view import PageView
from dateline.pages.shared import list_page
from dateline.pages.view import View

Key = TypeVar("Key", bound=Hashable)
Found = TypeVar("Found", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Records that stand together in a list."""

    anchor: str
    heading: str
    side: str | None
    """The state whose mark stands before the heading."""
    records: tuple[Record, ...]


def grouped(records: Iterable[Found], key: Callable[[Found], Key]) -> dict[Key, tuple[Found, ...]]:
    """Records by a key, in their order."""
    found: dict[Key, list[Found]] = defaultdict(list)
    for record in records:
        found[key(record)].append(record)
    return {group: tuple(members) for group, members in found.items()}


def by_state(view: View, records: Iterable[Person | Place]) -> Iterator[Group]:
    """By the state they belong to: the sides of the site first, the others by name, those of none last."""
    groups = grouped(records, lambda record: record.country or "")
    sides = [side for side in view.timeline.settings.sides if side in groups]
    known = {key: found for key in groups if key not in sides and (found := view.timeline.organisations.get(key))}
    for key in (*sides, *sorted(known, key=lambda key: view.order(known[key]))):
        name = view.name(view.timeline.organisations[key]) if key in view.timeline.organisations else key
        yield Group(anchor=key, heading=name, side=key, records=groups[key])
    rest = tuple(record for key in groups if key not in sides and key not in known for record in groups[key])
    if rest:
        yield Group(anchor="others", heading=view.words["no_side"], side=None, records=rest)


def organisations(view: View, records: Iterable[Organisation]) -> Iterator[Group]:
    """By kind, the kinds in the order of the vocabulary."""
    groups = grouped(records, lambda record: record.kind)
    for kind in OrganisationKind:
        if kind in groups:
            yield Group(anchor=f"kind-{kind}", heading=view.label(kind), side=None, records=groups[kind])


def topics(view: View, records: Iterable[Topic]) -> Iterator[Group]:
    """By kind, series first."""
    groups = grouped(records, lambda record: record.kind)
    for kind in (TopicKind.SERIES, *(kind for kind in TopicKind if kind is not TopicKind.SERIES)):
        if kind in groups:
            yield Group(anchor=f"kind-{kind}", heading=view.label(kind), side=None, records=groups[kind])


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher with its sources, in order of publication."""

    name: Markup
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


def sources(view: View) -> Sources:
    """Every source, by publisher in alphabetical order."""
    records = view.timeline.sources.values()
    answers = filters.values(view, records, filters.SOURCES)
    groups = grouped(records, lambda source: view.plain(source.publisher))
    return Sources(
        publishers=tuple(_publisher(view, groups[name]) for name in sorted(groups, key=lambda n: (n.casefold(), n))),
        choices=filters.choices(view, answers),
        attributes={source: filters.attributes(given) for source, given in answers.items()},
        total=len(records),
    )


def _publisher(view: View, records: tuple[Source, ...]) -> Publisher:
    kinds = {source.kind for source in records}
    return Publisher(
        name=PageView(view, "").text(records[0].publisher),
        kind=kinds.pop() if len(kinds) == 1 else None,
        records=tuple(sorted(records, key=_published)),
    )


def _published(source: Source) -> tuple[object, ...]:
    return (source.published.sort_key if source.published else (), source.id)


def together(view: View, records: Iterable[Record]) -> Iterator[Group]:
    """All in one."""
    yield Group(anchor="all", heading=view.words["part_all"], side=None, records=tuple(records))


GROUPS: dict[RecordKind, Callable[..., Iterable[Group]]] = {
    RecordKind.PERSON: by_state,
    RecordKind.ORGANISATION: organisations,
    RecordKind.PLACE: by_state,
    RecordKind.TOPIC: topics,
}
"""How the records of a list are grouped."""


def profile_list(view: View, kind: RecordKind, records: Sequence[Record]) -> Page:
    """The page that lists the profiles of a kind: a section for each group."""
    title = KINDS[kind].address
    groups = list(GROUPS.get(kind, together)(view, records))
    parts = tuple(
        Part(
            anchor=found.anchor,
            heading=found.heading,
            macro="group",
            subject=partial(_as_is, found),
            text=lambda view, subject: " ".join(view.name(record) for record in subject.records),
        )
        for found in groups
    )
    path = f"{KINDS[kind].address}/"
    return list_page(view, "list", path, "list.html", parts, subject=groups, title=title, lead=f"{title}_lead")


def _as_is(group: Group, _subject: object) -> Group:
    return group


SOURCE_PARTS = (
    Part(
        anchor="all",
        label="part_by_publisher",
        macro="sources",
        shown=lambda _view, found: found.total,
        text=lambda _view, found: " ".join(publisher.name.striptags() for publisher in found.publishers),
    ),
)


def source_list(view: View, found: Sources) -> Page:
    """The page that lists the sources."""
    folder = f"{KINDS[RecordKind.SOURCE].address}/"
    return list_page(
        view,
        "list",
        folder,
        "sources.html",
        SOURCE_PARTS,
        subject=found,
        title="sources",
        lead="sources_lead",
        has_toc=False,
    )
