"""What a reader of another program's file gives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urlsplit

import nh3

from dateline.dates import DateError, parse
from dateline.diagnostics.message import Message
from dateline.diagnostics.text import printable
from dateline.editing.new.ids import slug
from dateline.model.vocabulary import RecordKind, Status

MAX_TITLE = 300
MAX_MARKUP = 32 * 1024
"""The longest text with its markup, in characters: to read HTML takes more than twice as long for twice as much."""
HOURS = ("time", "end_time", "timezone")
"""What an event says of them, in a record's own form."""
OF_A_SOURCE = ("url", "source_title", "publisher")
"""What a row says of the page that it rests on."""
_LAST_OF_FOUR_DIGITS = 9999


class ImportFileError(Exception):
    """A file that is not what it was said to be."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an import knows besides the file."""

    name: str
    """The file's name, which stands as the source of what names none."""
    language: str
    """The BCP 47 tag of its texts: the site's first language."""
    languages: tuple[str, ...]
    today: dt.date
    """The day the record speaks from: what is later has not taken place yet."""
    kind: str
    """The kind of event that each becomes."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """For a table of one's own: the column of each key."""
    encoding: str = ""
    """What the file's text is in, as Python calls it; "" where nobody says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A record to be made."""

    kind: RecordKind
    row: str
    """Where it comes from: a row's number, an item's id."""
    answers: dict[str, Any]
    source: Draft | None = None
    """The record of what it rests on; None where it rests on the file."""
    id: str = ""
    """The id that the file has for it; "" where it has none."""
    otherwise: str = ""
    """What an id is made of where none of its names is in Latin letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """Something that was not carried over."""

    row: str
    message: Message


@dataclass(slots=True, kw_only=True)
class Read:
    """What a file gave."""

    drafts: list[Draft] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)

    def lose(self, row: str, message: Message) -> None:
        """Note what was not carried over."""
        self.lost.append(Lost(row=row, message=message))


def event(read: Read, asked: Asked, row: str, texts: Mapping[str, str], *, is_cancelled: bool = False) -> None:
    """Add an event by `title`, `date` (EDTF), `summary`, perhaps `id`, `url`, `publisher`, `source_title` and hours.

    A text may also be given in a language: `title_fr`.
    """
    if long := next((key for key, text in texts.items() if len(text) > MAX_MARKUP), ""):
        read.lose(row, Message("`{key}` is longer than {number} characters", key=long, number=f"{MAX_MARKUP:,}"))
        return
    titles, date = _in_languages(asked, texts, "title"), texts.get("date", "")
    if not titles:
        read.lose(row, Message("it has no title"))
        return
    try:
        began = parse(date)
    except DateError as error:
        title, *_ = titles.values()
        read.lose(row, Message("{title}: {problem}; {hint}", title=title, problem=error.message, hint=error.cure))
        return
    ahead = Status.EXPECTED if began.earliest > asked.today else Status.OCCURRED
    answers = {
        "title": {tag: title[:MAX_TITLE] for tag, title in titles.items()},
        "date": date,
        "kind": asked.kind,
        "status": (Status.CANCELLED if is_cancelled else ahead).value,
        "summary": _in_languages(asked, texts, "summary") or titles,
    } | {key: texts[key] for key in HOURS if key in texts}
    source = source_of(asked, row, texts)
    draft = Draft(
        kind=RecordKind.EVENT,
        row=row,
        answers=answers,
        source=source,
        id=texts.get("id", ""),
        otherwise=f"{date.partition('/')[0]} {asked.kind}",
    )
    read.drafts.append(draft)
    if source is None:
        for key in OF_A_SOURCE:
            if value := texts.get(key):
                read.lose(row, Message("`{key}` is not carried over: {value}", key=key, value=value[:MAX_TITLE]))
    for link in (link for key, text in texts.items() if key.startswith("summary") for link in links_in(text)):
        read.lose(row, Message("the link {url} in its text is not carried over", url=link[:MAX_TITLE]))


def _in_languages(asked: Asked, texts: Mapping[str, str], key: str) -> dict[str, str]:
    """A text in each language that the row has it in; what has no language stands in the site's first one."""
    given = {asked.language: texts.get(key, "")} | {
        tag: text for tag in asked.languages if (text := texts.get(f"{key}_{tag}", ""))
    }
    return {tag: text for tag, markup in given.items() if (text := plain_text(markup))}


def edtf_year(year: int) -> str:
    """The year of a calendar without a year 0 as EDTF has it: `-0043` of -44, which is 44 BC."""
    counted = year + 1 if year < 0 else year
    sign = "-" if counted < 0 else ""
    return f"{sign}{abs(counted):04}" if abs(counted) <= _LAST_OF_FOUR_DIGITS else f"Y{counted}"


def source_of(asked: Asked, row: str, texts: Mapping[str, str]) -> Draft | None:
    """The page that a row names; None where it names none that can be opened.

    Without a title of its own it is called by its address: several rows may name it, and none of them is about it.
    """
    url = texts.get("url", "")
    host = _host(url)
    if not host:
        return None
    titles, publishers = (_in_languages(asked, texts, key) for key in ("source_title", "publisher"))
    publisher = next(iter(publishers.values()), "")
    site, path = host.removeprefix("www."), printable(unquote(urlsplit(url).path).rstrip("/"))
    answers = {
        "title": {tag: title[:MAX_TITLE] for tag, title in (titles or {asked.language: site + path}).items()},
        "publisher": {tag: name[:MAX_TITLE] for tag, name in (publishers or {asked.language: host}).items()},
        "language": asked.language,
        "kind": "reference",
        "url": url,
    }
    made = "" if titles else slug(f"{slug(publisher) or site} {path}")
    return Draft(kind=RecordKind.SOURCE, row=row, answers=answers, id=made, otherwise=site)


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname if url.startswith(("https://", "http://")) else None
    except ValueError:  # brackets around what is no IPv6 address
        return None


class _Text(HTMLParser):
    """The text of HTML, a blank line for each paragraph, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.links: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A paragraph begins below the one before it."""
        if tag in _BREAKS:
            self.parts.append("\n")
        self.links += [value for name, value in attrs if name in _LEADING.get(tag, ()) and value]


_BREAKS = frozenset({"br", "p", "div", "li"})
_LEADING: Mapping[str, set[str]] = {"a": {"href"}, "img": {"src"}}


def _read(html: str) -> _Text:
    # A browser's reading first: the standard library's parser raises an error for some declarations that are none.
    clean = nh3.clean(html, tags={*_BREAKS, *_LEADING}, attributes={**_LEADING}, link_rel=None)
    parser = _Text()
    parser.feed(clean)
    parser.close()
    return parser


def links_in(html: str) -> list[str]:
    """Where the links and pictures of a text lead."""
    return _read(html).links


def plain_text(html: str) -> str:
    """A text without its markup, each paragraph on one line."""
    parser = _read(html)
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n\n".join(filter(None, lines))
