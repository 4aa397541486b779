"""Missing translations, Markdown that a page does not take, names that are given twice."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Severity
from dateline.model import Profile, Source, folded_name
from dateline.model.fields import Text
from dateline.model.vocabulary import LISTS, RecordKind
from dateline.model.walk import Where, texts, words
from dateline.prose.problems import problems
from dateline.reading.folders import Loaded
from dateline.timeline.timeline import Timeline
from dateline.words import Words, has_label, label_key

_LONGEST_SHOWN = 60


def texts_are_translated(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A text that lacks one of the site's languages. A source's own title need not be translated."""
    languages = tuple(timeline.settings.languages)
    for record, where, text in ((one, *found) for one in timeline.records.values() for found in texts(one)):
        if isinstance(record, Source) and where in {("title",), ("publisher",)}:
            continue
        if where == ("sort",):
            continue
        for language in languages:
            if language not in text:
                yield Diagnostic(
                    code=Code.TRANSLATION_MISSING,
                    severity=Severity.WARNING,
                    span=loaded.span(record.id, where),
                    message=f"`{where[-1]}` has no text in `{language}`",
                    expected="a text in " + " and ".join(f"`{tag}`" for tag in languages),
                    cure=_translated(loaded, record.id, where, text, language)
                    + "; until then readers see another language, marked as such",
                )


def _translated(loaded: Loaded, record: str, where: Where, text: Text, language: str) -> str:
    """The line to add; where the text stands without a language, the text with both."""
    tag, typed = next(iter(text.items()))
    if len(text) > 1 or loaded.span(record, where) != loaded.span(record, (*where, tag)):
        return f"add `{language}: …`"
    shown = json.dumps(typed, ensure_ascii=False) if len(typed) <= _LONGEST_SHOWN and "\n" not in typed else '"…"'
    return f'write `{where[-1]}: {{{tag}: {shown}, {language}: "…"}}`'


def words_have_labels(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A word of the vocabulary that the pages have no label for, where a record uses it: once, at the first place."""
    lacking = {label_key(word): tags for choices in LISTS for word in choices if (tags := _lacking(timeline, word))}
    if not lacking:
        return
    places: dict[str, list[tuple[str, Where, StrEnum]]] = defaultdict(list)
    for record in timeline.records.values():
        for where, word in words(record):
            if label_key(word) in lacking:
                places[label_key(word)].append((record.id, where, word))
    for key, ((first, where, word), *others) in sorted(places.items()):
        languages = " and ".join(f"`{tag}`" for tag in lacking[key])
        used = f"in {len(others) + 1} places" if others else "here alone"
        yield Diagnostic(
            code=Code.LABEL_MISSING,
            severity=Severity.WARNING,
            span=loaded.span(first, where),
            message=f"the pages have no label for `{word}` in {languages}; it stands {used}",
            expected="a label in each language of the site",
            cure=f"add `{key}` to the generator's `words/`; until then readers see “{Words('en')[key]}”",
        )


def _lacking(timeline: Timeline, word: StrEnum) -> list[str]:
    return [language for language in timeline.settings.languages if not has_label(word, language)]


def prose_is_plain(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Markdown that a page does not take: headings, HTML, pictures."""
    for name, where, text in chain(timeline.prose, loaded.prose):
        for problem in problems(text):
            yield Diagnostic(
                code=problem.code,
                severity=Severity.WARNING,
                span=loaded.span(name, where),
                message=problem.message,
                expected=problem.expected,
                cure=problem.cure,
            )


def names_are_told_apart(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Two records of one kind under the same name: probably one thing twice."""
    owners: dict[tuple[RecordKind, str, str], dict[str, Where]] = defaultdict(dict)
    for record in timeline.records.values():
        if isinstance(record, Profile):
            for tag, name in record.name.items():
                owners[record.record_kind, tag, folded_name(name)].setdefault(record.id, ("name", tag))
            for position, other in enumerate(record.also):
                key = (record.record_kind, other.language, folded_name(other.name))
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
                span=loaded.span(later, where),
                message=f"`{later}` has the same name as `{first}`",
                expected="a name that tells the two apart",
                cure="join the two records, or add what distinguishes them to the name",
            )
