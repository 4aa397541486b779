"""Missing translations, Markdown that a page does not take, names that are given twice."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import chain

from dateline.diagnostics import Code, Diagnostic, Severity, Span
from dateline.diagnostics.message import Message, both_in_code
from dateline.diagnostics.nearest import meant
from dateline.diagnostics.text import plural
from dateline.model import Profile, Record, Source, folded_name, names_of
from dateline.model.fields import guessed_id
from dateline.model.open_lists import LISTS, Word
from dateline.model.texts import Text
from dateline.model.vocabulary import RecordKind
from dateline.model.walk import Where, words
from dateline.prose.problems import Problem, problems
from dateline.reading.folders import Loaded
from dateline.reading.yaml.places import in_a_text
from dateline.timeline.rules.meant import meant_record
from dateline.timeline.rules.twice import say_the_same
from dateline.timeline.timeline import Timeline
from dateline.words import label_key

_LONGEST_SHOWN = 60
_ADDRESS = re.compile(r"https?://[^\s()|]+")


def texts_are_translated(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A text that lacks one of the site's languages. A source's own title need not be translated."""
    languages, whole = tuple(timeline.settings.languages), timeline.settings.whole_languages
    for record, where, text in timeline.texts:
        if isinstance(record, Source) and where in {("title",), ("publisher",)}:
            continue
        if where == ("sort",) or _holds_languages(text, languages):
            continue
        for language in whole:
            if language not in text:
                yield Diagnostic(
                    code=Code.TRANSLATION_MISSING,
                    severity=Severity.WARNING,
                    span=loaded.span(record.id, where),
                    message=Message("`{key}` has no text in `{language}`", key=str(where[-1]), language=language),
                    expected=Message("a text in {languages}", languages=both_in_code(whole)),
                    cure=Message(
                        "{line}; until then readers see another language, marked as such",
                        line=_translated(loaded, record.id, where, text, language),
                    ),
                )


def _translated(loaded: Loaded, record: str, where: Where, text: Text, language: str) -> Message:
    """The line to add; where the text stands without a language, the text with both."""
    tag, typed = next(iter(text.items()))
    if len(text) > 1 or loaded.span(record, where) != loaded.span(record, (*where, tag)):
        return Message("add `{line}`", line=f"{language}: …")
    shown = json.dumps(typed, ensure_ascii=False) if len(typed) <= _LONGEST_SHOWN and "\n" not in typed else '"…"'
    return Message("write `{text}`", text=f'{where[-1]}: {{{tag}: {shown}, {language}: "…"}}')


def languages_stand_apart(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """One text in which the lines `en: …` and `ja: …` stand: a sign such as `>` made a single text of them."""
    languages = tuple(timeline.settings.languages)
    for record, where, text in timeline.texts:
        if _holds_languages(text, languages):
            yield Diagnostic(
                code=Code.LANGUAGES_IN_ONE_TEXT,
                span=loaded.span(record.id, where),
                message=Message(
                    "`{key}` is one text, in which `{tag}:` stands as words", key=str(where[-1]), tag=languages[0]
                ),
                expected=Message("a line for each language below `{key}:`", key=str(where[-1])),
                cure=Message(
                    "delete the sign behind `{key}:` (`>`, `|` or a quotation mark); the lines below stay as they are",
                    key=str(where[-1]),
                ),
            )


def _holds_languages(text: Text, languages: tuple[str, ...]) -> bool:
    """Whether a text begins with the tag of a language of the site, and has those of all others."""
    if len(text) > 1:
        return False
    words = next(iter(text.values()))
    if not words.startswith(tuple(f"{tag}:" for tag in languages)):
        return False
    return all(re.search(rf"(?:\A|\s){re.escape(tag)}:\s", words) for tag in languages[:2])


_TO_A_FILE = re.compile(r"\[([^\[\]|]+)\]\((?!https?:)(?:[\w./-]*/)?(?:([a-z0-9-]+)\.(?:yml|md)|([a-z0-9-]+)/?)\)")


def words_have_labels(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A word of the vocabulary that the pages have no label for, where a record uses it: once, at the first place."""
    every = (word for choices in LISTS for word in timeline.settings.vocabulary.of(choices))
    lacking = {label_key(word): tags for word in every if (tags := _lacking(timeline, word))}
    if not lacking:
        return
    places: dict[str, list[tuple[str, Where, StrEnum | Word]]] = defaultdict(list)
    for record in timeline.records.values():
        for where, word in words(record):
            if label_key(word) in lacking:
                places[label_key(word)].append((record.id, where, word))
    for key, ((first, where, word), *others) in sorted(places.items()):
        yield Diagnostic(
            code=Code.LABEL_MISSING,
            severity=Severity.WARNING,
            span=loaded.span(first, where),
            message=Message(
                plural(
                    len(others) + 1,
                    "the pages have no label for `{word}` in {languages}; it stands in {number} place",
                    "the pages have no label for `{word}` in {languages}; it stands in {number} places",
                ),
                word=word,
                languages=both_in_code(lacking[key]),
                number=len(others) + 1,
            ),
            expected=Message("a label in each language of the site"),
            cure=_labelled(timeline, word, lacking[key]),
        )


def _lacking(timeline: Timeline, word: StrEnum | Word) -> list[str]:
    """The languages whose pages spell out its id; where English stands in, one warning a language counts that."""
    settings, key = timeline.settings, label_key(word)
    if isinstance(word, Word) and settings.vocabulary.is_own(word):
        return [tag for tag in settings.whole_languages if not timeline.words_in(tag).has(key)]
    return [tag for tag in settings.languages if not timeline.words_in(tag).get(key, "")]


def _labelled(timeline: Timeline, word: StrEnum | Word, tags: Sequence[str]) -> Message:
    """Where the labels go that a word lacks: to where the site names the word, if it does."""
    label = timeline.words_in(tags[0])[label_key(word)]
    if isinstance(word, Word) and timeline.settings.vocabulary.is_own(word):
        return Message(
            "give `{word}` a label below `vocabulary: {list}:` in mkdocs.yml: `{line}`; until then readers see "
            "“{label}”",
            line=f"labels: {{{', '.join(f'{tag}: …' for tag in tags)}}}",
            word=word,
            list=word.key,
            label=label,
        )
    return Message(
        "add `{key}` to {files}; until then readers see “{label}”",
        key=label_key(word),
        files=both_in_code([f"words/{tag}.yml" for tag in tags]),
        label=label,
    )


def prose_is_plain(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """Markdown that a page does not take: headings, HTML, pictures."""
    for name, where, text in chain(timeline.prose, loaded.prose):
        for problem in problems(text):
            place = loaded.span(name, where, (problem.offset, problem.end))
            is_link = problem.kind == "record_link"
            to_a_file = _link_to_a_file(timeline, text[problem.offset : problem.end])
            instead = (_link(timeline, text, problem) if is_link else problem.instead) or to_a_file
            likely = _likely_link(timeline, text, problem) if is_link and not instead else None
            yield Diagnostic(
                code=problem.code,
                severity=Severity.WARNING,
                span=place,
                message=problem.message,
                expected=problem.expected,
                cure=Message("write `{text}`", text=instead)
                if instead and (is_link or to_a_file)
                else likely or problem.cure,
                edits=in_a_text(place, instead, at_start=problem.offset == 0 and not _is_quoted(loaded, place)),
            )


def _is_quoted(loaded: Loaded, place: Span) -> bool:
    return loaded.line_before(place).endswith(('"', "'"))


def _link(timeline: Timeline, text: str, problem: Problem) -> str | None:
    """The link that was meant by `[[A Name]]`; None where no record goes by it."""
    name, bar, shown = text[problem.offset : problem.end][2:-2].replace("｜", "|").partition("|")
    if bar and (turned := timeline.records.get(shown.strip())) is not None and name.strip() not in timeline.records:
        return f"[[{turned.id}|{name.strip()}]]"
    if bar and name.strip() in timeline.records:
        return f"[[{name.strip()}|{shown.strip()}]]"
    if (key := _of_a_note(name)) != name and key in timeline.records:
        return f"[[{key}|{shown.strip()}]]" if shown.strip() else f"[[{key}]]"
    if _ADDRESS.fullmatch(name) and shown.strip():
        return f"[{shown.strip()}]({name})"
    records = timeline.records.values()
    found = {record.id: record.label.values() for record in records if _goes_by(record, name)}
    if not found and (same := timeline.records.get(guessed_id(name))) is not None:
        found = {same.id: same.label.values()}  # its id but for capitals and blanks
    if len(found) != 1:
        return None
    ((key, labels),) = found.items()
    # The page shows the record's own name; a link keeps the other name that was typed.
    words = shown if bar else "" if name.strip() in labels else name.strip()
    return f"[[{key}|{words}]]" if words else f"[[{key}]]"


def _of_a_note(name: str) -> str:
    """The id in `people/ada.md#roles`, as programs for notes name a part of a file."""
    file = name.partition("#")[0].strip().rpartition("/")[2]
    return file.removesuffix(".md").removesuffix(".yml")


def _link_to_a_file(timeline: Timeline, typed: str) -> str | None:
    """The link that was meant by `[Ada](profiles/people/ada.yml)`; None where no record is called so."""
    found = _TO_A_FILE.fullmatch(typed)
    key = (found[2] or found[3]) if found else ""
    return f"[[{key}|{found[1]}]]" if found and key in timeline.records else None


def _likely_link(timeline: Timeline, text: str, problem: Problem) -> Message | None:
    """The link to the record whose id or name is nearest to `[[A Nmae]]`; None where none is near."""
    name, _, _ = text[problem.offset : problem.end][2:-2].partition("|")
    near = meant_record(timeline, name.strip(), tuple(RecordKind))
    return meant(f"[[{near}]]") if near else None


def _goes_by(record: Record, name: str) -> bool:
    return folded_name(name) in {folded_name(one) for one in names_of(record)}


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
            if say_the_same(timeline.records[first], timeline.records[later]):
                continue  # one record twice, which another rule reports
            yield Diagnostic(
                code=Code.NAME_TWICE,
                severity=Severity.WARNING,
                span=loaded.span(later, where),
                message=Message("`{later}` has the same name as `{first}`", later=later, first=first),
                expected=Message("a name that tells the two apart"),
                cure=Message("join the two records, or add what distinguishes them to the name"),
            )
