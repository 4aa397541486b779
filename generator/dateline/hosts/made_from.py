"""The sum of everything that a build reads: the same sum, and the site is the same to the byte.

The project's files, the program's own, the versions of Python and of all that is installed, the time zones, and the
day, since one rule looks at the calendar. Files are read, for a size and a time say little of what is in them. This
module imports nothing that takes long: where nothing changed it is nearly all that a build does.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import stat
import sys
import zoneinfo
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

_FORM: Final = 1
"""To be raised where the sum is made in another way."""
_PROGRAM: Final = Path(__file__).parents[1]
_INSTALLED: Final = (".dist-info", ".egg-info")
_ASKED_OF_THE_SYSTEM: Final = ("SOURCE_DATE_EPOCH",)
"""Variables of the environment that MkDocs asks."""
_YAML: Final = (".yml", ".yaml")
_DEPTH: Final = 4
"""Folders into which YAML is looked for that lies where no record belongs: one more than `reading.strays` does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFrom:
    """What is there to be read at one moment."""

    sum: str
    stamps: str
    """The sum of when each file was last changed in any way: of two equal moments of one build nothing came between."""


def made_from(root: Path, site: Path, places: Sequence[str], asked: Sequence[str]) -> MadeFrom | None:
    """The sum of what a build of the project at `root` into the folder `site` reads; None where that cannot be told.

    `places` are the files and folders beside the program's own, relative to `root`, or whole paths; `asked` is what
    else decides what is written and told.
    """
    around = [_FORM, str(root), *places, *asked, sys.version, *_installed(), *_of_the_moment()]
    whole, stamps = hashlib.sha256(json.dumps(around).encode()), hashlib.sha256()
    try:
        wanted = (str(_PROGRAM), *(str(root / place) for place in places))
        for path in (*_zones(), *_strays(str(root), str(site)), *chain.from_iterable(map(_files, wanted))):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 -- a thousand of them
                told, content = os.fstat(file.fileno()), file.read()
            whole.update(f"\n{path!r} {hashlib.sha256(content).hexdigest()}".encode())
            stamps.update(f"\n{told.st_ino} {told.st_ctime_ns}".encode())
    except (OSError, _UnsureError):
        return None
    return MadeFrom(sum=whole.hexdigest(), stamps=stamps.hexdigest())


def is_yaml(path: str) -> bool:
    """Whether a file may be taken for a record."""
    return path.lower().endswith(_YAML)


class _UnsureError(Exception):
    """Something lies there of which no sum can be made."""


def _installed() -> Iterator[str]:
    """Name and version of every package, and when it was installed."""
    for folder in sys.path:
        if os.path.isdir(folder or "."):  # noqa: PTH112 -- where nothing changed, `Path` would take as long as the rest
            found = (entry for entry in os.scandir(folder or ".") if entry.name.endswith(_INSTALLED))
            yield from sorted(f"{entry.name} {entry.stat().st_mtime_ns}" for entry in found)


def _zones() -> Iterator[str]:
    """The machine's own time zones, which come before those that are installed with us."""
    for folder, folders, files in chain.from_iterable(map(os.walk, zoneinfo.TZPATH)):
        folders.sort()
        yield from sorted(os.path.join(folder, name) for name in files)  # noqa: PTH118 -- a thousand of them


def _of_the_moment() -> Iterator[str]:
    yield dt.datetime.now(dt.UTC).date().isoformat()
    yield from (os.environ.get(name, "") for name in _ASKED_OF_THE_SYSTEM)


def _files(place: str) -> Iterator[str]:
    """A file, or all files of a folder, in the order of their names. Raises `_UnsureError` for a link or a device."""
    try:
        mode = os.lstat(place).st_mode
    except FileNotFoundError:
        return
    if stat.S_ISREG(mode):
        yield place
        return
    if not stat.S_ISDIR(mode):
        raise _UnsureError(place)
    for entry in _entries(place):
        if entry.name != "__pycache__":
            yield from _files(entry.path)


def _strays(folder: str, site: str, depth: int = 0) -> Iterator[str]:
    """YAML anywhere below the project: a record in a wrong place is told of. Links and hidden files are passed over."""
    for entry in _entries(folder):
        if entry.name.startswith(".") or entry.path == site:
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < _DEPTH:
                yield from _strays(entry.path, site, depth + 1)
        elif is_yaml(entry.name) and entry.is_file(follow_symlinks=False):
            yield entry.path


def _entries(folder: str) -> Iterable[os.DirEntry[str]]:
    return sorted(os.scandir(folder), key=lambda entry: entry.name)
