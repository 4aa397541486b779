"""Where a site may stand: never in a place where a slip of the hand would cost more than a site."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

MARKER: Final = ".dateline-site"
"""The file that says of a folder: made by a build, and replaced as a whole by the next."""

ELSEWHERE: Final = "choose another folder"
"""The cure that always helps."""

_SOURCES: Final = ("docs", "events", "profiles", "sources", "removed", "generator", "tests", ".git")


class PublishError(Exception):
    """Why nothing was published, told so that a maintainer can mend it."""

    def __init__(self, message: str, expected: str, cure: str) -> None:
        super().__init__(message, expected, cure)
        self.message = message
        """What was found, one sentence without a full stop."""
        self.expected = expected
        self.cure = cure
        """What to do."""

    def __str__(self) -> str:
        return f"{self.message}; expected {self.expected}. To mend it, {self.cure}."


def place(site_dir: Path, root: Path) -> Path:
    """The absolute path of the site, refused where a slip of the hand would cost more than a site."""
    given = Path(os.path.abspath(site_dir))  # noqa: PTH100 -- `resolve` would follow the link that is refused here
    if given.is_symlink():
        raise PublishError(f"`{given}` is a symbolic link", "a folder", f"remove the link or {ELSEWHERE}")
    site, project = given.resolve(), root.resolve()
    home = Path(os.path.expanduser("~")).resolve()  # noqa: PTH111 -- that of pathlib raises for a user without one
    if site == Path(site.anchor):
        raise PublishError(f"`{site}` is the whole file system", "a folder for the site alone", ELSEWHERE)
    for kept, name in ((home, "your home folder"), (project, "the project")):
        if kept.is_relative_to(site):
            relation = "is" if site == kept else "holds"
            raise PublishError(f"`{site}` {relation} {name}", "a folder for the site alone", ELSEWHERE)
    for name in _SOURCES:
        if site.is_relative_to(project / name):
            raise PublishError(f"`{site}` is in `{name}/`", "a folder outside the sources", ELSEWHERE)
    refuse_strangers(site)
    return site


def refuse_strangers(site: Path) -> None:
    """Refuse a folder with anything in it that no build has written."""
    if not site.exists():
        return
    if not site.is_dir():
        raise PublishError(f"`{site}` is a file", "a folder", f"remove the file or {ELSEWHERE}")
    names = sorted(entry.name for entry in os.scandir(site))
    if ".git" in names:
        message, expected = f"`{site}` holds a git repository", "a folder that can be replaced with all that is in it"
        raise PublishError(message, expected, f"move `.git` out of it or {ELSEWHERE}")
    if names and MARKER not in names:
        message = f"`{site}` holds files that no build has written, such as `{names[0]}`"
        expected = f"an empty folder, or one with the file `{MARKER}` of an earlier build"
        raise PublishError(message, expected, f"move the files away or {ELSEWHERE}")
