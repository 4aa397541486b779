"""Records that lie where nobody looks for them.

A project may keep YAML of its own anywhere, so a file outside the folders of records is told of only where it is
surely meant as one: it lies in `profiles/` or in a top folder whose name is nearly that of a folder of records
(`people/`, `event/`), or it holds at least three keys of one kind of record, `added` or `summary` among them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from dateline.diagnostics import Code, Diagnostic
from dateline.diagnostics.message import Message, verbatim
from dateline.diagnostics.nearest import nearest
from dateline.model import KINDS
from dateline.reading.files import finding

_ABOVE = "profiles"
_SETTINGS = "mkdocs.yml"
_MAX_DEPTH = 3
"""Folders above a file: records lie two or three deep, and looking further would take time in a large project."""
_MAX_BYTES = 64 * 1024
_FEWEST_KEYS = 3
NO_RECORDS = {"docs", "tests", "words"}
"""Guides and tests show records without meaning them; labels have some of their keys."""
_TELLING = {"added", "summary"}
_KEY = re.compile(r"^([a-z_]+):(?=\s|$)", re.MULTILINE)
_YEAR = re.compile(r"""^date:\s*["']?([0-9]{4})""", re.MULTILINE)
_IGNORED = re.compile(r"^/?([^/*!#\s]+)/[ \t]*$", re.MULTILINE)


def misplaced(root: Path, folders: Mapping[str, Collection[str]]) -> Iterator[tuple[str, Diagnostic]]:
    """Path and finding of each record outside the folders of records, which are given with the keys they know.

    Not looked into: hidden folders, links, `docs/`, `tests/`, `words/`, what `.gitignore` names, and projects with
    settings of their own.
    """
    ignored = frozenset(_IGNORED.findall(_text(root / ".gitignore")))
    for path in _yaml_below(root, "", {*folders, *ignored, *NO_RECORDS}):
        guess = _by_name(path, folders)
        text = _text(root / path)
        if path.split("/")[0] != _ABOVE and not (guess or _is_near(path)):
            guess = _by_keys(text, folders)
            if not guess:
                continue
        yield path, _reported(path, guess or _by_keys(text, folders), text)


def _yaml_below(root: Path, folder: str, passed_over: Collection[str]) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError:
        return
    if folder and any(entry.name == _SETTINGS for entry in entries):
        return
    for entry in entries:
        path = f"{folder}/{entry.name}" if folder else entry.name
        if entry.name.startswith((".", "#")) or entry.name.endswith("~") or path in passed_over:
            continue
        if entry.is_dir(follow_symlinks=False) and folder.count("/") < _MAX_DEPTH - 1:
            yield from _yaml_below(root, path, passed_over)
        elif path != _SETTINGS and path.lower().endswith((".yml", ".yaml")) and entry.is_file(follow_symlinks=False):
            yield path


def _by_name(path: str, folders: Collection[str]) -> str:
    """The folder of records that a top folder, or one in `profiles/`, is named after; "" where there is none."""
    tops = path.split("/")[:-1]
    by_name = {folder.rpartition("/")[2]: folder for folder in folders}
    below = tops[1:2] if tops[:1] == [_ABOVE] or _is_near(path) else tops[:1]
    also = {name: kind.folder for kind in KINDS.values() for name in kind.also_called}
    meant = (also.get(name.lower()) or by_name.get(nearest(name, by_name) or "") for name in below)
    return next(filter(None, meant), "")


def _is_near(path: str) -> bool:
    """Whether the top folder is nearly called `profiles`."""
    top, _, below = path.partition("/")
    return bool(below) and nearest(top, [_ABOVE]) is not None


def _by_keys(text: str, folders: Mapping[str, Collection[str]]) -> str:
    """The folder of the kind of record whose keys a file holds; "" where it holds too few to be surely one."""
    found = set(_KEY.findall(text))
    shared = {folder: len(found & set(keys)) for folder, keys in folders.items()}
    best = max(shared, key=lambda folder: shared[folder])
    return best if found & _TELLING and shared[best] >= _FEWEST_KEYS else ""


def _reported(path: str, folder: str, text: str) -> Diagnostic:
    name = path.rpartition("/")[2]
    year = _YEAR.search(text)
    kind = next((kind for kind in KINDS.values() if kind.folder == folder), None)
    place = kind.folder_of(year[1] if year else "<year>") if kind else folder
    message = Message("`{path}` is in no folder of records, so nobody reads it", path=path)
    if not place:
        return finding(
            Code.FILE_MISPLACED,
            path,
            message,
            Message("events/<year>/ or profiles/people/ or sources/"),
            Message("move it to the folder of its kind; the guide to the data lists them"),
        )
    right = f"{place}/{name.rpartition('.')[0]}.yml"
    return finding(Code.FILE_MISPLACED, path, message, verbatim(right), Message("move it to `{path}`", path=right))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_BYTES).decode(errors="replace")
    except OSError:
        return ""
