"""Missing translations, Markdown that a page does not take, names that are given twice."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.diagnostics.message import Message, both_in_code
from dateline.model import Profile, Source
from dateline.model.fields import Text
from dateline.model.references import Where
from dateline.model.texts import texts
from dateline.model.vocabulary import RecordKind
from dateline.prose.problems import problems
from dateline.timeline.timeline import Timeline

_LONGEST_SHOWN = 60


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
                    message=Message("`{key}` has no text in `{language}`", key=str(where[-1]), language=language),
                    expected=Message("a text in {languages}", languages=both_in_code(languages)),
                    cure=Message(
                        "{line}; until then readers see another language, marked as such",
                        line=_translated(timeline, record.id, where, text, language),
                    ),
                )


def _translated(timeline: Timeline, record: str, where: Where, text: Text, language: str) -> Message:
    """The line to add; where the text stands without a language, the text with both."""
    tag, words = next(iter(text.items()))
    if len(text) > 1 or timeline.span(record, where) != timeline.span(record, (*where, tag)):
        return Message("add `{line}`", line=f"{language}: …")
    shown = json.dumps(words, ensure_ascii=False) if len(words) <= _LONGEST_SHOWN and "\n" not in words else '"…"'
    return Message("write `{text}`", text=f'{where[-1]}: {{{tag}: {shown}, {language}: "…"}}')


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
    owners: dict[tuple[RecordKind, str, str], dict[str, Where]] = defaultdict(dict)
    for record in timeline.records.values():
        if isinstance(record, Profile):
            for tag, name in record.name.items():
                owners[record.record_kind, tag, _folded(name)].setdefault(record.id, ("name", tag))
            for position, other in enumerate(record.also):
                key = (record.record_kind, other.language, _folded(other.name))
                owners[key].setdefault(record.id, ("also", position))
    told = set()
    for places in owners.values():
        (first, where_first), *others = places.items()
        for later, where in others:
            # Two may share a byname; a name that another also goes by is the sign of a double.
            if (first, later) in told or "name" not in {where_first[0], where[0]}:
                continue
            told.add((first, later))
            yield Diagnostic(
                code=Code.NAME_TWICE,
                severity=Severity.WARNING,
                span=timeline.span(later, where),
                message=Message("`{later}` has the same name as `{first}`", later=later, first=first),
                expected=Message("a name that tells the two apart"),
                cure=Message("join the two records, or add what distinguishes them to the name"),
            )


def _folded(name: str) -> str:
    """Case, width, hyphens and blanks do not tell names apart: `Kim Jong-un` is `Kim Jong Un`."""
    return re.sub(r"[-‐\s]+", "", unicodedata.normalize("NFKC", name).casefold())
