"""What is to mend after a change: findings by whence they are, and files that nobody reads."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message
from dateline.editing.diff.difference import Origin, ToMend
from dateline.model.kinds import top_folders
from dateline.reading.strays import NO_RECORDS


def to_mend(before: Iterable[Diagnostic], after: Iterable[Diagnostic], changed: Collection[str]) -> Iterator[ToMend]:
    """The findings of the newer state; of those that were there before, the errors alone."""
    known = {_identity(finding) for finding in before}
    for finding in after:
        is_old = _identity(finding) in known
        if is_old and finding.severity is Severity.WARNING:
            continue
        here = Origin.HERE if finding.span.path in changed else Origin.ELSEWHERE
        yield ToMend(
            origin=Origin.BEFORE if is_old else here,
            path=finding.span.path,
            line=finding.span.line,
            severity=finding.severity,
            code=finding.code.value,
            message=finding.message,
            expected=finding.expected,
            cure=finding.cure,
            about=finding.about,
        )


def _identity(finding: Diagnostic) -> tuple[str, str, Message]:
    # Not the line: what stands above may have grown.
    return finding.span.path, finding.code.value, finding.message


def unread(
    before: Collection[str], changed: Collection[str], paths: Mapping[str, str], findings: Iterable[Diagnostic]
) -> Iterator[str]:
    """Which of the changed files give no record although they were surely meant to.

    `before` has the paths of all files of the older state, `paths` those of the newer one's records, by id. A folder
    that had some then, and is no folder of records, has them for a reason of its own.
    """
    told = (finding.span.path for finding in findings if finding.code is not Code.FILE_MISPLACED)
    read = {*paths.values(), *told}
    others = {*NO_RECORDS, *(PurePosixPath(path).parts[0] for path in before)} - {*top_folders()}
    for path in sorted({*changed} - read):
        top = PurePosixPath(path).parts[0]
        if top not in others and not (top == path and path in before):
            yield path
