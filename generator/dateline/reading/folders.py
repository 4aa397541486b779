"""From the folders of a checkout to all its records, with every mistake of every file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import Any

from dateline.diagnostics import Code, Diagnostic, Edit, Findings, Span
from dateline.diagnostics.message import Message
from dateline.diagnostics.progress import OnProgress, counted, unwatched
from dateline.model import KINDS, Record, Tombstone
from dateline.model.kinds import models_by_folder
from dateline.model.settings import Settings
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Named, Where, keys_of
from dateline.reading.files import finding, record_files
from dateline.reading.record import Parsed, id_in, parse
from dateline.reading.salvage import Salvaged
from dateline.reading.strays import misplaced
from dateline.reading.yaml import MAX_BYTES, Scalar, deepest, locate, read
from dateline.reading.yaml.nodes import Node
from dateline.reading.yaml.places import span_of

Cache = MutableMapping[str, tuple[bytes, Mapping[str, Any], Parsed]]
"""What each file gave, by its path, kept with its bytes: a preview reads again only what was edited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Everything the folders hold, and what is wrong with it. Records that were never files have the empty one."""

    root: Path | None = None
    """The folder that all paths are relative to; None where there are no files."""
    records: Mapping[str, Record | Tombstone] = field(default_factory=dict)
    """By id, in the order of ids; records that went among them."""
    paths: Mapping[str, str] = field(default_factory=dict)
    """Path of each record's file, POSIX, relative to the root."""
    broken: frozenset[str] = frozenset()
    """Ids of files that exist but gave no record: what names them is not wrong."""
    salvaged: Mapping[str, Salvaged] = field(default_factory=dict)
    """What the files that gave no record say all the same, by path."""
    findings: Findings = field(default_factory=Findings)
    unwritten: Mapping[str, bytes] = field(default_factory=dict)
    """What files hold that are judged before they are written, by path."""

    def bytes_at(self, path: str) -> bytes:
        """What a file holds. Raises `OSError` where there is none."""
        if path in self.unwritten:
            return self.unwritten[path]
        return ((self.root or Path()) / path).read_bytes()

    def span(self, name: str, where: Where = (), part: tuple[int, int] | None = None) -> Span:
        """The place of a part of a record, given by its id or its file's path.

        `part` is from and up to which character of the text that stands there. The file is read again: keeping every
        node of all files would cost more than the few findings there are.
        """
        path = self.paths.get(name, name)
        if self.root is None:
            return Span(path)
        try:
            root = _read_again(self.bytes_at(path), path)
        except OSError:
            return Span(path)
        if root is None:
            return Span(path)
        text = deepest(root, where)
        return span_of(text, *part) if part and isinstance(text, Scalar) else locate(root, where)

    def line_before(self, place: Span) -> str:
        """What stands on its line before a place; "" where there is no file."""
        try:
            lines = self.bytes_at(place.path).decode().replace("\r\n", "\n").split("\n")
        except (OSError, ValueError):
            return ""
        return lines[place.line - 1][: place.column - 1] if place.line <= len(lines) else ""

    def without(self, name: str, where: Where) -> tuple[Edit, ...]:
        """The edit that takes out an entry of a list, or a key with its value; none where it is not plain."""
        place = self.span(name, where)
        before = self.line_before(place)
        if before.strip() == "-" or before.strip() == f"{where[-1]}:":
            lines = Span(place.path, place.line, 1, end_line=place.end_line + 1, end_column=1)
            return (Edit(lines, ""),)
        if isinstance(where[-1], str):
            return self._without_key(place, before, where[-1])
        last = self.span(name, (*where[:-1], where[-1] - 1)) if where[-1] else place
        if last.end_line != place.line or last == place:
            return ()
        from_last = Span(
            place.path, last.end_line, last.end_column, end_line=place.end_line, end_column=place.end_column
        )
        return (Edit(from_last, ""),)

    def _without_key(self, place: Span, before: str, key: str) -> tuple[Edit, ...]:
        """A key between braces on one line, with the comma before it or, at the beginning, the one behind it."""
        text = self._text(place.path)
        comma = re.match(r" *, *", text[place.bounds(text)[1] :])
        if found := re.search(rf", *{re.escape(key)}: *\Z", before):
            return (Edit(replace(place, column=found.start() + 1), ""),)
        if comma and (found := re.search(rf"(?<={{){re.escape(key)}: *\Z", before)):
            return (Edit(replace(place, column=found.start() + 1, end_column=place.end_column + comma.end()), ""),)
        return ()

    def exchanged(self, name: str, one: Where, other: Where) -> tuple[Edit, ...]:
        """The edit that puts two values of a file in each other's place."""
        first, last = sorted((self.span(name, one), self.span(name, other)))
        text = self._text(first.path)
        (begin, after), (before, end) = first.bounds(text), last.bounds(text)
        if before < after or not text:
            return ()
        both = replace(first, end_line=last.end_line, end_column=last.end_column)
        return (Edit(both, text[before:end] + text[after:before] + text[begin:after]),)

    def _text(self, path: str) -> str:
        """A file's text; "" where there is none."""
        try:
            return self.bytes_at(path).decode()
        except (OSError, ValueError):
            return ""

    @property
    def kinds_of_broken(self) -> Mapping[str, RecordKind | None]:
        """The kind of each file that gave no record, by its id: its folder says it."""
        return {id_in(path): rest.kind for path, rest in self.salvaged.items()}

    @property
    def references(self) -> Iterator[tuple[str, Named]]:
        """Every id that a file without a record names, with the file's path."""
        return ((path, named) for path, rest in self.salvaged.items() for named in rest.named)

    @property
    def prose(self) -> Iterator[tuple[str, Where, str]]:
        """Every text of Markdown in a file without a record, with the file's path."""
        return ((path, where, text) for path, rest in self.salvaged.items() for where, text in rest.prose)


@lru_cache(maxsize=1)  # a rule has many findings in one file before it comes to the next
def _read_again(data: bytes, path: str) -> Node | None:
    return read(data, path).root


_FIRST_BYTES = 32 * 1024
"""Nearly every file has fewer: to make room for the longest takes four times as long as to read one."""


def load(root: Path, settings: Settings, cache: Cache | None = None, on_progress: OnProgress = unwatched) -> Loaded:
    """Read every record below `root`. Never raises for what stands in the files."""
    findings, texts = Findings(), settings.context
    found: dict[str, Record | Tombstone] = {}
    paths: dict[str, str] = {}
    if cache and any(held[1] != texts for held in islice(cache.values(), 1)):
        cache.clear()  # other settings, so other words
    seen, broken, salvaged = set(), set(), {}
    for path, model in counted(Message("Reading the records"), list(files_of_records(root)), on_progress):
        if isinstance(path, Diagnostic):
            findings.add(path)
            continue
        seen.add(path)
        parsed = _parse(root, path, model, texts, cache)
        findings.extend(parsed.findings)
        if parsed.record is None:
            broken.add(id_in(path))
            salvaged[path] = replace(parsed.salvaged, kind=getattr(model, "record_kind", None))
            continue
        if parsed.record.id in paths:
            findings.add(_collision(path, parsed.record.id, paths[parsed.record.id]))
            continue
        paths[parsed.record.id] = path
        found[parsed.record.id] = parsed.record
    if cache is not None:
        for gone in set(cache) - seen:
            del cache[gone]
    for path, elsewhere in misplaced(root, _keys_by_folder()):
        findings.add(elsewhere)
        broken.add(id_in(path))
    return Loaded(
        root=root,
        records=dict(sorted(found.items())),
        paths=paths,
        broken=frozenset(broken - paths.keys()),
        salvaged=salvaged,
        findings=findings,
    )


def slips(root: Path) -> Iterator[Diagnostic]:
    """What is wrong with the files whatever the settings are: slips of YAML."""
    for found, _ in files_of_records(root):
        try:
            yield from (found,) if isinstance(found, Diagnostic) else read((root / found).read_bytes(), found).findings
        except OSError:
            continue  # told once the settings can be used


def files_of_records(root: Path) -> Iterator[tuple[str | Diagnostic, type[Record | Tombstone]]]:
    """The path of every file below `root` that is a record, or what is wrong with one; each with its folder's model."""
    by_year = {kind.folder for kind in KINDS.values() if kind.is_by_year}
    for folder, model in models_by_folder().items():
        for found in record_files(root, folder, by_year=folder in by_year):
            yield found, model


def _keys_by_folder() -> dict[str, tuple[str, ...]]:
    return {folder: tuple(one.key for one in keys_of(model)) for folder, model in models_by_folder().items()}


def _collision(path: str, key: str, owner: str) -> Diagnostic:
    message = Message("the id `{id}` is taken by {path}", id=key, path=owner)
    expected = Message("an id that no other file has, in any folder")
    return finding(Code.ID_COLLISION, path, message, expected, Message("rename this file"))


def _parse(
    root: Path, path: str, model: type[Record | Tombstone], texts: Mapping[str, Any], known: Cache | None
) -> Parsed:
    try:
        with FileIO(f"{root}/{path}") as file:  # a third of the time that `Path.open` takes
            data = file.read(_FIRST_BYTES)
            if len(data) == _FIRST_BYTES:
                data += file.read(MAX_BYTES + 1 - _FIRST_BYTES)
    except OSError as error:
        message = Message("the file cannot be read: {reason}", reason=str(error.strerror))
        return Parsed(None, (finding(Code.FILE_UNREADABLE, path, message),))
    if known is None:
        return parse(data, path, model, texts)
    held = known.get(path)
    if held is None or held[0] != data:
        held = known[path] = (data, texts, parse(data, path, model, texts))
    return held[2]
