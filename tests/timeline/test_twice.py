"""What stands twice, and what only looks so."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.diagnostics import Code, Severity
from dateline.model import Record
from dateline.timeline.rules import check
from tests.made_records import both, event, part, person, place, record, source, state, timeline

CITED = {"sources": [{"source": "a-source"}]}
CLAIM = {"text": both("It was."), "by": "a-source", "status": "reported", **CITED}
NAMED = {"title": both("They meet"), "summary": both("They met in the morning.")}


def told(code: Code, *records: Record) -> list[Severity]:
    """How much each finding of a code weighs."""
    return [finding.severity for finding in check(timeline(*records)) if finding.code is code]


@pytest.mark.parametrize(
    "fields",
    [
        {"sources": [{"source": "a-source", "at": "p. 3"}, {"source": "a-source", "at": "p. 3"}]},
        {"related": [{"event": "y", "as": "follows"}, {"event": "y", "as": "follows"}]},
        {"topics": ["t", "t"]},
        {"also": [{"name": "X", "language": "en"}, {"name": "X", "language": "en"}]},
        {"claims": [CLAIM, CLAIM | {"status": "disputed"}]},
    ],
)
def test_an_entry_stands_once(fields: dict[str, Any]) -> None:
    """Whatever it is that is listed."""
    assert told(Code.ENTRY_TWICE, event("x", "2018", **fields)) == [Severity.ERROR]


@pytest.mark.parametrize(
    "fields",
    [
        {
            "sources": [
                {"source": "a-source", "at": "p. 3"},
                {"source": "a-source", "at": "p. 4"},
                {"source": "a-source"},
            ]
        },
        {"related": [{"event": "y", "as": "follows"}, {"event": "y", "as": "fulfils"}]},
        {
            "also": [
                {"name": "G20", "language": "en"},
                {"name": "G-20", "language": "en"},
                {"name": "G20", "language": "ja"},
            ]
        },
        {"claims": [CLAIM, CLAIM | {"date": "2019"}]},
        {"participants": [part("p"), part("p", "speaker")]},
    ],
)
def test_what_differs_stands_beside(fields: dict[str, Any]) -> None:
    """Two places in one source, two relations to one event, two spellings, a claim made again."""
    assert not told(Code.ENTRY_TWICE, event("x", "2018", **fields))


def test_one_event_has_one_record() -> None:
    """A copy is an error, one that somebody began to change a warning."""
    assert told(Code.RECORD_TWICE, event("x", "2018", **NAMED), event("y", "2018", **NAMED)) == [Severity.ERROR]
    for change in ({"title": both("Another")}, {"summary": both("Other words.")}, {"status": "cancelled"}):
        changed = event("y", "2018", **(NAMED | change))
        assert told(Code.RECORD_TWICE, event("x", "2018", **NAMED), changed) == [Severity.WARNING]


@pytest.mark.parametrize(
    "one,other",
    [
        ({"date": "2018-06-12"}, {"date": "2018-06-13"}),
        ({"time": "09:00"}, {"time": "14:00"}),
        ({"place": "here"}, {"place": "there"}),
        ({"kind": "call"}, {"kind": "letter"}),
        ({}, {"related": [{"event": "x", "as": "part-of"}]}),
    ],
)
def test_two_events_may_have_the_same_words(one: dict[str, Any], other: dict[str, Any]) -> None:
    """On another day, at another time or place, of another kind, or where one names the other."""
    date = {"date": "2018-06-12"}
    two = (event("x", **(date | NAMED | one)), event("y", **(date | NAMED | other)))
    assert not told(Code.RECORD_TWICE, *two)


def test_one_printed_article_has_one_record() -> None:
    """Two of the same title have different addresses, authors or languages, or are one."""
    printed = {"title": both("They met"), "publisher": both("Gazette"), "published": "2018-06-12"}
    assert told(Code.RECORD_TWICE, source("x", **printed), source("y", **printed)) == [Severity.ERROR]
    addressed = source("y", **printed, url="https://gazette.example/2")
    assert told(Code.RECORD_TWICE, source("x", **printed), addressed) == [Severity.WARNING]
    for one, other in (("a", "b"), ("b", "c")):
        given = ({"url": f"https://gazette.example/{key}", "author": key} for key in (one, other))
        assert not told(Code.RECORD_TWICE, *(source(f"s-{n}", **printed, **more) for n, more in enumerate(given)))


@pytest.mark.parametrize(
    "one,other",
    [
        ("https://gazette.example/a", "http://www.Gazette.example/a/"),
        ("https://gazette.example/a?id=3", "https://gazette.example/a?id=3&utm_source=mail&fbclid=x"),
        ("https://gazette.example/a", "https://gazette.example/a#:~:text=They%20met"),
        ("https://gazette.example", "https://gazette.example/"),
    ],
)
def test_an_address_has_one_source(one: str, other: str) -> None:
    """However it is spelt, and whether as the page's own address or as its copy's."""
    assert told(Code.ADDRESS_TWICE, source("x", url=one), source("y", url=other)) == [Severity.ERROR]
    assert told(Code.ADDRESS_TWICE, source("x", url=one), source("y", archive_url=other)) == [Severity.ERROR]
    assert told(Code.ADDRESS_TWICE, source("x", url=one, archive_url=other)) == [Severity.ERROR]


@pytest.mark.parametrize(
    "one,other",
    [
        ("https://gazette.example/a", "https://gazette.example/A"),
        ("https://gazette.example/a?id=3", "https://gazette.example/a?id=4"),
        ("https://gazette.example/a#morning", "https://gazette.example/a#evening"),
        ("https://gazette.example/a", "https://web.archive.org/web/2018/https://gazette.example/a"),
        ("https://gazette.example/a", "https://gazette.example:8443/a"),
    ],
)
def test_other_addresses_are_others(one: str, other: str) -> None:
    """Case in a path, a query and a part of a page count."""
    assert not told(Code.ADDRESS_TWICE, source("x", url=one), source("y", url=other))


def test_an_id_elsewhere_has_one_record() -> None:
    """A person is nothing else; a state may be a place; other registers count from 1 as well."""
    one = person("x", identifiers={"wikidata": "Q56226"})
    assert told(Code.IDENTIFIER_TWICE, one, place("y", identifiers={"wikidata": "q56226"})) == [Severity.ERROR]
    singapore = {"identifiers": {"wikidata": "Q334"}, "kind": "city"}
    assert told(Code.IDENTIFIER_TWICE, place("y", **singapore), place("z", **singapore)) == [Severity.ERROR]
    body = record("organisation", "z", name=both("Z"), summary=both("Z."), **(singapore | {"kind": "state"}))
    assert not told(Code.IDENTIFIER_TWICE, place("y", **singapore), body)
    assert not told(Code.IDENTIFIER_TWICE, one, person("y", identifiers={"viaf": "Q56226", "wikidata": "Q1"}))


def confirmed(*cited: str, **fields: Any) -> Record:
    """An event with a confirmed claim that rests on sources."""
    claim = {"text": both("It was."), "by": "a-source", "status": "confirmed"} | fields
    return event("x", "2018", claims=[claim | {"sources": [{"source": one} for one in cited]}])


def test_one_voice_confirms_nothing() -> None:
    """Two pages of one publisher are one voice, and so is a page with its copies."""
    gazette = {"publisher": both("Gazette")}
    sources = (source("one", **gazette), source("two", **gazette), source("copy", repeats="a-source"))
    for cited in (("a-source",), ("one", "two"), ("a-source", "copy")):
        assert told(Code.CONFIRMED_BY_ONE, confirmed(*cited), *sources) == [Severity.WARNING]
    for cited in (("a-source", "one"), ("two", "copy")):
        assert not told(Code.CONFIRMED_BY_ONE, confirmed(*cited), *sources)


def test_only_what_is_called_confirmed_is_asked_for_voices() -> None:
    """Kin are confirmed where nothing is said; a source that is not read may be another voice."""
    assert not told(Code.CONFIRMED_BY_ONE, confirmed("a-source", status="reported"))
    assert not told(Code.CONFIRMED_BY_ONE, confirmed("a-source", "unknown"))
    assert not told(Code.CONFIRMED_BY_ONE, person("x", relations=[{"person": "y", "as": "sister", **CITED}]))
    said = {"person": "y", "as": "sister", "status": "confirmed", **CITED}
    assert told(Code.CONFIRMED_BY_ONE, person("x", relations=[said])) == [Severity.WARNING]


@pytest.mark.parametrize("kind", ["summit", "meeting", "talks", "call"])
def test_nobody_meets_alone(kind: str) -> None:
    """Where nobody is named, or one stands in two roles beside another, nothing is wrong."""
    assert told(Code.MEETING_OF_ONE, event("x", "2018", part("a"), kind=kind)) == [Severity.WARNING]
    assert told(Code.MEETING_OF_ONE, event("x", "2018", part("a"), part("a", "host"), kind=kind)) == [Severity.WARNING]
    for participants in ((), (part("a"), part("b")), (part("a"), {"organisation": "n", "role": "principal"})):
        assert not told(Code.MEETING_OF_ONE, event("x", "2018", *participants, kind=kind))


@pytest.mark.parametrize("kind", ["visit", "letter", "speech"])
def test_one_may_speak_alone(kind: str) -> None:
    """A visit or a letter may name one person only."""
    assert not told(Code.MEETING_OF_ONE, event("x", "2018", part("a"), kind=kind))


def test_a_profile_has_one_record() -> None:
    """A copy is an error, and reported once; of another one of the same name another finding warns."""
    named = {"name": both("Ada Aoki"), "summary": both("Ada.")}
    copies = (record("person", "x", **named), record("person", "y", **named))
    assert told(Code.RECORD_TWICE, *copies) == [Severity.ERROR]
    assert not told(Code.NAME_TWICE, *copies)
    other = record("person", "z", **(named | {"summary": both("Another one.")}))
    assert not told(Code.RECORD_TWICE, copies[0], other)
    assert told(Code.NAME_TWICE, copies[0], other) == [Severity.WARNING]


def test_states_and_places_may_share_a_summary() -> None:
    """Short words about two records of a kind are no sign of a double."""
    assert not told(
        Code.RECORD_TWICE,
        state("a"),
        state("b"),
        place("c"),
        record("place", "d", name=both("D"), kind="city", summary=both("C.")),
    )
