"""Programs that people bring of their own: for calendars, maps, tables, linked data and models made of the API."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.readers.conftest import READERS, Show, run

WHERE = "one='donald-trump' and other='kim-jong-un' and became='held'"
HANOI = ["2019-02-27/2019-02-28", "2019-02-27", "2019-02-28"]


def program(name: str) -> str:
    """A command of the readers of Python."""
    return str(Path(READERS).parent / name)


def test_node_ical_where_the_reader_lives(show_in_javascript: Show) -> None:
    """Instants of Singapore and whole days of Hanoi; an anniversary stays on its day west and east of Greenwich."""
    for zone in ("America/New_York", "Asia/Seoul"):
        found = show_in_javascript(f"""
process.env.TZ = {json.dumps(zone)};
const ical = require("node-ical");
const events = (path) => Object.fromEntries(Object.values(ical.sync.parseICS(read(path)))
  .filter((one) => one.type === "VEVENT").map((one) => [one.uid.split("@")[0], one]));
const met = events("ja/encounters/donald-trump--kim-jong-un/calendar.ics");
const again = events("anniversaries.ics")["singapore-summit-anniversary"];
const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()];
const year = [new Date(2030, 0, 1), new Date(2030, 11, 31)];
print({{at: met["singapore-summit"].start.toISOString(), name: met["singapore-summit"].summary,
  hanoi: [day(met["hanoi-summit"].start), day(met["hanoi-summit"].end)], fourth: met["fourth-meeting"].status,
  again: again.rrule.between(...year).map(day)}});
""")
        assert found == {
            "at": "2018-06-12T01:04:00.000Z",
            "name": "シンガポールでの第1回米朝首脳会談",
            "hanoi": [[2019, 2, 27], [2019, 3, 1]],
            "fourth": "CANCELLED",
            "again": [[2030, 6, 12]],
        }


def test_d3(show_in_javascript: Show) -> None:
    """Texts are as written; `autoType` makes the first day of a month, but leaves the two days right."""
    found = show_in_javascript("""
const {csvParse, autoType} = require("d3-dsv");
const text = read("data/csv/events.csv");
const plain = csvParse(text), typed = csvParse(text, autoType);
const month = plain.findIndex((row) => /^\\d{4}-\\d\\d$/.test(row.date_edtf));
const hanoi = plain.findIndex((row) => row.id === "hanoi-summit");
const dates = (row) => [row.date_edtf, row.date_first, row.date_last];
print({hanoi: dates(plain[hanoi]), typed: dates(typed[hanoi]), month: plain[month].date_edtf,
  becomes: typed[month].date_edtf});
""")
    assert found["hanoi"] == HANOI
    assert found["typed"] == [HANOI[0], *(f"{day}T00:00:00.000Z" for day in HANOI[1:])]
    assert found["becomes"] == f"{found['month']}-01T00:00:00.000Z"


def test_jsonld(show_in_javascript: Show) -> None:
    """Days are days, names have their languages."""
    found = show_in_javascript("""
const jsonld = require("jsonld").default ?? require("jsonld");
const all = await jsonld.fromRDF(read("data/record.nt"), {format: "application/n-quads"});
print(all.find((one) => one["@id"].endsWith("/events/hanoi-summit/#it")));
""")
    day = "http://www.w3.org/2001/XMLSchema#date"
    assert found["https://schema.org/startDate"] == [{"@value": "2019-02-27", "@type": day}]
    assert found["https://schema.org/endDate"] == [{"@value": "2019-02-28", "@type": day}]
    assert {name["@language"] for name in found["https://schema.org/name"]} == {"en", "ja"}


def test_folium(show: Show) -> None:
    """A map with what an event is called and when it was; events without a point do not keep it from being drawn."""
    points, drawn = show("""
import folium
shown = folium.Map()
told = folium.GeoJsonTooltip(["title_ja", "date_edtf", "place_ja"])
layer = folium.GeoJson("data/events.geojson", tooltip=told).add_to(shown)
page = shown.get_root().render()
print(json.dumps([layer.get_bounds(), "2019-02-27/2019-02-28" in page]))
""")
    assert drawn
    (south, west), (north, east) = points
    assert -90 <= south < 1
    assert 38 < north <= 90
    assert -180 <= west < 103
    assert 127 < east <= 180


def test_fastparquet(show: Show) -> None:
    """Days are days, texts are texts."""
    found = show("""
import fastparquet
events = fastparquet.ParquetFile("data/parquet/events.parquet").to_pandas()
row = events[events.id == "hanoi-summit"].iloc[0]
print(json.dumps([row.date_edtf, str(row.date_first.date()), str(row.date_last.date())]))
""")
    assert found == HANOI


def test_sqlite_utils(exported: Path) -> None:
    """What Japanese readers type is found, and rows say where."""
    found = json.loads(
        run([program("sqlite-utils"), "search", "data/records.sqlite", "events", "首脳会談", "-c", "id"], exported)
    )
    assert {"singapore-summit", "hanoi-summit"} <= {row["id"] for row in found}
    with closing(sqlite3.connect(exported / "data/records.sqlite")) as connection:
        assert len(found) < connection.execute("SELECT count(*) FROM events").fetchone()[0]
    shown = ["-c", "date_edtf", "-c", "place_en", "--where", WHERE, "--order", "number"]
    rows = json.loads(run([program("sqlite-utils"), "rows", "data/records.sqlite", "encounters", *shown], exported))
    assert [row["date_edtf"] for row in rows] == ["2018-06-12", "2019-02-27/2019-02-28", "2019-06-30"]
    assert rows[2]["place_en"] == "Freedom House, Panmunjom, Korean Demilitarised Zone"


def test_visidata(exported: Path) -> None:
    """A table goes through it as it is."""
    table = exported / "data/csv/encounters.csv"
    text = run([program("vd"), "--batch", str(table), "-o", "-", "--save-filetype", "csv"], exported)
    with table.open(encoding="utf-8", newline="") as stream:
        assert list(csv.DictReader(text.splitlines())) == list(csv.DictReader(stream))


def test_datamodel_code_generator(exported: Path, tmp_path: Path) -> None:
    """Classes made from the description read every answer about a record, with the instant as one."""
    made = ["--input", "api/v1/openapi.json", "--input-file-type", "openapi", "--output", str(tmp_path / "made.py")]
    run([program("datamodel-codegen"), *made, "--output-model-type", "pydantic_v2.BaseModel"], exported)
    folders = {"events": "Event", "people": "Person", "places": "Place", "topics": "Topic", "sources": "Source"}
    printed = run(
        [
            READERS,
            "-c",
            f"""
import sys; sys.path.insert(0, {str(tmp_path)!r})
import made
from pathlib import Path
read = {{}}
for folder, name in {folders}.items():
    for file in Path("api/v1", folder).glob("*.json"):
        text = file.read_text(encoding="utf-8")
        model = made.Tombstone if '"reason":' in text[:200] else getattr(made, name)
        read[file.stem] = model.model_validate_json(text)
print(len(read), read["singapore-summit"].derived.start_utc.isoformat(), read["hanoi-summit"].record.date.earliest)
""",
        ],
        exported,
    )
    count, instant, day = printed.split()
    assert int(count) > 1000
    assert (instant, day) == ("2018-06-12T01:04:00+00:00", "2019-02-27")
