"""How to cite a record: in a sentence, in BibTeX, in CSL-JSON; each names the day of review, not today."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import urljoin

from dateline.model import Record
from dateline.pages.view import View, on_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A record as others cite it."""

    url: str
    """Its permanent address; "" where the site does not know its own."""
    forms: tuple[tuple[str, str], ...]
    """The key of each form's label, and the form."""


def cited(view: View, record: Record) -> Cited:
    """The record as others cite it."""
    base = view.timeline.settings.base_url
    url = urljoin(base, view.url(record)) if base else ""
    forms = (
        ("cite_text", sentence(view, record, url)),
        ("cite_bibtex", bibtex(view, record, url)),
        ("cite_csl", csl_json(view, record, url)),
    )
    return Cited(url=url, forms=forms)


def sentence(view: View, record: Record, url: str) -> str:
    """One sentence in the language of the page."""
    reviewed = view.words.dates.short_date(on_day(view.timeline.settings.as_of))
    return view.words(
        "citation",
        title=view.name(record),
        site=view.plain(view.timeline.settings.title),
        id=record.id,
        date=reviewed,
        url=url,
    ).rstrip()


def bibtex(view: View, record: Record, url: str) -> str:
    """A BibTeX entry of type `misc`."""
    settings = view.timeline.settings
    fields = {
        "title": f"{{{in_tex(view.name(record))}}}",
        "howpublished": in_tex(view.plain(settings.title)),
        "year": f"{settings.as_of:%Y}",
        "note": in_tex(view.words("as_of", date=view.words.dates.short_date(on_day(settings.as_of)))),
    } | ({"url": url} if url else {})
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{record.id},\n{lines}\n}}"


def csl_json(view: View, record: Record, url: str) -> str:
    """A CSL-JSON item of type `webpage`, as reference managers read it."""
    settings = view.timeline.settings
    day = settings.as_of
    item = {
        "id": record.id,
        "type": "webpage",
        "title": view.name(record),
        "container-title": view.plain(settings.title),
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "language": view.language,
    } | ({"URL": url} if url else {})
    return json.dumps(item, ensure_ascii=False, indent=2)


_TEX = re.compile(r"[\\{}&%$#_^~]")
_TEX_NAMES = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


def in_tex(text: str) -> str:
    """A text whose special characters TeX prints as they are."""
    return _TEX.sub(lambda found: _TEX_NAMES.get(found[0], f"\\{found[0]}"), text)
