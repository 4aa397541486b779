"""A page or a source as reference managers read it: one module a form, and one line for it in `FORMS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dateline.pages.citing import bibtex, csl, ris
from dateline.pages.citing.work import Author, Work, page_as_work, source_as_work, work_of
from dateline.urls import CitationForm

__all__ = ["FORMS", "Author", "Form", "Work", "page_as_work", "source_as_work", "work_of"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which works are cited."""

    entry: Callable[[Work], str]
    """A work, which stands in a file of its own and in that of all: it is written once."""
    file: Callable[[Iterable[str]], str]
    """A file of such entries."""

    def __call__(self, works: Iterable[Work]) -> str:
        """A file of works."""
        return self.file(map(self.entry, works))


FORMS: Mapping[CitationForm, Form] = MappingProxyType(
    {
        CitationForm.BIBTEX: Form(bibtex.bibtex, bibtex.file),
        CitationForm.BIBLATEX: Form(bibtex.biblatex, bibtex.file),
        CitationForm.CSL: Form(csl.entry, csl.file),
        CitationForm.RIS: Form(ris.entry, ris.file),
    }
)
"""What writes a file of each form, in the order in which pages name them."""
