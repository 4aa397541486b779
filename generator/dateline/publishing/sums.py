"""`SHA256SUMS`: what each published file must be, in the form that `sha256sum --check` reads.

Files that a server keeps for itself stand outside it: marks of our own and `_headers`.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from io import FileIO
from pathlib import Path, PurePath
from typing import Final

from dateline.diagnostics.message import Message
from dateline.publishing.place import COPY, MARKER

NAME: Final = "SHA256SUMS"
SIGNATURE: Final = f"{NAME}.minisig"
"""Where `minisign` puts its signature of the list; the next build leaves it out."""
KEPT_BY_SERVERS: Final = frozenset({NAME, SIGNATURE, MARKER, COPY, "_headers"})
"""What lies in a site and is none of its published files."""

_LINE: Final = re.compile(r"(?P<escaped>\\?)(?P<sum>[0-9a-f]{64}) [ *](?P<path>.+)")
_UNSAFE: Final = frozenset({"", ".", ".."})
_ESCAPES: Final = {"\\\\": "\\", "\\n": "\n", "\\r": "\r"}


class SumsError(ValueError):
    """A list of sums that cannot be read; the message says where."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def write(site: Path) -> None:
    """Write the sums of all files below the folder `site`. Raises `OSError`."""
    (site / NAME).write_bytes(listed(site))
    (site / NAME).chmod(0o644)


def listed(site: Path) -> bytes:
    """The sums of all files below the folder `site` as they are now, in the order of their paths. Raises `OSError`."""
    found = sorted((_escaped(path), hashed(f"{site}/{path}")) for path in published(site))
    return os.fsencode("".join(f"{sign}{checksum}  {path}\n" for (sign, path), checksum in found))


def published(site: Path) -> Iterator[str]:
    """The paths of all files that are published below a folder, POSIX, in no order; links are never followed."""
    # By strings and whole files: a site has twenty thousand, and `Path` and `file_digest` took three times as long.
    for folder, folders, files in os.walk(site):
        around = PurePath(folder).relative_to(site).as_posix()
        begun = "" if around == "." else f"{around}/"
        links = (name for name in folders if os.path.islink(f"{folder}/{name}"))  # noqa: PTH114
        paths = (f"{begun}{name}" for name in (*files, *links))
        yield from (path for path in paths if path not in KEPT_BY_SERVERS)


def hashed(path: Path | str) -> str:
    """The SHA-256 of a file in hexadecimal. Raises `OSError`."""
    with FileIO(path) as file:
        return hashlib.sha256(file.read()).hexdigest()


def read(data: bytes) -> Mapping[str, tuple[int, str]]:
    """Line and sum of each path in a list. Raises `SumsError` for a line that is none, or that leads out of a site."""
    found: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(os.fsdecode(data).split("\n")[:-1], 1):
        parts = _LINE.fullmatch(line)
        path = _path(parts) if parts else ""
        if not parts or not _UNSAFE.isdisjoint(path.split("/")):
            raise SumsError(Message("line {number} of {name} is no sum of a file", number=number, name=NAME))
        found[path] = (number, parts["sum"])
    return found


def _path(parts: re.Match[str]) -> str:
    return (
        re.sub(r"\\.", lambda sign: _ESCAPES.get(sign[0], sign[0]), parts["path"])
        if parts["escaped"]
        else parts["path"]
    )


def _escaped(path: str) -> tuple[str, str]:
    """As GNU's sha256sum writes a path: a line end in it, or a backslash, is told by a backslash before the sum."""
    plain = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return ("\\" if plain != path else "", plain)
