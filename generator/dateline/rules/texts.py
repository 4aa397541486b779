"""Missing translations, Markdown that a page does not take, names that are given twice."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.prose.problems import problems
from dateline.records import Profile, Source
from dateline.texts import texts
from dateline.timeline import Timeline
from dateline.vocabulary import RecordKind


def texts_are_translated(timeline: Timeline) -> Iterator[Diagnostic]:
    """A text that lacks one of the site's languages. A source's own title need not be translated."""
    languages = tuple(timeline.settings.languages)
    for record, where, text in texts(timeline.records):
        if isinstance(record, Source) and where in {("title",), ("publisher",)}:
            continue
        if where == ("sort",):
            continue
        for language in languages:
            if language not in text:
                yield Diagnostic(
                    code=Code.TRANSLATION_MISSING,
                    severity=Severity.WARNING,
                    span=timeline.span(record.id, where),
                    message=f"`{where[-1]}` has no text in `{language}`",
                    expected="a text in " + " and ".join(f"`{tag}`" for tag in languages),
                    cure=f"add `{language}: …`; until then readers see another language, marked as such",
                )


def prose_is_plain(timeline: Timeline) -> Iterator[Diagnostic]:
    """Markdown that a page does not take: headings, HTML, pictures."""
    for name, where, text in timeline.prose:
        for problem in problems(text):
            yield Diagnostic(
                code=problem.code,
                severity=Severity.WARNING,
                span=timeline.span(name, where),
                message=problem.message,
                expected=problem.expected,
                cure=problem.cure,
            )


def names_are_told_apart(timeline: Timeline) -> Iterator[Diagnostic]:
    """Two records of one kind under the same name: probably one thing twice."""
    owners: dict[tuple[RecordKind, str, str], list[str]] = defaultdict(list)
    for record in timeline.records.values():
        if isinstance(record, Profile):
            for tag, name in record.name.items():
                owners[record.record_kind, tag, _folded(name)].append(record.id)
    for (_, tag, _), ids in owners.items():
        for later in ids[1:]:
            yield Diagnostic(
                code=Code.NAME_TWICE,
                severity=Severity.WARNING,
                span=timeline.span(later, ("name", tag)),
                message=f"`{later}` has the same name as `{ids[0]}`",
                expected="a name that tells the two apart",
                cure="join the two records, or add what distinguishes them to the name",
            )


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
