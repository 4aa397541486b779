"""BibTeX and BibLaTeX: one entry a work, in UTF-8.

Titles and whole names stand in two braces, so that no style changes their capitals and no program takes 福岡静哉 apart.
A year has four digits. There are no `X`, no seasons and no open ranges, which Typst prints as days that nobody named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dateline.dates import Edtf, Moment
from dateline.pages.citing.work import Author, Work, WorkKind

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "arabic",
        "de": "german",
        "en": "english",
        "es": "spanish",
        "fr": "french",
        "it": "italian",
        "ja": "japanese",
        "ko": "korean",
        "pt": "portuguese",
        "ru": "russian",
        "uk": "ukrainian",
        "vi": "vietnamese",
        "zh": "chinese",
    }
)
"""Names that `langid` may have, by the main tag of a language."""


def file(entries: Iterable[str]) -> str:
    """A file of works."""
    return "\n".join(entries)


def bibtex(work: Work) -> str:
    """A work for BibTeX, which knows neither addresses nor newspapers: standard fields, and `url` beside them."""
    return _entry(*_plain(work))


def _plain(work: Work) -> tuple[str, str, Mapping[str, str]]:
    kind, container = {
        WorkKind.PAGE: ("misc", "howpublished"),
        WorkKind.ARTICLE: ("article", "journal"),
        WorkKind.BOOK: ("book", "publisher"),
    }[work.kind]
    start = work.date.plain_start if work.date else None
    fields = {
        "author": _names(work.authors),
        "title": f"{{{{{in_tex(work.title)}}}}}",
        container: f"{{{in_tex(work.container)}}}",
        "year": f"{{{start.year:04}}}" if start else "",
        "month": MONTHS[start.month - 1] if start and start.month else "",
        "day": f"{{{start.day}}}" if start and start.day else "",
        "note": f"{{{in_tex(work.note)}}}" if work.note else "",
        "url": f"{{{in_address(work.url)}}}" if work.url else "",
    }
    return kind, work.key, fields


def biblatex(work: Work) -> str:
    """A work for BibLaTeX, read by biber, pandoc and Typst."""
    return _entry(*_rich(work))


def _rich(work: Work) -> tuple[str, str, Mapping[str, str]]:
    kind, container = {
        WorkKind.PAGE: ("online" if work.url else "misc", "organization"),
        WorkKind.ARTICLE: ("article", "journaltitle"),
        WorkKind.BOOK: ("book", "publisher"),
    }[work.kind]
    main = work.language.partition("-")[0]
    fields = {
        "author": _names(work.authors),
        "title": f"{{{{{in_tex(work.title)}}}}}",
        container: f"{{{in_tex(work.container)}}}",
        "entrysubtype": "{newspaper}" if work.kind is WorkKind.ARTICLE else "",
        "date": _braced(_date(work.date)),
        "url": f"{{{in_address(work.url)}}}" if work.url else "",
        "urldate": _braced(_date(work.accessed)),
        "langid": _braced(LANGUAGES.get(main, "")),
        "note": f"{{{in_tex(work.note)}}}" if work.note else "",
    }
    return kind, work.key, fields


def _date(date: Edtf | None) -> str:
    """A day, month or year, or two of one precision; the note has what this leaves out."""
    if date is None or (start := date.plain_start) is None:
        return ""
    end = date.plain_end
    if end is None or end == start or end.precision is not start.precision:
        return _moment(start)
    return f"{_moment(start)}/{_moment(end)}"


def _moment(moment: Moment) -> str:
    """EDTF. For both qualifiers the weaker one: "%" begins a comment in TeX."""
    return str(moment).replace("%", "~")


def _names(authors: Iterable[Author]) -> str:
    names = [
        f"{in_tex(author.family)}, {in_tex(author.given)}" if author.family else f"{{{in_tex(author.name)}}}"
        for author in authors
    ]
    return _braced(" and ".join(names))


def _braced(value: str) -> str:
    return f"{{{value}}}" if value else ""


def _entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items() if value)
    return f"@{kind}{{{key},\n{lines}\n}}\n"


_TEX = re.compile(r"[\\{}&%$#_^~]")
_TEX_NAMES = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


def in_tex(text: str) -> str:
    """A text whose special characters TeX prints as they are."""
    return _TEX.sub(lambda found: _TEX_NAMES.get(found[0], f"\\{found[0]}"), text)


def in_address(url: str) -> str:
    """A web address for `url`, which is read as it stands: what would end the field is written in percent."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
