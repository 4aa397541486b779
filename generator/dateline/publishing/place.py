"""Where a site may stand: never in a place where a slip of the hand would cost more than a site."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from dateline.diagnostics.message import ENGLISH, Message

MARKER: Final = ".dateline-site"
"""The file that says of a folder: made by a build, and replaced as a whole by the next."""

COPY: Final = ".dateline-copy"
"""The file that tells a copy from a site: a copy takes the place of a copy alone."""

ELSEWHERE: Final = Message("choose another folder")
"""The cure that always helps."""

_ALONE: Final = Message("a folder for the site alone")
_SOURCES: Final = ("docs", "events", "profiles", "sources", "removed", "generator", "tests", ".git")


class PublishError(Exception):
    """Why nothing was published, told so that a maintainer can mend it."""

    def __init__(self, message: Message, expected: Message, cure: Message) -> None:
        super().__init__(message, expected, cure)
        self.message = message
        """What was found, one sentence without a full stop."""
        self.expected = expected
        self.cure = cure
        """What to do."""

    def __str__(self) -> str:
        return self.in_language(ENGLISH)

    def in_language(self, tag: str) -> str:
        """Message, what was expected, and the cure, as sentences in a language by its BCP 47 tag."""
        whole = Message(
            "{message}; expected {expected}. To mend it, {cure}.",
            message=self.message,
            expected=self.expected,
            cure=self.cure,
        )
        return whole.in_language(tag)


def place(site_dir: Path, root: Path) -> Path:
    """The absolute path of the site, refused where a slip of the hand would cost more than a site."""
    given = Path(os.path.abspath(site_dir))  # noqa: PTH100 -- `resolve` would follow the link that is refused here
    if given.is_symlink():
        raise PublishError(
            Message("`{path}` is a symbolic link", path=str(given)),
            Message("a folder"),
            Message("remove the link or {elsewhere}", elsewhere=ELSEWHERE),
        )
    site, project = given.resolve(), root.resolve()
    home = Path(os.path.expanduser("~")).resolve()  # noqa: PTH111 -- that of pathlib raises for a user without one
    if site == Path(site.anchor):
        raise PublishError(Message("`{path}` is the whole file system", path=str(site)), _ALONE, ELSEWHERE)
    for kept, which in ((home, Message("your home folder")), (project, Message("the project"))):
        if kept.is_relative_to(site):
            same = Message("`{path}` is {folder}", path=str(site), folder=which)
            around = Message("`{path}` holds {folder}", path=str(site), folder=which)
            raise PublishError(same if site == kept else around, _ALONE, ELSEWHERE)
    for name in _SOURCES:
        if site.is_relative_to(project / name):
            message = Message("`{path}` is in `{folder}/`", path=str(site), folder=name)
            raise PublishError(message, Message("a folder outside the sources"), ELSEWHERE)
    refuse_strangers(site)
    return site


def refuse_strangers(site: Path) -> None:
    """Refuse a folder with anything in it that no build has written."""
    if not site.exists():
        return
    if not site.is_dir():
        raise PublishError(
            Message("`{path}` is a file", path=str(site)),
            Message("a folder"),
            Message("remove the file or {elsewhere}", elsewhere=ELSEWHERE),
        )
    names = sorted(entry.name for entry in os.scandir(site))
    if ".git" in names:
        raise PublishError(
            Message("`{path}` holds a git repository", path=str(site)),
            Message("a folder that can be replaced with all that is in it"),
            Message("move `.git` out of it or {elsewhere}", elsewhere=ELSEWHERE),
        )
    if names and MARKER not in names:
        raise PublishError(
            Message("`{path}` holds files that no build has written, such as `{file}`", path=str(site), file=names[0]),
            Message("an empty folder, or one with the file `{marker}` of an earlier build", marker=MARKER),
            Message("move the files away or {elsewhere}", elsewhere=ELSEWHERE),
        )
