"""What is odd in records makes no file invalid: each is read by something that did not write it, and told as it is."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from contextlib import closing

import bibtexparser
import feedparser
import icalendar
import pytest
import rdflib
import rispy
import vobject
from jsonschema import Draft202012Validator, FormatChecker
from openpyxl import load_workbook

from dateline.exports import EXPORTS
from dateline.exports.views import Views
from tests.exports.test_api import described
from tests.odd_records import DATES, FORMULAS, ID, LONG, MARKUP, odd

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def made() -> Mapping[str, bytes]:
    """Every file for programs."""
    views = Views(odd())
    return {path: content for export in EXPORTS.values() for path, content in export.files(views)}


def those(made: Mapping[str, bytes], *endings: str) -> dict[str, str]:
    """The files whose names end so, as text; there have to be some."""
    found = {path: content.decode() for path, content in made.items() if path.endswith(endings)}
    assert found
    return found


def test_json_is_json(made: Mapping[str, bytes]) -> None:
    """By the rules of RFC 8259, which know no NaN, and without signs that end a line of a script."""

    def refuse(word: str) -> None:
        raise AssertionError(word)

    for path, text in those(made, ".json", ".geojson").items():
        json.loads(text, parse_constant=refuse)
        assert "\u2028" not in text or not path.startswith("api/"), path


def test_api_is_as_described(made: Mapping[str, bytes]) -> None:
    """Every answer fits the description, by JSON Schema 2020-12; texts are as in the record."""
    answers = {
        path.removeprefix("api/v1/"): json.loads(text)
        for path, text in those(made, ".json").items()
        if path.startswith("api/v1/")
    }
    assert described(answers) == []
    assert answers[f"events/{ID}.json"]["record"]["title"]["en"] == MARKUP


def test_schemas_are_schemas(made: Mapping[str, bytes]) -> None:
    """With the ids of this record in them."""
    for path, text in those(made, ".json").items():
        if path.startswith("schema/"):
            schema = json.loads(text)
            assert not list(Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(schema)), path
    assert FormatChecker().conforms("https://dateline.example/", "uri")


def test_feeds_are_xml_and_say_what_was_written(made: Mapping[str, bytes]) -> None:
    """No reader finds anything wrong, a parser of XML gives the same title, every entry has what Atom asks for."""
    for path, text in those(made, "feed.xml").items():
        root = ET.fromstring(text)  # noqa: S314 -- our own file
        found = feedparser.parse(text.encode())
        assert not found.bozo, path
        assert len(found.entries) == len(root.findall(f"{ATOM}entry"))
        for entry in root.findall(f"{ATOM}entry"):
            assert all(entry.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    titles = {entry.findtext(f"{ATOM}title") for entry in ET.fromstring(made["feed.xml"]).iter(f"{ATOM}entry")}  # noqa: S314
    assert any(title and "</script></title> & ]]>" in title for title in titles)
    items = json.loads(made["feed.json"])["items"]
    assert all(item["id"] and item["url"] and (item["content_html"] or item["content_text"]) for item in items)


def test_calendars_are_read(made: Mapping[str, bytes]) -> None:
    """By icalendar and by vobject: each line is short, each title comes back, no day is made up."""
    for path, text in those(made, ".ics").items():
        calendar = icalendar.Calendar.from_ical(text)
        assert not calendar.errors, path
        assert len(list(vobject.readOne(text).getChildren())) > 0
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    events = list(icalendar.Calendar.from_ical(made["calendar.ics"].decode()).walk("VEVENT"))
    shown = {str(event["uid"]): str(event["summary"]) for event in events}
    assert any("A </script></title> & ]]>" in title for title in shown.values())
    assert not [uid for uid in shown if any(uid.startswith(key) for key in ("ides", "perhaps", "until", "about"))]


def test_csv_has_a_cell_for_each_column(made: Mapping[str, bytes]) -> None:
    """By Python's reader: every row is as long as its header, and no cell is a formula."""
    for path, text in those(made, ".csv").items():
        header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        assert {len(row) for row in rows} <= {len(header)}, path
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "@", "+"))], path
    events = list(csv.DictReader(io.StringIO(made["data/csv/events.csv"].decode(), newline="")))
    assert {f"'{text}" for text in FORMULAS} <= {row["title_en"] for row in events}
    assert [next(row["date_edtf"].lstrip("'") for row in events if row["id"] == key) for key in DATES] == list(
        DATES.values()
    )


def test_the_workbook_has_texts_as_written(made: Mapping[str, bytes]) -> None:
    """Without an apostrophe: a cell of text is none of a formula."""
    book = load_workbook(io.BytesIO(made["data/records.xlsx"]))
    cells = [cell for row in book["events"].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert {*FORMULAS, MARKUP, LONG} <= {cell.value for cell in cells}


def test_sqlite_is_whole(made: Mapping[str, bytes]) -> None:
    """The file, its keys and its indexes of words, by SQLite itself; what was written is there."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(made["data/records.sqlite"])
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("SELECT title_en FROM events WHERE id = ?", (ID,)).fetchall() == [(MARKUP,)]
        found = connection.execute("SELECT rowid FROM events_fts WHERE events_fts MATCH 'script'").fetchall()
        assert found


def test_linked_data_is_read(made: Mapping[str, bytes]) -> None:
    """By rdflib, each triple; names come back as they were written, no literal has a type that it does not fit."""
    text = made["data/record.nt"].decode()
    graph = rdflib.Graph().parse(data=text, format="nt")
    assert len(graph) == len(set(text.split("\n")) - {""})
    literals = [found for found in graph.objects() if isinstance(found, rdflib.Literal)]
    assert MARKUP in {str(one) for one in literals}
    assert not [one for one in literals if one.ill_typed]


def test_citations_are_read(made: Mapping[str, bytes]) -> None:
    """By bibtexparser and rispy: as many entries as records, each with a title, also of what has no date or author."""
    entries = {}
    for path in ("data/citations.bib", "data/citations.biblatex.bib"):
        library = bibtexparser.parse_string(made[path].decode())
        assert library.failed_blocks == [], path
        assert all("title" in entry.fields_dict for entry in library.entries)
        entries[path] = len(library.entries)
    ris = rispy.loads(made["data/citations.ris"].decode())
    csl = json.loads(made["data/citations.csl.json"])
    assert {len(ris), len(csl), *entries.values()} == {len(csl)}
    assert all(entry.get("title") or entry.get("primary_title") for entry in ris)
    bare = next(entry for entry in csl if entry["id"].endswith("bare"))
    assert "author" not in bare
    assert "issued" not in bare


def test_pages_and_texts_end_no_script(made: Mapping[str, bytes]) -> None:
    """The title that closes a script and a title closes none in a small page, nor in a twin of Markdown."""
    for path, text in those(made, "/index.html", ".md").items():
        assert "</script></title>" not in text, path
