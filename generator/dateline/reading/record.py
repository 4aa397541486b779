"""From one file's bytes to its record, or to everything that keeps it from being one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from dateline.dates.day import edtf_year
from dateline.diagnostics import Code, Diagnostic, Edit, Span
from dateline.diagnostics.message import Message, verbatim
from dateline.diagnostics.text import quoted
from dateline.model import KINDS, Record, Tombstone
from dateline.model.fields import CALENDAR, MAX_ID_SHOWN, guessed_id, record_id
from dateline.reading.curved_quotes import curved_quotes
from dateline.reading.empty_values import without_empty_values
from dateline.reading.files import finding
from dateline.reading.other_kind import of_another_kind
from dateline.reading.salvage import NOTHING, Salvaged, salvage
from dateline.reading.validation import diagnose
from dateline.reading.yaml import Mapping as MappingNode
from dateline.reading.yaml import Node, locate, plain, read, read_at_once

RESERVED = frozenset(
    {"index", "404", "search", "assets", "api", "feed", "feeds", "tags", "names", "sitemap", "robots"}
    | {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""Ids that are addresses of the site itself or names that Windows keeps for devices."""
_COPY = re.compile(
    r"([a-z0-9-]+)(?: \d{1,2}| ?[(（][^()（）]*[)）]| (?:copy|コピー)(?: \d+)?| - (?:Copy|コピー).*|のコピー.*"
    r"|_copy.*|[._ -]+conflict.*)",
    re.IGNORECASE,
)
"""What file managers and shared folders call the copy of a file."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one file gave."""

    record: Record | Tombstone | None
    """Beside findings it serves to find more, never to publish."""
    findings: tuple[Diagnostic, ...]
    salvaged: Salvaged = NOTHING
    """Where there is no record: what the file says all the same."""


def id_in(path: str) -> str:
    """The file's name without its ending; `PurePosixPath.stem` takes twenty times as long."""
    return path.rpartition("/")[2].rpartition(".")[0]


def parse(data: bytes, path: str, model: type[Record | Tombstone], texts: Mapping[str, Any]) -> Parsed:
    """One file's bytes to its record, or to the findings that keep it from being one.

    `path` is POSIX and relative to the root; `texts` is the validation context (`Settings.context`).
    """
    name = id_in(path)
    wrong_name = _check_name(name, path)
    values: dict[str, Any] | None = None if wrong_name else read_at_once(data, path)
    if values is not None and "id" not in values and (faultless := _faultless(values, name, model, texts)):
        return Parsed(faultless, _year_findings(faultless, path))
    document = read(data, path)
    if document.root is None:
        return Parsed(None, (*wrong_name, *document.findings))
    root, empty = without_empty_values(document.root, model) if document.has_empty else (document.root, ())
    values = plain(root)
    # What is wrong with the file's name stands at its first line, and hides nothing that is wrong there.
    first = tuple(one for one in document.findings if not _is_merged(one, root))
    beside = (*wrong_name, *first, *_elsewhere(first, empty), *_written_id(root))
    values["id"] = "unnamed" if wrong_name else name
    try:
        record: Any = _validated(values, model, texts)
    except ValidationError as error:
        if not document.lost and (other := of_another_kind(root, path, model, texts)):
            return _broken((*wrong_name, *document.findings, other), root, model)
        there = document.lost | (document.root.entries.keys() - root.entries.keys())
        further = _elsewhere(first, diagnose(error, root, model, there, texts))
        return _broken((*beside, *further), root, model)
    if wrong_name or empty or not document.is_whole:
        return _broken(beside, root, model)
    return Parsed(record, (*beside, *curved_quotes(root, document.text), *_year_findings(record, path)))


def _faultless(
    values: dict[str, Any], name: str, model: type[Record | Tombstone], texts: Mapping[str, Any]
) -> Record | Tombstone | None:
    """The record of a file in which nothing is wrong: no place is told, so none need be known."""
    try:
        return _validated(values | {"id": name}, model, texts)
    except ValidationError:
        return None


def _validated(
    values: Mapping[str, Any], model: type[Record | Tombstone], texts: Mapping[str, Any]
) -> Record | Tombstone:
    return model.model_validate(values, context={**texts, CALENDAR: str(values.get(CALENDAR))})


def _broken(findings: tuple[Diagnostic, ...], root: MappingNode, model: type[Record | Tombstone]) -> Parsed:
    told = {_start(finding.span): finding for finding in findings}
    return Parsed(None, findings, salvage(plain(root), model, lambda where: told.get(_start(locate(root, where)))))


def _elsewhere(told: Iterable[Diagnostic], findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings at places of which nothing is told yet: at the same place, one follows from the other."""
    places = {_start(finding.span) for finding in told}
    return (finding for finding in findings if _start(finding.span) not in places)


def _start(place: Span) -> tuple[int, int]:
    return place.line, place.column


def _is_merged(finding: Diagnostic, root: MappingNode) -> bool:
    """Whether a finding is about the alias behind `<<`, which as a key is unknown: one slip."""
    entry = root.entries.get("<<")
    return finding.code is Code.YAML_ALIAS and entry is not None and entry.value.span.line == finding.span.line


def _written_id(root: Node) -> tuple[Diagnostic, ...]:
    entry = root.entries.get("id") if isinstance(root, MappingNode) else None
    if entry is None:
        return ()
    message, cure = Message("unknown key `{key}`", key="id"), Message("delete the line: the file's name is the id")
    place, end = entry.key, entry.value.span.end_line
    is_line = root.where[1].column == place.column - 1 and not root.where[0].text.startswith("{")
    edit = Edit(Span(place.path, place.line, 1, end + 1, 1), "")
    return (
        Diagnostic(code=Code.KEY_UNKNOWN, span=place, message=message, cure=cure, edits=(edit,) if is_line else ()),
    )


def _check_name(name: str, path: str) -> tuple[Diagnostic, ...]:
    composed = unicodedata.normalize("NFC", name)
    try:
        record_id(composed)
    except ValueError:
        guess = guessed_id(composed)
        copied = _COPY.fullmatch(composed)
        rename = Message("rename it to `{id}`", id=guess) if guess else Message("give it a name in Latin letters")
        return (
            finding(
                Code.FILE_NAME,
                path,
                Message("the file's name {name} cannot be an id", name=quoted(name, MAX_ID_SHOWN)),
                Message("lower-case letters a–z, digits and hyphens, such as `first-flight.yml`"),
                Message("if it is a copy of `{name}.yml`, delete it; if not, {rename}", name=copied[1], rename=rename)
                if copied
                else rename,
            ),
        )
    if composed in RESERVED:
        message = Message("the id `{id}` is reserved", id=composed)
        expected = Message("an id that is neither an address of the site itself nor a device name of Windows")
        return (finding(Code.ID_RESERVED, path, message, expected, Message("rename the file")),)
    return ()


def _year_findings(record: Record | Tombstone, path: str) -> tuple[Diagnostic, ...]:
    """An event lies in the folder of the year it begins in, so that people find it."""
    if isinstance(record, Tombstone) or not KINDS[record.record_kind].is_by_year:
        return ()
    kind = KINDS[record.record_kind]
    around, _, file = path.rpartition("/")
    top, _, folder = around.rpartition("/")
    date = getattr(record, "date")  # noqa: B009 -- whatever kind it is, what lies by year has a date
    start = (date.julian or date).start
    year = edtf_year(start.year) if start else folder
    if top != kind.folder or folder == year:
        return ()
    return (
        finding(
            Code.FILE_MISPLACED,
            path,
            Message("{kind} of {year} in the folder of {folder}", kind=kind.one, year=year, folder=folder),
            verbatim(f"{kind.folder_of(year)}/{file}"),
            Message("move the file, or correct the date"),
        ),
    )
