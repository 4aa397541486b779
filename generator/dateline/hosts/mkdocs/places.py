"""The place of what MkDocs and a site's own templates have to say: MkDocs names a file at the most.

MkDocs' own words stay, and so does what `validation:` makes of them: whether they are a warning, and stop a build.
"""

from __future__ import annotations

import logging
import os
import re
import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from jinja2 import TemplateSyntaxError
from typing_extensions import override

from dateline.hosts.log_report import lines
from dateline.reading import CONFIG
from dateline.reading.site_config import NavEntry, read_site_config

LOGGERS: Final = ("mkdocs.structure.pages", "mkdocs.structure.nav")
"""Which tell of links and of the navigation."""

_LINK = re.compile(r"Doc file '([^']*)' contains an?(?: absolute| unrecognized relative)? link '([^']*)'")
_ENTRY = re.compile(r"(?:reference|absolute path) to '([^']*)' is included in the 'nav'")


class Places(logging.Filter):
    """Puts the place before each message: `docs/about.md:3:5`."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = root

    def begin(self) -> None:
        """Do so from now on, in place of any other."""
        for logger in map(logging.getLogger, LOGGERS):
            for other in [one for one in logger.filters if isinstance(one, Places)]:
                logger.removeFilter(other)
            logger.addFilter(self)

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if found := _LINK.match(message):
            place = self._of_link(*found.groups())
        elif found := _ENTRY.search(message):
            place = self._of_entry(found[1])
        else:
            return True
        record.msg, record.args = f"{place}: {message}", ()
        return True

    def _of_link(self, page: str, link: str) -> str:
        path = f"{read_site_config(self.root).docs}/{page}"
        # In brackets first: what it leads to may stand in the text as well.
        for written in (f"({link}", f"<{link}", link):
            for number, line in enumerate(lines(self.root / path), 1):
                if written in line:
                    return f"{path}:{number}:{line.index(written) + 1 + written.index(link)}"
        return path

    def _of_entry(self, target: str) -> str:
        entries = _flat(read_site_config(self.root).nav)
        return next((str(entry.span) for entry in entries if entry.target == target), CONFIG)


def _flat(entries: Iterable[NavEntry]) -> Iterator[NavEntry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.entries)


def failed_template(error: BaseException, folder: str | None, root: Path) -> str:
    """Where a template of the site's own below `folder` fails, its line and why; "" where none does."""
    if folder is None:
        return ""
    steps = [(step.filename, step.lineno) for step in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):  # jinja2 has read no line of it yet
        steps.append((error.filename or "", error.lineno))
    for name, number in reversed(steps):
        path = Path(name)
        if number and path.is_relative_to(folder) and path.suffix != ".py":
            place = f"{Path(os.path.relpath(path, root)).as_posix()}:{number}"
            line = "".join(lines(path)[number - 1 : number]).strip()
            return f"{place}: {error}\n    {line}"
    return ""
