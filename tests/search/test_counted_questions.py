"""Lines about what there are several of (how many, the last of a kind, those of a row), offices and meetings."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.model import Record
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, role, state, timeline
from tests.search.asking import answer


@pytest.fixture(scope="module")
def counted() -> Timeline:
    """Three of four known summits, a topic that has all of its three talks, and launches of an engine."""

    def known(count: int, kind: str) -> dict[str, object]:
        return {"count": str(count), "as_of": "2012-01-01", "kind": kind, "sources": [{"source": "a-source"}]}

    def topic(key: str, name: str, count: int, kind: str) -> Record:
        return record("topic", key, name=both(name), summary=both("."), kind="series", known=known(count, kind))

    def row(topic: str, kind: str, *days_and_places: tuple[str, str]) -> list[Record]:
        return [
            event(f"{topic}-{day}", day, kind=kind, topics=[topic], title=both(title), place=where)
            for (day, where), title in zip(days_and_places, ("Dawn", "Noon", "Dusk"), strict=True)
        ]

    return timeline(
        state("sweden"),
        state("norway"),
        place("lund"),
        place("visby"),
        topic("woollen", "Woollen summits", 4, "summit"),
        topic("silken", "Silken talks", 3, "talks"),
        *row("woollen", "summit", ("2006-01-01", "lund"), ("2007-01-01", "lund"), ("2008-01-01", "visby")),
        *row("silken", "talks", ("2009-01-01", "lund"), ("2010-01-01", "lund"), ("2011-01-01", "visby")),
        *(
            event(key, day, {"organisation": who, "role": "principal"}, kind="launch", title=both(title))
            for key, day, who, title in (
                ("one", "2001-01-01", "sweden", "Up with the wool engine"),
                ("two", "2002-01-01", "sweden", "Ada sees a wool engine"),
                ("three", "2003-01-01", "norway", "A wool engine of the neighbours"),
                ("four", "2004-01-01", "sweden", "A silk kite"),
            )
        ),
    )


def test_how_many_there_are_is_told_of_what_a_source_counts(counted: Timeline, tmp_path: Path) -> None:
    """With how many of those the record has, and until when they are counted; not of a place or a year."""
    told = "Woollen summits, 3 of 4 known: 1 Jan 2006, 1 Jan 2007, 1 Jan 2008. As of 1 Jan 2012."
    expected = {
        "how many woollen summits have there been": [told],
        "number of woollen summits": [told],
        "how many woollen summits in 2007": [],
        "how many silver summits have there been": [],
    }
    assert answer(tmp_path, counted, [*expected]) == expected


def test_those_of_a_row_that_were_somewhere_are_told_each(counted: Timeline, tmp_path: Path) -> None:
    """Where the record has all of the row; the last one there is one alone."""
    first, second = "Dawn: 1 Jan 2009, Lund.", "Noon: 1 Jan 2010, Lund."
    expected = {
        "when were the silken talks in Lund": [first, second],
        "when were the silken talks in 2011": ["Dusk: 1 Jan 2011, Visby."],
        "last silken talks in Lund": [second],
        "when were the woollen summits in Lund": [],
    }
    assert answer(tmp_path, counted, [*expected]) == expected


def test_the_last_of_a_kind_is_the_last_in_the_record(counted: Timeline, tmp_path: Path) -> None:
    """Of those that say all that was asked, and said to be no more; of one alone there is no last."""
    last = "The last of these in this record: {}"
    expected = {
        "when was Sweden's last launch of a wool engine": [
            last.format("Ada sees a wool engine: 1 Jan 2002. As of 1 Mar 2026.")
        ],
        "latest launch": [last.format("A silk kite: 1 Jan 2004. As of 1 Mar 2026.")],
        "latest launch of a silk kite": [],
        "latest launch of a cork engine": [],
    }
    assert answer(tmp_path, counted, [*expected]) == expected


def test_what_an_event_is_called_may_be_what_its_topic_is_called(tmp_path: Path) -> None:
    """The topic's name in a question does not keep the event from being told."""
    made = timeline(
        record("topic", "summits", name={"en": "Silk summits", "ja": "絹首脳会談"}, summary=both("."), kind="series"),
        event(
            "silk",
            "2018-04-27",
            topics=["summits"],
            title={"en": "Silk summit; Silk Declaration", "ja": "絹首脳会談、絹宣言に署名"},
            also=[{"name": "絹宣言", "language": "ja"}],
        ),
        event("wool", "2018-05-26", topics=["summits"], title={"en": "They meet again", "ja": "両氏が再会"}),
    )
    asked = "絹首脳会談で絹宣言に署名したのはいつ"
    assert answer(tmp_path, made, [asked]) == {asked: ["Silk summit; Silk Declaration: 27 Apr 2018."]}


def test_until_when_an_office_was_held(tmp_path: Path) -> None:
    """By its name, or all of them; "where did he hold" asks for no office."""
    made = timeline(
        person("ada-lovelace", role("Chief Engineer", "1980-01-01", "1985-02-03"), role("Analyst", "1986-01-01")),
        place("lund"),
    )
    chief, analyst = "Chief Engineer (1 January 1980 – 3 February 1985)", "Analyst (since 1 January 1986)"
    expected = {
        "when did Ada Lovelace stop being chief engineer": [f"Ada Lovelace: {chief}."],
        "Ada Lovelaceの在任期間": [f"Ada Lovelace: {chief}; {analyst}."],
        "where did Ada Lovelace hold her office": [],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_how_long_an_office_was_held_is_told_in_days(tmp_path: Path) -> None:
    """The first and the last day among them; where one of these is not known to the day there is no number."""
    roles = role("Chief Engineer", "1980-01-01", "1981-01-01"), role("Analyst", "1986-01", "1987-01-01")
    made = timeline(person("ada-lovelace", *roles))
    expected = {
        "how long was Ada Lovelace chief engineer": [
            "Ada Lovelace: Chief Engineer (1 January 1980 – 1 January 1981), 367 days."
        ],
        "when was Ada Lovelace chief engineer": ["Ada Lovelace: Chief Engineer (1 January 1980 – 1 January 1981)."],
        "how long was Ada Lovelace analyst": ["Ada Lovelace: Analyst (January 1986 – 1 January 1987)."],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_when_somebody_died(tmp_path: Path) -> None:
    """Of the dead the day, by many words; of those still alive nothing."""
    made = timeline(person("ada-lovelace", died="1990-06-07"), person("bo-diddley"))
    died = ["Ada Lovelace: died 7 Jun 1990."]
    expected = {
        "when did Ada Lovelace die": died,
        "Ada Lovelace date of death": died,
        "Ada Lovelace 死去": died,
        "Ada Lovelaceが亡くなった日": died,
        "when did Bo Diddley die": [],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_how_many_of_a_kind_the_record_has(counted: Timeline, tmp_path: Path) -> None:
    """With the day of each, also those at a place; none where it is not sure of one whether it is meant."""
    launches = ["Of these in this record: 4 (1 Jan 2001, 1 Jan 2002, 1 Jan 2003, 1 Jan 2004). As of 1 Jan 2012."]
    lund = ["Of these in this record: 2 (1 Jan 2009, 1 Jan 2010). As of 1 Jan 2012."]
    expected = {"how many launches": launches, "how many talks in Lund": lund, "how many wooden launches": []}
    found = answer(tmp_path, counted, [*expected])
    as_of = {query: [line.rpartition(" As of")[0] for line in lines] for query, lines in found.items()}
    assert as_of == {query: [line.rpartition(" As of")[0] for line in lines] for query, lines in expected.items()}


def test_a_meeting_is_known_by_what_else_is_said_of_it(tmp_path: Path) -> None:
    """The only one of two people that says it; the hour of what is described, not of what it followed."""
    pair = part("ada-lovelace"), part("bo-diddley")
    made = timeline(
        person("ada-lovelace"),
        person("bo-diddley"),
        place("lund", timezone="Europe/Stockholm"),
        event("harbour", "2018-06-12", *pair, kind="summit", title=both("They meet in the harbour")),
        event("tower", "2019-06-12", *pair, kind="summit", title=both("They meet in the tower")),
        event(
            "lund-summit",
            "2020-06-12",
            *pair,
            kind="summit",
            place="lund",
            time="09:00",
            also=[{"name": "Lund summit", "language": "en"}],
        ),
        event(
            *("briefing", "2020-06-13", part("ada-lovelace", "speaker")),
            kind="briefing",
            place="lund",
            time="16:15",
            title=both("Ada Lovelace briefs the press on the Lund summit"),
        ),
    )
    expected = {
        "when did Ada Lovelace meet Bo Diddley in a harbour": ["They meet in the harbour: 12 Jun 2018."],
        "what time did Ada Lovelace brief the press on the Lund summit": [
            "Ada Lovelace briefs the press on the Lund summit: 13 Jun 2020, 16:15 local time (UTC+2)."
        ],
        "what time was the Lund summit": ["Lund Summit: 12 Jun 2020, 09:00 local time (UTC+2)."],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_when_something_became_public_is_no_day_of_its_own(tmp_path: Path) -> None:
    """A letter was written on one day and published on another."""
    made = timeline(
        event(
            "wool-letter", "2018-07-06", revealed="2018-07-12", kind="letter", title=both("Letter about wool and silk")
        )
    )
    became = "Letter about wool and silk: 6 Jul 2018. Became public: 12 Jul 2018."
    expected = {
        "when was the letter about wool and silk made public": [became],
        "when was the letter about wool and silk": ["Letter about wool and silk: 6 Jul 2018."],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_the_family_of_others_is_not_somebody_s_own(tmp_path: Path) -> None:
    """When Ada met the family of a stranger is no question about her own daughter."""
    made = timeline(
        person(
            "ada-lovelace",
            relations=[
                {"person": "di-prima", "as": "daughter", "status": "confirmed", "sources": [{"source": "a-source"}]}
            ],
        ),
        person("di-prima"),
        event("visit", "2018-06-12", part("ada-lovelace"), title=both("Ada Lovelace meets the family of a weaver")),
    )
    asked = "when did Ada Lovelace first meet the family of the weaver"
    assert answer(tmp_path, made, [asked]) == {asked: ["Ada Lovelace meets the family of a weaver: 12 Jun 2018."]}


def test_a_named_event_is_not_meant_where_more_is_said(tmp_path: Path) -> None:
    """What came after it is another event; what it does not say, or a day that was not its own, gets no line."""
    made = timeline(
        person("ada-lovelace"),
        event("summit", "2018-06-12", part("ada-lovelace"), also=[{"name": "Lund summit", "language": "en"}]),
        event(
            *("thanks", "2018-07-01", part("ada-lovelace")),
            title=both("Ada Lovelace sends her thanks after the Lund summit"),
        ),
    )
    thanks = ["Ada Lovelace sends her thanks after the Lund summit: 1 Jul 2018."]
    expected = {
        "when did Ada Lovelace send her thanks for the Lund summit": thanks,
        "when did a weaver paint the Lund summit": [],
        "who was at the Lund summit in May 2017": [],
        "when was the Lund summit": ["Summit: 12 Jun 2018."],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_a_number_in_a_title_tells_two_offices_apart(tmp_path: Path) -> None:
    """The first vice minister is no vice minister; a predecessor is nobody whom an office names."""
    made = timeline(
        person(
            "ada-lovelace",
            role("Vice Minister", "1980-01-01", "1985-02-03"),
            role("First Vice Minister", "1985-02-04"),
        ),
    )
    first = "Ada Lovelace: First Vice Minister (since 4 February 1985)."
    expected = {
        "when did Ada Lovelace become first vice minister": [first],
        "Ada Lovelaceの前のvice ministerは誰": [],
    }
    assert answer(tmp_path, made, [*expected]) == expected
