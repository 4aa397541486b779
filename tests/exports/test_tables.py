"""Tables for programs: what stands in their cells, and what is found in them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dateline.exports import csv_tables, geojson, sqlite
from dateline.exports.csv_tables import harmless
from dateline.exports.tables import TABLES, tables
from dateline.exports.views import Views
from dateline.project import read_and_check
from dateline.timeline.timeline import Timeline
from tests.made_records import both, event, part, person, place, record, role, state, timeline

LONG_ID = "x" * 60


@pytest.fixture(scope="module")
def awkward() -> Timeline:
    """A record of what programs stumble over."""
    return timeline(
        state("north-korea"),
        record(
            "person",
            "ada",
            name={"en": "Ada", "ja": "崔善姫", "ko": "최선희"},
            summary=both("Ada."),
            roles=[role("Minister", "1980")],
            country="north-korea",
        ),
        person("bob", role("Vice Minister", "1990", "2001-05")),
        place("hall", coordinates={"latitude": "-12.5", "longitude": "179.25"}, within="nowhere"),
        place("nowhere", name=both("Đà Nẵng")),
        event("formula", "1984?", part("ada"), part("bob"), title={"en": "=1+1", "ja": "第1回首脳会談"}, place="hall"),
        event("old", "0057-01", title=both("@cell"), place="nowhere"),
        event("open", "../1892", title=both("A </script> line\u2028end")),
        event("long", "2018-06-12/2018-06-13", title=both("x" * 290), summary=both("y" * 9_000)),
        event(LONG_ID, "2018-06"),
    )


@pytest.fixture(scope="module")
def content(awkward: Timeline) -> bytes:
    """The record as SQLite."""
    (_, made) = next(sqlite.files(Views(awkward)))
    return made


@pytest.fixture
def database(content: bytes) -> Iterator[sqlite3.Connection]:
    """It, opened: each test has a copy of its own in memory."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        yield connection


def rows(made: Timeline, name: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    text = dict(csv_tables.files(Views(made)))[f"data/csv/{name}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_no_cell_is_a_formula(awkward: Timeline) -> None:
    """A text that a spreadsheet would run stands behind an apostrophe; a negative number stays a number."""
    found = {row["id"]: row for row in rows(awkward, "events")}
    assert found["formula"]["title_en"] == "'=1+1"
    assert found["old"]["title_en"] == "'@cell"
    assert next(row for row in rows(awkward, "places") if row["id"] == "hall")["latitude"] == "-12.5"
    for path, content in csv_tables.files(Views(awkward)):
        if path.endswith(".csv"):
            for line in csv.reader(io.StringIO(content.decode(), newline="")):
                assert not [cell for cell in line if cell.startswith(("=", "+", "@", "\t", "\r"))], path


def test_control_characters_stay_out() -> None:
    """They end a file for some readers, and nobody sees them."""
    assert harmless("a\x00b\x1b[31mc\u202ed") == "ab[31mcd"
    assert harmless("全角　空白\u2028行") == "全角　空白\u2028行"
    assert harmless("-3 degrees") == "'-3 degrees"
    for text in ("＝1+1", " =1+1", "\u3000＠SUM(A1)", "\n+1", "﹣1", "\t=1", "\x00=1"):
        assert str(harmless(text)).startswith("'")
    assert [harmless(text) for text in (" a", "", " ", "ー")] == [" a", "", " ", "ー"]
    assert harmless(-3) == -3


def test_dates_are_what_they_are(awkward: Timeline) -> None:
    """The text of EDTF is one column, the days it can be are others; an open beginning is an empty cell."""
    names = ("date_edtf", "date_first", "date_last", "date_precision", "date_certainty")
    found = {row["id"]: [row[name] for name in names] for row in rows(awkward, "events")}
    assert found["formula"] == ["1984?", "1984-01-01", "1984-12-31", "year", "uncertain"]
    assert found["old"] == ["0057-01", "0057-01-01", "0057-01-31", "month", "certain"]
    assert found["open"] == ["../1892", "", "1892-12-31", "year", "certain"]
    assert found["long"] == ["2018-06-12/2018-06-13", "2018-06-12", "2018-06-13", "day", "certain"]


def test_the_database_is_whole(database: sqlite3.Connection) -> None:
    """SQLite finds no damage, and every id leads to a row."""
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for (name,) in database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%fts5%'").fetchall():
        database.execute(f'INSERT INTO "{name}" ("{name}") VALUES (\'integrity-check\')')  # noqa: S608


@pytest.mark.parametrize(
    "table, typed, found",
    [
        ("events", "首脳", ["formula"]),
        ("events", "会談", ["formula"]),
        ("events", "首脳会談", ["formula"]),
        ("events", "談会", []),
        ("people", "崔善姫", ["ada"]),
        ("people", "선희", ["ada"]),
        ("people", unicodedata.normalize("NFD", "최선희"), ["ada"]),
        ("people", "ADA", ["ada"]),
        ("places", "da", ["nowhere"]),
        ("places", "Đà", ["nowhere"]),
        ("places", "nang", ["nowhere"]),
    ],
)
def test_a_word_is_found_as_it_is_typed(database: sqlite3.Connection, table: str, typed: str, found: list[str]) -> None:
    """As Datasette asks: the word between quotation marks, whatever its script and normal form."""
    query = f"SELECT id FROM {table} WHERE rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?)"  # noqa: S608
    assert [row[0] for row in database.execute(query, (f'"{typed}"',))] == found


def test_derived_facts_are_rows(database: sqlite3.Connection) -> None:
    """The title on the day and the count of meetings are there, which no record has."""
    titles = database.execute("SELECT person, title_en, title_ja FROM participants ORDER BY position").fetchall()
    assert titles == [("ada", "Minister", "Minister（日本語）"), ("bob", None, None)]
    met = database.execute("SELECT one, other, event, became, number, date_edtf, place FROM encounters").fetchall()
    assert met == [("ada", "bob", "formula", "held", 1, "1984?", "hall")]


def test_a_place_has_its_name_with_what_it_lies_in(awkward: Timeline) -> None:
    """A row says where without a look into another table, in the order of each language."""
    (met,) = rows(awkward, "encounters")
    assert (met["place"], met["place_en"]) == ("hall", "Hall, Đà Nẵng")
    assert met["place_ja"] == "Đà Nẵng（日本語）、Hall（日本語）"
    found = {row["id"]: row for row in rows(awkward, "events")}
    assert found["formula"]["place_en"] == "Hall, Đà Nẵng"
    assert (found["open"]["place"], found["open"]["place_en"]) == ("", "")


def test_a_column_of_a_language_has_nothing_in_another() -> None:
    """What a page shows in another language, marked as such, would be false in a column that names its language."""
    told = timeline(
        place("hall", name={"en": "Hall"}, within="town"),
        place("town", name={"en": "Town", "ja": "町"}),
        event("talks", "2018-06-12", title={"en": "Talks"}, summary={"en": "They talked."}, place="hall"),
        event("visit", "2018-06-13", title=both("Visit"), place="town"),
    )
    found = {row["id"]: row for row in rows(told, "events")}
    of_language = ("title", "summary", "place")
    assert [found["talks"][f"{name}_en"] for name in of_language] == ["Talks", "They talked.", "Hall, Town"]
    assert [found["talks"][f"{name}_ja"] for name in of_language] == ["", "", ""]
    assert [found["visit"][f"{name}_ja"] for name in ("title", "place")] == ["Visit（日本語）", "町"]
    features = {one["id"]: one["properties"] for one in geojson.events(Views(told), told.events)}
    assert (features["talks"]["title_ja"], features["talks"]["place_ja"]) == (None, None)
    named = {one["id"]: one["properties"]["name_ja"] for one in geojson.places(Views(told))}
    assert named == {"hall": None, "town": "町"}


def test_every_table_says_what_its_columns_are(awkward: Timeline) -> None:
    """The package names each file and each of its columns in their order."""
    made = dict(csv_tables.files(Views(awkward)))
    package = json.loads(made.pop("data/csv/datapackage.json"))
    assert [f"data/csv/{resource['path']}" for resource in package["resources"]] == list(made)
    assert list(TABLES) == [resource["name"] for resource in package["resources"]]
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    keys = [key for resource in package["resources"] for key in resource["schema"].get("foreignKeys", ())]
    assert {"resource": "people", "fields": ["id"]} in [key["reference"] for key in keys]
    assert {"fields": ["within"], "reference": {"fields": ["id"]}} in keys
    for resource in package["resources"]:
        header = made[f"data/csv/{resource['path']}"].decode().partition("\r\n")[0]
        assert header == ",".join(field["name"] for field in resource["schema"]["fields"])


def test_a_key_tells_rows_apart_and_ids_lead_to_rows(sites: Path) -> None:
    """In a record of the usual kind, too."""
    small = read_and_check(sites / "small").timeline
    assert small
    made = {table.name: table for table in tables(Views(small))}
    for table in made.values():
        names = [column.name for column in table.columns]
        keys = [tuple(row[names.index(name)] for name in table.key) for row in table.rows]
        assert not table.key or len(set(keys)) == len(keys), table.name
        for position, column in enumerate(table.columns):
            if column.to:
                known = {row[0] for row in made[column.to].rows}
                assert {row[position] for row in table.rows} - {None} <= known, (table.name, column.name)


def test_what_has_no_point_has_no_geometry(awkward: Timeline) -> None:
    """It is there all the same; longitude stands first, as the standard has it."""
    made = {path: json.loads(content) for path, content in geojson.files(Views(awkward))}
    events = {feature["id"]: feature for feature in made["data/events.geojson"]["features"]}
    assert events["formula"]["geometry"] == {"type": "Point", "coordinates": [179.25, -12.5]}
    assert events["old"]["geometry"] is None
    assert events["old"]["properties"]["date_edtf"] == "0057-01"
    keys = {frozenset(feature["properties"]) for feature in events.values()}
    assert len(keys) == 1
