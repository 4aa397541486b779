"""What changed, as entries of a feed: a record that was added, one that was corrected, one that went.

Their time is that of the record's own history, never that of the event: readers put 1953 into 2089. The history knows
days; noon in UTC is on that day for nearly everybody.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nsmallest
from weakref import WeakKeyDictionary

from markupsafe import Markup, escape

from dateline import prose
from dateline.model import Event, Record, Source, Tombstone
from dateline.model.texts import Picked, Prose
from dateline.pages.subjects import Subject
from dateline.pages.view import View
from dateline.prose import Target
from dateline.urls import Listing

MAX_ENTRIES = 50
"""Entries of a feed, the newest; the pages have the rest."""
MAX_KEPT = 2**11
"""Entries that stay written at the most: those of a subject stand again in the feeds of others."""
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One change. `id` stays the same for ever; everything is in one language. It stands in many feeds as it is."""

    id: str
    url: str
    title: str
    html: Markup
    instant: str
    """RFC 3339, in UTC."""
    language: str

    @cached_property
    def atom(self) -> bytes:
        """The element of Atom."""
        return (
            f"<entry>\n<id>{escape(self.id)}</id>\n<title>{escape(self.title)}</title>\n"
            f'<link rel="alternate" type="text/html" href="{escape(self.url)}"/>\n'
            f"<published>{self.instant}</published>\n<updated>{self.instant}</updated>\n"
            f'<content type="html">{escape(str(self.html))}</content>\n</entry>'
        ).encode()

    @cached_property
    def json(self) -> bytes:
        """The item of JSON Feed."""
        found = {
            "id": self.id,
            "url": self.url,
            "title": self.title,
            "content_html": str(self.html),
            "date_published": self.instant,
            "date_modified": self.instant,
            "language": self.language,
        }
        return json.dumps(found, ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A change before its words are written."""

    date: dt.date
    about: Record | Tombstone
    note: Prose | None
    anchor: str
    """What tells it from the other changes of the same record."""


class Entries:
    """The entries of a site in one language."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._told = sorted(_told(view), key=lambda told: (-told.date.toordinal(), told.note is None, told.about.id))
        places: dict[str, list[int]] = defaultdict(list)
        for place, told in enumerate(self._told):
            places[told.about.id].append(place)
        self._places: Mapping[str, list[int]] = places
        self._kept: dict[int, Entry] = {}

    def newest(self) -> list[Entry]:
        """Of the whole record."""
        return [self._entry(place) for place in range(min(MAX_ENTRIES, len(self._told)))]

    def of(self, subject: Subject) -> list[Entry]:
        """The newest of a subject: of its own record and of its events."""
        return [self._entry(place) for place in nsmallest(MAX_ENTRIES, self._places_of(subject))]

    def _places_of(self, subject: Subject) -> Iterator[int]:
        about: Iterable[Record] = (*filter(None, [subject.record]), *subject.events)
        for record in about:
            yield from self._places.get(record.id, ())

    def _entry(self, place: int) -> Entry:
        kept = self._kept
        if place not in kept:
            if len(kept) >= MAX_KEPT:
                kept.clear()
            kept[place] = self._written(place)
        return kept[place]

    def _written(self, place: int) -> Entry:
        told, view = self._told[place], self._view
        if isinstance(told.about, Tombstone):
            url = view.urls.of(told.about.kind, told.about.id, view.language)
            title = view.words("feed_removed", name=told.about.id)
            html = rendered(view, told.about.reason)
        else:
            url = view.url(told.about)
            title = view.words("feed_added" if told.note is None else "feed_corrected", name=view.name(told.about))
            html = _described(view, told.about) if told.note is None else rendered(view, told.note)
        return Entry(
            id=f"{view.absolute(url)}#{told.anchor}",
            url=view.absolute(url),
            title=clean(title),
            html=Markup(clean(html)),  # noqa: S704 -- it was markup before
            instant=instant(told.date),
            language=view.language,
        )


def _told(view: View) -> Iterator[_Told]:
    for record in view.timeline.records.values():
        yield _Told(date=record.added, about=record, note=None, anchor="added")
        seen: Counter[dt.date] = Counter()
        for entry in record.corrections:
            seen[entry.date] += 1
            nth = f"-{seen[entry.date]}" if seen[entry.date] > 1 else ""
            yield _Told(date=entry.date, about=record, note=entry.note, anchor=f"corrected-{entry.date}{nth}")
    for tombstone in view.timeline.removed.values():
        yield _Told(date=tombstone.date, about=tombstone, note=tombstone.reason, anchor="removed")


def _described(view: View, record: Record) -> Markup:
    """What a record says of itself; an event's date stands first, in words."""
    first = ""
    if isinstance(record, Event):
        first = view.words.dates.date(record.date)
    if isinstance(record, Source):
        first = view.plain(record.publisher)
    text = record.note if isinstance(record, Source) else getattr(record, "summary", None)
    return Markup("<p>{}</p>").format(first) * bool(first) + rendered(view, text)


_RENDERED: WeakKeyDictionary[View, dict[Picked, Markup]] = WeakKeyDictionary()
"""What was rendered for a view: an embedded event says the same as its feeds."""


def rendered(view: View, text: Prose | None) -> Markup:
    """A text as HTML whose links work anywhere, marked with its language where that is not the feed's."""
    if text is None:
        return Markup()
    made, picked = _RENDERED.setdefault(view, {}), text.pick(view.language, view.default)
    if picked not in made:
        made[picked] = _html(view, picked)
    return made[picked]


def _html(view: View, picked: Picked) -> Markup:
    def whole(key: str) -> Target | None:
        target = view.target(key)
        return replace(target, url=view.absolute(target.url)) if target else None

    html = prose.render(picked.text, resolve=whole)
    if picked.language == view.language:
        return html
    return Markup('<div lang="{}" dir="auto">{}</div>').format(picked.language, html)


def instant(day: dt.date) -> str:
    """Noon of a day in UTC, as RFC 3339 writes it."""
    return f"{day.isoformat()}T12:00:00Z"


def clean(text: str) -> str:
    """A text without characters that XML does not have."""
    return _CONTROLS.sub("", text)


def rest(view: View, subject: Subject) -> str:
    """Where the changes stand that a feed leaves out, whole."""
    return view.absolute(subject.url if subject.record else view.urls.listing(Listing.CHANGES, view.language))
