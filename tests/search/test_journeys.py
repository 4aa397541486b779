"""Lines about who was in which state, which of two came first, and who held an office somewhere or only acted in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, role, state, timeline
from tests.search.asking import answer


@pytest.fixture(scope="module")
def made() -> Timeline:
    """Two people of two states, one of whom went to the other's twice and wrote there once; an acting marshal."""
    one, other = part("ada-lovelace"), part("bo-diddley")
    return timeline(
        state("sweden"),
        state("norway"),
        person(
            "ada-lovelace",
            role("Minister of Wool of Sweden", "2001-01-01", "2019-12-31", organisation="sweden"),
            born="1950-05-05",
            died="2020-06-01",
            country="sweden",
        ),
        person("bo-diddley", role("Minister of Wool of Norway", "2001-01-01", organisation="norway"), country="norway"),
        person("cy-twombly", role("Court Marshal", "2000-01-01", "2009-12-31")),
        person("di-prima", role("Acting Court Marshal", "2010-01-01", "2012-12-31")),
        place("lund", country="sweden"),
        place("bergen", country="norway"),
        place("old-quay", within="bergen"),
        *(
            event(
                key,
                day,
                one,
                other,
                title=both(title),
                place=where,
                kind="summit",
                also=[{"name": title.upper(), "language": "en"}],
            )
            for key, day, title, where in (
                ("first-talks", "2005-05-01", "Talks of wool", "bergen"),
                ("second-talks", "2006-06-01", "Talks of silk", "old-quay"),
                ("third-talks", "2007-07-01", "Talks of yarn", "lund"),
            )
        ),
        event("a-letter", "2008-08-01", part("ada-lovelace", "author"), kind="letter", place="bergen"),
    )


@pytest.mark.parametrize(
    "question, days",
    [
        ("when did Ada Lovelace visit Norway", ["1 May 2005", "1 Jun 2006"]),
        ("when did Ada Lovelace first visit Norway", ["1 May 2005"]),
        ("when did Ada Lovelace visit Norway the second time", ["1 Jun 2006"]),
        ("when did Ada Lovelace visit Norway the third time", []),
        ("when did Bo Diddley visit Norway", []),
    ],
)
def test_a_state_is_where_its_places_are(made: Timeline, tmp_path: Path, question: str, days: list[str]) -> None:
    """Who only wrote there was not there, and nobody visits what is home."""
    lines = answer(tmp_path, made, [question])[question]
    assert len(lines) == len(days)
    assert all(day in line for day, line in zip(days, lines, strict=True)), lines


def test_of_two_events_the_earlier_is_told_first(made: Timeline, tmp_path: Path) -> None:
    """In whichever order they were named; where one of them is none of the record, nothing is told."""
    known, half = "which came first, Talks of yarn or Talks of silk", "which came first, Talks of yarn or the flood"
    found = answer(tmp_path, made, [known, half])
    (line,) = found[known]
    assert 0 <= line.index("1 Jun 2006") < line.index("1 Jul 2007")
    assert found[half] == []


def test_meetings_in_a_state_are_counted_there(made: Timeline, tmp_path: Path) -> None:
    """Not all meetings of the two."""
    question = "how many times did Ada Lovelace and Bo Diddley meet in Norway"
    (line,) = answer(tmp_path, made, [question])[question]
    assert "2 (1 May 2005, 1 Jun 2006)" in line


def test_an_office_is_told_of_each_state_and_of_who_acted_in_it(made: Timeline, tmp_path: Path) -> None:
    """Where no state is named both readings stand; who acted in an office held it."""
    wool, marshal = "minister of wool in 2005", "who was court marshal in 2011"
    found = answer(tmp_path, made, [wool, marshal])
    assert [line.split(":")[0] for line in found[wool]] == ["Ada Lovelace", "Bo Diddley"]
    assert [line.split(" (")[0] for line in found[marshal]] == ["Di Prima: Acting Court Marshal"]


def test_the_age_at_a_death_is_told(made: Timeline, tmp_path: Path) -> None:
    """From both days."""
    question = "how old was Ada Lovelace when she died"
    (line,) = answer(tmp_path, made, [question])[question]
    assert "70" in line
    assert "1 Jun 2020" in line
