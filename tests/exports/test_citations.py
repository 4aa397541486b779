"""Citations as programs read them that did not write them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from dateline.exports import citations
from dateline.exports.views import Views
from dateline.pages.citing import FORMS, Author, Work, work_of
from dateline.pages.view import View
from dateline.timeline.timeline import Timeline
from dateline.urls import CitationForm
from tests.made_records import event, person, place, source, timeline

TRICKY = 'A 100% {new} deal_#$ & "more" \\ ^ ~ =1+1'


@pytest.fixture(scope="module")
def works() -> Mapping[str, Work]:
    """Sources with what other programs read wrongly, and a page."""
    found = timeline(
        person("matsumoto", sort={"en": "Matsumoto, Masaya"}).model_copy(
            update={"name": source("x", title={"en": "Masaya Matsumoto", "ja": "松本方哉"}).label}
        ),
        source(
            "days", title={"ja": "米朝首脳会談"}, author="福岡静哉", language="ja", published="2018-06-12/2018-06-13"
        ),
        source("about", title={"ko": "조미 수뇌회담"}, author="리현주", language="ko", published="1953-07~"),
        source("perhaps", title={"en": TRICKY}, author="Masaya Matsumoto", published="1895-04-17?"),
        source("open", published="2018-06-12/.."),
        source("until", published="../2018"),
        source("mixed", published="2018-06-12/2018-07"),
        source("year", published="0645", author="Rachel Wolf, Greg Norman", kind="reference"),
        source("body", author="Office of the Press Secretary, Washington", url="https://e.example/a_b~c"),
        base_url="https://dateline.example/",
    )
    view = View(found, "en")
    return {record.id: work_of(view, record) for record in found.records.values()}


def written(works: Mapping[str, Work], form: CitationForm) -> str:
    """One file of all."""
    return FORMS[form](works.values())


def printed(works: Mapping[str, Work]) -> dict[str, str]:
    """What citeproc-py prints of each."""
    found = CiteProcJSON(json.loads(written(works, CitationForm.CSL)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, found, formatter.plain)
    for key in works:
        bibliography.register(Citation([CitationItem(key)]))
    return dict(zip(bibliography.keys, map(str, bibliography.bibliography()), strict=True))


def test_citeproc_prints_each_day_and_name(works: Mapping[str, Work]) -> None:
    """Whole names stay whole; of a range the first day is printed, and the note has both."""
    seen = printed(works)
    assert seen["days"].startswith("福岡静哉 (2018) “米朝首脳会談”")
    assert seen["days"].endswith(", 12 June.")
    assert seen["about"].startswith("리현주 (1953) “조미 수뇌회담”")
    assert seen["about"].endswith(", July.")
    assert seen["perhaps"].startswith(f"Matsumoto, M. (1895) “{TRICKY}”")
    assert "12 June" in seen["open"]
    assert "12 June" in seen["mixed"]
    assert "(no date)" in seen["until"]
    assert seen["year"].startswith("Rachel Wolf and Greg Norman (645 AD)")
    notes = {key: work.note for key, work in works.items()}
    assert notes["days"] == "Dated 12–13 Jun 2018."
    assert notes["about"] == "Dated about Jul 1953."
    assert notes["perhaps"] == "Dated 17 Apr 1895 (date uncertain)."
    assert notes["until"] == "Dated until 2018."
    assert not notes["year"]


@pytest.mark.parametrize(
    "language, note",
    [("en", "12–13 Jun 2018, Hall, City"), ("ja", "2018年6月12〜13日、City（日本語）、Hall（日本語）")],
)
def test_the_page_of_an_event_tells_when_and_where_it_was(language: str, note: str) -> None:
    """Its date is that until which it was reviewed, so that readers would take 2026 for the year of the event."""
    found = timeline(place("city"), place("hall", within="city"), event("met", "2018-06-12/2018-06-13", place="hall"))
    view = View(found, language)
    met, other = (work_of(view, found.records[key]) for key in ("met", "hall"))
    assert rispy.loads(FORMS[CitationForm.RIS]([met]))[0]["notes"] == [note]
    assert json.loads(FORMS[CitationForm.CSL]([met]))[0]["note"] == note
    for form in (CitationForm.BIBTEX, CitationForm.BIBLATEX):
        assert parse_string(FORMS[form]([met]), "bibtex").entries["met"].fields["note"] == note
    assert not other.note


def test_rispy_reads_what_was_meant(works: Mapping[str, Work]) -> None:
    """Every entry, with its author, year and day."""
    seen = {entry["id"]: entry for entry in rispy.loads(written(works, CitationForm.RIS))}
    assert seen.keys() == works.keys()
    day = seen["days"]
    assert (day["type_of_reference"], day["authors"], day["year"], day["date"]) == (
        "MGZN",
        ["福岡静哉"],
        "2018",
        "2018/06/12/",
    )
    assert seen["about"]["date"] == "1953/07//"
    assert seen["perhaps"]["authors"] == ["Matsumoto, Masaya"]
    assert seen["perhaps"]["title"] == TRICKY
    assert (seen["year"]["year"], seen["year"]["authors"]) == ("0645", ["Rachel Wolf", "Greg Norman"])
    assert seen["matsumoto"]["urls"] == ["https://dateline.example/people/matsumoto/"]


def test_pybtex_reads_names_and_months(works: Mapping[str, Work]) -> None:
    """A name in braces is one last name; months are those of English."""
    seen = parse_string(written(works, CitationForm.BIBTEX), "bibtex").entries

    def names(key: str) -> list[tuple[list[str], list[str]]]:
        return [(one.first_names, one.last_names) for one in seen[key].persons["author"]]

    assert set(seen) == set(works)
    assert names("days") == [([], ["{福岡静哉}"])]
    assert names("perhaps") == [(["Masaya"], ["Matsumoto"])]
    assert names("year") == [([], ["{Rachel Wolf}"]), ([], ["{Greg Norman}"])]
    assert names("body") == [([], ["{Office of the Press Secretary, Washington}"])]
    assert (seen["days"].fields["year"], seen["days"].fields["month"], seen["days"].fields["day"]) == (
        "2018",
        "June",
        "12",
    )
    assert "month" not in seen["year"].fields
    assert "year" not in seen["until"].fields


@pytest.mark.parametrize(
    "key, date",
    [
        ("days", "2018-06-12/2018-06-13"),
        ("about", "1953-07~"),
        ("perhaps", "1895-04-17?"),
        ("open", "2018-06-12"),
        ("mixed", "2018-06-12"),
        ("year", "0645"),
        ("until", None),
    ],
)
def test_dates_of_biblatex_are_those_that_readers_take(works: Mapping[str, Work], key: str, date: str | None) -> None:
    """Both ends or none, in one precision; what is open or mixed stands in the note."""
    library = bibtexparser.parse_string(written(works, CitationForm.BIBLATEX))
    assert not library.failed_blocks
    field = library.entries_dict[key].fields_dict.get("date")
    assert (field.value if field else None) == date
    is_whole = works[key].date and str(works[key].date) == date
    assert is_whole or works[key].note


def test_each_title_comes_back_from_tex(works: Mapping[str, Work]) -> None:
    """No brace is left open by what a title has in it, and no two entries run into each other."""
    for form in (CitationForm.BIBTEX, CitationForm.BIBLATEX):
        library = bibtexparser.parse_string(written(works, form))
        assert not library.failed_blocks
        assert [entry.key for entry in library.entries] == list(works)
    hostile = {"x": replace(works["days"], title="}} @misc{y, title={z", authors=(Author(name="} and {"),))}
    library = bibtexparser.parse_string(written(hostile, CitationForm.BIBTEX))
    assert [entry.key for entry in library.entries] == ["days"]


def test_a_file_stands_beside_every_page_and_one_has_all(small: Timeline) -> None:
    """In each language under the page's address; the file of all is those of the records in one."""
    made = dict(citations.files(Views(small)))
    assert len(made) == (len(small.records) + 1) * len(FORMS) * 2
    assert b"First Meeting" in made["events/first-meeting/first-meeting.bib"]
    alone: list[Any] = json.loads(made["ja/events/first-meeting/first-meeting.csl.json"])
    assert alone[0]["URL"] == "https://dateline.example/ja/events/first-meeting/"
    whole = json.loads(made["ja/data/citations.csl.json"])
    assert [one["id"] for one in whole] == list(small.records)
    assert alone[0] in whole
