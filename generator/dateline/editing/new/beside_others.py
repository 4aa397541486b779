"""What `dateline check` would find in a new record beside all the others, while no file of it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.diagnostics import Code, Diagnostic, Severity, Span
from dateline.editing.new import Answers, content, judged, path_of
from dateline.model.vocabulary import RecordKind
from dateline.project import Checked
from dateline.reading.yaml import read
from dateline.timeline.rules import check
from dateline.timeline.timeline import Timeline


def found_beside_others(
    kind: RecordKind, key: str, answers: Answers, checked: Checked, *, again: bool = False
) -> tuple[tuple[str, Diagnostic], ...]:
    """Every error that the record would bring, and whether it is there already; each with the key it stands at.

    The key is "" for what would be found in another record. With `again` a second record of one thing is wanted.
    Other warnings are left for the finished file: most tell what is still to be added to it.
    """
    before = checked.timeline
    assert before is not None  # noqa: S101 -- nothing is made without settings
    path = path_of(kind, key, answers)
    data = content(kind, path, answers, before)
    record = judged(kind, path, data, before).record
    if record is None:
        return ()
    loaded = replace(
        checked.loaded,
        records=dict(sorted([*checked.loaded.records.items(), (record.id, record)])),
        paths={**checked.loaded.paths, record.id: path},
        unwritten={path: data},
    )
    records = set(loaded.paths.values())  # the settings are none of its errors
    known = {(one.span.path, one.code, str(one.message)) for one in checked.findings}
    return tuple(
        (_key_of(one, path, data), one)
        for one in check(Timeline(loaded.records, before.settings, before.labels), loaded)
        if one.span.path in records
        and (one.span.path, one.code, str(one.message)) not in known
        and (one.severity is Severity.ERROR or (one.code is Code.RECORD_TWICE and not again))
    )


def _key_of(one: Diagnostic, path: str, data: bytes) -> str:
    """The key that a finding is about: that a whole record lacks a source is one of `sources`."""
    if one.code is Code.SOURCE_MISSING and (one.span.path, one.span.line) == (path, 1):
        return "sources"
    return _key_at(one.span, path, data)


def _key_at(span: Span, path: str, data: bytes) -> str:
    """The key of the file's first column that a place belongs to."""
    return next((key for key, lines in _lines_of_keys(path, data) if span.path == path and span.line in lines), "")


def _lines_of_keys(path: str, data: bytes) -> Iterator[tuple[str, range]]:
    root = read(data, path).root
    for key, entry in (root.entries if root is not None else {}).items():
        yield key, range(entry.key.line, entry.value.span.end_line + 1)
