"""Cutting the index into files that a browser fetches one at a time, each only when a query needs it.

Every file is a script, `datelineIndex("path",{…})`: over HTTP it is fetched as text, from a saved copy it is
run. Files lie in folders named after what all files of the folder hold, so that a browser may keep them.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from operator import add
from typing import Any

SHARD_SIZE = 9_000
"""Characters of terms and postings in a file, at least; what parts them not counted. Shorter files weigh less before
the first result, but a query then needs more of them than a browser fetches at once."""
FOLDER_SIZE = 64
"""Files in a folder."""

CALL = "datelineIndex"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexFile:
    """A file of the site."""

    path: str
    """POSIX, relative to the site's root."""
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """A row of numbered files in folders."""

    files: tuple[IndexFile, ...]
    names: tuple[str, ...]
    """The folder of the first `FOLDER_SIZE` files, of the next ones, and so on."""


def dumps(value: Any, default: Callable[[Any], Any] | None = None) -> str:
    """JSON as short as it gets; `default` gives what JSON can write for what it cannot."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=default)


def script(path: str, value: str) -> bytes:
    """A file that tells the browser `value`, which is JSON, under the path it was fetched by."""
    return f'{CALL}("{path}",{value})\n'.encode()


def digest(contents: Iterable[str]) -> str:
    """A short name for contents: 40 bits as letters and digits that every file system tells apart."""
    whole = sha256()
    for content in contents:
        whole.update(content.encode())
        whole.update(b"\0")
    return whole.hexdigest()[:10]


def in_folders(kind: str, contents: Sequence[str]) -> Folders:
    """Numbered files below search/<kind>/<digest>/."""
    files, names = [], []
    for start in range(0, len(contents), FOLDER_SIZE):
        together = contents[start : start + FOLDER_SIZE]
        name = digest(together)
        names.append(name)
        for number, content in enumerate(together, start=start):
            path = f"{kind}/{name}/{number}"
            files.append(IndexFile(path=f"search/{path}.js", content=script(path, content)))
    return Folders(files=tuple(files), names=tuple(names))


def cut(postings: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The contents of the shards, and where each begins: the shortest text that its terms do not sort before."""
    terms = sorted(postings)
    texts = list(map(postings.__getitem__, terms))
    ends = list(accumulate(map(add, map(len, terms), map(len, texts))))
    contents, beginnings, start = [], [], 0
    while start < len(terms):
        done = ends[start - 1] if start else 0
        end = min(bisect_left(ends, done + SHARD_SIZE) + 1, len(terms))
        contents.append(f'{{"terms":"{" ".join(terms[start:end])}","postings":"{" ".join(texts[start:end])}"}}')
        beginnings.append(_between(terms[start - 1], terms[start]) if start else "")
        start = end
    return contents, beginnings


def _between(last: str, first: str) -> str:
    """The shortest beginning of `first` that sorts behind `last`."""
    length = next((n for n in range(1, len(first) + 1) if first[:n] > last), len(first))
    return first[:length]


def runs(marks: Sequence[tuple[str, int | None]]) -> Iterator[tuple[int, str] | tuple[int, str, int]]:
    """Where a row of equal marks begins, and the mark; of a kind without a year the kind alone."""
    before = None
    for number, mark in enumerate(marks):
        if mark != before:
            kind, year = mark
            yield (number, kind) if year is None else (number, kind, year)
            before = mark
