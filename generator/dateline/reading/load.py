"""From folders of YAML to records, with every mistake of every file told at once."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from io import FileIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from dateline.diagnostics import Code, Diagnostic, Findings, Span
from dateline.diagnostics.message import Message, verbatim
from dateline.diagnostics.text import quoted
from dateline.model import MODELS, Record, Tombstone
from dateline.model.fields import MAX_ID_SHOWN, guessed_id, record_id
from dateline.model.settings import Settings
from dateline.model.vocabulary import RecordKind
from dateline.reading.files import finding, record_files
from dateline.reading.salvage import NOTHING, Salvaged, salvage
from dateline.reading.strays import misplaced
from dateline.reading.validation import curved_quotes, diagnose, without_empty_values
from dateline.reading.yaml import MOST_BYTES, Node, locate, plain, read
from dateline.reading.yaml import Mapping as MappingNode

FOLDERS: Mapping[str, type[Record | Tombstone]] = MappingProxyType(
    {
        "events": MODELS[RecordKind.EVENT],
        "profiles/people": MODELS[RecordKind.PERSON],
        "profiles/organisations": MODELS[RecordKind.ORGANISATION],
        "profiles/places": MODELS[RecordKind.PLACE],
        "profiles/topics": MODELS[RecordKind.TOPIC],
        "sources": MODELS[RecordKind.SOURCE],
        "removed": Tombstone,
    }
)
"""Where each kind of record lies. Events lie one folder deeper, by year."""

RESERVED = frozenset(
    {"index", "404", "search", "assets", "api", "feed", "feeds", "tags", "names", "sitemap", "robots"}
    | {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""Ids that are addresses of the site itself or names that Windows keeps for devices."""

_DEPTH_OF_EVENTS = 3
Where = tuple[str | int, ...]
Cache = MutableMapping[str, tuple[bytes, "Parsed"]]
"""What each file gave, by its path, kept with its bytes: a preview reads again only what was edited."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file gave."""

    record: Record | Tombstone | None
    """Beside findings it serves to find more, never to publish."""
    findings: tuple[Diagnostic, ...]
    salvaged: Salvaged = NOTHING
    """Where there is no record: what the file says all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Everything the folders hold, and what is wrong with it."""

    records: Mapping[str, Record]
    """By id, in the order of ids."""
    removed: Mapping[str, Tombstone]
    paths: Mapping[str, str]
    """Path of each record's file, POSIX, relative to the root."""
    broken: frozenset[str]
    """Ids of files that exist but gave no record: what names them is not wrong."""
    salvaged: Mapping[str, Salvaged]
    """What the files that gave no record say all the same, by path."""
    findings: Findings
    locate: Callable[..., Span] = field(repr=False)
    """`locate(id, where, key=False)`: the place of a part of a record in its file."""


def load(root: Path, settings: Settings, cache: Cache | None = None) -> Loaded:
    """Read every record below `root`. Never raises for what stands in the files."""
    findings, texts = Findings(), {"language": settings.language}
    found: dict[str, Record | Tombstone] = {}
    paths: dict[str, str] = {}
    known: Cache = {} if cache is None else cache
    read, broken, salvaged = set(), set(), {}
    for path, model in _files(root):
        if isinstance(path, Diagnostic):
            findings.add(path)
            continue
        read.add(path)
        parsed = _parse(root, path, model, texts, known)
        findings.extend(parsed.findings)
        if parsed.record is None:
            broken.add(_id_in(path))
            salvaged[path] = replace(parsed.salvaged, kind=getattr(model, "record_kind", None))
            continue
        if parsed.record.id in paths:
            findings.add(_collision(path, parsed.record.id, paths[parsed.record.id]))
            continue
        paths[parsed.record.id] = path
        found[parsed.record.id] = parsed.record
    for gone in set(known) - read:
        del known[gone]
    for path, elsewhere in misplaced(root, _keys_by_folder()):
        findings.add(elsewhere)
        broken.add(_id_in(path))
    in_order = dict(sorted(found.items()))
    return Loaded(
        records={key: record for key, record in in_order.items() if isinstance(record, Record)},
        removed={key: gone for key, gone in in_order.items() if isinstance(gone, Tombstone)},
        paths=paths,
        broken=frozenset(broken - paths.keys()),
        salvaged=salvaged,
        findings=findings,
        locate=_locator(root, paths),
    )


def _keys_by_folder() -> dict[str, tuple[str, ...]]:
    return {
        folder: tuple(field.alias or name for name, field in model.model_fields.items() if name != "id")
        for folder, model in FOLDERS.items()
    }


def _id_in(path: str) -> str:
    """The file's name without its ending; `PurePosixPath.stem` takes twenty times as long."""
    return path.rpartition("/")[2].rpartition(".")[0]


def _files(root: Path) -> Iterator[tuple[str | Diagnostic, type[Record | Tombstone]]]:
    for folder, model in FOLDERS.items():
        for found in record_files(root, folder, by_year=folder == "events"):
            yield found, model


def _collision(path: str, key: str, owner: str) -> Diagnostic:
    message = Message("the id `{id}` is taken by {path}", id=key, path=owner)
    expected = Message("an id that no other file has, in any folder")
    return finding(Code.ID_COLLISION, path, message, expected, Message("rename this file"))


def _parse(root: Path, path: str, model: type[Record | Tombstone], texts: Mapping[str, str], known: Cache) -> Parsed:
    try:
        with FileIO(f"{root}/{path}") as file:  # a third of the time that `Path.open` takes
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        message = Message("the file cannot be read: {reason}", reason=str(error.strerror))
        return Parsed(None, (finding(Code.FILE_UNREADABLE, path, message),))
    held = known.get(path)
    if held is None or held[0] != data:
        held = known[path] = (data, parse(data, path, model, texts))
    return held[1]


def parse(data: bytes, path: str, model: type[Record | Tombstone], texts: Mapping[str, str]) -> Parsed:
    """One file's bytes to its record, or to the findings that keep it from being one.

    `path` is POSIX and relative to the root; `texts` is the validation context (the default language).
    """
    name = _id_in(path)
    wrong_name = _check_name(name, path)
    document = read(data, path)
    if document.root is None:
        return Parsed(None, (*wrong_name, *document.findings))
    root, empty = without_empty_values(document.root) if document.has_empty else (document.root, ())
    values: dict[str, Any] = plain(root)
    first = (*wrong_name, *document.findings)
    beside = (*first, *_elsewhere(first, empty), *_written_id(root))
    values["id"] = "unnamed" if wrong_name else name
    try:
        record: Any = model.model_validate(values, context=dict(texts))
    except ValidationError as error:
        further = _elsewhere(first, diagnose(error, root, model, document.lost))
        return _broken((*beside, *further), root, model)
    if wrong_name or empty or not document.is_whole:
        return _broken(beside, root, model)
    return Parsed(record, (*beside, *curved_quotes(root, document.text), *_year_findings(record, path)))


def _broken(findings: tuple[Diagnostic, ...], root: MappingNode, model: type[Record | Tombstone]) -> Parsed:
    told = {_start(finding.span): finding for finding in findings}
    return Parsed(None, findings, salvage(plain(root), model, lambda where: told.get(_start(locate(root, where)))))


def _elsewhere(told: Iterable[Diagnostic], findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings at places of which nothing is told yet: at the same place, one follows from the other."""
    places = {_start(finding.span) for finding in told}
    return (finding for finding in findings if _start(finding.span) not in places)


def _start(place: Span) -> tuple[int, int]:
    return place.line, place.column


def _written_id(root: Node) -> tuple[Diagnostic, ...]:
    entry = root.entries.get("id") if isinstance(root, MappingNode) else None
    if entry is None:
        return ()
    message, cure = Message("unknown key `{key}`", key="id"), Message("delete the line: the file's name is the id")
    return (Diagnostic(code=Code.KEY_UNKNOWN, span=entry.key, message=message, cure=cure),)


def _check_name(name: str, path: str) -> tuple[Diagnostic, ...]:
    composed = unicodedata.normalize("NFC", name)
    try:
        record_id(composed)
    except ValueError:
        guess = guessed_id(composed)
        return (
            finding(
                Code.FILE_NAME,
                path,
                Message("the file's name {name} cannot be an id", name=quoted(name, MAX_ID_SHOWN)),
                Message("lower-case letters a–z, digits and hyphens, such as `kim-jong-un.yml`"),
                Message("rename it to `{id}`", id=guess) if guess else Message("give it a name in Latin letters"),
            ),
        )
    if composed in RESERVED:
        message = Message("the id `{id}` is reserved", id=composed)
        expected = Message("an id that is neither an address of the site itself nor a device name of Windows")
        return (finding(Code.ID_RESERVED, path, message, expected, Message("rename the file")),)
    return ()


def _year_findings(record: Record | Tombstone, path: str) -> tuple[Diagnostic, ...]:
    """An event lies in the folder of the year it begins in, so that people find it."""
    parts = path.split("/")
    date = getattr(record, "date", None)
    if (
        parts[0] != "events"
        or len(parts) < _DEPTH_OF_EVENTS
        or date is None
        or date.start is None
        or f"{date.start.year:04d}" == parts[1]
    ):
        return ()
    return (
        finding(
            Code.FILE_MISPLACED,
            path,
            Message("an event of {year} in the folder of {folder}", year=f"{date.start.year:04d}", folder=parts[1]),
            verbatim(f"events/{date.start.year:04d}/{parts[2]}"),
            Message("move the file, or correct the date"),
        ),
    )


def _locator(root: Path, paths: Mapping[str, str]) -> Callable[..., Span]:
    """Finds places by reading a file again: keeping every node would cost more than the few findings there are."""

    def place(record: str, where: Where = (), *, key: bool = False) -> Span:
        path = paths.get(record, record)
        try:
            document = read((root / path).read_bytes(), path)
        except OSError:
            return Span(path)
        return locate(document.root, where, key=key) if document.root is not None else Span(path)

    return place
