"""What an editor sees while writing: the last good site, the errors of the present one, each edit at once.

After an edit of records MkDocs need not build again as long as the same pages exist under the same
addresses: the pages take over what they now say, and each is written when a browser asks for it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import get_plugin_logger

from dateline.diagnostics import Diagnostic
from dateline.diagnostics.message import Message, spoken
from dateline.hosts.banner import banner
from dateline.hosts.log_report import languages_for, report
from dateline.hosts.mkdocs.edited import Edited
from dateline.hosts.mkdocs.one_build import Build
from dateline.hosts.mkdocs.places import failed_template
from dateline.hosts.protocols import Prepared, Site
from dateline.model.settings import Settings
from dateline.pages.page import Body, Page
from dateline.search.answers import Answers
from dateline.search.facts import Facts
from dateline.search.index import SearchIndex
from dateline.words import Words

log = get_plugin_logger("dateline")

Handwritten = dict[str, tuple[int, int]]
"""Path, time of change and size of every file that only MkDocs reads."""


class Preview:
    """The one thing that outlives a build: what was good last, and what is wrong now."""

    def __init__(self, root: Path, prepare: Callable[[], Prepared]) -> None:
        self.errors: tuple[Diagnostic, ...] = ()
        self.trouble = ""
        """Why MkDocs could not build, where that was no matter of records."""
        self.search_index = SearchIndex()
        self._root = root
        self._prepare = prepare
        self._site: Site | None = None
        self._edited: Edited | None = None
        self._prepared: Prepared | None = None
        self._handwritten: Handwritten = {}
        self._templates: str | None = None
        """The folder of the site's own."""
        self._languages = languages_for(None)
        self._lock = threading.Lock()
        """Held while pages change or are written: requests come in threads of their own."""

    def site(self, settings: Settings, config: MkDocsConfig) -> Site:
        """The site to build: the present one, else the last good one, else a page that says there is none."""
        self._handwritten, self._languages = handwritten(config), languages_for(settings)
        self._templates = config.theme.custom_dir
        prepared, self._prepared = self._prepared or self._prepare(), None
        self._judge(prepared)
        return self._site or WaitingSite(settings)

    @property
    def is_waiting(self) -> bool:
        """Whether no site has been good yet."""
        return self._site is None

    def built(self, build: Build) -> None:
        """Remember what MkDocs has built; edits of records start from it."""
        self._edited = Edited(build) if self._site is build.site else None
        self.trouble = ""

    def rebuild(self, build_all: Callable[[], None]) -> None:
        """Make the site anew after an edit, by MkDocs only where that is needed. Never raises.

        MkDocs answers no request any more after a rebuild that raised.
        """
        try:
            if not self._adopt():
                with self._lock:
                    build_all()
        except MkDocsException as error:  # in words already: mostly a mistake in mkdocs.yml
            log.error("the site could not be built: %s", error)  # noqa: TRY400 -- where it was raised helps no editor
            self._stop(_reason(error))
        except (Exception, SystemExit) as error:  # whatever it is, the next edit may mend it
            if told := failed_template(error, self._templates, self._root):
                log.error("%s", told)  # noqa: TRY400 -- where the template stands, not where it was called
            else:
                log.exception("the site could not be built")
            self._stop(told or str(error) or type(error).__name__)

    def _stop(self, trouble: str) -> None:
        """Stay with what was built last; the next edit, whatever it is, has MkDocs build."""
        self.trouble, self._handwritten = trouble, {}

    def _adopt(self) -> bool:
        """Take over an edit. False where MkDocs has to build.

        While the records have errors nothing is built, whatever else has changed: MkDocs would miss in the last good
        site what is only in the present one.
        """
        edited = self._edited
        if edited is None:
            return False
        prepared = self._prepare()
        if prepared.site is not None and handwritten(edited.build.config) != self._handwritten:
            self._prepared = prepared
            return False
        with self._lock:
            self._edited = None  # should it fail, half an edit is worth nothing
            has_adopted = prepared.site is None or edited.adopt(prepared.site)
            self._edited = edited
            if has_adopted:
                self._judge(prepared)
                return True
        self._prepared = prepared
        return False

    def freshen(self, path: str) -> None:
        """Write the file at this path of the site if an edit has made it stale."""
        with self._lock:
            if self._edited is not None:
                self._edited.freshen(path)

    def banner(self) -> Markup:
        """What is wrong now, as a part of a page; empty if nothing is."""
        return banner(self.errors, self.trouble, is_waiting=self.is_waiting, language=self._languages.pages)

    def _judge(self, prepared: Prepared) -> None:
        errors, language = prepared.findings.errors, self._languages.log
        if errors:
            told = Message("the records have errors:").in_language(language)
            log.error("%s\n%s", told, report(self._root, errors, language))
        elif self.errors:
            log.info(Message("the records have no errors any more").in_language(language))
        self.errors = errors
        self._site = prepared.site or self._site


def _reason(error: MkDocsException) -> str:
    """What went wrong: `Abort` itself says only that MkDocs has written it to its log."""
    return str((error.__cause__ or error.__context__ or error) if isinstance(error, Abort) else error)


def handwritten(config: MkDocsConfig) -> Handwritten:
    """The state of everything that MkDocs reads itself."""
    folders = [config.docs_dir, config.theme.custom_dir, config.config_file_path]
    states = {}
    for folder in filter(None, folders):
        for path in (Path(folder), *Path(folder).rglob("*")):
            with suppress(FileNotFoundError):  # gone since it was listed
                state = path.stat()
                states[str(path)] = (state.st_mtime_ns, state.st_size)
    return states


class WaitingSite:
    """Before the records were good for the first time: a home page in each language, which the errors stand on."""

    TITLE = Message("Waiting for the records")
    TEXT = Message("The records have errors. The site appears here as soon as they are mended.")

    def __init__(self, settings: Settings) -> None:
        self.pages = tuple(
            Page(
                kind="waiting",
                id="",
                language=tag,
                url="" if tag == settings.language else f"{tag}/",
                title=self.TITLE.in_language(tag),
                write=partial(self.write, tag),
                describe=partial(self.TEXT.in_language, tag),
            )
            for tag in settings.languages
        )

    def write(self, tag: str) -> Body:
        """One heading, one sentence."""
        title, text = self.TITLE.in_language(tag), self.TEXT.in_language(tag)
        html = Markup('<h1 id="title" lang="{0}">{1}</h1>\n<p lang="{0}">{2}</p>').format(spoken(tag), title, text)
        return Body(html=html, sections=())

    @property
    def records(self) -> Mapping[str, object]:
        """None."""
        return {}

    @property
    def facts(self) -> Mapping[str, Facts]:
        """None."""
        return {}

    @property
    def answers(self) -> Mapping[str, Mapping[str, Answers]]:
        """None."""
        return {}

    def words_in(self, language: str) -> Words:
        """What ships: the site's own may be what is wrong."""
        return Words(language)

    def files(self) -> Iterable[Any]:
        """None."""
        return ()
