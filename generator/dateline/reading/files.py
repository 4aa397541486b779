"""Which files below a folder are records, and which should not lie there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from dateline.diagnostics import Code, Diagnostic, Span
from dateline.diagnostics.message import NOTHING, Message
from dateline.diagnostics.text import printable

ENDING = ".yml"
_LIKE_RECORDS = (".yml", ".yaml")
_EXPECTED_ENDING = Message("files that end in `.yml`")
_YEAR = re.compile(r"(?:-?[0-9]{4}|Y-?[1-9][0-9]{4})\Z")
_SYMLINK = Message("a symbolic link"), Message("a file of its own"), Message("copy the file here")
_FOLDER = Message("a folder that is not read"), Message("files of records")
_NO_FILE = Message("neither a file nor a folder"), Message("a text file"), Message("remove it")
_NO_RECORD = Message("a file that is not read"), _EXPECTED_ENDING, Message("move it elsewhere")
_MORE_BEHIND = re.compile(r"(.+)\.ya?ml\.(?:(txt)|bak|backup|orig|rej|old|save|tmp|sav|merge.*)", re.IGNORECASE)


def record_files(root: Path, folder: str, *, by_year: bool) -> Iterator[str | Diagnostic]:
    """The paths of the record files below `root / folder`, and a finding for whatever else lies there.

    Of a record under a wrong ending or outside a year's folder both are given: what is wrong in it is told as well.
    Paths are POSIX and relative to `root`, in the order of their names, whatever the file system's. With
    `by_year` the files lie one folder deeper, in folders named after years. Links are not followed, nor is a folder
    that is one.
    """
    if linked := link_on_the_way(root, folder):
        yield linked
        return
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        message = Message("the folder cannot be read: {reason}", reason=str(error.strerror))
        yield finding(Code.FILE_UNREADABLE, folder, message)
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if _is_left_by_an_editor(entry.name):
            continue
        if by_year and entry.is_dir(follow_symlinks=False) and _YEAR.match(entry.name):
            yield from record_files(root, path, by_year=False)
        else:
            yield from _of_a_file(entry, path, by_year=by_year)


def link_on_the_way(root: Path, path: str) -> Diagnostic | None:
    """A finding where a path relative to `root`, or a folder that it leads through, is a link; else None."""
    whole = PurePosixPath(path)
    ways = (one for one in (*reversed(whole.parents), whole) if one.parts)
    linked = next((one for one in ways if (root / one).is_symlink()), None)
    return finding(Code.FILE_SYMLINK, linked.as_posix(), *_SYMLINK) if linked else None


def links_below(root: Path, folder: str) -> Iterator[Diagnostic]:
    """A finding for each link below a folder whose files are published as they are, and for one in its place.

    Hidden names are passed over, as by what publishes: editors keep links of such names beside what they write.
    """
    if (root / folder).is_symlink():
        yield finding(Code.FILE_SYMLINK, folder, *_SYMLINK)
        return
    for around, folders, files in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted((*folders, *files)):
            path = Path(around, name)
            if not name.startswith(".") and path.is_symlink():
                yield finding(Code.FILE_SYMLINK, Path(os.path.relpath(path, root)).as_posix(), *_SYMLINK)


def finding(
    code: Code, path: str, message: Message, expected: Message = NOTHING, cure: Message = NOTHING
) -> Diagnostic:
    """A finding about a file or folder as a whole."""
    return Diagnostic(code=code, span=Span(printable(path)), message=message, expected=expected, cure=cure)


def _cure_of_name(entry: os.DirEntry[str]) -> Message:
    """What to do with a file whose name has more behind `.yml`: `.txt` by Notepad, `.orig` and `.rej` by a merge."""
    found = _MORE_BEHIND.fullmatch(entry.name)
    if found is None:
        return _NO_RECORD[2]
    name = f"{found[1]}.yml"
    if found[2]:
        return Message("rename it to `{name}` (Windows may hide the ending: show «file name extensions»)", name=name)
    is_beside = Path(entry.path).with_name(name).is_file()
    return Message("delete it: `{name}` has what counts", name=name) if is_beside else _NO_RECORD[2]


def _is_left_by_an_editor(name: str) -> bool:
    """Editors leave such files behind while they save."""
    return name.startswith((".", "#")) or name.endswith("~")


def _of_a_file(entry: os.DirEntry[str], path: str, *, by_year: bool) -> Iterator[str | Diagnostic]:
    if entry.is_symlink():
        yield finding(Code.FILE_SYMLINK, path, *_SYMLINK)
    elif entry.is_dir(follow_symlinks=False):
        above = path.removesuffix(entry.name)
        by_years = Message("move its files to the folder of their year, such as {folder}", folder=f"{above}2018/")
        yield finding(
            Code.FILE_MISPLACED,
            path,
            *_FOLDER,
            by_years if by_year else Message("move its files to {folder}", folder=above),
        )
    elif not entry.is_file(follow_symlinks=False):
        yield finding(Code.FILE_UNREADABLE, path, *_NO_FILE)
    elif not entry.name.lower().endswith(_LIKE_RECORDS):
        yield finding(Code.FILE_NAME, path, *_NO_RECORD[:2], _cure_of_name(entry))
    else:
        if not entry.name.endswith(ENDING):
            ending = entry.name[entry.name.rindex(".") :]
            yield finding(
                Code.FILE_NAME,
                path,
                Message("a record that ends in `{ending}`", ending=ending),
                _EXPECTED_ENDING,
                Message("rename it to end in `.yml`"),
            )
        if by_year:
            folder = path.removesuffix(f"/{entry.name}")
            yield finding(
                Code.FILE_MISPLACED,
                path,
                Message("an event outside a year's folder"),
                Message("{folder}/<year>/<id>.yml", folder=folder),
                Message("move it to the folder of its year, such as {folder}", folder=f"{folder}/2018/"),
            )
        yield path
