"""The only place that knows where a thing lives.

A URL here is relative to the site's root, without a leading slash, and ends in "/" (the home page is ""):
`events/hanoi-summit/` in the default language, `ja/events/hanoi-summit/` in another. Links on pages are
relative to the page (`relative`), so that the site works under any path and from a saved copy.
"""

from __future__ import annotations

from enum import StrEnum

from dateline.model import KINDS, Record
from dateline.model.settings import Settings
from dateline.model.vocabulary import RecordKind


class Listing(StrEnum):
    """Pages that are about no single record. The value is the path."""

    HOME = ""
    NAMES = "names"
    ENCOUNTERS = "encounters"
    EXPECTATIONS = "expectations"
    MAP = "map"
    CHANGES = "changes"
    DATA = "data"


class CitationForm(StrEnum):
    """What reference managers read. The value is what the name of such a file ends in."""

    BIBTEX = "bib"
    BIBLATEX = "biblatex.bib"
    CSL = "csl.json"
    RIS = "ris"


class FeedForm(StrEnum):
    """What feed readers read. The value is the name of the file beside the page that it follows."""

    ATOM = "feed.xml"
    JSON = "feed.json"


class CalendarForm(StrEnum):
    """Calendars beside a page. The value is the name of the file."""

    EVENTS = "calendar.ics"
    ANNIVERSARIES = "anniversaries.ics"


class Urls:
    """Addresses in every language of a site."""

    def __init__(self, settings: Settings) -> None:
        self._default = settings.language
        self._languages = tuple(settings.languages)

    def in_language(self, path: str, language: str) -> str:
        """The address of `path` ("events/x/") in a language."""
        return path if language == self._default else f"{language}/{path}"

    def record(self, record: Record, language: str) -> str:
        """The address of a record's page."""
        return self.of(record.record_kind, record.id, language)

    def of(self, kind: RecordKind, key: str, language: str) -> str:
        """The address of the page of the record `key`."""
        return self.in_language(f"{KINDS[kind].address}/{key}/", language)

    def records(self, kind: RecordKind, language: str) -> str:
        """The address of the page that lists the records of a kind."""
        return self.in_language(f"{KINDS[kind].address}/", language)

    def listing(self, listing: Listing, language: str) -> str:
        """The address of a page that is about no single record."""
        return self.in_language(f"{listing.value}/" if listing.value else "", language)

    def pair(self, one: str, other: str, language: str) -> str:
        """The address of the page of two people's encounters, whichever is named first."""
        first, second = sorted((one, other))
        return self.in_language(f"{Listing.ENCOUNTERS.value}/{first}--{second}/", language)

    def citation(self, record: Record, form: CitationForm, language: str) -> str:
        """The address of a file beside a record's page, by which others cite it."""
        return f"{self.record(record, language)}{record.id}.{form.value}"

    def text(self, page: str) -> str:
        """The address of the page at `page` as Markdown, where llmstxt.org looks for it."""
        return f"{page}index.html.md"

    def citations(self, form: CitationForm, language: str) -> str:
        """The address of the file by which everything can be cited."""
        return self.in_language(f"data/citations.{form.value}", language)

    def feed(self, page: str, form: FeedForm) -> str:
        """The address of the feed of what the page at `page` is about."""
        return page + form.value

    def calendar(self, page: str, form: CalendarForm) -> str:
        """The address of a calendar of what the page at `page` is about."""
        return page + form.value

    def embed(self, page: str, language: str) -> str:
        """The address of the small page that shows on other sites what the page at `page` is about."""
        return self.in_language(f"embed/{page.removeprefix(self.in_language('', language))}", language)

    def preview(self, page: str) -> str:
        """The address of the picture that is shown with a link to the page at `page`."""
        return f"{page}preview.png"

    def alternates(self, path: str) -> tuple[tuple[str, str], ...]:
        """Language and address of a path in every language."""
        return tuple((language, self.in_language(path, language)) for language in self._languages)


def relative(target: str, page: str) -> str:
    """The address `target` as the page at the address `page` links to it; "./" for the page itself.

    Both are as above. An anchor on `target` is kept.
    """
    path, mark, anchor = target.partition("#")
    if path == page and mark:
        return f"#{anchor}"
    shared = 0  # characters of the folders that both lie in; by lists of steps, a build took 1 % more
    while (end := page.find("/", shared) + 1) and path.startswith(page[:end]):
        shared = end
    return ("../" * page.count("/", shared) + path[shared:] or "./") + mark + anchor
