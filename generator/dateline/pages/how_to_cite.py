"""How to cite a record: in a sentence, in BibTeX, in CSL-JSON, as files; each names the day of review, not today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dateline.model import Record
from dateline.model.formats import Format
from dateline.pages.citing import FORMS, page_as_work
from dateline.pages.citing.bibtex import bibtex
from dateline.pages.citing.csl import item
from dateline.pages.view import View, on_day
from dateline.urls import CitationForm

_ENCODER = json.JSONEncoder(ensure_ascii=False)  # `json.dumps` makes one each time


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A record as others cite it."""

    url: str
    """Its permanent address; "" where the site does not know its own."""
    forms: tuple[tuple[str, str], ...]
    """The key of each form's label, and the form."""
    files: tuple[tuple[str, str], ...]
    """The key of each file's label, and its address from the root. Of a source they cite the source itself."""


def cited(view: View, record: Record) -> Cited:
    """The record as others cite it."""
    work = page_as_work(view, record)
    forms = (
        ("cite_text", sentence(view, record, work.url)),
        (
            "cite_bibtex",
            bibtex(replace(work, note=" · ".join(filter(None, (work.note, view.as_of(record)))))).rstrip(),
        ),
        ("cite_csl", _one_key_a_line(item(work))),
    )
    files = tuple(
        (f"cite_{form.name.lower()}", view.urls.citation(record, form, view.language)) for form in forms_offered(view)
    )
    return Cited(url=work.url, forms=forms, files=files)


def _one_key_a_line(found: Mapping[str, Any]) -> str:
    """JSON that is read at a glance: a date takes no eight lines."""
    lines = (f'  "{key}": {_ENCODER.encode(value)}' for key, value in found.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def forms_offered(view: View) -> tuple[CitationForm, ...]:
    """The files for reference managers that the site has."""
    return tuple(FORMS) if Format.CITATIONS in view.timeline.settings.exports else ()


def sentence(view: View, record: Record, url: str) -> str:
    """One sentence in the language of the page."""
    reviewed = view.words.dates.short_date(on_day(view.timeline.reviewed(record)))
    return view.words(
        "citation",
        title=view.name(record),
        site=view.plain(view.timeline.settings.title),
        id=record.id,
        date=reviewed,
        url=url,
    ).rstrip()
