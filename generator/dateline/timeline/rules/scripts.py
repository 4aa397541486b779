"""Texts in the place of another language, as far as their letters alone can tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import combinations
from types import MappingProxyType

from dateline.diagnostics import Code, Diagnostic, Severity, Span
from dateline.diagnostics.message import Message
from dateline.model import Event, Profile
from dateline.model.walk import Where
from dateline.reading.folders import Loaded
from dateline.reading.labels import path_of, span_of_label
from dateline.reading.settings import span_of_option
from dateline.timeline.rules.settings import texts_of, texts_of_words
from dateline.timeline.timeline import Timeline

_SCRIPTS: Mapping[str, tuple[str, Message]] = MappingProxyType(
    {
        "Latn": (
            "A-Za-z\xaa\xba\xc0-\xd6\xd8-\xf6\xf8-\u02af\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a",
            Message("Latin letters"),
        ),
        "Kana": ("\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d", Message("kana")),
        "Hani": (
            "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af",
            Message("Chinese characters"),
        ),
        "Hang": ("\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3", Message("Hangul")),
        "Cyrl": ("\u0400-\u052f", Message("Cyrillic letters")),
        "Arab": ("\u0620-\u06ff\u0750-\u077f", Message("Arabic letters")),
        "Hebr": ("\u05d0-\u05ea", Message("Hebrew letters")),
        "Grek": ("\u0370-\u03ff\u1f00-\u1fff", Message("Greek letters")),
        "Thai": ("\u0e01-\u0e4e", Message("Thai letters")),
        "Deva": ("\u0900-\u097f", Message("Devanagari")),
    }
)
"""The letters of each script (ISO 15924), as a set of a regular expression, and its name."""
_LETTERS = {script: re.compile(f"[{letters}]") for script, (letters, _) in _SCRIPTS.items()}
_LANGUAGES = {
    "Latn": "cs da de en es et fi fr hr hu id is it lt lv nb nl no pl pt ro sk sl sv tl tr vi",
    "Cyrl": "be bg mk ru uk",
    "Arab": "ar fa ur",
    "Deva": "hi mr ne",
    "Grek": "el",
    "Hani": "ja ko zh",
    "Hang": "ko",
    "Hebr": "he",
    "Kana": "ja",
    "Thai": "th",
}
_WRITTEN_IN: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        tag: frozenset(script for script, tags in _LANGUAGES.items() if tag in tags.split())
        for tag in " ".join(_LANGUAGES.values()).split()
    }
)
"""The scripts of each language; of others, and of those written in several, letters tell nothing."""
_BY_SUBTAG: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **{script: frozenset({script}) for script in _SCRIPTS},
        "Hans": frozenset({"Hani"}),
        "Hant": frozenset({"Hani"}),
        "Hira": frozenset({"Kana"}),
        "Jpan": frozenset({"Kana", "Hani"}),
        "Kore": frozenset({"Hang", "Hani"}),
    }
)
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]*[a-z\u00df-\u024f]{2,}")
_WORDS_OF_A_SENTENCE = 3
"""Fewer in Latin letters are a name, which every language leaves as it is: CNN, TBS NEWS DIG."""
_PLACE = re.compile(r"\{\w*\}")
"""What pages fill in: `{number}` is no word of the label."""
_NAMES = frozenset({"name", "short", "sort", "publisher"})
"""Keys at which more words than that may be a name."""


Place = Callable[[Where], Span]
"""Where a part of a text stands, given by its language's tag; of the text as a whole by nothing."""


def languages_are_in_place(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A text whose letters are not those of its language, or two that stand in each other's place."""
    for record, where, text in timeline.texts:
        if strange := _strange_scripts(text):
            place = partial(_span_in, loaded, record.id, where)
            yield from _misplaced(timeline, text, strange, str(where[-1]), place)
    for record in timeline.records.values():
        for position, other in enumerate(record.also if isinstance(record, Profile | Event) else ()):
            name = {other.language: other.name}
            if strange := _strange_scripts(name):
                place = partial(_span_in, loaded, record.id, ("also", position, "language"))
                yield from _misplaced(timeline, name, strange, "name", place)
    settings = timeline.settings
    for where, words in (*texts_of(settings), *texts_of_words(settings), (("languages",), settings.languages)):
        if strange := _strange_scripts(words):
            place = partial(_span_in_settings, loaded, where)
            yield from _misplaced(timeline, words, strange, str(where[-1]), place)
    yield from _labels_in_place(timeline, loaded)


def _labels_in_place(timeline: Timeline, loaded: Loaded) -> Iterator[Diagnostic]:
    """A label of the site's own files that is not in the letters of the file's language."""
    for tag, labels in timeline.label_files.items():
        for key, label in labels.items():
            forms = {"": label} if isinstance(label, str) else label if isinstance(label, Mapping) else {}
            for words in ({tag: _PLACE.sub("", form)} for form in forms.values()):
                if strange := _strange_scripts(words):
                    place = partial(_span_of_label, loaded, tag, key)
                    yield from _misplaced(timeline, words, strange, key, place)


def _span_of_label(loaded: Loaded, tag: str, key: str, _: Where) -> Span:
    return span_of_label(loaded.root, tag, key) if loaded.root else Span(path_of(tag))


def _span_in(loaded: Loaded, record: str, where: Where, tag: Where) -> Span:
    return loaded.span(record, (*where, *tag))


def _span_in_settings(loaded: Loaded, where: Where, tag: Where) -> Span:
    return span_of_option(loaded.root, (*where, *tag))


def _misplaced(
    timeline: Timeline, text: Mapping[str, str], strange: Mapping[str, str], key: str, place: Place
) -> Iterator[Diagnostic]:
    exchanged: set[str] = set()
    for one, other in combinations(strange, 2):
        if strange[one] in _scripts_of(other) and strange[other] in _scripts_of(one):
            exchanged |= {one, other}
            yield _exchanged(place(()), one, other)
    for tag, script in strange.items():
        if tag in exchanged:
            continue
        if script != "Latn":
            fitting = [one for one in timeline.settings.languages if script in _scripts_of(one) and one not in text]
            yield _strange(place((tag,)), tag, script, fitting)
        elif key not in _NAMES and len(_WORD.findall(text[tag])) >= _WORDS_OF_A_SENTENCE:
            is_copied = any(text[tag] == words for other, words in text.items() if other != tag)
            yield _untranslated(place((tag,)), tag, Severity.ERROR if is_copied else Severity.WARNING)


def _strange_scripts(text: Mapping[str, str]) -> dict[str, str]:
    """By language, the script of each text that has no letter of its own language's scripts, but letters of others."""
    strange = {}
    for tag, words in text.items():
        own = _letters_of(tag)
        if own is None or own.search(words):
            continue
        script = next((script for script, letters in _LETTERS.items() if letters.search(words)), "")
        if script:
            strange[tag] = script
    return strange


@cache
def _scripts_of(tag: str) -> frozenset[str]:
    """The scripts of a BCP 47 tag, by its subtag, else by its language; none where they are not known."""
    language, *subtags = tag.split("-")
    named = (_BY_SUBTAG[subtag] for subtag in subtags if subtag in _BY_SUBTAG)
    return next(named, _WRITTEN_IN.get(language, frozenset()))


@cache
def _letters_of(tag: str) -> re.Pattern[str] | None:
    scripts = _scripts_of(tag)
    return re.compile(f"[{''.join(_SCRIPTS[script][0] for script in sorted(scripts))}]") if scripts else None


def _exchanged(span: Span, one: str, other: str) -> Diagnostic:
    return Diagnostic(
        code=Code.LANGUAGE_SCRIPT,
        span=span,
        message=Message("the texts in `{one}` and `{other}` stand in each other's place", one=one, other=other),
        expected=Message("each text behind the tag of its own language"),
        cure=Message("exchange the two texts"),
    )


def _strange(span: Span, tag: str, script: str, fitting: Sequence[str]) -> Diagnostic:
    return Diagnostic(
        code=Code.LANGUAGE_SCRIPT,
        span=span,
        message=_alone(tag, script),
        expected=Message("a text in `{tag}`", tag=tag),
        cure=Message("write `{fitting}` for `{tag}`, or write the text in `{tag}`", fitting=fitting[0], tag=tag)
        if fitting
        else _translate(tag),
    )


def _untranslated(span: Span, tag: str, severity: Severity) -> Diagnostic:
    return Diagnostic(
        code=Code.LANGUAGE_SCRIPT,
        severity=severity,
        span=span,
        message=_alone(tag, "Latn"),
        expected=Message("a text in `{tag}`", tag=tag),
        cure=_translate(tag),
    )


def _alone(tag: str, script: str) -> Message:
    return Message("the text in `{tag}` is written in {script} alone", tag=tag, script=_SCRIPTS[script][1])


def _translate(tag: str) -> Message:
    return Message("translate it, or leave `{tag}` out: readers then see another language, marked as such", tag=tag)
