"""Texts that stand for something else, or in another language's place, and those that only look so."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.diagnostics import Code, Diagnostic
from dateline.model import Record
from dateline.timeline.rules import check
from dateline.timeline.rules.citations import uncited_paragraphs
from dateline.timeline.rules.placeholders import is_placeholder
from tests.made_records import both, event, person, source, state, timeline


def told(code: Code, *records: Record, **settings: Any) -> list[Diagnostic]:
    """The findings of a code."""
    return [finding for finding in check(timeline(*records, **settings)) if finding.code is code]


@pytest.mark.parametrize(
    "text",
    [
        "…",
        "...",
        "？？？",
        "TODO",
        "(todo)",
        "TODO: ask her",
        "TBD",
        "[FIXME]",
        "xxx",
        "Lorem ipsum dolor",
        "日本語で",
        "要翻訳。",
    ],
)
def test_a_placeholder_is_no_text(text: str) -> None:
    """Signs alone, notes to oneself, words of the guides."""
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Todo el mundo lo sabe.",
        "TODOROV met Kim.",
        "He said: “…”",
        "3",
        "🇺🇸🇰🇵",
        "未定",
        "He said TODO.",
        "In English and Korean.",
        "X",
    ],
)
def test_a_text_is_no_placeholder(text: str) -> None:
    """Words of other languages, names, quoted flags, and what only holds such a word."""
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    "record",
    [
        event("x", "2018", title={"en": "…", "ja": "会談"}),
        event("x", "2018", sources=[{"source": "a-source", "at": "p. …"}]),
        person("x", identifiers={"wikidata": "Q…"}),
        source("x", url="https://www.example.com/a"),
        source("x", author="TBD"),
        event("my-event", "2018"),
        event("x", "2018", aliases=["old-id"]),
    ],
)
def test_a_placeholder_is_found_anywhere(record: Record) -> None:
    """In texts, single lines, ids elsewhere, addresses, and the record's own ids."""
    assert len(told(Code.PLACEHOLDER, record)) == 1


@pytest.mark.parametrize(
    "record",
    [
        event("x", "2018", sources=[{"source": "a-source", "at": "¶ 12"}]),
        person("x", identifiers={"wikidata": "Q56226"}),
        source("x", url="https://gazette.example/a?from=example.org"),
        event("sample-collection", "2018"),
        event("my-event-horizon", "2018"),
    ],
)
def test_what_is_written_is_left_alone(record: Record) -> None:
    """Names under `.example`, and ids that only begin like examples."""
    assert not told(Code.PLACEHOLDER, record)


@pytest.mark.parametrize(
    "text",
    [
        {"en": "書簡", "ja": "Letter"},
        {"en": "書簡", "ja": "書簡"},
        {"en": "The letter", "ja": "편지"},
        {"en": "The letter", "ja": "They met in Singapore."},
        {"en": "The letter", "ja": "書簡", "ko": "Письмо"},
        {"en": "The letter", "ja": "書簡", "ja-Kana": "書簡"},
        {"en": "The letter", "ja": "書簡", "ja-Latn": "しょかん"},
        {"en": "The letter", "ja": "書簡", "ru": "The long letter of 2018"},
    ],
)
def test_a_text_in_the_place_of_another_language_is_found(text: dict[str, str]) -> None:
    """By its letters; two that are exchanged are one finding."""
    assert len(told(Code.LANGUAGE_SCRIPT, event("x", "2018", title=text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        {"en": "MAGA", "ja": "MAGA"},
        {"en": "G7", "ja": "G7", "ko": "G7"},
        {"en": "APEC 2018", "ja": "APEC 2018"},
        {"en": "The word 書簡", "ja": "Letter という語"},
        {"en": "The letter", "ja": "書簡", "ko": "金正恩 書翰", "zh-Hans": "书简"},
        {"en": "2018", "ja": "2018"},
        {"en": "Đặng Xuân", "ja": "ダン", "vi": "Đặng Xuân Bảng"},
        {"en": "The letter", "ja": "書簡", "sr": "Писмо", "kk": "Hat"},
        {"en": "The letter", "ja": "書簡", "ja-Latn": "Shokan no koto desu"},
    ],
)
def test_letters_that_a_language_takes_over_are_left_alone(text: dict[str, str]) -> None:
    """Names and short forms, quoted words, digits, and languages of two scripts."""
    assert not told(Code.LANGUAGE_SCRIPT, event("x", "2018", title=text))


def test_a_publisher_keeps_its_name() -> None:
    """However many words it has; another spelling of a name has the language it says."""
    words = {"en": "The Hankyoreh of Seoul", "ja": "The Hankyoreh of Seoul"}
    assert not told(Code.LANGUAGE_SCRIPT, source("x", publisher=words))
    assert not told(Code.LANGUAGE_SCRIPT, person("x", also=[{"name": "Kim Jong Un of Korea", "language": "ja"}]))
    assert told(Code.LANGUAGE_SCRIPT, person("x", also=[{"name": "김정은", "language": "en"}]))


def test_a_copied_sentence_is_an_error() -> None:
    """The same words in two languages are not translated; others may be a quotation."""
    copied = event("x", "2018", summary={"en": "They met in Seoul.", "ja": "They met in Seoul."})
    quoted = event("x", "2018", summary={"en": "It was the slogan.", "ja": "Make it great again"})
    assert [finding.severity for finding in told(Code.LANGUAGE_SCRIPT, copied)] == ["error"]
    assert [finding.severity for finding in told(Code.LANGUAGE_SCRIPT, quoted)] == ["warning"]


@pytest.mark.parametrize("text", ["en: He spoke. ja: 話した。\n", "ja: 話した。\nen: He spoke.\n"])
def test_lines_of_languages_are_no_text(text: str) -> None:
    """One finding says so, and none that a language is missing."""
    record = event("x", "2018", summary=text)
    assert len(told(Code.LANGUAGES_IN_ONE_TEXT, record)) == 1
    assert not told(Code.TRANSLATION_MISSING, record)


@pytest.mark.parametrize(
    "text", [{"en": "en: He spoke. ja: 話した。", "ja": "話した。"}, "The tags are en: and ja: here.", "en: is a tag."]
)
def test_a_text_may_speak_of_tags(text: Any) -> None:
    """Where they do not begin the text, or only one of them stands there."""
    assert not told(Code.LANGUAGES_IN_ONE_TEXT, event("x", "2018", summary=text))


def test_settings_name_organisations_that_have_records() -> None:
    """Of whatever kind they are; a person is no side."""
    known = (state("usa"), state("dprk"), person("nasa"))
    assert [one.about for one in told(Code.ID_UNKNOWN, *known, sides=["usa", "us"])] == ["us"]
    assert [one.about for one in told(Code.ID_WRONG_KIND, *known, sides=["dprk", "nasa"])] == ["nasa"]
    assert not {Code.ID_UNKNOWN, Code.ID_WRONG_KIND} & {
        one.code for one in check(timeline(*known, sides=["usa", "dprk"]))
    }


def test_a_partial_language_need_not_have_every_text() -> None:
    """Neither in records nor in settings; the others still need them, and a wrong tag is reported."""
    third = {"languages": {"en": "English", "ja": "日本語", "de": "Deutsch"}}
    record, half = event("x", "2018"), event("y", "2018", title={"en": "Only English"})
    assert "`de`" in " ".join(str(one.message) for one in told(Code.TRANSLATION_MISSING, record, **third))
    lacking = [str(one.message) for one in told(Code.TRANSLATION_MISSING, record, half, partial=["de"], **third)]
    assert lacking == ["`title` has no text in `ja`"]
    wrong = told(Code.VALUE_UNKNOWN, record, partial=["de", "en", "fr"], **third)
    assert [str(one.message) for one in wrong] == ["`en` is the default language", "`fr` is no language of this site"]


def test_settings_have_each_language() -> None:
    """Clocks, too; their names may be those of two cities of one zone, but each stands once."""
    houston = {"name": both("Houston"), "zone": "America/Chicago"}
    dallas = {"name": both("Dallas"), "zone": "America/Chicago"}
    assert not {Code.TRANSLATION_MISSING, Code.ENTRY_TWICE} & {
        one.code for one in check(timeline(clocks=[houston, dallas]))
    }
    assert told(Code.ENTRY_TWICE, clocks=[houston, houston])
    assert told(Code.TRANSLATION_MISSING, clocks=[houston | {"name": {"en": "Houston"}}])
    assert told(Code.TRANSLATION_MISSING, title={"en": "A record"})
    assert told(Code.ENTRY_TWICE, state("usa"), sides=["usa", "usa"])


def test_settings_have_each_language_in_its_place() -> None:
    """The languages' own names, the title and the clocks."""
    assert told(Code.LANGUAGE_SCRIPT, languages={"en": "日本語", "ja": "English"})
    assert told(Code.LANGUAGE_SCRIPT, title={"en": "記録", "ja": "Record"})
    assert not told(Code.LANGUAGE_SCRIPT, title={"en": "Dateline", "ja": "Dateline"})


def test_what_a_text_alone_cites_is_used() -> None:
    """A source is not left over where a text cites it, and its page names the record."""
    cites = event("one", "2018-06-12", summary=both("They met.[^gazette: ¶ 2]"))
    assert [
        one.about or one.message for one in check(timeline(cites, source("gazette"))) if one.code is Code.RECORD_UNUSED
    ] == []
    assert [(use.record.id, use.at) for use in timeline(cites, source("gazette")).rests_on("gazette")] == [
        ("one", "¶ 2")
    ]


def test_only_texts_that_nothing_else_supports_have_to_cite() -> None:
    """A claim has its own sources; a site that does not ask for it is told nothing."""
    claim = {"text": both("It was."), "by": "ann", "status": "reported", "sources": [{"source": "a-source"}]}
    cited, bare = (
        {"en": "Cited.[^a-source]", "ja": "引用。[^a-source]"},
        {"en": "Two.\n\n- a[^a-source]\n- b", "ja": "二。"},
    )
    made = (person("ann"), source(), event("one", "2018-06-12", summary=cited, details=bare, claims=[claim]))
    assert told(Code.CITATION_MISSING, *made) == []
    asked = timeline(*made, cite_paragraphs="true")
    assert [(where, tag) for record, where, tag, _ in uncited_paragraphs(asked) if record == "one"] == [
        (("details",), "en"),
        (("details",), "en"),
        (("details",), "ja"),
    ]
    assert {one.span.path for one in check(asked) if one.code is Code.CITATION_MISSING} == {"ann", "one"}
