"""The recipe: folders -> records -> timeline -> pages and files. One screen long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path

from dateline import exports
from dateline.diagnostics import Findings
from dateline.diagnostics.progress import OnProgress, unwatched
from dateline.exports.views import Views
from dateline.model import Record
from dateline.pages import all_pages, assets, redirects
from dateline.pages.page import Page
from dateline.pictures import PICTURES
from dateline.previews import Previews
from dateline.project import read_and_check
from dateline.publishing import OutputFile
from dateline.reading.folders import Cache
from dateline.reading.handwritten import Text, published
from dateline.search import program
from dateline.search.answers import Answers, answers_of
from dateline.search.facts import Facts, facts_of
from dateline.timeline.timeline import Timeline
from dateline.words import Words


@dataclass(frozen=True)
class Site:
    """Everything that is published, ready to be written by any host."""

    timeline: Timeline
    paths: Mapping[str, str] = field(default_factory=dict)
    """Of the records' files, by id; relative to the project's root."""
    previews: Previews | None = None
    """What draws a picture of each page; None where there are none, as in a preview of the site."""
    by_hand: Sequence[Text] = ()
    """The pages that are not made from records."""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page in every language; their bodies are written when asked for."""
        offers = exports.offers(self.views)
        if self.previews:
            offers = replace(offers, preview=self.previews.of)
        return tuple(all_pages(self.timeline, PICTURES, self.paths, offers))

    @property
    def records(self) -> Mapping[str, Record]:
        """Every record by id; one stays the same object until somebody edits it."""
        return self.timeline.records

    @cached_property
    def views(self) -> Views:
        """The timeline in each language, as exports see it."""
        return Views(self.timeline, self.by_hand)

    @cached_property
    def facts(self) -> Mapping[str, Facts]:
        """What search knows of each record beyond the words of its pages, by id."""
        return facts_of(self.timeline)

    @cached_property
    def answers(self) -> Mapping[str, Mapping[str, Answers]]:
        """What questions about a record are answered with, by language and id."""
        return answers_of(self.timeline)

    def words_in(self, language: str) -> Words:
        """The interface texts and date forms of the site in a language."""
        return self.timeline.words_in(language)

    def files(self) -> Iterator[OutputFile]:
        """Every file that is no page."""
        made = chain(assets.files(), program.files(), redirects.files(self.timeline), exports.files(self.views))
        for path, content in made:
            yield OutputFile(path=path, content=content)

    def drawn(self) -> Iterator[OutputFile]:
        """The picture of each page, drawn while iterating."""
        if self.previews:
            seen = ((self.views[page.language], page) for page in self.pages)
            for path, content in self.previews.files(seen):
                yield OutputFile(path=path, content=content)


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A site, or what keeps it from being one."""

    site: Site | None
    """None where there are errors."""
    findings: Findings


def prepare(root: Path, cache: Cache | None = None, on_progress: OnProgress = unwatched) -> Prepared:
    """Read and check everything below `root`. Never raises for what stands in the files."""
    checked = read_and_check(root, cache, on_progress)
    if checked.timeline is None or checked.findings.errors:
        return Prepared(site=None, findings=checked.findings)
    by_hand = published(root, checked.timeline.settings)
    return Prepared(site=Site(checked.timeline, checked.loaded.paths, by_hand=by_hand), findings=checked.findings)
