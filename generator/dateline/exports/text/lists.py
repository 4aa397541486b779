"""The pages about no single record in Markdown: lists, two people's meetings, what changed, what was removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from dateline.exports.extras import can_write
from dateline.exports.text.markdown import Footnotes, escaped
from dateline.exports.text.twin import dated, forecast_line, part
from dateline.model import KINDS, Profile, Tombstone
from dateline.model.settings import Section
from dateline.model.vocabulary import RecordKind
from dateline.pages import changes, encounters, expectations, names, pair, sources, timeline
from dateline.pages import list as profiles
from dateline.pages import map as world_map
from dateline.pages.data import Format
from dateline.pages.view import View, on_day
from dateline.timeline.encounters import Encounters
from dateline.timeline.times_met import times_met
from dateline.urls import Listing

Address = Callable[[str], str]
"""From the address of a page, from the site's root, to that of its text."""
Parts = Iterator[tuple[str, Iterable[str]]]
"""Heading and items of each list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page with its title, what stands below it, and its lists."""

    url: str
    title: str
    lead: str
    parts: Callable[[View, Footnotes, Address], Parts]


def written(view: View, listed: Listed, notes: Footnotes, address: Address) -> str:
    """The text of a page."""
    page = view.absolute(listed.url)
    told = [f"# {escaped(listed.title)}", escaped(listed.lead), f"<{page}>" if page else ""]
    for heading, items in listed.parts(view, notes, address):
        told += part(heading, items)
    return "\n\n".join(filter(None, [*told, "\n".join(notes.lines())])) + "\n"


def pages(view: View) -> Iterator[Listed]:
    """Every page but the home page, which `overview` writes, and those of records."""
    yield from listings(view)
    for couple in view.timeline.encounters.values():
        url = view.urls.pair(*couple.pair, view.language)
        told = {"title": pair.title(view, couple), "lead": pair.summary(view, couple)}
        yield Listed(url=url, parts=partial(_pair, couple), **told)
    for gone in view.timeline.removed.values():
        if gone.see is None:
            yield _removed(view, gone)


def listings(view: View) -> Iterator[Listed]:
    """The lists of the site: of the records of each kind, then the others."""
    yield from _of_records(view)
    for section, parts in _SECTIONS.items():
        if section in view.sections:
            yield _listed(view, Listing(section.value), parts)
    for listing, parts in {Listing.NAMES: _names, Listing.CHANGES: _changes, Listing.DATA: _data}.items():
        yield _listed(view, listing, parts)


def _listed(view: View, listing: Listing, parts: Callable[[View, Footnotes, Address], Parts]) -> Listed:
    """The labels of such a page begin with its name."""
    title, lead = view.words[listing.value], view.words[f"{listing.value}_lead"]
    return Listed(url=view.urls.listing(listing, view.language), title=title, lead=lead, parts=parts)


def _of_records(view: View) -> Iterator[Listed]:
    own = {RecordKind.EVENT: ("timeline", _events), RecordKind.SOURCE: ("sources", _sources)}
    for kind, about in KINDS.items():
        if issubclass(about.model, Profile) and about.address in profiles.NOT_ALWAYS - view.sections:
            continue
        name, parts = own.get(kind, (about.address, partial(_profiles, kind)))
        lead = view.words[f"{name}_lead"]
        yield Listed(url=view.urls.records(kind, view.language), title=view.words[name], lead=lead, parts=parts)


def _events(view: View, notes: Footnotes, _address: Address) -> Parts:
    for year, events in timeline.by_year(view):
        yield view.words("year", year=view.words.dates.year(year)), (dated(view, notes, event) for event in events)


def _sources(view: View, notes: Footnotes, _address: Address) -> Parts:
    for publisher in sources.by_publisher(view):
        heading = escaped(view.plain(publisher.records[0].publisher))
        yield heading, (notes.link(source.id) for source in publisher.records)


def _profiles(kind: RecordKind, view: View, notes: Footnotes, _address: Address) -> Parts:
    for group in profiles.groups_of(view, kind):
        yield escaped(group.heading), (notes.link(record.id) for record in group.records)


def _encounters(view: View, _notes: Footnotes, address: Address) -> Parts:
    found = encounters.by_frequency(view)
    yield view.words["part_pairs"], (_counted(view, couple, address) for couple in found)


def _counted(view: View, couple: Encounters, address: Address) -> str:
    url = address(view.urls.pair(*couple.pair, view.language))
    told = (f"[{escaped(pair.title(view, couple))}]({url})", times_met(view.words, couple))
    return view.words["list_separator"].join(told)


def _pair(couple: Encounters, view: View, notes: Footnotes, _address: Address) -> Parts:
    found = {
        "part_held": couple.held,
        "part_still_expected": couple.expected,
        "part_not_held": couple.did_not_happen,
        "part_together": pair.meetings(view, couple).together,
    }
    for heading, events in found.items():
        yield view.words[heading], (dated(view, notes, event) for event in events)


def _expectations(view: View, notes: Footnotes, _address: Address) -> Parts:
    for found in expectations.forecasts(view.timeline).outcomes:
        told = (one.forecast for group in found.groups for one in group.expectations)
        yield expectations.heading(view, found), (forecast_line(view, notes, one) for one in told)


def _map(view: View, notes: Footnotes, _address: Address) -> Parts:
    found = world_map.places(view)
    for heading, entries in (("part_all_places", found.on_map), ("part_no_point", found.off_map)):
        yield (
            view.words[heading],
            (f"{notes.link(one.place.id)}: {view.words('count_event', n=len(one.events))}" for one in entries),
        )


def _names(view: View, notes: Footnotes, _address: Address) -> Parts:
    for script in names.by_script(view):
        entries = (entry for row in script.rows for entry in row.entries)
        yield (
            view.words[names.HEADINGS[script.name]],
            (
                f"{view.words['list_separator'].join(escaped(name.text) for name in entry.names)}: "
                f"{notes.link(entry.record.id)}"
                for entry in entries
            ),
        )


def _changes(view: View, notes: Footnotes, _address: Address) -> Parts:
    for day in changes.days(view.timeline):
        yield view.words.dates.date(on_day(day.date)), _of_day(view, notes, day)


def _of_day(view: View, notes: Footnotes, day: changes.Day) -> Iterator[str]:
    for change in day.corrected:
        yield f"{view.words['corrected']}: {notes.link(change.record.id)}\n\n{notes.prose(change.note)}"
    for gone in day.removed:
        other = notes.link(gone.see) if gone.see else ""
        yield "\n\n".join(filter(None, (f"{view.words['removed_head']}: {gone.id}", notes.prose(gone.reason), other)))
    for added in day.added:
        yield from (f"{view.words['added_head']}: {notes.link(record.id)}" for record in added.records)


def _data(view: View, _notes: Footnotes, _address: Address) -> Parts:
    for name in view.timeline.settings.exports:
        if can_write(name):
            key = Format(name.value).key
            yield view.words[key], [escaped(view.words[f"{key}_text"])]


def _removed(view: View, gone: Tombstone) -> Listed:
    title = view.words("removed_title", id=gone.id)
    url = view.urls.of(gone.kind, gone.id, view.language)
    return Listed(url=url, title=title, lead=view.words_of(gone.reason), parts=lambda *_: iter(()))


_SECTIONS = {Section.ENCOUNTERS: _encounters, Section.EXPECTATIONS: _expectations, Section.MAP: _map}
"""What writes the page of each section that a site may go without."""
