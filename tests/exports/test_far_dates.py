"""Dates that few formats can hold: each gets what its readers read rightly, or nothing, and never another day."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import bibtexparser
import icalendar
import pytest
import rdflib

from dateline.exports import api, csv_tables, linked_data, sqlite, timelinejs
from dateline.exports.feed.components import anniversary_text, event_text
from dateline.exports.views import Views
from dateline.model import Event, Source
from dateline.pages.citing import bibtex, csl, ris
from dateline.pages.citing.work import source_as_work
from dateline.pages.linked_data import properties
from dateline.pages.view import View
from dateline.reading.record import parse
from dateline.timeline.timeline import Timeline
from tests.made_records import timeline

WRITTEN = {
    "ides": "-0043-03-15\ncalendar: julian",
    "hastings": "1066-10-14\ncalendar: julian",
    "julian-month": "1066-09\ncalendar: julian",
    "decade": "189X",
    "season": "1892-21",
    "one-of": '"[2018-06-12,2018-06-14]"',
    "all-of": '"{2018-06-12,2018-06-14}"',
    "far": "Y12345",
    "until": "../1892",
    "doubtful": "1984?",
}


def read(key: str, date: str) -> Event:
    """An event as a file has it."""
    text = (
        f"added: 2026-01-02\ntitle: {{en: {key}, ja: {key}}}\ndate: {date}\nkind: battle\nstatus: occurred\n"
        "summary: {en: It happened., ja: 起きた。}\nsources: [{source: a-source}]\n"
    ).replace("kind: battle", "kind: meeting")
    found = parse(text.encode(), f"events/1066/{key}.yml", Event, {"language": "en", "languages": "en ja"})
    assert isinstance(found.record, Event), found.findings
    return found.record


@pytest.fixture(scope="module")
def far() -> Timeline:
    """One event of each."""
    return timeline(*(read(key, date) for key, date in WRITTEN.items()), base_url="https://x.example/")


@pytest.fixture(scope="module")
def view(far: Timeline) -> View:
    """It in English."""
    return Views(far).default


def test_events_stand_in_order_of_time(far: Timeline) -> None:
    """From before the year 1 to five digits; a season after the beginning of its year."""
    assert [event.id for event in far.events] == [
        *("ides", "julian-month", "hastings", "decade", "until", "season", "doubtful", "all-of", "one-of", "far")
    ]


def test_tables_have_days_that_programs_know(far: Timeline, tmp_path: Path) -> None:
    """CSV and SQLite: the EDTF is Gregorian and whole, days stand where four digits do, and the year is a number."""
    made = dict(csv_tables.files(Views(far)))
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(made["data/csv/events.csv"].decode()))}
    assert _days(rows) == {
        # with the apostrophe that keeps a spreadsheet from subtracting
        "ides": ("'-0043-03-13", "", ""),
        "hastings": ("1066-10-20", "1066-10-20", "1066-10-20"),
        "julian-month": ("[1066-09-07..1066-10-06]", "1066-09-07", "1066-10-06"),
        "decade": ("189X", "1890-01-01", "1899-12-31"),
        "season": ("1892-21", "1892-01-01", "1892-12-31"),
        "one-of": ("[2018-06-12,2018-06-14]", "2018-06-12", "2018-06-14"),
        "all-of": ("{2018-06-12,2018-06-14}", "2018-06-12", "2018-06-14"),
        "far": ("Y12345", "", ""),
        "until": ("../1892", "", "1892-12-31"),
        "doubtful": ("1984?", "1984-01-01", "1984-12-31"),
    }
    (path, content), *_ = sqlite.files(Views(far))
    (tmp_path / "x.db").write_bytes(content)
    with sqlite3.connect(tmp_path / "x.db") as base:
        found = base.execute("select id, date_first, date(date_first), year from events order by year, id").fetchall()
    assert found[0] == ("ides", None, None, -43), path
    assert found[-1] == ("far", None, None, 12345)
    assert all(first == read_by for _, first, read_by, _ in found)


def _days(rows: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[str, str, str]]:
    return {key: (row["date_edtf"], row["date_first"], row["date_last"]) for key, row in rows.items()}


def test_the_interface_tells_both_calendars(far: Timeline) -> None:
    """What a record has by the Julian calendar stands beside the Gregorian date; no key asks to count it again."""
    made = {path: json.loads(content) for path, content in api.files(Views(far)) if path.endswith(".json")}
    told = made["api/v1/events/hastings.json"]["record"]
    assert told["date"]["edtf"] == "1066-10-20"
    assert told["date"]["julian"] == "1066-10-14"
    assert "calendar" not in told
    assert "api/v1/years/-0043.json" in made
    assert made["api/v1/events/ides.json"]["record"]["date"].keys() == {"edtf", "julian", "precision", "certainty"}


def test_calendars_have_sure_days_alone(view: View) -> None:
    """An event before the year 1, a set and a decade are no VEVENT; the one of 1066 is on the Gregorian day."""
    for event in view.timeline.events:
        (found,) = icalendar.Calendar.from_ical(
            f"BEGIN:VCALENDAR\r\n{event_text(view, event)}END:VCALENDAR\r\n"
        ).subcomponents
        assert found.name == ("VEVENT" if event.id == "hastings" else "VJOURNAL")
        assert ("DTSTART" in found) == (event.id == "hastings")
        assert anniversary_text(view, event) == ""
        if event.id == "hastings":
            assert found.decoded("dtstart").isoformat() == "1066-10-20"


def test_linked_data_has_no_day_that_rdflib_takes_for_another(far: Timeline) -> None:
    """Each literal of a day can be read; the EDTF text has all of them."""
    made = dict(linked_data.files(Views(far)))
    (content,) = (content for path, content in made.items() if path.endswith(".nt"))
    graph = rdflib.Graph().parse(data=content, format="nt")
    days = [o for o in graph.objects() if isinstance(o, rdflib.Literal) and o.datatype == rdflib.XSD.date]
    assert days
    assert all(day.toPython().isoformat() == str(day) for day in days)
    assert rdflib.Literal("-0043-03-13") in set(graph.objects())


def test_pages_tell_search_engines_nothing_false(view: View) -> None:
    """schema.org: no date where ISO 8601 has none for it."""
    starts = {event.id: _start(view, event) for event in view.timeline.events}
    assert starts == {
        **dict.fromkeys(("ides", "julian-month", "decade", "one-of", "all-of", "far", "until")),
        "hastings": "1066-10-20",
        "season": "1892",
        "doubtful": "1984",
    }


def _start(view: View, event: Event) -> str | None:
    return dict(properties(view, event)).get("startDate")  # type: ignore[return-value]


@pytest.mark.parametrize(
    "published, year, month, parts, dated",
    [
        ("-0043-03-15\ncalendar: julian", None, None, None, "15 Mar 44 BC Julian (13 Mar 44 BC Gregorian)"),
        ("1066-10-14\ncalendar: julian", "1066", "oct", [[1066, 10, 20]], "14 Oct 1066 Julian (20 Oct 1066 Gregorian)"),
        ("189X", None, None, None, "1890s"),
        ("1892-21", "1892", None, [[1892]], "spring 1892"),
        ("1892-04-XX", "1892", "apr", [[1892, 4]], "Apr 1892 (day not known)"),
        ('"[1667,1668]"', None, None, None, "1667 or 1668"),
        ("Y12345", None, None, None, "12345"),
    ],
)
def test_citations(
    view: View, published: str, year: str | None, month: str | None, parts: list[list[int]] | None, dated: str
) -> None:
    """BibTeX, BibLaTeX, RIS and CSL have a year that is true, or none, and the note has what is known."""
    text = "added: 2026-01-02\ntitle: A letter\npublisher: A library\nlanguage: en\nkind: reference\n"
    text += f"published: {published}\n"
    found = parse(text.encode(), "sources/a/letter.yml", Source, {"language": "en", "languages": "en ja"})
    assert isinstance(found.record, Source), found.findings
    work = source_as_work(view, found.record)
    (entry,) = bibtexparser.parse_string(bibtex.bibtex(work)).entries
    fields = {name: field.value for name, field in entry.fields_dict.items()}
    assert (fields.get("year"), fields.get("month")) == (year, month)
    assert dated in fields["note"]
    told = csl.item(work)
    assert told.get("issued", {}).get("date-parts") == parts
    assert ("PY  - " in ris.entry(work)) == (year is not None)


def test_timelinejs_counts_without_a_year_0(far: Timeline) -> None:
    """44 BC is the year -44 to it; the words beside it say the rest."""
    made = {path: json.loads(content) for path, content in timelinejs.files(Views(far))}
    slides = {one["unique_id"]: one for one in made["data/timelinejs.json"]["events"]}
    assert slides["ides"]["start_date"] == {
        "year": -44,
        "month": 3,
        "day": 13,
        "display_date": "15 Mar 44 BC Julian (13 Mar 44 BC Gregorian)",
    }
    assert slides["one-of"]["display_date"] == "12 Jun 2018 or 14 Jun 2018"
