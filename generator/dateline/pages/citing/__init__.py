"""A page or a source as reference managers read it: one module a form, and one line for it in `FORMS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from dateline.pages.citing import bibtex, csl, ris
from dateline.pages.citing.work import Author, Work, page_as_work, source_as_work, work_of
from dateline.urls import CitationForm

__all__ = ["FORMS", "Author", "Work", "page_as_work", "source_as_work", "work_of"]

FORMS: Mapping[CitationForm, Callable[[Iterable[Work]], str]] = MappingProxyType(
    {
        CitationForm.BIBTEX: bibtex.bibtex,
        CitationForm.BIBLATEX: bibtex.biblatex,
        CitationForm.CSL: csl.csl_json,
        CitationForm.RIS: ris.ris,
    }
)
"""What writes a file of each form, in the order in which pages name them."""
