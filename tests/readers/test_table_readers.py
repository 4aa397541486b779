"""The three meetings of Trump and Kim, as each reader of tables shows them: the right days, names and marks."""

from __future__ import annotations

import json
import socket
import subprocess
import time
import unicodedata
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from dateline.exports import csv_tables
from dateline.exports.views import Views
from tests.odd_records import odd
from tests.readers.conftest import READERS, Show, run

MET = [
    ["singapore-summit", "2018-06-12", "2018-06-12", "2018-06-12", "day"],
    ["hanoi-summit", "2019-02-27/2019-02-28", "2019-02-27", "2019-02-28", "day"],
    ["panmunjom-meeting", "2019-06-30", "2019-06-30", "2019-06-30", "day"],
]
COLUMNS = "['id', 'date_edtf', 'date_first', 'date_last', 'date_precision']"
IDS = "['singapore-summit', 'hanoi-summit', 'panmunjom-meeting']"


def test_pandas(show: Show) -> None:
    """Texts stay texts, also the mixed ones; days can be made of the plain ones alone."""
    rows = show(f"""
import pandas
events = pandas.read_csv("data/csv/events.csv")
found = events[events.id.isin({IDS})][{COLUMNS}]
print(json.dumps(found.values.tolist()))
""")
    assert rows == MET
    days = show("""
import pandas
events = pandas.read_csv("data/csv/events.csv", parse_dates=["date_first", "date_last"])
print(json.dumps([str(events.date_first.dtype)[:8], str(events.date_first.min()), str(events.date_edtf.iloc[0])]))
""")
    assert days == ["datetime", "1945-09-02 00:00:00", "1945-09-02"]


def test_polars(show: Show) -> None:
    """Also where it looks for dates by itself."""
    rows = show(f"""
import polars
events = polars.read_csv("data/csv/events.csv", try_parse_dates=True, infer_schema_length=None)
found = events.filter(polars.col("id").is_in({IDS})).select({COLUMNS})
print(json.dumps([[str(cell) for cell in row] for row in found.rows()]))
""")
    assert rows == MET


def test_duckdb(show: Show) -> None:
    """The text of EDTF is VARCHAR, the first and the last day are DATE."""
    program = f"""
import duckdb
made = duckdb.connect()
columns = ", ".join({COLUMNS})
ids = ", ".join(repr(one) for one in {IDS})
found = made.sql(f"SELECT {{columns}} FROM 'data/csv/events.csv' WHERE id IN ({{ids}}) ORDER BY date_first")
print(json.dumps([[[str(cell) for cell in row] for row in found.fetchall()], [str(one) for one in found.types]]))
"""  # noqa: S608 -- fixed ids
    rows, types = show(program)
    assert rows == MET
    assert types == ["VARCHAR", "VARCHAR", "DATE", "DATE", "VARCHAR"]


@pytest.mark.parametrize("reader", ["pandas", "polars"])
def test_readers_of_the_workbook(show: Show, reader: str) -> None:
    """By openpyxl in pandas, by fastexcel in polars: days are days, what is no day stays a text, names are whole."""
    program = {
        "pandas": 'pandas.read_excel("data/records.xlsx", sheet_name="events").to_dict("records")',
        "polars": 'polars.read_excel("data/records.xlsx", sheet_name="events", infer_schema_length=None).to_dicts()',
    }
    found = show(f"""
import {reader}
events = [row for row in {program[reader]} if row["id"] in {IDS}]
shown = [[str(row[name])[:10] if name in ("date_first", "date_last") else row[name] for name in {COLUMNS}]
    for row in events]
types = [type(events[0][name]).__name__ for name in ("date_edtf", "date_first", "time", "year")]
print(json.dumps([shown, types, events[0]["title_ja"]]))
""")
    assert found[0] == MET
    day = {"pandas": "Timestamp", "polars": "date"}[reader]
    assert found[1:] == [["str", day, "str", "int"], "シンガポールでの第1回米朝首脳会談"]


def test_csvkit(show: Show) -> None:
    """With -I, as our page says, nothing is guessed."""
    told = show(f"""
import subprocess, sys, os
tool = os.path.join(os.path.dirname(sys.executable), "csvjson")
done = subprocess.run([tool, "-I", "data/csv/events.csv"], capture_output=True, text=True, check=True)
events = [[row[name] for name in {COLUMNS}] for row in json.loads(done.stdout) if row["id"] in {IDS}]
print(json.dumps(events))
""")
    assert told == MET


def test_frictionless(show: Show) -> None:
    """The package is valid: types, keys and the ids that lead from table to table."""
    report = show("""
import frictionless
report = frictionless.validate("data/csv/datapackage.json")
print(json.dumps([report.valid, len(report.tasks), [str(one) for one in report.flatten(["message"])][:3]]))
""")
    assert report == [True, 16, []]


def test_odd_records_are_a_valid_package(tmp_path: Path) -> None:
    """Formulas, markup, line separators, long titles and ids, dates that no program has: all of their types."""
    for path, content in csv_tables.files(Views(odd())):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    program = """
import json, frictionless
report = frictionless.validate("data/csv/datapackage.json")
print(json.dumps([report.valid, report.flatten(["message"])]))
"""
    assert json.loads(run([READERS, "-c", program], tmp_path)) == [True, []]


@pytest.mark.parametrize("table, column, named", [("places", "within", "within"), ("participants", "person", "person")])
def test_frictionless_follows_ids(show: Show, table: str, column: str, named: str) -> None:
    """A table that leads to itself is searched as the others are: an id of nothing is a finding."""
    found = show(f"""
import csv, pathlib, shutil, tempfile, frictionless
folder = pathlib.Path(tempfile.mkdtemp()) / "csv"
shutil.copytree("data/csv", folder)
file = folder / "{table}.csv"
rows = list(csv.reader(file.open(encoding="utf-8", newline="")))
rows[1][rows[0].index("{column}")] = "of-nothing"
csv.writer(file.open("w", encoding="utf-8", newline="")).writerows(rows)
report = frictionless.validate(str(folder / "datapackage.json"))
print(json.dumps([report.valid, *(message for (message,) in report.flatten(["note"]))]))
""")
    assert found[0] is False
    assert named in found[1]
    assert "of-nothing" in found[1]


def test_geopandas(show: Show) -> None:
    """Points where places are known, texts as texts, and what has no point is there."""
    found = show("""
import geopandas
events = geopandas.read_file("data/events.geojson")
row = events[events.id == "singapore-summit"].iloc[0]
days = [str(events.date_edtf.dtype) in ("object", "str"), row.date_edtf, row.title_ja]
point = [round(row.geometry.x), round(row.geometry.y)]
print(json.dumps([int(events.geometry.isna().sum()) > 0, *point, *days]))
""")
    assert found == [True, 104, 1, True, "2018-06-12", "シンガポールでの第1回米朝首脳会談"]


def test_openapi_spec_validator(show: Show) -> None:
    """The description is valid OpenAPI 3.1 with JSON Schema 2020-12."""
    assert (
        show("""
from openapi_spec_validator import OpenAPIV31SpecValidator, validate
validate(json.load(open("api/v1/openapi.json", encoding="utf-8")), cls=OpenAPIV31SpecValidator)
print(json.dumps("valid"))
""")
        == "valid"
    )


@pytest.fixture(scope="module")
def datasette(exported: Path) -> Iterator[str]:
    """A Datasette that serves the file; its address."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [READERS, "-m", "datasette", str(exported / "data/records.sqlite"), "-p", str(port)]
    server = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={"HOME": str(exported)}
    )
    address = f"http://127.0.0.1:{port}/records"
    try:
        for _ in range(300):
            with suppress(OSError):
                urllib.request.urlopen(f"{address}.json", timeout=5).close()  # noqa: S310 -- our own machine
                break
            time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait()


def ask(datasette: str, table: str, **options: str) -> list[dict[str, Any]]:
    """The rows that Datasette shows."""
    asked = urllib.parse.urlencode({"_shape": "array", "_size": "max", **options})
    with urllib.request.urlopen(f"{datasette}/{table}.json?{asked}", timeout=30) as answer:  # noqa: S310
        found: list[dict[str, Any]] = json.load(answer)
    return found


@pytest.mark.parametrize("typed", ["首脳", "会談", "首脳会談", "米朝首脳会談", "Singapore"])
def test_datasette_finds_words(datasette: str, typed: str) -> None:
    """Words of two characters too; and a search is not passed over in silence."""
    found = ask(datasette, "events", _search=typed)
    everything = ask(datasette, "events")
    assert "singapore-summit" in {row["id"] for row in found}
    assert len(found) < len(everything)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_datasette_finds_hangul_in_either_form(datasette: str, form: Any) -> None:
    """As it is typed elsewhere and on a Mac."""
    found = ask(datasette, "people", _search=unicodedata.normalize(form, "최선희"))
    assert [row["id"] for row in found] == ["choe-son-hui"]


def test_datasette_shows_the_meetings(datasette: str) -> None:
    """By the table of encounters, whose ids are links to events and people."""
    found = ask(datasette, "encounters", one="donald-trump", other="kim-jong-un", became="held")
    pair = found or ask(datasette, "encounters", one="kim-jong-un", other="donald-trump", became="held")
    assert [row["event"] for row in sorted(pair, key=lambda row: row["number"])] == [row[0] for row in MET]


PARQUET = {
    "pandas": f"""
import pandas
events = pandas.read_parquet("data/parquet/events.parquet")
found = events[events.id.isin({IDS})][{COLUMNS}].values.tolist()
""",
    "polars": f"""
import polars
events = polars.read_parquet("data/parquet/events.parquet")
found = events.filter(polars.col("id").is_in({IDS})).select({COLUMNS}).rows()
""",
    "duckdb": f"""
import duckdb
events = duckdb.read_parquet("data/parquet/events.parquet")
found = events.project(", ".join({COLUMNS})).filter("id IN " + str(tuple({IDS}))).fetchall()
""",
}


@pytest.mark.parametrize("reader", PARQUET)
def test_readers_of_parquet(show: Show, reader: str) -> None:
    """The same rows, with days as days and the text of a date as a text."""
    rows = show(f"""{PARQUET[reader]}
print(json.dumps([[str(cell) for cell in row] + [type(row[1]).__name__, type(row[2]).__name__] for row in found]))
""")
    assert rows == [[*row, "str", "date"] for row in MET]
