"""What an editor sees while writing: the last good site, and what is wrong now on each of its pages."""

from __future__ import annotations

import logging
import tempfile
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path

from markupsafe import Markup

from dateline.diagnostics import Diagnostic, Findings
from dateline.diagnostics.message import Message
from dateline.hosts import search_files
from dateline.hosts.banner import STYLE, banner, insert
from dateline.hosts.log_report import Languages, report
from dateline.hosts.own import assets
from dateline.hosts.own.assembling import edition
from dateline.hosts.own.edition import Edition
from dateline.reading.settings import read_settings
from dateline.search.index import SearchIndex
from dateline.site import Prepared

log = logging.getLogger("dateline")

NEWS = "/livereload"
"""Where an open page asks whether there is something new."""


class Preview:
    """The last good edition and the present errors. Pages are written one at a time, when they are asked for."""

    def __init__(
        self, root: Path, prepare: Callable[[], Prepared], languages: Languages, site_url: str, mount: str
    ) -> None:
        """`mount` is the path of the site below its host, ending in "/"."""
        self.mount = mount
        self._root, self._prepare, self._languages, self._site_url = root, prepare, languages, site_url
        self._edition: Edition | None = None
        self.errors: tuple[Diagnostic, ...] = ()
        """What is wrong now."""
        self._trouble = ""
        self._number = int(time.time())
        """Of the present state; a page of a server that ran before has another one."""
        self._index = SearchIndex()
        self._search: tempfile.TemporaryDirectory[str] | None = None
        self._changed = threading.Condition(threading.RLock())

    def renew(self) -> None:
        """Read everything again after an edit. Never raises: whatever is wrong, the next edit may mend it."""
        try:
            made, errors, trouble = *self._read(), ""
        except (Exception, SystemExit) as error:  # a template, an extension of Markdown, a file that went meanwhile
            log.exception("the site could not be built")
            made, errors, trouble = None, self.errors, str(error) or type(error).__name__
        with self._changed:
            if errors:
                told = Message("the records have errors:").in_language(self._languages.log)
                log.error("%s\n%s", told, report(self._root, errors, self._languages.log))
            elif self.errors:
                log.info(Message("the records have no errors any more").in_language(self._languages.log))
            self.errors, self._trouble = errors, trouble
            if made is not None:
                self._take(made)
            self._number += 1
            self._changed.notify_all()

    def _read(self) -> tuple[Edition | None, tuple[Diagnostic, ...]]:
        prepared, settings = self._prepare(), read_settings(self._root).settings
        if prepared.site is None or settings is None:
            return None, prepared.findings.errors
        made = edition(self._root, settings, prepared.site, self._site_url, before=self._edition)
        wrong = Findings(made.findings).errors
        return (None, wrong) if wrong else (made, ())

    def _take(self, made: Edition) -> None:
        """Put an edition in the old one's place.

        What search knows of a record is made anew, too: a page names others, so it may change though its own file
        does not. That is a third of what the first search after an edit costs.
        """
        self._edition = made
        self.close()

    def close(self) -> None:
        """Delete the files of the index; they are made again when they are asked for."""
        if self._search is not None:
            self._search.cleanup()
            self._search = None

    def wait_for_news(self, since: int, seconds: float) -> int:
        """The number of the present state, as soon as it is another one than `since` or the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != since, seconds)
            return self._number

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of the pages that are shown."""
        return tuple(self._edition.pages) if self._edition else ()

    def is_folder(self, url: str) -> bool:
        """Whether a page lies at this address with a "/" behind it."""
        return self._edition is not None and bool(url) and f"{url}/" in self._edition.pages

    def answer(self, url: str) -> tuple[HTTPStatus, bytes]:
        """What is sent for an address of the site."""
        with self._changed:
            now, ours = self._edition, dict(assets.of_a_preview()).get(url)
            if now is None:  # the page that waits has a script, too, by which it hears that there is more
                return HTTPStatus.OK, self._with_news(WAITING.encode()) if ours is None else ours
            page = url.removesuffix("index.html")
            if page in now.pages:
                return HTTPStatus.OK, self._with_news(now.render(page).encode())
            # Files last: where none has the address, all of them are made.
            content = ours or self._searched(now, url)
            if content is None and url.endswith("sitemap.xml"):
                content = dict(now.sitemaps()).get(url)
            if content is None:
                content = now.files.get(url)
            if content is not None:
                return HTTPStatus.OK, content
            return HTTPStatus.NOT_FOUND, self._with_news(now.not_found().encode())

    def _with_news(self, page: bytes) -> bytes:
        """A page with what is wrong now, and the script that waits for news."""
        at = f"{self.mount}assets/dateline/"
        sheet = Markup('<link rel="stylesheet" href="{}preview.css">').format(at)
        told = banner(
            self.errors, self._trouble, is_waiting=self._edition is None, language=self._languages.pages
        ).replace(STYLE, sheet)
        script = Markup('<script src="{}preview.js" data-number="{}" data-news="{}?since={}"></script>')
        return insert(page, told + script.format(at, self._number, NEWS, self._number))

    def _searched(self, now: Edition, url: str) -> bytes | None:
        """A file of the index, which is made when it is first asked for."""
        if "search/" not in url:
            return None
        if self._search is None:
            self._search = tempfile.TemporaryDirectory(prefix="dateline-")
            search_files.write(
                Path(self._search.name),
                now.searched(),
                index=self._index,
                entries=now.all_entries(),
                facts=now.site.facts,
                answers=now.site.answers,
                words_in=now.site.words_in,
                as_of=now.settings.as_of,
            )
        return file_below(Path(self._search.name), url)


def file_below(folder: Path, url: str) -> bytes | None:
    """The file at a path below a folder; None where there is none, whatever the path is."""
    try:
        path = (folder / url).resolve()
        return path.read_bytes() if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, ValueError):  # a name that is too long, or that no file can have
        return None


WAITING = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Dateline</title></head><body></body></html>
"""
"""Before the site was good for the first time: a page for the errors to stand on."""
