from __future__ import annotations

from pathlib import Path

import yaml

from dateline.dates import parse
from dateline.search.dates_in_text import MAX_YEARS, dates_in, own_dates
from dateline.search.fold import fold, key, words_of
from dateline.search.terms import terms

CASES: list[list[str]] = yaml.safe_load((Path(__file__).parent / "folding.yaml").read_text(encoding="utf-8"))


def test_text_is_folded_as_the_table_says() -> None:
    """Python's side of the table; tests/browser/test_search_program.py has the browser's."""
    assert [[text, fold(text), key(text)] for text, _, _ in CASES] == CASES


def test_a_text_is_found_by_words_phrases_runs_and_dates() -> None:
    """Stop words make no phrase, a lone character is itself, and a month is part of a date only beside a year."""
    found = terms(fold("The axis of evil, 米 and 板門店, June 2018; may 3")).found
    assert {"axis", "evil", "ax_ev", "米", "板門", "門店", "#2018-06", "june"} <= found
    assert not {"of_ev", "#-05-03", "店"} & found


def test_dates_in_texts() -> None:
    """Full years alone, months and days in words and numbers; neither longer numbers nor impossible days."""
    cases = {
        "on 5 May 1945": {"#1945", "#1945-05", "#1945-05-05"},
        "in 12345 ways": set(),
        "2018-45": {"#2018"},
        "2018年6月12日": {"#2018", "#2018-06", "#2018-06-12"},
        "May 2018": {"#2018", "#2018-05"},
    }
    for text, expected in cases.items():
        assert dates_in(fold(text), words_of(fold(text))) == expected, text


def test_a_record_is_found_by_its_own_date() -> None:
    """A short span by each of its days, a long one by its ends and its years, an open one by its beginning."""
    assert {"#2019-02-28", "#2019-03-01", "#-03-01"} <= own_dates(parse("2019-02-27/2019-03-02"))
    assert own_dates(parse("2018/2020")) == {"#2018", "#2019", "#2020"}
    assert "#1916" in own_dates(parse("1914-07-28/1918-11-11"))
    assert len(own_dates(parse("0001/2020"))) <= MAX_YEARS + 1
    assert own_dates(parse("2018-06/..")) == {"#2018", "#2018-06", "#-06"}
