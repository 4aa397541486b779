"""CSL-JSON (citation style language, data of schema 1.0), for Zotero, pandoc, citeproc and others.

Of a range the first day alone, the range being in `note`: citeproc-py loses the year of a range, pandoc prints an open
one as "June 12–0". No seasons and no literal dates: each program prints those in its own way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dateline.dates import Edtf
from dateline.pages.citing.work import Author, Work, WorkKind

_TYPES = {WorkKind.PAGE: "webpage", WorkKind.ARTICLE: "article-newspaper", WorkKind.BOOK: "book"}


def file(entries: Iterable[str]) -> str:
    """A file of works: an array, as every reader takes it."""
    return "[\n" + ",\n".join(entries) + "\n]\n"


def entry(work: Work) -> str:
    """A work as it stands in a file."""
    return json.dumps([item(work)], ensure_ascii=False, indent=1).removeprefix("[\n").removesuffix("\n]")


def item(work: Work) -> dict[str, Any]:
    """A work as an item; what is not known has no key."""
    found = {
        "id": work.key,
        "type": _TYPES[work.kind],
        "title": work.title,
        "author": [_name(author) for author in work.authors],
        "publisher" if work.kind is WorkKind.BOOK else "container-title": work.container,
        "issued": _date(work.date),
        "accessed": _date(work.accessed),
        "language": work.language,
        "URL": work.url,
        "note": work.note,
    }
    return {key: value for key, value in found.items() if value}


def _name(author: Author) -> dict[str, str]:
    return {"family": author.family, "given": author.given} if author.family else {"literal": author.name}


def _date(date: Edtf | None) -> dict[str, Any]:
    start = date.plain_start if date else None
    if start is None:
        return {}
    parts = [part for part in (start.year, start.month, start.day) if part]
    return {"date-parts": [parts]} | ({"circa": True} if start.approximate else {})
