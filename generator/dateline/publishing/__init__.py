"""Publishing all at once: a site is built beside the published one and takes its place in one step.

Whatever ends a build (an error, a full disk, SIGKILL) leaves the published folder as it was, byte for byte.
On Linux the two folders change places by `renameat2(RENAME_EXCHANGE)`: at no moment is there no site, nor
half of one. Where the system or the file system cannot do that, the old folder is moved aside and the new
one moved in; a build killed between the two moves leaves no site, and the next build first puts the old one
back. Nothing is written through to the disk itself, so a power cut may still cost the newest files.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import Final

from dateline.diagnostics.message import Message
from dateline.publishing import sums
from dateline.publishing.exchange import exchange
from dateline.publishing.place import ELSEWHERE, MARKER, PublishError, place, refuse_strangers
from dateline.publishing.writing import make_folder, write_new

__all__ = ["MARKER", "OutputFile", "PublishError", "clear_up", "staging", "write_tree"]

_MARKER_TEXT: Final = b"Made by Dateline. The next build replaces this folder with all that is in it.\n"
_DISK_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """A file of the site. Raises `ValueError` for a path that is not a plain one below the site."""

    path: str
    """POSIX, relative to the site's root, without `.` and `..`."""
    content: bytes

    def __post_init__(self) -> None:
        unsafe = not self.path.isprintable() or "\\" in self.path
        if unsafe or not {"", ".", ".."}.isdisjoint(self.path.split("/")):
            raise ValueError(f"not a path below the site: {self.path!r}")


def write_tree(stage: Path, files: Iterable[OutputFile]) -> None:
    """Write each file below `stage`. Raises `PublishError` where two files claim one path."""
    # By descriptors and strings, each folder made once: a site has ten thousand files, and `Path` took as long again.
    made, base = {""}, os.fspath(stage)
    for file in files:
        folder = file.path.rpartition("/")[0]
        if folder not in made:
            make_folder(f"{base}/{folder}")
            made.add(folder)
        try:
            write_new(f"{base}/{file.path}", file.content)
        except FileExistsError as error:
            message = Message("two files claim the path `{path}`", path=file.path)
            raise PublishError(message, Message("one file for each path"), Message("rename one of them")) from error


@contextmanager
def staging(
    site_dir: Path,
    root: Path,
    *,
    on_wait: Callable[[Message], None] | None = None,
    on_sealed: Callable[[Path], None] = lambda _: None,
) -> Iterator[Path]:
    """A folder to build in, which becomes `site_dir` when the block ends without an error.

    `root` is the project's folder. While another build writes the same site, this one says so by `on_wait`
    and waits; without `on_wait` it raises. `on_sealed` is given the folder once nothing more is written into it, just
    before it takes the site's place. Raises `PublishError` for a `site_dir` that may not be replaced,
    for a link or device among the files, when the disk is full and when a folder cannot be written.
    """
    site = place(site_dir, root)
    with _own_errors_reported(site):
        site.parent.mkdir(parents=True, exist_ok=True)
    with _lock(site, on_wait):
        with _own_errors_reported(site):
            _put_back(site)
            refuse_strangers(site)
            _remove_leftovers(site)
            stage = Path(tempfile.mkdtemp(prefix=f".{site.name}.stage-", dir=site.parent))
        try:
            with _full_disk_reported(site):
                (stage / MARKER).write_bytes(_MARKER_TEXT)
                yield stage
            with _own_errors_reported(site):
                _seal(stage)
                sums.write(stage)
                on_sealed(stage)
                _swap(stage, site)
        finally:
            _remove(stage)  # what was built in vain or, once they have changed places, the old site


def clear_up(site: Path) -> None:
    """Remove what killed builds have left, where none is to be built now; nothing while another one builds."""
    with suppress(OSError, PublishError):
        if any(_leftovers(site)):
            with _lock(site, None):
                _remove_leftovers(site)


# One build at a time


@contextmanager
def _lock(site: Path, on_wait: Callable[[Message], None] | None) -> Iterator[None]:
    """Hold the lock of a site. Its file stays: to remove it would let two builds lock two files of one name."""
    with _own_errors_reported(site):
        path = site.with_name(f".{site.name}.lock")
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(descriptor, 20, 0).decode(errors="replace") or "unknown"
            message = Message("another build (process {holder}) is writing `{path}`", holder=holder, path=str(site))
            if on_wait is None:
                expected, cure = Message("one build at a time"), Message("wait until it has ended")
                raise PublishError(message, expected, cure) from error
            on_wait(Message("{message}; waiting until it has ended", message=message))
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        with suppress(OSError):  # only for the message above
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(descriptor)


# The lock is held from here on


def _aside(site: Path) -> Path:
    """Where the old site waits while the new one is moved in, on systems that cannot exchange folders."""
    return site.with_name(f".{site.name}.previous")


def _put_back(site: Path) -> None:
    if not site.exists() and (_aside(site) / MARKER).is_file():
        _aside(site).rename(site)


def _leftovers(site: Path) -> Iterator[Path]:
    """What killed builds of this site have left. Others' folders of a like name have no marker."""
    own_name = re.compile(rf"\.{re.escape(site.name)}\.(stage-[a-z0-9_]{{8}}|previous)")
    for entry in list(os.scandir(site.parent)):
        if own_name.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
            left = Path(entry.path)
            if (left / MARKER).is_file() or not any(left.iterdir()):
                yield left


def _remove_leftovers(site: Path) -> None:
    for left in _leftovers(site):
        _remove(left)


def _remove(tree: Path) -> None:
    """Remove a tree, its marker last: if this is cut short, what is left can still be told as ours."""
    with suppress(OSError):  # the next build tries again
        for entry in list(os.scandir(tree)):
            if entry.is_dir(follow_symlinks=False):
                rmtree(entry.path)
            elif entry.name != MARKER:
                os.unlink(entry.path)  # noqa: PTH108 -- there may be very many
        (tree / MARKER).unlink(missing_ok=True)
        tree.rmdir()


def _seal(stage: Path) -> None:
    """Make a tree fit to be served by anyone from anywhere: folders 755, files 644, and nothing else."""
    (stage / MARKER).write_bytes(_MARKER_TEXT)  # the builder may have emptied the folder
    stage.chmod(0o755)
    for folder, folders, files in os.walk(stage, onerror=_fail):
        for path in (os.path.join(folder, name) for name in folders + files):  # noqa: PTH118 -- very many
            status = os.lstat(path)
            is_folder = stat.S_ISDIR(status.st_mode)
            if not is_folder and not (stat.S_ISREG(status.st_mode) and status.st_nlink == 1):
                message = Message("the build made a link or a device, `{path}`", path=os.path.relpath(path, stage))
                raise PublishError(message, Message("files and folders alone"), Message("copy what it points to"))
            mode = 0o755 if is_folder else 0o644
            if stat.S_IMODE(status.st_mode) != mode:
                os.chmod(path, mode)  # noqa: PTH101 -- very many


def _fail(error: OSError) -> None:
    raise error


def _swap(stage: Path, site: Path) -> None:
    """Put the stage in the site's place. `stage` then names the old site, if it still exists."""
    if not site.exists() or not any(site.iterdir()):
        stage.rename(site)
    elif not exchange(stage, site):
        try:
            site.rename(_aside(site))
            stage.rename(site)
        finally:
            _put_back(site)
        _remove(_aside(site))


# Errors of the system in a maintainer's words


@contextmanager
def _full_disk_reported(site: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in _DISK_FULL:
            raise
        message = Message(
            "there is no room for the new site beside `{path}` ({reason})", path=str(site), reason=str(error.strerror)
        )
        cure = Message("free some; the old site stays")
        raise PublishError(message, Message("room for the site twice over"), cure) from error


@contextmanager
def _own_errors_reported(site: Path) -> Iterator[None]:
    try:
        with _full_disk_reported(site):
            yield
    except OSError as error:
        path = str(error.filename or site)
        message = Message("`{path}` cannot be written ({reason})", path=path, reason=str(error.strerror))
        expected = Message(
            "permission to write in `{folder}` and to rename `{name}` there", folder=str(site.parent), name=site.name
        )
        raise PublishError(message, expected, Message("give it or {elsewhere}", elsewhere=ELSEWHERE)) from error
