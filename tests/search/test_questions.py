"""The lines above the results, asked of small made records by the program that readers run."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.model import Record
from dateline.search.answers import answers_of
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, role, state, timeline
from tests.search.asking import answer


@pytest.fixture(scope="module")
def made() -> Timeline:
    """Two summits of a series in two cities, with a paper that was signed at the first, and three visits to a third."""
    one, other = part("ada-lovelace"), part("bo-diddley")
    numbered = [{"topic": "summits", "number": number} for number in ("1", "2")]
    return timeline(
        person("ada-lovelace", born="1950-05-05"),
        person("bo-diddley"),
        state("sweden"),
        state("norway"),
        place("lund", timezone="Europe/Stockholm"),
        place("visby", timezone="Europe/Stockholm"),
        place("kiruna", timezone="Europe/Stockholm"),
        record("topic", "summits", name=both("Summits"), summary=both("All."), kind="series", members=[]),
        event(
            *("lund-summit", "2018-06-12", one, other, {"organisation": "sweden", "role": "host"}),
            place="lund",
            time="09:00",
            end_time="10:40",
            kind="summit",
            series=numbered[0],
            summary=both("They agreed on nothing."),
            also=[{"name": "Lund summit", "language": "en"}],
            disputes=[
                {
                    "question": both("How long did they talk?"),
                    "claims": [
                        {
                            "text": both("An hour"),
                            "by": "a-source",
                            "status": "reported",
                            "sources": [{"source": "a-source"}],
                        },
                        {
                            "text": both("2"),
                            "by": "bo-diddley",
                            "status": "disputed",
                            "sources": [{"source": "a-source"}],
                        },
                    ],
                }
            ],
        ),
        event(
            *("lund-paper", "2018-06-12", part("ada-lovelace", "signatory"), part("bo-diddley", "signatory")),
            place="lund",
            kind="document",
            also=[{"name": "Lund paper", "language": "en"}],
            related=[{"event": "lund-summit", "as": "part-of"}],
        ),
        event(
            "visby-summit",
            "2019-02-27/2019-02-28",
            one,
            other,
            place="visby",
            kind="summit",
            series=numbered[1],
            also=[{"name": "Visby summit", "language": "en"}],
        ),
        event("fishing", "2020-01", one, place="kiruna", kind="visit"),
        event("skating", "2020-03-04", one, place="kiruna", kind="visit"),
        event("a-talk", "2020-05-06", part("ada-lovelace", "subject"), part("bo-diddley", "speaker"), place="kiruna"),
    )


def test_time_and_its_length_are_told_with_what_is_disputed_of_it(made: Timeline, tmp_path: Path) -> None:
    """The hour where it is known, never the day in its place; the length by the hours, the days, by who says what."""
    lund = "Lund Summit: 12 Jun 2018, Lund."
    found = answer(
        tmp_path,
        made,
        [
            *(
                "what time did the Lund summit start",
                "how long was the Lund summit",
                "how long did the Visby summit last",
            ),
            *("at what time was the Visby summit", "what day of the week was the Lund summit"),
        ],
    )
    assert [*found.values()] == [
        ["Lund Summit: 12 Jun 2018, 09:00–10:40 local time (UTC+2)."],
        [
            "Lund Summit: 12 Jun 2018, 09:00–10:40 local time (UTC+2), 1 hour and 40 minutes.",
            f"{lund} How long did they talk? An hour (Publisher of a-source); 2 (Bo Diddley, disputed)",
        ],
        ["Visby Summit: 27–28 Feb 2019, 2 days."],
        [],
        ["Lund Summit: 12 June 2018 (Tuesday)."],
    ]


def test_a_city_stands_for_the_summit_there_that_a_series_counts(made: Timeline, tmp_path: Path) -> None:
    """How long after Lund was Visby, why it failed, how old somebody was: by the names of the cities alone."""
    found = answer(
        tmp_path,
        made,
        ["how long after Lund was Visby", "why did Lund fail", "how old was Ada Lovelace at Lund", "lund no deal"],
    )
    lund = "Lund Summit: 12 Jun 2018, Lund."
    assert [*found.values()] == [
        [f"{lund} Visby Summit: 27–28 Feb 2019, Visby. From the one to the other: 260 days."],
        [f"{lund} They agreed on nothing."],
        [f"Ada Lovelace: 68 years old. {lund}", "Ada Lovelace: born 5 May 1950."],
        [f"{lund} They agreed on nothing."],
    ]


def test_why_is_answered_of_what_came_of_an_event_alone(made: Timeline, tmp_path: Path) -> None:
    """No reason follows from a record."""
    found = answer(tmp_path, made, ["why did Ada Lovelace go to Lund", "why was the Lund summit on a Tuesday"])
    assert [*found.values()] == [[], []]


def test_who_was_what_at_an_event_is_told_of_known_roles_alone(made: Timeline, tmp_path: Path) -> None:
    """The host and the signers; who interpreted is not known, and the list of all who were there is no answer."""
    questions = [
        "who hosted the Lund summit",
        "who interpreted at the Lund summit",
        "what was signed at the Lund summit",
    ]
    found = answer(tmp_path, made, [*questions, "who signed the Lund paper", "who hosted the Visby summit"])
    assert [*found.values()] == [
        ["Lund Summit, 12 Jun 2018, host, as far as this record goes: Sweden."],
        [],
        ["Lund Paper: 12 Jun 2018, Lund."],
        ["Lund Paper, 12 Jun 2018, signed, as far as this record goes: Ada Lovelace, Bo Diddley."],
        [],
    ]


def test_who_was_somewhere_when(made: Timeline, tmp_path: Path) -> None:
    """Whom a talk was about was not there."""
    found = answer(
        tmp_path,
        made,
        ["when did Ada Lovelace go to Kiruna", "when did Bo Diddley visit Kiruna", "when did Bo Diddley go to Rome"],
    )
    assert [*found.values()] == [
        ["Fishing: Jan 2020, Kiruna.", "Skating: 4 Mar 2020, Kiruna."],
        ["A Talk: 6 May 2020, Kiruna."],
        [],
    ]


def test_the_whole_title_of_a_page_asks_for_the_page(tmp_path: Path) -> None:
    """Even where it reads like a question."""
    asked = "When will the Lund summit take place?"
    made = timeline(
        place("lund"),
        event("lund-summit", "2018-06-12", place="lund", also=[{"name": "Lund summit", "language": "en"}]),
        event("a-book", "2017", title=both(asked)),
    )
    found = answer(tmp_path, made, [asked, "when was the Lund summit"])
    assert [*found.values()] == [[], ["Lund Summit: 12 Jun 2018, Lund."]]


def test_who_was_with_somebody_somewhere_does_not_ask_what_that_one_is(tmp_path: Path) -> None:
    """The office of the only person that was named would be no answer."""
    made = timeline(
        person("ada-lovelace", role("Analyst", "1980-01-01")),
        place("kiruna"),
        event("fishing", "2020-01", part("ada-lovelace"), place="kiruna"),
    )
    found = answer(tmp_path, made, ["who was with Ada Lovelace at Kiruna", "who is Ada Lovelace"])
    assert [len(lines) for lines in found.values()] == [0, 1]
    assert found["who is Ada Lovelace"][0].startswith("Ada Lovelace: Analyst")


def test_from_one_event_to_another_is_asked_for_in_japanese(made: Timeline, tmp_path: Path) -> None:
    """まで何日 asks for what lies between, not for either day."""
    questions = ["Lund summitからVisby summitまで何日", "Lund summitからVisby summitまでは何日ですか"]
    found = answer(tmp_path, made, questions)
    assert [[line.rpartition(" ")[0].rpartition(": ")[2] for line in found[one]] for one in questions] == [["260"]] * 2


def test_an_early_end_is_what_came_of_an_event(made: Timeline, tmp_path: Path) -> None:
    """As a failure is."""
    found = answer(tmp_path, made, ["why did the Lund summit end early", "why was the Lund summit cut short"])
    assert [*found.values()] == [["Lund Summit: 12 Jun 2018, Lund. They agreed on nothing."]] * 2


@pytest.fixture(scope="module")
def described() -> Timeline:
    """Events whose titles say much the same."""
    titles = {
        "trial": ("2001-02-03", "Trial of the flying engine"),
        "second-trial": ("2002-03-04", "Second trial of the flying engine"),
        "talk": ("2003-04-05", "Scholars talk in Kiruna after the second trial of the flying engine"),
        "joining": ("2004-05-06", "Sweden joins the wool treaty"),
        "leaving": ("2005-06-07", "Sweden announces its withdrawal from the wool treaty"),
    }
    made = [event(key, date, title=both(title)) for key, (date, title) in titles.items()]
    return timeline(person("ada-lovelace"), state("sweden"), place("kiruna"), *made)


def test_an_event_is_known_by_how_much_of_its_title_is_said(described: Timeline, tmp_path: Path) -> None:
    """The trial itself before what happened after it; the first of those alike is the earliest."""
    questions = ["date of the second trial of the engine", "when was the first trial of the flying engine"]
    found = answer(tmp_path, described, questions)
    assert [*found.values()] == [
        ["Second trial of the flying engine: 4 Mar 2002."],
        ["Trial of the flying engine: 3 Feb 2001."],
    ]


def test_an_event_is_known_by_other_words_of_the_same_meaning(described: Timeline, tmp_path: Path) -> None:
    """To leave is to withdraw; a word that no record has in any form is not guessed at."""
    questions = ["when did Sweden leave the wool treaty", "when did Sweden burn the wool treaty"]
    found = answer(tmp_path, described, questions)
    assert [*found.values()] == [["Sweden announces its withdrawal from the wool treaty: 7 Jun 2005."], []]


def test_where_several_meetings_were_is_told_of_each(made: Timeline, tmp_path: Path) -> None:
    """Their days alone would be no answer."""
    found = answer(tmp_path, made, ["where did Ada Lovelace meet Bo Diddley"])
    assert [*found.values()] == [["Lund Summit: 12 Jun 2018, Lund.", "Visby Summit: 27–28 Feb 2019, Visby."]]


def test_who_held_an_office_at_an_event(tmp_path: Path) -> None:
    """The one who held it, not all who were there."""
    made = timeline(
        person("ada-lovelace", role("Chief Engineer", "1980-01-01")),
        person("bo-diddley"),
        place("lund"),
        event(
            *("lund-summit", "2018-06-12", part("ada-lovelace"), part("bo-diddley")),
            place="lund",
            also=[{"name": "Lund summit", "language": "en"}],
        ),
    )
    found = answer(tmp_path, made, ["who was chief engineer at the Lund summit", "who was at the Lund summit"])
    assert [lines[0].partition(":")[0] for lines in found.values()] == [
        "Ada Lovelace",
        "Lund Summit, 12 Jun 2018, in this record",
    ]


def test_an_office_and_a_time_ask_who_held_it(tmp_path: Path) -> None:
    """Without a word that asks: a month, a year, an event, else today; an office of nobody asks nothing."""
    made = timeline(
        state("sweden"),
        person(
            "ada-lovelace",
            role("Foreign Minister of Sweden", "1980-01-01", "2018-12-31", organisation="sweden"),
        ),
        person("bo-diddley", role("Foreign Minister of Sweden", "2019-01-01", organisation="sweden")),
        event(
            *("lund-summit", "2018-06-12", part("bo-diddley")),
            also=[{"name": "Lund summit", "language": "en"}],
        ),
    )
    ada = ["Ada Lovelace: Foreign Minister of Sweden (1 January 1980 – 31 December 2018)."]
    bo = ["Bo Diddley: Foreign Minister of Sweden (since 1 January 2019)."]
    expected = {
        "Sweden foreign minister June 2018": ada,
        "foreign minister of Sweden 2019": bo,
        "Sweden foreign minister at the Lund summit": ada,
        "foreign minister of Sweden": bo,
        "foreign minister": [],
        "foreign minister of Sweden Lund": [],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_a_part_of_an_event_has_not_all_its_people(tmp_path: Path) -> None:
    """All who were at a summit are no answer to who was at its dinner, nor to who announced it."""
    made = timeline(
        person("ada-lovelace"),
        person("bo-diddley"),
        place("lund"),
        event(
            *("lund-summit", "2018-06-12", part("ada-lovelace"), part("bo-diddley")),
            place="lund",
            also=[{"name": "Lund summit", "language": "en"}],
            summary=both("They had dinner, as was announced."),
        ),
        event(
            *("castle-dinner", "2019-06-12", part("bo-diddley")),
            place="lund",
            also=[{"name": "Castle dinner", "language": "en"}],
        ),
    )
    expected = {
        "who was at the dinner of the Lund summit": [],
        "who announced the Lund summit": [],
        "who was at the castle dinner": ["Castle Dinner, 12 Jun 2019, in this record: Bo Diddley."],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_how_old_two_were_when_they_met(tmp_path: Path) -> None:
    """Where they met once; how often they met is another question."""
    made = timeline(
        person("ada-lovelace", born="1950-05-05"),
        person("bo-diddley"),
        event("lund-talk", "2018-06-12", part("ada-lovelace"), part("bo-diddley")),
    )
    asked = "how old was Ada Lovelace when she met Bo Diddley"
    assert answer(tmp_path, made, [asked])[asked] == ["Ada Lovelace: 68 years old. Lund Talk: 12 Jun 2018."]


def test_somebody_who_was_never_somewhere_is_not_taken_for_another(tmp_path: Path) -> None:
    """Of what another did there no line says anything."""
    visit = event("visit", "2020-01-02", part("ada-lovelace"), title=both("Ada Lovelace visits Kiruna"), place="kiruna")
    made = timeline(person("ada-lovelace"), person("bo-diddley"), place("kiruna"), visit)
    found = answer(tmp_path, made, ["when did Bo Diddley visit Kiruna", "when did Ada Lovelace visit Kiruna"])
    assert [*found.values()] == [[], ["Ada Lovelace visits Kiruna: 2 Jan 2020, Kiruna."]]


def test_what_happened_on_a_day_is_told_event_by_event(made: Timeline, tmp_path: Path) -> None:
    """A line each; what is only known by its month is not told of a day; of a year there is too much."""
    lund = ["Lund Summit: 12 Jun 2018, Lund.", "Lund Paper: 12 Jun 2018, Lund."]
    expected = {
        "what happened on 12 June 2018": lund,
        "2018年6月12日に何があった": lund,
        "2018年6月12日の出来事": lund,
        "what took place on 28 February 2019": ["Visby Summit: 27–28 Feb 2019, Visby."],
        "what happened in January 2020": ["Fishing: Jan 2020, Kiruna."],
        "what happened on 15 January 2020": [],
        "what happened in 2020": [],
        "what happened before 12 June 2018": [],
    }
    found = answer(tmp_path, made, [*expected])
    assert {asked: sorted(lines) for asked, lines in found.items()} == {
        asked: sorted(lines) for asked, lines in expected.items()
    }


def test_of_many_events_those_are_told_that_others_speak_of(tmp_path: Path) -> None:
    """Three of a day, the most spoken of first; of a month with more none is picked out."""
    speaks_of = [[], ["one"], ["one", "two"], ["one", "two"], ["two", "four"]]
    events = [
        event(key, f"2018-06-{day}", related=[{"event": other, "as": "follows"} for other in others])
        for key, day, others in zip(
            ("one", "two", "three", "four", "later"), (12, 12, 12, 12, 13), speaks_of, strict=True
        )
    ]
    found = answer(tmp_path, timeline(*events), ["what happened on 12 June 2018", "what happened in June 2018"])
    assert [*found.values()] == [["Two: 12 Jun 2018.", "One: 12 Jun 2018.", "Four: 12 Jun 2018."], []]


@pytest.fixture(scope="module")
def rows() -> Timeline:
    """Tests of an engine, with what was said of them later, and a topic that has all of its three summits."""

    def topic(key: str, name: str, count: int) -> Record:
        known = {"count": str(count), "as_of": "2012-01-01", "kind": "summit", "sources": [{"source": "a-source"}]}
        return record("topic", key, name=both(name), summary=both("All."), kind="series", known=known)

    engines = ("2001-02-03", "2002-03-04", "2003-04-05")
    tests = [
        event(
            f"engine-{n}", day, kind="launch", title={"en": f"Wool engine test number {n}", "ja": f"羊毛機関の実験{n}"}
        )
        for n, day in enumerate(engines, 7)
    ]
    woollen = [
        event(f"summit-{day}", day, kind="summit", topics=["woollen"], title=both(title))
        for day, title in (
            ("2006-01-01", "Handshake in Lund"),
            ("2007-01-01", "Woollen summit of Visby"),
            ("2008-01-01", "Woollen summit of Kiruna"),
        )
    ]
    return timeline(
        topic("woollen", "Woollen summits", 3),
        topic("silken", "Silken summits", 3),
        *tests,
        *woollen,
        event(
            "pause",
            "2004-05-06",
            kind="announcement",
            title=both("Scholars declare a long pause of all wool engine tests"),
        ),
        event("silken-one", "2009-01-01", kind="summit", topics=["silken"], title=both("Silken handshake")),
        event("storm-1", "2009-02-01", title=both("Storm over Lund")),
        event("storm-2", "2009-03-01", title=both("Storm over Visby, the town of many old and tall towers")),
    )


def test_the_last_of_those_alike_is_the_latest_where_they_are_surely_all(rows: Timeline, tmp_path: Path) -> None:
    """Not what was announced of them later; where one more may be one of them, there is no line."""
    last, first = ["Wool engine test number 9: 5 Apr 2003."], ["Wool engine test number 7: 3 Feb 2001."]
    expected = {
        "last wool engine test": last,
        "when was the latest wool engine test": last,
        "first wool engine test": first,
        "last storm over Lund": [],
    }
    assert answer(tmp_path, rows, [*expected]) == expected


def test_the_first_and_the_last_of_a_topic_that_has_all_of_them(rows: Timeline, tmp_path: Path) -> None:
    """By the topic's name, whatever the titles of its events are; of a topic that lacks some there is no last one."""
    expected = {
        "first woollen summit": ["Handshake in Lund: 1 Jan 2006."],
        "when was the last woollen summit": ["Woollen summit of Kiruna: 1 Jan 2008."],
        "second woollen summit": ["Woollen summit of Visby: 1 Jan 2007."],
        "last silken summit": [],
        "first woollen and silken summit": [],
    }
    assert answer(tmp_path, rows, [*expected]) == expected


def test_a_number_in_a_series_is_of_what_the_question_says(made: Timeline, tmp_path: Path) -> None:
    """Another sort of summit is none of those that are numbered, nor is that of a state which was not there."""
    questions = ["when was the first silk summit", "first Norway summit", "when was the first summit"]
    assert answer(tmp_path, made, questions) == {
        "when was the first silk summit": [],
        "first Norway summit": [],
        "when was the first summit": ["Lund Summit: 12 Jun 2018, Lund."],
    }


def test_who_was_with_somebody_is_told_of_the_same_side(tmp_path: Path) -> None:
    """Not all who were there; of somebody who was there alone, or of several occasions, nobody."""
    made = timeline(
        state("norway"),
        state("sweden"),
        *(person(key, side="norway") for key in ("ada-lovelace", "cy-twombly")),
        *(person(key, side="sweden") for key in ("bo-diddley", "di-prima")),
        place("lund"),
        place("visby"),
        event("lund-summit", "2018-06-12", *map(part, ("ada-lovelace", "cy-twombly", "bo-diddley")), place="lund"),
        event("a-walk", "2019-06-12", part("di-prima"), part("bo-diddley"), place="visby"),
        event("a-talk", "2019-06-13", part("di-prima"), part("bo-diddley"), place="visby"),
    )
    told = ["Lund Summit, 12 Jun 2018, in this record: Ada Lovelace, Cy Twombly."]
    expected = {
        "who was with Ada Lovelace in Lund": told,
        "who accompanied Cy Twombly in Lund": told,
        "LundでAda Lovelaceに同行したのは誰": told,
        "who was with Bo Diddley in Lund": [],
        "who was with Di Prima in Lund": [],
        "who accompanied Di Prima in Visby": [],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_who_was_host_is_told_by_the_role_alone(tmp_path: Path) -> None:
    """Of an event that is described by who and when; where nobody has the role, those who were there are no answer."""
    made = timeline(
        person("ada-lovelace"),
        person("bo-diddley"),
        record(
            "organisation", "wool-league", name=both("Wool League"), summary=both("A league."), kind="international"
        ),
        event(
            *("league-meeting", "2020-05-06", part("ada-lovelace", "host"), part("bo-diddley", "attendee")),
            {"organisation": "wool-league", "role": "attendee"},
            title=both("Meeting of the Wool League"),
        ),
        event(
            *("silk-summit", "2021-05-06", part("ada-lovelace"), part("bo-diddley")),
            title=both("Wool League declaration"),
        ),
    )
    expected = {
        "who hosted the Wool League in 2020": [
            "Meeting of the Wool League, 6 May 2020, host, as far as this record goes: Ada Lovelace."
        ],
        "who signed the declaration of the Wool League": [],
    }
    assert answer(tmp_path, made, [*expected]) == expected


def test_an_office_without_a_beginning_is_answered_too() -> None:
    """What nobody knows the beginning of was held since ever, which no date of four digits says."""
    envoy = person("ada", role("Envoy", end="2018-05-31"), role("Minister", start="2018-06-01"))
    told = answers_of(timeline(envoy))["en"]["ada"]
    assert "2018-06-01" in repr(told)
