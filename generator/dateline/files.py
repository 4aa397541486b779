"""Which files below a folder are records, and which should not lie there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from dateline.diagnostics import Code, Diagnostic, Span

ENDING = ".yml"
_YEAR = re.compile(r"[0-9]{4}\Z")
_EXPECTED_FOLDERS = ("events/<year>/<id>.yml", "move it to the folder of its year, such as events/2018/")


def record_files(root: Path, folder: str, *, by_year: bool) -> Iterator[str | Diagnostic]:
    """The paths of the record files below `root / folder`, and a finding for whatever else lies there.

    Paths are POSIX and relative to `root`, in the order of their names, whatever the file system's. With
    `by_year` the files lie one folder deeper, in folders named after years. Links are not followed.
    """
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        yield finding(Code.FILE_UNREADABLE, folder, f"the folder cannot be read: {error.strerror}")
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if _is_left_by_an_editor(entry.name):
            continue
        if by_year and entry.is_dir(follow_symlinks=False) and _YEAR.match(entry.name):
            yield from record_files(root, path, by_year=False)
        else:
            yield _stranger(entry, path) or (_outside_a_year(path) if by_year else path)


def finding(code: Code, path: str, message: str, expected: str = "", cure: str = "") -> Diagnostic:
    """A finding about a file or folder as a whole."""
    return Diagnostic(code=code, span=Span(printable(path)), message=message, expected=expected, cure=cure)


def printable(path: str) -> str:
    """A path that can be shown: bytes that are no text and control characters as escapes."""
    return path if path.isprintable() else ascii(path)[1:-1]


def _is_left_by_an_editor(name: str) -> bool:
    """Editors leave such files behind while they save."""
    return name.startswith((".", "#")) or name.endswith("~")


def _stranger(entry: os.DirEntry[str], path: str) -> Diagnostic | None:
    if entry.is_symlink():
        return finding(Code.FILE_SYMLINK, path, "a symbolic link", "a file of its own", "copy the file here")
    if entry.is_dir(follow_symlinks=False):
        return finding(Code.FILE_MISPLACED, path, "a folder that is not read", "files of records", "move its files")
    if not entry.is_file(follow_symlinks=False):
        return finding(Code.FILE_UNREADABLE, path, "neither a file nor a folder", "a text file", "remove it")
    if not entry.name.endswith(ENDING):
        cure = "rename it to end in `.yml`" if entry.name.lower().endswith((".yaml", ".yml")) else "move it elsewhere"
        return finding(Code.FILE_NAME, path, "a file that is not read", "files that end in `.yml`", cure)
    return None


def _outside_a_year(path: str) -> Diagnostic:
    return finding(Code.FILE_MISPLACED, path, "an event outside a year's folder", *_EXPECTED_FOLDERS)
