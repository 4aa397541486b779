"""What is cited, in the words of one language: a page of this site, or a source itself.

Nothing here is taken apart that nobody told: a byline is a whole unless the record of its author has the family name
first in `sort`, since "Lee Hyun-ju" and "Zachary Cohen" look the same to a program.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import urljoin

from dateline.dates import Edtf
from dateline.model import Event, Record, Source
from dateline.model.texts import Text
from dateline.pages.view import View, on_day


class WorkKind(Enum):
    """What a work is to a bibliography."""

    PAGE = auto()
    """Something on the web that is no article."""
    ARTICLE = auto()
    """Of a newspaper, an agency or a broadcaster."""
    BOOK = auto()
    """What has no address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote a work."""

    name: str
    """As it is printed."""
    family: str = ""
    given: str = ""
    """Both, or neither where nobody told which is which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is cited. Every text is one line."""

    key: str
    kind: WorkKind
    title: str
    language: str
    """BCP 47 tag of the title."""
    container: str
    """The site or newspaper that it stands in, or its publisher."""
    authors: tuple[Author, ...] = ()
    date: Edtf | None = None
    url: str = ""
    accessed: Edtf | None = None
    note: str = ""
    """What the fields cannot hold: an event's own day; a date that is no day, month or year; an archived copy."""


def work_of(view: View, record: Record) -> Work:
    """What a reader of the record's page wants to cite: a source itself, of other records their page."""
    return source_as_work(view, record) if isinstance(record, Source) else page_as_work(view, record)


def page_as_work(view: View, record: Record) -> Work:
    """The page of a record, as of the day of review; when and where an event was stands in the note."""
    settings = view.timeline.settings
    return Work(
        key=record.id,
        kind=WorkKind.PAGE,
        title=one_line(view.name(record)),
        language=view.language,
        container=one_line(view.plain(settings.title)),
        date=on_day(view.timeline.reviewed(record)),
        url=urljoin(settings.base_url, view.url(record)) if settings.base_url else "",
        note=one_line(when_and_where(view, record)) if isinstance(record, Event) else "",
    )


def when_and_where(view: View, event: Event) -> str:
    """The date and the place of an event in words."""
    told = (view.words.dates.short_date(event.date), view.place_names(event.place))
    return view.words["list_separator"].join(filter(None, told))


def source_as_work(view: View, source: Source) -> Work:
    """A source, under the title that it bears itself."""
    title, language = _own(view, source, source.title)
    kind = WorkKind.ARTICLE if source.kind.means.is_article else WorkKind.PAGE
    return Work(
        key=source.id,
        kind=kind if source.url or kind is WorkKind.ARTICLE else WorkKind.BOOK,
        title=title,
        language=language,
        container=_own(view, source, source.publisher)[0],
        authors=authors(view, source),
        date=source.published,
        url=source.url or source.archive_url or "",
        accessed=on_day(source.accessed) if source.accessed else None,
        note=_note(view, source),
    )


def _own(view: View, source: Source, text: Text) -> tuple[str, str]:
    """A text of a source in its own language where it is given, and the language."""
    if source.language in text:
        return one_line(text[source.language]), source.language
    picked = text.pick(view.language, view.default)
    return one_line(picked.text), picked.language


def _note(view: View, source: Source) -> str:
    found = []
    date = source.published
    if date and (date.is_interval or date.is_approximate or date.is_uncertain or date.julian or not _is_whole(date)):
        found.append(view.words("cite_dated", date=view.words.dates.short_date(date)))
    if source.archive_url and source.url:
        found.append(view.words("cite_archived", url=source.archive_url))
    return one_line(" ".join(found))


def _is_whole(date: Edtf) -> bool:
    """Whether the formats for citations can hold all that is known of a date."""
    return date.start is not None and date.plain_start == date.start


def authors(view: View, source: Source) -> tuple[Author, ...]:
    """Who wrote a source. Names are taken apart at commas only where each has several words."""
    byline = one_line(source.author or "")
    names = [name.strip() for name in byline.split(",")]
    if not all(" " in name for name in names):
        names = [byline]
    return tuple(_author(view, name) for name in names if name)


def _author(view: View, name: str) -> Author:
    key = view.authors.get(name)
    person = view.timeline.people.get(key) if key else None
    for text in (person.sort or {}).values() if person else ():
        family, comma, given = (part.strip() for part in text.partition(","))
        if comma and {f"{given} {family}", f"{family} {given}", family + given} & {name}:
            return Author(name=name, family=family, given=given)
    return Author(name=name)


_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def one_line(text: str) -> str:
    """A text without line breaks and characters that control something: no form here can hold them."""
    return " ".join(_CONTROLS.sub(" ", text).split())
