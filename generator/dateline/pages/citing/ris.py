"""RIS, for reference managers.

Articles are MGZN: of NEWS one reader takes the author for a reporter and drops the day. The year stands in `PY` by
itself, since pandoc reads no more there, and the day in `DA`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.dates import Edtf
from dateline.pages.citing.work import Work, WorkKind

_TYPES = {WorkKind.PAGE: "ELEC", WorkKind.ARTICLE: "MGZN", WorkKind.BOOK: "BOOK"}


def file(entries: Iterable[str]) -> str:
    """A file of works. Lines end as the form asks, in CR and LF."""
    return "\r\n".join(entries)


def entry(work: Work) -> str:
    """A work as it stands in a file."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(work) if value) + "ER  - \r\n"


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES[work.kind]
    yield "ID", work.key
    for author in work.authors:
        yield "AU", f"{author.family}, {author.given}" if author.family else author.name
    yield "TI", work.title
    yield "PB" if work.kind is WorkKind.BOOK else "T2", work.container
    yield "PY", f"{start.year:04}" if work.date and (start := work.date.plain_start) else ""
    yield "DA", _date(work.date)
    yield "Y2", _date(work.accessed)
    yield "LA", work.language
    yield "UR", work.url
    yield "N1", work.note


def _date(date: Edtf | None) -> str:
    """Year, month and day between slashes, which all stand: "2018/06//"."""
    start = date.plain_start if date else None
    if start is None:
        return ""
    month = f"{start.month:02}" if start.month else ""
    day = f"{start.day:02}" if start.day else ""
    return f"{start.year:04}/{month}/{day}/"
